"""Find the terms of our tables in a text: whole words, or word beginnings where a term ends in a star."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_MOST_WORDS = 20_000
#: The lines of a few candidates' papers; each is looked at many times.
_MOST_TEXTS = 2048
_WORD = re.compile(r"[\w&+#']+")


def words_of(text: str) -> list[str]:
    """Give the words of `text` in lower case; hyphens and slashes part words."""
    return list(_words_of(text))


@lru_cache(maxsize=_MOST_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word.strip("'") for word in _WORD.findall(text.lower().replace("’", "'")))


@dataclass(frozen=True, slots=True)
class _Term:
    key: str
    term: str
    words: tuple[tuple[str, bool], ...]

    def stands_at(self, words: tuple[str, ...], place: int) -> bool:
        """Say whether the term's words stand in `words` from `place` on."""
        there = words[place : place + len(self.words)]
        return len(there) == len(self.words) and all(
            word.startswith(wanted) if open_ended else word == wanted
            for word, (wanted, open_ended) in zip(there, self.words, strict=True)
        )


class Terms:
    """Terms under keys ("safety": "OSHA", "lockout", "injur*"), looked up word by word."""

    def __init__(self, terms: Iterable[_Term]) -> None:
        """Sort the terms by how they begin."""
        self._by_start: dict[str, list[_Term]] = {}
        for term in terms:
            self._by_start.setdefault(term.words[0][0], []).append(term)
        self._lengths = sorted({len(start) for start in self._by_start})
        # The same few thousand words come again and again, in one candidate's papers and in all others'.
        self._beginning = lru_cache(maxsize=_MOST_WORDS)(self._terms_beginning)

    def find(self, text: str) -> list[tuple[str, str]]:
        """Give (key, term) for every term that stands in `text`, in the order of the text, each once."""
        words = _words_of(text)
        found: dict[tuple[str, str], None] = {}
        for place, word in enumerate(words):
            for term in self._beginning(word):
                if len(term.words) == 1 or term.stands_at(words, place):
                    found[term.key, term.term] = None
        return list(found)

    def count(self, text: str) -> Counter[str]:
        """Give for each key how many different terms of it stand in `text`."""
        return Counter(key for key, _ in self.find(text))

    def _terms_beginning(self, word: str) -> tuple[_Term, ...]:
        found: list[_Term] = []
        for length in self._lengths:
            if length > len(word):
                break
            there = self._by_start.get(word[:length], ())
            found += [term for term in there if length == len(word) or term.words[0][1]]
        return tuple(found)


def index_terms(terms: Mapping[str, Iterable[str]]) -> Terms:
    """Make the terms under each key ready for looking up."""
    return Terms(_read(key, term) for key, written in terms.items() for term in written)


def _read(key: str, term: str) -> _Term:
    parts = [(part, False) for part in words_of(term)]
    if term.endswith("*"):
        parts[-1] = (parts[-1][0], True)
    return _Term(key, term, tuple(parts))
