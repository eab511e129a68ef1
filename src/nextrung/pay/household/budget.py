"""The budget sheet: its lines, totals, shares, and what falls due in which month."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from nextrung.calendar_words import MONTHS
from nextrung.pay.amounts import AmountError, read_amount
from nextrung.pay.records import Budget, BudgetLine
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: What the other keys of a plan that may be blank stand for.
_OTHER_WORDS = {
    "job.title": "its title",
    "job.location": "where it is",
    "job.years": "years in this work",
    "household.state": "your state",
    "household.retirement_percent": "what you put into retirement",
    "household.premiums_per_month": "premiums",
    "household.local_tax_percent": "tax of your city or county",
}
SAVINGS, IRREGULAR = "savings", "irregular"
#: Shares are whole tenths of a percent.
_TENTH = Decimal("0.001")
_IN_MONTHS = re.compile(
    r"(?P<amount>.*?)\s+in\s+(?P<months>[a-z]+(?:(?:\s*,\s*|\s+and\s+)[a-z]+)*)", re.IGNORECASE
)


class SheetLine(Row, frozen=True):
    """One line that is asked for."""

    key: str
    name: str
    hint: str = ""


class Category(Row, frozen=True):
    """One part of the sheet."""

    id: str
    key: str
    name: str
    per: Literal["month", "year"]
    lines: tuple[SheetLine, ...]

    @property
    def table(self) -> tuple[str, ...]:
        """Where it stands in a plan file."""
        return (SAVINGS,) if self.key == SAVINGS else ("budget", self.key)

    def name_of(self, key: str) -> str:
        """Name a line; one that the user added is named by its key."""
        return next((line.name for line in self.lines if line.key == key), key.replace("_", " "))


class _Table(Row, frozen=True):
    category: tuple[Category, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoryTotal:
    """What one category comes to."""

    name: str
    per_year: Decimal
    #: Of all that is filled in, 0-1; None where nothing is.
    share: Decimal | None
    #: Lines that are blank.
    blank: int
    lines: int

    @property
    def per_month(self) -> Decimal:
        """A twelfth of it."""
        return self.per_year / 12


@cache
def categories() -> tuple[Category, ...]:
    """Give the sheet, in the order in which it is asked."""
    return load_table("budget", _Table).category


def read_line(category: Category, key: str, raw: object) -> BudgetLine:
    """Read one line; a bare number is by the month, of irregular costs by the year. Blank is None, not zero.

    Raises:
        AmountError: it is not an amount of US dollars, or names a month that there is not.

    """
    raw, months = split_months(category, raw)
    amount = read_amount(raw, category.per)
    is_monthly = amount is not None and amount.per == "month"
    return BudgetLine(
        category=category.name,
        name=category.name_of(key),
        amount=None if amount is None else amount.dollars if is_monthly else amount.per_year,
        per="month" if is_monthly or (amount is None and category.per == "month") else "year",
        months=months,
    )


def totals(budget: Budget) -> tuple[CategoryTotal, ...]:
    """Add up each category of the budget, in the order of the sheet."""
    whole = budget.per_year
    found = []
    for category in categories():
        lines = [line for line in budget.lines if line.category == category.name]
        sum_of_them = Budget(lines=tuple(lines)).per_year
        share = (sum_of_them / whole).quantize(_TENTH) if whole else None
        blank = sum(line.amount is None for line in lines)
        found.append(
            CategoryTotal(
                name=category.name, per_year=sum_of_them, share=share, blank=blank, lines=len(lines)
            )
        )
    return tuple(found)


def words_of(path: str) -> tuple[str, str]:
    """Give where a key path of a plan file stands and what it is, in the words of the sheet.

    "budget.housing.association_fees" gives ("Housing", "association or lot fees").
    """
    table, _, key = path.rpartition(".")
    category = next((one for one in categories() if ".".join(one.table) == table), None)
    name = category.name_of(key) if category else _OTHER_WORDS.get(path, key.replace("_", " "))
    return category.name if category else table.capitalize(), f"{name[:1].lower()}{name[1:]}"


def due_by_month(budget: Budget) -> Mapping[str, Decimal]:
    """Give what falls due in each month of the lines that name months, in equal parts, to the cent."""
    due = dict.fromkeys(MONTHS, Decimal(0))
    for line in budget.lines:
        for month in line.months:
            due[MONTHS[month - 1]] += (line.amount or 0) / Decimal(len(line.months))
    return {month: amount.quantize(Decimal("0.01")) for month, amount in due.items()}


def split_months(category: Category, raw: object) -> tuple[object, tuple[int, ...]]:
    """Take the months off "600 in March and June" or {amount = 600, months = [3, 6]}, of irregular costs.

    Raises:
        AmountError: a month is none.

    """
    if category.key != IRREGULAR:
        return raw, ()
    if isinstance(raw, str) and (found := _IN_MONTHS.fullmatch(raw.strip())):
        return found["amount"], _months(re.split(r"\s*,\s*|\s+and\s+", found["months"]))
    if isinstance(raw, dict) and "months" in raw:
        months = raw["months"]
        rest = {key: value for key, value in raw.items() if key != "months"}
        return rest, _months(months if isinstance(months, list) else [months])
    return raw, ()


def _months(named: Sequence[object]) -> tuple[int, ...]:
    return tuple(sorted(set(_month_numbers(named))))


def _month_numbers(named: Sequence[object]) -> Iterator[int]:
    for one in named:
        numbers = [
            number
            for number, month in enumerate(MONTHS, start=1)
            if one == number
            or (isinstance(one, str) and len(one) > 2 and month.lower().startswith(one.lower()))
        ]
        if not numbers or isinstance(one, bool):
            raise AmountError(f"“{one}” is not a month; write March, or 3")
        yield numbers[0]
