"""What an engine must do, so that a room can use one without knowing which."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns sentences into vectors whose dot product tells how near their topics are."""

    @property
    def name(self) -> str:
        """Name and version, as shown by ``nextrung doctor`` and in the brief."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row of unit length for each text: shape (len(texts), dimensions)."""
        ...
