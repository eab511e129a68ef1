"""Find the phrases of our tables in a text, as whole words and blind to case, hyphens and apostrophes."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

#: A word with its apostrophes, or one sign; hyphens part words as spaces do.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s‐‑-]|_")
_FIRST_WORD = re.compile(rf"[\s‐‑-]*({_WORD.pattern})")
#: No phrase is longer, in characters.
_LONGEST = 80
#: Letters by which a word with a star is looked up.
_STEM = 3


class Found(NamedTuple):
    """Where a phrase stands in the text."""

    start: int
    end: int


class _Words(NamedTuple):
    """A text cut into words, as they read in small letters."""

    folded: list[str]
    different: frozenset[str]
    stems: frozenset[str]


_Places = list[tuple[int, int]]


class _Phrase(NamedTuple):
    words: list[str]
    #: As it stands in the table, for lists whose capitals count.
    letters: str


class PhraseList:
    """A list of phrases.

    A dictionary of first words is made in a tenth of the time that one large pattern takes to compile,
    and is searched as fast. Of two phrases that begin at the same place the longer is found. A star ends
    a phrase of one word that stands for all words that begin so ("reimburse*").
    """

    def __init__(self, phrases: Iterable[str], *, as_written: bool = False) -> None:
        """Sort the phrases by their first word; with `as_written` "RN" is found, but not "rn"."""
        self._as_written = as_written
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_stem: dict[str, tuple[str, ...]] = {}
        for text in sorted(set(phrases)):
            words = _words(text.removesuffix("*")).folded
            if text.endswith("*"):
                stem = words[0][:_STEM]
                self._by_stem[stem] = (*self._by_stem.get(stem, ()), words[0])
            else:
                self._by_word.setdefault(words[0], []).append(_Phrase(words, _letters(text)))
        for same_start in self._by_word.values():
            same_start.sort(key=lambda phrase: -len(phrase.words))
        self._first_words = frozenset(self._by_word)
        self._stems = frozenset(self._by_stem)

    def find(self, text: str) -> Found | None:
        """Give the first phrase in `text`; None where there is none."""
        return next(self._all(text), None) if self._may_stand_in(text) else None

    def find_all(self, text: str) -> list[Found]:
        """Give all phrases in `text` that do not overlap, in order."""
        return list(self._all(text)) if self._may_stand_in(text) else []

    def stands_in(self, text: str) -> bool:
        """Tell whether a phrase stands in `text`."""
        return self.find(text) is not None

    def begins(self, text: str) -> int:
        """Give where the phrase ends with which `text` begins; 0 where it begins with none."""
        first = _FIRST_WORD.match(text)
        if first is None or not self._may_begin(first[1].lower().replace("’", "'")):
            return 0
        near = text[: first.start(1) + _LONGEST]
        found = self._at(near, _words(near), _places(near), 0)
        is_cut_off = found is not None and found.end == len(near) < len(text)
        return found.end if found and not is_cut_off else 0

    def _may_begin(self, word: str) -> bool:
        return word in self._first_words or word[:_STEM] in self._stems

    def _may_stand_in(self, text: str) -> bool:
        """Tell whether a word stands in `text` that begins a phrase: most lists are done with here."""
        words = _words(text)
        return not (self._first_words.isdisjoint(words.different) and self._stems.isdisjoint(words.stems))

    def _all(self, text: str) -> Iterator[Found]:
        words, places = _words(text), _places(text)
        free_from = 0
        for index, word in enumerate(words.folded):
            may_begin = word in self._first_words or word[:_STEM] in self._stems
            if may_begin and places[index][0] >= free_from:
                found = self._at(text, words, places, index)
                if found:
                    free_from = found.end
                    yield found

    def _at(self, text: str, words: _Words, places: _Places, index: int) -> Found | None:
        first = words.folded[index]
        start, end = places[index]
        for phrase in self._by_word.get(first, ()):
            last = index + len(phrase.words)
            if words.folded[index:last] == phrase.words:
                found = Found(start, places[last - 1][1])
                if not self._as_written or _letters(text[found.start : found.end]) == phrase.letters:
                    return found
        stems = self._by_stem.get(first[:_STEM])
        return Found(start, end) if stems and first.startswith(stems) else None


@lru_cache(maxsize=1024)
def _words(text: str) -> _Words:
    folded = _WORD.findall(_folded(text))
    return _Words(folded, frozenset(folded), frozenset([word[:_STEM] for word in folded]))


@lru_cache(maxsize=1024)
def _places(text: str) -> _Places:
    """Give where each word stands; only asked for where a phrase may begin."""
    return [match.span() for match in _WORD.finditer(_folded(text))]


def _folded(text: str) -> str:
    folded = text.lower().replace("’", "'")
    # A letter may have no small form of one letter.
    return folded if len(folded) == len(text) else text


def _letters(text: str) -> str:
    return re.sub(r"[\s‐‑-]", "", text)
