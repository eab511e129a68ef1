"""The cases: each folder's résumé, posting and the labels that a person gave."""

import json
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.accuracy.layouts.layout import Resume
from nextrung.fit.records import Coverage
from nextrung.intake.records import PayUnit, RequirementKind

FOLDER = Path(__file__).parent / "cases"

Split = Literal["dev", "held_out"]


class MarkedPay(msgspec.Struct, forbid_unknown_fields=True):
    """Pay as the posting names it."""

    unit: PayUnit
    min: Decimal | None = None
    max: Decimal | None = None


class MarkedRequirement(msgspec.Struct, forbid_unknown_fields=True):
    """One thing that a careful reader found in the posting, and how far the résumé answers it."""

    line: int
    text: str
    must: bool
    label: Coverage
    why: str
    evidence: list[str] = []
    kind: RequirementKind | None = None


class Labels(msgspec.Struct, forbid_unknown_fields=True):
    """Everything that was marked by hand in one case."""

    requirement: list[MarkedRequirement]
    title: str | None = None
    company: str | None = None
    location: str | None = None
    pay: MarkedPay | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """One invented candidate and the job they are called back for."""

    folder: Path
    resume: Resume = field(repr=False)
    labels: Labels = field(repr=False)

    @property
    def slug(self) -> str:
        """Short name, as in the tables."""
        return self.folder.name

    @property
    def resume_path(self) -> Path:
        """The résumé as JSON Resume."""
        return self.folder / "resume.json"

    @property
    def posting_path(self) -> Path:
        """The posting as text."""
        return self.folder / "posting.txt"

    @property
    def notes_path(self) -> Path:
        """Notes of round one."""
        return self.folder / "notes.txt"


def load_cases(split: Split, slug: str | None = None) -> list[Case]:
    """Read the cases of a split, or the one named, in the order of their names.

    Raises:
        ValueError: a file does not fit its format; the message names it.

    """
    folders = sorted(path.parent for path in (FOLDER / split).glob("*/labels.toml"))
    return [_load(folder) for folder in folders if slug in (None, folder.name)]


def _load(folder: Path) -> Case:
    try:
        return Case(
            folder=folder,
            resume=json.loads((folder / "resume.json").read_text(encoding="utf-8")),
            labels=msgspec.convert(
                tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8")), Labels
            ),
        )
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{folder.name}: {error}") from error
