"""What a mock interview is made of: the plan, the prompts, what was said, and what the review made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol

from nextrung.intake.records import RoleKind
from nextrung.practice.records import Aspect, Delivery, Review
from nextrung.sources import Point, Source

#: How the interviewer goes about it.
Manner = Literal["friendly", "neutral", "tough"]
#: Why a question is in the plan: likely to come again, likely and new, not on the list, and theirs to ask.
Part = Literal["repeat", "new", "surprise", "ask_us"]
#: How an interview ended; None where it can be gone on with.
Ending = Literal["finished", "quit"]
#: What an interviewer says: a question of the plan, one that follows, or the same once more.
PromptKind = Literal["question", "follow_up", "again"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Interviewer:
    """Who asks, and what they are there to find out."""

    #: "Mateus Aldana, director of operations", or "the person you would work for".
    called: str
    role_kind: RoleKind
    looks_for: Point


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedQuestion:
    """One question of the plan."""

    #: The same question has the same key in every interview.
    key: str
    text: str
    part: Part
    why: Point
    really_after: str
    #: Follow-ups that the question table has for it.
    follow_ups: tuple[str, ...]
    #: Row of the question table.
    source: Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """One mock interview before it is held."""

    #: From 1, through all interviews of this person.
    number: int
    minutes: int
    manner: Manner
    interviewer: Interviewer
    questions: tuple[PlannedQuestion, ...]
    #: "Customer Operations Manager, Larkfield Outfitters"; empty where there are no papers.
    job: str = ""
    interview_day: date | None = None
    #: Questions of the brief to put to this interviewer.
    prepared_questions: tuple[str, ...] = ()
    #: Made from the question bank alone, for want of papers.
    is_general: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperFiles:
    """Where the papers of an interview are, as the user named them; empty where there is none."""

    resume: str = ""
    posting: str = ""
    notes: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """What the interviewer says now."""

    kind: PromptKind
    #: What is said before the question ("One more thing on that."); may be empty.
    lead: str
    text: str
    #: Which question of the plan it is or belongs to, from 1, and how many there are.
    number: int
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """One remark of a review, cut to what a summary needs."""

    kind: str
    #: None for a flaw.
    aspect: Aspect | None
    quote: str
    advice: str
    weight: float
    is_flaw: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """What is kept of the review of one answer; the answer itself is kept whole."""

    overall: float | None
    #: Why it could not be judged; empty where it was.
    why_not: str
    aspects: Mapping[Aspect, float | None]
    next: str
    follow_up: str | None
    #: The weightiest remarks, flaws first.
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Sounded:
    """How a spoken answer sounded, in the figures that are kept."""

    seconds: float
    words_per_minute: float | None
    fillers_per_100_words: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Exchange:
    """One thing asked, and what was said to it."""

    #: Which question of the plan, from 0; how many follow-ups came before it.
    question: int
    follow_up: int
    kind: PromptKind
    lead: str
    asked: str
    #: None where nothing was said yet, or where it was left out.
    answer: str | None = None
    is_skipped: bool = False
    marks: Marks | None = None
    sounded: Sounded | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer is None and not self.is_skipped


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """One interview as its file tells it."""

    file: Path
    began_at: datetime
    plan: Plan
    papers: PaperFiles
    exchanges: tuple[Exchange, ...]
    #: Lines typed to the last question that were not yet an answer.
    draft: tuple[str, ...] = ()
    ending: Ending | None = None
    #: Lines of the file that cannot be read, as they stand there: a crash cut them off.
    unreadable: tuple[str, ...] = ()
    #: Name of the WAV file beside it that holds what was said to the last question and is no answer yet.
    recording: str = ""


class Reviewer(Protocol):
    """Reviews one answer."""

    def __call__(self, question: str, text: str, delivery: Delivery | None) -> Review:
        """Give the review of an answer; `delivery` is None where it was typed."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """One time that a question was answered."""

    session: int
    at: datetime
    question: PlannedQuestion
    #: 1.0-5.0; None where it was left out or could not be judged.
    overall: float | None
    aspects: Mapping[Aspect, float | None] = field(default_factory=dict)
