"""How loud the speech is, how much that varies, and where it trails off."""

import numpy as np
from numpy.typing import NDArray

from nextrung.practice.delivery.frames import Loudness
from nextrung.practice.delivery.speech import Stretch

#: Within a phrase, what lies this far below its median is the gap inside a word and not its loudness.
_BELOW_SPEECH_DB = 25.0
#: The end of a phrase is compared with what went before it.
_END_MS = 700
_LEAST_PHRASE_MS = 2_000
#: A voice falls by some dB towards a full stop; twelve are a quarter of the pressure, and words are lost.
_TRAILING_DB = 12.0


def speech_loudness(loudness: Loudness, speech: tuple[Stretch, ...]) -> tuple[float, float] | None:
    """Give median and interquartile range in dB over the frames of speech; None without any."""
    frames = _of_speech(loudness, speech)
    if not len(frames):
        return None
    low, middle, high = np.percentile(frames, [25, 50, 75])
    return round(float(middle), 1), round(float(high - low), 1)


def trailing_off(loudness: Loudness, speech: tuple[Stretch, ...]) -> tuple[tuple[int, int], ...]:
    """Give the last 0.7 s of each phrase of two seconds and more that ends 12 dB below its own loudness."""
    found = []
    for phrase in speech:
        begins = phrase.end_ms - _END_MS
        if phrase.end_ms - phrase.start_ms < _LEAST_PHRASE_MS:
            continue
        before, end = loudness.between(phrase.start_ms, begins), loudness.between(begins, phrase.end_ms)
        if np.percentile(before, 75) - np.percentile(end, 75) >= _TRAILING_DB:
            found.append((begins, phrase.end_ms))
    return tuple(found)


def _of_speech(loudness: Loudness, speech: tuple[Stretch, ...]) -> NDArray[np.float64]:
    if not speech:
        return np.zeros(0)
    frames = np.concatenate([loudness.between(stretch.start_ms, stretch.end_ms) for stretch in speech])
    if not len(frames):
        return frames
    loud: NDArray[np.float64] = frames[frames >= np.median(frames) - _BELOW_SPEECH_DB]
    return loud
