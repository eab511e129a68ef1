"""An answer read once for all aspects: names set aside, sentences of fair length, cues, telling words."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from operator import attrgetter

from nextrung.fit.terms import TELLING, stem, word_weight
from nextrung.intake.number_words import NUMBER_VALUES
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.answer_words import (
    alike,
    answer_cues,
    common_words,
    past_verbs,
    small_words,
)
from nextrung.practice.aspects.anchors import along
from nextrung.practice.aspects.doings import Doing, doings_of, is_past
from nextrung.practice.aspects.loose_words import hedges_in, padding_in
from nextrung.practice.aspects.personal import ages_in, has_case, is_capital, name_runs_in, names_in
from nextrung.practice.aspects.segments import Segment, cut
from nextrung.practice.cues import Hit
from nextrung.practice.records import Aspect, Finding, Span

#: Shares of figures among the words.
_FIGURES_IN_TALK, _ONLY_FIGURES = 0.14, 0.22
#: So many things done are a time told, and so many where a time is named.
_HAPPENED, _HAPPENED_ONCE = 3, 2
#: So many verbs of the past, what I did counted twice, are one time even where none is named.
_A_RUN = 6
#: So many things that I do, and that somebody else does, told as if it were now; "I'd" is a plan.
_DONE_NOW, _OTHERS_DO_NOW = 3, 1
_WOULD, _MOST_PLANS = frozenset(("would", "i'd", "we'd", "i'll", "we'll", "if")), 1
#: In so few words a date and a count beside it are no list of figures yet.
_LEAST_FOR_SHARE = 40
_NUMBER = re.compile(r"[$£€]?\d")
_NUMBER_WORDS = frozenset(word for word, value in NUMBER_VALUES.items() if value > 1) | {
    *("half", "twice", "dozen", "hundred", "thousand", "million", "percent")
}


#: Verbs whose form goes with the pronoun before them, and the article that goes with the nation behind it.
_AGREEING = frozenset(("a", "an", "was", "were", "is", "are", "has", "have", "does", "do"))


_first = attrgetter("first")


@cache
def _common_stems() -> frozenset[str]:
    return frozenset(map(stem, common_words()))


class Reading:
    """What the words of one answer are and do."""

    def __init__(self, answer: AnswerText) -> None:
        """Keep the answer; everything else is found when it is first asked for."""
        self.answer = answer

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in small letters; names and ages are empty, and "he", "she" and "they" are one."""
        hidden = self.names | ages_in(self.answer)
        return tuple("" if at in hidden else alike(word.text) for at, word in enumerate(self.answer.words))

    @cached_property
    def _starts(self) -> frozenset[int]:
        """The places of words that begin a sentence."""
        at = 0
        starts = set()
        for sentence in self.answer.sentences:
            starts.add(at)
            at += len(sentence.words)
        return frozenset(starts)

    @cached_property
    def names(self) -> frozenset[int]:
        """The places of words with a capital within a sentence, days and months left out."""
        return names_in(self.answer, self._starts)

    @cached_property
    def name_runs(self) -> tuple[Hit, ...]:
        """Names as wholes: words with capitals side by side, with "de" or "bin" between them."""
        return name_runs_in(self.answer, self.names, self._starts)

    @cached_property
    def length(self) -> int:
        """How many words it has; a name is one, however long."""
        return len(self.answer.words) - sum(run.end - run.first - 1 for run in self.name_runs)

    def found(self, family: str) -> tuple[Hit, ...]:
        """Give where the phrases of one family stand, in order."""
        return self.hits.get(family, ())

    @cached_property
    def hits(self) -> Mapping[str, tuple[Hit, ...]]:
        """Where the phrases of each family of cues stand."""
        loose = {"hedge": hedges_in(self.answer), "padding": padding_in(self.answer)}
        return {**answer_cues().find(self.words), **loose}

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The sentences; one of more than 40 words is cut where "and" or "so" join on a new thought."""
        ends = [*sorted(self._starts - {0}), len(self.words)]
        sentences = itertools.pairwise([0, *ends])
        return tuple(part for first, end in sentences for part in cut(first, end, self.words) if end > first)

    def is_of_others(self, hit: Hit) -> bool:
        """Tell "she stayed" from "I stayed"."""
        is_mine = hit.first > 0 and self.words[hit.first - 1] == "i"
        return not is_mine and not any(
            doing.whose == "mine" and hit.first <= doing.at < hit.end for doing in self.doings
        )

    def segment_at(self, place: int) -> Segment:
        """Give the segment that a word stands in."""
        return next(segment for segment in self.segments if segment.holds(place))

    def within(self, family: str, segment: Segment) -> tuple[Hit, ...]:
        """Give the phrases of one family that begin within a segment."""
        hits = self.found(family)
        begin = bisect_left(hits, segment.first, key=_first)
        return hits[begin : bisect_left(hits, segment.end, lo=begin, key=_first)]

    @cached_property
    def doings(self) -> tuple[Doing, ...]:
        """Every verb of doing with the person it goes with."""
        return tuple(
            doing
            for part in self.segments
            for doing in doings_of(self.words, range(part.first, part.end), self.after_comma)
        )

    @cached_property
    def done(self) -> tuple[Doing, ...]:
        """The doings that are over: "called", and "call" only where all is told as if it were now."""
        if self.is_told_as_now:
            return self.doings
        return tuple(doing for doing in self.doings if is_past(self.words[doing.at]))

    @cached_property
    def is_told_as_now(self) -> bool:
        """Whether one time is told as if it were now: "So she comes in at six, and I say".

        It is no routine and no plan: nothing in it is usual, general or what one would do, somebody else does
        something as well, and it is said when it was.
        """
        plans = sum(word in _WOULD for word in self.words)
        if self.habits or self.found("general") or plans > _MOST_PLANS:
            return False
        now = [doing.whose for doing in self.doings if not is_past(self.words[doing.at])]
        is_mostly_now = len(now) > len(self.doings) / 2
        return (
            is_mostly_now
            and bool(self.found("occasion"))
            and now.count("mine") >= _DONE_NOW
            and now.count("others") >= _OTHERS_DO_NOW
        )

    @cached_property
    def after_comma(self) -> frozenset[int]:
        """The places of the words behind a comma."""
        text, gaps = self.answer.text, itertools.pairwise(self.answer.words)
        return frozenset(
            at for at, (one, other) in enumerate(gaps, 1) if "," in text[one.span[1] : other.span[0]]
        )

    @cached_property
    def tells_of_one_time(self) -> bool:
        """Whether something happened: three things "I" or "we" did, two of anybody's and a time, or a run.

        A run needs no date: "A client wanted it backdated. I said I couldn't. He grumbled, and stayed."
        """
        past = sum(doing.whose != "others" for doing in self.done)
        was = sum(word in ("was", "were", "had") for word in self.words)
        own = past + len(self.passives)
        is_at_a_time = max(own, self.past_verbs) + was >= _HAPPENED_ONCE and bool(self.found("occasion"))
        is_a_run = own > 0 and own + self.past_verbs + was >= _A_RUN
        return own >= _HAPPENED or is_at_a_time or is_a_run

    @cached_property
    def habits(self) -> tuple[Hit, ...]:
        """What is usually so, where it is not told of one time: "it was always the same bay" is."""
        return tuple(
            hit
            for hit in self.found("habit")
            if not self._is_past(self.segment_at(hit.first)) and not self._is_denied(hit)
        )

    def _is_denied(self, hit: Hit) -> bool:
        """Tell "we didn't always agree" from "we always agree"."""
        return hit.first > 0 and self.words[hit.first - 1].endswith("n't")

    def _is_past(self, segment: Segment) -> bool:
        words = self.words[segment.first : segment.end]
        return any(word in past_verbs() or word in ("was", "were") for word in words)

    @cached_property
    def passives(self) -> tuple[int, ...]:
        """The places of what was done and nobody is named for: "it was found", "steps were taken"."""
        known = {hit.first for hit in self.found("passive")}
        told = {
            at - 1
            for at, word in enumerate(self.words)
            if at > 1
            and word in past_verbs()
            and self.words[at - 1] in ("was", "were")
            and self.words[at - 2] != "i"
        }
        return tuple(sorted(known | told))

    @cached_property
    def past_verbs(self) -> int:
        """How many verbs tell of something that happened, whoever did it."""
        return sum(word in past_verbs() for word in self.words)

    def different(self, family: str) -> int:
        """Count the different phrases of one family."""
        return len({self.words[hit.first : hit.end] for hit in self.found(family)})

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The places of figures and of numbers in words from two on; ages and idioms are left out."""
        idioms = {at for hit in self.found("no_number") for at in range(hit.first, hit.end)}
        return tuple(
            at
            for at, word in enumerate(self.words)
            if (_NUMBER.match(word) or word in _NUMBER_WORDS) and at not in idioms
        )

    @cached_property
    def not_only_figures(self) -> float:
        """1.0 for talk with figures in it, down to 0.0 for figures with a few words between them."""
        share = len(self.numbers) / max(_LEAST_FOR_SHARE, len(self.words))
        return along(share, (_FIGURES_IN_TALK, 1.0), (_ONLY_FIGURES, 0.0))

    @cached_property
    def telling(self) -> tuple[tuple[int, str], ...]:
        """The places and stems of telling words; names and first words with a capital are left out."""
        return tuple(self._telling())

    def _telling(self) -> Iterator[tuple[int, str]]:
        marks_names = has_case(self.answer)
        for at, word in enumerate(self.words):
            may_be_name = at in self._starts and marks_names and is_capital(self.answer, at)
            if len(word) > 2 and word[0].isalpha() and not may_be_name:
                found = stem(word)
                if word_weight(found) == TELLING:
                    yield at, found

    @cached_property
    def things(self) -> tuple[tuple[int, str], ...]:
        """The telling words that are not the general ones anybody uses."""
        general = {at for hit in self.found("general") for at in range(hit.first, hit.end)}
        common = _common_stems()
        return tuple(
            (at, found)
            for at, found in self.telling
            if at not in general and found not in common and self.words[at] not in small_words()
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems of the words as they stand, for what the question itself names."""
        return frozenset(stem(alike(word.text)) for word in self.answer.words)

    @cached_property
    def small_words(self) -> float:
        """The share of small words ("the", "of", "was") in all; English talk has about a half."""
        small = small_words()
        return sum(word in small or word.startswith("<") for word in self.words) / max(1, len(self.words))

    @cached_property
    def plain_text(self) -> str:
        """The words without names, ages and whatever else must not count, for comparing meanings.

        A verb after "he" or "they" is left out as well, and so are "was" and "has", for their form goes with
        the pronoun.
        """
        kept = (
            word
            for before, word in itertools.pairwise(("", *self.words))
            if word and not word.startswith("<") and not before.startswith("<") and word not in _AGREEING
        )
        return " ".join(kept)

    def span(self, hit: Hit | Segment) -> Span:
        """Give the characters of the answer from the first word of a hit to its last."""
        return self.answer.words[hit.first].span[0], self.answer.words[hit.end - 1].span[1]

    def remark(self, kind: str, aspect: Aspect, hit: Hit | Segment, advice: str, weight: float) -> Finding:
        """Make a finding that points at words of the answer."""
        span = self.span(hit)
        return Finding(
            kind=kind, aspect=aspect, span=span, quote=self.answer.quote(span), advice=advice, weight=weight
        )
