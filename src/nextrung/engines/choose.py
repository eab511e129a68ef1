"""Choose the engine that turns sentences into vectors."""

from functools import cache

from nextrung.engines.protocols import Embedder
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
