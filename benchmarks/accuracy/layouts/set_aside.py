"""The layouts that are set aside: nobody who tunes a reader looks at them.

One PDF typeset in two columns, one PDF printed from the browser, one DOCX.
"""

from pathlib import Path

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.printed import fill_page, print_with_chromium
from benchmarks.accuracy.layouts.typeset import as_data, compile_template
from benchmarks.accuracy.layouts.word import add_line, new_document
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

TWIN_COLUMNS = Wording(
    headings={
        "work": "Experience",
        "volunteer": "Volunteering",
        "projects": "Projects",
        "summary": "Profile",
        "awards": "Most Proud Of",
        "skills": "Strengths",
        "certificates": "Certifications",
        "languages": "Languages",
        "education": "Education",
        "publications": "Publications",
        "interests": "Interests",
        "references": "Referees",
    },
    month="short",
    between=" – ",
    present="Ongoing",
    position_first=True,
    phone="+1 ({}) {}-{}",
)

BARS = Wording(
    headings={
        "summary": "Career Objective",
        "work": "Work Experience",
        "education": "Education",
        "certificates": "Certifications",
        "skills": "Key Skills",
        "languages": "Languages Known",
        "projects": "Projects",
        "awards": "Achievements",
        "volunteer": "Volunteer Work",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="number",
    between=" – ",
    present="Present",
    bullet="•",
    joint=", ",
    position_first=True,
)

DATES_ABOVE = Wording(
    headings={
        "summary": "Objective",
        "skills": "Skills & Abilities",
        "work": "Experience",
        "education": "Education",
        "certificates": "Licenses & Certifications",
        "volunteer": "Leadership & Volunteering",
        "projects": "Projects",
        "awards": "Awards & Honors",
        "languages": "Languages",
        "publications": "Publications",
        "interests": "Activities & Interests",
        "references": "References",
    },
    month="long",
    between=" – ",
    joint=", ",
    position_first=True,
    phone="({}) {}-{}",
)

_ACCENT = RGBColor(0x39, 0x6A, 0x4B)


def render_twin_columns(resume: Resume, folder: Path) -> Path:
    """Typeset two columns of nearly the same width."""
    data = as_data(resume, TWIN_COLUMNS)
    return compile_template("set_aside_twin_columns.typ", folder / "resume.pdf", resume=data)


def render_bars(resume: Resume, folder: Path) -> Path:
    """Print one column from the browser, its headings in bars."""
    return print_with_chromium(fill_page("set_aside_bars.html", resume, BARS), folder / "resume.pdf")


def _underline(paragraph: Paragraph) -> None:
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:color="396A4B"/></w:pBdr>')
    )


def _add_heading(document: WordDocument, words: str) -> None:
    heading = add_line(document, words, bold=True)
    heading.runs[0].font.size, heading.runs[0].font.color.rgb = Pt(14), _ACCENT
    heading.paragraph_format.space_before = Pt(12)
    heading.paragraph_format.keep_with_next = True
    _underline(heading)


def _add_skills(document: WordDocument, section: Section) -> None:
    """Set the skills as bullets in two columns of a table."""
    entries = section.entries
    half = (len(entries) + 1) // 2
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, part in zip(cells, (entries[:half], entries[half:]), strict=True):
        for entry in part:
            line = cell.add_paragraph(style="List Bullet")
            line.add_run(f"{entry.head}: " if entry.sub else entry.head).bold = bool(entry.sub)
            line.add_run(entry.sub)
        blank = cell.paragraphs[0]._p  # every new cell begins with an empty paragraph
        if part:
            blank.getparent().remove(blank)


def _add_block(document: WordDocument, entry: Entry) -> None:
    if entry.dates:
        dates = add_line(document, entry.dates)
        dates.runs[0].font.size, dates.runs[0].font.color.rgb = Pt(9.5), _ACCENT
        dates.paragraph_format.space_before = Pt(6)
        dates.paragraph_format.space_after = Pt(0)
        dates.paragraph_format.keep_with_next = True
    if named := entry.one_line(" • ", parts=("head", "sub", "place")):
        line = add_line(document, entry.head, bold=True)
        line.add_run(named.removeprefix(entry.head))
    for each in entry.paragraphs:
        document.add_paragraph(each)
    for bullet in entry.bullets:
        document.add_paragraph(bullet, style="List Bullet").paragraph_format.space_after = Pt(1)


def _add_section(document: WordDocument, section: Section) -> None:
    _add_heading(document, section.heading)
    if section.key == "skills":
        _add_skills(document, section)
        return
    for entry in section.entries:
        if section.key == "references":
            add_line(document, "".join(f"“{each}”" for each in entry.paragraphs), italic=True)
            add_line(document, entry.head).paragraph_format.left_indent = Inches(0.3)
        elif section.key == "interests":
            add_line(document, f"{entry.head}: {entry.sub}" if entry.sub else entry.head)
        elif section.key == "languages":
            add_line(document, f"{entry.head} ({entry.sub})" if entry.sub else entry.head)
        elif section.is_short:
            line = add_line(document, entry.one_line(DATES_ABOVE.joint, parts=("head", "sub")))
            line.add_run(f" ({entry.dates})" if entry.dates else "")
        else:
            _add_block(document, entry)


def render_dates_above(resume: Resume, folder: Path) -> Path:
    """Write a DOCX whose dates stand over the title, the contacts side by side under the name."""
    basics = resume["basics"]
    document = new_document("Liberation Serif", 11)
    name = add_line(document, basics["name"])
    name.runs[0].font.size, name.runs[0].font.color.rgb = Pt(28), _ACCENT
    if basics.get("label"):
        add_line(document, basics["label"]).runs[0].font.size = Pt(13)
    _underline(add_line(document, "  |  ".join(contacts(resume, DATES_ABOVE))))
    for section in sections(resume, DATES_ABOVE):
        _add_section(document, section)
    path = folder / "resume.docx"
    document.save(path)
    return path


LAYOUTS = (
    Layout(
        name="pdf_twin_columns",
        what="set aside",
        render=render_twin_columns,
        shown=lambda resume: shown(resume, TWIN_COLUMNS),
    ),
    Layout(
        name="pdf_bars",
        what="set aside",
        render=render_bars,
        shown=lambda resume: shown(resume, BARS),
        needs=("chromium",),
    ),
    Layout(
        name="docx_dates_above",
        what="set aside",
        render=render_dates_above,
        shown=lambda resume: shown(resume, DATES_ABOVE),
    ),
)
