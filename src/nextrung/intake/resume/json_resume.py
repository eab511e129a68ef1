"""JSON Resume (jsonresume.org, schema 1.0.0) in and out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nextrung.errors import UnreadableDocumentError
from nextrung.intake._places import address_of
from nextrung.intake._web_addresses import profile_of
from nextrung.intake.records import Document, Line, Period, Resume, Work
from nextrung.intake.resume.json_fields import ADDRESS_KEYS, BASICS, DATE_KEYS, FIELDS, values_of
from nextrung.sources import DocumentKind, Source, Statement, source_to_json

Json = dict[str, Any]

MOST_BYTES = 5_000_000
#: A JSON Resume is five levels deep.
_DEEPEST = 40
_ADVICE = "Export it again as JSON Resume, or give the résumé as PDF, DOCX or text."
_OWN_KEY = "x-nextrung"


def read_json(data: bytes, name: str, kind: DocumentKind) -> Document:
    """Read a JSON file: one line for each text or number in it, in order, and the parsed whole.

    Raises:
        UnreadableDocumentError: it is no JSON, no object, too large, or nested too deep.

    """
    structured = _parse(data, name)
    structured.pop(_OWN_KEY, None)
    lines = (
        Line(number=number, text=text) for number, (_, text) in enumerate(values_of(structured), start=1)
    )
    return Document(kind=kind, name=name, format="json", lines=tuple(lines), structured=structured)


def _parse(data: bytes, name: str) -> Json:
    if len(data) > MOST_BYTES:
        raise UnreadableDocumentError("It is too large for a résumé.", file=name, advice=_ADVICE)
    try:
        value = json.loads(data.decode(json.detect_encoding(data)), parse_constant=lambda _: None)
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        what = f"It is not valid JSON: {error.msg}, in line {error.lineno}."
        raise UnreadableDocumentError(what, file=name, advice=_ADVICE) from error
    except (RecursionError, ValueError) as error:
        what = "It is not valid JSON: its letters or a number in it cannot be read, or it is nested too deep."
        raise UnreadableDocumentError(what, file=name, advice=_ADVICE) from error
    if not isinstance(value, dict) or _is_deeper(value, _DEEPEST):
        raise UnreadableDocumentError("It is JSON, but not a JSON Resume.", file=name, advice=_ADVICE)
    return value


def _is_deeper(value: object, levels: int) -> bool:
    if isinstance(value, dict):
        return levels == 0 or any(_is_deeper(child, levels - 1) for child in value.values())
    return isinstance(value, list) and (levels == 0 or any(_is_deeper(child, levels - 1) for child in value))


# --- out ------------------------------------------------------------------------------------------


def to_json_resume(resume: Resume) -> Json:
    """Give a JSON Resume document plus ``x-nextrung``: problems, other lines, and the source of each value.

    Dates are ISO 8601 to the month or the year. ``x-nextrung.sources`` maps a JSON pointer to
    ``{"document", "page", "line", "quote"}``. What came in as JSON Resume also gives back the fields that
    our records do not hold.
    """
    writer = _Writer(resume, resume.document.structured if resume.document.format == "json" else None)
    made: Json = {"basics": writer.basics()}
    made |= {name: writer.section(name) for name in FIELDS}
    made |= {name: writer.names(name) for name in ("publications", "interests")}
    made = {name: value for name, value in made.items() if value}
    _restore(made, writer.given or {})
    own = {
        "problems": list(resume.problems),
        "other": [each.text for each in resume.other],
        "sources": writer.sources,
    }
    return made | {_OWN_KEY: own}


@dataclass
class _Writer:
    """Writes values and remembers their sources."""

    resume: Resume
    #: The JSON Resume that the résumé was read from; None where it was another paper.
    given: Mapping[str, Any] | None
    sources: dict[str, Json] = field(default_factory=dict)

    def basics(self) -> Json:
        """Write who the candidate is; place and profiles keep the parts that they came in."""
        resume, given = self.resume, (self.given or {}).get("basics")
        given = given if isinstance(given, Mapping) else {}
        basics: Json = {}
        for name in BASICS:
            self._say(basics, name, getattr(resume, name), "/basics")
        if resume.location:
            parts = given.get("location")
            basics["location"] = dict(parts) if isinstance(parts, Mapping) else _address(resume.location.text)
            self._point("/basics/location", resume.location.source)
        if resume.profiles:
            parts = given.get("profiles")
            basics["profiles"] = (
                parts if isinstance(parts, list) else [profile_of(each.text) for each in resume.profiles]
            )
            for index, each in enumerate(resume.profiles):
                self._point(f"/basics/profiles/{index}", each.source)
        return basics

    def section(self, name: str) -> list[Json]:
        """Write the records of one section."""
        records = _with_breaks(self.resume) if name == "work" else getattr(self.resume, name)
        return [self._entry(record, name, f"/{name}/{index}") for index, record in enumerate(records)]

    def names(self, name: str) -> list[Json]:
        """Write a section of which we keep the names only."""
        entries: list[Json] = []
        for index, each in enumerate(getattr(self.resume, name)):
            entries.append({})
            self._say(entries[-1], "name", each, f"/{name}/{index}")
        return entries

    def _entry(self, record: object, name: str, pointer: str) -> Json:
        entry: Json = {}
        for own, key in FIELDS[name].items():
            value = getattr(record, own)
            if not isinstance(value, tuple):
                self._say(entry, key, value, pointer)
            elif value:
                entry[key] = [each.text for each in value]
                for index, each in enumerate(value):
                    self._point(f"{pointer}/{key}/{index}", each.source)
        self._date(entry, getattr(record, "period", None), ("startDate", "endDate"), pointer)
        self._date(entry, getattr(record, "date", None), ("date", None), pointer)
        return entry

    def _say(self, entry: Json, key: str, value: Statement | None, pointer: str) -> None:
        if value is not None:
            entry[key] = value.text
            self._point(f"{pointer}/{key}", value.source)

    def _date(self, entry: Json, period: Period | None, keys: tuple[str, str | None], pointer: str) -> None:
        """Write dates; the day on which a licence runs out has no key in JSON Resume and is left out."""
        for key, day in zip(keys, (period.start, period.end) if period else (None, None), strict=True):
            if period and key and day:
                entry[key] = str(day)
                self._point(f"{pointer}/{key}", period.source)

    def _point(self, pointer: str, source: Source) -> None:
        self.sources[pointer] = source_to_json(source)


def _with_breaks(resume: Resume) -> list[Work]:
    """Give positions and the times between them in the order of the paper."""
    if not resume.breaks:
        return list(resume.work)
    return sorted((*resume.work, *resume.breaks), key=_first_line)


def _first_line(work: Work) -> int:
    named = (work.employer, work.position, work.period, work.summary, *work.highlights)
    return min((each.source.line or 0 for each in named if each), default=0)


def _address(text: str) -> Json:
    place = address_of(text)
    parts = (place.address, place.city, place.region, place.postal_code, place.country)
    return {key: value for key, value in zip(ADDRESS_KEYS, parts, strict=True) if value}


def _restore(made: Json, given: Mapping[str, Any]) -> None:
    """Put back, in place, what the file said beside the values that our records hold."""
    for name, section in given.items():
        if name not in made and name in ("meta", "$schema"):
            made[name] = section
        elif isinstance(section, Mapping) and name == "basics":
            _restore_entry(made.setdefault(name, {}), section, {*BASICS, "location", "profiles"})
        elif isinstance(section, list) and name in made and len(made[name]) >= len(section):
            held = {*FIELDS.get(name, {"name": "name"}).values(), *DATE_KEYS}
            for entry, theirs in zip(made[name], section, strict=False):
                if isinstance(theirs, Mapping):
                    _restore_entry(entry, theirs, held)


def _restore_entry(entry: Json, given: Mapping[str, Any], held: set[str]) -> None:
    entry.update(
        {key: value for key, value in given.items() if key not in held and value not in (None, "", [], {})}
    )
