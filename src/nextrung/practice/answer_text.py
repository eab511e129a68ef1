"""An answer's text cut into sentences and words, each with its place: read once, used by every aspect."""

import itertools
import re
from dataclasses import dataclass
from functools import cached_property

from nextrung.practice.records import Span

#: Letters and digits with what joins them: "didn't", "follow-up", "3.5", "$40,000", "40%".
WORD = re.compile(r"[$£€]?\d[\d,.]*\d%?|[$£€]?\d%?|[^\W\d_]+(?:['’\-][^\W\d_]+)*", re.UNICODE)
#: A sentence ends at its mark and a space, or at a line's end; "3.5", "e.g." and "St. Agnes" go on.
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\b(?:Dr|Mr|Ms|Mx|St|Sr|Jr|vs))(?<!\b(?:Mrs|Inc|Ltd))(?<!\bProf)"
    r"[.!?…]+[\"”’)]*(?=\s|$)|\n+"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the answer."""

    #: In small letters, with a straight apostrophe.
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the answer, without the space around it."""

    text: str
    span: Span
    words: tuple[Word, ...]


@dataclass(frozen=True)
class AnswerText:
    """An answer as text, with its sentences and words."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order."""
        return tuple(
            Word(found.group().lower().replace("’", "'"), found.span()) for found in WORD.finditer(self.text)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences that have a word, in order; a text without marks is one."""
        cuts = [0, *(found.end() for found in _SENTENCE_END.finditer(self.text)), len(self.text)]
        found = []
        for start, end in itertools.pairwise(cuts):
            part = self.text[start:end]
            first = start + len(part) - len(part.lstrip())
            last = start + len(part.rstrip())
            words = tuple(word for word in self.words if first <= word.span[0] < last)
            if words:
                found.append(Sentence(self.text[first:last], (first, last), words))
        return tuple(found)

    def quote(self, span: Span) -> str:
        """Give the words at a span, to the letter."""
        return self.text[span[0] : span[1]]
