"""Words that name a skill in one trade and something else in another: the words beside them tell which."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import msgspec

from nextrung.fit.terms import Token, stem
from nextrung.tables import load_table

#: What a stem ends with whose word means the other thing: it is one with its like, and with no skill.
OTHER_SENSE = "'"


class _Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One such word, in its forms."""

    words: str
    #: Words of the same line that show the other sense; endings do not matter.
    not_beside: str


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sense: list[_Sense]


@cache
def _not_beside() -> dict[str, frozenset[str]]:
    return {
        word: frozenset(map(stem, row.not_beside.split()))
        for row in load_table("skill_senses", _Table).sense
        for word in row.words.split()
    }


def with_senses(words: Sequence[Token]) -> Sequence[Token]:
    """Mark the words that mean something else than the skill of that name.

    "Collections" beside "museum" are no debts; a "registrar" beside "exhibition" enrolls no students.
    """
    doubtful = [at for at, token in enumerate(words) if token.text.lower() in _not_beside()]
    if not doubtful:
        return words
    stems = {token.stem for token in words}
    marked = list(words)
    for at in doubtful:
        token = words[at]
        if not _not_beside()[token.text.lower()].isdisjoint(stems - {token.stem}):
            marked[at] = replace(token, stem=token.stem + OTHER_SENSE)
    return marked
