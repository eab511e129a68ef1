"""Does it find what the posting asks for? Requirements one by one against those that a person marked.

A requirement that was read belongs to a marked one when it stands in the same line (or the same paragraph)
and at least 0.6 of the words of the shorter are in the longer; one to one. A must-have counts as found when
it was read as a must; what was read as a must counts as right when it belongs to a marked must.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import Case, MarkedRequirement
from benchmarks.accuracy.comparing import containment, fold, overlap, pair_best
from benchmarks.accuracy.report import Report
from nextrung.intake.documents import read_document
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.records import Document, Posting, Requirement

#: Share of the words of the shorter text that must stand in the other.
_ENOUGH = 0.6


@dataclass(frozen=True, kw_only=True)
class ReadPosting:
    """A posting as read, beside what was marked in it."""

    case: Case
    posting: Posting
    #: Read requirements; with duties where the case marks duties.
    requirements: tuple[Requirement, ...]
    #: Marked requirement and the read one that belongs to it (None: not found), as they were marked.
    found: tuple[tuple[MarkedRequirement, Requirement | None], ...]
    #: Read, and nobody marked it.
    extra: tuple[Requirement, ...]


@dataclass(frozen=True, kw_only=True)
class PostingScore:
    """The figures of one posting, or the sum of several."""

    marked_musts: int
    #: Marked musts read as musts.
    musts_found: int
    #: Marked musts read as nice to have, or as duties.
    musts_read_as_nice: int
    read_musts: int
    #: Read musts that belong to a marked must.
    read_musts_right: int
    marked_nice: int
    nice_found: int
    nice_read_as_must: int
    read_nice: int
    read_nice_right: int

    @property
    def must_recall(self) -> float:
        """Marked musts that were found as musts."""
        return _share(self.musts_found, self.marked_musts)

    @property
    def must_precision(self) -> float:
        """Read musts that are musts."""
        return _share(self.read_musts_right, self.read_musts)

    @property
    def found_at_all(self) -> float:
        """Marked requirements that were found, must or nice."""
        found = self.musts_found + self.musts_read_as_nice + self.nice_found + self.nice_read_as_must
        return _share(found, self.marked_musts + self.marked_nice)


def read_case(case: Case) -> ReadPosting:
    """Read the posting of a case and pair what was read with what was marked."""
    document = read_document(case.posting_path, "posting")
    posting = read_posting(document)
    marked = case.labels.requirement
    with_duties = any(each.kind == "duty" for each in marked)
    read = (*posting.requirements, *(posting.duties if with_duties else ()))
    lines = _Lines(case.posting_path, document)
    pairs = dict(pair_best(marked, read, lambda mark, each: lines.likeness(mark, each)))
    return ReadPosting(
        case=case,
        posting=posting,
        requirements=read,
        found=tuple((mark, read[pairs[i]] if i in pairs else None) for i, mark in enumerate(marked)),
        extra=tuple(
            each
            for j, each in enumerate(read)
            if j not in pairs.values() and (j < len(posting.requirements) or each.must)
        ),
    )


class _Lines:
    """Which lines of the file a read requirement stands in, and which lines are one paragraph."""

    def __init__(self, path: Path, document: Document) -> None:
        self.texts = path.read_text(encoding="utf-8").splitlines()
        self.file_line = self._numbered(document)

    def _numbered(self, document: Document) -> dict[int, int]:
        """Line of the document as read, to line of the file: both go down the page.

        Letters and digits are compared alone, for a reader may take off a bullet of any shape or a sign.
        """
        numbers, at = {}, 0
        texts = [_letters(text) for text in self.texts]
        for line in document.lines:
            wanted = _letters(line.text)
            ahead = range(at, len(texts))
            at = next((i for i in ahead if wanted and wanted in texts[i]), at)
            numbers[line.number] = at + 1
        return numbers

    def _paragraph(self, line: int) -> set[int]:
        """The line, and its neighbours up to the next empty line or bullet."""
        lines = {line}
        for step in (-1, 1):
            at = line
            while 1 <= at + step <= len(self.texts) and self._runs_on(at if step < 0 else at + step):
                at += step
                lines.add(at)
        return lines

    def _runs_on(self, line: int) -> bool:
        """The line goes on from the one above: neither is empty, and it is not a bullet."""
        text, above = self.texts[line - 1].strip(), self.texts[line - 2].strip()
        return bool(text and above) and text[0] not in "-*•–·▪➢"

    def likeness(self, mark: MarkedRequirement, read: Requirement) -> float:
        """How well a read requirement fits a marked one: 0 where it does not belong to it."""
        line = self.file_line.get(read.source.line or 0, 0)
        same = line == mark.line
        if not same and not (line and line in self._paragraph(mark.line)):
            return 0.0
        if containment(mark.text, read.text) < _ENOUGH:
            return 0.0
        return 1.0 + overlap(mark.text, read.text) + same


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text, ignore_case=True))


def score_posting(read: ReadPosting) -> PostingScore:
    """Count one posting."""
    pairs = Counter((mark.must, each.must) for mark, each in read.found if each)
    marked = Counter(mark.must for mark, _ in read.found)
    all_read = Counter(each.must for each in read.requirements if each.must or each.kind != "duty")
    return PostingScore(
        marked_musts=marked[True],
        musts_found=pairs[True, True],
        musts_read_as_nice=pairs[True, False],
        read_musts=all_read[True],
        read_musts_right=pairs[True, True],
        marked_nice=marked[False],
        nice_found=pairs[False, False],
        nice_read_as_must=pairs[False, True],
        read_nice=all_read[False],
        read_nice_right=pairs[False, False],
    )


def add_up(scores: Iterable[PostingScore]) -> PostingScore:
    """Sum several postings."""
    scores = list(scores)
    return PostingScore(
        **{name: sum(getattr(each, name) for each in scores) for name in PostingScore.__dataclass_fields__}
    )


def right_facts(read: ReadPosting) -> dict[str, bool]:
    """Title, company, place and pay: whether each is as marked (and absent where it is not marked)."""
    labels, posting = read.case.labels, read.posting
    return {
        name: _same(getattr(labels, name), statement.text if statement else None)
        for name, statement in (
            ("title", posting.title),
            ("company", posting.company),
            ("location", posting.location),
        )
    } | {"pay": _same_pay(read)}


def count_kinds(reads: Iterable[ReadPosting]) -> Counter[str]:
    """How many requirements were read of each kind."""
    return Counter(each.kind for read in reads for each in read.requirements)


def _same(marked: str | None, read: str | None) -> bool:
    return fold(marked or "", ignore_case=True) == fold(read or "", ignore_case=True)


def _same_pay(read: ReadPosting) -> bool:
    marked, pay = read.case.labels.pay, read.posting.pay
    if marked is None or pay is None:
        return marked is None and pay is None
    return (marked.min, marked.max, marked.unit) == (pay.min, pay.max, pay.unit)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def report_postings(report: Report, cases: Sequence[Case], show: int) -> None:
    """Read every posting and compare it with what was marked in it."""
    reads = [read_case(case) for case in cases]
    scores = {read.case.slug: score_posting(read) for read in reads}
    whole = add_up(scores.values())
    facts = [right_facts(read) for read in reads]
    rates = {name: sum(each[name] for each in facts) / len(facts) for name in (facts[0] if facts else ())}
    report.say("POSTING REQUIREMENTS (target: 95.0% of must-haves found, 90.0% of those read are right)")
    report.table(_HEADS, [_row(name, each) for name, each in (*scores.items(), ("all", whole))])
    report.table(("fact", "right"), rates.items())
    report.say("kinds read: " + ", ".join(f"{kind} {n}" for kind, n in sorted(count_kinds(reads).items())))
    for read in reads:
        for mistake in _mistakes(read)[:show]:
            report.say(f"{read.case.slug}: {mistake}")
    report.say()
    report.figures["posting"] = {
        "must_recall": whole.must_recall,
        "must_precision": whole.must_precision,
        "found_at_all": whole.found_at_all,
        "facts": rates,
        "cases": {
            slug: {"must_recall": each.must_recall, "must_precision": each.must_precision}
            for slug, each in scores.items()
        },
    }


#: Head of a column and the figure that stands in it.
_COLUMNS = {
    "must recall": "must_recall",
    "must precision": "must_precision",
    "found": "found_at_all",
    "musts": "marked_musts",
    "read": "read_musts",
    "must as nice": "musts_read_as_nice",
    "nice as must": "nice_read_as_must",
    "nice": "marked_nice",
    "nice found": "nice_found",
    "nice read": "read_nice",
}
_HEADS = ("", *_COLUMNS)


def _row(name: str, score: PostingScore) -> list[Any]:
    return [name, *(getattr(score, figure) for figure in _COLUMNS.values())]


def _mistakes(read: ReadPosting) -> list[str]:
    """Everything that is not as marked, in words."""
    labels, posting = read.case.labels, read.posting
    missed = [f"not found, line {mark.line}: {mark.text}" for mark, each in read.found if each is None]
    mixed = [
        f"{_weight(mark.must)} read as {_weight(each.must)}, line {mark.line}: {mark.text}"
        for mark, each in read.found
        if each and each.must != mark.must
    ]
    extra = [
        f"not marked, read as {_weight(each.must)} ({each.kind}), line {each.source.line}: {each.text}"
        for each in read.extra
    ]
    facts = [
        f"{name}: marked {getattr(labels, name)!r}, read {getattr(posting, name)!r}"
        for name, right in right_facts(read).items()
        if not right
    ]
    return [*missed, *mixed, *extra, *facts]


def _weight(must: bool) -> str:
    return "must" if must else "nice"
