"""The sentences of a posting, also of one that is typed without capitals."""

import re
from collections.abc import Iterator
from itertools import pairwise

from nextrung.intake._sentences import sentence_spans

_CAPITAL_AFTER_STOP = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")
#: A sentence may begin so without a capital; an abbreviation is not followed by these.
_SMALL_START = re.compile(
    r"(?<=[a-z]{2}[.!?])\s+(?=(?:if you|you|we|must|also|this is|please|our|no|i) [a-z])"
)
#: "Terminations pref'd. Class 1 exp. req'd. Able to climb.", "3 yrs on the trowel min. Can read a slump."
_SHORT_CUE = re.compile(r"(?:(?<=(?:ef|eq)['’]d\.)|(?<=\bmin\.))\s+(?=[A-Z])")
_SMALL_AFTER_STOP = re.compile(r"[a-z]{3}[.!?]\s+[a-z]")


def posting_sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give start and end of each sentence.

    Where most sentences begin without a capital, the few capitals in it are names ("DL req'd").
    """
    small = len(_SMALL_AFTER_STOP.findall(text))
    if small > 1 and small > 2 * len(_CAPITAL_AFTER_STOP.findall(text)):
        lowered = text.lower()
        return sentence_spans(lowered if len(lowered) == len(text) else text)
    return [span for start, end in sentence_spans(text) for span in _at_small_starts(text, start, end)]


def _at_small_starts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part what one hasty typist left together: "... is a plus. if you can fab sheet metal even better."."""
    inside = (match.end() for cut in (_SMALL_START, _SHORT_CUE) for match in cut.finditer(text, start, end))
    yield from pairwise([start, *sorted(inside), end])
