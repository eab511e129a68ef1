"""Hold the going rate against what people said they earn.

    python -m benchmarks.pay.survey --survey pay-survey-2019-dev.csv

Prints how many rows are answered, how far the middle lies from each person's pay (median absolute percentage
error), and how many people the ranges hold, in every experience band and each of the ten largest industries.
The figures "set aside" are of ten folds: each person's range comes from factors fitted without their fold.
"""

import argparse
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.pay.fit_experience import (
    evened,
    fit,
    in_public_service,
    left_over,
    public_widths,
    shares,
    spread,
    widths,
)
from benchmarks.pay.survey_rows import YEARS, Person, read_survey
from nextrung.pay.rate.experience import find_industry, part_for_you, within_published
from nextrung.pay.rate.factors import experience_table

FOLDS = 10
#: Industries as people wrote them, in lower case.
LARGEST = 10


@dataclass(frozen=True)
class Range:
    """A range for one person."""

    low: float
    mid: float
    high: float


def shipped(person: Person, *, with_industry: bool = False) -> Range:
    """Give the range that the program gives."""
    industry = person.industry if with_industry else None
    you = part_for_you(person.wages, person.years, person.title, person.occupation.code, industry)
    return Range(float(you.low), float(you.mid), float(you.high))


def set_aside(people: Sequence[Person], *, with_industry: bool) -> list[Range]:
    """Give the range of each person by factors fitted to the people of the other folds."""
    table = experience_table()
    fold_of = np.random.default_rng(2026).permutation(len(people)) % FOLDS
    few = np.array([one.occupation.code.startswith(table.few_asked.groups) for one in people])
    ranges: list[Range] = [shipped(one) for one in people]
    for fold in range(FOLDS):
        train = [one for number, one in enumerate(people) if fold_of[number] != fold and not few[number]]
        fitted = fit(train, table)
        left = left_over(train, fitted, table)
        public, wide = public_widths(train, left), widths(train, left, table)
        apart = spread(train, evened(train, left, public))
        ages = [row[0] for row in apart]
        for number in np.flatnonzero((fold_of == fold) & ~few):
            one = people[number]
            industry = find_industry(one.industry, table.industry) if with_industry else None
            log_factor = fitted.of(shares(one, table, industry))
            mid = _kept(float(one.wages.annual["p50"]) * math.exp(log_factor), one, 1)
            low, high = (np.interp(one.years, ages, [row[place] for row in apart]) for place in (1, 4))
            share = in_public_service(one)
            at_share = (np.interp(share, (0, 1), public[side]) for side in ("below", "above"))
            sides = (wide[industry.id], wide[industry.id]) if industry else at_share
            low, high = (
                _kept(mid * end**width, one, table.beyond)
                for end, width in zip((low, high), sides, strict=True)
            )
            ranges[number] = Range(low, mid, high)
    return ranges


def _kept(pay: float, person: Person, beyond: Decimal | int) -> float:
    return float(within_published(Decimal(pay), person.wages, Decimal(beyond)))


def error(people: Sequence[Person], guess: Callable[[int], float | None]) -> float:
    """Give the median absolute percentage error of a guess of each person's pay."""
    misses = [abs(value / one.pay - 1) for number, one in enumerate(people) if (value := guess(number))]
    return median(misses)


def held(
    people: Sequence[Person], ranges: Sequence[Range], which: Callable[[Person], bool]
) -> tuple[int, float]:
    """Give how many of some people there are, and the share whose pay lies in their range."""
    inside = [
        found.low <= one.pay <= found.high for one, found in zip(people, ranges, strict=True) if which(one)
    ]
    return len(inside), sum(inside) / len(inside)


def published(people: Sequence[Person]) -> list[Range]:
    """Give the published 10th to 90th percentile, with the top taken for higher where it is not published."""
    return [
        Range(
            float(one.wages.annual.get("p10", 0)),
            float(one.wages.annual["p50"]),
            float(one.wages.annual.get("p90", 10_000_000)),
        )
        for one in people
    ]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", type=Path, required=True)
    survey: Path = parser.parse_args().survey
    if not survey.is_file():
        print(f"Skipped: {survey} is not there.")
        return
    people, rows = read_survey(survey)
    print(f"answered                         {len(people):,} of {rows:,}: {len(people) / rows:.1%}")
    print("\nmedian absolute percentage error")
    for name, guess in _guesses(people).items():
        print(f"  {name:<42} {error(people, guess):.1%}")
    print("\nshare of people inside the range")
    answers = {
        "for_you (set aside)": set_aside(people, with_industry=False),
        "for_you (set aside), industry": set_aside(people, with_industry=True),
        "published 10th-90th": published(people),
    }
    print(f"  {'':<34} {'people':>6} " + " ".join(f"{name:>30}" for name in answers))
    for name, which in _groups(people):
        shares_held = [held(people, ranges, which) for ranges in answers.values()]
        print(
            f"  {name:<34} {shares_held[0][0]:>6} " + " ".join(f"{share:>30.1%}" for _, share in shares_held)
        )


def _guesses(people: Sequence[Person]) -> dict[str, Callable[[int], float | None]]:
    aside = set_aside(people, with_industry=False)
    with_industry = set_aside(people, with_industry=True)
    as_shipped = [shipped(one) for one in people]
    return {
        "national median of the occupation": lambda n: float(people[n].national_median or 0) or None,
        "median of the occupation and area": lambda n: float(people[n].wages.annual["p50"]),
        "for_you.mid, set aside": lambda n: aside[n].mid,
        "for_you.mid, set aside, industry known": lambda n: with_industry[n].mid,
        "for_you.mid as shipped (fitted to these)": lambda n: as_shipped[n].mid,
    }


def _groups(people: Sequence[Person]) -> list[tuple[str, Callable[[Person], bool]]]:
    def in_band(band: str) -> Callable[[Person], bool]:
        return lambda one: one.band == band

    def in_industry(name: str) -> Callable[[Person], bool]:
        return lambda one: one.industry.lower() == name

    counted = Counter(one.industry.lower() for one in people if one.industry)
    return [
        ("all", lambda _: True),
        *((band, in_band(band)) for band in YEARS),
        *((name, in_industry(name)) for name, _ in counted.most_common(LARGEST)),
    ]


if __name__ == "__main__":
    main()
