"""Check that every labelled case holds together: words stand where the labels say they stand."""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

CASES = Path(__file__).parent / "cases"
LABELS = ("strong", "partial", "none")


def strings(value: object) -> Iterator[str]:
    """Walk a parsed JSON value and give every string in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from strings(child)


def stands_at(text: str, lines: list[str], number: int) -> bool:
    """Tell whether the words begin in this line (from 1), perhaps running on into the next ones."""
    rest = " ".join(line.strip() for line in lines[number - 1 :])
    return 0 <= rest.find(text) < len(lines[number - 1].strip())


def faults_of_requirement(requirement: dict, posting: list[str], resume: list[str]) -> Iterator[str]:
    """Name what is wrong with one labelled requirement."""
    text, label, evidence = requirement["text"], requirement["label"], requirement["evidence"]
    if not stands_at(text, posting, requirement["line"]):
        yield f"line {requirement['line']} does not hold {text!r}"
    if label not in LABELS or not isinstance(requirement["must"], bool) or not requirement["why"]:
        yield f"label, must or why is not valid: {text!r}"
    if bool(evidence) == (label == "none"):
        yield f"{label} with {len(evidence)} lines of evidence: {text!r}"
    for words in evidence:
        if not any(words in value for value in resume):
            yield f"not in resume.json: {words!r}"


def faults_of_case(case: Path) -> Iterator[str]:
    """Name everything that is wrong with one case."""
    resume = list(strings(json.loads((case / "resume.json").read_text(encoding="utf-8"))))
    posting = (case / "posting.txt").read_text(encoding="utf-8").splitlines()
    labels = tomllib.loads((case / "labels.toml").read_text(encoding="utf-8"))
    questions = tomllib.loads((case / "questions.toml").read_text(encoding="utf-8"))["question"]
    requirements = labels["requirement"]
    for requirement in requirements:
        yield from faults_of_requirement(requirement, posting, resume)
    counts = Counter(requirement["label"] for requirement in requirements)
    if not 12 <= len(requirements) <= 24 or min(counts[label] for label in LABELS) < 3:
        yield f"12 to 24 requirements, three of each label: {dict(counts)}"
    if not 35 <= len(posting) <= 80:
        yield f"posting of {len(posting)} lines"
    if len(questions) != 8 or not all(question["text"] and question["why"] for question in questions):
        yield f"{len(questions)} questions, eight wanted, each with its reason"
    if not labels["title"] or not labels["company"] or not (case / "notes.txt").read_text(encoding="utf-8"):
        yield "title, company or notes are missing"


def main() -> int:
    """Check all cases, print what is wrong, and answer 1 if anything is."""
    cases = sorted(CASES.glob("*/*/"))
    faults = [f"{case.parent.name}/{case.name}: {fault}" for case in cases for fault in faults_of_case(case)]
    print("\n".join(faults) or f"{len(cases)} cases hold together")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
