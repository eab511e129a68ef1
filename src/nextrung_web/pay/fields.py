"""The fields of a plan as the pages ask for them: what each is called, and what it is counted by."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from nextrung.pay.household.budget import Category
from nextrung.pay.household.take_home import STATES

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Words: TypeAlias = "str | StrPromise"

UNITS: dict[str, Words] = {
    "hour": _("an hour"),
    "day": _("a day"),
    "week": _("a week"),
    "month": _("a month"),
    "quarter": _("a quarter"),
    "year": _("a year"),
}
_OF_A_BUDGET = ("week", "month", "quarter", "year")
_OF_A_JOB = ("hour", "week", "month", "year")
#: "1200/year", as the pages write a unit behind what was typed.
_WITH_UNIT = re.compile(rf"(?P<words>.*)/(?P<unit>{'|'.join(UNITS)})", re.DOTALL)
_BARE = re.compile(r"\$?\s?[\d.,]+\s?k?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field: a key of a plan file, and how it is asked for."""

    key: str
    label: Words
    hint: Words = ""
    #: Units of time to choose from; a bare number counts by `per`.
    units: tuple[str, ...] = ()
    per: str = ""
    #: What stands behind the box: "%", "days a year".
    behind: Words = ""
    choices: tuple[tuple[str, Words], ...] = ()
    kind: Literal["figure", "words", "choice"] = "figure"
    is_own: bool = False
    #: Shown in the empty box: what counts while it is blank.
    instead: str = ""
    #: What it is called in a request, where that is not told by its key: fields of an offer.
    prefix: str = ""

    @property
    def id(self) -> str:
        """Give a name fit for an address and a selector, the same each time."""
        if self.is_own:
            return f"own-{hashlib.sha256(self.key.encode()).hexdigest()[:12]}"
        return self.prefix + re.sub(r"[^a-z0-9_]+", "-", self.key)

    def words_from(self, typed: str, unit: str) -> str:
        """Put a unit that was chosen behind a bare amount, as a plan file has it: "1200/year".

        Words that say more, "30 a week" or "1200 in July", say when by themselves.
        """
        is_chosen = unit in self.units and unit != self.per
        return f"{typed}/{unit}" if is_chosen and _BARE.fullmatch(typed) else typed

    def shown(self, words: str) -> tuple[str, str]:
        """Give what stands in the box, and the unit beside it."""
        found = _WITH_UNIT.fullmatch(words)
        if found is None or found["unit"] not in self.units:
            return words, self.per
        return found["words"], found["unit"]

    def within(self, prefix: str) -> "Field":
        """Give the same field of one offer among several."""
        return replace(self, prefix=prefix)


def line_fields(category: Category, own: Sequence[str]) -> tuple[Field, ...]:
    """Give the lines of one category of the budget: those of the sheet, then those of the user's own."""
    head = ".".join(category.table)
    lines = [(line.key, line.name, capfirst(line.hint), False) for line in category.lines]
    lines += [(name, category.name_of(name), "", True) for name in own]
    return tuple(
        Field(key=f"{head}.{key}", label=name, hint=hint, per=category.per, units=_OF_A_BUDGET, is_own=is_own)
        for key, name, hint, is_own in lines
    )


_FILINGS = (("", _("Single")), ("joint", _("Married, together")), ("head", _("Head of household")))
HOUSEHOLD = (
    Field(
        key="household.state",
        label=_("State you live in"),
        kind="choice",
        choices=(("", _("Not said")), *((state, state) for state in sorted(STATES))),
        hint=_("Taxes depend on it; nothing is worked out after tax while it is blank."),
    ),
    Field(key="household.filing", label=_("How you file your taxes"), kind="choice", choices=_FILINGS),
    Field(
        key="household.children",
        label=_("Ages of your children"),
        hint=_("With commas, such as 4, 7. Leave it empty if nobody depends on you."),
    ),
    Field(
        key="household.age", label=_("Your age"), hint=_("Counts for one tax credit; 40 is taken if blank.")
    ),
    Field(
        key="household.other_gross",
        label=_("Pay of the other earner, before tax"),
        hint=_("Where you file together."),
        per="year",
        units=("month", "year"),
    ),
    Field(
        key="household.retirement_percent",
        label=_("You put into retirement from your pay"),
        behind="%",
    ),
    Field(
        key="household.premiums_per_month",
        label=_("Health premiums taken from your pay"),
        per="month",
        units=("week", "month", "year"),
    ),
    Field(
        key="household.local_tax_percent",
        label=_("Income tax of your city or county"),
        behind="%",
        hint=_("Most places have none; then write 0."),
    ),
)
CHOICES = (
    Field(key="choices.stay_years", label=_("Years you mean to stay"), hint=_("4 are taken if it is blank.")),
    Field(
        key="choices.time_percent",
        label=_("What an hour on the road is worth to you"),
        behind=_("% of an hour’s pay"),
        hint=_("50 is taken if it is blank."),
    ),
)

_POSTED_UNITS = tuple((unit, UNITS[unit]) for unit in ("year", "month", "week", "day", "hour"))
JOB = (
    Field(key="job.title", label=_("Title of the job"), kind="words"),
    Field(
        key="job.location",
        label=_("Where it is"),
        kind="words",
        hint=_("City and state, such as Asheville, NC"),
    ),
    Field(key="job.years", label=_("Years you have done such work"), behind=_("years")),
    Field(
        key="job.industry",
        label=_("Kind of employer"),
        kind="words",
        hint=_("Such as government, nonprofit, health care or software"),
    ),
)
#: Where the posting names no pay.
POSTED = (
    Field(key="job.posted_min", label=_("They offer from")),
    Field(key="job.posted_max", label=_("They offer up to")),
    Field(
        key="job.unit",
        label=_("Counted by"),
        kind="choice",
        choices=(("", _POSTED_UNITS[0][1]), *_POSTED_UNITS[1:]),
    ),
)
NEARER = (
    Field(
        key="job.as_of", label=_("Bring the wages up to"), kind="words", hint=_("A month, such as 2026-03.")
    ),
    Field(key="job.adjust_percent", label=_("Or raise them by a figure of your own"), behind="%"),
    Field(key="job.adjust_source", label=_("Where that figure is from"), kind="words"),
)
OCCUPATION = Field(key="job.occupation", label=_("Code of the occupation"), kind="words")

_VESTING = (
    ("", _("at once")),
    ("cliff", _("all of it after some years")),
    ("graded", _("a part each year")),
)
_STAGES = (
    ("", _("Not said")),
    ("public", _("Traded on an exchange")),
    ("late", _("Late, before an exchange")),
    ("growth", _("Growing")),
    ("early", _("Early")),
    ("seed", _("Just founded")),
)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Fields that belong together under a heading."""

    title: Words
    fields: tuple[Field, ...]


def term_groups(table: str) -> tuple[Group, ...]:
    """Give the fields of what a job gives beside its base, in "now.", "job.benefits." or an offer's ""."""
    return tuple(
        Group(title=group.title, fields=tuple(replace(one, key=table + one.key) for one in group.fields))
        for group in _TERMS
    )


_TERMS = (
    Group(
        title=_("Time"),
        fields=(
            Field(key="paid_days_off", label=_("Paid days off"), behind=_("days a year")),
            Field(key="remote_days", label=_("At home"), behind=_("days a week")),
        ),
    ),
    Group(
        title=_("Health and retirement"),
        fields=(
            Field(
                key="premiums_per_month",
                label=_("Health premiums taken from the pay"),
                per="month",
                units=("week", "month", "year"),
            ),
            Field(key="match.percent", label=_("Retirement: they add"), behind=_("% of what you put in")),
            Field(key="match.up_to_percent", label=_("They add that up to"), behind=_("% of the pay")),
            Field(key="match.vesting", label=_("It is yours"), kind="choice", choices=_VESTING),
            Field(key="match.vesting_years", label=_("Yours after"), behind=_("years")),
        ),
    ),
    Group(
        title=_("Bonus and signing"),
        fields=(
            Field(key="bonus.amount", label=_("Bonus"), behind=_("dollars a year")),
            Field(key="bonus.percent", label=_("or, as a share"), behind=_("% of the base")),
            Field(key="bonus.odds_percent", label=_("How often it was paid in full"), behind=_("% of years")),
            Field(key="sign_on.amount", label=_("For signing, once"), behind=_("dollars")),
            Field(key="sign_on.keep_years", label=_("Yours to keep after"), behind=_("years")),
        ),
    ),
    Group(
        title=_("Shares or options"),
        fields=(
            Field(key="equity.value", label=_("Worth at today’s price"), behind=_("dollars in all")),
            Field(key="equity.stage", label=_("The company is"), kind="choice", choices=_STAGES),
            Field(key="equity.years", label=_("Vests over"), behind=_("years")),
            Field(key="equity.cliff_years", label=_("Nothing before"), behind=_("years")),
        ),
    ),
    Group(
        title=_("The way to work"),
        fields=(
            Field(key="commute.miles", label=_("Miles, one way"), behind=_("miles")),
            Field(key="commute.minutes", label=_("Minutes, one way"), behind=_("minutes")),
            Field(key="commute.fares_per_day", label=_("Fares, tolls, parking"), behind=_("dollars a day")),
            Field(key="commute.days_per_week", label=_("Working days"), behind=_("a week")),
        ),
    ),
    Group(
        title=_("Moving and courses"),
        fields=(
            Field(key="relocation", label=_("They pay towards the move"), behind=_("dollars, once")),
            Field(key="tuition.amount", label=_("Courses they pay"), behind=_("dollars a year")),
            Field(key="tuition.years", label=_("You would use that for"), behind=_("years")),
        ),
    ),
)

_HOURS = Field(
    key="hours_per_week",
    label=_("Hours a week"),
    behind=_("hours"),
    hint=_("For pay by the hour; 40 if blank."),
)
_MOVING = Field(key="moving_costs", label=_("What moving there would cost you, once"), behind=_("dollars"))
NOW = (
    Field(key="now.base", label=_("What you earn now, before tax"), per="year", units=_OF_A_JOB),
    replace(_HOURS, key="now.hours_per_week"),
    Field(
        key="now.lost_by_leaving",
        label=_("What leaving would cost you, once"),
        behind=_("dollars"),
        hint=_("A bonus that is due, money to give back."),
    ),
)
OFFER = (
    Field(key="name", label=_("Who offers it"), kind="words"),
    Field(key="base", label=_("Base pay, before tax"), per="year", units=_OF_A_JOB),
    _HOURS,
    _MOVING,
)
HERE = replace(_MOVING, key="job.moving_costs")
