"""A parsed JSON Resume made into our records, leniently: what does not fit the schema is said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from nextrung.errors import WrongDocumentError
from nextrung.intake.dates import find_period
from nextrung.intake.records import (
    Award,
    Certificate,
    Document,
    Education,
    Language,
    Line,
    PartialDate,
    Period,
    Project,
    Reference,
    Resume,
    Skill,
    Volunteer,
    Work,
)
from nextrung.intake.resume.json_fields import ADDRESS_KEYS, BASICS, FIELDS, values_of
from nextrung.sources import Source, Statement

_RECORDS: dict[str, type] = {
    "work": Work,
    "volunteer": Volunteer,
    "education": Education,
    "awards": Award,
    "certificates": Certificate,
    "skills": Skill,
    "languages": Language,
    "references": Reference,
    "projects": Project,
}
#: Without these an entry says nothing.
_NEEDED = {
    "awards": "title",
    "certificates": "name",
    "skills": "name",
    "languages": "language",
    "projects": "name",
}
_LISTS = frozenset(("highlights", "courses", "keywords"))
#: Keys of the drafts before 1.0.0 that are still about.
_OLDER_KEYS = {"name": "company", "url": "website", "score": "gpa"}
_GOES_ON = frozenset(("work", "volunteer"))
_KNOWN = frozenset(("basics", "meta", "$schema", "publications", "interests", *FIELDS))
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-\d{1,2})?)?(?:T.*)?$")


@dataclass(slots=True)
class _Reading:
    """A document with its lines by JSON pointer, what has been used of them, and what did not fit."""

    document: Document
    lines: dict[str, Line]
    used: set[int] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def statement(self, pointer: str) -> Statement | None:
        """Give the text at a pointer."""
        line = self.lines.get(pointer)
        return Statement(text=line.text, source=self.source(line)) if line else None

    def statements(self, pointer: str, value: object) -> tuple[Statement, ...]:
        """Give the texts of a list; a text alone counts as a list of one."""
        pointers = (
            [f"{pointer}/{index}" for index in range(len(value))] if isinstance(value, list) else [pointer]
        )
        return tuple(made for each in pointers if (made := self.statement(each)))

    def source(self, *lines: Line) -> Source:
        """Point at one line, or at lines that follow each other."""
        self.used.update(line.number for line in lines)
        quote = " ".join(line.text for line in lines)
        return Source(document=self.document.kind, quote=quote, line=lines[0].number, page=lines[0].page)


def resume_of_json(document: Document) -> Resume:
    """Make a résumé of a JSON Resume document.

    Raises:
        WrongDocumentError: no section of JSON Resume is in it.

    """
    given = document.structured or {}
    if not any(given.get(name) for name in ("basics", *FIELDS)):
        raise WrongDocumentError(
            "This JSON has none of the sections of a JSON Resume (basics, work, education, skills).",
            file=document.name,
            advice="See jsonresume.org for the form, or give the résumé as PDF, DOCX or text.",
        )
    pointers = [pointer for pointer, _ in values_of(given)]
    reading = _Reading(document, dict(zip(pointers, document.lines, strict=True)))
    sections: dict[str, Any] = _basics(reading, given.get("basics"))
    for name in FIELDS:
        sections[name] = tuple(_entries(reading, given, name))
    for name in ("publications", "interests"):
        sections[name] = tuple(_names(reading, given, name))
    unknown = [name for name in given if name not in _KNOWN]
    reading.problems += [f"“{name}” is no section of JSON Resume." for name in unknown]
    sections["other"] = tuple(_unused(reading))
    return Resume(document=document, problems=tuple(reading.problems), **sections)


def _unused(reading: _Reading) -> Iterator[Statement]:
    for pointer, line in reading.lines.items():
        if line.number not in reading.used and not pointer.startswith(("/meta/", "/$schema")):
            made = reading.statement(pointer)
            if made:
                yield made


def _basics(reading: _Reading, given: object) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        if given is not None:
            reading.problems.append("“basics” is not an object, so it was not read.")
        return {}
    found: dict[str, Any] = {name: _named(reading, "/basics", name, given) for name in BASICS}
    found["location"] = _location(reading, given.get("location"))
    found["profiles"] = tuple(_profiles(reading, given.get("profiles")))
    return found


def _named(reading: _Reading, pointer: str, key: str, given: Mapping[str, Any]) -> Statement | None:
    """Give the text under `key`, or under the key that older drafts had for it."""
    older = _OLDER_KEYS.get(key)
    if key not in given and older in given:
        key = older or key
    if isinstance(given.get(key), list | Mapping | bool):
        reading.problems.append(f"“{key}” in {_where(pointer)} is not a text, so it was not read.")
        return None
    return reading.statement(f"{pointer}/{key}")


def _where(pointer: str) -> str:
    """Name a place as people count: "/work/0" is work, entry 1."""
    name, _, index = pointer.strip("/").partition("/")
    return f"{name}, entry {int(index) + 1}" if index.isdigit() else name


def _location(reading: _Reading, given: object) -> Statement | None:
    """Join the parts of an address; the quote holds those that follow each other in the file."""
    if isinstance(given, str):
        return reading.statement("/basics/location")
    lines = [line for key in ADDRESS_KEYS if (line := reading.lines.get(f"/basics/location/{key}"))]
    if not lines:
        return None
    numbers = [line.number for line in lines]
    follow = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    source = reading.source(*lines) if follow else reading.source(lines[0])
    reading.used.update(numbers)
    return Statement(text=", ".join(line.text for line in lines), source=source)


def _profiles(reading: _Reading, given: object) -> Iterator[Statement]:
    for index in range(len(given) if isinstance(given, list) else 0):
        pointer = f"/basics/profiles/{index}"
        parts = {key: reading.lines.get(f"{pointer}/{key}") for key in ("url", "username", "network")}
        chosen = next((line for line in parts.values() if line), None)
        if chosen:
            reading.used.update(line.number for line in parts.values() if line)
            yield Statement(text=chosen.text, source=reading.source(chosen))


def _entries(reading: _Reading, given: Mapping[str, Any], name: str) -> Iterator[Any]:
    """Read the entries of a section; a text in the place of an entry is its name."""
    for index, entry in enumerate(_list(reading, given, name)):
        pointer = f"/{name}/{index}"
        where = _where(pointer).capitalize()
        if isinstance(entry, Mapping):
            record = _record(reading, entry, pointer, name)
        elif isinstance(entry, str) and name in _NEEDED:
            record = {_first_field(name): reading.statement(pointer)}
        else:
            reading.problems.append(f"{where} is not an object, so it was not read.")
            continue
        if name in _NEEDED and record[_first_field(name)] is None:
            reading.problems.append(f"{where} has no “{_NEEDED[name]}”, so it was left out.")
        elif any(record.values()):
            yield _RECORDS[name](**record)


def _first_field(name: str) -> str:
    return next(iter(FIELDS[name]))


def _list(reading: _Reading, given: Mapping[str, Any], name: str) -> Iterable[Any]:
    value = given.get(name)
    if value is None or isinstance(value, list):
        return value or ()
    reading.problems.append(f"“{name}” is not a list, so it was not read.")
    return ()


def _record(reading: _Reading, entry: Mapping[str, Any], pointer: str, name: str) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for own, key in FIELDS[name].items():
        if key in _LISTS:
            record[own] = reading.statements(f"{pointer}/{key}", entry.get(key))
        else:
            record[own] = _named(reading, pointer, key, entry)
    if name in ("work", "volunteer", "education", "projects"):
        record["period"] = _period(reading, pointer, goes_on=name in _GOES_ON)
    elif name in ("awards", "certificates"):
        record["date"] = _date(reading, pointer)
    return record


def _names(reading: _Reading, given: Mapping[str, Any], name: str) -> Iterator[Statement]:
    for index in range(len(list(_list(reading, given, name)))):
        made = reading.statement(f"/{name}/{index}/name") or reading.statement(f"/{name}/{index}")
        if made:
            yield made


# --- dates ----------------------------------------------------------------------------------------


def _period(reading: _Reading, pointer: str, *, goes_on: bool) -> Period | None:
    """Read both dates; a job without an end goes on, as JSON Resume has it."""
    start_line, end_line = (reading.lines.get(f"{pointer}/{key}") for key in ("startDate", "endDate"))
    start = _day(reading, start_line, pointer)
    is_current = end_line is not None and end_line.text.strip().lower() in (
        "present",
        "current",
        "now",
        "ongoing",
    )
    end = None if is_current else _day(reading, end_line, pointer)
    if start is None and end is None and not is_current:
        return None
    if start and end and (start.year, start.month or 0) > (end.year, end.month or 12):
        reading.problems.append(f"In {_where(pointer)} the end lies before the start.")
    used = [line for line, found in ((start_line, start), (end_line, end or is_current)) if line and found]
    follow = len(used) == 2 and used[1].number == used[0].number + 1
    source = reading.source(*used) if follow else reading.source(used[0])
    reading.used.update(line.number for line in used)
    return Period(
        start=start, end=end, is_current=is_current or (goes_on and end_line is None), source=source
    )


def _date(reading: _Reading, pointer: str) -> Period | None:
    line = reading.lines.get(f"{pointer}/date")
    day = _day(reading, line, pointer)
    return (
        Period(start=day, end=None, is_current=False, source=reading.source(line)) if line and day else None
    )


def _day(reading: _Reading, line: Line | None, pointer: str) -> PartialDate | None:
    if line is None:
        return None
    iso = _ISO.match(line.text)
    if iso and (iso[2] is None or 1 <= int(iso[2]) <= 12):
        return PartialDate(year=int(iso[1]), month=int(iso[2]) if iso[2] else None)
    found = find_period(line.text)
    if found is None:
        reading.problems.append(f"“{line.text}” in {_where(pointer)} is not a date we can read.")
        return None
    return found.start or found.end
