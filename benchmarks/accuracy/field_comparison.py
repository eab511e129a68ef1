"""Compare a résumé as read with the résumé that was printed, field by field."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from benchmarks.accuracy.comparing import fold, pair_best
from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.wording import without_scheme

Verdict = Literal["right", "different", "missing", "invented"]

#: Sections of JSON Resume: the fields that hold one value, and those that hold a list.
SECTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "work": (
        ("name", "position", "location", "url", "startDate", "endDate", "summary", "description"),
        ("highlights",),
    ),
    "education": (
        ("institution", "studyType", "area", "url", "startDate", "endDate", "score"),
        ("courses",),
    ),
    "certificates": (("name", "date", "issuer", "url"), ()),
    "awards": (("title", "date", "awarder", "summary"), ()),
    "languages": (("language", "fluency"), ()),
    "projects": (("name", "startDate", "endDate", "description", "url"), ("highlights", "keywords", "roles")),
    "volunteer": (
        ("organization", "position", "location", "url", "startDate", "endDate", "summary"),
        ("highlights",),
    ),
    "references": (("name", "reference"), ()),
    "publications": (("name",), ()),
    "interests": (("name",), ("keywords",)),
}

_BASICS = ("name", "label", "email", "phone", "url", "summary")


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field, what was printed and what was read."""

    #: Section and field: "work.startDate".
    kind: str
    verdict: Verdict
    expected: str = ""
    read: str = ""


def compare(expected: Resume, read: Resume, layout: Layout) -> list[Field]:
    """Compare what was read with what the layout shows, field by field."""
    compared = _Comparison(ignore_case=layout.in_capitals)
    if layout.plain_descriptions:
        expected, read = _run_together(expected), _run_together(read)
    return list(compared.resumes(expected, read))


def _run_together(resume: Resume) -> Resume:
    """Put the summary of each job before its highlights, where the page does not tell them apart."""
    jobs = [
        {
            **{key: value for key, value in job.items() if key != "summary"},
            "highlights": [*filter(None, [job.get("summary")]), *job.get("highlights", ())],
        }
        for job in resume.get("work", ())
    ]
    return {**resume, "work": jobs}


def _value(record: Resume, key: str) -> str:
    value = record.get(key)
    text = str(value) if value not in (None, "") else ""
    if key == "url":
        return without_scheme(text)
    if key == "score":
        return re.sub(r"^GPA:?\s*", "", text)
    if key == "reference":
        return text.strip('"“”«» ')
    return text


def _place(basics: Resume) -> str:
    place = basics.get("location") or {}
    return ", ".join(str(place[key]) for key in ("address", "city", "region", "postalCode") if place.get(key))


def _profiles(basics: Resume) -> list[str]:
    return [without_scheme(each.get("url", "")) for each in basics.get("profiles", ())]


def _group_names(resume: Resume) -> list[str]:
    return [each["name"] for each in resume.get("skills", ()) if each.get("name") and each.get("keywords")]


def _terms(resume: Resume) -> list[str]:
    skills = resume.get("skills", ())
    return [term for each in skills for term in each.get("keywords") or [each.get("name", "")] if term]


class _Comparison:
    def __init__(self, *, ignore_case: bool) -> None:
        self.ignore_case = ignore_case

    def resumes(self, expected: Resume, read: Resume) -> Iterator[Field]:
        basics, read_basics = expected.get("basics", {}), read.get("basics", {})
        yield from self._values("basics", _BASICS, basics, read_basics)
        yield from self._one("basics.location", _place(basics), _place(read_basics))
        yield from self._list("basics.profiles", _profiles(basics), _profiles(read_basics))
        yield from self._list("skills.group", _group_names(expected), _group_names(read))
        yield from self._list("skills.skill", _terms(expected), _terms(read))
        for section in SECTIONS:
            yield from self._records(section, expected.get(section) or [], read.get(section) or [])

    def _same(self, expected: str, read: str) -> bool:
        return fold(expected, ignore_case=self.ignore_case) == fold(read, ignore_case=self.ignore_case)

    def _one(self, kind: str, expected: str, read: str) -> Iterator[Field]:
        if not expected and not read:
            return
        verdict: Verdict = "different"
        if not read:
            verdict = "missing"
        elif not expected:
            verdict = "invented"
        elif self._same(expected, read):
            verdict = "right"
        yield Field(kind=kind, verdict=verdict, expected=expected, read=read)

    def _values(self, section: str, keys: Iterable[str], expected: Resume, read: Resume) -> Iterator[Field]:
        for key in keys:
            yield from self._one(f"{section}.{key}", _value(expected, key), _value(read, key))

    def _list(self, kind: str, expected: list[str], read: list[str]) -> Iterator[Field]:
        pairs = pair_best(expected, read, self._likeness)
        for i, j in pairs:
            yield from self._one(kind, expected[i], read[j])
        yield from self._unpaired(kind, expected, read, pairs)

    def _unpaired(
        self, kind: str, expected: list[str], read: list[str], pairs: list[tuple[int, int]]
    ) -> Iterator[Field]:
        for i in sorted(set(range(len(expected))) - {i for i, _ in pairs}):
            yield from self._one(kind, expected[i], "")
        for j in sorted(set(range(len(read))) - {j for _, j in pairs}):
            yield from self._one(kind, "", read[j])

    def _likeness(self, expected: str, read: str) -> float:
        if self._same(expected, read):
            return 1.0
        ratio = fuzz.ratio(fold(expected, ignore_case=True), fold(read, ignore_case=True)) / 100
        return ratio if ratio >= 0.6 else 0.0

    def _records(self, section: str, expected: list[Resume], read: list[Resume]) -> Iterator[Field]:
        pairs = pair_best(expected, read, lambda a, b: self._record_likeness(section, a, b))
        for i, j in pairs:
            yield from self._record(section, expected[i], read[j])
        for i in sorted(set(range(len(expected))) - {i for i, _ in pairs}):
            yield from self._record(section, expected[i], {})
        for j in sorted(set(range(len(read))) - {j for _, j in pairs}):
            yield from self._record(section, {}, read[j])

    def _record(self, section: str, expected: Resume, read: Resume) -> Iterator[Field]:
        single, several = SECTIONS[section]
        yield from self._values(section, single, expected, read)
        for key in several:
            yield from self._list(
                f"{section}.{key}", list(expected.get(key) or []), list(read.get(key) or [])
            )

    def _record_likeness(self, section: str, expected: Resume, read: Resume) -> float:
        fields = list(self._record(section, expected, read))
        right = sum(each.verdict == "right" for each in fields)
        near = sum(self._likeness(each.expected, each.read) for each in fields if each.verdict == "different")
        return (right + 0.5 * near) / len(fields) if fields else 0.0
