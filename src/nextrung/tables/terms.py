"""Find the terms of our tables in a text: whole words, or word beginnings where a term ends in a star."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

#: Letters by which a term of one word with a star is looked up; fewer where one has fewer.
_STEM = 3
#: The lines of a few candidates' papers; each is looked at many times.
_MOST_TEXTS = 2048
#: One candidate's lines, of which many are held against the same terms twice or more.
_MOST_FOUND = 512
_WORD = re.compile(r"[\w&+#']+")


def words_of(text: str) -> list[str]:
    """Give the words of `text` in lower case; hyphens and slashes part words."""
    return list(_words_of(text))


@lru_cache(maxsize=_MOST_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word.strip("'") for word in _WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=_MOST_TEXTS)
def _beginnings(text: str, letters: int) -> tuple[frozenset[str], frozenset[str]]:
    """Give the different words of `text`, and their first letters."""
    words = frozenset(_words_of(text))
    return words, frozenset([word[:letters] for word in words])


@dataclass(frozen=True, slots=True)
class _Term:
    key: str
    term: str
    #: All but the one with a star.
    whole: tuple[str, ...]
    #: How the word with a star begins, which comes last; empty where there is none.
    stem: str

    def stands_at(self, words: tuple[str, ...], place: int) -> bool:
        """Say whether the term's words stand in `words` from `place` on."""
        end = place + len(self.whole)
        if words[place:end] != self.whole:
            return False
        return not self.stem or (end < len(words) and words[end].startswith(self.stem))


class Terms:
    """Terms under keys ("safety": "OSHA", "lockout", "injur*"), looked up word by word."""

    def __init__(self, terms: Iterable[_Term]) -> None:
        """Sort the terms by how they begin."""
        self._by_word: dict[str, list[_Term]] = {}
        self._by_stem: dict[str, list[_Term]] = {}
        every = list(terms)
        self._letters = min([_STEM, *(len(term.stem) for term in every if not term.whole)])
        for term in every:
            if term.whole:
                self._by_word.setdefault(term.whole[0], []).append(term)
            else:
                self._by_stem.setdefault(term.stem[: self._letters], []).append(term)
        for stems in self._by_stem.values():
            stems.sort(key=lambda term: len(term.stem))
        self._words, self._stems = frozenset(self._by_word), frozenset(self._by_stem)
        #: Gives (key, term) for every term that stands in a text, in the order of the text, each once.
        self.find = lru_cache(maxsize=_MOST_FOUND)(self._find)

    def _find(self, text: str) -> tuple[tuple[str, str], ...]:
        if not self._may_stand_in(text):
            return ()
        words = _words_of(text)
        found: dict[tuple[str, str], None] = {}
        for place, word in enumerate(words):
            for term in (*self._by_stem.get(word[: self._letters], ()), *self._by_word.get(word, ())):
                if term.stands_at(words, place):
                    found[term.key, term.term] = None
        return tuple(found)

    def _may_stand_in(self, text: str) -> bool:
        """Tell whether a word stands in `text` with which a term begins: most texts are done with here."""
        words, stems = _beginnings(text, self._letters)
        return not (self._words.isdisjoint(words) and self._stems.isdisjoint(stems))

    def count(self, text: str) -> Counter[str]:
        """Give for each key how many different terms of it stand in `text`."""
        return Counter(key for key, _ in self.find(text))


def index_terms(terms: Mapping[str, Iterable[str]]) -> Terms:
    """Make the terms under each key ready for looking up; a term of no words is never found."""
    return Terms(_read(key, term) for key, written in terms.items() for term in written if words_of(term))


def _read(key: str, term: str) -> _Term:
    words = _words_of(term)
    return _Term(key, term, words[:-1], words[-1]) if term.endswith("*") else _Term(key, term, words, "")
