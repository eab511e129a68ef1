"""What holding the candidate against the job gives: matches, strengths and the one that sets apart."""

from dataclasses import dataclass
from typing import Literal

from nextrung.intake.records import Requirement
from nextrung.sources import Point, Source, Statement

Coverage = Literal["strong", "partial", "none"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A line of the résumé that speaks for a requirement."""

    text: str
    source: Source
    #: 0.0-1.0, how well it answers the requirement; docs/scores.md says how it is made.
    score: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """One requirement and the best the résumé has for it."""

    requirement: Requirement
    coverage: Coverage
    #: 0.0-1.0.
    score: float
    #: Best first; empty where coverage is "none".
    evidence: tuple[Evidence, ...] = ()
    #: Why this label, in words ("6 years found, 5 asked for"); None where the evidence speaks for itself.
    reason: str | None = None
    #: For partial and none: the truthful way from what the résumé has; None where strong.
    bridge: Point | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Testimonial:
    """Somebody else's words for a strength."""

    text: str
    #: As the paper names them; None where it does not.
    who: Statement | None
    source: Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Strength:
    """Something this employer wants and this candidate can show."""

    #: Short, in plain words ("Turning reactive into planned maintenance").
    name: str
    requirement: Requirement
    #: Best first, at least one.
    evidence: tuple[Evidence, ...]
    quote: Testimonial | None
    #: Whom to ask for a sentence, where no quote was found; None where one was.
    ask_for_quote: Point | None
    #: Why few others can say the same.
    why_rare: str
    #: 0.0-1.0, what the ranking was made from; docs/scores.md.
    score: float
    differentiator: bool = False
    #: For the differentiator: one line to be remembered by; None for the others.
    remember_as: Point | None = None
