"""How each aspect has moved from one interview to the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nextrung.practice.mock.history import main_answers, mean
from nextrung.practice.mock.records import Exchange, Session
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
    answers = [(session.began_at.date(), main_answers(session).values()) for session in sessions]
    found = ((aspect, _days(answers, aspect)) for aspect in ASPECTS)
    return tuple(AspectProgress(aspect=aspect, days=days) for aspect, days in found if days)


def _days(answers: Iterable[tuple[date, Iterable[Exchange]]], aspect: Aspect) -> tuple[Standing, ...]:
    scores: dict[date, list[float]] = {}
    for day, exchanges in answers:
        for answer in exchanges:
            score = answer.marks.aspects.get(aspect) if answer.marks else None
            if score is not None:
                scores.setdefault(day, []).append(score)
    return tuple(
        Standing(day=day, mean=mean(found) or 0.0, answers=len(found))
        for day, found in sorted(scores.items())
    )
