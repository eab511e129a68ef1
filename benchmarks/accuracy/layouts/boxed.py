"""Quotes in boxes, as DOCX and as PDF: position first, dates as 03/2018-04/2020."""

from pathlib import Path

from docx.shared import Pt

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.printed import fill_page, print_with_chromium
from benchmarks.accuracy.layouts.word import add_line, new_document
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

DOCX = Wording(
    headings={
        "skills": "Strengths and Skills",
        "work": "Professional Background",
        "references": "In Their Words",
        "education": "Academic Background",
        "certificates": "Professional Licenses",
        "awards": "Distinctions",
        "languages": "Language Skills",
        "projects": "Project Work",
        "volunteer": "Volunteer Service",
        "publications": "Publications",
        "interests": "Hobbies",
    },
    month="number",
    between="-",
    present="current",
    bullet="•",
    joint="; ",
    position_first=True,
)

PDF = Wording(
    headings={
        "summary": "Personal Statement",
        "work": "Career History",
        "certificates": "Licenses and Certificates",
        "education": "Education",
        "languages": "Languages",
        "skills": "Skills and Tools",
        "references": "Feedback",
        "awards": "Recognition",
        "volunteer": "Volunteer",
        "projects": "Projects",
        "publications": "Publications",
        "interests": "Interests",
    },
    month="number",
    between="-",
    present="to date",
    bullet="*",
    joint=" | ",
    degree_joint=" in ",
    position_first=True,
)


def _docx_entry(document, entry: Entry, section: Section) -> None:
    if section.key == "references":
        cell = document.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
        cell.paragraphs[0].add_run("".join(f"“{each}”" for each in entry.paragraphs))
        cell.add_paragraph(entry.head)
        document.add_paragraph()
    elif section.key in {"skills", "interests"}:
        add_line(document, f"{entry.head} – {entry.sub}" if entry.sub else entry.head)
    elif section.is_short:
        add_line(document, entry.one_line(DOCX.joint))
    else:
        if head := entry.one_line(", ", parts=("head", "sub")):
            add_line(document, f"{entry.dates}  {head}".strip(), bold=True)
        if entry.place:
            add_line(document, entry.place, italic=True)
        for each in entry.paragraphs:
            add_line(document, each)
        for bullet in entry.bullets:
            document.add_paragraph(bullet, style="List Bullet 2")


def render_docx(resume: Resume, folder: Path) -> Path:
    """Write a DOCX whose quotes stand in boxes of one cell, the contacts in the page's head."""
    basics = resume["basics"]
    document = new_document("Liberation Sans", 10.5)
    document.sections[0].header.paragraphs[0].text = " – ".join(contacts(resume, DOCX))
    add_line(document, basics["name"], bold=True).runs[0].font.size = Pt(20)
    if basics.get("label"):
        add_line(document, basics["label"])
    for section in sections(resume, DOCX):
        heading = add_line(document, section.heading, bold=True)
        heading.runs[0].font.size = Pt(13)
        heading.paragraph_format.space_before = Pt(12)
        for entry in section.entries:
            _docx_entry(document, entry, section)
    path = folder / "resume.docx"
    document.save(path)
    return path


def render_pdf(resume: Resume, folder: Path) -> Path:
    """Print one column from the browser, dates first, quotes in boxes side by side."""
    return print_with_chromium(fill_page("boxed.html", resume, PDF), folder / "resume.pdf")


LAYOUTS = (
    Layout(
        name="docx_boxed",
        what="DOCX, position first, 03/2018-04/2020, quotes in boxes, contacts in the page's head",
        render=render_docx,
        shown=lambda resume: shown(resume, DOCX),
    ),
    Layout(
        name="pdf_boxed",
        what="PDF printed by Chromium, dates first, quotes in boxes side by side",
        render=render_pdf,
        shown=lambda resume: shown(resume, PDF),
        needs=("chromium",),
    ),
)
