"""Offers side by side: what each is worth in a year, before and after tax, against budget and market."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from nextrung.pay.amounts import dollars
from nextrung.pay.household.take_home import NEWEST_YEAR, take_home
from nextrung.pay.offer.benefits import ZERO, Part, Setting, commute_hours, not_priced, price
from nextrung.pay.offer.rows import part_rows
from nextrung.pay.plan.records import Offer
from nextrung.pay.records import PERCENTILES, GoingRate, Household, OfferValue

_PERCENTILE_WORDS = {
    "p10": "one in ten earns less",
    "p25": "a quarter earn less",
    "p50": "half earn less",
    "p75": "a quarter earn more",
    "p90": "one in ten earns more",
}


def value_offers(
    offers: Sequence[Offer], household: Household | None, setting: Setting, year: int = NEWEST_YEAR
) -> tuple[OfferValue, ...]:
    """Price each offer whose base is given; the others are left out.

    Raises:
        NextRungError: the pay of one cannot be meant.

    """
    return tuple(
        value_offer(offer, offer.base, household, setting, year) for offer in offers if offer.base is not None
    )


def value_offer(
    offer: Offer, base: Decimal, household: Household | None, setting: Setting, year: int = NEWEST_YEAR
) -> OfferValue:
    """Price one offer at this base, in dollars a year.

    After tax is the household's take-home with all parts that are taxed, what goes into retirement, and the
    parts that are not taxed. Without a household there is nothing after tax.

    Raises:
        NextRungError: the pay cannot be meant.

    """
    parts = price(offer, base, setting)
    priced = OfferValue(
        name=offer.name,
        base=base,
        first_year={part.name: part.first_year for part in parts},
        later_years={part.name: part.later_years for part in parts},
        take_home=None,
        not_priced=tuple(not_priced(offer.terms, setting)),
        commute_hours_per_year=commute_hours(offer.terms),
        worked_out={part.name: part.worked_out for part in parts},
        is_this_job=offer.is_this_job,
        is_now=offer.is_now,
    )
    if household is None:
        return priced
    with_premiums = with_premiums_of(offer, household)
    first = _after_tax(parts, priced.first_year, with_premiums, year)
    is_alike = priced.first_year == priced.later_years
    later = first if is_alike else _after_tax(parts, priced.later_years, with_premiums, year)
    return replace(
        priced,
        take_home=take_home(base, with_premiums, year),
        after_tax_first_year=first,
        after_tax_later_years=later,
    )


def with_premiums_of(offer: Offer, household: Household) -> Household:
    """Give the household with the premiums of this offer, where they are known."""
    premiums = offer.terms.premiums_per_year
    return household if premiums is None else replace(household, premiums_per_year=premiums)


def compare(
    offer: OfferValue, budget_per_year: Decimal | None, walk_away: Decimal | None, rate: GoingRate | None
) -> OfferValue:
    """Hold an offer against the budget, the walk-away number and the market, each where it is known."""
    return replace(
        offer,
        over_budget=offer.take_home.net - budget_per_year if offer.take_home and budget_per_year else None,
        over_walk_away=None if walk_away is None or offer.is_now else offer.base - walk_away,
        against_market=place_in_market(offer.base, rate) if rate else None,
    )


def place_in_market(base: Decimal, rate: GoingRate) -> str | None:
    """Say between which published percentiles a base stands: "above $82,000 (half earn less)"."""
    published = [(rate.wages.annual[name], name) for name in PERCENTILES if name in rate.wages.annual]
    if not published:
        return None
    below = [one for one in published if one[0] <= base]
    above = [one for one in published if one[0] > base]
    words = [f"at or above {dollars(wage)} ({_PERCENTILE_WORDS[name]})" for wage, name in below[-1:]]
    words += [f"below {dollars(wage)} ({_PERCENTILE_WORDS[name]})" for wage, name in above[:1]]
    return ", ".join(words)


def _after_tax(
    parts: Sequence[Part], values: Mapping[str, Decimal], household: Household, year: int
) -> Decimal:
    """Add the parts that are not taxed to what is left of those that are, premiums taken off."""
    premiums = next(row.name for row in part_rows() if row.key == "premiums")
    taxed = sum((values[part.name] for part in parts if part.is_taxed), ZERO)
    free = sum((values[part.name] for part in parts if not part.is_taxed and part.name != premiums), ZERO)
    left = take_home(taxed, household, year)
    return left.net + left.retirement + free
