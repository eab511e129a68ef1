"""What preparing gives: the round, openers, questions, worries, the day, mistakes and what comes after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from nextrung.fit.records import Evidence
from nextrung.intake.records import Person, RoundFormat
from nextrung.sources import Point, Source, Statement


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonToMeet:
    """Somebody in the room, and what their role is there to find out."""

    person: Person
    #: What this role is there to find out, and what reassures them.
    looks_for: Point
    reassured_by: Point
    #: What this role tends to ask.
    tends_to_ask: Point
    #: Lines of the notes that name this person.
    noted: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanStep:
    """One thing to do before the interview."""

    #: Day it is for; None where the day of the interview is not known.
    day: date | None
    #: "Tonight", "Wednesday evening", "On the morning".
    when: str
    task: Point
    minutes: int
    #: Clock time to begin it, "18:05"; empty but for what is to do now.
    at: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """The round to come, and how it differs from the last."""

    #: "Second interview", "Final interview".
    name: str
    starts: datetime | None
    ends: datetime | None
    #: IANA name; None where not known.
    timezone: str | None
    day: date | None
    place: Statement | None
    formats: tuple[RoundFormat, ...]
    #: What changes against round one.
    differences: tuple[Point, ...]
    people: tuple[PersonToMeet, ...]
    plan: tuple[PlanStep, ...]
    #: What to find out before the day ("who is the person from production?").
    to_ask_recruiter: tuple[Point, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """Points to say, in order, and how long that takes."""

    seconds: int
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Opener:
    """A question that nearly everybody asks, prepared from the candidate's own lines."""

    question: str
    #: Row of the question table.
    source: Source
    outlines: tuple[Outline, ...]
    #: What to watch for, where the papers or round one give a reason.
    watch: tuple[Point, ...] = ()


PressureKind = Literal[
    "gap_in_time",
    "out_of_work_now",
    "short_stays",
    "short_stay",
    "leaving_soon",
    "change_of_field",
    "step_down",
    "overlap",
    "long_stay",
    "missing_dates",
    "unfinished_degree",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class PressurePoint:
    """A place of the résumé that people ask about: what it shows, and never why."""

    kind: PressureKind
    #: What the paper shows, in calm words, with its lines.
    what: Point
    #: As the other side would put it.
    worry: str
    #: How to meet it; the blank is the reason, which only the candidate knows.
    advice: Point
    #: First step of an answer: own it.
    own_it: str
    #: Words that a question about it needs: "employer", "when", "since", "from_job", "to_job".
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A question that this round is likely to bring."""

    text: str
    kind: Literal["repeat", "new"]
    topic: str
    #: Role or name of who is likely to ask; "anyone" where nobody in particular.
    asked_by: str
    #: The reason in this candidate's papers.
    why: Point
    #: 0.0-1.0, an ordering, not a probability that was measured; docs/scores.md.
    likelihood: float
    evidence: tuple[Evidence, ...]
    follow_ups: tuple[str, ...]
    #: Row of the question table it was made from.
    source: Source
    #: A story to bring that was not told in round one; None where the papers have no fresh one.
    fresh_story: Statement | None = None
    #: Line of the story to answer it with; None where no story of the bank fits.
    story: Statement | None = None
    #: The notes show that this story was told in round one, and no other fits.
    story_was_told: bool = False
    #: What it is really after, in one sentence.
    really_after: str = ""
    #: What an answer worth 1, 3 and 5 of five shows.
    answer_shows: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """Something done, to be told in four steps: each from the line itself, or a blank."""

    #: In a few words, as the line has them.
    title: str
    #: Line of the résumé that tells it.
    source: Source
    #: Where and when, what was to be brought about, what was done, what came of it.
    situation: Point
    task: Point
    action: Point
    result: Point
    #: The notes show that it was told in round one.
    was_told: bool
    #: Names of the strengths it shows.
    strengths: tuple[str, ...]
    #: Questions of the brief that it answers, most likely first.
    serves: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Commitment:
    """Something said in round one that must stay true, or a story already told."""

    kind: Literal["fact", "pay", "story"]
    said: Statement
    advice: Point
    #: For a story: a fresh one from the résumé to bring instead; None where it has none.
    fresh: Statement | None = None
    #: Line of the résumé that says it differently; None where nothing does.
    contradicts: Source | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Concern:
    """A worry they may have, and an answer in three steps."""

    #: As the other side would put it ("You have not managed people").
    worry: str
    source: Source
    own_it: Point
    evidence: tuple[Point, ...]
    different_now: Point


@dataclass(frozen=True, kw_only=True, slots=True)
class Finalists:
    """The others who are left: what they bring too, and what this candidate has beyond it."""

    also_bring: tuple[Point, ...]
    #: Of the strengths, those that say more; at most three, best first.
    beyond: tuple[Point, ...]
    #: One sentence that says so without a word about the others.
    say_it: Point
    #: The strength that is to set apart is one of them.
    differentiator_is_beyond: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class AskThem:
    """A question for the candidate to ask."""

    text: str
    #: Who to ask; "anyone" where nobody in particular.
    to: str
    why: Point


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """The day itself."""

    wear: tuple[Point, ...]
    bring: tuple[Point, ...]
    timeline: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """A known mistake that these papers make likely."""

    #: Row of the mistakes table.
    source: Source
    name: str
    why_likely: Point
    instead: str
    #: How one can tell that it is happening.
    looks_like: str = ""
    #: Why it costs the job.
    costs: str = ""


Moment = Literal["before", "answers", "delivery", "people", "questions", "pay", "last", "after"]


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownMistake:
    """One row of the table of mistakes: for a page to skim, and for whoever looks at an answer."""

    #: Row of the mistakes table.
    source: Source
    name: str
    #: When it happens.
    moment: Moment
    #: How one can tell that it is happening.
    looks_like: str
    #: Why it costs the job.
    costs: str
    instead: str
    #: How it can be seen in a practice answer; "Cannot be seen in words." where it cannot.
    in_answer: str
    #: Words and beginnings of words (with a star) that hint at it in an answer.
    signs: tuple[str, ...]
    #: The published source, or "experience of coaching".
    rests_on: str
    #: The reason in these papers, where there is one and the mistake is not among the few shown first.
    why_likely: Point | None = None
    #: 1-9, how much it costs.
    weight: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistakes:
    """All known mistakes: the few that these papers make most likely, and the rest to skim."""

    #: At most five, the costliest first.
    likely: tuple[Mistake, ...]
    #: Those with a reason in the papers first, then by the moment at which they happen.
    others: tuple[KnownMistake, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ThankYouNote:
    """A note to one person, with blanks where only the candidate knows."""

    to: str
    lines: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class After:
    """What to do when it is over."""

    steps: tuple[Point, ...]
    notes: tuple[ThankYouNote, ...]
    #: Prompts whose answers are the notes for the next round.
    debrief: tuple[str, ...]
