"""Years of experience in what a requirement is about, by arithmetic over the positions that carry it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nextrung.fit.answers import line_share, share_of_lines
from nextrung.fit.asked import Asked, is_core, is_skill, is_telling
from nextrung.fit.finding import Finding
from nextrung.fit.labels import CORE_MET
from nextrung.fit.lines import ResumeLine
from nextrung.intake.dates import years_of_experience
from nextrung.intake.records import Requirement, Resume, Work
from nextrung.sources import Statement

#: A position counts where its title, employer or lines carry this much of the subject; docs/scores.md.
CARRIES = 0.45
FIELDS_CARRY = 0.75
#: "4.9 years" meets "5 years": résumés give whole months or whole years.
_ROUNDING_YEARS = 0.1

_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_DURATION = re.compile(rf"\b(\d{{1,2}}|{'|'.join(_WORDS)})[\s-]+(years?|months?|weeks?)\b", re.IGNORECASE)
_PER_YEAR = {"year": 1.0, "month": 12.0, "week": 52.0}


@dataclass(frozen=True, slots=True)
class YearsFound:
    """How long, and the lines that it was counted from."""

    years: float
    statements: tuple[Statement, ...]
    #: No title or employer carries the subject, only lines below them.
    is_by_lines: bool
    #: How much of the subject's telling words those positions carry, 0.0-1.0.
    telling: float


def years_in(asked: Asked, resume: Resume, lines: Sequence[ResumeLine], today: date) -> YearsFound:
    """Count the years of the positions that carry the subject; what overlaps counts once.

    A subject of generic words alone ("five years of experience") counts every position. Where only a line
    of a position carries it and names its own time ("crew of three, fourteen months"), that time counts.
    """
    asked = asked.without_neighbours()
    by_title: list[Work] = []
    by_line: list[tuple[Work, ResumeLine]] = []
    counted: list[ResumeLine] = []
    for number, work in enumerate(resume.work):
        own = [line for line in lines if line.work == number]
        if not asked.groups or _carries(asked, [line for line in own if line.kind != "done"]):
            by_title.append(work)
        elif _carries(asked, own):
            by_line.append((work, max(own, key=lambda line: line_share(asked, line))))
        else:
            continue
        counted += own
    periods = [work.period for work in by_title if work.period]
    spelled = [_own_years(line.text) for _, line in by_line]
    periods += [
        work.period for (work, _), own in zip(by_line, spelled, strict=True) if work.period and own is None
    ]
    years = years_of_experience(periods, today) + sum(own for own in spelled if own is not None)
    statements = [*map(_title, by_title), *(line.statement for _, line in by_line)]
    return YearsFound(
        round(years, 2),
        tuple(statement for statement in statements if statement),
        not by_title,
        _telling(asked, counted),
    )


def judge_years(requirement: Requirement, asked: Asked, found: YearsFound) -> Finding | None:
    """Hold the years found against those asked for; None where none were found."""
    if requirement.years is None or found.years <= 0 or not found.statements:
        return None
    counted = f"You show {say_years(found.years)}; they ask for {say_years(requirement.years)}."
    if found.years + _ROUNDING_YEARS < requirement.years:
        return Finding(
            "partial", round(0.3 + 0.3 * found.years / requirement.years, 2), found.statements, counted
        )
    if found.is_by_lines and asked.is_ownership:
        return Finding(
            "partial", 0.55, found.statements, "Your lines show parts of it; no title of yours says it."
        )
    if found.telling < CARRIES:
        return Finding("partial", 0.55, found.statements, f"{counted} Not every part of it shows.")
    return Finding("strong", 0.9, found.statements, counted)


def say_years(value: float) -> str:
    """Say a length of time: "8 months", "1.5 years", "6 years"."""
    if value < 1:
        months = max(1, round(value * 12))
        return f"{months} month{'s' if months > 1 else ''}"
    shown = str(int(value + _ROUNDING_YEARS)) if value >= 2 else f"{value:.1f}".removesuffix(".0")
    return f"{shown} year{'' if shown == '1' else 's'}"


def _carries(asked: Asked, lines: Sequence[ResumeLine]) -> bool:
    """Tell whether lines carry the subject: its skills, or its field of work, or else much of its words."""
    if asked.has_core:
        return share_of_lines(asked.narrowed(is_core), lines) >= CORE_MET
    fields = asked.narrowed(is_skill)
    return share_of_lines(asked, lines) >= CARRIES or (
        bool(fields.groups) and share_of_lines(fields, lines) >= FIELDS_CARRY
    )


def _title(work: Work) -> Statement | None:
    return work.position or work.employer


def _telling(asked: Asked, lines: Sequence[ResumeLine]) -> float:
    narrowed = asked.narrowed(is_telling)
    return share_of_lines(narrowed, lines) if narrowed.groups else 1.0


def _own_years(text: str) -> float | None:
    match = _DURATION.search(text)
    if not match:
        return None
    number = match[1].lower()
    value = int(number) if number.isdigit() else _WORDS.index(number) + 1
    return value / _PER_YEAR[match[2].lower().rstrip("s")]
