"""Choose the engines: what turns sentences into vectors, what writes speech down, what hears and plays."""

import os
from functools import cache
from pathlib import Path

from nextrung.engines.protocols import Embedder, Loudspeaker, Microphone, SpeechRecogniser
from nextrung.errors import NextRungError

#: What can be asked for by name; "none" works from words alone.
EMBEDDERS = ("wordllama", "none")


@cache
def load_embedder(name: str | None = None) -> Embedder | None:
    """Load the engine called `name`, or the best one installed.

    Returns None where none is installed or where `name` is "none": the work is then done from words alone.

    Raises:
        NextRungError: no engine goes by that name, or the one asked for is not installed.

    """
    if name == "none":
        return None
    if name not in (None, "wordllama"):
        raise NextRungError(
            f"There is no engine called {name!r}.", advice=f"Choose one of: {', '.join(EMBEDDERS)}."
        )
    # numpy, tokenizers and safetensors are loaded only by those who use an engine.
    from nextrung.engines.wordllama import WordLlamaEmbedder, find_wordllama

    folder = find_wordllama()
    if folder is not None:
        return WordLlamaEmbedder(folder)
    if name is not None:
        raise NextRungError(
            "The engine wordllama is not installed.", advice="Install it with: pip install wordllama."
        )
    return None


@cache
def load_recogniser() -> SpeechRecogniser | None:
    """Give what writes speech down: with the model in the folder NEXTRUNG_SPEECH_MODEL, or the packaged one.

    Returns None where the extra ``voice`` is not installed: a recording is then measured without its words.

    Raises:
        NextRungError: the folder that is named holds no model.

    """
    from nextrung.engines.whisper import WhisperRecogniser, find_whisper

    named = os.environ.get("NEXTRUNG_SPEECH_MODEL")
    folder = Path(named) if named else None
    missing = find_whisper(folder)
    if missing and named:
        raise NextRungError(
            f"The speech model cannot be used: {missing}.",
            file=named,
            advice="Name a folder with a Whisper model for faster-whisper, or unset NEXTRUNG_SPEECH_MODEL.",
        )
    return None if missing else WhisperRecogniser(folder)


def load_microphone() -> Microphone:
    """Give the microphone that the system names; whether there is one shows when it is listened to."""
    from nextrung.engines.microphone import SystemMicrophone

    return SystemMicrophone()


def load_loudspeaker() -> Loudspeaker:
    """Give the loudspeaker that the system names; whether there is one shows when it is played on."""
    from nextrung.engines.loudspeaker import SystemLoudspeaker

    return SystemLoudspeaker()
