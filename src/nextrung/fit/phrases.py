"""Look for the plain phrases of our tables in a text, as whole words and blind to case."""

import re
from collections.abc import Iterable
from functools import lru_cache

_APART = re.compile(r"[^a-z0-9'+]+")


class Phrases:
    """A list of phrases; "*" at the end of a word stands for the rest of it.

    Looking for each in turn needs no pattern to be compiled, which for our tables would take longer than
    all the looking.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Fold the phrases as the texts will be, and sort them by their first word where it is whole."""
        self._folded = tuple(
            fold(phrase.removesuffix("*"))[: -1 if phrase.endswith("*") else None] for phrase in phrases
        )
        self._by_word: dict[str, list[str]] = {}
        self._stems: list[str] = []
        for phrase in self._folded:
            first, _, rest = phrase[1:].partition(" ")
            ends_with_star = not phrase.endswith(" ")
            if ends_with_star and not rest:
                self._stems.append(phrase)
            else:
                self._by_word.setdefault(first, []).append(phrase)

    def are_in(self, text: str) -> bool:
        """Tell whether one of them stands in the text."""
        folded = fold(text)
        beginnings = self._by_word.keys() & _words(folded)
        return any(phrase in folded for word in beginnings for phrase in self._by_word[word]) or any(
            stem in folded for stem in self._stems
        )

    def taken_from(self, text: str) -> str:
        """Give the text, folded, without any of them."""
        folded = fold(text)
        for phrase in self._folded:
            folded = folded.replace(phrase, " ")
        return folded


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Give the words in small letters with one space on each side; signs and hyphens part words."""
    return f" {_APART.sub(' ', text.lower().replace('’', chr(39))).strip()} "


@lru_cache(maxsize=4096)
def _words(folded: str) -> frozenset[str]:
    return frozenset(folded.split())


def any_of(phrases: Iterable[str]) -> str:
    """Give a pattern for any of the phrases as whole words; a space also matches a hyphen."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    escaped = (re.escape(phrase).replace(r"\ ", r"[\s-]+") for phrase in longest_first)
    return r"(?<!\w)(?:" + "|".join(escaped) + r")(?!\w)"


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Compile `any_of`, blind to case."""
    return re.compile(any_of(phrases), re.IGNORECASE)
