"""What a person may put right by hand: the fields of the records that hold values, and values from words."""

import dataclasses
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType
from typing import Final, Literal, get_args, get_origin, get_type_hints

from nextrung.errors import NextRungError
from nextrung.intake.dates import find_period
from nextrung.intake.notes.roles import find_role
from nextrung.intake.notes.words import words_of
from nextrung.intake.pay_words import find_pay_in_any_currency
from nextrung.intake.posting.requirements import read_requirement
from nextrung.intake.records import (
    Award,
    Certificate,
    Education,
    Exchange,
    Language,
    Notes,
    Period,
    Person,
    Posting,
    Project,
    Reference,
    Requirement,
    Resume,
    Skill,
    StatedPay,
    Volunteer,
    Work,
)
from nextrung.sources import Source, Statement

ValueKind = Literal["words", "period", "pay", "yes_no"]

YES: Final = "yes"
NO: Final = "no"

_KINDS: dict[type, ValueKind] = {
    Statement: "words",
    Period: "period",
    StatedPay: "pay",
    str: "words",
    bool: "yes_no",
}
#: Fields of plain text or yes and no that a person reads on the paper; others only follow from them.
_PLAIN = {(Person, "name"), (Person, "role"), (Requirement, "text"), (Requirement, "must")}
#: What a record is called by, in the order of how well: the field that words alone fill.
_CALLED = {
    Work: "position",
    Education: "institution",
    Skill: "name",
    Certificate: "name",
    Award: "title",
    Language: "language",
    Project: "name",
    Volunteer: "organization",
    Reference: "quote",
    Exchange: "question",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One field of a record, and what it holds."""

    name: str
    #: Statement, Period, StatedPay, str, bool, or another record.
    holds: type
    is_many: bool
    #: The record is nothing without it.
    is_needed: bool

    @property
    def kind(self) -> ValueKind | None:
        """How its value is written by hand; None where it holds a record."""
        return _KINDS.get(self.holds)


def fields_of(record: type) -> tuple[Field, ...]:
    """Give those fields of a record that a person may put right, in their order."""
    return _fields_of(record)


@cache
def _fields_of(record: type) -> tuple[Field, ...]:
    hints = get_type_hints(record)
    found = (_field(record, field, hints[field.name]) for field in dataclasses.fields(record))
    return tuple(field for field in found if field is not None)


def _field(record: type, field: "dataclasses.Field[object]", hint: object) -> Field | None:
    is_many = get_origin(hint) is tuple
    inner = get_args(hint) or (hint,)
    holds = next(part for part in inner if part is not NoneType)
    if not isinstance(holds, type) or not _is_told(record, field.name, holds):
        return None
    has_default = field.default is not dataclasses.MISSING
    return Field(
        name=field.name,
        holds=holds,
        is_many=is_many,
        is_needed=not (is_many or has_default or NoneType in inner),
    )


def _is_told(record: type, name: str, holds: type) -> bool:
    if holds in (str, bool):
        return (record, name) in _PLAIN
    if holds is Source or name == "document":
        return False
    return holds in _KINDS or dataclasses.is_dataclass(holds)


def may_be_added(record: type, field: Field) -> bool:
    """Say whether a person may add one more to a field of many: a skill, a requirement, a line of a job."""
    if not field.is_many or (record, field.name) == (Posting, "duties"):
        return False
    return field.name not in ("problems", "other", "unplaced") and record in (Resume, Posting, Notes, Work)


def made_of(field: Field, words: str, source: Source) -> object:
    """Make a value or a record of what a person wrote.

    Raises:
        NextRungError: it is no period, no pay, or neither yes nor no; the sentence says how to write it.

    """
    if field.holds is Statement:
        return Statement(text=words, source=source)
    if field.holds is str:
        return words
    if field.holds is bool:
        return _yes_or_no(words)
    if field.holds is Period:
        return _period(words, source)
    if field.holds is StatedPay:
        return _pay(words, source)
    if field.holds is Requirement:
        return read_requirement(words, source, must=True)
    if field.holds is Person:
        return Person(name=words, role=None, role_kind="unknown", source=source)
    return field.holds(
        **{**_without(field.holds), _CALLED[field.holds]: Statement(text=words, source=source)}
    )


def _without(record: type) -> dict[str, None]:
    """Give None for the fields that have no default: a quote without its speaker."""
    missing = dataclasses.MISSING
    return {field.name: None for field in dataclasses.fields(record) if field.default is missing}


def _yes_or_no(words: str) -> bool:
    if words not in (YES, NO):
        raise NextRungError("That is neither yes nor no.", advice="Choose one of the two.")
    return words == YES


def _period(words: str, source: Source) -> Period:
    found = find_period(words)
    if found is None:
        raise NextRungError(
            "No dates were found in that.", advice="Write it like “Apr 2021 – Present” or “2015 – 2018”."
        )
    return Period(start=found.start, end=found.end, is_current=found.is_current, source=source)


def _pay(words: str, source: Source) -> StatedPay:
    found = find_pay_in_any_currency(words, source, about_pay=True)
    if not found:
        raise NextRungError(
            "No pay was found in that.", advice="Write it like “$78,000 – $92,000 a year” or “$31 an hour”."
        )
    return replace(found[0], source=source)


def settled(before: object, changed: object, source: Source) -> object:
    """Give a record again in which what follows from its plain words follows from the new ones."""
    if isinstance(before, Requirement) and isinstance(changed, Requirement) and before.text != changed.text:
        again = read_requirement(changed.text, source, must=changed.must)
        return replace(again, kind="duty") if before.kind == "duty" else again
    if isinstance(before, Person) and isinstance(changed, Person) and before != changed:
        role = find_role(words_of(changed.role)) if changed.role else None
        kind = role.label if role else "unknown"
        return replace(
            changed, role_kind=before.role_kind if before.role == changed.role else kind, source=source
        )
    return changed
