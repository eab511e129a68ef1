"""A résumé copied out of a PDF into a text file: no indents, no empty lines, bullets on their own lines."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.wording import Entry, Section, Wording, contacts, sections, shown

WORDING = Wording(
    headings={
        "summary": "Summary",
        "skills": "Skills",
        "work": "Professional Experience",
        "education": "Education",
        "certificates": "Licenses & Certifications",
        "awards": "Awards",
        "languages": "Languages",
        "volunteer": "Volunteer Experience",
        "projects": "Projects",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="long",
    between=" – ",
    bullet="•",
    joint=", ",
    position_first=True,
    phone="({}) {}-{}",
)

_WIDTH = 92
_LINES_A_PAGE = 50
#: What the hollow bullets of a word processor turn into when they are copied.
_HOLLOW = "o"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _entry_lines(entry: Entry, section: Section) -> Iterator[str]:
    if section.key in {"skills", "interests"}:
        yield from _wrapped(
            f"{_HOLLOW} {entry.head}: {entry.sub}" if entry.sub else f"{_HOLLOW} {entry.head}"
        )
    elif section.key == "languages":
        yield f"{entry.head} ({entry.sub})" if entry.sub else entry.head
    elif section.is_short:
        named = entry.one_line(WORDING.joint, parts=("head", "sub"))
        yield from _wrapped(f"{_HOLLOW} {named} {entry.dates}".strip())
    elif section.key == "references":
        yield from _wrapped("".join(f"“{each}”" for each in entry.paragraphs))
        yield f"– {entry.head}"
    else:
        # What stood at the right margin follows after one blank.
        yield from _wrapped(f"{entry.head} {entry.dates}".strip())
        yield from _wrapped(entry.one_line(", ", parts=("sub", "place")))
        for each in entry.paragraphs:
            yield from _wrapped(each)
        for bullet in entry.bullets:
            yield WORDING.bullet
            yield from _wrapped(bullet)


def _lines(resume: Resume) -> Iterator[str]:
    basics = resume["basics"]
    yield basics["name"]
    if basics.get("label"):
        yield basics["label"]
    yield from _wrapped(" ".join(contacts(resume, WORDING)))
    for section in sections(resume, WORDING):
        yield section.heading
        for entry in section.entries:
            yield from _entry_lines(entry, section)


def _with_running_heads(lines: list[str], name: str) -> Iterator[str]:
    """Say name and page where a new page began, in the middle of whatever stood there."""
    for number, line in enumerate(lines):
        if number and number % _LINES_A_PAGE == 0:
            yield name
            yield f"Page {number // _LINES_A_PAGE + 1}"
        yield line


def render(resume: Resume, folder: Path) -> Path:
    """Write what is left of a page when its text is copied."""
    path = folder / "resume.txt"
    lines = _with_running_heads(list(_lines(resume)), resume["basics"]["name"])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


LAYOUTS = (
    Layout(
        name="text_copied",
        what="plain text copied out of a PDF: no indents, bullets on their own lines, page heads in between",
        render=render,
        shown=lambda resume: shown(resume, WORDING),
    ),
)
