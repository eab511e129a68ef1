"""Sound papers to begin with: résumés in every layout, postings and notes in every format that is read."""

import html
import json
from dataclasses import dataclass
from pathlib import Path

import typst
from docx import Document

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.layouts import LAYOUTS
from nextrung.sources import DocumentKind


@dataclass(frozen=True, kw_only=True)
class Seed:
    """A sound file, and what it is read as."""

    name: str
    path: Path
    kind: DocumentKind

    @property
    def format(self) -> str:
        """Format by the end of the name."""
        return {".txt": "text", ".md": "markdown"}.get(self.path.suffix, self.path.suffix.lstrip("."))


def make_seeds(folder: Path) -> list[Seed]:
    """Write the sound files of two cases into `folder`."""
    return [seed for case in load_cases("dev")[:2] for seed in _seeds(case, folder / case.slug)]


def _seeds(case: Case, folder: Path) -> list[Seed]:
    found = [
        Seed(
            name=f"{case.slug} {layout.name}", path=_print(layout, case, folder / layout.name), kind="resume"
        )
        for layout in LAYOUTS
        if not layout.missing
    ]
    for kind, path in (("posting", case.posting_path), ("notes", case.notes_path)):
        text = path.read_text(encoding="utf-8")
        made = [path, _word(text, folder / f"{kind}.docx"), _pdf(text, folder / f"{kind}.pdf")]
        if kind == "posting":
            made.append(_page(case, text, folder / "posting.html"))
        found += [Seed(name=f"{case.slug} {kind}{each.suffix}", path=each, kind=kind) for each in made]
    return found


def _print(layout, case: Case, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return layout.render(case.resume, folder)


def _word(text: str, path: Path) -> Path:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(path)
    return path


def _pdf(text: str, path: Path) -> Path:
    template = b'#for line in sys.inputs.text.split("\\n") [#line #parbreak()]'
    typst.compile(template, output=path, sys_inputs={"text": text})
    return path


def _page(case: Case, text: str, path: Path) -> Path:
    data = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": case.labels.title,
        "hiringOrganization": {"@type": "Organization", "name": case.labels.company},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": case.labels.location}},
        "description": "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines()),
    }
    lines = "\n".join(f"<li>{html.escape(line)}</li>" for line in text.splitlines() if line)
    path.write_text(
        f"<!doctype html><html><head><title>{html.escape(case.labels.title or '')}</title>"
        f'<script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><nav>Home</nav><main><ul>{lines}</ul></main></body></html>",
        encoding="utf-8",
    )
    return path
