"""Find phrases of our tables in a row of words: whole words, beginnings, and any one word between."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, zip_longest

_MOST_WORDS = 20_000
_ANY = "_"
_REST = "*"
#: What follows the last word: no phrase goes on with it.
_END = "\n"


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found: the places of its first and of one past its last word."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    family: str
    #: The words after the first.
    rest: tuple[str, ...]

    def goes_on_at(self, words: Sequence[str], place: int) -> bool:
        if place + len(self.rest) > len(words):
            return False
        for at, wanted in enumerate(self.rest, place):
            if wanted != words[at] and not _is_open_for(wanted, words[at]):
                return False
        return True


def _is_open_for(wanted: str, word: str) -> bool:
    return wanted == _ANY or (wanted.endswith(_REST) and word.startswith(wanted[:-1]))


def phrases_of(text: str) -> Iterator[str]:
    """Give the phrases that a table writes apart by commas."""
    return (phrase for part in text.split(",") if (phrase := " ".join(part.split())))


@dataclass(frozen=True, slots=True)
class _Begun:
    """The phrases that begin with a word: by what follows, since most of them fail at the second word."""

    #: By the second word; "" for phrases of one word.
    by_second: Mapping[str, tuple[_Phrase, ...]]
    #: Those whose second word is open.
    open_second: tuple[_Phrase, ...]

    def before(self, second: str) -> tuple[_Phrase, ...]:
        return (*self.by_second.get("", ()), *self.by_second.get(second, ()), *self.open_second)


class Cues:
    """Families of phrases, looked up word by word."""

    def __init__(self, families: Mapping[str, str], same: Callable[[str], str]) -> None:
        """Sort the phrases by how they begin; `same` gives the word that stands for several."""
        self._whole: dict[str, list[_Phrase]] = {}
        self._begun: dict[str, list[_Phrase]] = {}
        for family, text in families.items():
            for phrase in phrases_of(text):
                first, *rest = map(same, phrase.split())
                self._keep(first, _Phrase(family, tuple(rest)))
        self._lengths = sorted({len(start) for start in self._begun})
        # The same few thousand words come again and again, in one answer and in all others.
        self._beginning = lru_cache(maxsize=_MOST_WORDS)(self._phrases_beginning)

    def _keep(self, first: str, phrase: _Phrase) -> None:
        if first.endswith(_REST):
            self._begun.setdefault(first[:-1], []).append(phrase)
        else:
            self._whole.setdefault(first, []).append(phrase)

    def find(self, words: Sequence[str]) -> Mapping[str, tuple[Hit, ...]]:
        """Give for each family where its phrases stand, in order; of phrases that overlap the longest."""
        found: dict[str, list[Hit]] = {}
        for place, (word, second) in enumerate(zip_longest(words, words[1:], fillvalue=_END)):
            for phrase in self._beginning(word).before(second):
                if phrase.goes_on_at(words, place + 1):
                    found.setdefault(phrase.family, []).append(Hit(place, place + 1 + len(phrase.rest)))
        return {family: tuple(_apart(hits)) for family, hits in found.items()}

    def _phrases_beginning(self, word: str) -> _Begun:
        begun = (self._begun.get(word[:length], ()) for length in self._lengths if length <= len(word))
        by_second: dict[str, list[_Phrase]] = {}
        open_second = []
        for phrase in (*self._whole.get(word, ()), *chain.from_iterable(begun)):
            second = phrase.rest[0] if phrase.rest else ""
            if second == _ANY or second.endswith(_REST):
                open_second.append(phrase)
            else:
                by_second.setdefault(second, []).append(phrase)
        return _Begun({second: tuple(of_it) for second, of_it in by_second.items()}, tuple(open_second))


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    past = 0
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.end)):
        if hit.first >= past:
            yield hit
            past = hit.end
