"""A question and an answer as the search for flaws needs them: what is quoted, denied, or a name."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from nextrung.practice.answer_text import AnswerText, Sentence
from nextrung.practice.fillers import find_fillers
from nextrung.practice.flaws._phrases import Pattern
from nextrung.practice.flaws._spoken import Spoken
from nextrung.practice.records import QuestionKind, Span

_QUOTED = re.compile(r"[\"“][^\"“”]{1,400}[\"”]")
_NEGATION = re.compile(r"(?:\b(?:not|never|no|nobody|none|without|neither|nor|hardly|rarely|cannot)|n't)$")
_CLAUSE_END = re.compile(r"[.!?;:,\n]")
#: So many words before a sign may turn it into its opposite: "they were not really a mess".
_NEGATION_REACH = 3


@dataclass(frozen=True)
class Said:
    """A question, its kind, and what was answered."""

    question: str
    kind: QuestionKind
    answer: AnswerText
    #: From the clock; None where the answer was typed.
    seconds: float | None = None

    @cached_property
    def asked(self) -> Spoken:
        """The question, word by word."""
        return Spoken(self.question)

    @cached_property
    def spoken(self) -> Spoken:
        """The answer, word by word and without fillers; each place in its text is that of the answer."""
        return Spoken(self.answer.text, self.fillers)

    @cached_property
    def fillers(self) -> tuple[Span, ...]:
        """The places of the fillers."""
        return find_fillers(self.answer)

    @cached_property
    def _quoted(self) -> tuple[Span, ...]:
        return tuple(found.span() for found in _QUOTED.finditer(self.answer.text))

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.span[0] for sentence in self.answer.sentences)

    def sentence_at(self, letter: int) -> Sentence:
        """Give the sentence in which a letter of the answer stands."""
        return self.answer.sentences[max(0, bisect_right(self._sentence_starts, letter) - 1)]

    def words_of(self, sentence: Sentence) -> str:
        """Give a sentence in small letters and without fillers."""
        return self.spoken.text[slice(*sentence.span)]

    def is_in(self, pattern: Pattern, sentence: Sentence | None = None) -> bool:
        """Say whether a pattern fits in the answer, or in one sentence of it."""
        if sentence is None:
            return pattern.fits(self.spoken)
        first, last = (self.spoken.word_at(letter) for letter in sentence.span)
        # The question mark at the end of a sentence is a word of its own.
        return pattern.fits(self.spoken, first, last)

    def find(self, pattern: Pattern) -> list[Span]:
        """Give where a pattern fits, as letters of the answer, in order."""
        return [self.spoken.span(first, end) for first, end in pattern.find(self.spoken)]

    def is_quoted(self, span: Span) -> bool:
        """Say whether words stand in quotation marks: somebody else's."""
        return any(start <= span[0] and span[1] <= end for start, end in self._quoted)

    def is_negated(self, span: Span) -> bool:
        """Say whether a "not" or "never" stands shortly before, in the same clause."""
        before = self.spoken.text[self.sentence_at(span[0]).span[0] : span[0]]
        clause = _CLAUSE_END.split(before)[-1].split()
        return any(_NEGATION.search(word) for word in clause[-_NEGATION_REACH:])

    def is_name(self, span: Span) -> bool:
        """Say whether words begin with a capital within a sentence, as names do."""
        is_first = self.sentence_at(span[0]).span[0] >= span[0] - 1
        return self.answer.text[span[0]].isupper() and not is_first and not self.answer.text.isupper()
