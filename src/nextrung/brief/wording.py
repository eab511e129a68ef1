"""Small texts that the page and the paper share: when, where, who, and how a line is cited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from nextrung.brief.records import Brief
from nextrung.fit.records import Coverage
from nextrung.intake.records import Person, RoundFormat
from nextrung.preparation.records import Commitment, Moment, Round
from nextrung.preparation.wording import company_words
from nextrung.sources import Point, Statement

COVERAGE: dict[Coverage, str] = {"strong": "Yes", "partial": "In part", "none": "No line found"}

#: How many strengths a heading names.
COUNTS = {2: "two", 3: "three", 4: "four", 5: "five"}

#: Said where a line was not found; the share is measured in docs/benchmarks.md on cases set aside.
LOOK_YOURSELF = (
    "No line found is not the same as not there: we look for words and names, and in our measurements nearly "
    "half of these stood in the résumé in other words. Look yourself before you worry."
)

MOMENTS: dict[Moment, str] = {
    "before": "Before you go in",
    "answers": "What you say",
    "delivery": "How you say it",
    "people": "With the people there",
    "questions": "When you ask",
    "pay": "When money comes up",
    "last": "In the last minutes",
    "after": "Afterwards",
}

FORMATS: dict[RoundFormat, str] = {
    "on_site": "on site",
    "video": "by video",
    "phone": "by telephone",
    "panel": "panel",
    "one_on_ones": "one-on-ones",
    "meal": "over a meal",
    "case": "case",
    "work_sample": "work sample",
    "presentation": "presentation",
    "job_shadow": "job shadow",
    "assessment_centre": "assessment center",
}


def title(brief: Brief) -> str:
    """Name the job: title and company as far as the posting gives them."""
    parts = [company_words(part.text) for part in (brief.job.title, brief.job.company) if part]
    return ", ".join(parts) or "Your next interview"


def when(round_: Round) -> str:
    """Say when it is ("Thursday, December 3, 2026, 10:00–12:30, EST"), or that we do not know."""
    if round_.day is None:
        return "day not noted yet"
    words = f"{round_.day:%A, %B} {round_.day.day}, {round_.day.year}"
    if round_.starts is None:
        return f"{words}, time not noted yet"
    words += f", {_clock(round_.starts)}"
    if round_.ends is not None:
        words += f"–{_clock(round_.ends)}"
    return f"{words}, {_zone(round_)}" if round_.timezone else words


def where(round_: Round) -> str:
    """Give place and format, joined; empty where neither is known."""
    parts = [FORMATS[name] for name in round_.formats]
    if round_.place:
        parts.append(round_.place.text)
    return ", ".join(parts)


def who(person: Person) -> str:
    """Name a person with role, or the role alone."""
    if person.name and person.role:
        return f"{person.name}, {person.role}"
    words = person.name or person.role or "somebody not named yet"
    return words[0].upper() + words[1:]


def as_said(worry: str) -> str:
    """Put a worry in quotation marks; one that quotes the notes already says whose words it holds."""
    return worry if "“" in worry else f"“{worry}”"


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """Things said in round one that the same advice is for."""

    said: tuple[Statement, ...]
    advice: Point
    fresh: Statement | None


def with_one_advice(commitments: Sequence[Commitment]) -> tuple[Said, ...]:
    """Put together what has the same advice and nothing of its own, where the first of it stood."""
    found: dict[object, Said] = {}
    for one in commitments:
        is_alone = one.advice.blank or one.fresh
        key: object = one if is_alone else one.advice.text
        before = found[key].said if key in found else ()
        found[key] = Said(said=(*before, one.said), advice=one.advice, fresh=one.fresh)
    return tuple(found.values())


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _zone(round_: Round) -> str:
    abbreviation = round_.starts.tzname() if round_.starts else None
    return abbreviation or (round_.timezone or "")
