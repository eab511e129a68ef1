"""When to practise a question again, so that it is there on the day of the interview.

The model of memory is FSRS (``fsrs`` on PyPI, MIT) with its default weights: a question that went badly comes
back the next day, one that went well after days that grow with each good try. It plans for years and we have
days, so the day before the interview is the last: what would come later is pulled forward to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from fsrs import Card, Rating, Scheduler

from nextrung.practice.mock.history import tries
from nextrung.practice.mock.records import PlannedQuestion, Session, Tried

#: An overall below this counts as forgotten, as hard, as good; from the last on as easy (docs/practice.md).
HARD_FROM, GOOD_FROM, EASY_FROM = 2.5, 3.5, 4.5
_NOON = time(12, tzinfo=UTC)  # whole days lie between two noons, wherever the candidate is


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """A question to practise again, and when."""

    question: PlannedQuestion
    day: date
    #: How it went last; None where it was left out or could not be judged.
    overall: float | None
    #: How often it was tried so far.
    times: int


def what_is_next(sessions: Iterable[Session], today: date, interview_day: date | None) -> tuple[Due, ...]:
    """Give every question tried so far that should come again, the most pressing first.

    A good answer of today is left alone where the interview is tomorrow or today. An interview that is over
    sets no end any more.
    """
    found = []
    for tried in tries(sessions).values():
        day = next_day([(one.at.date(), one.overall) for one in tried], today, interview_day)
        if day is not None and tried[-1].question.part != "ask_us":
            found.append(_due(tried, day))
    return tuple(sorted(found, key=lambda due: (due.day, due.overall or 0.0, due.question.key)))


def next_day(
    history: Sequence[tuple[date, float | None]], today: date, interview_day: date | None
) -> date | None:
    """Give the day to practise a question again; None where it can be left as it is.

    `history` holds each day it was tried on and how it went, 1.0-5.0 or None for not at all, oldest first.
    """
    day = max(_day_by_memory(history), today)
    if interview_day is None or interview_day < today:
        return day
    last_day = max(interview_day - timedelta(days=1), today)
    last_tried, overall = history[-1]
    if day > last_day == last_tried and _rating(overall) >= Rating.Good:
        return None
    return min(day, last_day)


def _day_by_memory(history: Sequence[tuple[date, float | None]]) -> date:
    """Give the day on which, by FSRS, nine of ten would still have it (its default)."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    first_day, _ = history[0]
    # Number and day are given, for a card would else take them from the clock.
    card = Card(card_id=0, due=datetime.combine(first_day, _NOON))
    for day, overall in history:
        card, _ = scheduler.review_card(card, _rating(overall), datetime.combine(day, _NOON))
    return card.due.date()


def _rating(overall: float | None) -> Rating:
    if overall is None or overall < HARD_FROM:
        return Rating.Again
    if overall < GOOD_FROM:
        return Rating.Hard
    return Rating.Good if overall < EASY_FROM else Rating.Easy


def _due(tried: Sequence[Tried], day: date) -> Due:
    last = tried[-1]
    return Due(question=last.question, day=day, overall=last.overall, times=len(tried))
