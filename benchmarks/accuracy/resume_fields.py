"""Does it read a résumé as it stands? Every field of every layout against the answer that was printed.

A field is right when its words are the same after white space, dash and quote signs are folded (case too,
where a layout prints capitals). Records and lists are paired by best likeness, so one job that was missed
costs its own fields and no more. Field accuracy is right / (expected + invented): a field that is not on the
page counts against the reader like one that was missed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.accuracy.field_comparison import Field, Verdict, compare
from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.rendered import render
from benchmarks.accuracy.report import Report
from nextrung.errors import NextRungError
from nextrung.intake.documents import read_document
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume


@dataclass
class Tally:
    """How many fields came out how."""

    counts: Counter[Verdict] = field(default_factory=Counter)

    def add(self, fields: Iterable[Field]) -> None:
        """Count these too."""
        self.counts.update(each.verdict for each in fields)

    @property
    def right(self) -> int:
        """Fields read as they stand."""
        return self.counts["right"]

    @property
    def expected(self) -> int:
        """Fields on the page."""
        return self.right + self.counts["different"] + self.counts["missing"]

    @property
    def accuracy(self) -> float:
        """Right of all that were expected or invented."""
        return _share(self.right, self.expected + self.counts["invented"])

    @property
    def recall(self) -> float:
        """Right of all that are on the page."""
        return _share(self.right, self.expected)

    @property
    def precision(self) -> float:
        """Right of all that were read."""
        return _share(self.right, self.right + self.counts["different"] + self.counts["invented"])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@dataclass
class Outcome:
    """What came of reading all résumés in all layouts."""

    by_layout: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_kind: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    whole: Tally = field(default_factory=Tally)
    #: Layout, person and field, for every field that is not right.
    misses: list[tuple[str, str, Field]] = field(default_factory=list)
    #: Layouts that could not be made here, and files that were refused or crashed the reader.
    remarks: list[str] = field(default_factory=list)

    def add(self, layout: str, slug: str, fields: Sequence[Field]) -> None:
        """Count the fields of one file."""
        self.by_layout[layout].add(fields)
        self.whole.add(fields)
        for each in fields:
            self.by_kind[each.kind].add([each])
        self.misses += [(layout, slug, each) for each in fields if each.verdict != "right"]


def measure_resumes(people: Mapping[str, Resume], layouts: Iterable[Layout], folder: Path) -> Outcome:
    """Render every résumé in every layout into `folder`, read it, and compare."""
    outcome = Outcome()
    for layout in layouts:
        if layout.missing:
            outcome.remarks.append(f"{layout.name} was skipped: {layout.missing} is not installed.")
            continue
        for slug, resume in people.items():
            read, failure = read_file(render(layout, slug, resume, folder))
            outcome.add(layout.name, slug, compare(layout.shown(resume), read, layout))
            if failure:
                outcome.remarks.append(f"{layout.name} of {slug} {failure}")
    return outcome


def read_file(path: Path) -> tuple[Resume, str | None]:
    """Read one résumé; a refusal or a crash gives an empty one and the reason."""
    try:
        return to_json_resume(read_resume(read_document(path, "resume"))), None
    except NextRungError as error:
        return {}, f"was refused: {error}"
    except Exception as error:  # noqa: BLE001 - a crash is a finding, and the table goes on
        return {}, f"crashed the reader: {error!r}"


def report_resumes(
    report: Report, people: Mapping[str, Resume], layouts: Iterable[Layout], folder: Path, show: int
) -> None:
    """Measure and say it, by layout and by kind of field."""
    outcome = measure_resumes(people, layouts, folder)
    whole = outcome.whole
    report.say(f"RÉSUMÉ FIELDS of {len(people)} people (target 98.0%)")
    report.table(_HEADS, [_row(name, tally) for name, tally in (*outcome.by_layout.items(), ("all", whole))])
    report.table(_HEADS, [_row(name, tally) for name, tally in sorted(outcome.by_kind.items())])
    for remark in outcome.remarks:
        report.say(remark)
    for layout, slug, each in outcome.misses[:show]:
        report.say(f"{each.verdict:9} {layout} {slug} {each.kind}")
        report.say(f"    page: {each.expected or '-'}")
        report.say(f"    read: {each.read or '-'}")
    report.say()
    report.figures["resume"] = {
        "accuracy": whole.accuracy,
        "recall": whole.recall,
        "precision": whole.precision,
        "layouts": {name: tally.accuracy for name, tally in outcome.by_layout.items()},
        "fields": {name: tally.accuracy for name, tally in sorted(outcome.by_kind.items())},
        "remarks": outcome.remarks,
    }


_HEADS = ("", "accuracy", "recall", "precision", "expected", "right", "different", "missing", "invented")


def _row(name: str, tally: Tally) -> list[Any]:
    counts = [tally.counts[verdict] for verdict in ("different", "missing", "invented")]
    return [name, tally.accuracy, tally.recall, tally.precision, tally.expected, tally.right, *counts]
