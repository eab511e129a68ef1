"""How loud a recording is, every hundredth of a second."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples

FRAME_MS = 10
FRAME_SAMPLES = SAMPLES_PER_SECOND * FRAME_MS // 1000
#: What counts as digital silence, in dB below full scale.
SILENCE_DB = -96.0


@dataclass(frozen=True, slots=True)
class Loudness:
    """Loudness in dB below full scale, a frame each 10 ms, over 20 ms."""

    frames_db: NDArray[np.float64]

    def between(self, start_ms: int, end_ms: int) -> NDArray[np.float64]:
        """Give the frames that begin in a stretch."""
        return self.frames_db[max(0, start_ms // FRAME_MS) : max(0, end_ms // FRAME_MS)]


def loudness_of(samples: Samples) -> Loudness:
    """Measure root mean square; a sine that fills the scale is at -3 dB."""
    count = len(samples) // FRAME_SAMPLES
    squares = np.square(samples[: count * FRAME_SAMPLES].reshape(count, FRAME_SAMPLES), dtype=np.float64)
    energy = squares.mean(axis=1)
    over_two = (energy + np.append(energy[1:], energy[-1:])) / 2
    return Loudness(np.maximum(10 * np.log10(np.maximum(over_two, 1e-12)), SILENCE_DB))
