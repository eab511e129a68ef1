"""Are the remarks on practice answers true? Those that a reader judged, and which of them are still made.

python -m benchmarks.accuracy.remarks [--engine none] [--show wrong]

``answers/remarks.csv`` holds remarks that were once made on the development answers. One reader judged
each, seeing the question, the answer and that remark: *right*, *wrong* (what it claims is not so), or
*petty* (so, but of no use to this person). Printed are how many of each are still made, the share of the
right ones among them, and how many of all right ones are left; then the same by kind. A remark is still
made where there is one of its kind on the same words, or on words that hold them; a missing part is missing
wherever the remark points. They were read while the remarks were mended, so the share tells what a change
breaks, and not how good remarks on other answers are.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from benchmarks.accuracy.practice_answers import FOLDER, load
from nextrung.engines.choose import load_embedder
from nextrung.practice.records import Finding
from nextrung.practice.review import review_answer

Verdict = Literal["right", "wrong", "petty"]

JUDGED = FOLDER / "remarks.csv"
_MISSING = "missing_"


@dataclass(frozen=True, slots=True)
class Judged:
    """A remark on an answer, and what a reader thought of it."""

    answer_id: str
    kind: str
    quote: str
    verdict: Verdict


def read_judged() -> list[Judged]:
    """Read the judged remarks in the order of the file.

    Raises:
        ValueError: a verdict is none, an answer is not there, or a quote does not stand in it.

    """
    texts = {answer.id: answer.text for answer in load("dev")}
    with JUDGED.open(encoding="utf-8", newline="") as rows:
        judged = [
            Judged(row["id"], row["kind"], row["quote"], row["verdict"]) for row in csv.DictReader(rows)
        ]
    for one in judged:
        if one.verdict not in get_args(Verdict) or one.quote not in texts.get(one.answer_id, ""):
            raise ValueError(f"remarks.csv: {one.answer_id}, {one.kind}: no such answer, words or verdict")
    return judged


def still_made(judged: Judged, findings: Iterable[Finding]) -> bool:
    """Tell whether a remark is among those made today."""
    return any(
        judged.kind == finding.kind
        and (
            judged.kind.startswith(_MISSING) or judged.quote in finding.quote or finding.quote in judged.quote
        )
        for finding in findings
    )


def made_today(judged: Sequence[Judged], engine: str | None) -> list[Judged]:
    """Give the judged remarks that are still made."""
    embedder = load_embedder(engine)
    ids = {one.answer_id for one in judged}
    findings = {
        answer.id: review_answer(answer.question, answer.text, embedder=embedder).findings
        for answer in load("dev")
        if answer.id in ids
    }
    return [one for one in judged if still_made(one, findings[one.answer_id])]


def _print_verdicts(judged: Sequence[Judged], made: Sequence[Judged]) -> None:
    was, now = Counter(one.verdict for one in judged), Counter(one.verdict for one in made)
    print(f"{'':8} {'judged':>7} {'still made':>11}")
    for verdict in get_args(Verdict):
        print(f"{verdict:8} {was[verdict]:7} {now[verdict]:11}")
    print(f"right among those still made: {now['right'] / max(1, now.total()):.0%}", end="; ")
    print(f"still made of those right: {now['right'] / max(1, was['right']):.0%}\n")


def _print_kinds(judged: Sequence[Judged], made: Sequence[Judged]) -> None:
    print(f"{'kind':28} {'judged: right wrong petty':>26} {'still made: right wrong petty':>30}")
    for kind in sorted({one.kind for one in judged}):
        counts = [Counter(one.verdict for one in of if one.kind == kind) for of in (judged, made)]
        was, now = ("  ".join(f"{of[verdict]:5}" for verdict in get_args(Verdict)) for of in counts)
        print(f"{kind:28} {was:>26} {now:>30}")


def main() -> None:
    """Print what is still made of the judged remarks."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--engine", help="none, or the name of an engine that compares meanings")
    options.add_argument(
        "--show", choices=get_args(Verdict), help="list the remarks of this verdict still made"
    )
    chosen = options.parse_args()
    judged = read_judged()
    made = made_today(judged, chosen.engine)
    _print_verdicts(judged, made)
    _print_kinds(judged, made)
    for one in made:
        if one.verdict == chosen.show:
            print(f"\n{one.answer_id} {one.kind}: {one.quote}")


if __name__ == "__main__":
    main()
