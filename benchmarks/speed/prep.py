"""How long it takes from papers to brief: as a whole process, for each further candidate, and for --help.

python -m benchmarks.speed.prep --date 2026-11-22 [--runs 15] [--case maintenance-planner] [--json]

Targets on two cores: 1.5 s and 350 MB for the process, 100 ms for a further candidate, 0.15 s for --help.
"""

import argparse
import dataclasses
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.layouts.typeset import LAYOUTS as TYPESET

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


@dataclass(frozen=True, kw_only=True)
class Run:
    """One process from start to end."""

    wall_seconds: float
    cpu_seconds: float
    peak_mb: float


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Several measurements of the same thing."""

    median: float
    min: float
    max: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Sum up the measurements."""
        return cls(median=statistics.median(values), min=min(values), max=max(values))


def print_papers(case: Case, folder: Path) -> Papers:
    """Render the résumé of a case as a PDF of one column beside its posting and notes."""
    folder.mkdir(parents=True, exist_ok=True)
    return Papers(
        resume=TYPESET[0].render(case.resume, folder), posting=case.posting_path, notes=case.notes_path
    )


def run_process(command: Sequence[str]) -> Run:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed.

    """
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)} failed: {said.read().decode(errors='replace')}")
    # On Linux the peak of a child is never below what this process held when it started the child.
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(wall_seconds=wall, cpu_seconds=used.ru_utime + used.ru_stime, peak_mb=kilobytes / 1024)


def prep_command(papers: Papers, out: Path) -> list[str]:
    """Give the command as a person types it."""
    return [
        str(Path(sys.executable).with_name("nextrung")),
        *("prep", "--resume", str(papers.resume), "--posting", str(papers.posting)),
        *("--notes", str(papers.notes), "--out", str(out), "--format", ",".join(_FORMATS)),
    ]


def time_further(all_papers: Sequence[Papers], now: datetime, folder: Path) -> tuple[Spread, Spread]:
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
    return Spread.of(wall), Spread.of(cpu)


def machine() -> dict[str, Any]:
    """What it was measured on."""
    names = (
        line.split(":", 1)[1].strip()
        for line in _lines(Path("/proc/cpuinfo"))
        if line.startswith("model name")
    )
    return {
        "processor": next(names, platform.processor() or platform.machine()),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def measure(options: argparse.Namespace) -> dict[str, Any]:
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
        further, further_cpu = time_further(list(papers.values()), options.date, folder / "further")
    return {
        "date": options.date.date().isoformat(),
        "machine": machine(),
        "case": first.slug,
        "runs": options.runs,
        "prep_seconds": _spread(run.wall_seconds for run in runs),
        "prep_cpu_seconds": _spread(run.cpu_seconds for run in runs),
        "prep_peak_mb": _spread(run.peak_mb for run in runs),
        "help_seconds": _spread(run.wall_seconds for run in helps),
        "further_candidate_seconds": dataclasses.asdict(further),
        "further_candidate_cpu_seconds": dataclasses.asdict(further_cpu),
    }


def _spread(values: Any) -> dict[str, float]:
    return dataclasses.asdict(Spread.of(list(values)))


#: Measurement and what it is held to.
_TARGETS = {
    "prep_seconds": "1.5",
    "prep_cpu_seconds": "-",
    "prep_peak_mb": "350",
    "help_seconds": "0.15",
    "further_candidate_seconds": "0.1",
    "further_candidate_cpu_seconds": "-",
}


def say(figures: dict[str, Any]) -> str:
    """Lay the figures out as a table."""
    about = figures["machine"]
    lines = [
        f"{figures['date']}, {about['processor']}, {about['cores']} cores",
        f"Python {about['python']}, {about['system']}",
        f"{figures['runs']} runs of {figures['case']}, and {_FURTHER} further candidates in one process",
        "",
        f"{'':30}{'median':>9}{'min':>9}{'max':>9}{'target':>9}",
    ]
    for name, target in _TARGETS.items():
        spread = figures[name]
        digits = 0 if name.endswith("_mb") else 3
        cells = "".join(f"{spread[each]:>9.{digits}f}" for each in ("median", "min", "max"))
        lines.append(f"{name:30}{cells}{target:>9}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed.prep", description=__doc__.split("\n")[0]
    )
    parser.add_argument(
        "--date", type=datetime.fromisoformat, required=True, help="the day of the measurement"
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--case", metavar="SLUG")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options)
    print(json.dumps(figures, indent=2) if options.json else say(figures))


if __name__ == "__main__":
    main()
