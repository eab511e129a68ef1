"""Invented notes with what a person reads out of them, and a comparison with what was read."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nextrung.intake.documents import document_from_text
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.records import Notes, Person

CASES = Path(__file__).parent / "notes_cases"
ROOT = Path(__file__).parents[2]

#: The folders of cases, in the order in which they were written.
GROUPS = ("tuned", "set_aside", "last_look", "scribbled", "scribbled_later")

#: Lists in which an expected item is a stretch of words that the item found must have in it.
STATEMENTS = ("said", "stories", "worries", "learned", "dress", "open_points", "unplaced")


@dataclass(frozen=True, kw_only=True)
class Case:
    name: str
    #: The folder; see README.md beside the cases.
    group: str
    notes: Notes
    expected: dict[str, Any]
    #: What is known not to hold yet, as `differences` words it.
    known: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One field of one case: how many items are right, which are missing, which are too many."""

    field: str
    right: int
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def load_cases(group: str) -> list[Case]:
    return [_case(path, group) for path in sorted((CASES / group).glob("*.toml"))]


def _case(path: Path, group: str) -> Case:
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    text = written.get("text") or (ROOT / written["text_in"]).read_text(encoding="utf-8")
    document = document_from_text(text, "notes", path.stem)
    notes = read_notes(document, written["today"], written.get("timezone"))
    known = tuple(written.get("known_differences", ()))
    return Case(name=path.stem, group=group, notes=notes, expected=written["expected"], known=known)


def compare(case: Case) -> Iterator[Compared]:
    expected, notes = case.expected, case.notes
    coming = expected.get("next_round", {})
    yield _exactly("met", expected.get("met", ()), [_person(person) for person in notes.met])
    yield _exactly(
        "next people", coming.get("people", ()), [_person(person) for person in notes.next_round.people]
    )
    asked = expected.get("asked", ())
    questions = [exchange.question.text for exchange in notes.asked]
    yield _containing("asked", [item.split(" => ")[0] for item in asked], questions)
    answers = [exchange.answer.text for exchange in notes.asked if exchange.answer]
    yield _containing("answers", [item.split(" => ")[1] for item in asked if " => " in item], answers)
    for field in STATEMENTS:
        yield _containing(field, expected.get(field, ()), [one.text for one in getattr(notes, field)])
    pay = [f"{one.min} {one.max} {one.unit}" for one in notes.pay]
    yield _exactly("pay", expected.get("pay", ()), pay)
    yield from _compare_next(coming, notes)
    problems = [str(number) for number in range(expected.get("problems", 0))]
    yield _exactly("problems", problems, [str(number) for number in range(len(notes.problems))])


def _compare_next(coming: dict[str, Any], notes: Notes) -> Iterator[Compared]:
    found = notes.next_round
    yield _exactly("number", _some(coming.get("number")), _some(found.number))
    yield _exactly("final", _some(coming.get("is_final")), _some(found.is_final or None))
    yield _exactly("day", _some(coming.get("day")), _some(found.day))
    yield _exactly(
        "starts", _some(coming.get("starts")), _some(found.starts and found.starts.isoformat("T", "minutes"))
    )
    yield _exactly(
        "ends", _some(coming.get("ends")), _some(found.ends and found.ends.isoformat("T", "minutes"))
    )
    if found.day or coming.get("day"):
        yield _exactly("timezone", _some(coming.get("timezone")), _some(found.timezone))
    yield _containing("place", _some(coming.get("place")), _some(found.place and found.place.text))
    yield _exactly("formats", coming.get("formats", ()), found.formats)


def differences(case: Case) -> list[str]:
    """Say each difference in one line."""
    said = []
    for compared in compare(case):
        said += [f"{compared.field} missing: {item}" for item in compared.missing]
        said += [f"{compared.field} extra: {item}" for item in compared.extra]
    return said


def _some(value: object) -> list[str]:
    return [] if value is None else [str(value)]


def _person(person: Person) -> str:
    return f"{person.name or '-'} / {person.role or '-'} / {person.role_kind}"


def _exactly(field: str, expected: Sequence[str], found: Sequence[str]) -> Compared:
    left = list(found)
    missing = []
    for item in expected:
        if item in left:
            left.remove(item)
        else:
            missing.append(item)
    return Compared(
        field=field, right=len(expected) - len(missing), missing=tuple(missing), extra=tuple(left)
    )


def _containing(field: str, expected: Sequence[str], found: Sequence[str]) -> Compared:
    left = list(found)
    missing = []
    for item in expected:
        match = next((one for one in left if item in one), None)
        if match is None:
            missing.append(item)
        else:
            left.remove(match)
    return Compared(
        field=field, right=len(expected) - len(missing), missing=tuple(missing), extra=tuple(left)
    )
