"""Posting and notes as plain values, with the keys that ``nextrung read`` prints."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from nextrung.intake.notes.reading import what_was_understood
from nextrung.intake.records import Notes, Person, Posting, Requirement, StatedPay
from nextrung.sources import Statement, source_to_json, statement_to_json

Json = dict[str, Any]


def posting_to_json(posting: Posting) -> Json:
    """Give the posting; amounts are numbers in the currency and for the unit named beside them."""
    return {
        "title": _words(posting.title),
        "company": _words(posting.company),
        "location": _words(posting.location),
        "employment_type": _words(posting.employment_type),
        "reports_to": _words(posting.reports_to),
        "pay": _pay(posting.pay) if posting.pay else None,
        "requirements": [_requirement(requirement) for requirement in posting.requirements],
        "duties": _requirements_words(posting.duties),
        "benefits": _all_words(posting.benefits),
        "culture": _all_words(posting.culture),
        "problems": list(posting.problems),
    }


def notes_to_json(notes: Notes) -> Json:
    """Give what was understood of the notes, and what found no place."""
    following = notes.next_round
    return {
        "understood": list(what_was_understood(notes)),
        "met": [_person(person) for person in notes.met],
        "next_round": {
            "number": following.number,
            "is_final": following.is_final,
            "day": following.day.isoformat() if following.day else None,
            "starts": following.starts.isoformat() if following.starts else None,
            "ends": following.ends.isoformat() if following.ends else None,
            "timezone": following.timezone,
            "place": _words(following.place),
            "formats": list(following.formats),
            "people": [_person(person) for person in following.people],
        },
        "asked": [
            {"question": statement_to_json(exchange.question), "answer": statement_to_json(exchange.answer)}
            for exchange in notes.asked
        ],
        "said": _statements(notes.said),
        "stories": _statements(notes.stories),
        "pay": [_pay(amount) for amount in notes.pay],
        "worries": _statements(notes.worries),
        "learned": _statements(notes.learned),
        "dress": _statements(notes.dress),
        "open_points": _statements(notes.open_points),
        "unplaced": _statements(notes.unplaced),
        "problems": list(notes.problems),
    }


def _requirement(requirement: Requirement) -> Json:
    return {
        "text": requirement.text,
        "must": requirement.must,
        "skills": list(requirement.skills),
        "kind": requirement.kind,
        "years": requirement.years,
        "degree": requirement.degree,
        "or_equivalent": requirement.or_equivalent,
        "source": source_to_json(requirement.source),
    }


def _requirements_words(requirements: Iterable[Requirement]) -> list[Json]:
    return [{"text": duty.text, "source": source_to_json(duty.source)} for duty in requirements]


def _pay(pay: StatedPay) -> Json:
    return {
        "min": _amount(pay.min),
        "max": _amount(pay.max),
        "unit": pay.unit,
        "currency": pay.currency,
        "quote": pay.source.quote,
        "source": source_to_json(pay.source),
    }


def _amount(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)


def _person(person: Person) -> Json:
    return {
        "name": person.name,
        "role": person.role,
        "role_kind": person.role_kind,
        "source": source_to_json(person.source),
    }


def _words(statement: Statement | None) -> str | None:
    return statement.text if statement else None


def _all_words(statements: Iterable[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def _statements(statements: Iterable[Statement]) -> list[Json | None]:
    return [statement_to_json(statement) for statement in statements]
