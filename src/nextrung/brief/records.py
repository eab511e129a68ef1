"""The Brief: everything this candidate should know before this round, as one record."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nextrung.fit.records import Match, Strength
from nextrung.preparation.records import (
    After,
    AskThem,
    Commitment,
    Concern,
    Day,
    Finalists,
    KnownMistake,
    Mistake,
    Opener,
    Question,
    Round,
    Story,
)
from nextrung.sources import Point, Statement

if TYPE_CHECKING:
    from nextrung.pay.records import PayPlan  # a brief without a plan loads nothing of the pay room

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
    #: The others who are left, and what this candidate has beyond them.
    finalists: Finalists
    #: One for every requirement of the posting, in the posting's order.
    matches: tuple[Match, ...]
    #: 12-20, most likely first.
    questions: tuple[Question, ...]
    commitments: tuple[Commitment, ...]
    concerns: tuple[Concern, ...]
    ask_them: tuple[AskThem, ...]
    day: Day
    #: Those that these papers make likely, at most five.
    mistakes: tuple[Mistake, ...]
    #: The rest, to skim.
    other_mistakes: tuple[KnownMistake, ...]
    after: After
    #: What the pay plan comes to; None where there is no plan.
    pay: "PayPlan | None" = None
    #: The words of the posting and of the notes about pay, as they stand there.
    words_about_pay: tuple[Statement, ...] = ()
    #: Five to eight where the résumé tells of so many, best first.
    stories: tuple[Story, ...] = ()
    #: What the papers bear out beyond the five, best first: to choose from, on no page.
    other_strengths: tuple[Strength, ...] = ()
    #: What could not be read with certainty in any of the papers.
    problems: tuple[str, ...] = ()
    #: Name of the engine that compared meanings; None where words alone were compared.
    engine: str | None = None
