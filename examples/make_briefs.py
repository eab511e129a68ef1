"""Make the brief of every example anew, from the papers in its folder and at its own fixed moment.

Run from the top folder: ``make examples``, or ``python examples/make_briefs.py [slug ...]``.
"""

import sys
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from nextrung.brief.records import Brief
from nextrung.brief.render import Paper, write_brief
from nextrung.prepare import prepare

EXAMPLES = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Example:
    """One invented candidate: the papers, and the moment the brief is made for."""

    slug: str
    resume: Path
    posting: Path
    #: None for the candidate who kept no notes.
    notes: Path | None
    #: None for candidates who did not write down what they need.
    plan: Path | None
    #: How the résumé is laid out; make_papers.py knows the names.
    layout: str
    now: datetime
    timezone: str
    #: Where no notes name the day.
    interview_day: date | None
    paper: Paper

    @property
    def folder(self) -> Path:
        """Where the brief stands."""
        return EXAMPLES / self.slug


def load_examples() -> tuple[Example, ...]:
    """Read examples.toml."""
    rows = tomllib.loads((EXAMPLES / "examples.toml").read_text(encoding="utf-8"))["example"]
    return tuple(_example(**row) for row in rows)


def make_brief_of(example: Example) -> Brief:
    """Make the brief from the files in the repository, with the engine that comes with the project."""
    return prepare(
        resume=example.resume,
        posting=str(example.posting),
        notes=example.notes,
        now=example.now,
        interview_day=example.interview_day,
        timezone=example.timezone,
        plan=example.plan,
    )


def main() -> None:
    """Write the briefs of the examples that are named, or of all."""
    for example in load_examples():
        if example.slug in sys.argv[1:] or not sys.argv[1:]:
            write_brief(make_brief_of(example), example.folder, paper=example.paper)


def _example(
    *,
    slug: str,
    resume: str,
    posting: str,
    layout: str,
    now: datetime,
    timezone: str,
    notes: str | None = None,
    plan: str | None = None,
    interview_day: date | None = None,
    paper: Paper = "us-letter",
) -> Example:
    folder = EXAMPLES / slug
    return Example(
        slug=slug,
        resume=(folder / resume).resolve(),
        posting=(folder / posting).resolve(),
        notes=(folder / notes).resolve() if notes else None,
        plan=(folder / plan).resolve() if plan else None,
        layout=layout,
        now=now.replace(tzinfo=ZoneInfo(timezone)),
        timezone=timezone,
        interview_day=interview_day,
        paper=paper,
    )


if __name__ == "__main__":
    main()
