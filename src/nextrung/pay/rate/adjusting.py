"""Bring published wages nearer to today by an index or a figure of the user's own, and only if asked."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import cache
from math import prod

from nextrung.calendar_words import MONTHS
from nextrung.errors import NextRungError
from nextrung.pay.records import Adjustment, ForYou, GoingRate, Percentile, Wages
from nextrung.sources import Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])(?:-\d\d)?")
_HUNDRED, _PLACES = Decimal(100), Decimal("0.0001")
#: Beyond these a percentage of the user's own would be a slip.
LEAST_PERCENT, MOST_PERCENT = Decimal(-30), Decimal(60)


class AdjustmentError(NextRungError):
    """What the wages should be adjusted by cannot be meant."""


class _Quarter(Row, frozen=True):
    id: str
    #: Its last month, "2025-09".
    ends: str
    #: Change against the quarter before.
    percent: Decimal


class _Index(Row, frozen=True):
    name: str
    release: str
    published: str
    url: str
    #: The quarter that the wages are taken to be of.
    wages_of: str
    quarter: tuple[_Quarter, ...]


@cache
def _index() -> _Index:
    return load_table("wage_index", _Index)


def adjustment_to(month: str) -> Adjustment:
    """Give the adjustment to a month ("2026-03") by the index, as far as the index goes.

    Raises:
        AdjustmentError: it is not a month.

    """
    written = _MONTH.fullmatch(month.strip())
    if not written:
        raise AdjustmentError(f"“{month[:40]}” is not a month.", advice="Write 2026-03.")
    asked, index = f"{written[1]}-{written[2]}", _index()
    quarters = tuple(one for one in index.quarter if index.wages_of < one.ends <= asked)
    to = quarters[-1].ends if quarters else index.wages_of
    steps = " × ".join(str(_factor(one.percent)) for one in quarters) or "1, for no quarter has ended since"
    source = f"{index.name}, release of {index.release}"
    return Adjustment(
        factor=prod((_factor(one.percent) for one in quarters), start=Decimal(1)).quantize(_PLACES),
        to=_in_words(to),
        source=source,
        why=f"Adjusted to {_in_words(to)} by × {steps}: {source}.",
        notice=_not_further(asked, to) if asked > to else None,
        rows=tuple(one.id for one in quarters),
    )


def _factor(percent: Decimal) -> Decimal:
    return 1 + percent / _HUNDRED


def _not_further(asked: str, to: str) -> str:
    return (
        f"You asked for {_in_words(asked)}; the index in this version goes to "
        f"{_in_words(_index().quarter[-1].ends)}, by quarters, so nothing is assumed for the time after "
        f"{_in_words(to)}. A percentage of your own, with its source, can stand in for it."
    )


def adjustment_by(percent: Decimal, source: str) -> Adjustment:
    """Give the adjustment by a percentage of the user's own, which must have a source.

    Raises:
        AdjustmentError: it has none, or cannot be meant.

    """
    if not source.strip():
        raise AdjustmentError(
            "A percentage needs its source.", advice="Say whose figure it is, such as “ECI, June 2026”."
        )
    if not LEAST_PERCENT <= percent <= MOST_PERCENT:
        raise AdjustmentError(
            f"An adjustment by {percent:f} percent cannot be meant.",
            advice=f"Write a number from {LEAST_PERCENT} to {MOST_PERCENT}.",
        )
    factor, words = _factor(percent), " ".join(source.split())
    return Adjustment(
        factor=factor,
        to=None,
        source=words,
        why=f"Adjusted by × {factor.normalize():f}: {words}, your figure.",
    )


def read_percent(words: str) -> Decimal:
    """Read a percentage as people write it: "3.1", "3.1%".

    Raises:
        AdjustmentError: it is not a number.

    """
    try:
        percent = Decimal(words.strip().removesuffix("%"))
    except InvalidOperation:
        percent = Decimal("NaN")
    if not percent.is_finite():
        raise AdjustmentError(f"“{words[:40]}” is not a percentage.", advice="Write 3.1.")
    return percent


def adjust(rate: GoingRate, by: Adjustment) -> GoingRate:
    """Give the rate with its wages adjusted; the one that was published stays with it.

    Bounds ("$239,200 or more") stay as they are published.
    """
    return replace(
        rate,
        wages=_adjusted_wages(rate.wages, by.factor),
        for_you=_adjusted_part(rate.for_you, by),
        notices=(*rate.notices, *((by.notice,) if by.notice else ())),
        adjustment=by,
        unadjusted=rate,
    )


def adjustment_sources(rate: GoingRate) -> Iterator[Source]:
    """Cite what a rate was adjusted by; nothing where it was not."""
    if rate.adjustment:
        yield cite(", ".join(rate.adjustment.rows) or rate.adjustment.source, rate.adjustment.why)


def _adjusted_wages(wages: Wages, factor: Decimal) -> Wages:
    """Give the yearly wages, in tens of dollars as they are published."""
    annual: dict[Percentile, Decimal] = {
        name: _rounded(wage * factor, Decimal(10)) for name, wage in wages.annual.items()
    }
    return replace(wages, annual=annual)


def _adjusted_part(part: ForYou, by: Adjustment) -> ForYou:
    def moved(end: Decimal) -> Decimal:
        return _rounded(end * by.factor, _HUNDRED)

    return ForYou(
        low=moved(part.low),
        mid=moved(part.mid),
        high=moved(part.high),
        why=f"{part.why} {by.why}",
        middle_low=None if part.middle_low is None else moved(part.middle_low),
        middle_high=None if part.middle_high is None else moved(part.middle_high),
    )


def _rounded(amount: Decimal, to: Decimal) -> Decimal:
    return round(amount / to) * to


def _in_words(month: str) -> str:
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"
