"""A résumé by competence, written as a web page, saved as DOCX by LibreOffice: skills first, short jobs."""

import tempfile
from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.printed import fill_page, save_with_libreoffice
from benchmarks.accuracy.layouts.wording import Wording, shown

WORDING = Wording(
    headings={
        "summary": "Professional Summary",
        "skills": "Core Competencies",
        "awards": "Selected Achievements",
        "certificates": "Licenses and Training",
        "work": "Employment Summary",
        "volunteer": "Community Involvement",
        "projects": "Projects",
        "education": "Educational Background",
        "languages": "Languages",
        "publications": "Publications",
        "interests": "Personal Interests",
        "references": "References",
    },
    month="none",
    between="–",
    present="present",
    joint=", ",
    position_first=True,
)

#: The jobs are told in short: so many points of each.
_POINTS_A_JOB = 2


def _in_short(resume: Resume) -> Resume:
    jobs = [
        {**job, "summary": "", "highlights": job.get("highlights", [])[:_POINTS_A_JOB]}
        for job in resume.get("work", ())
    ]
    return {**resume, "work": jobs}


def render(resume: Resume, folder: Path) -> Path:
    """Fill a plain web page and save it from LibreOffice as a word processor's file."""
    with tempfile.TemporaryDirectory() as own:
        page = Path(own) / "resume.html"
        page.write_text(fill_page("functional.html", _in_short(resume), WORDING), encoding="utf-8")
        return save_with_libreoffice(page, folder, "docx", "--infilter=HTML (StarWriter)")


LAYOUTS = (
    Layout(
        name="docx_functional",
        what="DOCX saved by LibreOffice from a web page, competences before the jobs, years only",
        render=render,
        shown=lambda resume: shown(_in_short(resume), WORDING),
        needs=("soffice",),
    ),
)
