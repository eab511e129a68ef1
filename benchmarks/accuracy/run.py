"""Print how right the readers and the matcher are. README.md says what is measured and how."""

import argparse
import json
from pathlib import Path

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.layouts import HELD_OUT_LAYOUTS, LAYOUTS
from benchmarks.accuracy.layouts.layout import Layout, Resume
from benchmarks.accuracy.rendered import KEPT
from benchmarks.accuracy.report import Report

#: An invented person whose résumé has every section there is; read while tuning, beside the cases.
SPECIMEN = Path(__file__).parent / "layouts" / "specimen.json"


def main() -> None:
    """Measure what is asked for and print it."""
    options = _options()
    cases = load_cases(options.split, options.case)
    report = Report(figures={"split": options.split, "cases": [case.slug for case in cases]})
    # Each part is loaded when it is asked for, so that one can be measured while another is being rebuilt.
    if options.only in (None, "resume"):
        from benchmarks.accuracy.resume_fields import report_resumes

        report_resumes(report, _people(options, cases), _layouts(options), options.keep, options.show)
    if options.only in (None, "posting"):
        from benchmarks.accuracy.posting_requirements import report_postings

        report_postings(report, cases, options.show)
    if options.only in (None, "labels"):
        from benchmarks.accuracy.coverage_labels import report_labels

        report_labels(report, cases, options.show)
    print(json.dumps(report.figures, indent=2) if options.json else "\n".join(report.lines).rstrip())


def _people(options: argparse.Namespace, cases: list[Case]) -> dict[str, Resume]:
    people = {case.slug: case.resume for case in cases}
    if options.split == "dev" and options.case in (None, "specimen"):
        people["specimen"] = json.loads(SPECIMEN.read_text(encoding="utf-8"))
    return people


def _layouts(options: argparse.Namespace) -> list[Layout]:
    """All layouts when the set-aside cases are measured, else those that readers may be tuned to."""
    layouts = (*LAYOUTS, *(HELD_OUT_LAYOUTS if options.split == "held_out" else ()))
    return [each for each in layouts if options.layout in (None, each.name)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.run", description=__doc__)
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--only", choices=("resume", "posting", "labels"))
    parser.add_argument("--case", metavar="SLUG", help="one case only")
    parser.add_argument("--layout", metavar="NAME", help="one layout only")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="list the first N mistakes of each part"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--keep", type=Path, default=KEPT, metavar="DIR", help="render the résumés into this folder"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
