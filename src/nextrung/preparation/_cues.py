"""Cues to speak from: rows of the opener table, filled with lines of the papers."""

from collections.abc import Sequence
from functools import cache

from nextrung.sources import Point, Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled
from nextrung.tables.terms import Terms, index_terms

#: "He said good" is no reason to come.
_LEAST_WORDS = 4


class _CueRow(Row, frozen=True):
    id: str
    key: str
    text: str
    blank: str | None = None


class _Reason(Row, frozen=True):
    words: tuple[str, ...]
    not_with: tuple[str, ...]
    neither: tuple[str, ...]


class _Table(Row, frozen=True):
    cue: tuple[_CueRow, ...]
    watch: tuple[_CueRow, ...]
    reason: _Reason


@cache
def _table() -> _Table:
    return load_table("openers", _Table)


@cache
def _reason() -> Terms:
    reason = _table().reason
    return index_terms({"for": reason.words, "against": reason.not_with, "neither": reason.neither})


def is_reason_to_come(learned: str) -> bool:
    """Say whether something learned about them may stand behind "why here"."""
    return len(learned.split()) >= _LEAST_WORDS and set(_reason().count(learned)) == {"for"}


def is_trouble(learned: str) -> bool:
    """Say whether something learned about them tells of what goes wrong there."""
    return "against" in _reason().count(learned)


@cache
def _rows() -> dict[str, _CueRow]:
    return {row.key: row for row in (*_table().cue, *_table().watch)}


def make_cue(key: str, sources: Sequence[Source] = (), **words: str) -> Point:
    """Fill a cue; it rests on the papers alone, or has a blank."""
    row = _rows()[key]
    blank = filled(row.blank, words) if row.blank else None
    return Point(text=filled(row.text, words), sources=tuple(dict.fromkeys(sources)), blank=blank)


def make_warning(key: str, sources: Sequence[Source] = (), **words: str) -> Point:
    """Fill a warning; besides lines of the papers it rests on the row of the table."""
    row = _rows()[key]
    return Point(text=filled(row.text, words), sources=(*sources, cite(row.id, row.text)))
