"""Patterns over words: what a phrase of the table of flaws is made of, and where it fits."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from nextrung.practice.flaws._spoken import Spoken

_MOST_BETWEEN = 5
#: A word, or a beginning of one.
Wanted = tuple[str, bool]


class Part(Protocol):
    def ends(self, spoken: Spoken, place: int) -> Iterable[int]:
        """Give the places one past what fits from `place` on."""
        ...


@dataclass(frozen=True, eq=False, slots=True)
class Choice:
    """One of several words or runs of words, by the first of them."""

    whole: Mapping[str, tuple[tuple[Wanted, ...], ...]]
    beginnings: tuple[tuple[str, tuple[Wanted, ...]], ...]

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        if place >= len(spoken.words):
            return
        word = spoken.words[place]
        for rest in self.whole.get(word, ()):
            if _stands(rest, spoken, place + 1):
                yield place + 1 + len(rest)
        for beginning, rest in self.beginnings:
            if word.startswith(beginning) and _stands(rest, spoken, place + 1):
                yield place + 1 + len(rest)

    def may_be_in(self, spoken: Spoken) -> bool:
        """Say whether any of the first words stands in a text at all."""
        return not spoken.places.keys().isdisjoint(self.whole) or any(
            beginning in spoken.text for beginning, _ in self.beginnings
        )


def _stands(rest: tuple[Wanted, ...], spoken: Spoken, place: int) -> bool:
    if not rest:
        return True
    there = spoken.words[place : place + len(rest)]
    return len(there) == len(rest) and all(
        spoken.follows(place + offset) and (word.startswith(wanted) if is_open else word == wanted)
        for offset, (word, (wanted, is_open)) in enumerate(zip(there, rest, strict=True))
    )


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """What a regular expression finds: an amount of money, a year."""

    expression: re.Pattern[str]

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        end = spoken.shaped(self.expression).get(place)
        if end is not None:
            yield end


@dataclass(frozen=True, eq=False, slots=True)
class Name:
    """A name with so many words at the least."""

    least_words: int

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        end = spoken.names.get(place, place)
        if end - place >= self.least_words:
            yield end


@dataclass(frozen=True, eq=False, slots=True)
class Gap:
    """Up to five words of one sentence."""

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        yield place
        for end in range(place + 1, min(place + _MOST_BETWEEN, len(spoken.words) - 1) + 1):
            if not spoken.follows(end - 1) and end - 1 != place:
                return
            yield end


@dataclass(frozen=True, eq=False, slots=True)
class Phrase:
    """Parts in their order; those in `may_miss` may be left out."""

    parts: tuple[Part, ...]
    may_miss: frozenset[int]
    is_at_beginning: bool

    def may_be_in(self, spoken: Spoken) -> bool:
        """Say whether a word of each part stands in a text at all."""
        return all(
            spoken.recall(part, part.may_be_in)
            for number, part in enumerate(self.parts)
            if isinstance(part, Choice) and number not in self.may_miss
        )

    def end(self, spoken: Spoken, place: int) -> int | None:
        """Give the place one past the longest fit from `place` on; None where it does not fit."""
        if self.is_at_beginning and place:
            return None
        reached = {place}
        for number, part in enumerate(self.parts):
            ends = {
                end for at in reached if at == place or spoken.follows(at) for end in part.ends(spoken, at)
            }
            reached = reached | ends if number in self.may_miss else ends
            if not reached:
                return None
        return max(reached)


@dataclass(frozen=True, eq=False)
class Pattern:
    """Several phrases, any of which may fit."""

    phrases: tuple[Phrase, ...]

    def find(self, spoken: Spoken, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
        """Give the places of the first words and of one past the last words of all fits, in order."""
        return sorted(set(self._fits(spoken, first, last)))

    def fits(self, spoken: Spoken, first: int = 0, last: int | None = None) -> bool:
        """Say whether any phrase fits between two places."""
        return next(self._fits(spoken, first, last), None) is not None

    def _fits(self, spoken: Spoken, first: int, last: int | None) -> Iterator[tuple[int, int]]:
        last = len(spoken.words) if last is None else last
        for place, phrase in self._starts(spoken):
            if first <= place < last and (end := phrase.end(spoken, place)) is not None and end <= last:
                yield place, end

    def _starts(self, spoken: Spoken) -> Iterator[tuple[int, Phrase]]:
        for phrase, places in self._openings_in(spoken):
            if phrase.may_be_in(spoken):
                yield from ((place, phrase) for place in places)

    def _openings_in(self, spoken: Spoken) -> Iterator[tuple[Phrase, Iterable[int]]]:
        for word in self._by_word.keys() & spoken.places.keys():
            yield from ((phrase, spoken.places[word]) for phrase in self._by_word[word])
        for beginning, phrase in self._by_beginning:
            yield phrase, spoken.places_beginning(beginning)
        for expression, phrase in self._by_shape:
            yield phrase, spoken.shaped(expression)
        for phrase in self._by_name:
            yield phrase, spoken.names

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[Phrase, ...]]:
        starts: dict[str, list[Phrase]] = {}
        for phrase, choice in self._openings():
            for word in choice.whole if isinstance(choice, Choice) else ():
                starts.setdefault(word, []).append(phrase)
        return {word: tuple(dict.fromkeys(phrases)) for word, phrases in starts.items()}

    @cached_property
    def _by_beginning(self) -> tuple[tuple[str, Phrase], ...]:
        return tuple(
            (beginning, phrase)
            for phrase, choice in self._openings()
            for beginning, _ in (choice.beginnings if isinstance(choice, Choice) else ())
        )

    @cached_property
    def _by_shape(self) -> tuple[tuple[re.Pattern[str], Phrase], ...]:
        return tuple(
            (shape.expression, phrase) for phrase, shape in self._openings() if isinstance(shape, Shape)
        )

    @cached_property
    def _by_name(self) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase, part in self._openings() if isinstance(part, Name))

    def _openings(self) -> Iterator[tuple[Phrase, Part]]:
        """Give each phrase with the parts it may begin with."""
        for phrase in self.phrases:
            for number, part in enumerate(phrase.parts):
                yield phrase, part
                if number not in phrase.may_miss:
                    break
