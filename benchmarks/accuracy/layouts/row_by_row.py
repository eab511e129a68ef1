"""A two-column résumé whose lines are drawn from the top of the page down, so that the columns alternate.

Word tables printed to PDF and several web editors write pages in this way: whoever reads the text in the
order of the file gets a line of the side bar, a line of a job, a line of the side bar.
"""

import dataclasses
import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.typeset import compile_template
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

WORDING = Wording(
    headings={
        "summary": "Objective",
        "work": "Relevant Experience",
        "volunteer": "Volunteer Experience",
        "projects": "Projects",
        "awards": "Achievements and Awards",
        "references": "Praise",
        "skills": "Skills",
        "education": "Education",
        "certificates": "Licenses",
        "languages": "Languages",
        "interests": "Interests",
    },
    month="short",
    between=" – ",
    bullet="–",
    joint=", ",
)

_AT_SIDE = ("skills", "education", "certificates", "languages", "interests")
_TOP, _BOTTOM = 52.0, 740.0


@dataclass(frozen=True, kw_only=True)
class Placed:
    """One line at its place, in points from the top left corner of its page."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str


class Column:
    """A column that is filled from the top, over as many pages as it takes."""

    def __init__(self, x: float, characters: int, size: float, start: float) -> None:
        """Begin at `start` points from the top of the first page; lines hold so many characters."""
        self.x, self.characters, self.size = x, characters, size
        self.page, self.y = 0, start
        self.lines: list[Placed] = []

    def gap(self, points: float) -> None:
        """Leave air."""
        self.y += points

    def keep_together(self, points: float) -> None:
        """Begin a new page unless so much room is left on this one."""
        if self.y + points > _BOTTOM:
            self._turn_page()

    def _turn_page(self) -> None:
        self.page, self.y = self.page + 1, _TOP

    def write(self, text: str, *, bold: bool = False, size: float = 0.0, hang: str = "") -> None:
        """Break the text into lines and place them; `hang` begins the first, the rest are set in under it."""
        width = int(self.characters * (0.92 if bold else 1.0) * self.size / (size or self.size))
        for number, line in enumerate(
            textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
        ):
            self._place(
                f"{hang}{line}" if number == 0 else line,
                bold,
                size or self.size,
                9.0 if hang and number else 0.0,
            )

    def _place(self, text: str, bold: bool, size: float, indent: float) -> None:
        if self.y + size > _BOTTOM:
            self._turn_page()
        self.lines.append(
            Placed(page=self.page, x=self.x + indent, y=self.y, size=size, bold=bold, text=text)
        )
        self.y += size * 1.36


def _write_section(column: Column, section: Section) -> None:
    column.gap(9)
    column.keep_together(70)
    column.write(section.heading, bold=True, size=column.size + 2.5)
    column.gap(3)
    for entry in section.entries:
        _write_entry(column, entry, section)


def _write_entry(column: Column, entry: Entry, section: Section) -> None:
    if section.key in {"skills", "interests"}:
        column.write(entry.head, bold=bool(entry.sub))
        if entry.sub:
            column.write(entry.sub)
    elif section.key == "languages":
        column.write(f"{entry.head}: {entry.sub}" if entry.sub else entry.head)
    elif section.key == "references":
        for each in entry.paragraphs:
            column.write(f"“{each}”")
        column.write(f"— {entry.head}")
    else:
        column.write(entry.head, bold=True)
        if about := entry.one_line(WORDING.joint, parts=("sub", "place")):
            column.write(about)
        if entry.dates:
            column.write(entry.dates)
        for each in entry.paragraphs:
            column.write(each)
        for bullet in entry.bullets:
            column.write(bullet, hang=f"{WORDING.bullet} ")
    column.gap(4)


def _laid_out(resume: Resume) -> list[Placed]:
    basics = resume["basics"]
    head = Column(x=48, characters=60, size=22, start=40)
    head.write(basics["name"], bold=True)
    if basics.get("label"):
        head.write(basics["label"], size=11)
    side = Column(x=48, characters=28, size=9, start=head.y + 14)
    main = Column(x=222, characters=64, size=10, start=head.y + 16)
    side.write("Contact", bold=True, size=11.5)
    side.gap(3)
    for each in contacts(resume, WORDING):
        side.write(each, size=8.5)
    for section in sections(resume, WORDING):
        _write_section(side if section.key in _AT_SIDE else main, section)
    return sorted(head.lines + side.lines + main.lines, key=lambda line: (line.page, line.y, line.x))


def render(resume: Resume, folder: Path) -> Path:
    """Typeset two columns, row by row."""
    pages: list[list[dict]] = []
    for line in _laid_out(resume):
        while len(pages) <= line.page:
            pages.append([])
        pages[line.page].append(dataclasses.asdict(line))
    return compile_template("row_by_row.typ", folder / "resume.pdf", pages=json.dumps(pages))


LAYOUTS = (
    Layout(
        name="pdf_row_by_row",
        what="PDF, two columns drawn row by row",
        render=render,
        shown=lambda resume: shown(resume, WORDING),
    ),
)
