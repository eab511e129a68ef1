"""Résumés typeset as PDF: one column, running heads, a side bar at the right, LaTeX's way."""

import dataclasses
import json
from pathlib import Path

import typst

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.wording import Wording, contacts, sections, shown

TEMPLATES = Path(__file__).parent / "templates"

ONE_COLUMN = Wording(
    headings={
        "summary": "Professional Profile",
        "work": "Professional Experience",
        "projects": "Projects",
        "education": "Education",
        "certificates": "Licenses & Certifications",
        "skills": "Skills",
        "languages": "Languages",
        "awards": "Awards",
        "volunteer": "Volunteer Work",
        "publications": "Publications",
        "interests": "Interests",
        "references": "References",
    },
    month="short",
    joint=", ",
)

RUNNING_HEADS = Wording(
    headings={
        "summary": "Profile",
        "education": "Education",
        "work": "Career",
        "volunteer": "Voluntary work",
        "awards": "Awards",
        "certificates": "Certificates",
        "skills": "Skills",
        "languages": "Languages",
        "projects": "Projects",
        "publications": "Publications",
        "interests": "Interests",
        "references": "Testimonials",
    },
    month="number",
    between=" – ",
    present="today",
    bullet="▪",
    position_first=True,
    phone="+1 {} {} {}",
)

SIDE_BAR = Wording(
    headings={
        "summary": "Summary of Qualifications",
        "skills": "Areas of Expertise",
        "work": "Employment",
        "projects": "Key Projects",
        "education": "Education",
        "awards": "Honors & Awards",
        "volunteer": "Community Service",
        "references": "Recommendations",
        "certificates": "Certifications",
        "languages": "Languages",
        "interests": "Interests",
    },
    month="long",
    between=" to ",
    present="present",
    bullet="➢",
    phone="({}) {}-{}",
)

LATEX = Wording(
    headings={
        "summary": "Summary",
        "education": "Education",
        "work": "Experience",
        "projects": "Projects",
        "volunteer": "Service",
        "publications": "Publications",
        "awards": "Honors",
        "certificates": "Certifications",
        "skills": "Technical Skills",
        "languages": "Languages",
        "interests": "Interests",
        "references": "References",
    },
    month="short",
    between=" – ",
)


def compile_template(template: str, path: Path, **inputs: str) -> Path:
    """Typeset a template; the words go in as data and mean nothing to it."""
    typst.compile(TEMPLATES / template, output=path, sys_inputs=inputs)
    return path


def as_data(resume: Resume, wording: Wording) -> str:
    """Give what the templates read: name, label, contacts, sections."""
    basics = resume["basics"]
    return json.dumps(
        {
            "name": basics["name"],
            "label": basics.get("label", ""),
            "contacts": contacts(resume, wording),
            "sections": [
                dataclasses.asdict(each) | {"is_short": each.is_short} for each in sections(resume, wording)
            ],
        }
    )


def render_one_column(resume: Resume, folder: Path) -> Path:
    """Typeset one justified column."""
    return compile_template("one_column.typ", folder / "resume.pdf", resume=as_data(resume, ONE_COLUMN))


def render_running_heads(resume: Resume, folder: Path) -> Path:
    """Typeset with air, over several pages."""
    return compile_template("running_heads.typ", folder / "resume.pdf", resume=as_data(resume, RUNNING_HEADS))


def render_side_bar(resume: Resume, folder: Path) -> Path:
    """Typeset with a side bar at the right."""
    return compile_template("side_bar_right.typ", folder / "resume.pdf", resume=as_data(resume, SIDE_BAR))


def render_latex(resume: Resume, folder: Path) -> Path:
    """Typeset closely, in the letters and the manner of a LaTeX template."""
    return compile_template("latex.typ", folder / "resume.pdf", resume=as_data(resume, LATEX))


LAYOUTS = (
    Layout(
        name="pdf_one_column",
        what="PDF, one column, justified and hyphenated, employer named once",
        render=render_one_column,
        shown=lambda resume: shown(resume, ONE_COLUMN),
    ),
    Layout(
        name="pdf_running_heads",
        what="PDF, several pages, running heads, spaced headings, dates at the left",
        render=render_running_heads,
        shown=lambda resume: shown(resume, RUNNING_HEADS),
    ),
    Layout(
        name="pdf_side_bar_right",
        what="PDF, side bar at the right, skills in a table",
        render=render_side_bar,
        shown=lambda resume: shown(resume, SIDE_BAR),
    ),
    Layout(
        name="pdf_latex",
        what="PDF like LaTeX's templates: employer and place, then title and dates, in Computer Modern",
        render=render_latex,
        shown=lambda resume: shown(resume, LATEX),
    ),
)
