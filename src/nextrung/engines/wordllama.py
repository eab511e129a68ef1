"""The embedded default engine: token vectors out of the wordllama wheel, averaged over a sentence.

Importing the wordllama package costs more than the whole of our work (it pulls in pydantic and requests
to be able to download models), so its two data files are read directly. The vectors are those of
``WordLlama.embed(..., norm=True)``; tests hold the two against each other.
"""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
#: Of 2 kB each.
_MOST_TEXTS = 1024


class WordLlamaEmbedder:
    """Mean of static token vectors, 256 dimensions; no network, no randomness."""

    def __init__(self, folder: Path) -> None:
        """Load the vectors (kept as float16, 16 MB) and the tokenizer from the package's `folder`."""
        self._vectors: NDArray[np.float16] = load_file(folder / _WEIGHTS)["embedding.weight"]
        self._tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
        self._name = f"wordllama {_version(folder)}".strip()
        # A line is held against several things, and the questions that always come against every candidate's.
        self._row = lru_cache(maxsize=_MOST_TEXTS)(self._row_of)

    @property
    def name(self) -> str:
        """Name and version of the package that the vectors come from."""
        return self._name

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row of unit length for each text; a text without tokens gives a row of zeros.

        Sums of float16 values are exact in float64, whatever the order of addition, so that every
        machine gives the same vectors.
        """
        rows = np.empty((len(texts), self._vectors.shape[1]), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:] = self._row(text)
        return rows

    def _row_of(self, text: str) -> NDArray[np.float64]:
        token_ids = self._tokenizer.encode(text, add_special_tokens=False).ids
        total: NDArray[np.float64] = self._vectors[token_ids].sum(axis=0, dtype=np.float64)
        if token_ids:
            total /= np.sqrt(np.square(total).sum())
        return total


def find_wordllama() -> Path | None:
    """Give the folder of the installed wordllama package, without importing it; None where there is none."""
    spec = importlib.util.find_spec("wordllama")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    return folder if (folder / _WEIGHTS).is_file() and (folder / _TOKENIZER).is_file() else None


def _version(folder: Path) -> str:
    """Read the version off the folder beside the package; importlib.metadata takes 30 ms to load."""
    found = sorted(folder.parent.glob("wordllama-*.dist-info"))
    return found[0].name.removeprefix("wordllama-").removesuffix(".dist-info") if found else ""
