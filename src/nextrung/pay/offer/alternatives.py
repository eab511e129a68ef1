"""The base at which this job is worth as much as another one, in total value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from nextrung.pay.amounts import MOST_PER_YEAR
from nextrung.pay.offer.benefits import ZERO, Setting, price
from nextrung.pay.offer.rows import field_of, part_rows, value_of
from nextrung.pay.plan.records import Offer


@dataclass(frozen=True, kw_only=True, slots=True)
class Alternative:
    """Another job, what it is worth, and what this one must pay to equal it."""

    offer: Offer
    #: Its total value in a mean year of the stay.
    total: Decimal
    #: What leaving it costs, by the year of the stay.
    leaving: Decimal
    #: The lowest base, in whole dollars, at which this job is worth as much.
    base: Decimal
    #: Total value of this job at that base.
    total_here: Decimal
    #: Parts that are blank on one side and taken to be as on the other.
    taken_alike: tuple[str, ...]


def find_best_alternative(here: Offer, others: Sequence[Offer], setting: Setting) -> Alternative | None:
    """Give the alternative that asks for the highest base here; None where no other base is given."""
    found = [weigh_against(here, other, setting) for other in others if other.base is not None]
    return max(found, key=lambda one: one.base, default=None)


def weigh_against(here: Offer, other: Offer, setting: Setting) -> Alternative:
    """Find the base at which `here` is worth what `other` is, both as a mean of the years of the stay.

    What nearly every job has (premiums, days off, commute, days at home) and is blank on one side is taken to
    be as on the other; what only some have counts where it is known. What leaving costs is spread over the
    stay.
    """
    alike = [row for row in part_rows() if row.usual and _is_blank_on_one_side(here, other, row.key)]
    fields = [field_of(row.key) for row in alike]
    here, there = _filled(here, other, fields), _filled(other, here, fields)
    total = total_value(there, there.base or ZERO, setting)
    leaving = (other.moving_costs or ZERO) / setting.stay_years if other.is_now else ZERO
    base = _lowest_base(here, total + leaving, setting)
    return Alternative(
        offer=other,
        total=total,
        leaving=leaving,
        base=base,
        total_here=total_value(here, base, setting),
        taken_alike=tuple(row.name.lower() for row in alike),
    )


def total_value(offer: Offer, base: Decimal, setting: Setting) -> Decimal:
    """Add up all parts of an offer at this base, before tax, in a mean year of the stay."""
    return sum((part.mean for part in price(offer, base, setting)), ZERO)


def _lowest_base(here: Offer, total: Decimal, setting: Setting) -> Decimal:
    low, high = 0, int(MOST_PER_YEAR)
    while low < high:
        middle = (low + high) // 2
        if total_value(here, Decimal(middle), setting) >= total:
            high = middle
        else:
            low = middle + 1
    return Decimal(low)


def _is_blank_on_one_side(here: Offer, other: Offer, key: str) -> bool:
    return (value_of(here.terms, key) is None) != (value_of(other.terms, key) is None)


def _filled(one: Offer, other: Offer, fields: Sequence[str]) -> Offer:
    """Give an offer with these terms of the other one, where its own are blank."""
    blank = [name for name in fields if getattr(one.terms, name) is None]
    values: dict[str, Any] = {name: getattr(other.terms, name) for name in blank}
    return replace(one, terms=replace(one.terms, **values))
