"""Say back in plain sentences what was understood of the notes, and what found no place."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from nextrung.intake.notes.days import say_day
from nextrung.intake.records import NextRound, Notes, Person, RoundFormat, StatedPay
from nextrung.sources import Statement

_ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€"}
_FORMATS: dict[RoundFormat, str] = {
    "on_site": "on site",
    "video": "by video",
    "phone": "by phone",
    "panel": "a panel",
    "one_on_ones": "one-on-one talks",
    "meal": "a meal",
    "case": "a case",
    "work_sample": "a work sample",
    "presentation": "a presentation",
    "job_shadow": "a working visit",
    "assessment_centre": "an assessment day",
}


def what_was_understood(notes: Notes) -> tuple[str, ...]:
    """Give short sentences: who, what comes next, what was asked and said, and what found no place."""
    return (
        *_people_sentences(notes.met),
        *_next_sentences(notes.next_round),
        *_asked_sentences(notes),
        *_listed("You said", notes.said),
        *_listed("Stories you told", notes.stories),
        *_pay_sentences(notes.pay),
        *_listed("Worries you sensed", notes.worries),
        *_listed("What you learned about them", notes.learned),
        *_listed("What people wore", notes.dress),
        *_listed("Still open", notes.open_points),
        *notes.problems,
        *_listed("This found no place and is not used", notes.unplaced),
    )


def _people_sentences(met: Sequence[Person]) -> Iterator[str]:
    if met:
        yield f"In round one you met {_joined([_person(person) for person in met])}."
    else:
        yield "The notes do not say whom you met in round one."


def _next_sentences(coming: NextRound) -> Iterator[str]:
    name = f"{_ORDINALS[coming.number]} interview" if coming.number in _ORDINALS else "next interview"
    if coming.is_final:
        name += ", the final one,"
    where = f"at “{coming.place.text}”" if coming.place else ""
    parts = [part for part in (_when(coming), where, *(_FORMATS[name] for name in coming.formats)) if part]
    if parts:
        yield f"Your {name} is {', '.join(parts)}."
    else:
        yield f"The notes do not say when, where or how your {name.rstrip(',')} is."
    if coming.people:
        yield f"You will meet {_joined([_person(person) for person in coming.people])}."


def _when(coming: NextRound) -> str:
    if coming.day is None:
        return ""
    hours = f" from {_clock(coming.starts)}" if coming.starts else ""
    hours = (
        f"{hours} to {_clock(coming.ends)}" if coming.starts and coming.ends else hours.replace("from", "at")
    )
    zone = f" ({coming.timezone})" if coming.starts and coming.timezone else ""
    return f"on {say_day(coming.day)}{hours}{zone}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _asked_sentences(notes: Notes) -> Iterator[str]:
    for exchange in notes.asked:
        answer = f" You answered “{exchange.answer.text}”." if exchange.answer else ""
        yield f"They asked “{exchange.question.text}” [{exchange.question.source.label}].{answer}"


def _pay_sentences(named: Sequence[StatedPay]) -> Iterator[str]:
    for pay in named:
        sign = _SIGNS.get(pay.currency or "", f"{pay.currency} " if pay.currency else "")
        amounts = [_amount(one, sign) for one in dict.fromkeys((pay.min, pay.max)) if one is not None]
        only = "at least " if pay.max is None else "up to " if pay.min is None else ""
        said = f"“{pay.source.quote}” [{pay.source.label}]"
        yield f"Pay was named: {only}{' to '.join(amounts)} per {pay.unit}, from {said}."


def _amount(amount: Decimal, sign: str) -> str:
    """Give an amount with the sign of its money, if the notes name one: a bare number may be in pounds."""
    return f"{sign}{amount:,.0f}" if amount == amount.to_integral_value() else f"{sign}{amount:,.2f}"


def _listed(what: str, statements: Sequence[Statement]) -> Iterator[str]:
    if statements:
        said = "; ".join(f"“{statement.text}” [{statement.source.label}]" for statement in statements)
        yield f"{what}: {said}."


def _person(person: Person) -> str:
    if person.name and person.role:
        return f"{person.name} ({person.role})"
    return person.name or f"“{person.role}”"


def _joined(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
