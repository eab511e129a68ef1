"""Where somebody speaks: from the probabilities of a voice detector, or from loudness alone."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nextrung.practice.delivery.frames import FRAME_MS, Loudness

#: Silero's own settings: speech begins at one half and goes on until it falls 0.15 below that.
_BEGINS_AT = 0.5
_GOES_ON_AT = 0.35
#: A click is shorter than the shortest word or "uh"; a gap within a word is shorter than a pause.
_LEAST_SPEECH_MS = 100
_LEAST_GAP_MS = 120
#: The detector's edges are up to 0.2 s off; loudness says where in that reach the voice begins or ends.
_EDGE_REACH_MS = 220
#: How far from the floor to the loudness of speech a frame must be to count as voice.
_EDGE_PART = 0.3
#: With less between the quietest and the loudest tenth there is no telling speech from noise by loudness.
_LEAST_RANGE_DB = 12.0
_QUIETEST_SPEECH_DB = -60.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Speech without a pause in it."""

    start_ms: int
    end_ms: int


def speech_by_voice(probabilities: list[float], window_ms: float, loudness: Loudness) -> tuple[Stretch, ...]:
    """Find speech from the probability for each window, its edges set by loudness."""
    is_speech = np.zeros(len(probabilities), dtype=bool)
    goes_on = False
    for index, probability in enumerate(probabilities):
        goes_on = probability >= (_GOES_ON_AT if goes_on else _BEGINS_AT)
        is_speech[index] = goes_on
    rough = [Stretch(round(a * window_ms), round(b * window_ms)) for a, b in runs(is_speech)]
    return _long_enough(_with_edges(rough, loudness))


def speech_by_loudness(loudness: Loudness) -> tuple[Stretch, ...]:
    """Find speech as what stands out of the floor; steady noise or music give nothing or one stretch."""
    frames = loudness.frames_db
    if not len(frames):
        return ()
    floor, top = np.percentile(frames, [10, 95])
    if top - floor < _LEAST_RANGE_DB or top < _QUIETEST_SPEECH_DB:
        return ()
    is_speech = frames > max(floor + _EDGE_PART * (top - floor), _QUIETEST_SPEECH_DB)
    return _long_enough(Stretch(a * FRAME_MS, b * FRAME_MS) for a, b in runs(is_speech))


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Give first and one past the last index of each run of True."""
    changes = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(start), int(end)) for start, end in changes.reshape(-1, 2)]


def frames_within(stretches: Iterable[Stretch], loudness: Loudness) -> NDArray[np.bool_]:
    """Tell for each frame whether it lies in one of the stretches."""
    inside = np.zeros(len(loudness.frames_db), dtype=bool)
    for stretch in stretches:
        inside[stretch.start_ms // FRAME_MS : stretch.end_ms // FRAME_MS] = True
    return inside


def joined(stretches: Iterable[Stretch], least_gap_ms: int) -> list[Stretch]:
    """Join what a gap shorter than this parts."""
    found: list[Stretch] = []
    for stretch in stretches:
        if found and stretch.start_ms - found[-1].end_ms < least_gap_ms:
            found[-1] = Stretch(found[-1].start_ms, max(found[-1].end_ms, stretch.end_ms))
        else:
            found.append(stretch)
    return found


def _with_edges(rough: list[Stretch], loudness: Loudness) -> list[Stretch]:
    if not rough:
        return []
    frames, inside = loudness.frames_db, frames_within(rough, loudness)
    speech = float(np.median(frames[inside])) if inside.any() else 0.0
    floor = float(np.percentile(frames, 5))
    is_voice = frames > floor + _EDGE_PART * (speech - floor)
    limits = (
        [0, *(stretch.end_ms for stretch in rough)],
        [*(s.start_ms for s in rough), len(frames) * FRAME_MS],
    )
    return [
        Stretch(
            _first_voice(is_voice, stretch.start_ms, max(limits[0][i], stretch.start_ms - _EDGE_REACH_MS)),
            _last_voice(is_voice, stretch.end_ms, min(limits[1][i + 1], stretch.end_ms + _EDGE_REACH_MS)),
        )
        for i, stretch in enumerate(rough)
    ]


def _first_voice(is_voice: NDArray[np.bool_], start_ms: int, earliest_ms: int) -> int:
    """Move a beginning to the first voiced frame within reach; where there is none, leave it."""
    first = earliest_ms // FRAME_MS
    voiced = np.flatnonzero(is_voice[first : (start_ms + _EDGE_REACH_MS) // FRAME_MS])
    return (first + int(voiced[0])) * FRAME_MS if len(voiced) else start_ms


def _last_voice(is_voice: NDArray[np.bool_], end_ms: int, latest_ms: int) -> int:
    first = max(0, end_ms - _EDGE_REACH_MS) // FRAME_MS
    voiced = np.flatnonzero(is_voice[first : latest_ms // FRAME_MS])
    return (first + int(voiced[-1]) + 1) * FRAME_MS if len(voiced) else end_ms


def _long_enough(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Join what a short gap parts, then drop what is too short to be speech."""
    whole = joined(stretches, _LEAST_GAP_MS)
    return tuple(stretch for stretch in whole if stretch.end_ms - stretch.start_ms >= _LEAST_SPEECH_MS)
