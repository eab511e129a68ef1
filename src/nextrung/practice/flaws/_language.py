"""The small language in which the table of flaws says what to look for, made into patterns over words.

``lied to`` words in their order; ``rel*`` a beginning of a word; ``boss|owner`` either; ``a_mess`` two words
of a choice; ``really?`` may be missing; ``...`` up to five words; ``<boss>`` one of a list of the table, or a
shape of it; ``<name>`` a name, ``<full_name>`` one of two words or more; ``^`` the beginning of the answer.
A comma or a quotation mark may stand between two words, the end of a sentence may not.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nextrung.errors import TableError
from nextrung.practice.flaws._phrases import Choice, Gap, Name, Part, Pattern, Phrase, Shape, Wanted
from nextrung.practice.flaws._spoken import split

_LIST = re.compile(r"<(\w+)>")
#: Parts that are no words of the table.
_ONES_OWN: Mapping[str, Part] = {"...": Gap(), "<name>": Name(1), "<full_name>": Name(2)}


class Language:
    """The lists and shapes of the table, and patterns made with them."""

    def __init__(self, lists: Mapping[str, Sequence[str]], shapes: Mapping[str, str]) -> None:
        """Make each list and shape ready once."""
        self._lists = {name: _choice(words) for name, words in lists.items()}
        self._shapes = {
            name: Shape(re.compile(rf"(?<!\w)(?:{shape})(?!\w)")) for name, shape in shapes.items()
        }
        self._parts: dict[str, Part] = {}

    def pattern(self, phrases: Sequence[str]) -> Pattern:
        """Give one pattern for several phrases.

        Raises:
            TableError: a phrase names a list or a shape that there is none of.

        """
        return Pattern(tuple(self._phrase(one) for phrase in phrases for one in self._told_apart(phrase)))

    def _told_apart(self, phrase: str) -> Iterator[str]:
        """Give one phrase for each shape or name in a choice, and one for the words of the choice."""
        ways = [self._ways_apart(text) for text in phrase.split()]
        return (" ".join(texts) for texts in itertools.product(*ways))

    def _ways_apart(self, text: str) -> list[str]:
        ways, may_miss = text.rstrip("?").split("|"), "?" * text.endswith("?")
        apart = [way for way in ways if way in _ONES_OWN or way[1:-1] in self._shapes]
        if len(ways) == 1 or not apart:
            return [text]
        together = "|".join(way for way in ways if way not in apart)
        return [way + may_miss for way in (together, *apart) if way]

    def _phrase(self, phrase: str) -> Phrase:
        texts = phrase.split()
        is_at_beginning = texts[0] == "^"
        texts = texts[is_at_beginning:]
        may_miss = frozenset(
            number for number, text in enumerate(texts) if len(text) > 1 and text.endswith("?")
        )
        parts = tuple(
            self._part(text[:-1] if number in may_miss else text) for number, text in enumerate(texts)
        )
        return Phrase(parts, may_miss, is_at_beginning)

    def _part(self, text: str) -> Part:
        if text not in self._parts:
            self._parts[text] = self._new_part(text)
        return self._parts[text]

    def _new_part(self, text: str) -> Part:
        if text in _ONES_OWN:
            return _ONES_OWN[text]
        ways = text.split("|")
        named = [found[1] for way in ways if (found := _LIST.fullmatch(way))]
        if unknown := next(
            (name for name in named if name not in self._lists and name not in self._shapes), None
        ):
            raise TableError(
                f"There is no list <{unknown}>.",
                file="answer_flaw_words.toml",
                advice="Add it under [lists], or mend the name.",
            )
        if len(ways) == 1 and named:
            return self._lists[named[0]] if named[0] in self._lists else self._shapes[named[0]]
        plain = _choice([way.replace("_", " ") for way in ways if not _LIST.fullmatch(way)])
        return _joined([plain, *(self._lists[name] for name in named)])


def _choice(ways: Iterable[str]) -> Choice:
    whole: dict[str, list[tuple[Wanted, ...]]] = {}
    beginnings: list[tuple[str, tuple[Wanted, ...]]] = []
    for way in ways:
        if "<" in way or not (wanted := _wanted(way)):
            raise TableError(
                f"“{way}” is no word.", file="answer_flaw_words.toml", advice="Take it out, or mend it."
            )
        (first, is_open), *rest = wanted
        if is_open:
            beginnings.append((first, tuple(rest)))
        else:
            whole.setdefault(first, []).append(tuple(rest))
    return Choice({word: tuple(rests) for word, rests in whole.items()}, tuple(beginnings))


def _wanted(way: str) -> list[Wanted]:
    return [(word, end == "*") for part in way.split() for word, end in split(part)]


def _joined(choices: Sequence[Choice]) -> Choice:
    whole: dict[str, tuple[tuple[Wanted, ...], ...]] = {}
    for choice in choices:
        for word, rests in choice.whole.items():
            whole[word] = (*whole.get(word, ()), *rests)
    return Choice(whole, tuple(one for choice in choices for one in choice.beginnings))
