"""Whose doing each verb of an answer is: mine, ours, or somebody else's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nextrung.practice.answer_words import (
    between_words,
    mental_verbs,
    past_verbs,
    plain_verbs,
    small_words,
    third_person_verbs,
)

Whose = Literal["mine", "ours", "others"]

_MINE = frozenset(("i", "i'd", "i've", "i'll", "i'm"))
_OURS = frozenset(("we", "we'd", "we've", "we'll", "we're"))
_OTHERS = frozenset(("who", "you", "it", "which"))
#: After these a verb without a person is still the same person's: "I called them and wrote it down".
_GOES_ON = frozenset(("and", "then", "but", "or", "so", "also", "finally", "later", "eventually", "just"))
#: "I was told" is not my doing; "I was running" is.
_PASSIVE = frozenset(("was", "were", "been", "being", "got", "be", "is", "are", "am", "i'm", "we're"))


@dataclass(frozen=True, slots=True)
class Doing:
    """A verb that somebody did: its place among the words."""

    at: int
    whose: Whose


def doings_of(words: Sequence[str], sentence: range, after_comma: frozenset[int]) -> Iterator[Doing]:
    """Give every verb of doing in a sentence with the person it goes with, in order.

    `sentence`: the places of its words; `after_comma`: those of words behind a comma. The person named last
    is kept in mind. A sentence that begins with a verb ("Ran the crew") is the speaker's, as people talk of
    their work.
    """
    whose: Whose = "mine"
    is_expected = True
    for at in sentence:
        word = words[at]
        begins = at == sentence.start or at in after_comma or words[at - 1] in _GOES_ON
        named = _named(word)
        if named:
            whose, is_expected = named, True
        elif word in _GOES_ON or (is_expected and word in between_words()):
            is_expected = is_expected or word in _GOES_ON
        elif (is_expected or begins) and _is_doing(word, words[at - 1] if at else "", whose):
            yield Doing(at, whose)
            is_expected = False
        else:
            if begins and word not in mental_verbs():
                whose = "others"
            is_expected = False


def _named(word: str) -> Whose | None:
    if word in _MINE:
        return "mine"
    if word in _OURS:
        return "ours"
    return "others" if word.startswith("<pronoun>") or word in _OTHERS else None


def _is_doing(word: str, before: str, whose: Whose) -> bool:
    if before in _PASSIVE and not word.endswith("ing"):
        return False
    if word in past_verbs() or word in plain_verbs():
        return True
    follows_person = _named(before) is not None or before in between_words()
    goes_on = follows_person or before in _GOES_ON
    if whose == "others" and goes_on and word in third_person_verbs():
        return True  # "he asks", since "they ask" is one as well
    is_verb = word.endswith(("ed", "ing")) or whose == "mine"
    return follows_person and is_verb and bool(word) and word not in _never_doing() and word[-2:] != "ly"


@cache
def _never_doing() -> frozenset[str]:
    return small_words() | mental_verbs()


def is_past(word: str) -> bool:
    """Tell "called" from "call"."""
    return word in past_verbs() or word.endswith("ed")
