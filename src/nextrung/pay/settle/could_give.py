"""What could give where a market does not reach a need: benefits, hours, place, title, budget."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from nextrung.pay.amounts import CENT, dollars
from nextrung.pay.household.need import needed_gross
from nextrung.pay.offer.benefits import Setting, price_remote_days
from nextrung.pay.offer.rows import figure, figure_source, part_rows
from nextrung.pay.plan.records import Offer
from nextrung.pay.records import PERCENTILES, GoingRate, Household, Need
from nextrung.pay.settle.walk_away import PayRange, rate_sources, tax_source
from nextrung.sources import Point, Source
from nextrung.tables.rows import cite

#: It takes no income tax of pay, by its constitution (article VIII, section 24-a).
_UNTAXED_STATE, _ITS_NAME = "TX", "Texas"
#: Hours above 40 a week are paid at this multiple: Fair Labor Standards Act, 29 U.S.C. 207.
_OVERTIME = Decimal("1.5")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortfall:
    """How far this market stays below a number, and what there is to close the gap with."""

    walk_away: Decimal
    pay_range: PayRange
    here: Offer
    setting: Setting
    rate: GoingRate | None
    #: None where the alternative binds and not the need.
    need: Need | None
    #: With the premiums of this job, where they are known.
    household: Household | None

    @property
    def reach(self) -> Decimal:
        """The most that this market pays."""
        return self.pay_range.reach or self.pay_range.high

    @property
    def gap(self) -> Decimal:
        """Dollars a year that are missing."""
        return self.walk_away - self.reach


def find_what_could_give(short: Shortfall) -> tuple[Point, ...]:
    """Give what could close the gap, each with its figures and their source."""
    return (_benefits(short), _hours(short), *_place(short), _title(short), *_budget(short))


def _benefits(short: Shortfall) -> Point:
    days = (short.gap / (short.reach / figure("paid_days"))).quantize(Decimal(1), ROUND_CEILING)
    sign_on = short.gap * short.setting.stay_years
    text = (
        f"Benefits: the gap of {dollars(short.gap)} a year is {days} paid days off, or a sign-on of "
        f"{dollars(sign_on)} kept for {short.setting.stay_years} years, or premiums "
        f"{dollars(short.gap / 12)} a month lower."
    )
    return Point(text=text, sources=(_part_source("paid_days_off"), _part_source("sign_on")))


def _hours(short: Shortfall) -> Point:
    hourly = short.reach / figure("paid_hours")
    more = (short.gap / hourly / 52).quantize(Decimal("0.1"), ROUND_CEILING)
    at_overtime = (short.gap / (hourly * _OVERTIME) / 52).quantize(Decimal("0.1"), ROUND_CEILING)
    text = (
        f"Hours: at ${hourly.quantize(CENT)} an hour it is {more} hours more a week, every week, or "
        f"{at_overtime} where they pay time and a half above 40."
    )
    return Point(text=text, sources=(figure_source("paid_hours"),))


def _place(short: Shortfall) -> Iterator[Point]:
    terms = short.here.terms
    if terms.commute:
        days_off = terms.paid_days_off or Decimal(0)
        saved = price_remote_days(Decimal(1), terms.commute, days_off, short.reach, short.setting).first_year
        text = f"Place: each day a week at home saves {dollars(saved)} a year, in money and time."
        yield Point(text=text, sources=(figure_source("dollars_per_mile"), figure_source("time_share")))
    if short.need and short.household and short.need.take_home.state > 0:
        there = needed_gross(
            short.need.net_per_year,
            replace(short.household, state=_UNTAXED_STATE, local_tax_share=Decimal(0)),
            short.need.take_home.year,
        )
        text = (
            f"Place: the same budget needs {dollars(there.gross)} in a state without income tax, "
            f"such as {_ITS_NAME}: {dollars(short.need.gross - there.gross)} less."
        )
        yield Point(text=text, sources=(tax_source(there),))
    elif not terms.commute:
        yield Point(
            text="Place: days at home would save a part of the commute.",
            blank="miles and minutes to their door",
        )


def _title(short: Shortfall) -> Point:
    highest = _highest_published(short.rate)
    blank = "the title one rung up, to look up with nextrung pay rate"
    if highest is None or short.rate is None:
        return Point(text="Title: a title one rung up is paid more.", blank=blank)
    name, wage = highest
    text = (
        f"Title: in this occupation {name} earns {dollars(wage)} or more there; a title one rung up would "
        f"have to carry {dollars(short.walk_away)}."
    )
    return Point(text=text, sources=rate_sources(short.rate), blank=blank)


def _budget(short: Shortfall) -> Iterator[Point]:
    if short.need:
        less = (short.gap / short.need.gross_per_100_a_month * 100).quantize(Decimal(1), ROUND_CEILING)
        text = f"Budget: about {dollars(less)} a month less would bring it within reach."
        yield Point(text=text, sources=(tax_source(short.need),))


def _highest_published(rate: GoingRate | None) -> tuple[str, Decimal] | None:
    words = {"p90": "one in ten", "p75": "one in four", "p50": "half"}
    found = [
        (words[name], rate.wages.annual[name])
        for name in PERCENTILES
        if rate and name in words and name in rate.wages.annual
    ]
    return found[-1] if found else None


def _part_source(key: str) -> Source:
    row = next(row for row in part_rows() if row.key == key)
    return cite(row.id, row.name)
