"""The table of benefits: figures with their source, shares of equity, and the parts of an offer."""

from decimal import Decimal
from functools import cache
from typing import Literal

from nextrung.pay.plan.records import Terms
from nextrung.sources import Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite

RaiseWhen = Literal["at_offer", "in_writing", "never"]


class _Figure(Row, frozen=True):
    id: str
    key: str
    value: str
    source: str


class StageRow(Row, frozen=True):
    """How much to count of a grant of a company at this stage, and why."""

    id: str
    key: str
    share: str
    why: str


class PartRow(Row, frozen=True, rename={"raise_when": "raise"}):
    """One part of an offer: its name, what to ask where it is blank, and when to raise it."""

    id: str
    key: str
    name: str
    ask: str
    usual: bool
    raise_when: RaiseWhen
    raise_if: Literal["blank", "there", "always"]
    say: str


class _Table(Row, frozen=True):
    figure: tuple[_Figure, ...]
    stage: tuple[StageRow, ...]
    part: tuple[PartRow, ...]


@cache
def _table() -> _Table:
    return load_table("benefits", _Table)


def figure(key: str) -> Decimal:
    """Give a figure of the table of benefits."""
    return Decimal(_figure_row(key).value)


def figure_source(key: str) -> Source:
    """Give the row of a figure, to cite."""
    row = _figure_row(key)
    return cite(row.id, row.source)


def stage_row(stage: str) -> StageRow:
    """Give what to count of a grant at this stage."""
    return next(row for row in _table().stage if row.key == stage)


def part_rows() -> tuple[PartRow, ...]:
    """Give the parts of an offer in the order in which they are shown."""
    return _table().part


def field_of(key: str) -> str:
    """Give the field of `Terms` that holds a part."""
    return "premiums_per_year" if key == "premiums" else key


def value_of(terms: Terms, key: str) -> object:
    """Give a part of the terms; None where it is blank."""
    value: object = getattr(terms, field_of(key))
    return value


def _figure_row(key: str) -> _Figure:
    return next(row for row in _table().figure if row.key == key)
