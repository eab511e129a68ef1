"""Sentences of fair length: one without an end, as people talk, is cut where a thought is joined on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: From how many words on a sentence is cut, and the fewest of a part.
_LONG_SENTENCE, _SHORT_PART = 40, 7
_JOINTS = frozenset(
    (
        *("and", "but", "so", "then", "because", "when", "after", "before", "which", "until", "while"),
        *("finally", "eventually", "although", "however", "since"),
    )
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or a part of one that never ends: the places of its first and of one past its last word."""

    first: int
    end: int

    def holds(self, place: int) -> bool:
        """Tell whether a word stands in it."""
        return self.first <= place < self.end


def cut(first: int, end: int, words: Sequence[str]) -> Iterator[Segment]:
    """Give the parts of the sentence between two places; one of up to 40 words stays whole."""
    if end - first > _LONG_SENTENCE:
        for at in range(first + _SHORT_PART, end - _SHORT_PART + 1):
            if words[at] in _JOINTS and at - first >= _SHORT_PART:
                yield Segment(first, at)
                first = at
    yield Segment(first, end)
