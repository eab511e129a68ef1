"""A résumé as Google Docs saves it to DOCX: real headings, linked contacts, nested bullets."""

from pathlib import Path

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph

from benchmarks.accuracy.layouts.layout import Layout, Resume
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
        "summary": "About",
        "work": "Experience",
        "projects": "Projects",
        "education": "Education",
        "certificates": "Certifications",
        "awards": "Awards",
        "skills": "Skills",
        "languages": "Languages",
        "volunteer": "Volunteering",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="short",
    between=" - ",
    joint=", ",
    phone="({}) {}-{}",
)

#: Every third point stands under the one before it.
_NESTED_EVERY = 3
_WIDTH_INCHES = 7.1
_GREY = RGBColor(0x66, 0x66, 0x66)
_LINK = RGBColor(0x11, 0x55, 0xCC)
_HEADINGS = {"Title": 26, "Heading 1": 14, "Heading 2": 10.5}


def _document() -> WordDocument:
    document = new_document("Arial", 10)
    page = document.sections[0]
    page.left_margin = page.right_margin = (page.page_width - Inches(_WIDTH_INCHES)) // 2
    for name, points in _HEADINGS.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = "Arial", Pt(points), name != "Title"
        style.font.color.rgb = RGBColor(0x20, 0x20, 0x20)
        style.paragraph_format.space_before = Pt(14 if name == "Heading 1" else 6)
        style.paragraph_format.space_after = Pt(3)
        # The template's own letters and rule would win over the ones set here.
        for own in (*style.element.iter(qn("w:rFonts")), *style.element.iter(qn("w:pBdr"))):
            _without_theme(own)
    return document


def _without_theme(element) -> None:
    if element.tag == qn("w:pBdr"):
        element.getparent().remove(element)
    for name in [each for each in element.attrib if "Theme" in each or each.endswith("heme")]:
        del element.attrib[name]


def _add_link(paragraph: Paragraph, text: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.underline = _LINK, True
    link.append(run._r)
    paragraph._p.append(link)


def _add_contacts(document: WordDocument, resume: Resume) -> None:
    """Place and telephone as text, mail and page as links, profiles as links behind the network's name."""
    basics = resume["basics"]
    links = [(mail, f"mailto:{mail}") for mail in filter(None, [basics.get("email")])]
    links += [(without_scheme(url), url) for url in filter(None, [basics.get("url")])]
    links += [(each.get("network") or each["url"], each["url"]) for each in basics.get("profiles", ())]
    words = list(filter(None, [location(resume), telephone(resume, WORDING)]))
    paragraph = document.add_paragraph(" | ".join(words))
    for number, (text, address) in enumerate(links):
        if words or number:
            paragraph.add_run(" | ")
        _add_link(paragraph, text, address)


def _add_heading(document: WordDocument, entry: Entry) -> None:
    """Employer — *title*, the dates at the right margin, and the place below."""
    heading = document.add_heading(level=2)
    heading.paragraph_format.tab_stops.add_tab_stop(Inches(_WIDTH_INCHES), WD_TAB_ALIGNMENT.RIGHT)
    heading.add_run(entry.head)
    if entry.sub:
        title = heading.add_run(f" — {entry.sub}" if entry.head else entry.sub)
        title.bold, title.italic = False, True
    if entry.dates:
        heading.add_run(f"\t{entry.dates}").bold = False
    if entry.place:
        document.add_paragraph().add_run(entry.place).font.color.rgb = _GREY


def _add_entry(document: WordDocument, entry: Entry, section: Section) -> None:
    if section.key == "summary":
        document.add_paragraph(entry.paragraphs[0])
    elif section.key == "references":
        document.add_paragraph().add_run("".join(f"“{each}”" for each in entry.paragraphs)).italic = True
        document.add_paragraph(f"— {entry.head}")
    elif section.key in {"skills", "interests"}:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{entry.head}: " if entry.sub else entry.head).bold = bool(entry.sub)
        paragraph.add_run(entry.sub)
    elif section.is_short:
        document.add_paragraph(entry.one_line(WORDING.joint), style="List Bullet")
    else:
        _add_heading(document, entry)
        for each in entry.paragraphs:
            document.add_paragraph(each)
        for number, bullet in enumerate(entry.bullets, start=1):
            nested = number % _NESTED_EVERY == 0
            document.add_paragraph(bullet, style="List Bullet 2" if nested else "List Bullet")


def render(resume: Resume, folder: Path) -> Path:
    """Write a DOCX with the word processor's own headings and nested bullets."""
    basics = resume["basics"]
    document = _document()
    document.add_paragraph(basics["name"], style="Title")
    if basics.get("label"):
        document.add_paragraph(basics["label"])
    _add_contacts(document, resume)
    for section in sections(resume, WORDING):
        document.add_heading(section.heading, 1)
        for entry in section.entries:
            _add_entry(document, entry, section)
    path = folder / "resume.docx"
    document.save(path)
    return path


LAYOUTS = (
    Layout(
        name="docx_google_docs",
        what="DOCX from Google Docs: linked contacts, employer — title, nested bullets",
        render=render,
        shown=lambda resume: shown(resume, WORDING),
    ),
)
