"""How often each question was practised, and how it went: over all interviews of one person."""

from collections.abc import Iterable, Iterator, Sequence

from nextrung.practice.mock.records import Exchange, Session, Tried


def main_answer(session: Session, place: int) -> Exchange | None:
    """Give the answer to a question of the plan: the last try where it was asked once more.

    A question that was left out gives its exchange without an answer; one that was not reached, None.
    """
    asked = [one for one in session.exchanges if one.question == place and one.kind != "follow_up"]
    answered = [one for one in asked if one.answer is not None]
    left_out = [one for one in asked if one.is_skipped]
    return next(reversed(answered or left_out), None)


def main_answers(session: Session) -> dict[int, Exchange]:
    """Give the answer to each question of the plan that was reached, by its place."""
    found = ((place, main_answer(session, place)) for place in range(len(session.plan.questions)))
    return {place: answer for place, answer in found if answer}


def places_of_answer(exchanges: Sequence[Exchange], place: int) -> tuple[int, ...]:
    """Give the exchanges that make up the answer at `place`: with follow-ups it is one answer in parts."""
    places: tuple[int, ...] = ()
    for at, one in enumerate(exchanges[: place + 1]):
        if one.question == exchanges[place].question and one.answer is not None:
            places = (*places, at) if one.kind == "follow_up" else (at,)
    return places


def whole_answer(exchanges: Sequence[Exchange], place: int) -> str:
    """Give the answer at `place` as it is reviewed: its parts, one a line."""
    return "\n".join(exchanges[at].answer or "" for at in places_of_answer(exchanges, place))


def tries(sessions: Iterable[Session]) -> dict[str, list[Tried]]:
    """Give, by the key of a question, each time it was asked and answered or left out, oldest first."""
    found: dict[str, list[Tried]] = {}
    for session in sessions:
        for tried in _tries_of(session):
            found.setdefault(tried.question.key, []).append(tried)
    return found


def _tries_of(session: Session) -> Iterator[Tried]:
    for place, answer in main_answers(session).items():
        yield Tried(
            session=session.plan.number,
            at=session.began_at,
            question=session.plan.questions[place],
            overall=answer.marks.overall if answer.marks else None,
            aspects=answer.marks.aspects if answer.marks else {},
        )


def overall_of(session: Session) -> float | None:
    """Give the mean overall of an interview, in tenths; None where nothing could be judged."""
    return mean(one.marks.overall for one in main_answers(session).values() if one.marks)


def answered(session: Session) -> int:
    """Give how many questions of the plan were answered."""
    return sum(one.answer is not None for one in main_answers(session).values())


def for_job(sessions: Iterable[Session], job: str) -> list[Session]:
    """Give the interviews for one job; its questions speak of its posting, and belong to no other."""
    return [session for session in sessions if session.plan.job == job]


def before(sessions: Sequence[Session], number: int) -> list[Session]:
    """Give the interviews before the one with this number."""
    return [session for session in sessions if session.plan.number < number]


def mean(values: Iterable[float | None]) -> float | None:
    """Give the mean of what is known, in tenths; None where nothing is."""
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 1) if known else None
