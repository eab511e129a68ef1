"""Several channels to one: the loudest so far, so that a dead channel takes nothing away."""

import numpy as np
from numpy.typing import NDArray

from nextrung.engines.protocols import Samples


class OneChannel:
    """Chooses a channel of a recording that comes in blocks.

    The mean of all would be half as loud with one dead channel, and silent where one is the other reversed.
    """

    def __init__(self) -> None:
        """Begin a recording."""
        self._energy: NDArray[np.float64] | None = None

    def feed(self, block: NDArray[np.float32]) -> Samples:
        """Take a block of shape (channels, samples) and give the channel that was loudest so far.

        Samples that are no numbers count as silence; those beyond full scale are held there.
        """
        clean = np.clip(np.nan_to_num(block, nan=0.0, posinf=0.0, neginf=0.0), -1.0, 1.0)
        energy = np.square(clean, dtype=np.float64).sum(axis=1)
        if self._energy is None or len(self._energy) != len(energy):
            self._energy = np.zeros(len(energy))
        self._energy += energy
        return np.ascontiguousarray(clean[int(self._energy.argmax())], dtype=np.float32)
