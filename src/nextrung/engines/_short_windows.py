"""Whisper that looks at twenty seconds where a piece is short, not at thirty: three fifths of the work."""

import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray

_FRAMES_PER_SECOND = 100
#: Measured in docs/delivery.md: longer pieces, in noise, lose a part now and then in a shorter window.
_LONGEST_SHORT_PIECE = 12 * _FRAMES_PER_SECOND
_SHORT_WINDOW, _WHOLE_WINDOW = 20 * _FRAMES_PER_SECOND, 30 * _FRAMES_PER_SECOND


class ShortWindowModel(WhisperModel):  # type: ignore[misc] # it has no types
    """As the model it is made from, but for the silence that a short piece is filled up with."""

    def encode(self, features: NDArray[np.float32]) -> object:
        """Encode the features of one piece, shape (bands, frames), without what fills it up beyond need."""
        return super().encode(np.ascontiguousarray(features[:, : frames_needed(features)]))


def frames_needed(features: NDArray[np.float32]) -> int:
    """Give how many frames of a filled-up piece to look at; what fills it up is nought in every band."""
    filled = np.flatnonzero(features.any(axis=0))
    sounding = int(filled[-1]) + 1 if len(filled) else 0
    return _SHORT_WINDOW if sounding <= _LONGEST_SHORT_PIECE else _WHOLE_WINDOW
