"""How each aspect has moved from one interview to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nextrung.practice.mock.history import main_answer, mean
from nextrung.practice.mock.records import Session
from nextrung.practice.records import ASPECTS, Aspect


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """One aspect on one day of practice."""

    day: date
    #: Mean over the judged answers to planned questions of that day, 1.0-5.0 in tenths.
    mean: float
    #: How many answers it rests on.
    answers: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AspectProgress:
    """One aspect over all days on which it could be judged, oldest first."""

    aspect: Aspect
    days: tuple[Standing, ...]


def progress_over_days(sessions: Sequence[Session]) -> tuple[AspectProgress, ...]:
    """Give each aspect over the days of practice; one that could never be judged is not there.

    What is said to a follow-up raises no score, as in the summary of an interview.
    """
    found = []
    for aspect in ASPECTS:
        days = _days(sessions, aspect)
        if days:
            found.append(AspectProgress(aspect=aspect, days=days))
    return tuple(found)


def _days(sessions: Sequence[Session], aspect: Aspect) -> tuple[Standing, ...]:
    scores: dict[date, list[float]] = {}
    for session in sessions:
        for place in range(len(session.plan.questions)):
            answer = main_answer(session, place)
            score = answer.marks.aspects.get(aspect) if answer and answer.marks else None
            if score is not None:
                scores.setdefault(session.began_at.date(), []).append(score)
    return tuple(
        Standing(day=day, mean=mean(found) or 0.0, answers=len(found))
        for day, found in sorted(scores.items())
    )
