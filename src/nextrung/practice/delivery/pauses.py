"""Silences a listener notices: before the answer and within it."""

import itertools

from nextrung.practice.delivery.speech import Stretch
from nextrung.practice.records import Pause

#: Shorter silences part words and phrases and are not heard as pauses; see docs/delivery.md.
LEAST_PAUSE_MS = 400


def find_pauses(speech: tuple[Stretch, ...]) -> tuple[Pause, ...]:
    """Give the silences of 0.4 s and more up to the end of speech; what comes after it is no pause."""
    edges = [0, *(edge for stretch in speech for edge in (stretch.start_ms, stretch.end_ms))]
    silences = itertools.pairwise(edges)
    found = [
        Pause(start_ms=start, end_ms=end, where="within" if index else "before")
        for index, (start, end) in enumerate(itertools.islice(silences, 0, None, 2))
        if end - start >= LEAST_PAUSE_MS
    ]
    return tuple(found) if speech else ()
