"""Are the questions of a brief those that a panel would surely ask?

python -m benchmarks.accuracy.question_coverage [--split held_out] [--half odd|even] [--case SLUG] [--show 20]

For every case eight questions were written down from the papers alone, each with what it is about: the words
of the papers that it springs from, or the name of what everybody asks. A question of the brief covers it when
it was made from the same words, or when it is that very question; so does an opener. Target: 80% are covered
by the 12-20 of the brief.

What ranks the questions was tuned with the odd cases of dev in view (the first, third … by name). Of the even
ones only the list of what an earlier state did not cover had been read; they were measured at the end.
"""

import argparse
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.comparing import containment
from benchmarks.accuracy.report import Report
from nextrung.brief.records import Brief
from nextrung.prepare import prepare
from nextrung.sources import Source

#: The evening before which the cases were written; the notes name the days after it.
NOW = datetime.fromisoformat("2026-11-22T18:00")
#: So many of the words of the shorter of the two must stand in the other.
_SHARED_WORDS = 0.6

#: What everybody asks, and the rows of our own table that ask it.
EVERYBODY_ASKS = {
    "about you": ("Q001",),
    "walk through": ("Q002",),
    "why this job": ("Q003",),
    "weakness": ("Q004",),
    "why you": ("Q005",),
}


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    """A question that a panel would surely ask, written down before the brief was made."""

    text: str
    why: str
    #: Words of a paper ("posting: own a budget of $1M") or a key of EVERYBODY_ASKS ("always: why this job").
    about: tuple[str, ...] = ()


class _Questions(msgspec.Struct, forbid_unknown_fields=True):
    question: tuple[Expected, ...]


@dataclass(frozen=True, kw_only=True)
class Looked:
    """One expected question, and the question of the brief that covers it; None where none does."""

    case: Case
    expected: Expected
    by: str | None


def expected_of(case: Case) -> tuple[Expected, ...]:
    """Read what was written down for a case.

    Raises:
        ValueError: a row does not fit, or `about` begins with something else; the message names the case.

    """
    text = (case.folder / "questions.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), _Questions).question
    except (ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{case.slug}: {error}") from error


def look_up(case: Case) -> list[Looked]:
    """Make the brief of a case and look for each expected question in it."""
    brief = prepare(resume=case.resume_path, posting=str(case.posting_path), notes=case.notes_path, now=NOW)
    return [Looked(case=case, expected=each, by=_covering(each, brief)) for each in expected_of(case)]


def _covering(expected: Expected, brief: Brief) -> str | None:
    anchors = [_anchor(text) for text in expected.about]
    openers = {row for kind, words in anchors if kind == "always" for row in EVERYBODY_ASKS[words]}
    for opener in brief.openers:
        if opener.source.row in openers:
            return opener.question
    for question in brief.questions:
        if question.source.row in openers or _springs_from(question.why.sources, anchors):
            return question.text
    return None


def _springs_from(sources: Iterable[Source], anchors: Sequence[tuple[str, str]]) -> bool:
    return any(
        source.document == kind and containment(words, source.quote) >= _SHARED_WORDS
        for source in sources
        for kind, words in anchors
    )


def _anchor(text: str) -> tuple[str, str]:
    kind, _, words = text.partition(": ")
    if kind not in ("resume", "posting", "notes", "always"):
        raise ValueError(f"about begins with resume, posting, notes or always: {text!r}")
    return kind, words


def report_coverage(report: Report, cases: Sequence[Case], show: int) -> None:
    """Say how many of the expected questions the briefs hold."""
    found = [looked for case in cases for looked in look_up(case)]
    report.say("QUESTIONS (target: 80% of those written down are covered)")
    rows = list(_by_case(found))
    report.table(("case", "covered", "of"), [*rows, ("all", _share(found), len(found))])
    for one in [one for one in found if one.by is None][:show]:
        report.say(f"not covered, {one.case.slug}: {one.expected.text} ({'; '.join(one.expected.about)})")
    report.figures["question_coverage"] = _share(found)


def _by_case(found: Sequence[Looked]) -> Iterator[tuple[str, float, int]]:
    for slug in dict.fromkeys(one.case.slug for one in found):
        own = [one for one in found if one.case.slug == slug]
        yield slug, _share(own), len(own)


def _share(found: Sequence[Looked]) -> float:
    return sum(one.by is not None for one in found) / len(found) if found else 1.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy.question_coverage", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--half", choices=("odd", "even"), help="every other case, by name")
    parser.add_argument("--case", metavar="SLUG")
    parser.add_argument("--show", type=int, default=0, help="how many of those not covered are printed")
    options = parser.parse_args()
    report = Report()
    cases = load_cases(options.split, options.case)
    first, step = {"odd": (0, 2), "even": (1, 2), None: (0, 1)}[options.half]
    report_coverage(report, cases[first::step], options.show)
    print("\n".join(report.lines))


if __name__ == "__main__":
    main()
