"""What the user's plan file says, as records. Dollars are per year, shares 0-1; None is blank."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from nextrung.pay.amounts import PayPer
from nextrung.pay.records import Adjustment, Budget, Household
from nextrung.sources import Source

Vesting = Literal["now", "cliff", "graded"]
Stage = Literal["public", "late", "growth", "early", "seed"]


#: How the present job is called where the user gave it no name.
NOW = "Your job now"


def in_sentence(name: str) -> str:
    """Give the name of an offer as it stands within a sentence."""
    return "your job now" if name == NOW else name


@dataclass(frozen=True, kw_only=True, slots=True)
class Bonus:
    """A bonus, as dollars or as a share of the base, and how likely it is."""

    dollars: Decimal | None = None
    share_of_base: Decimal | None = None
    odds: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """What the employer adds to what you save: `rate` of each dollar, up to `up_to` of the pay."""

    rate: Decimal
    up_to: Decimal
    vesting: Vesting = "now"
    vesting_years: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Equity:
    """Shares or options: what the grant would be worth at today's price, less what must be paid for it."""

    value: Decimal
    stage: Stage
    years: int = 4
    #: Leaving before gives nothing.
    cliff_years: int = 1
    #: Of its value, what you count; None takes the share of the stage.
    share: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Commute:
    """The way to work, one way, and what a day of it costs beside the car."""

    miles: Decimal = Decimal(0)
    minutes: Decimal = Decimal(0)
    fares_per_day: Decimal = Decimal(0)
    days_per_week: Decimal = Decimal(5)


@dataclass(frozen=True, kw_only=True, slots=True)
class SignOn:
    """Money for signing, and the years one must stay to keep it."""

    dollars: Decimal
    keep_years: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Tuition:
    """What the employer pays for courses in a year, and for how many years you would use it."""

    dollars_per_year: Decimal
    years: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What a job gives and costs beside its base."""

    premiums_per_year: Decimal | None = None
    match: Match | None = None
    #: Vacation and holidays that are paid, in days a year.
    paid_days_off: Decimal | None = None
    bonus: Bonus | None = None
    equity: Equity | None = None
    commute: Commute | None = None
    #: Days a week at home.
    remote_days: Decimal | None = None
    #: Paid towards the move, once.
    relocation: Decimal | None = None
    sign_on: SignOn | None = None
    tuition: Tuition | None = None
    #: Other things, each with the user's own figure per year.
    other: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """An offer, or the job they have."""

    name: str
    #: Dollars a year; None is blank.
    base: Decimal | None
    terms: Terms
    is_this_job: bool = False
    is_now: bool = False
    #: What moving to it, or leaving it, costs once.
    moving_costs: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """The job of this interview."""

    title: str | None = None
    location: str | None = None
    years: Decimal | None = None
    #: Code of the occupation, "13-2011", which decides in place of the title.
    occupation: str | None = None
    #: Of the employer, in any words ("nonprofit"); taken from the posting where it is None.
    industry: str | None = None
    #: What the wages of the market are adjusted by, where the user asks for it.
    adjustment: Adjustment | None = None
    posted_min: Decimal | None = None
    posted_max: Decimal | None = None
    #: How its pay is named.
    unit: PayPer = "year"
    #: What moving to it costs, once.
    moving_costs: Decimal | None = None
    #: What is known of its benefits.
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What only the user can decide; None takes the row of the table of benefits."""

    stay_years: int | None = None
    #: An hour on the road, as a share of an hour's pay.
    time_share: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A plan file as read."""

    file: str
    job: Job
    #: None where the state is blank.
    household: Household | None
    budget: Budget
    now: Offer | None
    offers: tuple[Offer, ...]
    choices: Choices
    #: Key paths that are blank.
    blanks: tuple[str, ...]
    #: Key path -> its line in the file.
    sources: Mapping[str, Source]
