"""Courses of study: institution, degree, field and result, told by what degrees and schools are called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nextrung.intake._places import split_place
from nextrung.intake.dates import FoundPeriod, find_period
from nextrung.intake.records import Document, Education, Line, Period
from nextrung.intake.resume.degrees import COURSES, GRADE, HONOURS, degree_span, is_school
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
)
from nextrung.intake.resume.study_facts import Fact, Told, read_entries
from nextrung.intake.resume.study_looks import names_plain_school
from nextrung.intake.resume.study_parts import Part, Sign, find_degree_in, parts_of
from nextrung.intake.resume.telling import edge_period
from nextrung.intake.resume.words import PLAIN_SCORE, employer_score, find_degree, names_subject

#: Grades and honours between commas or in brackets.
_RESULTS_APART = tuple(
    re.compile(rf"(?:,\s|(?<=\d\d)\s|\s(?P<bracket>\())(?:{result})(?(bracket)\)|(?=[,;]|$))", re.IGNORECASE)
    for result in (GRADE.pattern, f"(?P<honours>{HONOURS.pattern})")
)
_MAJOR = re.compile(r"(?:major|minor|field|subject|concentration)s?\s?:", re.IGNORECASE)
_ENDS_OPEN = re.compile(r"(?:[,&–—/-]|\b(?:of|and|the|for|at|in))$")
#: What is told about studies, and no part of them.
_REMARK = re.compile(
    r"(?:\w+\s)?(?:thesis|dissertation|capstone|activities|members?(?:hips?)?|advis[eo]r|clubs?|awards?"
    r"|achievements|societies|organi[sz]ations|scholarships?|projects?|president|captain|treasurer|tutor|volunteer"
    r"|honou?rs)[:,]\s",
    re.IGNORECASE,
)
#: Courses without a colon; "Coursework toward a degree" is a degree.
_COURSEWORK = re.compile(r"(?:\w+\s)?course ?work\s(?:in|include[sd]?)\s|classes:\s", re.IGNORECASE)
#: A row with names and dates is no longer than this.
_LONGEST_ROW = 160


def read_education(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Education, ...]:
    """Read a section of studies, in the order of the paper."""
    entries = [part for entry in _entries(lines, setting) for part in _parted_at_schools(entry, setting)]
    courses = [_course(document, entry, setting) for entry in entries]
    for course, told in zip(courses, read_entries([course.parts for course in courses]), strict=True):
        course.told = told
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
    return split_entries(lines, setting, lambda line: employer_score(line.text) >= PLAIN_SCORE)


def _parted_at_schools(entry: Entry, setting: Setting) -> Iterator[Entry]:
    """Part an entry at a second school: what stands above it has its school and its degree."""
    rows = [*_rows(entry.head, setting), *entry.body]
    has_school = has_degree = False
    first = 0
    for index, row in enumerate(rows):
        is_told = row.is_bullet or _REMARK.match(row.text) or COURSES.match(row.text)
        begins_school = not (index and is_told) and names_plain_school(row.text)
        if begins_school and has_school and has_degree:
            yield _entry_of(rows[first:index], entry)
            first, has_degree = index, False
        has_school = has_school or begins_school
        has_degree = has_degree or find_degree_in(row.text) is not None
    yield _entry_of(rows[first:], entry) if first else entry


def _entry_of(rows: Sequence[Passage], entry: Entry) -> Entry:
    """Make an entry of some rows: those from a bullet on are told."""
    bullets = (index for index, row in enumerate(rows) if index and row.is_bullet and row in entry.body)
    told = next(bullets, len(rows))
    return Entry(tuple(rows[:told]), tuple(rows[told:]))


def _names_degree(line: Line) -> bool:
    return find_degree_in(line.text) is not None and not COURSES.match(line.text)


def _course(document: Document, entry: Entry, setting: Setting) -> "_Course":
    rows = list(_rows(entry.head, setting))
    course = _Course(is_dated_elsewhere=sum(edge_period(row) is not None for row in rows) > 1)
    for row in rows:
        if course.parts and (_REMARK.match(row.text) or _COURSEWORK.match(row.text)):
            course.take_told(row, has_degree=True)
        else:
            course.take_row(document, row)
    has_degree = any(part.is_degree for part in course.parts)
    for row in entry.body:
        course.take_told(row, has_degree=has_degree)
    return course


def _rows(head: Sequence[Passage], setting: Setting) -> Iterator[Passage]:
    """Give the rows of a head; a line with a school begins one, whatever it seems to go on with."""
    for row in head:
        start = 0
        for index, (before, line) in enumerate(pairwise(row.lines), start=1):
            is_whole = degree_span(before.text) or names_subject(before.text) or _MAJOR.match(before.text)
            if is_school(line.text) and is_whole and not _ENDS_OPEN.search(before.text):
                yield passage_of(row.lines[start:index], setting)
                start = index
        yield passage_of(row.lines[start:], setting) if start else row


@dataclass(slots=True)
class _Course:
    """An entry while it is being read."""

    #: Several of its rows have dates, so one inside a degree tells how far the studies have come.
    is_dated_elsewhere: bool
    period: Period | None = None
    parts: list[Part] = field(default_factory=list)
    courses: list[Piece] = field(default_factory=list)
    #: What its parts are.
    told: list[Told] = field(default_factory=list)
    #: The school that stands above, with another degree.
    school_above: Piece | None = None

    @property
    def is_known(self) -> bool:
        """Something is known of it."""
        return any(self.piece(fact) for fact in ("school", "degree", "field"))

    def piece(self, fact: Fact) -> Piece | None:
        """Give the words of a fact, the first where there are several."""
        return next((each.piece for each in self.told if each.fact == fact), None)

    def record(self, document: Document) -> Education:
        """Make the record."""
        return Education(
            institution=statement(document, self.piece("school") or self.school_above),
            area=statement(document, self.piece("field")),
            study_type=statement(document, self.piece("degree")),
            period=self.period,
            score=statement(document, _result(self.piece("score"))),
            courses=statements(document, self.courses),
        )

    def take_row(self, document: Document, row: Passage) -> None:
        """Read a row: its dates, then its parts; a date alone is the year in which the studies ended."""
        plain = _without_result(row)
        found = edge_period(plain)
        if found and self.is_dated_elsewhere and _dates_beside_degree(plain.text, "") is None:
            found = None
        if found and self.period is None:
            dates = period(document, found, piece_of(plain))
            if dates and found.is_single:
                dates = Period(start=None, end=dates.end, is_current=False, source=dates.source)
            self.period = dates
        own = plain.text[slice(*found.span)] if found else ""
        pieces = (
            parts_without_dates(row, lambda text: _dates_beside_degree(text, own))
            if len(row.text) < _LONGEST_ROW
            else [piece_of(row)]
        )
        for index, piece in enumerate(pieces):
            self._take(piece, "cell" if index else "row")

    def take_told(self, row: Passage, *, has_degree: bool) -> None:
        """Read what is told under the head: courses, a result, and the degree where the head has none."""
        whole = piece_of(row)
        if COURSES.match(row.text):
            self._take(whole, "row")
            return
        if listed := _COURSEWORK.match(row.text):
            self.courses += items_of(whole.part(listed.end()))
            return
        has_degree = has_degree or _REMARK.match(row.text) is not None
        parts = list(parts_of(whole, "row"))
        is_named = not has_degree and any(part.is_degree for part in parts)
        self.parts += parts if is_named else [part for part in parts if part.is_score]

    def _take(self, piece: Piece, sign: Sign) -> None:
        if named := COURSES.match(piece.text):
            self.courses += items_of(piece.part(named.end()))
            return
        place = split_place(piece.text)
        degree = degree_span(piece.text)
        if place and place[0] and not (degree and degree[1] > place[0]):
            piece = piece.part(0, place[0])
        self.parts += parts_of(piece, sign)

    def take_school_of(self, before: "_Course") -> None:
        """Take the school under which several degrees stand."""
        degree, school, degree_before = self.piece("degree"), before.piece("school"), before.piece("degree")
        if self.piece("school") or not (degree and school and degree_before):
            return
        found = find_degree(degree.text)
        is_under = school.lines[0].number < degree_before.lines[0].number
        if is_under and found and found[2] != "high school":
            self.school_above = school


def _result(piece: Piece | None) -> Piece | None:
    """Give a result without the word for what it is: 3.7 of "GPA: 3.7"."""
    found = GRADE.search(piece.text) if piece else None
    if piece is None or found is None:
        return piece
    return piece.part(*found.span("value" if found["value"] else "before"))


def _without_result(row: Passage) -> Passage:
    """Take off results that hide the dates they stand beside ("2014 (cum laude)")."""
    if len(row.lines[0].cells) > 1 or len(row.text) > _LONGEST_ROW or edge_period(row):
        return row
    text = row.text
    for pattern in _RESULTS_APART:
        while found := pattern.search(text):
            text = text[: found.start()] + text[found.end() :]
    plain = Passage(row.lines, text)
    return row if edge_period(plain) is None else plain


def _dates_beside_degree(text: str, own: str) -> FoundPeriod | None:
    """Find the dates of a cell, `own` or others; "to be finished May 2027" belongs to its degree."""
    found, degree = find_period(text), degree_span(text)
    if found is None or degree is None or text[slice(*found.span)] == own:
        return found
    if not (found.is_single or found.is_expected):
        return found
    return None if degree[0] < found.span[0] and found.span[1] <= degree[1] else found
