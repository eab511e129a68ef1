"""The Brief: everything this candidate should know before this round, as one record."""

from dataclasses import dataclass
from datetime import datetime

from nextrung.fit.records import Match, Strength
from nextrung.preparation.records import (
    After,
    AskThem,
    Commitment,
    Concern,
    Day,
    Mistake,
    Opener,
    Question,
    Round,
)
from nextrung.sources import Point, Statement

SCHEMA = "nextrung/brief/1"


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """Who the brief is for, as the résumé names them."""

    name: Statement | None
    label: Statement | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What the interview is for, as the posting names it."""

    title: Statement | None
    company: Statement | None
    location: Statement | None


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontPage:
    """What a tired person reads if they read nothing else."""

    #: One line to be remembered by; None where the papers support no strength.
    remember_as: Point | None
    #: At most three things to do tonight, in this order.
    tonight: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """One brief, ready to be shown in any format."""

    candidate: Candidate
    job: Job
    #: The moment it was made for, with timezone where known; given by the caller.
    made_at: datetime
    front: FrontPage
    round: Round
    openers: tuple[Opener, ...]
    #: Five where the papers support five, the differentiator among them.
    strengths: tuple[Strength, ...]
    #: One for every requirement of the posting, in the posting's order.
    matches: tuple[Match, ...]
    #: 12-20, most likely first.
    questions: tuple[Question, ...]
    commitments: tuple[Commitment, ...]
    concerns: tuple[Concern, ...]
    ask_them: tuple[AskThem, ...]
    day: Day
    mistakes: tuple[Mistake, ...]
    after: After
    #: What could not be read with certainty in any of the papers.
    problems: tuple[str, ...] = ()
    #: Name of the engine that compared meanings; None where words alone were compared.
    engine: str | None = None
