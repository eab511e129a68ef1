"""One person under several names: "Dana", "Dana Ortiz", "Ms. Ortiz, recruiter"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Person


def merge_people(people: Iterable[Person], known: Sequence[Person] = ()) -> tuple[Person, ...]:
    """Give each person once: "Dana" and "Dana Ortiz, recruiter" are one, and so are two "plant engineers".

    `known` are people met elsewhere in the notes; from them full names and roles are filled in.
    """
    merged: list[Person] = []
    for person in people:
        place = next((number for number, other in enumerate(merged) if _is_same(person, other)), None)
        if place is None:
            merged.append(person)
        else:
            merged[place] = _together(merged[place], person)
    roles = {person.role.lower() for person in merged if person.name and person.role}
    distinct = [person for person in merged if person.name or (person.role or "").lower() not in roles]
    return tuple(_as_known(person, known) for person in distinct)


def is_among(person: Person, others: Iterable[Person]) -> bool:
    """Tell whether one of the others has the same name."""
    return any(_is_same(person, other) for other in others if other.name and person.name)


def name_words(name: str) -> list[str]:
    """Give the words of a name in lower case, without "Mr." and the like."""
    words = [word.folded for word in words_of(name)]
    return [word for word in words if word not in grammar().people.honorifics] or words


def _as_known(person: Person, known: Sequence[Person]) -> Person:
    """Give somebody met before under the full name, with the role."""
    other = next((other for other in known if other.name and person.name and _is_same(person, other)), None)
    if other is None or other.name is None or person.name is None:
        return person
    fuller = other.name if len(other.name) >= len(person.name) else person.name
    if person.role is not None:
        is_boss = other.role_kind == "hiring_manager"  # "who would be my manager" goes before a title
        return replace(person, name=fuller, role_kind="hiring_manager" if is_boss else person.role_kind)
    return replace(person, name=fuller, role=other.role, role_kind=other.role_kind)


def _is_same(one: Person, other: Person) -> bool:
    if one.name is None or other.name is None:
        return one.name == other.name and (one.role or "").lower() == (other.role or "").lower()
    first, second = (name_words(person.name or "") for person in (one, other))
    return _all_among(first, second) or _all_among(second, first)


def _all_among(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether each word stands among the others, an initial for the name that begins with it."""
    if len(words) == 1 and len(words[0]) == 1 and words[0] != others[0]:  # "C. said" of Corinne
        return others[0].startswith(words[0]) or others[-1].startswith(words[0])
    return all(word in others or (len(word) == 1 and others[-1].startswith(word)) for word in words)


def is_initial(person: Person) -> bool:
    """Tell "C.", which is nobody new: it stands for somebody whose name the notes have in full."""
    return person.name is not None and person.role is None and len(person.name.strip(". ")) == 1


def _lengths(person: Person) -> list[int]:
    """Give how long the words of a name are, so that "Dr. Faraday" goes before "Dr. F."."""
    return [len(word) for word in name_words(person.name or "")]


def _together(one: Person, other: Person) -> Person:
    fuller = max(one, other, key=lambda person: [len(name_words(person.name or "")), *_lengths(person)])
    teller = one if one.role else other
    source = fuller.source if fuller.role or not teller.role else teller.source
    return Person(name=fuller.name, role=teller.role, role_kind=teller.role_kind, source=source)
