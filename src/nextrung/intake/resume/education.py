"""Courses of study: institution, degree, field and result, told by what degrees and schools are called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nextrung.intake._places import split_place
from nextrung.intake.records import Document, Education, Line, Period
from nextrung.intake.resume.degrees import COURSES, GRADE, HONOURS, degree_span, is_school, school_weight
from nextrung.intake.resume.entries import Entry, split_entries
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.lists import items_of
from nextrung.intake.resume.passages import Passage
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

_JOINT = re.compile(r"\s+[-–—|]{1,2}\s+|\s?—\s?|,\s+|\s+(?:at|from)\s+(?=[A-Z])|\s*;\s+")
#: What stands between a degree and its field.
_IN = re.compile(r"[\s,:–—-]*(?:\b(?:in|of)\s+)?", re.IGNORECASE)
_MAJOR = re.compile(
    r"^(?:major(?:ed)?|concentration|field|specialization|specialisation)\s?(?:in|:)\s*", re.IGNORECASE
)
_SHORT_FORM = re.compile(r"\s\(([^()]{2,8})\)$")
#: The last word of studies without a degree.
_PROGRAMME = re.compile(r"\b(?:program(?:me)?|training|courses?|course ?work|studies)$", re.IGNORECASE)
#: A row with names and dates is no longer than this, and a field of study neither.
_LONGEST_ROW, _LONGEST_FIELD = 160, 90
#: A score from which on words plainly name an employer, or here a school.
_PLAIN_NAME = 3.0


def read_education(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Education, ...]:
    """Read a section of studies, in the order of the paper."""
    courses = [_course(document, entry) for entry in _entries(lines, setting)]
    return tuple(each.record(document) for each in courses if each.is_known)


def _entries(lines: Sequence[Line], setting: Setting) -> list[Entry]:
    """Split at lines with dates, or, where degrees outnumber them, at degrees; without both at schools."""
    dated = sum(edge_period(line) is not None for line in lines)
    with_degree = sum(_names_degree(line) for line in lines if not line.is_bullet)
    if with_degree > dated:
        return split_entries(lines, setting, _names_degree)
    if dated:
        return split_entries(lines, setting, lambda line: edge_period(line) is not None)
    return split_entries(lines, setting, lambda line: employer_score(line.text) >= _PLAIN_NAME)


def _names_degree(line: Line) -> bool:
    return degree_span(line.text) is not None and not COURSES.match(line.text)


def _course(document: Document, entry: Entry) -> "_Course":
    course = _Course()
    for row in entry.head:
        course.take_row(document, row)
    named = list(course.loose)
    for row in entry.body:
        course.take_row(document, row)
    course.loose = named
    course.place_loose()
    return course


@dataclass(slots=True)
class _Course:
    """An entry while it is being read."""

    institution: Piece | None = None
    study_type: Piece | None = None
    area: Piece | None = None
    score: Piece | None = None
    period: Period | None = None
    courses: list[Piece] = field(default_factory=list)
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
        found = edge_period(row)
        if found and self.period is None:
            dates = period(document, found, piece_of(row))
            if dates and found.is_single:
                dates = Period(start=None, end=dates.end, is_current=False, source=dates.source)
            self.period = dates
        pieces = parts_without_dates(row) if len(row.text) < _LONGEST_ROW else [piece_of(row)]
        for piece in pieces:
            self._take(piece)

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
        if found and found[2] == "high school":
            self._keep(after)
        else:
            self._take_field(after)

    def _take_field(self, after: Piece) -> None:
        """Read what follows a degree: its field, then perhaps the school."""
        joints = (joint.span() for joint in _JOINT.finditer(after.text))
        before_school = (start for start, end in joints if is_school(after.text[end:].split(",")[0]))
        cut = next(before_school, 0 if is_school(after.text) else len(after.text))
        fields = self._without_score(after.part(0, cut))
        if fields and self.area is None:
            name = _without_short_form(_without_place(fields[0]))
            major = _MAJOR.match(name.text)
            self.area = name.part(major.end()) if major else name
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
        if not (self.area or self.study_type or rest):
            self.institution, self.area = _school_and_field(chosen)
        other = next((piece for piece in rest if len(piece.text) < _LONGEST_FIELD), None)
        if other and not self.study_type and _PROGRAMME.search(other.text):
            self.study_type = other
        else:
            self.area = self.area or other


def _without_place(piece: Piece) -> Piece:
    span = split_place(piece.text)
    return piece.part(0, span[0]) if span else piece


def _without_short_form(piece: Piece) -> Piece:
    """Take the degree off that stands behind its field in short: "Nursing (BSN)"."""
    found = _SHORT_FORM.search(piece.text)
    return piece.part(0, found.start()) if found and find_degree(found[1]) else piece


def _school_and_field(piece: Piece) -> tuple[Piece, Piece | None]:
    """Part a school from the field in front of it ("Business, 18 credits, Ashbury Community College")."""
    cuts = [joint.span() for joint in _JOINT.finditer(piece.text)]
    for start, end in reversed(cuts):
        left, right = piece.part(0, start), piece.part(end)
        if is_school(right.text) and not is_school(left.text):
            return right, left
        if is_school(left.text) and not is_school(right.text) and "," not in piece.text[start:end]:
            return left, right
    return piece, None
