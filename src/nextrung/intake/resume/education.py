"""Courses of study: institution, degree, field and result, told by what degrees and schools are called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nextrung.intake._places import split_place
from nextrung.intake.dates import FoundPeriod, find_period
from nextrung.intake.records import Document, Education, Line, Period
from nextrung.intake.resume.degrees import COURSES, GRADE, HONOURS, degree_span, is_school, school_weight
from nextrung.intake.resume.entries import Entry, split_entries
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.lists import items_of
from nextrung.intake.resume.passages import Passage, passage_of
from nextrung.intake.resume.pieces import (
    Piece,
    parts_without_dates,
    period,
    piece_of,
    statement,
    statements,
    without,
)
from nextrung.intake.resume.telling import edge_period
from nextrung.intake.resume.words import employer_score, find_degree

_JOINT = re.compile(r"\s+[-–—|]{1,2}\s+|\s?—\s?|,\s+|\s+(?:at|from)\s+(?=[A-Z])|\s*[;:]\s+")
#: What stands between a degree and its field.
_IN = re.compile(r"[\s,:–—-]*(?:\b(?:in|of)\s+)?", re.IGNORECASE)
_MAJOR = re.compile(
    r"^(?:major(?:ed)?|concentration|field|specialization|specialisation)\s?(?:in|:)\s*", re.IGNORECASE
)
#: Grades and honours between commas or in brackets.
_RESULTS_APART = tuple(
    re.compile(rf"(?:,\s|\s(?P<bracket>\())(?:{result})(?(bracket)\)|(?=[,;]|$))", re.IGNORECASE)
    for result in (GRADE.pattern, f"(?P<honours>{HONOURS.pattern})")
)
_ENDS_OPEN = re.compile(r"(?:[,&–—/-]|\b(?:of|and|the|for|at|in))$")
_SHORT_FORM = re.compile(r"\s\(([^()]{2,8})\)$")
#: The last word of studies without a degree.
_PROGRAMME = re.compile(r"\b(?:program(?:me)?|training|courses?|course ?work|studies)$", re.IGNORECASE)
#: A row with names and dates is no longer than this, and a field of study neither.
_LONGEST_ROW, _LONGEST_FIELD = 160, 90
#: A score from which on words plainly name an employer, or here a school.
_PLAIN_NAME = 3.0


def read_education(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Education, ...]:
    """Read a section of studies, in the order of the paper."""
    courses = [_course(document, entry, setting) for entry in _entries(lines, setting)]
    joints = {course.joint for course in courses if course.joint}
    for course in courses:
        course.part_like(joints)
    for before, course in pairwise(courses):
        course.take_school_of(before)
    return tuple(each.record(document) for each in courses if each.is_known)


def _entries(lines: Sequence[Line], setting: Setting) -> list[Entry]:
    """Split at lines with dates, or, where degrees outnumber them, at degrees; without both at schools."""
    dated = {line.number for line in lines if edge_period(line)}
    beside = {line.number for line in lines if line.number in dated and _dates_beside_degree(line.text, "")}
    dated = beside or dated
    with_degree = sum(_names_degree(line) for line in lines if not line.is_bullet)
    if with_degree > len(dated):
        return split_entries(lines, setting, _names_degree)
    if dated:
        return split_entries(lines, setting, lambda line: line.number in dated)
    return split_entries(lines, setting, lambda line: employer_score(line.text) >= _PLAIN_NAME)


def _names_degree(line: Line) -> bool:
    return degree_span(line.text) is not None and not COURSES.match(line.text)


def _course(document: Document, entry: Entry, setting: Setting) -> "_Course":
    rows = list(_rows(entry.head, setting))
    course = _Course(is_dated_elsewhere=sum(edge_period(row) is not None for row in rows) > 1)
    for row in rows:
        course.take_row(document, row)
    named = list(course.loose)
    for row in entry.body:
        course.take_row(document, row)
    course.loose = named
    course.place_loose()
    return course


def _rows(head: Sequence[Passage], setting: Setting) -> Iterator[Passage]:
    """Give the rows of a head; a line with a school begins one, whatever it seems to go on with."""
    for row in head:
        start = 0
        for index, (before, line) in enumerate(pairwise(row.lines), start=1):
            if is_school(line.text) and degree_span(before.text) and not _ENDS_OPEN.search(before.text):
                yield passage_of(row.lines[start:index], setting)
                start = index
        yield passage_of(row.lines[start:], setting) if start else row


@dataclass(slots=True)
class _Course:
    """An entry while it is being read."""

    institution: Piece | None = None
    study_type: Piece | None = None
    area: Piece | None = None
    score: Piece | None = None
    period: Period | None = None
    courses: list[Piece] = field(default_factory=list)
    #: What stands between its degree and its field.
    joint: str | None = None
    #: Several of its rows have dates, so one inside a degree tells how far the studies have come.
    is_dated_elsewhere: bool = False
    #: Pieces of which it is not known yet what they are.
    loose: list[Piece] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        """Something is known of it."""
        return bool(self.institution or self.study_type or self.area)

    def record(self, document: Document) -> Education:
        """Make the record."""
        return Education(
            institution=statement(document, self.institution),
            area=statement(document, self.area),
            study_type=statement(document, self.study_type),
            period=self.period,
            score=statement(document, self.score),
            courses=statements(document, self.courses),
        )

    def take_row(self, document: Document, row: Passage) -> None:
        """Read a row: its dates, then its pieces; a date alone is the year in which the studies ended."""
        row = self._without_result(row)
        found = edge_period(row)
        if found and self.is_dated_elsewhere and _dates_beside_degree(row.text, "") is None:
            found = None
        if found and self.period is None:
            dates = period(document, found, piece_of(row))
            if dates and found.is_single:
                dates = Period(start=None, end=dates.end, is_current=False, source=dates.source)
            self.period = dates
        own = row.text[slice(*found.span)] if found else ""
        pieces = (
            parts_without_dates(row, lambda text: _dates_beside_degree(text, own))
            if len(row.text) < _LONGEST_ROW
            else [piece_of(row)]
        )
        for piece in pieces:
            self._take(piece)

    def _without_result(self, row: Passage) -> Passage:
        """Take off results that hide the dates they stand beside ("2014 (cum laude)")."""
        if len(row.lines[0].cells) > 1 or len(row.text) > _LONGEST_ROW or edge_period(row):
            return row
        score, text = self.score, row.text
        for pattern in _RESULTS_APART:
            while found := pattern.search(text):
                groups = found.groupdict().items()
                value = next(words for name, words in groups if words and name != "bracket")
                score = score or Piece(value, row.lines)
                text = text[: found.start()] + text[found.end() :]
        plain = Passage(row.lines, text)
        if edge_period(plain) is None:
            return row
        self.score = score
        return plain

    def _take(self, piece: Piece) -> None:
        if named := COURSES.match(piece.text):
            self.courses += items_of(piece.part(named.end()))
            return
        degree = degree_span(piece.text)
        if degree is None:
            self._keep(piece)
        elif self.study_type is None:
            self._take_degree(piece, *degree)

    def _take_degree(self, piece: Piece, start: int, end: int) -> None:
        """Read a degree with what stands before and behind it; a school diploma has no field."""
        self.study_type = piece.part(start, end)
        self._keep(piece.part(0, start))
        joint = _IN.match(piece.text, end)
        after = piece.part(joint.end() if joint else end)
        found = find_degree(self.study_type.text)
        if found and found[2] == "high school" and "college" not in self.study_type.text.lower():
            self._keep(after)
        else:
            self._take_field(after, piece.text[end : joint.end()] if joint else "")

    def _take_field(self, after: Piece, joint: str) -> None:
        """Read what follows a degree: its field, then perhaps the school."""
        joints = (joint.span() for joint in _JOINT.finditer(after.text))
        before_school = (start for start, end in joints if _begins_with_school(after.text[end:]))
        cut = next(before_school, 0 if _begins_with_school(after.text) else len(after.text))
        fields = self._without_score(after.part(0, cut))
        if fields and self.area is None:
            name = _without_short_form(_without_place(fields[0]), self.study_type)
            major = _MAJOR.match(name.text)
            self.area = name.part(major.end()) if major else name
            self.joint = joint or None
        self._keep(after.part(cut))

    def _keep(self, piece: Piece) -> None:
        self.loose += self._without_score(piece)

    def _without_score(self, piece: Piece) -> list[Piece]:
        """Cut the grade out; gives what is left."""
        for pattern in (GRADE, HONOURS):
            if found := pattern.search(piece.text):
                groups = found.groupdict()
                value = next((name for name in groups if groups[name]), 0)
                self.score = self.score or piece.part(*found.span(value))
                return without(piece, found.span())
        return [piece] if piece.text else []

    def place_loose(self) -> None:
        """Find the school among what is left; the rest may be the field."""
        pieces = [name for piece in self.loose if (name := _without_place(piece)).text]
        if not pieces:
            return
        chosen = max(pieces, key=lambda piece: school_weight(piece.text))
        rest = [piece for piece in pieces if piece is not chosen]
        self.institution = chosen
        if not (self.area or rest):
            self.institution, self.area = _school_and_field(chosen)
            if self.area and not self.study_type and _PROGRAMME.search(self.area.text):
                self.study_type, self.area = self.area, None
        other = next((piece for piece in rest if len(piece.text) < _LONGEST_FIELD), None)
        if other and not self.study_type and _PROGRAMME.search(other.text):
            self.study_type = other
        else:
            self.area = self.area or other

    def take_school_of(self, before: "_Course") -> None:
        """Take the school under which several degrees stand."""
        if self.institution or not (self.study_type and before.institution and before.study_type):
            return
        found = find_degree(self.study_type.text)
        is_under = before.institution.lines[0].number < before.study_type.lines[0].number
        if is_under and found and found[2] != "high school":
            self.institution = before.institution

    def part_like(self, joints: set[str]) -> None:
        """Part a field from the unknown degree before it at a joint that parts the others of the paper."""
        if self.study_type or self.area is None:
            return
        cuts = [(self.area.text.find(joint), joint) for joint in joints if joint in self.area.text]
        for start, joint in sorted(cuts)[:1]:
            degree, area = self.area.part(0, start), self.area.part(start + len(joint))
            if degree.text and area.text[:1].isupper():
                self.study_type, self.area = degree, area


def _dates_beside_degree(text: str, own: str) -> FoundPeriod | None:
    """Find the dates of a cell, `own` or others; "to be finished May 2027" belongs to its degree."""
    found, degree = find_period(text), degree_span(text)
    if found is None or degree is None or not found.is_single or text[slice(*found.span)] == own:
        return found
    return None if degree[0] < found.span[0] and found.span[1] <= degree[1] else found


def _without_place(piece: Piece) -> Piece:
    span = split_place(piece.text)
    return piece.part(0, span[0]) if span else piece


def _begins_with_school(text: str) -> bool:
    return not text[:1].islower() and is_school(text.split(",")[0])


def _without_short_form(piece: Piece, degree: Piece | None) -> Piece:
    """Take the degree off that stands behind its field in short: "Nursing (BSN)"."""
    found = _SHORT_FORM.search(piece.text)
    if found is None:
        return piece
    whole = f"{degree.text if degree else ''} {piece.text[: found.start()]}"
    initials = "".join(word[0] for word in whole.split() if word[0].isupper())
    is_short = find_degree(found[1]) is not None or found[1] == initials
    return piece.part(0, found.start()) if is_short else piece


def _school_and_field(piece: Piece) -> tuple[Piece, Piece | None]:
    """Part a school from the field in front of it ("Business, 18 credits, Ashbury Community College")."""
    cuts = [joint.span() for joint in _JOINT.finditer(piece.text)]
    for start, end in reversed(cuts):
        left, right = piece.part(0, start), piece.part(end)
        left_weight, right_weight = school_weight(left.text), school_weight(right.text)
        if right_weight > left_weight:
            return right, left
        if left_weight > right_weight and "," not in piece.text[start:end]:
            return left, right
    return piece, None
