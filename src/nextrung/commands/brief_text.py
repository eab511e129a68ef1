"""What the command line shows a person, 80 columns wide."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from nextrung.brief import wording
from nextrung.brief.records import Brief
from nextrung.sources import Point, labels
from nextrung.wrapping import wrapped


def show_brief(brief: Brief, written: Sequence[Path]) -> None:
    """Print the front of the brief and where the files are."""
    print(wording.title(brief))
    print(_wrap(f"{brief.round.name}: {wording.when(brief.round)}"))
    if brief.front.remember_as:
        print(f"\nBe remembered as\n{_wrap(_words(brief.front.remember_as), '  ')}")
    if brief.front.tonight:
        print("\nTonight, in this order")
        for number, step in enumerate(brief.front.tonight, 1):
            print(_wrap(_words(step), f"  {number}. "))
    _show_counts(brief)
    _show_problems(brief.problems)
    if written:
        print("\nYour brief")
        for path in written:
            print(f"  {path}")


def show_reading(kind: str, value: dict[str, Any]) -> None:
    """Print what was understood of one paper."""
    problems = value.get("x-nextrung", value).get("problems", [])
    if kind == "notes":
        for sentence in value["understood"]:
            print(_wrap(sentence))
    else:
        _show_value(value, "")
    _show_problems(problems)


def _show_counts(brief: Brief) -> None:
    found = [match.coverage for match in brief.matches]
    new = sum(question.kind == "new" for question in brief.questions)
    print(
        _wrap(
            f"{len(found)} requirements: you have {found.count('strong')}, {found.count('partial')} in part, "
            f"for {found.count('none')} no line was found. {len(brief.questions)} questions: "
            f"{len(brief.questions) - new} asked again, {new} new.",
        ).join(("\n", ""))
    )


def _show_problems(problems: Iterable[str]) -> None:
    for number, problem in enumerate(problems):
        if number == 0:
            print("\nPlease check")
        print(_wrap(problem, "  - "))


def _show_value(value: object, indent: str) -> None:
    if isinstance(value, dict):
        for key, part in value.items():
            if part in (None, [], {}) or key in ("x-nextrung", "source", "sources", "problems"):
                continue
            if isinstance(part, dict | list):
                print(f"{indent}{key}")
                _show_value(part, indent + "  ")
            else:
                print(_wrap(f"{key}: {part}", indent))
    elif isinstance(value, list):
        for part in value:
            if isinstance(part, dict):
                print(f"{indent}-")
                _show_value(part, indent + "  ")
            else:
                print(_wrap(str(part), f"{indent}- "))


def _words(point: Point) -> str:
    cited = labels(source for source in point.sources if source.document != "table")
    words = f"{point.text} [{cited}]" if cited else point.text
    return f"{words} ______ ({point.blank})" if point.blank else words


def _wrap(text: str, lead: str = "") -> str:
    return "\n".join(wrapped(text, lead))
