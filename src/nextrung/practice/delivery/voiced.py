"""Whether each hundredth of a second is voiced, and whether its sound stays what it was."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples
from nextrung.practice.delivery.frames import FRAME_MS, FRAME_SAMPLES

_WINDOW = 640  # 40 ms: two periods of the deepest voice
_TRANSFORM = 1024  # the window and its longest period fit without meeting
#: Periods of voices from 400 down to 65 Hz, in samples.
_SHORTEST_PERIOD, _LONGEST_PERIOD = SAMPLES_PER_SECOND // 400, SAMPLES_PER_SECOND // 65
#: Up to what a telephone carries, so that 8 kHz recordings are heard alike.
_LOWEST_HZ, _HIGHEST_HZ = 150.0, 3600.0
_BANDS = 20
#: A band this far below the loudest says nothing about the vowel.
_DEPTH_DB = 40.0
#: A vowel is compared with itself this much earlier.
BACK_MS = 50
_BACK_FRAMES = BACK_MS // FRAME_MS
#: Measured at once: five seconds, so that little is left when somebody stops speaking.
_BLOCK_FRAMES = 500


@dataclass(frozen=True, slots=True)
class Voicing:
    """Two figures for each frame of 10 ms."""

    #: 0.0-1.0: how like itself the sound is one period later.
    periodic: NDArray[np.float64]
    #: How far its spectrum moved in 50 ms, in dB over all bands.
    movement_db: NDArray[np.float64]


class VoicingMeter:
    """Measures the voicing of one recording while it comes in; the same whatever its blocks.

    Voicedness is measured by autocorrelation, steadiness by the movement of twenty bands.
    """

    def __init__(self) -> None:
        """Begin a recording."""
        self._waiting: Samples = np.zeros(0, dtype=np.float32)
        self._parts: list[tuple[NDArray[np.float64], NDArray[np.float64]]] = []

    def feed(self, samples: Samples) -> None:
        """Take the next samples: one channel, 16,000 a second, -1.0 to 1.0."""
        self._waiting = np.concatenate([self._waiting, samples])
        while len(self._waiting) >= (_BLOCK_FRAMES - 1) * FRAME_SAMPLES + _WINDOW:
            self._measure(_BLOCK_FRAMES)
            self._waiting = self._waiting[_BLOCK_FRAMES * FRAME_SAMPLES :]

    def finish(self) -> Voicing:
        """Give the figures of all that was fed."""
        self._measure(max(0, (len(self._waiting) - _WINDOW) // FRAME_SAMPLES + 1))
        if not self._parts:
            return Voicing(np.zeros(0), np.zeros(0))
        bands = np.concatenate([part[1] for part in self._parts])
        movement = np.full(len(bands), np.inf)
        moved = np.square(bands[_BACK_FRAMES:] - bands[:-_BACK_FRAMES]).mean(axis=1)
        movement[_BACK_FRAMES:] = np.sqrt(moved)
        return Voicing(np.concatenate([part[0] for part in self._parts]), movement)

    def _measure(self, count: int) -> None:
        if count:
            windows = np.lib.stride_tricks.sliding_window_view(self._waiting, _WINDOW)[::FRAME_SAMPLES]
            self._parts.append(_measured(windows[:count]))


def _measured(windows: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    shaped = (windows - windows.mean(axis=1, keepdims=True)) * _HANN
    power = np.square(np.abs(np.fft.rfft(shaped, _TRANSFORM, axis=1)))
    likeness = np.fft.irfft(power, _TRANSFORM, axis=1)[:, : _LONGEST_PERIOD + 1]
    likeness = likeness / np.maximum(likeness[:, :1], 1e-9) / _HANN_LIKENESS[: _LONGEST_PERIOD + 1]
    bands_db = 10 * np.log10(np.maximum(power @ _BAND_WEIGHTS, 1e-9))
    bands_db = np.maximum(bands_db, bands_db.max(axis=1, keepdims=True) - _DEPTH_DB)
    bands_db -= bands_db.mean(axis=1, keepdims=True)
    return np.clip(likeness[:, _SHORTEST_PERIOD:].max(axis=1), 0.0, 1.0), bands_db


def _band_weights() -> NDArray[np.float64]:
    """Give triangular bands spaced as the ear spaces them (mel scale)."""
    mels = np.linspace(_mel(_LOWEST_HZ), _mel(_HIGHEST_HZ), _BANDS + 2)
    edges = 700 * (10 ** (mels / 2595) - 1)
    hertz = np.fft.rfftfreq(_TRANSFORM, 1 / SAMPLES_PER_SECOND)[:, None]
    rising = (hertz - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - hertz) / np.diff(edges)[1:]
    return np.maximum(0.0, np.minimum(rising, falling))


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))


_HANN = np.hanning(_WINDOW)
_HANN_LIKENESS = np.fft.irfft(np.square(np.abs(np.fft.rfft(_HANN, _TRANSFORM))))
_HANN_LIKENESS = _HANN_LIKENESS / _HANN_LIKENESS[0]
_BAND_WEIGHTS = _band_weights()
