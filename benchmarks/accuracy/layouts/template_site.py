"""A résumé from a template site, printed by Chromium: side bar, pills and dots, title at employer."""

from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.layouts.printed import fill_page, print_with_chromium
from benchmarks.accuracy.layouts.wording import Wording, shown

WORDING = Wording(
    headings={
        "skills": "Skills",
        "languages": "Languages",
        "certificates": "Certificates",
        "interests": "Hobbies",
        "summary": "Profile",
        "work": "Employment History",
        "education": "Education",
        "projects": "Projects",
        "awards": "Achievements",
        "volunteer": "Extra-curricular activities",
        "publications": "Publications",
        "references": "References",
    },
    month="long",
    between=" — ",
    bullet="•",
    joint=", ",
    position_first=True,
    phone="{} {} {}",
)


def render(resume: Resume, folder: Path) -> Path:
    """Print the site's page from the browser."""
    return print_with_chromium(fill_page("template_site.html", resume, WORDING), folder / "resume.pdf")


LAYOUTS = (
    Layout(
        name="pdf_template_site",
        what="PDF from a template site: dark side bar at the left, pills and dots, title at employer",
        render=render,
        shown=lambda resume: shown(resume, WORDING),
        needs=("chromium",),
    ),
)
