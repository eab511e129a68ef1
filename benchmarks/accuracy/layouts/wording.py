"""How a person words a résumé: headings, their order, dates, bullets; the same facts said in several ways."""

import copy
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.accuracy.layouts.layout import Resume

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")

MonthStyle = Literal["long", "short", "number", "none"]

_BASICS = ("name", "label", "email", "phone", "url", "location", "profiles", "summary")
_TOLD = ("startDate", "endDate", "summary", "highlights")
#: Sections of JSON Resume and the fields of them that a person prints.
_PRINTED = {
    "work": ("name", "position", "location", *_TOLD),
    "education": ("institution", "area", "studyType", "startDate", "endDate", "score", "courses"),
    "skills": ("name", "keywords"),
    "certificates": ("name", "date", "issuer"),
    "awards": ("title", "date", "awarder", "summary"),
    "languages": ("language", "fluency"),
    "projects": ("name", "description", "highlights", "startDate", "endDate"),
    "volunteer": ("organization", "position", *_TOLD),
    "references": ("name", "reference"),
    "publications": ("name",),
    "interests": ("name", "keywords"),
}
_DATE_KEYS = ("startDate", "endDate", "date")


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One person's way of putting it."""

    #: Section of JSON Resume and its heading, in the order of the page; what is absent is not shown.
    headings: Mapping[str, str]
    month: MonthStyle
    #: Between the two ends of a period.
    between: str = " – "
    present: str = "Present"
    bullet: str = "•"
    #: Between the parts of a one-line entry.
    joint: str = " – "
    #: Between degree and field.
    degree_joint: str = ", "
    position_first: bool = False
    #: False: all skills in one list, without the names of the groups.
    skill_groups: bool = True
    #: How the three parts of a telephone number are joined.
    phone: str = "{}-{}-{}"
    #: What of `basics` is shown.
    basics: tuple[str, ...] = _BASICS

    def date(self, iso: str) -> str:
        """Word one date of JSON Resume."""
        year, month = iso[:4], int(iso[5:7]) if len(iso) >= 7 else 0
        if not month or self.month == "none":
            return year
        if self.month == "number":
            return f"{month:02d}/{year}"
        return f"{(_MONTHS if self.month == 'long' else _SHORT_MONTHS)[month - 1]} {year}"

    def period(self, record: Mapping[str, Any], *, goes_on: bool) -> str:
        """Word the dates of a record; without an end it lasts to this day where `goes_on`."""
        start, end = record.get("startDate"), record.get("endDate")
        if start and end:
            ends = [self.date(start), self.date(end)]
            return ends[0] if ends[0] == ends[1] else self.between.join(ends)
        if start:
            return f"{self.date(start)}{self.between}{self.present}" if goes_on else self.date(start)
        return self.date(end) if end else ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record of a section, as it stands on the page."""

    head: str = ""
    sub: str = ""
    place: str = ""
    dates: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    #: What `sub` joins with commas, one by one: the skills of a group.
    terms: tuple[str, ...] = ()

    def one_line(self, joint: str, *, parts: Iterable[str] = ("head", "sub", "place", "dates")) -> str:
        """Join the short parts that are there."""
        return joint.join(value for part in parts if (value := getattr(self, part)))


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and what stands under it."""

    key: str
    heading: str
    entries: tuple[Entry, ...]

    @property
    def is_short(self) -> bool:
        """Its entries are lines rather than blocks."""
        return self.key in {"skills", "certificates", "languages", "interests", "publications"}


def location(resume: Resume) -> str:
    """City and region as one string."""
    place = resume["basics"].get("location") or {}
    return ", ".join(part for key in ("city", "region") if (part := place.get(key)))


def telephone(resume: Resume, wording: Wording) -> str:
    """Word the telephone number."""
    digits = re.findall(r"\d+", resume["basics"].get("phone", ""))
    return wording.phone.format(*digits) if len(digits) == 3 else resume["basics"].get("phone", "")


def contacts(resume: Resume, wording: Wording) -> list[str]:
    """Place, phone, mail and addresses, those that there are."""
    basics = resume["basics"]
    addresses = [basics.get("url"), *(each["url"] for each in basics.get("profiles", ()))]
    found = [location(resume), telephone(resume, wording), basics.get("email")]
    return [*filter(None, found), *(without_scheme(each) for each in addresses if each)]


def without_scheme(url: str) -> str:
    """Shorten a web address as people print it."""
    return re.sub(r"^(https?://)?(www\.)?|/$", "", url)


def sections(resume: Resume, wording: Wording) -> list[Section]:
    """Lay the résumé out in a person's words: the sections that have something to show, in order."""
    found = []
    for key, heading in wording.headings.items():
        if key == "summary":
            text = resume["basics"].get("summary")
            entries = (Entry(paragraphs=(text,)),) if text else ()
        elif key == "skills" and not wording.skill_groups:
            entries = tuple(Entry(head=term) for term in single_skills(resume))
        else:
            entries = tuple(_entry(key, record, wording) for record in resume.get(key, ()))
        if entries:
            found.append(Section(key=key, heading=heading, entries=entries))
    return found


def shown(resume: Resume, wording: Wording) -> Resume:
    """Give the part of the résumé that this wording puts on the page."""
    basics = {key: value for key, value in resume["basics"].items() if key in wording.basics}
    if "summary" not in wording.headings:
        basics.pop("summary", None)
    if "phone" in basics:
        basics["phone"] = telephone(resume, wording)
    if "location" in basics:
        basics["location"] = {k: v for k, v in basics["location"].items() if k in {"city", "region"}}
    page: Resume = {"basics": basics}
    for key in wording.headings:
        if key != "summary" and resume.get(key):
            page[key] = [{k: v for k, v in each.items() if k in _PRINTED[key]} for each in resume[key]]
    if not wording.skill_groups and "skills" in page:
        page["skills"] = [{"name": term} for term in single_skills(resume)]
    if wording.month == "none":
        cut_to_years(page, page)
    return copy.deepcopy(page)


def single_skills(resume: Resume) -> list[str]:
    """All skills in one list; the names of groups are left out, names that are skills themselves are not."""
    skills = resume.get("skills", ())
    are_groups = all(each.get("keywords") for each in skills)
    return [
        term for each in skills for term in ([] if are_groups else [each["name"]]) + each.get("keywords", [])
    ]


def cut_to_years(page: Resume, keys: Iterable[str]) -> None:
    """Drop the months of the named sections, in place."""
    for key in keys:
        for record in page[key] if isinstance(page[key], list) else ():
            record.update({k: v[:4] for k, v in record.items() if k in _DATE_KEYS and v})


# --- one record as an entry of the page ----------------------------------------------------------


def _text(*paragraphs: str | None) -> tuple[str, ...]:
    return tuple(filter(None, paragraphs))


def _work(record: Resume, wording: Wording) -> Entry:
    names = [record.get("name") or record.get("organization") or "", record.get("position") or ""]
    head, sub = reversed(names) if wording.position_first and names[1] else names
    return Entry(
        head=head,
        sub=sub,
        place=record.get("location", ""),
        dates=wording.period(record, goes_on=True),
        paragraphs=_text(record.get("summary")),
        bullets=tuple(record.get("highlights", ())),
    )


def _education(record: Resume, wording: Wording) -> Entry:
    degree = wording.degree_joint.join(_text(record.get("studyType"), record.get("area")))
    score = record.get("score")
    courses = ", ".join(record.get("courses", ()))
    head, sub = record.get("institution", ""), degree
    if wording.position_first and degree:
        head, sub = sub, head
    return Entry(
        head=head,
        sub=sub,
        dates=wording.period(record, goes_on=True),
        paragraphs=_text(
            (f"GPA: {score}" if score and score[0].isdigit() else score),
            courses and f"Coursework: {courses}",
        ),
    )


def _named(record: Resume, wording: Wording, head: str, sub: str) -> Entry:
    """Lay out a record that is a name and perhaps something beside it, a date, words, points."""
    beside = record.get(sub, "")
    date = record.get("date")
    return Entry(
        head=record.get(head, ""),
        sub=beside if isinstance(beside, str) else ", ".join(beside),
        terms=() if isinstance(beside, str) else tuple(beside),
        dates=wording.date(date) if date else wording.period(record, goes_on=False),
        paragraphs=_text(record.get("description"), record.get("summary"), record.get("reference")),
        bullets=tuple(record.get("highlights", ())),
    )


#: Sections of names: what stands first and what beside it.
_NAMED = {
    "skills": ("name", "keywords"),
    "certificates": ("name", "issuer"),
    "awards": ("title", "awarder"),
    "languages": ("language", "fluency"),
    "projects": ("name", ""),
    "references": ("name", ""),
    "publications": ("name", ""),
    "interests": ("name", "keywords"),
}


def _entry(key: str, record: Resume, wording: Wording) -> Entry:
    if key == "education":
        return _education(record, wording)
    return _named(record, wording, *_NAMED[key]) if key in _NAMED else _work(record, wording)
