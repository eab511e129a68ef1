"""Would a person agree with strong / partial / none? The labels of the matcher against those given by hand.

The matcher is handed the marked requirements, as the posting reader words them where it found them and as it
reads their words alone where it did not, so that a miss of the posting reader is not counted twice.
"""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.accuracy.cases import Case, MarkedRequirement
from benchmarks.accuracy.comparing import fold
from benchmarks.accuracy.posting_requirements import ReadPosting, read_case
from benchmarks.accuracy.report import Report
from nextrung.engines.choose import load_embedder
from nextrung.engines.protocols import Embedder
from nextrung.errors import WrongDocumentError
from nextrung.fit.evidence import match_requirements
from nextrung.fit.records import Match
from nextrung.intake.documents import read_document
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Requirement
from nextrung.intake.resume.reading import read_resume
from nextrung.sources import Source

#: The day on which the labels were given; years up to today are counted to here.
LABELLED_ON = date(2026, 11, 22)

_LABELS = ("strong", "partial", "none")


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """One marked requirement, the label by hand and the matcher's."""

    case: Case
    marked: MarkedRequirement
    match: Match

    @property
    def agrees(self) -> bool:
        """Both say the same."""
        return self.match.coverage == self.marked.label

    @property
    def distance(self) -> int:
        """Steps apart: -2 (strong called none) to 2 (none called strong)."""
        return _LABELS.index(self.marked.label) - _LABELS.index(self.match.coverage)

    @property
    def evidence_hits(self) -> bool | None:
        """Whether the best evidence is one that was marked; None where one of the two has none."""
        if not self.marked.evidence or not self.match.evidence:
            return None
        best = self.match.evidence[0]
        said = [fold(text, ignore_case=True) for text in (best.text, best.source.quote)]
        marks = [fold(text, ignore_case=True) for text in self.marked.evidence]
        return any(mark in text or text in mark for mark in marks for text in said)


def label_case(read: ReadPosting, embedder: Embedder | None) -> list[Labelled]:
    """Match the marked requirements of a case against its résumé."""
    resume = read_resume(read_document(read.case.resume_path, "resume"))
    wanted = [as_requirement(mark, found) for mark, found in read.found]
    matches = match_requirements(wanted, resume, LABELLED_ON, embedder)
    return [
        Labelled(case=read.case, marked=mark, match=match)
        for (mark, _), match in zip(read.found, matches, strict=True)
    ]


def as_requirement(mark: MarkedRequirement, found: Requirement | None) -> Requirement:
    """Give the marked requirement as the posting reader has it, or would have it from its words alone."""
    source = Source(document="posting", quote=mark.text, line=mark.line)
    requirement = found or _read_alone(mark)
    if requirement is None:
        return Requirement(text=mark.text, must=mark.must, kind="skill", source=source)
    return dataclasses.replace(requirement, must=mark.must, source=source)


def _read_alone(mark: MarkedRequirement) -> Requirement | None:
    """Read a posting that holds nothing but these words; None where that is no posting."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "posting.txt"
        path.write_text(f"Requirements\n- {mark.text}\n", encoding="utf-8")
        try:
            read = read_posting(read_document(path, "posting")).requirements
        except WrongDocumentError:
            return None
    return dataclasses.replace(read[0], text=mark.text) if read else None


def agreement(labelled: Sequence[Labelled]) -> float:
    """Share of labels that are the same."""
    return sum(each.agrees for each in labelled) / len(labelled) if labelled else 1.0


def confusion(labelled: Iterable[Labelled]) -> Counter[tuple[str, str]]:
    """How often (label by hand, label given) came up."""
    return Counter((each.marked.label, each.match.coverage) for each in labelled)


def evidence_rate(labelled: Iterable[Labelled]) -> float:
    """Share of the matches with evidence on both sides whose best line was marked."""
    judged = [each.evidence_hits for each in labelled if each.evidence_hits is not None]
    return sum(judged) / len(judged) if judged else 1.0


def worst(labelled: Iterable[Labelled]) -> list[Labelled]:
    """The disagreements, those of two steps first, a denial of what the résumé has before an empty claim."""
    return sorted(
        (each for each in labelled if not each.agrees), key=lambda each: (-abs(each.distance), each.distance)
    )


def report_labels(report: Report, cases: Sequence[Case], show: int) -> None:
    """Match every marked requirement, with sentence vectors and from words alone."""
    reads = [read_case(case) for case in cases]
    report.figures["labels"] = {}
    for embedder in dict.fromkeys((load_embedder(), None)):
        labelled = [each for read in reads for each in label_case(read, embedder)]
        report.say(f"LABELS with {embedder.name if embedder else 'words alone'} (target 85.0% agreement)")
        _agreement_table(report, "case", labelled, lambda each: each.case.slug)
        _agreement_table(report, "kind", labelled, lambda each: each.match.requirement.kind)
        _confusion_table(report, labelled)
        _say_worst(report, worst(labelled)[:show])
        report.figures["labels"]["vectors" if embedder else "words"] = _figures(labelled)


def _agreement_table(
    report: Report, what: str, labelled: Sequence[Labelled], key: Callable[[Labelled], str]
) -> None:
    rows = [*_grouped(labelled, key).items(), ("all", labelled)]
    report.table(
        (what, "agreement", "best evidence", "labels"),
        [(name, agreement(group), evidence_rate(group), len(group)) for name, group in rows],
    )


def _confusion_table(report: Report, labelled: Iterable[Labelled]) -> None:
    counts = confusion(labelled)
    report.table(
        ("by hand / called", *_LABELS),
        [(hand, *(counts[hand, called] for called in _LABELS)) for hand in _LABELS],
    )


def _say_worst(report: Report, labelled: Iterable[Labelled]) -> None:
    for each in labelled:
        best = each.match.evidence[0].text if each.match.evidence else "-"
        report.say(f"{each.marked.label} called {each.match.coverage}: {each.marked.text}")
        where = f"{each.case.slug} {each.marked.line}, {each.match.requirement.kind}"
        report.say(f"    {where}; by hand: {each.marked.why}")
        report.say(f"    score {each.match.score:.2f}, best: {best}")
        if each.match.reason:
            report.say(f"    reason: {each.match.reason}")
    report.say()


def _grouped(labelled: Iterable[Labelled], key: Callable[[Labelled], str]) -> dict[str, list[Labelled]]:
    groups: dict[str, list[Labelled]] = defaultdict(list)
    for each in labelled:
        groups[key(each)].append(each)
    return dict(sorted(groups.items()))


def _figures(labelled: Sequence[Labelled]) -> dict[str, Any]:
    counts = confusion(labelled)
    by_case = _grouped(labelled, lambda each: each.case.slug)
    return {
        "agreement": agreement(labelled),
        "best_evidence": evidence_rate(labelled),
        "strong_called_none": counts["strong", "none"],
        "none_called_strong": counts["none", "strong"],
        "cases": {name: agreement(group) for name, group in by_case.items()},
    }
