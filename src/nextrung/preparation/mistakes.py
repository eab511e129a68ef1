"""List the mistakes that these papers make likely, the costliest first, each with its reason and line."""

from collections.abc import Iterator, Sequence
from functools import cache

from nextrung.errors import TableError
from nextrung.fit.records import Match
from nextrung.intake.records import Notes, Resume
from nextrung.preparation._detectors import DETECTORS
from nextrung.preparation._rows import Row, cite, filled
from nextrung.preparation._signs import Signs
from nextrung.preparation.records import Mistake, PressurePoint, Round
from nextrung.sources import Point
from nextrung.tables import load_table

#: More than five nobody can keep in mind.
MOST = 5


class _MistakeRow(Row, frozen=True):
    id: str
    name: str
    looks_like: str
    costs: str
    instead: str
    likely_when: str
    reason: str
    weight: int


class _Table(Row, frozen=True):
    mistake: tuple[_MistakeRow, ...]


@cache
def _rows() -> tuple[_MistakeRow, ...]:
    """Load the table, costliest first.

    Raises:
        TableError: a row names a detector that there is none of.

    """
    rows = load_table("mistakes", _Table).mistake
    for row in rows:
        if row.likely_when not in DETECTORS:
            raise TableError(
                f"Row {row.id} is likely when {row.likely_when!r}, which nothing looks for.",
                file="mistakes.toml",
                advice=f"Use one of: {', '.join(sorted(DETECTORS))}.",
            )
    return tuple(sorted(rows, key=lambda row: -row.weight))


def likely_mistakes(
    notes: Notes | None,
    resume: Resume,
    matches: Sequence[Match],
    round_: Round,
    pressure_points: Sequence[PressurePoint] = (),
) -> tuple[Mistake, ...]:
    """Give at most five mistakes that something in these papers makes likely."""
    signs = Signs(
        notes=notes,
        resume=resume,
        matches=tuple(matches),
        round_=round_,
        pressure=tuple(pressure_points),
    )
    return tuple(_likely(signs))[:MOST]


def _likely(signs: Signs) -> Iterator[Mistake]:
    for row in _rows():
        hit = DETECTORS[row.likely_when](signs)
        if hit:
            reason = filled(row.reason, hit.words)
            yield Mistake(
                source=cite(row.id, row.name),
                name=row.name,
                why_likely=Point(text=reason, sources=(*hit.sources, cite(row.id, row.name))),
                instead=row.instead,
                looks_like=row.looks_like,
                costs=row.costs,
            )
