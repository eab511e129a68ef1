"""The form of the older Europass CV, printed from LibreOffice: every field has its label at the left."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Pt, RGBColor
from docx.table import Table, _Row

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.printed import print_with_libreoffice
from benchmarks.accuracy.layouts.word import new_document
from benchmarks.accuracy.layouts.wording import (
    Entry,
    Section,
    Wording,
    location,
    sections,
    shown,
    telephone,
    without_scheme,
)

WORDING = Wording(
    headings={
        "summary": "Personal statement",
        "work": "Work experience",
        "volunteer": "Voluntary work",
        "projects": "Projects",
        "education": "Education and training",
        "languages": "Languages",
        "skills": "Personal skills and competences",
        "certificates": "Licences and certificates",
        "awards": "Honours and awards",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="long",
    between=" – ",
    present="present",
    bullet="•",
    position_first=True,
)

#: A row of the form: its label, and the lines beside it.
Row = tuple[str, list[str]]

#: With this field every entry begins.
_OPENING = "Dates"
#: Widths of the form in inches.
_COLUMNS = (2.0, 4.9)
_BLUE = RGBColor(0x0E, 0x41, 0x94)
#: Sections told field by field, and how the form labels title, tasks and employer; empty fields are left out.
_LABELS = {
    "work": ("Occupation or position held", "Main activities and responsibilities", "Name of employer"),
    "volunteer": ("Position held", "Main activities", "Name of organisation"),
    "education": (
        "Title of qualification awarded",
        "Principal subjects",
        "Name of organisation providing education and training",
    ),
    "projects": ("Project", "Description", ""),
    "awards": ("Award", "Description", "Awarded by"),
}


def _personal(resume: Resume) -> Iterator[Row]:
    basics = resume["basics"]
    yield "First name(s) / Surname(s)", [basics["name"]]
    yield "Address", [location(resume)]
    yield "Telephone", [telephone(resume, WORDING)]
    yield "E-mail", [basics.get("email", "")]
    addresses = [basics.get("url", ""), *(each["url"] for each in basics.get("profiles", ()))]
    yield "Web", [without_scheme(each) for each in addresses if each]
    yield "Occupational field", [basics.get("label", "")]


def _entry_rows(entry: Entry, section: Section) -> Iterator[Row]:
    title, tasks, employer = _LABELS[section.key]
    head, sub = entry.head, entry.sub
    if employer and not sub:  # no title was given, so that the one name is the employer's or the school's
        head, sub = "", head
    yield _OPENING, [entry.dates]
    yield title, [head]
    yield tasks, [*entry.paragraphs, *(f"{WORDING.bullet} {each}" for each in entry.bullets)]
    yield employer, [sub, entry.place]


def _rows(section: Section) -> Iterator[Row]:
    if section.key in _LABELS:
        for entry in section.entries:
            yield from _entry_rows(entry, section)
    elif section.key == "references":
        for entry in section.entries:
            yield entry.head, [f"“{each}”" for each in entry.paragraphs]
    elif section.key in {"skills", "interests"} and any(entry.sub for entry in section.entries):
        yield from ((entry.head, [entry.sub]) for entry in section.entries)
    elif section.key == "summary":
        yield "", list(section.entries[0].paragraphs)
    elif section.key == "languages":
        yield "", [entry.one_line(" – ") for entry in section.entries]
    else:
        yield "", [f"{WORDING.bullet} {entry.one_line(', ')}" for entry in section.entries]


def _add_row(table: Table) -> _Row:
    row = table.add_row()
    for cell, inches in zip(row.cells, _COLUMNS, strict=True):
        cell.width = Inches(inches)
    row.cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return row


def _add_field(table: Table, label: str, lines: list[str], *, heading: bool = False) -> None:
    left, right = _add_row(table).cells
    run = left.paragraphs[0].add_run(label)
    run.font.color.rgb, run.bold = _BLUE, heading
    right.paragraphs[0].text = lines[0] if lines else ""
    for line in lines[1:]:
        right.add_paragraph(line)
    if heading or label == _OPENING:
        for cell in (left, right):
            cell.paragraphs[0].paragraph_format.space_before = Pt(10 if heading else 5)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    for paragraph in right.paragraphs:
        if paragraph.text.startswith(WORDING.bullet):
            paragraph.paragraph_format.left_indent = Inches(0.12)
            paragraph.paragraph_format.first_line_indent = Inches(-0.12)


def _add_form(table: Table, heading: str, rows: list[Row]) -> None:
    """Add a section: its heading, with what has no label of its own beside it, then its fields."""
    filled = [(label, [line for line in lines if line]) for label, lines in rows]
    beside = [line for label, lines in filled if not label for line in lines]
    _add_field(table, heading, beside, heading=True)
    for label, lines in filled:
        if label and lines:
            _add_field(table, label, lines)


def _open_table(document: WordDocument) -> Table:
    """Add a table without lines but for the one between its two columns."""
    table = document.add_table(rows=0, cols=2)
    table.autofit = False
    table._tbl.tblPr.append(
        parse_xml(f'<w:tblBorders {nsdecls("w")}><w:insideV w:val="single" w:sz="4"/></w:tblBorders>')
    )
    return table


def render(resume: Resume, folder: Path) -> Path:
    """Fill the form in a DOCX and save it as PDF."""
    document = new_document("Liberation Sans Narrow", 10.5)
    title = document.add_paragraph().add_run("Curriculum Vitae")
    title.bold, title.font.size = True, Pt(16)
    table = _open_table(document)
    forms = [
        ("Personal information", list(_personal(resume))),
        *((section.heading, list(_rows(section))) for section in sections(resume, WORDING)),
    ]
    for heading, rows in forms:
        _add_form(table, heading, rows)
    with tempfile.TemporaryDirectory() as own:
        written = Path(own) / "resume.docx"
        document.save(written)
        return print_with_libreoffice(written, folder)


LAYOUTS = (
    Layout(
        name="pdf_europass",
        what="PDF as a Europass form: a label at the left for every field, employer after the tasks",
        render=render,
        shown=lambda resume: shown(resume, WORDING),
        needs=("soffice",),
    ),
)
