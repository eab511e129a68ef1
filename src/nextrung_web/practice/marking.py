"""Remarks laid on the words they are about: text cut wherever a remark begins or ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

#: A remark on more than this part of an answer is about the whole of it, and marks no words.
_WHOLE_PART = 0.6
_SHORT_TEXT = 80


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A remark by its number, and the words it is about."""

    number: int
    start: int
    end: int
    is_flaw: bool


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A stretch of text under the same remarks."""

    text: str
    #: Remarks on it; those of them that begin here, and that end here.
    under: tuple[int, ...]
    begin: tuple[int, ...]
    end: tuple[int, ...]
    is_flaw: bool


def segments_of(text: str, marks: Iterable[Marked]) -> list[Segment]:
    """Cut a text so that each stretch lies under the same remarks; joined they are the text."""
    on_words = [one for one in marks if marks_words(one.start, one.end, text)]
    cuts = sorted({0, len(text), *(one.start for one in on_words), *(one.end for one in on_words)})
    found = []
    for start, end in pairwise(cuts):
        under = [one for one in on_words if one.start <= start and end <= one.end]
        found.append(
            Segment(
                text=text[start:end],
                under=tuple(one.number for one in under),
                begin=tuple(one.number for one in under if one.start == start),
                end=tuple(one.number for one in under if one.end == end),
                is_flaw=any(one.is_flaw for one in under),
            )
        )
    return found


def marks_words(start: int, end: int, text: str) -> bool:
    """Say whether a remark is about some words rather than the whole answer, or a silence."""
    if not 0 <= start < end <= len(text):
        return False
    return len(text) <= _SHORT_TEXT or end - start <= _WHOLE_PART * len(text)
