"""Résumés typed by hand: plain text with headings in capitals, Markdown, and JSON Resume itself."""

import copy
import json
import textwrap
from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

_WIDTH = 78

TEXT = Wording(
    headings={
        "summary": "PROFESSIONAL SUMMARY",
        "work": "WORK EXPERIENCE",
        "education": "EDUCATION",
        "certificates": "LICENSES AND CERTIFICATIONS",
        "skills": "SKILLS",
        "awards": "AWARDS",
        "languages": "LANGUAGES",
        "projects": "PROJECTS",
        "volunteer": "VOLUNTEER WORK",
        "publications": "PUBLICATIONS",
        "interests": "INTERESTS",
        "references": "REFERENCES",
    },
    month="short",
    between=" - ",
    bullet="*",
    joint=" - ",
    phone="({}) {}-{}",
)

MARKDOWN = Wording(
    headings={
        "summary": "Profile",
        "skills": "Key skills",
        "work": "Professional experience",
        "projects": "Selected projects",
        "education": "Education & training",
        "certificates": "Certificates",
        "languages": "Languages",
        "awards": "Honors",
        "volunteer": "Volunteering",
        "publications": "Publications",
        "interests": "Interests",
        "references": "What others say",
    },
    month="number",
    present="present",
    bullet="-",
    joint=" · ",
    degree_joint=" in ",
    position_first=True,
)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _text_entry(entry: Entry, section: Section) -> list[str]:
    if section.key in {"skills", "interests"}:
        return _wrapped(f"{entry.head}: {entry.sub}" if entry.sub else entry.head, rest="    ")
    if section.is_short:
        return _wrapped(entry.one_line(TEXT.joint), rest="    ")
    lines = []
    if section.key == "references":
        return (
            [*_wrapped(f'"{entry.paragraphs[0]}"'), f"   - {entry.head}"]
            if entry.paragraphs
            else [entry.head]
        )
    if head := entry.one_line(", ", parts=("head", "place")):
        lines.append(head)
    if entry.sub or entry.dates:
        lines.append(f"{entry.sub:<{_WIDTH - len(entry.dates)}}{entry.dates}" if entry.sub else entry.dates)
    for paragraph in entry.paragraphs:
        lines += _wrapped(paragraph)
    for bullet in entry.bullets:
        lines += _wrapped(bullet, f"  {TEXT.bullet} ", "    ")
    return [*lines, ""]


def render_text(resume: Resume, folder: Path) -> Path:
    """Print as a text file that somebody typed."""
    basics = resume["basics"]
    lines = [
        basics["name"].upper(),
        *filter(None, [basics.get("label")]),
        *_wrapped(" | ".join(contacts(resume, TEXT))),
    ]
    for section in sections(resume, TEXT):
        lines += ["", "", section.heading, ""]
        for entry in section.entries:
            lines += _text_entry(entry, section)
        while not lines[-1]:
            lines.pop()
    path = folder / "resume.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _markdown_entry(entry: Entry, section: Section) -> list[str]:
    if section.key in {"skills", "interests"}:
        return [f"- **{entry.head}:** {entry.sub}" if entry.sub else f"- {entry.head}"]
    if section.is_short:
        return [f"- {entry.one_line(MARKDOWN.joint)}"]
    if section.key == "references":
        return [*(f"> {each}" for each in entry.paragraphs), ">", f"> — {entry.head}", ""]
    lines = [f"### {entry.one_line(', ', parts=('head', 'sub'))}"]
    if about := entry.one_line(" | ", parts=("dates", "place")):
        lines.append(f"*{about}*")
    for paragraph in entry.paragraphs:
        lines += ["", paragraph]
    return [*lines, "", *(f"- {bullet}" for bullet in entry.bullets), ""]


def render_markdown(resume: Resume, folder: Path) -> Path:
    """Print as a Markdown file."""
    basics = resume["basics"]
    lines = [f"# {basics['name']}", ""]
    if basics.get("label"):
        lines += [f"**{basics['label']}**", ""]
    lines += [" · ".join(contacts(resume, MARKDOWN))]
    for section in sections(resume, MARKDOWN):
        lines += ["", f"## {section.heading}", ""]
        if section.key == "summary":
            lines += section.entries[0].paragraphs
            continue
        for entry in section.entries:
            lines += _markdown_entry(entry, section)
    path = folder / "resume.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def render_json(resume: Resume, folder: Path) -> Path:
    """Save as JSON Resume."""
    path = folder / "resume.json"
    path.write_text(json.dumps(resume, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


LAYOUTS = (
    Layout(
        name="text_capitals",
        what="plain text, headings in capitals, dates at the right",
        render=render_text,
        shown=lambda resume: shown(resume, TEXT),
        in_capitals=True,
    ),
    Layout(
        name="markdown",
        what="Markdown, position before employer, dates in numbers",
        render=render_markdown,
        shown=lambda resume: shown(resume, MARKDOWN),
    ),
    Layout(name="json_resume", what="JSON Resume itself", render=render_json, shown=copy.deepcopy),
)
