"""A stream of samples brought to 16,000 a second."""

import math

import numpy as np
from numpy.typing import NDArray

from nextrung.engines.protocols import SAMPLES_PER_SECOND

#: Zero crossings of the windowed sinc on each side; 16 keep what lies above 8 kHz 60 dB down.
_CROSSINGS = 16


class Resampler:
    """Changes the rate of a recording that comes in blocks, without a seam between them."""

    def __init__(self, rate: int) -> None:
        """Take the rate of what comes in, in samples a second."""
        common = math.gcd(rate, SAMPLES_PER_SECOND)
        self._up, self._down = SAMPLES_PER_SECOND // common, rate // common
        self._half = math.ceil(_CROSSINGS * max(1.0, self._down / self._up))
        self._filters = _filters(self._up, self._down, self._half)
        self._waiting = np.zeros(self._half, dtype=np.float32)
        self._next = 0  # the next sample to give, counted in steps of 1/up of a sample that came in

    def feed(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Give what can be given so far; the last few milliseconds wait for what comes after them."""
        waiting = np.concatenate([self._waiting, samples])
        complete = (len(waiting) - 2 * self._half) * self._up
        steps = np.arange(self._next, max(self._next, complete), self._down)
        if not len(steps):
            self._waiting = waiting
            return np.zeros(0, dtype=np.float32)
        windows = np.lib.stride_tricks.sliding_window_view(waiting, 2 * self._half)[steps // self._up]
        given = np.einsum("ij,ij->i", windows, self._filters[steps % self._up])
        after = int(steps[-1]) + self._down
        dropped = min(after // self._up, len(waiting))
        self._waiting, self._next = waiting[dropped:], after - dropped * self._up
        return np.asarray(given, dtype=np.float32)

    def finish(self) -> NDArray[np.float32]:
        """Give what was still waiting, as if silence came after it."""
        return self.feed(np.zeros(self._half, dtype=np.float32))


def _filters(up: int, down: int, half: int) -> NDArray[np.float32]:
    """Give a low-pass for each place that an outgoing sample can have between two incoming ones."""
    cut = min(1.0, up / down) * 0.95
    places = np.arange(up)[:, None] / up
    distance = np.arange(-half + 1, half + 1)[None, :] - 1 - places + 1
    window = np.cos(np.pi * distance / (2 * half)) ** 2 * (np.abs(distance) <= half)
    filters = np.sinc(distance * cut) * cut * window
    return np.asarray(filters / filters.sum(axis=1, keepdims=True), dtype=np.float32)
