"""Lay out every example's résumé from its resume.json, and the posting that was sent as a Word file.

Run from the top folder: ``python examples/make_papers.py [slug ...]``. Needs Chromium and LibreOffice.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import docx
import jinja2

EXAMPLES = Path(__file__).parent
sys.path.insert(0, str(EXAMPLES.parent))

from benchmarks.accuracy.layouts import LAYOUTS  # noqa: E402 - the top folder must be found first
from benchmarks.accuracy.layouts.layout import Resume  # noqa: E402
from benchmarks.accuracy.layouts.printed import print_with_chromium  # noqa: E402
from benchmarks.accuracy.layouts.wording import Wording, contacts, sections  # noqa: E402
from examples.make_briefs import Example, load_examples  # noqa: E402

#: How the demo's candidate words her résumé; handsome.html lays it out.
HANDSOME = Wording(
    headings={
        "skills": "Skills",
        "languages": "Languages",
        "awards": "Awards",
        "education": "Education",
        "summary": "Profile",
        "work": "Experience",
        "references": "In others' words",
    },
    month="short",
    phone="({}) {}-{}",
    position_first=True,
    joint=" · ",
)


def print_handsome(resume: Resume, folder: Path) -> Path:
    """Print two columns under a name across the page from the browser."""
    pages = jinja2.Environment(loader=jinja2.FileSystemLoader(EXAMPLES), autoescape=True)
    page = pages.get_template("handsome.html").render(
        basics=resume["basics"],
        contacts=contacts(resume, HANDSOME),
        sections=sections(resume, HANDSOME),
        wording=HANDSOME,
    )
    return print_with_chromium(page, folder / "resume.pdf")


RENDERERS = {layout.name: layout.render for layout in LAYOUTS} | {"handsome": print_handsome}


def make_resume(example: Example) -> None:
    """Write the résumé as the candidate sent it; resume.json itself is never touched."""
    resume = json.loads((EXAMPLES / example.slug / "resume.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(RENDERERS[example.layout](resume, Path(folder)), example.resume)


def make_word_posting(source: Path, path: Path) -> None:
    """Write a posting kept as Markdown (headings, items, paragraphs) as a Word file."""
    document = docx.Document()
    for line in filter(None, source.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#"):
            signs, words = line.split(" ", 1)
            document.add_heading(words, len(signs) - 1)
        elif line.startswith("- "):
            document.add_paragraph(line.removeprefix("- "), style="List Bullet")
        else:
            document.add_paragraph(line)
    document.save(path)


def main() -> None:
    """Make the papers of the examples that are named, or of all."""
    for example in load_examples():
        if example.slug in sys.argv[1:] or not sys.argv[1:]:
            make_resume(example)
            if example.posting.suffix == ".docx":
                make_word_posting(example.posting.with_suffix(".md"), example.posting)


if __name__ == "__main__":
    main()
