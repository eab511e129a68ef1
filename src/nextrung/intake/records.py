"""What reading gives: a Document of lines, and the Resume, Posting and Notes found in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from nextrung.sources import DocumentKind, Source, Statement

# --- the paper itself ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of a paper, in the order in which a person reads it."""

    #: From 1, through the whole document.
    number: int
    #: Words as they stand, white space folded, bullet sign taken off (see `is_bullet`).
    text: str
    #: From 1; None where the format has no pages.
    page: int | None = None
    #: Left edge in points from the left edge of the page (of the indent, where there are no pages).
    left: float = 0.0
    #: Right edge in points from the left edge of the page; 0 where the format does not tell.
    right: float = 0.0
    #: Height of the type in points; 0 where the format does not tell.
    size: float = 0.0
    is_bold: bool = False
    #: The line began with a bullet sign or was an item of a list.
    is_bullet: bool = False
    #: The format itself marks it as a heading (DOCX style, Markdown #, HTML h1-h6).
    is_heading: bool = False
    #: White space above in points, or empty lines above times 12 where there are no pages.
    gap_above: float = 0.0
    #: Which column of the page it stands in, from 0; a side bar is a column of its own.
    column: int = 0
    #: Parts of the line that stand far apart (tabs, a date at the right margin), left to right.
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A paper as read: its lines, and nothing made up."""

    kind: DocumentKind
    #: File name or address as the user gave it, for messages.
    name: str
    format: Literal["pdf", "docx", "text", "markdown", "html", "json"]
    lines: tuple[Line, ...]
    #: schema.org JobPosting found in an HTML page, or the parsed JSON of a JSON file; None otherwise.
    structured: Mapping[str, Any] | None = None
    problems: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class PartialDate:
    """A month, or a year alone, as people write it on a résumé."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        """ISO 8601 as JSON Resume wants it: 2019-01, or 2019."""
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """From when to when; `end` is None where it goes on (`is_current`) or where nothing is said."""

    start: PartialDate | None
    end: PartialDate | None
    is_current: bool
    source: Source


# --- résumé (the parts of the JSON Resume schema, each value with its source) ---------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """One position; two positions at one employer are two records with the same `employer`."""

    employer: Statement | None = None
    position: Statement | None = None
    location: Statement | None = None
    url: Statement | None = None
    period: Period | None = None
    summary: Statement | None = None
    highlights: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Education:
    """One course of study, finished or not."""

    institution: Statement | None = None
    area: Statement | None = None
    study_type: Statement | None = None
    period: Period | None = None
    score: Statement | None = None
    courses: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Skill:
    """A named skill, or a group of them with its keywords."""

    name: Statement
    level: Statement | None = None
    keywords: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """A certificate, licence or registration."""

    name: Statement
    date: Period | None = None
    issuer: Statement | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Award:
    """An award or honour."""

    title: Statement
    date: Period | None = None
    awarder: Statement | None = None
    summary: Statement | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """A language spoken, and how well."""

    language: Statement
    fluency: Statement | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A project outside or across positions."""

    name: Statement
    period: Period | None = None
    description: Statement | None = None
    highlights: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Volunteer:
    """Unpaid work."""

    organization: Statement | None = None
    position: Statement | None = None
    period: Period | None = None
    summary: Statement | None = None
    highlights: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """Somebody else's words about the candidate: a review, a recommendation, a thank-you."""

    #: Who said it, as the paper names them ("Dana Ortiz, night supervisor", "2024 review"); None if unsaid.
    speaker: Statement | None
    #: The words; None where the paper names a referee without words.
    quote: Statement | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Resume:
    """A résumé: what the candidate's own paper says, and nothing else."""

    document: Document
    name: Statement | None = None
    #: Headline under the name ("Maintenance Planner").
    label: Statement | None = None
    email: Statement | None = None
    phone: Statement | None = None
    url: Statement | None = None
    location: Statement | None = None
    profiles: tuple[Statement, ...] = ()
    summary: Statement | None = None
    work: tuple[Work, ...] = ()
    #: Times without paid work that the paper lists among the positions ("Career break"); no experience.
    breaks: tuple[Work, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[Skill, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    awards: tuple[Award, ...] = ()
    languages: tuple[Language, ...] = ()
    projects: tuple[Project, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    publications: tuple[Statement, ...] = ()
    interests: tuple[Statement, ...] = ()
    references: tuple[Reference, ...] = ()
    #: Lines under headings we know no place for, or that no part claimed.
    other: tuple[Statement, ...] = ()
    #: What could not be read with certainty, in words for the candidate.
    problems: tuple[str, ...] = ()


# --- posting ------------------------------------------------------------------------------------

RequirementKind = Literal[
    "skill", "years", "degree", "licence", "language", "shift", "travel", "physical", "legal", "trait", "duty"
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Requirement:
    """One thing the employer asks for, that a person can hold or miss on its own."""

    text: str
    #: True: required. False: "preferred", "a plus", "nice to have", or a duty.
    must: bool
    kind: RequirementKind
    source: Source
    #: Skill terms named in it, as written.
    skills: tuple[str, ...] = ()
    #: Years of experience asked for; None where none are.
    years: float | None = None
    #: Lowest degree accepted.
    degree: Literal["high school", "certificate", "associate", "bachelor", "master", "doctorate"] | None = (
        None
    )
    #: "or equivalent experience" is said.
    or_equivalent: bool = False


PayUnit = Literal["hour", "day", "week", "month", "year"]


@dataclass(frozen=True, kw_only=True, slots=True)
class StatedPay:
    """An amount or a range of pay, and the words it was read from."""

    min: Decimal | None
    max: Decimal | None
    unit: PayUnit
    source: Source
    #: ISO 4217; None where the notes name no currency. A posting's "$" is USD unless it shows otherwise.
    currency: str | None = "USD"


@dataclass(frozen=True, kw_only=True, slots=True)
class Posting:
    """A job posting as the employer wrote it."""

    document: Document
    title: Statement | None = None
    company: Statement | None = None
    location: Statement | None = None
    employment_type: Statement | None = None
    reports_to: Statement | None = None
    pay: StatedPay | None = None
    requirements: tuple[Requirement, ...] = ()
    #: What the person will do, as Requirements of kind "duty".
    duties: tuple[Requirement, ...] = ()
    benefits: tuple[Statement, ...] = ()
    #: What it says of how people work there.
    culture: tuple[Statement, ...] = ()
    problems: tuple[str, ...] = ()


# --- notes of round one -------------------------------------------------------------------------

RoleKind = Literal[
    "recruiter",
    "hr",
    "hiring_manager",
    "managers_manager",
    "peer",
    "report",
    "executive",
    "client",
    "other",
    "unknown",
]
RoundFormat = Literal[
    "on_site",
    "video",
    "phone",
    "panel",
    "one_on_ones",
    "meal",
    "case",
    "work_sample",
    "presentation",
    "job_shadow",
    "assessment_centre",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody met in round one or to be met in the next round."""

    #: None where the notes give a role alone ("somebody from production").
    name: str | None
    #: As written ("plant manager"); None where only a name is given.
    role: str | None
    role_kind: RoleKind
    source: Source


@dataclass(frozen=True, kw_only=True, slots=True)
class NextRound:
    """What the notes say about the round to come."""

    #: Second is 2, third is 3; None where the notes do not tell.
    number: int | None = None
    is_final: bool = False
    #: The day; None where unsaid.
    day: date | None = None
    #: Start and end with timezone where the notes name one, else naive local time of the interview.
    starts: datetime | None = None
    ends: datetime | None = None
    #: IANA name, e.g. "America/New_York"; None where the notes name no zone.
    timezone: str | None = None
    when_source: Source | None = None
    place: Statement | None = None
    formats: tuple[RoundFormat, ...] = ()
    format_sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Exchange:
    """A question of round one and, where noted, what was answered."""

    question: Statement
    answer: Statement | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Notes:
    """What the candidate remembers of round one."""

    document: Document
    met: tuple[Person, ...] = ()
    next_round: NextRound = NextRound()
    asked: tuple[Exchange, ...] = ()
    #: Other things the candidate said ("told them I could start in January").
    said: tuple[Statement, ...] = ()
    #: Stories the candidate told.
    stories: tuple[Statement, ...] = ()
    #: Amounts that were named, by whom in the quote.
    pay: tuple[StatedPay, ...] = ()
    worries: tuple[Statement, ...] = ()
    #: What was learnt about them: the place, the team, what they are proud of or struggle with.
    learned: tuple[Statement, ...] = ()
    #: What people wore.
    dress: tuple[Statement, ...] = ()
    #: What the candidate wants to ask or was promised.
    open_points: tuple[Statement, ...] = ()
    #: Lines that found no place; said back to the candidate.
    unplaced: tuple[Statement, ...] = ()
    problems: tuple[str, ...] = ()
