"""Résumés printed to PDF by Chromium (two columns, side bar at the left) and by LibreOffice (from DOCX)."""

import tempfile
from pathlib import Path

import jinja2
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Inches, Pt

from benchmarks.accuracy.layouts.layout import Layout, Resume, run
from benchmarks.accuracy.layouts.typeset import TEMPLATES
from benchmarks.accuracy.layouts.word import add_line, new_document
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

CHROMIUM = Wording(
    headings={
        "skills": "Key Skills",
        "education": "Education",
        "languages": "Languages",
        "interests": "Interests",
        "summary": "About Me",
        "work": "Work Experience",
        "projects": "Projects",
        "certificates": "Certifications",
        "awards": "Awards",
        "volunteer": "Volunteering",
        "references": "Kind Words",
    },
    month="number",
    between=" – ",
    present="present",
    bullet="▪",
    skill_groups=False,
    position_first=True,
    joint=" · ",
)

OFFICE = Wording(
    headings={
        "summary": "CAREER SUMMARY",
        "skills": "TECHNICAL AND PROFESSIONAL SKILLS",
        "work": "EMPLOYMENT HISTORY",
        "education": "EDUCATION AND TRAINING",
        "certificates": "CERTIFICATIONS",
        "languages": "LANGUAGES",
        "awards": "AWARDS",
        "volunteer": "VOLUNTEER ACTIVITIES",
        "projects": "PROJECTS",
        "references": "REFERENCES",
    },
    month="long",
    between=" – ",
    bullet="➢",
    joint=", ",
)


def print_with_chromium(page: str, path: Path) -> Path:
    """Print an HTML page as a person would from the browser, without the browser's own head and foot."""
    with tempfile.TemporaryDirectory() as own:
        source = Path(own) / "resume.html"
        source.write_text(page, encoding="utf-8")
        run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={own}/profile",
            f"--print-to-pdf={path}",
            source.as_uri(),
        )
    return path


def print_with_libreoffice(document: Path, folder: Path) -> Path:
    """Save a DOCX as PDF."""
    return save_with_libreoffice(document, folder, "pdf")


def save_with_libreoffice(document: Path, folder: Path, form: str, *options: str) -> Path:
    """Open a document and save it in another form: "pdf" or "docx"."""
    with tempfile.TemporaryDirectory() as own:
        run(
            "soffice",
            f"-env:UserInstallation=file://{own}/profile",
            "--headless",
            *options,
            "--convert-to",
            form,
            "--outdir",
            folder,
            document,
        )
    return folder / document.with_suffix(f".{form}").name


def fill_page(template: str, resume: Resume, wording: Wording) -> str:
    """Fill an HTML template with the résumé; every word is escaped."""
    pages = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
    return pages.get_template(template).render(
        basics=resume["basics"],
        contacts=contacts(resume, wording),
        sections=sections(resume, wording),
        wording=wording,
    )


def render_chromium(resume: Resume, folder: Path) -> Path:
    """Print a page of two columns from the browser."""
    return print_with_chromium(fill_page("two_columns.html", resume, CHROMIUM), folder / "resume.pdf")


def _office_entry(document, entry: Entry, section: Section) -> None:
    if section.key in {"skills", "interests"}:
        add_line(document, f"{entry.head}: {entry.sub}" if entry.sub else f"{OFFICE.bullet} {entry.head}")
    elif section.key == "references":
        for each in entry.paragraphs:
            add_line(document, f"“{each}”")
        add_line(document, entry.head).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif section.is_short:
        add_line(document, entry.one_line(OFFICE.joint, parts=("head", "sub")), entry.dates)
    else:
        if head := entry.one_line(OFFICE.joint, parts=("head", "place")):
            add_line(document, head, entry.dates, bold=True)
        if entry.sub:
            add_line(document, entry.sub, italic=True)
        for each in entry.paragraphs:
            add_line(document, each).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        for bullet in entry.bullets:
            line = add_line(document, f"{OFFICE.bullet}\t{bullet}")
            line.paragraph_format.left_indent = Inches(0.3)
            line.paragraph_format.first_line_indent = Inches(-0.25)


def render_office(resume: Resume, folder: Path) -> Path:
    """Write a DOCX with centred contacts and typed bullets, and save it as PDF with LibreOffice."""
    basics = resume["basics"]
    document = new_document("Liberation Serif", 11)
    for text, size in (
        (basics["name"], 18),
        (basics.get("label", ""), 12),
        (" ♦ ".join(contacts(resume, OFFICE)), 10),
    ):
        if text:
            line = add_line(document, text, bold=size > 11)
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.runs[0].font.size = Pt(size)
    for section in sections(resume, OFFICE):
        heading = add_line(document, section.heading, bold=True)
        heading.paragraph_format.space_before = Pt(10)
        heading.paragraph_format.keep_with_next = True
        for entry in section.entries:
            _office_entry(document, entry, section)
    with tempfile.TemporaryDirectory() as own:
        written = Path(own) / "resume.docx"
        document.save(written)
        return print_with_libreoffice(written, folder)


LAYOUTS = (
    Layout(
        name="pdf_chromium",
        what="PDF printed by Chromium, two columns, side bar at the left",
        render=render_chromium,
        shown=lambda resume: shown(resume, CHROMIUM),
        needs=("chromium",),
    ),
    Layout(
        name="pdf_libreoffice",
        what="PDF saved by LibreOffice from DOCX, headings in capitals",
        render=render_office,
        shown=lambda resume: shown(resume, OFFICE),
        needs=("soffice",),
    ),
)
