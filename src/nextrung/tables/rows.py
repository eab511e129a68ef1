"""Rows of our own tables: read strictly, their slots filled from the papers, and cited."""

import re
from collections.abc import Mapping

import msgspec

from nextrung.sources import Source

_SLOT = re.compile(r"\{(\w+)\}")


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row or a part of a table; a name that is not a column is refused at load."""


def slots_in(text: str) -> frozenset[str]:
    """Give the names of the slots in `text`."""
    return frozenset(_SLOT.findall(text))


def fill(text: str, slots: Mapping[str, str]) -> str | None:
    """Put the words of `slots` into `text`; None where one is missing.

    Words from the papers are put in as they are: braces in them are not read as slots again.
    """
    return filled(text, slots) if slots_in(text) <= slots.keys() else None


def filled(text: str, slots: Mapping[str, str]) -> str:
    """Put the words of `slots` into `text`, which has no other slots.

    Raises:
        KeyError: the row names a slot that this place does not know.

    """
    return _SLOT.sub(lambda slot: slots[slot[1]], text)


def without_slots(text: str) -> str:
    """Take the slots out of a row's words."""
    return " ".join(_SLOT.sub(" ", text).split())


def with_gaps(text: str) -> str:
    """Show the slots of a row's words as gaps, for somebody who reads the row by itself."""
    return _SLOT.sub("…", text)


def cite(row: str, words: str) -> Source:
    """Give the source of a statement that rests on a row of one of our tables."""
    return Source(document="table", row=row, quote=words)
