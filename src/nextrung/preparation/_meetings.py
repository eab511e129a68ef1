"""Who will be there, and what each of them is there to find out; no two of them told alike."""

from collections.abc import Iterator, Sequence

from nextrung.intake.records import NextRound, Notes, Person, Posting, RoleKind
from nextrung.preparation.people import (
    AnotherRow,
    PersonRow,
    another_row,
    noted_of,
    person_row,
    seen_from_the_job,
)
from nextrung.preparation.records import PersonToMeet
from nextrung.preparation.wording import person_words
from nextrung.sources import Point
from nextrung.tables.rows import cite, filled


def people_there(notes: Notes | None, coming: NextRound, posting: Posting) -> list[Person]:
    """Give those to be met, with the roles they have for this job."""
    everybody = (*coming.people, *(notes.met if notes else ()))
    there = [seen_from_the_job(person, posting, everybody) for person in coming.people]
    return [person for person in there if not any(is_said_closer(person, other) for other in there)]


def is_said_closer(person: Person, other: Person) -> bool:
    """Say whether somebody not named is the other one too: "parents", and then "three parents"."""
    if person is other or person.name or other.name or person.role_kind != other.role_kind:
        return False
    words, others = (set((one.role or "").lower().split()) for one in (person, other))
    return words < others


def meetings(people: Sequence[Person], notes: Notes | None) -> Iterator[PersonToMeet]:
    """Give what each of them is there to find out; of a second one with the same part, what differs."""
    told: dict[RoleKind, list[Person]] = {}
    for person in people:
        before = told.setdefault(person.role_kind, [])
        yield _meeting(person, before, notes)
        before.append(person)


def _meeting(person: Person, before: Sequence[Person], notes: Notes | None) -> PersonToMeet:
    row: AnotherRow | PersonRow = another_row(person, before) if before else person_row(person.role_kind)
    words = {"first": before[0].name or person_words(before[0])} if before else {}
    return PersonToMeet(
        person=person,
        looks_for=Point(
            text=filled(row.looks_for, words), sources=(person.source, cite(row.id, row.looks_for))
        ),
        reassured_by=Point(text=filled(row.reassured_by, words), sources=(cite(row.id, row.reassured_by),)),
        tends_to_ask=Point(text=filled(row.tends_to_ask, words), sources=(cite(row.id, row.tends_to_ask),)),
        noted=noted_of(person, notes),
    )
