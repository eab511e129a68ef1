"""List the mistakes that these papers make likely, costliest first with a reason, and all the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import get_args

from nextrung.errors import TableError
from nextrung.fit.records import Match
from nextrung.intake.records import Notes, Resume
from nextrung.preparation._detectors import DETECTORS
from nextrung.preparation._signs import Signs
from nextrung.preparation._word_signs import WordRow, WordSigns
from nextrung.preparation.records import KnownMistake, Mistake, Mistakes, Moment, PressurePoint, Round
from nextrung.sources import Point
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled

#: More than five nobody can keep in mind.
MOST = 5
#: Where the papers show fewer, the most usual ones are added and said to be just that.
LEAST = 3
_MOMENTS: tuple[Moment, ...] = get_args(Moment)
_NOT_FROM_THE_PAPERS = "Not from your papers: "


class _MistakeRow(Row, frozen=True, kw_only=True):
    id: str
    name: str
    moment: Moment
    looks_like: str
    costs: str
    instead: str
    in_answer: str
    weight: int
    rests_on: str
    signs: tuple[str, ...] = ()
    #: What in the papers makes it likely, and what is then told; empty where papers cannot show it.
    likely_when: str = ""
    reason: str = ""
    #: Told where the papers show too few mistakes; empty for what is not usual enough to be said to anybody.
    usual: str = ""


class _Table(Row, frozen=True):
    mistake: tuple[_MistakeRow, ...]
    shown_by_words: tuple[WordRow, ...]


@cache
def _table() -> _Table:
    return load_table("mistakes", _Table)


@cache
def _rows() -> tuple[_MistakeRow, ...]:
    """Load the table, costliest first.

    Raises:
        TableError: a row names a detector that there is none of.

    """
    rows, known = _table().mistake, DETECTORS.keys() | _words().names
    for row in rows:
        if row.likely_when and row.likely_when not in known:
            raise TableError(
                f"Row {row.id} is likely when {row.likely_when!r}, which nothing looks for.",
                file="mistakes.toml",
                advice=f"Use one of: {', '.join(sorted(known))}.",
            )
    return tuple(sorted(rows, key=lambda row: -row.weight))


@cache
def _words() -> WordSigns:
    return WordSigns(_table().shown_by_words)


@cache
def known_mistakes() -> tuple[KnownMistake, ...]:
    """Give every mistake of the table, in the order of the moments at which they happen, costliest first."""
    rows = sorted(_rows(), key=lambda row: _MOMENTS.index(row.moment))
    return tuple(
        KnownMistake(
            source=cite(row.id, row.name),
            name=row.name,
            moment=row.moment,
            looks_like=row.looks_like,
            costs=row.costs,
            instead=row.instead,
            in_answer=row.in_answer,
            signs=row.signs,
            rests_on=row.rests_on,
            weight=row.weight,
        )
        for row in rows
    )


def find_mistakes(
    notes: Notes | None,
    resume: Resume,
    matches: Sequence[Match],
    round_: Round,
    pressure_points: Sequence[PressurePoint] = (),
) -> Mistakes:
    """Give the mistakes that something in these papers makes likely, at most five, and all the others.

    Where the papers show fewer than three, the most usual ones fill up, each said to be of no paper.
    """
    signs = Signs(
        notes=notes, resume=resume, matches=tuple(matches), round_=round_, pressure=tuple(pressure_points)
    )
    reasons = dict(_reasons(signs))
    likely = [_mistake(row, reasons[row.id]) for row in _rows() if row.id in reasons][:MOST]
    usual = [_mistake(row, _usual(row)) for row in _rows() if row.usual and row.id not in reasons]
    shown = (*likely, *usual[: max(0, LEAST - len(likely))])
    return Mistakes(likely=shown, others=tuple(_others(shown, reasons)))


def _reasons(signs: Signs) -> Iterator[tuple[str, Point]]:
    """Give for each row that the papers make likely the reason, with the lines that show it."""
    by_words = _words().see(signs)
    for row in _rows():
        detect = DETECTORS.get(row.likely_when)
        hit = detect(signs) if detect else by_words.get(row.likely_when)
        if hit:
            sources = (*hit.sources, cite(row.id, row.name))
            yield row.id, Point(text=filled(row.reason, hit.words), sources=sources)


def _usual(row: _MistakeRow) -> Point:
    text = f"{_NOT_FROM_THE_PAPERS}{row.usual[:1].lower()}{row.usual[1:]}"
    return Point(text=text, sources=(cite(row.id, row.name),))


def _mistake(row: _MistakeRow, why_likely: Point) -> Mistake:
    return Mistake(
        source=cite(row.id, row.name),
        name=row.name,
        why_likely=why_likely,
        instead=row.instead,
        looks_like=row.looks_like,
        costs=row.costs,
    )


def _others(shown: Sequence[Mistake], reasons: Mapping[str, Point]) -> list[KnownMistake]:
    """Give what is not shown, with its reason where the papers give one: those first."""
    first = {mistake.source.row for mistake in shown}
    others = [
        replace(known, why_likely=reason) if (reason := reasons.get(known.source.row or "")) else known
        for known in known_mistakes()
        if known.source.row not in first
    ]
    return sorted(others, key=lambda known: known.why_likely is None)
