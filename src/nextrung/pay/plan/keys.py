"""The keys of a plan file, table by table; anything else in it is a mistake that is named."""

import difflib
import re
from typing import Any, TypeVar

import msgspec

T = TypeVar("T", bound=msgspec.Struct)

_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>.*?)`(?: - at `.*`)?", re.DOTALL)
_WRONG_KIND = re.compile(r"Expected `(?P<kind>.*?)`, got `.*?` - at `\$\.?(?P<path>.*?)`", re.DOTALL)
_KINDS = {"object": "a table", "array": "a list", "str": "words in quotation marks", "int": "a whole number"}


class PlanKeyError(Exception):
    """A mistake in a plan: the key path, and what is wrong with it."""

    def __init__(self, path: str, wrong: str) -> None:
        """Keep both, so that the reader can find the line."""
        self.path = path
        self.wrong = wrong
        super().__init__(path, wrong)


class _Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table; amounts are read by `read_amount`, so they are anything here."""


class PlanKeys(_Keys, frozen=True):
    """The whole file."""

    job: dict[str, Any] = {}
    household: dict[str, Any] = {}
    budget: dict[str, dict[str, Any]] = {}
    savings: dict[str, Any] = {}
    now: dict[str, Any] = {}
    offer: list[dict[str, Any]] = []
    choices: dict[str, Any] = {}


class JobKeys(_Keys, frozen=True):
    """[job]."""

    title: str = ""
    location: str = ""
    years: Any = None
    occupation: str = ""
    industry: str = ""
    as_of: Any = None
    adjust_percent: Any = None
    adjust_source: str = ""
    posted_min: Any = None
    posted_max: Any = None
    unit: str = "year"
    moving_costs: Any = None
    benefits: dict[str, Any] = {}


class HouseholdKeys(_Keys, frozen=True):
    """[household]."""

    state: str = ""
    filing: str = "single"
    age: Any = None
    children: list[Any] = []
    other_gross: Any = None
    retirement_percent: Any = None
    premiums_per_month: Any = None
    local_tax_percent: Any = None


class ChoicesKeys(_Keys, frozen=True):
    """[choices]."""

    stay_years: Any = None
    time_percent: Any = None


class TermsKeys(_Keys, frozen=True):
    """[job.benefits]: what a job gives beside its base."""

    premiums_per_month: Any = None
    match: dict[str, Any] = {}
    paid_days_off: Any = None
    bonus: Any = None
    equity: dict[str, Any] = {}
    commute: dict[str, Any] = {}
    remote_days: Any = None
    relocation: Any = None
    sign_on: Any = None
    tuition: Any = None
    other: dict[str, Any] = {}


class OfferKeys(TermsKeys, frozen=True):
    """[[offer]] and [now]."""

    name: str = ""
    base: Any = None
    hours_per_week: Any = None
    this_job: bool = False
    moving_costs: Any = None
    lost_by_leaving: Any = None


class BonusKeys(_Keys, frozen=True):
    """A bonus: `amount`, or `percent` of the base."""

    amount: Any = None
    per: str = "year"
    percent: Any = None
    odds_percent: Any = None


class MatchKeys(_Keys, frozen=True):
    """A retirement match: 50 percent of what you put in, up to 6 percent of the pay."""

    percent: Any = None
    up_to_percent: Any = None
    vesting: str = "now"
    vesting_years: Any = None


class EquityKeys(_Keys, frozen=True):
    """A grant of shares or options."""

    value: Any = None
    stage: str = ""
    years: Any = None
    cliff_years: Any = None
    count_percent: Any = None


class CommuteKeys(_Keys, frozen=True):
    """The way to work, one way."""

    miles: Any = None
    minutes: Any = None
    fares_per_day: Any = None
    days_per_week: Any = None


class SignOnKeys(_Keys, frozen=True):
    """Money for signing."""

    amount: Any = None
    keep_years: Any = None


class TuitionKeys(_Keys, frozen=True):
    """Courses that the employer pays, a year."""

    amount: Any = None
    years: Any = None


def keys_of(values: object, kind: type[T], path: str) -> T:
    """Read one table into its keys.

    Raises:
        PlanKeyError: a key is not one of the table, or holds another kind of thing.

    """
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise _mistake(str(error), kind, path) from error


def join(path: str, key: str) -> str:
    """Give the path of a key in a table: "job" and "title" make "job.title"."""
    return f"{path}.{key}" if path and key else path or key


def did_you_mean(word: str, known: list[str]) -> str:
    """Give ", did you mean “rent”?" where one of the known words is near; else the list of them."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"did you mean “{near[0]}”?" if near else f"there is {', '.join(known)}"


def _mistake(error: str, kind: type[msgspec.Struct], path: str) -> PlanKeyError:
    known = [field.name for field in msgspec.structs.fields(kind)]
    if found := _UNKNOWN.fullmatch(error):
        return PlanKeyError(
            join(path, found["key"]), f"there is no such key; {did_you_mean(found['key'], known)}"
        )
    if found := _WRONG_KIND.fullmatch(error):
        expected = _KINDS.get(found["kind"], found["kind"])
        where = re.sub(
            r"\[(\d+)\]", lambda index: f"[{int(index[1]) + 1}]", found["path"].replace("[...]", "")
        )
        return PlanKeyError(join(path, where), f"it should be {expected}")
    return PlanKeyError(path, error)
