"""What the pay room hands on. Dollars are `Decimal`, per year unless a name says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from nextrung.pay.amounts import PayPer
from nextrung.sources import Point, Source

AreaKind = Literal["metropolitan", "nonmetropolitan", "state", "nation"]
Filing = Literal["single", "joint", "head"]
Percentile = Literal["p10", "p25", "p50", "p75", "p90"]
PERCENTILES: tuple[Percentile, ...] = ("p10", "p25", "p50", "p75", "p90")


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicTable:
    """A public table that a figure was taken from."""

    name: str
    release: str
    #: ISO date on which it was published.
    published: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Occupation:
    """A detailed occupation of the Standard Occupational Classification."""

    #: "13-2011".
    code: str
    name: str
    #: 0.0-1.0: the share of titles with this score that were right, on titles set aside.
    confidence: float
    #: Other readings of the title, most likely first; at most five.
    alternatives: tuple["Occupation", ...] = ()
    #: Whose table of titles it was found in, where that asks to be named.
    attribution: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WageArea:
    """An area for which wages are published."""

    #: Code of the BLS, e.g. "0016740"; "0000000" is the nation.
    code: str
    name: str
    kind: AreaKind
    #: Miles from the place to the area's nearest main city; None where the place lies in it by name.
    miles: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wages:
    """What people in one occupation and area earn in a year, as published."""

    #: Percentile -> dollars per year; a key is missing where the figure is not released.
    annual: Mapping[Percentile, Decimal]
    #: Percentiles that are a lower bound ("at or above $239,200") and no figure.
    at_least: frozenset[Percentile]
    #: Published per hour alone, since few work the whole year; `annual` is then empty and `hourly` is not.
    hourly: Mapping[Percentile, Decimal]
    #: Number of people employed; None where not released.
    employment: int | None
    #: Relative standard error of the wage, in percent; None where not released.
    relative_standard_error: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ForYou:
    """The part of the range that is this person's."""

    #: Of ten people like them, one earns less than `low` and one more than `high`.
    low: Decimal
    mid: Decimal
    high: Decimal
    #: How it was found, in words with the figures.
    why: str
    #: Half of the people like them earn from the one to the other; None where a posting's range stands in.
    middle_low: Decimal | None = None
    middle_high: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PostedPay:
    """The pay that the posting names, held against the market."""

    low: Decimal | None
    high: Decimal | None
    #: The words of the posting.
    source: Source
    #: Share of people in this work and area who earn less, 0.10-0.90, on a line between the published
    #: percentiles; None where the end is not named or lies outside of them.
    low_share: Decimal | None = None
    high_share: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Adjustment:
    """What published wages are multiplied by to bring them nearer to today, where somebody asks for it."""

    factor: Decimal
    #: "March 2026"; None for a percentage of the user's own.
    to: str | None
    #: The index, or the words of the user.
    source: str
    #: How the factor comes about, in words with the figures.
    why: str
    #: What was asked for and is not in the index.
    notice: str | None = None
    #: Rows of the table of the index.
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GoingRate:
    """What this work earns there."""

    title: str
    location: str
    occupation: Occupation
    area: WageArea
    wages: Wages
    for_you: ForYou
    source: PublicTable
    #: What was not found, and what stands in for it: "No figure for Asheville; this is North Carolina."
    notices: tuple[str, ...] = ()
    #: None where the posting names no pay, or there is no posting.
    posted: PostedPay | None = None
    #: What `wages` and `for_you` were adjusted by, and the rate without it; None where nobody asked.
    adjustment: Adjustment | None = None
    unadjusted: "GoingRate | None" = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """Who lives on the pay, as far as taxes care."""

    #: Two letters.
    state: str
    filing: Filing = "single"
    #: Of the first earner; a worker from 25 to 64 may get the credit for low pay without children.
    age: int = 40
    #: Ages of the children.
    children: tuple[int, ...] = ()
    #: Pay of the other earner of a joint return, per year.
    other_gross: Decimal = Decimal(0)
    #: Share of the pay put into a pre-tax retirement account, 0.0-1.0.
    retirement_share: Decimal = Decimal(0)
    #: Premiums taken from the pay before taxes, per year.
    premiums_per_year: Decimal = Decimal(0)
    #: Income tax of a city or county as a share of the pay, 0.0-1.0; the user's own figure.
    local_tax_share: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeHome:
    """What is left in a year, to the cent. Taxes are the household's; one below 0 is a credit paid out."""

    #: The pay that was asked about.
    gross: Decimal
    #: The other earner's.
    other_gross: Decimal
    federal: Decimal
    state: Decimal
    social_security: Decimal
    medicare: Decimal
    #: The employees' shares of state disability, family-leave and similar insurance, by name.
    state_insurance: Mapping[str, Decimal]
    local: Decimal
    retirement: Decimal
    premiums: Decimal
    #: Both pays without all of the above.
    net: Decimal
    year: int
    #: The program and the tables that the figures come from.
    source: str
    #: What the figure leaves out.
    not_counted: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """The gross pay whose net covers the budget."""

    #: Net needed in a year: the budget and the savings goal.
    net_per_year: Decimal
    #: Lowest gross from which on the net covers it, to the dollar.
    gross: Decimal
    take_home: TakeHome
    #: What each further $100 a month costs in gross per year.
    gross_per_100_a_month: Decimal
    #: Stretches of gross (from, to) in which the net covers it although a higher gross does not.
    dips: tuple[tuple[Decimal, Decimal], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class BudgetLine:
    """One line of the budget sheet; None is blank and not zero."""

    category: str
    name: str
    amount: Decimal | None
    per: Literal["month", "year"]
    #: Months in which it falls due, 1-12; empty where it comes evenly or the user did not say.
    months: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """What a household spends and saves."""

    lines: tuple[BudgetLine, ...]

    @property
    def per_year(self) -> Decimal:
        """All that is filled in, per year."""
        amounts = ((line.amount, line.per) for line in self.lines)
        return sum((amount * (12 if per == "month" else 1) for amount, per in amounts if amount), Decimal(0))


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferValue:
    """One offer, or the present job, in what it is worth in a year."""

    name: str
    base: Decimal
    #: Name of the part -> dollars, first year and each later year; docs/pay.md has the formula of each.
    first_year: Mapping[str, Decimal]
    #: The mean of the years after the first, over the years they mean to stay.
    later_years: Mapping[str, Decimal]
    #: Of the base alone; None where the household is not known.
    take_home: TakeHome | None
    #: What could not be priced, said in words.
    not_priced: tuple[str, ...] = ()
    #: The household's year with this job, after tax: docs/pay.md; None where the household is not known.
    after_tax_first_year: Decimal | None = None
    after_tax_later_years: Decimal | None = None
    #: What the take-home of the base leaves over the budget; below 0 it falls short.
    over_budget: Decimal | None = None
    #: The base less the walk-away number; None for the job they have, and where there is no such number.
    over_walk_away: Decimal | None = None
    #: Where the base stands in the market, in words; None without a going rate.
    against_market: str | None = None
    #: Hours on the road in a year; None where blank.
    commute_hours_per_year: Decimal | None = None
    #: What each of the parts is worked out from, by name, with its figures.
    worked_out: Mapping[str, str] = field(default_factory=dict)
    #: It is the offer for the job of this interview.
    is_this_job: bool = False
    #: It is the job they have.
    is_now: bool = False

    @property
    def total_first_year(self) -> Decimal:
        """All parts of the first year."""
        return sum(self.first_year.values(), Decimal(0))

    @property
    def total_later_years(self) -> Decimal:
        """All parts of a later year."""
        return sum(self.later_years.values(), Decimal(0))


@dataclass(frozen=True, kw_only=True, slots=True)
class WalkAway:
    """The numbers to go in with: walk-away <= target <= opening, or that it does not fit."""

    walk_away: Decimal
    #: Which of the two it rests on, and by how much it is the larger.
    binds: Literal["need", "alternative"]
    #: None where there is only one of the two.
    by: Decimal | None
    #: None where this market does not reach the walk-away number.
    target: Decimal | None
    opening_low: Decimal | None
    opening_high: Decimal | None
    #: Why, each with its figures.
    reasons: tuple[Point, ...]
    #: Where the market does not reach the need: what could give (benefits, hours, place, title).
    could_give: tuple[Point, ...] = ()
    #: The gross that pays the budget, and the base that equals the best alternative; None where unknown.
    need: Decimal | None = None
    alternative: Decimal | None = None
    #: Name of that alternative.
    alternative_name: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """What to say about money, when, in their own numbers."""

    stage: Literal["before_offer", "asked_early", "at_offer", "in_writing", "stop"]
    point: Point


@dataclass(frozen=True, kw_only=True, slots=True)
class PayPlan:
    """The pay page: five numbers, and when to say them."""

    going_rate: GoingRate | None
    budget: Budget
    need: Need | None
    walk_away: WalkAway | None
    offers: tuple[OfferValue, ...]
    sayings: tuple[Saying, ...]
    #: What could not be worked out, and why.
    notices: tuple[str, ...] = ()
    #: Statements of the posting and of round one about pay.
    stated: tuple[Point, ...] = field(default=())
    #: Key paths of the plan file that are blank: "budget.transport.fuel".
    blanks: tuple[str, ...] = ()
    #: Benefits to raise, and when.
    to_raise: tuple[Saying, ...] = ()
    #: How this job's pay is named.
    unit: PayPer = "year"
    #: What the posting names, or the plan says of it; None where it names no such end.
    posted_low: Decimal | None = None
    posted_high: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """A picture, and the same numbers as a table."""

    #: "market", "budget" or "offers".
    name: str
    title: str
    #: What the picture shows, for who cannot see it.
    description: str
    #: One SVG element; all words in it are escaped.
    svg: str
    #: The head of the table, and its rows: as many cells as the head has.
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    #: How to read it; empty where it needs no word.
    note: str = ""
