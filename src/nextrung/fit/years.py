"""Years of experience in what a requirement is about, by arithmetic over the positions that carry it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nextrung.fit.answers import line_share, share_of_lines
from nextrung.fit.asked import Asked, Unit, is_core, is_skill, is_telling, take_apart
from nextrung.fit.finding import Finding
from nextrung.fit.labels import CORE_MET
from nextrung.fit.lengths import years_told
from nextrung.fit.lines import ResumeLine
from nextrung.fit.rungs import is_lower_rung, rungs_in
from nextrung.fit.terms import LIGHT
from nextrung.intake.dates import years_of_experience
from nextrung.intake.records import Requirement, Resume, Work
from nextrung.sources import Statement

#: A position counts where its title, employer or lines carry this much of the subject; docs/scores.md.
CARRIES = 0.45
FIELDS_CARRY = 0.75
#: "4.9 years" meets "5 years": résumés give whole months or whole years.
_ROUNDING_YEARS = 0.1

#: Before a title it makes the post one step below.
_STEP_BELOW = re.compile(
    r"\b(?:assistant|deputy|associate|acting|interim|trainee|junior|apprentice|relief|vice)\b", re.IGNORECASE
)
#: "Five years of post-registration practice": any work will do.
_ANY_WORK = re.compile(r"\b(?:practice|work|service)\W*(?:\([A-Z]\)\W*)?$", re.IGNORECASE)
#: "As lead, foreman or supervisor", in whatever trade.
_LEADING_POST = re.compile(
    r"\bas (?:an? )?(?:(?:crew |team |shift |working )?(?:lead|leader|foreman|foreperson|supervisor|manager)"
    r"(?:,? or (?:an? )?|, |$)){1,4}$",
    re.IGNORECASE,
)
_TITLE_ASKED = re.compile(
    r"\b(?:manager|supervisor|director|foreman|superintendent|principal|chef|captain|lieutenant|lead|head)s?\b",
    re.IGNORECASE,
)

#: Their length is our reckoning.
_OTHER_THAN_YEARS = re.compile(r"\b(?:seasons?|(?:school|academic) years?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class YearsFound:
    """How long, and the lines that it was counted from."""

    years: float
    statements: tuple[Statement, ...]
    #: No title or employer carries the subject, only lines below them.
    is_by_lines: bool
    #: The titles that carry it are a step below the one asked for.
    is_step_below: bool
    #: How much of the subject's telling words those positions carry, 0.0-1.0.
    telling: float
    #: All positions of the résumé, whatever they are about.
    years_in_all: float = 0.0


def years_in(asked: Asked, resume: Resume, lines: Sequence[ResumeLine], today: date) -> YearsFound:
    """Count the years of the positions that carry the subject; what overlaps counts once.

    A subject of generic words alone ("five years of experience") counts every position. Where only a line
    of a position carries it and names its own time ("crew of three, fourteen months"), that time counts.
    """
    asked = _subject(asked)
    by_title: list[Work] = []
    below: list[Work] = []
    by_line: list[tuple[Work, ResumeLine]] = []
    counted: list[ResumeLine] = []
    for number, work in enumerate(resume.work):
        own = [line for line in lines if line.work == number]
        if not asked.groups or _carries(asked, [line for line in own if line.kind != "done"]):
            (below if _is_step_below(asked.text, work) else by_title).append(work)
        elif _carries(asked, own):
            by_line.append((work, max(own, key=lambda line: _bearing(asked, line))))
        else:
            continue
        counted += own
    is_step_below = bool(below) and not by_title
    titles = below if is_step_below else by_title
    statements = [*map(_title, titles), *(line.statement for _, line in by_line)]
    return YearsFound(
        years=_sum_of_years(titles, by_line, today),
        statements=tuple(statement for statement in statements if statement),
        is_by_lines=not titles,
        is_step_below=is_step_below,
        telling=_telling(asked, counted),
        years_in_all=years_of_experience([work.period for work in resume.work if work.period], today),
    )


def _subject(asked: Asked) -> Asked:
    """Give what the years are to be of: nothing, where any work will do, or leading people."""
    if _LEADING_POST.search(asked.text):
        return take_apart("leading people").without_neighbours()
    if _ANY_WORK.search(asked.text) and not any(map(is_skill, asked.units)):
        return replace(asked, groups=())
    return asked.without_neighbours()


def _sum_of_years(titles: Sequence[Work], by_line: Sequence[tuple[Work, ResumeLine]], today: date) -> float:
    """Add up positions, what overlaps once, and the times that lines name themselves."""
    told = [years_told(line.text, today) for _, line in by_line]
    untold = [work for (work, _), own in zip(by_line, told, strict=True) if own is None]
    periods = [work.period for work in (*titles, *untold) if work.period]
    return round(years_of_experience(periods, today) + sum(own for own in told if own is not None), 2)


def _bearing(asked: Asked, line: ResumeLine) -> tuple[bool, float]:
    return not is_lower_rung(asked.text, line.text), line_share(asked, line)


def _is_step_below(asked: str, work: Work) -> bool:
    """Tell an assistant store manager where a store manager is asked for."""
    if work.position is None or not _TITLE_ASKED.search(asked) or _STEP_BELOW.search(asked):
        return False
    return _STEP_BELOW.search(work.position.text) is not None


def judge_years(requirement: Requirement, asked: Asked, found: YearsFound) -> Finding | None:
    """Hold the years found against those asked for; None where none were found."""
    if requirement.years is None or found.years <= 0 or not found.statements:
        return None
    about = "about " if _OTHER_THAN_YEARS.search(requirement.text) else ""
    counted = f"You show {say_years(found.years)}; they ask for {about}{say_years(requirement.years)}."
    if found.years + _ROUNDING_YEARS < requirement.years:
        if found.years_in_all >= requirement.years:  # more of them may count than their titles say
            in_all = f"{say_years(found.years)}, of {say_years(found.years_in_all)} of work in all"
            counted = f"Your papers name it for {in_all}; they ask for {about}{say_years(requirement.years)}."
        return Finding(
            "partial", round(0.3 + 0.3 * found.years / requirement.years, 2), found.statements, counted
        )
    if found.is_step_below:
        return Finding("partial", 0.55, found.statements, "Your title was a step below the one they ask for.")
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
    """Tell whether lines carry the subject: its skills, or its field of work, or else much of its words.

    Where a rung is asked for (Band 7), one of them must name it or a higher one.
    """
    wanted = rungs_in(asked.text)
    if wanted and not any(_reaches(wanted, rungs_in(line.text)) for line in lines):
        return False
    if asked.has_core:
        return share_of_lines(asked.narrowed(is_core), lines) >= CORE_MET
    fields = asked.narrowed(is_skill)
    told = asked.narrowed(_tells)
    return share_of_lines(told if told.groups else asked, lines) >= CARRIES or (
        bool(fields.groups) and share_of_lines(fields, lines) >= FIELDS_CARRY
    )


def _title(work: Work) -> Statement | None:
    return work.position or work.employer


def _telling(asked: Asked, lines: Sequence[ResumeLine]) -> float:
    narrowed = asked.narrowed(is_telling)
    return share_of_lines(narrowed, lines) if narrowed.groups else 1.0


def _tells(unit: Unit) -> bool:
    return unit.weight > LIGHT


def _reaches(wanted: dict[str, int], held: dict[str, int]) -> bool:
    return all(held.get(ladder, rung - 1) >= rung for ladder, rung in wanted.items())
