"""The pay plan and a take-home as plain values, with the keys that docs/pay.md lists."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from nextrung.pay.amounts import CENT
from nextrung.pay.household.budget import due_by_month, totals
from nextrung.pay.rate.json_lines import rate_to_json
from nextrung.pay.records import Budget, BudgetLine, Need, OfferValue, PayPlan, Saying, TakeHome, WalkAway
from nextrung.sources import Point, source_to_json

SCHEMA = "nextrung/pay-plan/1"
Json = dict[str, Any]


def plan_to_json(plan: PayPlan) -> Json:
    """Give the pay plan; amounts are whole dollars a year, to the nearest one."""
    return {
        "schema": SCHEMA,
        "numbers": _numbers(plan.walk_away),
        "need": _need(plan.need),
        "going_rate": rate_to_json(plan.going_rate) if plan.going_rate else None,
        "budget": _budget(plan.budget),
        "offers": [_offer(offer) for offer in plan.offers],
        "sayings": _sayings(plan.sayings),
        "to_raise": _sayings(plan.to_raise),
        "stated": _points(plan.stated),
        "notices": list(plan.notices),
        "blanks": list(plan.blanks),
    }


def take_home_to_json(found: TakeHome) -> Json:
    """Give a take-home, in dollars a year, to the cent."""
    names = ("gross", "federal", "state", "social_security", "medicare", "local", "retirement", "premiums")
    return {
        **{name: _cents(getattr(found, name)) for name in names},
        "state_insurance": {name: _cents(amount) for name, amount in found.state_insurance.items()},
        "other_gross": _cents(found.other_gross),
        "net": _cents(found.net),
        "net_per_month": _cents(found.net / 12),
        "year": found.year,
        "source": found.source,
        "not_counted": list(found.not_counted),
    }


def _numbers(found: WalkAway | None) -> Json | None:
    if found is None:
        return None
    return {
        "walk_away": _whole(found.walk_away),
        "binds": found.binds,
        "by": _whole(found.by),
        "need": _whole(found.need),
        "alternative": _whole(found.alternative),
        "alternative_name": found.alternative_name,
        "target": _whole(found.target),
        "opening_low": _whole(found.opening_low),
        "opening_high": _whole(found.opening_high),
        "reasons": _points(found.reasons),
        "could_give": _points(found.could_give),
    }


def _need(need: Need | None) -> Json | None:
    if need is None:
        return None
    return {
        "net_per_year": _cents(need.net_per_year),
        "gross": _whole(need.gross),
        "gross_per_100_a_month": _whole(need.gross_per_100_a_month),
        "dips": [{"from": _whole(low), "to": _whole(high)} for low, high in need.dips],
        "take_home": take_home_to_json(need.take_home),
    }


def _budget(budget: Budget) -> Json:
    return {
        "per_year": _cents(budget.per_year),
        "per_month": _cents(budget.per_year / 12),
        "categories": [
            {"name": one.name, "per_year": _cents(one.per_year), "share": one.share, "blank": one.blank}
            for one in totals(budget)
        ],
        "lines": [_line(line) for line in budget.lines],
        "due_by_month": dict(due_by_month(budget)),
    }


def _line(line: BudgetLine) -> Json:
    return {
        "category": line.category,
        "name": line.name,
        "amount": line.amount,
        "per": line.per,
        "months": list(line.months),
    }


def _offer(offer: OfferValue) -> Json:
    return {
        "name": offer.name,
        "is_now": offer.is_now,
        "is_this_job": offer.is_this_job,
        "base": _whole(offer.base),
        "first_year": _amounts(offer.first_year),
        "later_years": _amounts(offer.later_years),
        "total_first_year": _whole(offer.total_first_year),
        "total_later_years": _whole(offer.total_later_years),
        "after_tax_first_year": _whole(offer.after_tax_first_year),
        "after_tax_later_years": _whole(offer.after_tax_later_years),
        "take_home": take_home_to_json(offer.take_home) if offer.take_home else None,
        "over_budget": _whole(offer.over_budget),
        "over_walk_away": _whole(offer.over_walk_away),
        "against_market": offer.against_market,
        "commute_hours_per_year": offer.commute_hours_per_year,
        "worked_out": dict(offer.worked_out),
        "not_priced": list(offer.not_priced),
    }


def _sayings(sayings: Iterable[Saying]) -> list[Json]:
    return [{"stage": one.stage, **_point(one.point)} for one in sayings]


def _points(points: Iterable[Point]) -> list[Json]:
    return [_point(point) for point in points]


def _point(point: Point) -> Json:
    return {
        "text": point.text,
        "sources": [source_to_json(source) for source in point.sources],
        "blank": point.blank,
    }


def _amounts(amounts: Mapping[str, Decimal]) -> Json:
    return {name: _whole(amount) for name, amount in amounts.items()}


def _whole(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount.to_integral_value())


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT)
