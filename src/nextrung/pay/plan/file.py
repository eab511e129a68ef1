"""Read a plan file strictly: every mistake is named by its key path, in one sentence, with its line."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from nextrung.errors import NextRungError
from nextrung.pay.amounts import AmountError, PayPer
from nextrung.pay.household.budget import SAVINGS, Category, categories, read_line
from nextrung.pay.household.take_home import STATES
from nextrung.pay.plan.keys import (
    ChoicesKeys,
    HouseholdKeys,
    JobKeys,
    OfferKeys,
    PlanKeyError,
    PlanKeys,
    TermsKeys,
    did_you_mean,
    join,
    keys_of,
)
from nextrung.pay.plan.places_in_file import find_key_lines, line_of
from nextrung.pay.plan.records import NOW, Choices, Job, Offer, Plan
from nextrung.pay.plan.values import amount, money, number, once, one_of, percent, read_terms, whole
from nextrung.pay.rate.adjusting import (
    LEAST_PERCENT,
    MOST_PERCENT,
    AdjustmentError,
    adjustment_by,
    adjustment_to,
)
from nextrung.pay.records import Adjustment, Budget, BudgetLine, Filing, Household

#: A plan is typed by hand; anything larger is another file.
_MOST_BYTES = 1_000_000
_ADVICE = "Mend that line and try again; nothing was changed."
_DEFAULT_AGE = 40
_CODE = re.compile(r"\d{2}-?\d{4}(?:\.\d{2})?")
_FULL_WEEK = Decimal(40)
_OLDEST_CHILD = 25


class PlanMistakeError(NextRungError):
    """A key of a plan holds something that cannot be meant."""

    def __init__(self, mistake: PlanKeyError, file: str, line: int | None) -> None:
        """Keep the key path and what is wrong with it beside the sentence, so that a form can show both."""
        self.path = mistake.path
        self.wrong = mistake.wrong
        place = f"line {line}, {mistake.path}" if line else mistake.path
        super().__init__(f"{place}: {mistake.wrong}.", file=file, advice=_ADVICE)


def read_plan(path: Path) -> Plan:
    """Read a plan file.

    Raises:
        NextRungError: the file cannot be read, is not TOML, or holds something that cannot be meant; the
            sentence names the key path and the line.

    """
    return parse_plan(read_plan_text(path), str(path))


def read_plan_text(path: Path) -> str:
    """Read the words of a plan file.

    Raises:
        NextRungError: the file is missing, far too large, or not plain text in UTF-8.

    """
    try:
        content = path.read_bytes()
        if len(content) <= _MOST_BYTES:
            return content.decode("utf-8-sig")
    except OSError as error:
        raise NextRungError(
            "This plan cannot be read.", file=str(path), advice="Check the name and the folder."
        ) from error
    except UnicodeDecodeError:
        pass
    raise NextRungError(
        "This is not a plan: it is not plain text in UTF-8, or far too long.",
        file=str(path),
        advice="nextrung pay budget --plan plan.toml makes one.",
    )


def parse_plan(text: str, file: str) -> Plan:
    """Read the words of a plan file; `file` is its name, for messages.

    Raises:
        PlanMistakeError: a key holds something that cannot be meant.
        NextRungError: otherwise as `read_plan`.

    """
    lines = find_key_lines(text)
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError, ArithmeticError) as error:
        raise NextRungError(f"This is not TOML: {error}.", file=file, advice=_ADVICE) from error
    try:
        keys = keys_of(values, PlanKeys, "")
        return Plan(
            file=Path(file).name,
            job=_job(keys_of(keys.job, JobKeys, "job")),
            household=read_household(keys_of(keys.household, HouseholdKeys, "household")),
            budget=Budget(lines=tuple(line for _, line in _budget(keys))),
            now=_offer(keys_of(keys.now, OfferKeys, "now"), "now", NOW) if keys.now else None,
            offers=tuple(_offers(keys)),
            choices=_choices(keys_of(keys.choices, ChoicesKeys, "choices")),
            blanks=tuple(_blanks(keys)),
            sources=lines,
        )
    except PlanKeyError as mistake:
        where = line_of(mistake.path, lines)
        raise PlanMistakeError(mistake, file, where.line if where else None) from mistake


def _job(keys: JobKeys) -> Job:
    unit: PayPer = one_of(keys.unit, "job.unit", get_args(PayPer))  # type: ignore[assignment]
    low = money(keys.posted_min, "job.posted_min", unit)
    high = money(keys.posted_max, "job.posted_max", unit)
    if low is not None and high is not None and low > high:
        raise PlanKeyError("job.posted_min", "the posted range begins above its end")
    return Job(
        title=keys.title.strip() or None,
        location=keys.location.strip() or None,
        years=number(keys.years, "job.years", most=70),
        occupation=_occupation(keys.occupation),
        industry=keys.industry.strip() or None,
        adjustment=_adjustment(keys),
        posted_min=low,
        posted_max=high,
        unit=unit,
        moving_costs=once(keys.moving_costs, "job.moving_costs"),
        terms=read_terms(keys_of(keys.benefits, TermsKeys, "job.benefits"), "job.benefits"),
    )


def _occupation(written: str) -> str | None:
    if written.strip() and not _CODE.fullmatch(written.strip()):
        raise PlanKeyError("job.occupation", f"“{written}” is not a code; write one such as 13-2011")
    return written.strip() or None


def _adjustment(keys: JobKeys) -> Adjustment | None:
    """Read what the wages are to be adjusted by: up to a month, or by a percentage with its source."""
    as_of = keys.as_of.isoformat() if isinstance(keys.as_of, date) else keys.as_of
    by = number(keys.adjust_percent, "job.adjust_percent", least=LEAST_PERCENT, most=MOST_PERCENT)
    if as_of not in (None, "") and by is not None:
        raise PlanKeyError("job.adjust_percent", "give this or job.as_of, not both")
    try:
        if by is not None:
            return adjustment_by(by, keys.adjust_source)
        return None if as_of in (None, "") else adjustment_to(str(as_of))
    except AdjustmentError as error:
        path = "job.as_of" if by is None else "job.adjust_source"
        raise PlanKeyError(path, f"{error.what} {error.advice}".rstrip(".")) from error


def read_household(keys: HouseholdKeys) -> Household | None:
    """Read who lives on the pay; None where the state is blank.

    Raises:
        PlanKeyError: a value is not what it should be.

    """
    filing: Filing = one_of(keys.filing, "household.filing", get_args(Filing))  # type: ignore[assignment]
    state = keys.state.strip().upper()
    if state and state not in STATES:
        raise PlanKeyError("household.state", f"“{keys.state}” is not a state; write two letters, such as NC")
    children = [_age(raw, place) for place, raw in enumerate(keys.children, 1)]
    if filing == "head" and not children:
        raise PlanKeyError(
            "household.filing", "head of household needs children; name their ages, or file as single"
        )
    age = whole(keys.age, "household.age", least=14, most=120)
    household = Household(
        state=state,
        filing=filing,
        age=_DEFAULT_AGE if age is None else age,
        children=tuple(children),
        other_gross=money(keys.other_gross, "household.other_gross", "year") or Decimal(0),
        retirement_share=percent(keys.retirement_percent, "household.retirement_percent") or Decimal(0),
        premiums_per_year=money(keys.premiums_per_month, "household.premiums_per_month", "month")
        or Decimal(0),
        local_tax_share=percent(keys.local_tax_percent, "household.local_tax_percent") or Decimal(0),
    )
    return household if state else None


def _age(raw: object, place: int) -> int:
    path = f"household.children[{place}]"
    age = whole(raw, path, most=_OLDEST_CHILD)
    if age is None:
        raise PlanKeyError(path, "a child's age is blank")
    return age


def _choices(keys: ChoicesKeys) -> Choices:
    return Choices(
        stay_years=whole(keys.stay_years, "choices.stay_years", least=2, most=40),
        time_share=percent(keys.time_percent, "choices.time_percent", is_often_below_one=False),
    )


def _offers(keys: PlanKeys) -> Iterator[Offer]:
    of_this_job = 0
    for place, values in enumerate(keys.offer, 1):
        path = f"offer[{place}]"
        offer = _offer(keys_of(values, OfferKeys, path), path, f"Offer {place}")
        of_this_job += offer.is_this_job
        if of_this_job > 1:
            raise PlanKeyError(f"{path}.this_job", "only one offer can be for the job of this interview")
        yield offer


def _offer(keys: OfferKeys, path: str, name: str) -> Offer:
    base = amount(keys.base, join(path, "base"), "year")
    hours = number(keys.hours_per_week, join(path, "hours_per_week"), most=100)
    weekly = (_FULL_WEEK if hours is None else hours) / _FULL_WEEK
    lost = once(keys.lost_by_leaving, join(path, "lost_by_leaving"))
    moving = once(keys.moving_costs, join(path, "moving_costs"))
    return Offer(
        name=keys.name.strip() or name,
        base=None if base is None else base.per_year * (weekly if base.per == "hour" else 1),
        terms=read_terms(keys, path),
        is_this_job=keys.this_job,
        is_now=path == "now",
        moving_costs=lost if path == "now" else moving,
    )


def _budget(keys: PlanKeys) -> Iterator[tuple[str, BudgetLine]]:
    """Give each line with its key path: those of the sheet first, then what the user added."""
    known = [category.key for category in categories() if category.key != SAVINGS]
    for key in keys.budget:
        if key == SAVINGS:
            raise PlanKeyError("budget.savings", "savings stand in a table of their own, [savings]")
        if key not in known:
            raise PlanKeyError(join("budget", key), f"there is no such category; {did_you_mean(key, known)}")
    for category in categories():
        values = keys.savings if category.key == SAVINGS else keys.budget.get(category.key, {})
        yield from _category(category, values)


def _category(category: Category, values: dict[str, Any]) -> Iterator[tuple[str, BudgetLine]]:
    of_the_sheet = [line.key for line in category.lines]
    for key in (*of_the_sheet, *(key for key in values if key not in of_the_sheet)):
        path = ".".join((*category.table, key))
        try:
            yield path, read_line(category, key, values.get(key))
        except AmountError as error:
            raise PlanKeyError(path, str(error)) from error


def _blanks(keys: PlanKeys) -> Iterator[str]:
    asked = {
        "job": ("title", "location", "years"),
        "household": ("state", "retirement_percent", "premiums_per_month", "local_tax_percent"),
    }
    for table, names in asked.items():
        values: dict[str, Any] = getattr(keys, table)
        yield from (join(table, name) for name in names if values.get(name, "") == "")
    yield from (path for path, line in _budget(keys) if line.amount is None)
