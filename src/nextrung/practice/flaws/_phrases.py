"""The small language in which the table of flaws says what to look for, made into patterns over words.

``lied to`` words in their order; ``rel*`` a beginning of a word; ``boss|owner`` either; ``a_mess`` two words
of a choice; ``really?`` may be missing; ``...`` up to five words; ``<boss>`` one of a list of the table, or a
shape of it; ``<name>`` a name; ``^`` the beginning of the answer. A comma or a quotation mark may stand
between two words, the end of a sentence may not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from nextrung.errors import TableError
from nextrung.practice.flaws._spoken import Spoken, split

_MOST_BETWEEN = 5
_LIST = re.compile(r"<(\w+)>")
#: A word, or a beginning of one.
_Wanted = tuple[str, bool]


class _Part(Protocol):
    def ends(self, spoken: Spoken, place: int) -> Iterable[int]:
        """Give the places one past what fits from `place` on."""
        ...


@dataclass(frozen=True, eq=False, slots=True)
class _Choice:
    """One of several words or runs of words, by the first of them."""

    whole: Mapping[str, tuple[tuple[_Wanted, ...], ...]]
    beginnings: tuple[tuple[str, tuple[_Wanted, ...]], ...]

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


def _stands(rest: tuple[_Wanted, ...], spoken: Spoken, place: int) -> bool:
    if not rest:
        return True
    there = spoken.words[place : place + len(rest)]
    return len(there) == len(rest) and all(
        spoken.follows(place + offset) and (word.startswith(wanted) if is_open else word == wanted)
        for offset, (word, (wanted, is_open)) in enumerate(zip(there, rest, strict=True))
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Shape:
    """What a regular expression finds: an amount of money, a year."""

    expression: re.Pattern[str]

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        end = spoken.shaped(self.expression).get(place)
        if end is not None:
            yield end


@dataclass(frozen=True, eq=False, slots=True)
class _Name:
    """A name, however many words it has."""

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        if place in spoken.names:
            yield spoken.names[place]


@dataclass(frozen=True, eq=False, slots=True)
class _Gap:
    """Up to five words of one sentence."""

    def ends(self, spoken: Spoken, place: int) -> Iterator[int]:
        yield place
        for end in range(place + 1, min(place + _MOST_BETWEEN, len(spoken.words) - 1) + 1):
            if not spoken.follows(end - 1) and end - 1 != place:
                return
            yield end


@dataclass(frozen=True, eq=False, slots=True)
class _Phrase:
    """Parts in their order; those in `may_miss` may be left out."""

    parts: tuple[_Part, ...]
    may_miss: frozenset[int]
    is_at_beginning: bool

    def may_be_in(self, spoken: Spoken) -> bool:
        """Say whether a word of each part stands in a text at all."""
        return all(
            spoken.recall(part, part.may_be_in)
            for number, part in enumerate(self.parts)
            if isinstance(part, _Choice) and number not in self.may_miss
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

    phrases: tuple[_Phrase, ...]

    def find(self, spoken: Spoken, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
        """Give the places of the first words and of one past the last words of all fits, in order."""
        last = len(spoken.words) if last is None else last
        found = {
            (place, end)
            for place, phrase in self._starts(spoken)
            if first <= place < last and (end := phrase.end(spoken, place)) is not None and end <= last
        }
        return sorted(found)

    def fits(self, spoken: Spoken, first: int = 0, last: int | None = None) -> bool:
        """Say whether any phrase fits between two places."""
        return bool(self.find(spoken, first, last))

    def _starts(self, spoken: Spoken) -> Iterator[tuple[int, _Phrase]]:
        for phrase, places in self._openings_in(spoken):
            if phrase.may_be_in(spoken):
                yield from ((place, phrase) for place in places)

    def _openings_in(self, spoken: Spoken) -> Iterator[tuple[_Phrase, Iterable[int]]]:
        for word in self._by_word.keys() & spoken.places.keys():
            yield from ((phrase, spoken.places[word]) for phrase in self._by_word[word])
        for beginning, phrase in self._by_beginning:
            yield phrase, spoken.places_beginning(beginning)
        for expression, phrase in self._by_shape:
            yield phrase, spoken.shaped(expression)

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[_Phrase, ...]]:
        starts: dict[str, list[_Phrase]] = {}
        for phrase, choice in self._openings():
            for word in choice.whole if isinstance(choice, _Choice) else ():
                starts.setdefault(word, []).append(phrase)
        return {word: tuple(dict.fromkeys(phrases)) for word, phrases in starts.items()}

    @cached_property
    def _by_beginning(self) -> tuple[tuple[str, _Phrase], ...]:
        return tuple(
            (beginning, phrase)
            for phrase, choice in self._openings()
            for beginning, _ in (choice.beginnings if isinstance(choice, _Choice) else ())
        )

    @cached_property
    def _by_shape(self) -> tuple[tuple[re.Pattern[str], _Phrase], ...]:
        return tuple(
            (shape.expression, phrase) for phrase, shape in self._openings() if isinstance(shape, _Shape)
        )

    def _openings(self) -> Iterator[tuple[_Phrase, _Part]]:
        """Give each phrase with the parts it may begin with."""
        for phrase in self.phrases:
            for number, part in enumerate(phrase.parts):
                yield phrase, part
                if number not in phrase.may_miss:
                    break


#: Parts that are no words of the table.
_ONES_OWN: Mapping[str, _Part] = {"...": _Gap(), "<name>": _Name()}


class Language:
    """The lists and shapes of the table, and patterns made with them."""

    def __init__(self, lists: Mapping[str, Sequence[str]], shapes: Mapping[str, str]) -> None:
        """Make each list and shape ready once."""
        self._lists = {name: _choice(words) for name, words in lists.items()}
        self._shapes = {
            name: _Shape(re.compile(rf"(?<!\w)(?:{shape})(?!\w)")) for name, shape in shapes.items()
        }
        self._parts: dict[str, _Part] = {}

    def pattern(self, phrases: Sequence[str]) -> Pattern:
        """Give one pattern for several phrases.

        Raises:
            TableError: a phrase names a list or a shape that there is none of.

        """
        return Pattern(tuple(self._phrase(phrase) for phrase in phrases))

    def _phrase(self, phrase: str) -> _Phrase:
        texts = phrase.split()
        is_at_beginning = texts[0] == "^"
        texts = texts[is_at_beginning:]
        may_miss = frozenset(
            number for number, text in enumerate(texts) if len(text) > 1 and text.endswith("?")
        )
        parts = tuple(
            self._part(text[:-1] if number in may_miss else text) for number, text in enumerate(texts)
        )
        return _Phrase(parts, may_miss, is_at_beginning)

    def _part(self, text: str) -> _Part:
        if text not in self._parts:
            self._parts[text] = self._new_part(text)
        return self._parts[text]

    def _new_part(self, text: str) -> _Part:
        if text in _ONES_OWN:
            return _ONES_OWN[text]
        ways = text.split("|")
        named = [found[1] for way in ways if (found := _LIST.fullmatch(way))]
        if unknown := next(
            (name for name in named if name not in self._lists and name not in self._shapes), None
        ):
            raise TableError(
                f"There is no list <{unknown}>.",
                file="answer_flaws.toml",
                advice="Add it under [lists], or mend the name.",
            )
        if len(ways) == 1 and named:
            return self._lists[named[0]] if named[0] in self._lists else self._shapes[named[0]]
        plain = _choice([way.replace("_", " ") for way in ways if not _LIST.fullmatch(way)])
        return _joined([plain, *(self._lists[name] for name in named)])


def _choice(ways: Iterable[str]) -> _Choice:
    whole: dict[str, list[tuple[_Wanted, ...]]] = {}
    beginnings: list[tuple[str, tuple[_Wanted, ...]]] = []
    for way in ways:
        if not (wanted := _wanted(way)):
            raise TableError(
                f"“{way}” is no word.", file="answer_flaws.toml", advice="Take it out, or mend it."
            )
        (first, is_open), *rest = wanted
        if is_open:
            beginnings.append((first, tuple(rest)))
        else:
            whole.setdefault(first, []).append(tuple(rest))
    return _Choice({word: tuple(rests) for word, rests in whole.items()}, tuple(beginnings))


def _wanted(way: str) -> list[_Wanted]:
    return [(word, end == "*") for part in way.split() for word, end in split(part)]


def _joined(choices: Sequence[_Choice]) -> _Choice:
    whole: dict[str, tuple[tuple[_Wanted, ...], ...]] = {}
    for choice in choices:
        for word, rests in choice.whole.items():
            whole[word] = (*whole.get(word, ()), *rests)
    return _Choice(whole, tuple(one for choice in choices for one in choice.beginnings))
