"""The rows of the salary survey: what each person said, and what the program makes of title and place."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from nextrung.errors import NextRungError
from nextrung.pay.rate.occupation import find_occupation
from nextrung.pay.rate.places import find_wage_area
from nextrung.pay.rate.wages import find_wages, read_wages
from nextrung.pay.records import Occupation, Wages

#: Median of all occupations, Occupational Employment and Wage Statistics, May 2025 over May 2019.
SINCE_2019 = 1.29
#: The survey's bands of experience -> their middle, in years; the first and last by guess.
YEARS = {
    "1 year or less": 0.75,
    "2 - 4 years": 3.0,
    "5-7 years": 6.0,
    "8 - 10 years": 9.0,
    "11 - 20 years": 15.5,
    "21 - 30 years": 25.5,
    "31 - 40 years": 35.5,
    "41 years or more": 43.0,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One row that was answered."""

    title: str
    band: str
    industry: str
    #: Dollars per year, of May 2025.
    pay: float
    occupation: Occupation
    wages: Wages
    national_median: Decimal | None

    @property
    def years(self) -> float:
        return YEARS[self.band]


def read_survey(path: Path) -> tuple[list[Person], int]:
    """Give the people whose title and place have a yearly median, and how many rows there are."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return list(_answered(rows)), len(rows)


def _answered(rows: list[dict[str, str]]) -> Iterator[Person]:
    for row in rows:
        try:
            occupation = find_occupation(row["title"])
            found = find_wages(occupation.code, find_wage_area(row["location"]))
        except NextRungError:
            continue
        if found is None or "p50" not in found.wages.annual:
            continue
        national = read_wages(occupation.code, "0000000")
        yield Person(
            title=row["title"],
            band=row["experience"],
            industry=row["industry"].strip(),
            pay=float(row["pay_per_year_2019_usd"]) * SINCE_2019,
            occupation=occupation,
            wages=found.wages,
            national_median=national.annual.get("p50") if national else None,
        )
