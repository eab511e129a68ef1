"""The labelled cases for tuning and the examples, as far as this room needs them read."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from nextrung.fit.records import Match, Strength
from nextrung.intake.documents import read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Notes, Posting, Resume
from nextrung.intake.resume.reading import read_resume

_ROOT = Path(__file__).parents[2]
_DEV = _ROOT / "benchmarks" / "accuracy" / "cases" / "dev"
_EXAMPLES = _ROOT / "examples"
#: The evening on which all dates of the cases are reckoned.
CASES_NOW = datetime.fromisoformat("2026-11-22T18:30:00-05:00")


@dataclass(frozen=True)
class CasePapers:
    """The papers of one case; nothing is matched, since what happens afterwards does not need it."""

    resume: Resume
    posting: Posting
    notes: Notes | None
    asked: tuple[Match, ...] = ()
    strengths: tuple[Strength, ...] = ()
    #: The evening on which they are prepared.
    now: datetime = CASES_NOW


@dataclass(frozen=True)
class _Files:
    folder: Path
    posting: str = "posting.txt"
    notes: str | None = "notes.txt"
    now: datetime = CASES_NOW


def _files() -> dict[str, _Files]:
    found = {folder.name: _Files(folder=folder) for folder in sorted(_DEV.iterdir())}
    for example in tomllib.loads((_EXAMPLES / "examples.toml").read_text("utf-8"))["example"]:
        found[f"example-{example['slug']}"] = _Files(
            folder=_EXAMPLES / example["slug"],
            posting=example["posting"],
            notes=example.get("notes"),
            now=example["now"],
        )
    return found


CASES = tuple(_files())


@cache
def read_case(name: str) -> CasePapers:
    """Read one case by its name."""
    files = _files()[name]
    folder, today = files.folder, files.now.date()
    return CasePapers(
        resume=read_resume(read_document(folder / "resume.json", "resume")),
        posting=read_posting(read_document(folder / files.posting, "posting")),
        notes=read_notes(read_document(folder / files.notes, "notes"), today) if files.notes else None,
        now=files.now,
    )
