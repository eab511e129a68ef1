"""Studies, certificates and skills in the words and shapes of many people: how well are they read?

What was mended on half A of the table is proved on half B, whose words and shapes are all others; the papers
of half B are never shown. A value may have several right readings, the first being the plain one.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.accuracy.comparing import fold, pair_best
from benchmarks.accuracy.field_comparison import Field
from benchmarks.accuracy.report import Report
from benchmarks.accuracy.resume_fields import Tally
from benchmarks.accuracy.study_papers import Paper, Right, Writer
from benchmarks.accuracy.study_shapes import HALVES, Ways, Words
from nextrung.intake.documents import document_from_text
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume

FIELDS = {
    "education": ("institution", "studyType", "area", "startDate", "endDate", "score"),
    "certificates": ("name", "issuer", "date"),
}


def compare_records(
    section: str, right: Sequence[Right], read: Sequence[Mapping[str, str]]
) -> Iterator[Field]:
    def agree(wanted: Right, found: Mapping[str, str]) -> float:
        same = (is_right(wanted[key], found.get(key, "")) for key in FIELDS[section] if key in wanted)
        return sum(same) + 0.01

    pairs = dict(pair_best(right, read, agree))
    for index, wanted in enumerate(right):
        found = read[pairs[index]] if index in pairs else {}
        for key in FIELDS[section]:
            yield from judged(f"{section}.{key}", wanted.get(key, ()), found.get(key, ""))
    for index in sorted(set(range(len(read))) - set(pairs.values())):
        for key in FIELDS[section]:
            yield from judged(f"{section}.{key}", (), read[index].get(key, ""))


def is_right(ways: Ways, read: str) -> bool:
    return any(fold(re.sub(r"^GPA:?\s*", "", way)) == fold(read) for way in ways)


def judged(kind: str, ways: Ways, read: str) -> Iterator[Field]:
    if not read and (not ways or "" in ways):
        return
    if not ways:
        verdict = "invented"
    else:
        verdict = "right" if is_right(ways, read) else "different" if read else "missing"
    yield Field(kind=kind, verdict=verdict, expected=" || ".join(ways[:2]), read=read)


def compare_skills(rows: Sequence[list[list[Ways]]], read: Sequence[str]) -> Iterator[Field]:
    left = [fold(term) for term in read]
    for lists in rows:

        def hits(ways: list[Ways]) -> float:
            return sum(any(fold(way) in left for way in each) for each in ways) / len(ways)

        for ways in max(lists, key=hits):
            found = next((fold(way) for way in ways if fold(way) in left), None)
            if found is not None:
                left.remove(found)
            verdict = "missing" if found is None else "right"
            yield Field(kind="skills.skill", verdict=verdict, expected=ways[0], read=found or "")
    for term in left:
        yield Field(kind="skills.skill", verdict="invented", read=term)


def read_paper(paper: Paper) -> dict[str, Any]:
    return to_json_resume(read_resume(document_from_text(paper.text, "resume", "resume")))


def skills_of(read: Mapping[str, Any]) -> list[str]:
    return [term for each in read.get("skills", ()) for term in each.get("keywords") or [each["name"]]]


def measure(half: str, count: int) -> tuple[dict[str, Tally], list[tuple[Paper, list[Field]]]]:
    """Write and read `count` papers."""
    words, tallies, papers = Words(half), defaultdict(Tally), []
    for index in range(count):
        paper = Writer(words, f"{half}-{index}").write()
        read = read_paper(paper)
        fields = [
            *compare_records("education", paper.education, read.get("education", ())),
            *compare_records("certificates", paper.certificates, read.get("certificates", ())),
            *compare_skills(paper.skills, skills_of(read)),
        ]
        for each in fields:
            tallies[each.kind].add([each])
        papers.append((paper, fields))
    return tallies, papers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=(*HALVES, "both"), default="both")
    parser.add_argument("--count", type=int, default=400, help="papers of each half")
    parser.add_argument(
        "--show", default="", help="papers of half A with a miss of this kind: education.area"
    )
    parser.add_argument("--most", type=int, default=20, help="show so many")
    args = parser.parse_args()
    report = Report()
    for half in HALVES:
        if args.half in (half, "both"):
            tallies, papers = measure(half, args.count)
            report.say(f"HALF {half} of {args.count} papers")
            report.table(_HEADS, [_row(kind, tally) for kind, tally in sorted(tallies.items())])
            if args.show and half == "A":
                say_misses(report, papers, args.show, args.most)
    print("\n".join(report.lines))


_HEADS = ("", "accuracy", "recall", "precision", "expected", "different", "missing", "invented")


def _row(kind: str, tally: Tally) -> tuple[Any, ...]:
    counts = (tally.counts[verdict] for verdict in ("different", "missing", "invented"))
    return kind, tally.accuracy, tally.recall, tally.precision, tally.expected, *counts


def say_misses(report: Report, papers: Sequence[tuple[Paper, list[Field]]], kind: str, most: int) -> None:
    """Say the papers that were misread, and how."""
    missed = [
        (paper, bad)
        for paper, fields in papers
        if (bad := [each for each in fields if each.verdict != "right" and each.kind.startswith(kind)])
    ]
    for paper, bad in missed[:most]:
        report.say(f"{paper.text}\n")
        for each in bad:
            report.say(f"    {each.verdict} {each.kind}: {each.expected!r} was read as {each.read!r}")


if __name__ == "__main__":
    main()
