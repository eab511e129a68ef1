"""The pay page of a brief: the pay plan as page and paper show it, in words, tables and charts."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import msgspec

from nextrung.pay.amounts import PayPer, dollars, per_unit, span_in
from nextrung.pay.charts.drawing import Charts, draw_charts
from nextrung.pay.plan.text_lines import STAGE_NAMES, by_table, what_binds, what_it_covers
from nextrung.pay.rate.text_lines import firmness, source_words, when_words
from nextrung.pay.records import GoingRate, OfferValue, PayPlan, WalkAway
from nextrung.sources import Point

_NONE = "–"


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyNumber:
    """One of the five numbers, as it stands on top."""

    name: str
    amount: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """What to say at one moment."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PayPage:
    """All that the pay page shows, in its order."""

    #: "a year", "an hour": how this job's pay is named.
    per: str
    numbers: tuple[KeyNumber, ...]
    charts: Charts
    #: Where the going rate comes from and how far to trust it.
    market: tuple[str, ...]
    why: tuple[Point, ...]
    could_give: tuple[Point, ...]
    stated: tuple[Point, ...]
    stages: tuple[Stage, ...]
    #: Further rows below the table of the offers: as many cells as it has columns.
    offers_compared: tuple[tuple[str, ...], ...]
    #: What has no place in that table: where the base stands, and what is blank.
    offers_noted: tuple[str, ...]
    notices: tuple[str, ...]
    #: What is blank in the plan, table by table.
    blanks: tuple[str, ...]


def make_pay_page(plan: PayPlan) -> PayPage:
    """Lay out a pay plan."""
    numbers = plan.walk_away
    return PayPage(
        per=per_unit(plan.unit),
        numbers=tuple(_numbers(plan)),
        charts=draw_charts(plan),
        market=tuple(_market(plan.going_rate)) if plan.going_rate else (),
        why=numbers.reasons if numbers else (),
        could_give=numbers.could_give if numbers else (),
        stated=plan.stated,
        stages=tuple(_stages(plan)),
        offers_compared=tuple(_compared(plan.offers)),
        offers_noted=tuple(_noted(plan.offers)),
        notices=plan.notices,
        blanks=tuple(by_table(plan.blanks)),
    )


def pay_page_to_json(page: PayPage) -> dict[str, Any]:
    """Give the page as plain values for paper: each point with the short forms of the lines that it cites."""
    charts = {
        name: msgspec.to_builtins(getattr(page.charts, name)) for name in ("market", "budget", "offers")
    }
    return {
        "charts": charts,
        "stages": [{"name": stage.name, "points": _points(stage.points)} for stage in page.stages],
        **{name: _points(getattr(page, name)) for name in ("why", "could_give", "stated")},
        **{
            name: msgspec.to_builtins(getattr(page, name))
            for name in ("per", "numbers", "market", "offers_compared", "offers_noted", "notices", "blanks")
        },
    }


def _points(points: tuple[Point, ...]) -> list[dict[str, Any]]:
    return [
        {
            "text": point.text,
            "blank": point.blank,
            "cited": list(dict.fromkeys(one.label for one in point.sources if one.document != "table")),
        }
        for point in points
    ]


def _numbers(plan: PayPlan) -> Iterator[KeyNumber]:
    rate, need, numbers = plan.going_rate, plan.need, plan.walk_away
    if rate:
        amount = span_in(rate.for_you.low, rate.for_you.high, plan.unit)
        yield KeyNumber(name="Going rate", amount=amount, note=f"{rate.area.name}, {when_words(rate)}")
    if need:
        note = what_it_covers(need)
        yield KeyNumber(name="You need", amount=span_in(need.gross, need.gross, plan.unit), note=note)
    if numbers:
        amount = span_in(numbers.walk_away, numbers.walk_away, plan.unit)
        yield KeyNumber(name="You walk away below", amount=amount, note=what_binds(numbers))
        yield from _aims(numbers, plan.unit)


def _aims(numbers: WalkAway, unit: PayPer) -> Iterator[KeyNumber]:
    low, high = numbers.opening_low, numbers.opening_high
    if numbers.target is None or low is None or high is None:
        note = "this market does not reach it" if numbers.could_give else "no range is known"
        yield KeyNumber(name="You aim at", amount=_NONE, note=note)
        return
    amount = span_in(numbers.target, numbers.target, unit)
    yield KeyNumber(name="You aim at", amount=amount, note="say yes there, or above")
    amount = span_in(low, high, unit)
    yield KeyNumber(name="You open with", amount=amount, note="once they want you, or if they press")


def _market(rate: GoingRate) -> Iterator[str]:
    yield f"The market is that of {rate.occupation.name} ({rate.occupation.code}), {rate.area.name}."
    yield rate.for_you.why
    yield firmness(rate)
    yield from rate.notices
    yield source_words(rate)


def _stages(plan: PayPlan) -> Iterator[Stage]:
    every = (*plan.sayings, *plan.to_raise)
    for key, name in STAGE_NAMES.items():
        points = tuple(saying.point for saying in every if saying.stage == key)
        if points:
            yield Stage(name=name, points=points)


def _compared(offers: tuple[OfferValue, ...]) -> Iterator[tuple[str, ...]]:
    """Give the rows that hold the offers against tax, budget and walk-away number, where any is known."""
    rows: tuple[tuple[str, list[Decimal | None]], ...] = (
        ("After tax, first year", [offer.after_tax_first_year for offer in offers]),
        ("After tax, later years", [offer.after_tax_later_years for offer in offers]),
        ("Take-home of the base", [offer.take_home.net if offer.take_home else None for offer in offers]),
        ("That, over the budget", [offer.over_budget for offer in offers]),
        ("Base over walk-away", [offer.over_walk_away for offer in offers]),
    )
    for name, amounts in rows:
        if any(amount is not None for amount in amounts):
            yield name, *(_NONE if amount is None else dollars(amount) for amount in amounts)


def _noted(offers: tuple[OfferValue, ...]) -> Iterator[str]:
    for offer in offers:
        if offer.against_market:
            yield f"{offer.name}: the base is {offer.against_market}."
        if offer.not_priced:
            names = ", ".join(one.partition(":")[0].lower() for one in offer.not_priced)
            yield f"{offer.name}, blank and not priced: {names}."
