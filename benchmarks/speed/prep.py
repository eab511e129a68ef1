"""How long it takes from papers to brief: as a whole process, for each further candidate, and for --help.

python -m benchmarks.speed.prep --date 2026-11-22 [--runs 15] [--case maintenance-planner] [--json]

Targets on two cores: 1.5 s and 350 MB for the process, 100 ms for a further candidate, 0.15 s for --help.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.layouts.typeset import LAYOUTS as TYPESET
from benchmarks.speed.measuring import (
    NEXTRUNG,
    Figures,
    command_line,
    machine,
    measure_and_print,
    run_process,
    spread,
    spreads,
    table,
)

#: Formats of the target.
_FORMATS = ("html", "pdf", "json")
#: Candidates after the first, in one process.
_FURTHER = 20


@dataclass(frozen=True, kw_only=True)
class Papers:
    """The three files that a candidate hands over."""

    resume: Path
    posting: Path
    notes: Path


def print_papers(case: Case, folder: Path) -> Papers:
    """Render the résumé of a case as a PDF of one column beside its posting and notes."""
    folder.mkdir(parents=True, exist_ok=True)
    return Papers(
        resume=TYPESET[0].render(case.resume, folder), posting=case.posting_path, notes=case.notes_path
    )


def prep_command(papers: Papers, out: Path) -> list[str]:
    """Give the command as a person types it."""
    return [
        NEXTRUNG,
        *("prep", "--resume", str(papers.resume), "--posting", str(papers.posting)),
        *("--notes", str(papers.notes), "--out", str(out), "--format", ",".join(_FORMATS)),
    ]


def time_further(all_papers: Sequence[Papers], now: datetime, folder: Path) -> Figures:
    """Make one brief after another in this process: seconds on the clock, and of the processor.

    The first, which loads everything, is not counted.
    """
    from nextrung.brief.render import write_brief
    from nextrung.prepare import prepare

    def seconds(papers: Papers) -> tuple[float, float]:
        begun, worked = time.perf_counter(), time.process_time()
        brief = prepare(resume=papers.resume, posting=str(papers.posting), notes=papers.notes, now=now)
        write_brief(brief, folder, _FORMATS)
        return time.perf_counter() - begun, time.process_time() - worked

    first, *rest = islice(cycle(all_papers), _FURTHER + 1)
    seconds(first)
    wall, cpu = zip(*(seconds(papers) for papers in rest), strict=True)
    return {
        "further_candidate_seconds": spread(wall),
        "further_candidate_cpu_seconds": spread(cpu),
    }


def measure(options: argparse.Namespace) -> Figures:
    """Measure everything."""
    cases = load_cases("dev")
    first = next(case for case in cases if options.case in (None, case.slug))
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own)
        papers = {case.slug: print_papers(case, folder / case.slug) for case in cases}
        command = prep_command(papers[first.slug], folder / "out")
        run_process(command)  # fills the disk cache and writes the byte code
        runs = [run_process(command) for _ in range(options.runs)]
        helps = [run_process([command[0], "--help"]) for _ in range(options.runs)]
        further = time_further(list(papers.values()), options.date, folder / "further")
    return {
        "date": options.date.date().isoformat(),
        "machine": machine(),
        "case": first.slug,
        "runs": options.runs,
        **spreads("prep", runs),
        "help_seconds": spread(run.wall_seconds for run in helps),
        **further,
    }


#: Measurement and what it is held to.
_TARGETS = {
    "prep_seconds": "1.5",
    "prep_cpu_seconds": "-",
    "prep_peak_mb": "350",
    "help_seconds": "0.15",
    "further_candidate_seconds": "0.1",
    "further_candidate_cpu_seconds": "-",
}


def say(figures: Figures) -> str:
    """Lay the figures out as a table."""
    taken = f"{figures['runs']} runs of {figures['case']}, and {_FURTHER} further candidates in one process"
    return table(figures, taken, _TARGETS, seconds_digits=3)


def main() -> None:
    """Measure and print."""
    parser = command_line("prep", __doc__, runs=15)
    parser.add_argument("--case", metavar="SLUG")
    measure_and_print(parser, measure, say)


if __name__ == "__main__":
    main()
