"""What the notes say one will have to do in the next round: a plan, a lesson, a talk, an exercise."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nextrung.intake.records import Notes
from nextrung.sources import Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row
from nextrung.tables.terms import Terms, index_terms

#: So many lines below the one that names the day still speak of it.
_LINES_BELOW = 3
#: An order or a promise: it is about the round to come wherever it stands.
_STILL_TO_DO = re.compile(
    r"\b(?:please prepare|to prepare|i am to|i have to|i'm to|they will|i will|there will be|there is an?|"
    r"she said bring|he said bring|they want me to|bring an?\b|bring \d|bring:|next time)",
    re.IGNORECASE,
)
#: A longer sentence is cut at its commas.
_MOST_CHARACTERS = 110
#: "A 10 minute presentation: my first 100 days" is one thing to do.
_SAME_THING = frozenset({"plan", "lesson", "presentation", "ideas"})
#: A line is cut where a sentence ends; initials and "min." do not end one.
_SENTENCE_END = re.compile(
    r"(?<=[a-z)\"”?!]{2})[.?!]+(?=\s+[A-Z“\"(])|(?<=[a-z]{4})[.?!]+(?=\s+\w)|(?<=\w)\s*;\s+"
)


class _AnnouncedRow(Row, frozen=True):
    id: str
    key: str
    terms: tuple[str, ...]
    minutes: int
    task: str
    short: str
    unless: tuple[str, ...] = ()


class _Table(Row, frozen=True):
    announced: tuple[_AnnouncedRow, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """One thing to do there, in the words of the notes."""

    #: "plan", "lesson", "presentation", "role_play", "written", "exercise", "portfolio", "ideas".
    key: str
    said: Statement
    #: Id of the row of our own table.
    row: str
    #: What to do about it; ``{announced}`` stands for the words of the notes.
    task: str
    short: str
    minutes: int


@cache
def _rows() -> dict[str, _AnnouncedRow]:
    return {row.key: row for row in load_table("announced", _Table).announced}


@cache
def _terms() -> Terms:
    return index_terms({key: row.terms for key, row in _rows().items()})


@cache
def _other_things() -> Terms:
    return index_terms({key: row.unless for key, row in _rows().items()})


def announced_keys() -> frozenset[str]:
    """Give the key of each kind of thing to do."""
    return frozenset(_rows())


def announced_in(notes: Notes | None) -> tuple[Announced, ...]:
    """Give what was announced, in the order of the notes, each kind once."""
    found: dict[str, Announced] = {}
    for sentence in _about_next_round(notes) if notes else ():
        key = _kind_of(sentence.text)
        if key and key not in found and not _is_said_already(key, sentence, found.values()):
            row = _rows()[key]
            found[key] = Announced(key, sentence, row.id, row.task, row.short, row.minutes)
    return tuple(found.values())


def _is_said_already(key: str, sentence: Statement, found: Iterable[Announced]) -> bool:
    return any(
        {key, one.key} <= _SAME_THING and one.said.source.line == sentence.source.line for one in found
    )


def _kind_of(text: str) -> str | None:
    """Give the first kind, in the order of the table, whose words stand in the text."""
    named, other = _terms().count(text), _other_things().count(text)
    return next((key for key in _rows() if named[key] > other[key]), None)


def _about_next_round(notes: Notes) -> Iterator[Statement]:
    """Give the sentences that speak of the round to come."""
    lines = _lines_about_it(notes)
    for number, line in enumerate(notes.document.lines, start=1):
        for text in _sentences(line.text):
            if number in lines or _STILL_TO_DO.search(text):
                part = _part(text) if len(text) > _MOST_CHARACTERS else text
                yield Statement(text=part, source=Source(document="notes", quote=part, line=number))


def _lines_about_it(notes: Notes) -> frozenset[int]:
    coming = notes.next_round
    sources = [coming.when_source, *coming.format_sources, coming.place.source if coming.place else None]
    sources += [line.source for line in notes.open_points]
    named = {source.line for source in sources if source and source.line}
    day = coming.when_source.line if coming.when_source else None
    below = range(day, day + _LINES_BELOW + 1) if day else ()
    return frozenset({*named, *below})


def _part(text: str) -> str:
    """Give a long sentence from the clause that names what there is to do, as far as it is short."""
    clauses = re.split(r",\s+", text)
    first = next((number for number, clause in enumerate(clauses) if _kind_of(clause)), 0)
    part = clauses[first]
    for clause in clauses[first + 1 :]:
        if len(part) + len(clause) > _MOST_CHARACTERS:
            break
        part = f"{part}, {clause}"
    return part


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield text[start : end.end()].strip(" .;-–•*")
        start = end.end()
    yield text[start:].strip(" .;-–•*")
