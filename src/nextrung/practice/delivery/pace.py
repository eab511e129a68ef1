"""How fast somebody speaks: over all, along the way, and where it was rushed."""

from nextrung.practice.delivery.speech import Stretch
from nextrung.practice.records import TimedWord

#: Recognisers place a word up to 0.3 s off, which in a window of ten seconds moves the pace by 3%.
WINDOW_MS = 10_000
STEP_MS = 2_500
#: Words a minute; see docs/delivery.md for where the limits come from.
RUSHED_WORDS_PER_MINUTE = 200
#: How much faster than the whole answer a passage must be; a fast speaker is not rushed all along.
_RUSHED_PART = 1.2
_LEAST_WORDS = 10

Pace = tuple[tuple[int, float], ...]


def words_per_minute(words: tuple[TimedWord, ...], speech: tuple[Stretch, ...]) -> float | None:
    """Divide the words by the time from the first sound of speech to the last, its pauses included.

    None for fewer than ten words: a few words make no pace.
    """
    if len(words) < _LEAST_WORDS or not speech:
        return None
    return round(len(words) * 60_000 / (speech[-1].end_ms - speech[0].start_ms), 1)


def pace_over_time(words: tuple[TimedWord, ...], speech: tuple[Stretch, ...]) -> Pace:
    """Give the middle of each window of ten seconds and the words per minute in it."""
    if not words or not speech:
        return ()
    start, end = speech[0].start_ms, speech[-1].end_ms
    middles = sorted((word.start_ms + word.end_ms) // 2 for word in words)
    if end - start <= WINDOW_MS:
        return (((start + end) // 2, round(len(words) * 60_000 / (end - start), 1)),)
    found = []
    for begins in range(start, end - WINDOW_MS + 1, STEP_MS):
        inside = sum(begins <= middle < begins + WINDOW_MS for middle in middles)
        found.append((begins + WINDOW_MS // 2, round(inside * 60_000 / WINDOW_MS, 1)))
    return tuple(found)


def rushed_passages(pace: Pace, over_all: float | None) -> tuple[tuple[int, int], ...]:
    """Join the windows at 200 words a minute and more that are also a fifth faster than the whole answer."""
    if over_all is None or len(pace) < 2:
        return ()
    limit = max(RUSHED_WORDS_PER_MINUTE, over_all * _RUSHED_PART)
    passages: list[tuple[int, int]] = []
    for middle, rate in pace:
        if rate < limit:
            continue
        start, end = middle - WINDOW_MS // 2, middle + WINDOW_MS // 2
        if passages and start <= passages[-1][1]:
            passages[-1] = (passages[-1][0], end)
        else:
            passages.append((start, end))
    return tuple(passages)
