"""Fit the factors of ``tables/experience.toml`` to the salary survey.

    python -m benchmarks.pay.fit_experience --survey pay-survey-2019-dev.csv [--write]

Least absolute differences of the logarithm of pay over the published median (so that a few very high or low
answers count no more than others), by iterated weights, with a small pull of words and industries towards 1.
Industries are fitted last, on what is left, so that without one the other factors stand.
"""

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.pay.survey_rows import Person, read_survey
from nextrung.pay.rate.experience import find_industry, words_that_count
from nextrung.pay.rate.factors import ExperienceTable, Industry, experience_table
from nextrung.pay.rate.wage_file import public_share

Vector = NDArray[np.float64]
TABLE = Path(__file__).parents[2] / "src" / "nextrung" / "tables" / "experience.toml"
#: Strength of the pull towards 1, in people.
PULL, PULL_OF_INDUSTRIES = 8.0, 8.0
#: Differences below this (in logarithm) count as squares, above as such.
NEAR = 0.1
#: 9 years and a median of $90,000 have the factor 1 of their line before all is moved to the right level.
MIDDLE = 3
#: Percentiles that the ranges are made of; a little wider than 10 and 90, for they are to hold 8 of 10 people
#: whom the factors were not fitted to.
HELD = (9.5, 25, 75, 90.5)
SPREAD_NAMES = ("low", "middle_low", "middle_high", "high")
#: Years at which is told how far apart people lie, from those whose years are near, as a ratio.
SPREAD_AT = (1.0, 3.0, 6.0, 9.0, 15.5, 25.5, 36.0, 43.0)
#: Farther (in logarithm) than this nobody is taken to lie from the middle when the widths are fitted.
FAR = 1.0
#: Sides of the middle.
SIDES = {"below": -1, "above": 1}


@dataclass(frozen=True)
class Fit:
    """Logarithms of all factors by name."""

    factors: Mapping[str, float]

    def of(self, names: Mapping[str, float]) -> float:
        return sum(self.factors.get(name, 0.0) * share for name, share in names.items())


def shares(person: Person, table: ExperienceTable, industry: Industry | None = None) -> dict[str, float]:
    """Give the factors that count for a person, each with its share (two points of a line share)."""
    found = {"base": 1.0}
    found |= _on_line("years", [float(one.at) for one in table.years], person.years)
    found |= _on_line("level", [float(one.at) for one in table.level], float(person.wages.annual["p50"]))
    is_management = person.occupation.code.startswith("11-")
    if is_management:
        found["management"] = 1.0
    for word, _ in words_that_count(person.title, table.word):
        own = is_management and word.factor_in_management is not None
        found[f"word {word.id}{' in management' if own else ''}"] = 1.0
    if industry:
        found[f"industry {industry.id}"] = 1.0
    return found


def fit(people: Sequence[Person], table: ExperienceTable) -> Fit:
    """Fit all factors."""
    asked = np.array([np.log(one.pay / float(one.wages.annual["p50"])) for one in people])
    plain = [shares(one, table) for one in people]
    first = _solved(plain, asked, PULL)
    left = asked - np.array([Fit(first).of(one) for one in plain])
    known = [find_industry(one.industry, table.industry) for one in people]
    industries = [{f"industry {one.id}": 1.0} if one else {} for one in known]
    return Fit({**first, **_solved(industries, left, PULL_OF_INDUSTRIES)})


def _solved(rows: Sequence[Mapping[str, float]], asked: Vector, pull: float) -> dict[str, float]:
    names = sorted({name for row in rows for name in row} - {f"years {MIDDLE}", f"level {MIDDLE}"})
    column = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        for name, share in row.items():
            if name in column:
                matrix[number, column[name]] = share
    pulls = np.diag([pull if name.startswith(("word", "ind", "management")) else 1e-3 for name in names])
    weights = np.ones(len(rows))
    for _ in range(12):
        weighted = matrix * weights[:, None]
        found = np.linalg.solve(weighted.T @ matrix + pulls, weighted.T @ asked)
        weights = 0.3 / np.maximum(np.abs(asked - matrix @ found), NEAR)
    return dict(zip(names, found.tolist(), strict=True))


def _on_line(name: str, points: Sequence[float], at: float) -> dict[str, float]:
    if at <= points[0]:
        return {f"{name} 0": 1.0}
    for number, (left, right) in enumerate(pairwise(points)):
        if at <= right:
            share = (at - left) / (right - left)
            return {f"{name} {number}": 1 - share, f"{name} {number + 1}": share}
    return {f"{name} {len(points) - 1}": 1.0}


def left_over(people: Sequence[Person], fitted: Fit, table: ExperienceTable) -> Vector:
    """Give the logarithm of what the factors leave of pay over the median, without industries."""
    return np.array(
        [np.log(one.pay / float(one.wages.annual["p50"])) - fitted.of(shares(one, table)) for one in people]
    )


def in_public_service(person: Person) -> float:
    """Give which part of a person's occupation works for governments, 0.0-1.0."""
    return float(public_share(person.occupation.code) or 0)


def public_widths(people: Sequence[Person], left: Vector) -> dict[str, tuple[float, float]]:
    """Give, below and above the middle, how wide people lie apart where governments employ none, and all.

    A straight line through how far people lie from the middle, against the part of their occupation in public
    service; 1 is the width at the median part.
    """
    share = np.array([in_public_service(one) for one in people])
    found = {}
    for side, sign in SIDES.items():
        on_side = left * sign > 0
        far = np.minimum(np.abs(left[on_side]), FAR)
        rows = np.column_stack([np.ones(on_side.sum()), share[on_side]])
        line = np.array([far.mean(), 0.0])
        for _ in range(12):
            # A difference counts as a part of what is expected there.
            expected = rows @ line
            line = np.linalg.lstsq(rows / expected[:, None], far / expected, rcond=None)[0]
        typical = line[0] + line[1] * np.median(share)
        found[side] = float(line[0] / typical), float((line[0] + line[1]) / typical)
    return found


def evened(people: Sequence[Person], left: Vector, public: Mapping[str, tuple[float, float]]) -> Vector:
    """Give what is left as it would be at the median part of public service."""
    share = np.array([in_public_service(one) for one in people])
    (below, all_below), (above, all_above) = public["below"], public["above"]
    return left / np.where(left < 0, below + (all_below - below) * share, above + (all_above - above) * share)


def spread(people: Sequence[Person], left: Vector) -> list[tuple[float, ...]]:
    """Give (years, 10th, 25th, 75th, 90th percentile of what is left, as factors)."""
    years = np.array([one.years for one in people])
    found = []
    for at in SPREAD_AT:
        near = np.abs(np.log(np.maximum(years, 1.0) / at)) < 0.45
        found.append((at, *np.exp(np.percentile(left[near], HELD)).tolist()))
    return found


def widths(people: Sequence[Person], left: Vector, table: ExperienceTable) -> dict[str, float]:
    """Give how wide people of an industry lie apart against all people, 10th to 90th percentile."""
    industries = [find_industry(one.industry, table.industry) for one in people]
    found = {}
    for industry in table.industry:
        own = left[np.array([one is industry for one in industries])]
        found[industry.id] = float(
            np.ptp(np.percentile(own, (10, 90))) / np.ptp(np.percentile(left, (10, 90)))
        )
    return found


def written(text: str, fitted: Fit, people: Sequence[Person], table: ExperienceTable) -> str:
    """Give the text of the table with the fitted figures in it."""
    left = left_over(people, fitted, table)
    factors = fitted.factors
    base = factors["base"]
    # The level of the whole is written into the line of years.
    text = _replaced(text, "years", lambda n, _: base + factors.get(f"years {n}", 0.0))
    text = _replaced(text, "level", lambda n, _: factors.get(f"level {n}", 0.0))
    text = _replaced(text, "word", lambda _, name: factors.get(f"word {name}", 0.0))
    text = _replaced(text, "industry", lambda _, name: factors.get(f"industry {name}", 0.0))
    text = re.sub(r"(?m)^management = .*", f"management = {np.exp(factors['management']):.2f}", text)
    text = re.sub(r"(?m)^people = .*", f"people = {len(people)}", text)
    public = public_widths(people, left)
    above, industries = text.split("[[industry]]", 1)
    for name, width in widths(people, left, table).items():
        row = rf'(^id = "{name}"\n.*\n.*\nwidth = ).*'
        industries = re.sub(rf"(?m){row}", rf"\g<1>{width:.2f}", industries)
    text = f"{above}[[industry]]{industries}"
    for side, ends in public.items():
        for share, width in enumerate(ends):
            text = re.sub(rf"(?m)(^share = {share}\n(?:below.*\n)?{side} = ).*", rf"\g<1>{width:.2f}", text)
    head = text[: text.index("[[spread]]")]
    rows = [
        f"[[spread]]\nat = {at:g}\n"
        + "".join(f"{name} = {value:.2f}\n" for name, value in zip(SPREAD_NAMES, factors, strict=True))
        for at, *factors in spread(people, evened(people, left, public))
    ]
    return head + "\n".join(rows)


def _replaced(text: str, kind: str, factor: Callable[[int, str], float]) -> str:
    """Write the factors of one kind of row, given the number of the row and its id."""
    parts = re.split(rf"(?m)^(?=\[\[{kind}\]\]$)", text)
    for number, part in enumerate(parts[1:]):
        row, *rest = re.split(r"(?m)^(?=\[\[)", part[2:], maxsplit=1)
        row = part[:2] + row
        named = re.search(r'(?m)^id = "(.*)"', row)
        name = named[1] if named else ""
        row = re.sub(r"(?m)^factor = .*", f"factor = {np.exp(factor(number, name)):.2f}", row)
        row = re.sub(
            r"(?m)^factor_in_management = .*",
            f"factor_in_management = {np.exp(factor(number, f'{name} in management')):.2f}",
            row,
        )
        parts[number + 1] = row + "".join(rest)
    return "".join(parts)


def main() -> None:
    """Fit, and print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the figures into the table")
    arguments = parser.parse_args()
    if not arguments.survey.is_file():
        print(f"Skipped: {arguments.survey} is not there.")
        return
    table = experience_table()
    everybody, _ = read_survey(arguments.survey)
    people = [one for one in everybody if not one.occupation.code.startswith(table.few_asked.groups)]
    fitted = fit(people, table)
    text = written(TABLE.read_text(encoding="utf-8"), fitted, people, table)
    if arguments.write:
        TABLE.write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
