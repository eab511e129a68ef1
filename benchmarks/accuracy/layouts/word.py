"""Résumés written in Word: heading styles and list bullets, and a layout table with a text box."""

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Inches, Pt, RGBColor
from docx.table import _Cell
from lxml.builder import ElementMaker

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

STYLES = Wording(
    headings={
        "summary": "Summary",
        "work": "Experience",
        "education": "Education",
        "skills": "Skills",
        "certificates": "Certifications & Licenses",
        "awards": "Awards and Recognition",
        "languages": "Languages",
        "volunteer": "Volunteer Experience",
        "projects": "Projects",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="long",
    joint=", ",
)

TABLE = Wording(
    headings={
        "summary": "About me",
        "skills": "Core skills",
        "work": "Work history",
        "volunteer": "Community",
        "education": "Education",
        "certificates": "Licenses",
        "languages": "Languages",
        "awards": "Awards",
        "projects": "Projects",
        "references": "Recommendations",
    },
    month="none",
    between="–",
    present="now",
    bullet="–",
    joint=" | ",
    phone="{}.{}.{}",
)

#: Widths of the layout table in inches.
_COLUMNS = (1.4, 5.3)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# As Word saves a text box: drawn twice, once for new readers and once for old ones.
_TEXT_BOX = """
<w:p xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
     xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
     xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
     xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
     xmlns:v="urn:schemas-microsoft-com:vml"><w:r><mc:AlternateContent>
 <mc:Choice Requires="wps"><w:drawing>
  <wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2"
      behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
    <wp:simplePos x="0" y="0"/>
    <wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
    <wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>
    <wp:extent cx="2468880" cy="1463040"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
    <wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="Contact"/><wp:cNvGraphicFramePr/>
    <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
      <wps:cNvSpPr txBox="1"/>
      <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2468880" cy="1463040"/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
      <wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>
    </wps:wsp></a:graphicData></a:graphic>
  </wp:anchor></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:shape style="width:194pt;height:115pt">
  <v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
"""


def new_document(font: str, size_points: float) -> WordDocument:
    """Open an empty document with one-inch margins and close lines."""
    document = Document()
    document.styles["Normal"].font.name = font
    document.styles["Normal"].font.size = Pt(size_points)
    document.styles["Normal"].paragraph_format.space_after = Pt(3)
    for section in document.sections:
        section.left_margin = section.right_margin = Inches(0.9)
        section.top_margin = section.bottom_margin = Inches(0.8)
    return document


def add_line(
    parent: WordDocument | _Cell, left: str, right: str = "", *, bold: bool = False, italic: bool = False
):
    """Add a paragraph, with something at the right margin after a tab."""
    paragraph = parent.add_paragraph()
    run = paragraph.add_run(left)
    run.bold, run.italic = bold, italic
    if right:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(6.7), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(f"\t{right}")
    return paragraph


def _styled_entry(document: WordDocument, entry: Entry, section: Section) -> None:
    if section.key in {"skills", "interests"}:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{entry.head}: " if entry.sub else entry.head).bold = bool(entry.sub)
        paragraph.add_run(entry.sub)
    elif section.is_short:
        document.add_paragraph(entry.one_line(STYLES.joint), style="List Bullet")
    elif section.key == "references":
        for paragraph in entry.paragraphs:
            add_line(document, f"“{paragraph}”", italic=True)
        add_line(document, f"– {entry.head}")
    else:
        if entry.head:
            add_line(document, entry.head, entry.dates, bold=True)
        if about := entry.one_line(", ", parts=("sub", "place")):
            add_line(document, about, italic=True)
        for paragraph in entry.paragraphs:
            document.add_paragraph(paragraph)
        for bullet in entry.bullets:
            document.add_paragraph(bullet, style="List Bullet")


def render_styles(resume: Resume, folder: Path) -> Path:
    """Write with the word processor's own headings and bullets."""
    basics = resume["basics"]
    document = new_document("Liberation Sans", 10.5)
    document.add_heading(basics["name"], 0)
    if basics.get("label"):
        document.add_paragraph(basics["label"], style="Subtitle")
    document.add_paragraph(" | ".join(contacts(resume, STYLES)))
    for section in sections(resume, STYLES):
        document.add_heading(section.heading, 1)
        for entry in section.entries:
            _styled_entry(document, entry, section)
    path = folder / "resume.docx"
    document.save(path)
    return path


def add_text_box(document: WordDocument, lines: list[str]) -> None:
    """Put lines into a text box at the top right, as templates do with the contacts."""
    paragraph = parse_xml(_TEXT_BOX.format(w=_W))
    word = ElementMaker(namespace=_W)
    for box in paragraph.iter(f"{{{_W}}}txbxContent"):
        box.extend(word.p(word.r(word.t(line))) for line in lines)
    document.element.body.insert(0, paragraph)


def _cell_entry(cell: _Cell, entry: Entry, section: Section) -> None:
    if section.key == "references":
        add_line(cell, "".join(f"“{each}” " for each in entry.paragraphs) + f"({entry.head})")
    elif section.key in {"skills", "interests"}:
        add_line(cell, f"{entry.head}: {entry.sub}" if entry.sub else entry.head)
    elif section.is_short:
        add_line(cell, entry.one_line(TABLE.joint))
    else:
        if head := entry.one_line(TABLE.joint):
            add_line(cell, head, bold=True)
        for paragraph in entry.paragraphs:
            add_line(cell, paragraph)
        for bullet in entry.bullets:
            add_line(cell, f"{TABLE.bullet} {bullet}").paragraph_format.left_indent = Inches(0.15)


def render_table(resume: Resume, folder: Path) -> Path:
    """Write as an invisible table, headings at the left, with the contacts in a text box."""
    basics = resume["basics"]
    document = new_document("Liberation Serif", 11)
    name = add_line(document, basics["name"], bold=True)
    name.runs[0].font.size = Pt(22)
    name.runs[0].font.color.rgb = RGBColor(0x1F, 0x4E, 0x5F)
    label = add_line(document, basics.get("label", ""))
    label.paragraph_format.space_after = Pt(32)  # room for the text box at the right
    found = sections(resume, TABLE)
    table = document.add_table(rows=len(found), cols=2)
    table.autofit = False
    for column, inches in zip(table.columns, _COLUMNS, strict=True):
        column.width = Inches(inches)
    for row, section in zip(table.rows, found, strict=True):
        left, right = row.cells
        left.width, right.width = map(Inches, _COLUMNS)
        left.paragraphs[0].add_run(section.heading).bold = True
        for entry in section.entries:
            _cell_entry(right, entry, section)
        blank = right.paragraphs[0]._p  # every new cell begins with an empty paragraph
        blank.getparent().remove(blank)
    add_text_box(document, contacts(resume, TABLE))
    path = folder / "resume.docx"
    document.save(path)
    return path


LAYOUTS = (
    Layout(
        name="docx_styles",
        what="DOCX with heading styles, list bullets, dates after a tab",
        render=render_styles,
        shown=lambda resume: shown(resume, STYLES),
    ),
    Layout(
        name="docx_table",
        what="DOCX as a layout table, contacts in a text box, years only",
        render=render_table,
        shown=lambda resume: shown(resume, TABLE),
    ),
)
