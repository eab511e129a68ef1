"""Projects and publications."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nextrung.intake.records import Document, Line, Period, Project
from nextrung.intake.resume.entries import Entry, split_entries
from nextrung.intake.resume.highlights import told
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, passages
from nextrung.intake.resume.pieces import (
    Piece,
    cells_of,
    parts_without_dates,
    period,
    piece_of,
    statement,
    statements,
)
from nextrung.intake.resume.telling import edge_period
from nextrung.sources import Statement

#: Between a name and a description in one line.
_JOINT = re.compile(r":\s+|\s+[–—-]\s+")


def read_projects(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Project, ...]:
    """Read projects: a name, perhaps dates, and what is told about it."""
    rows = passages(lines, setting)
    are_items = all(row.is_bullet for row in rows)
    entries = [Entry((row,), ()) for row in rows] if are_items else split_entries(lines, setting)
    return tuple(_projects(document, entries))


def read_publications(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Statement, ...]:
    """Read publications, each as it stands."""
    return statements(document, (piece_of(each) for each in passages(lines, setting)))


def _projects(document: Document, entries: Sequence[Entry]) -> Iterator[Project]:
    for entry in entries:
        head, body = (entry.head, entry.body) if entry.head else (entry.body[:1], entry.body[1:])
        names = [piece for row in head for piece in _names(row)]
        name, description = _name_and_description(names, is_told_below=bool(body))
        made = statement(document, name)
        if made is None:
            continue
        dated = next((row for row in head if edge_period(row)), None)
        summary, highlights = told(body)
        yield Project(
            name=made,
            period=_begun(period(document, edge_period(dated), piece_of(dated))) if dated else None,
            description=statement(document, summary or description),
            highlights=statements(document, highlights),
        )


def _begun(found: Period | None) -> Period | None:
    """Take one date alone as when it was begun: of a project it does not say that it ended."""
    return replace(found, end=None) if found and found.start == found.end else found


def _names(row: Passage) -> list[Piece]:
    return parts_without_dates(row) if edge_period(row) else cells_of(row)


def _name_and_description(
    names: Sequence[Piece], *, is_told_below: bool
) -> tuple[Piece | None, Piece | None]:
    """Part "Footbridge: 30 m over the creek" into its name and what it is, unless that stands below."""
    if len(names) != 1 or is_told_below:
        return (names[0], names[1] if len(names) > 1 else None) if names else (None, None)
    cut = _JOINT.search(names[0].text)
    return (names[0].part(0, cut.start()), names[0].part(cut.end())) if cut else (names[0], None)
