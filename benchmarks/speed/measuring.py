"""What the measurements of speed share: a process from start to end, a spread, and a table."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

#: The program, as it is installed beside this Python.
NEXTRUNG = str(Path(sys.executable).with_name("nextrung"))

Figures = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Run:
    """One process from start to end."""

    wall_seconds: float
    cpu_seconds: float
    peak_mb: float


def run_process(command: Sequence[str]) -> Run:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed.

    """
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=_as_installed())
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)} failed: {said.read().decode(errors='replace')}")
    # On Linux the peak of a child is never below what this process held when it started the child.
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(wall_seconds=wall, cpu_seconds=used.ru_utime + used.ru_stime, peak_mb=kilobytes / 1024)


def _as_installed() -> dict[str, str]:
    """Let Python keep its byte code, as an installer does, even where a developer has told it not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds_of(do: Callable[[], object]) -> float:
    """Give how long something takes in this process."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def spread(values: Iterable[float]) -> dict[str, float]:
    """Sum up several measurements of the same thing."""
    found = list(values)
    return {"median": statistics.median(found), "min": min(found), "max": max(found)}


def spreads(name: str, runs: Sequence[Run]) -> Figures:
    """Sum up runs of one process: ``<name>_seconds``, ``<name>_cpu_seconds`` and ``<name>_peak_mb``."""
    return {
        f"{name}_seconds": spread(run.wall_seconds for run in runs),
        f"{name}_cpu_seconds": spread(run.cpu_seconds for run in runs),
        f"{name}_peak_mb": spread(run.peak_mb for run in runs),
    }


def machine() -> Figures:
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


def table(
    figures: Figures, taken: str, targets: Mapping[str, str], *, seconds_digits: int | None = None
) -> str:
    """Lay the figures out beside their targets; `taken` says how often each was measured.

    Without `seconds_digits` seconds have four digits below a tenth, and two from there on.
    """
    about, width = figures["machine"], max(map(len, targets)) + 3
    lines = [
        f"{figures['date']}, {about['processor']}, {about['cores']} cores",
        f"Python {about['python']}, {about['system']}",
        taken,
        "",
        f"{'':{width}}{'median':>10}{'min':>10}{'max':>10}{'target':>10}",
    ]
    for name, target in targets.items():
        found = figures[name]
        digits = 0 if name.endswith("_mb") else seconds_digits or (4 if found["median"] < 0.1 else 2)
        cells = "".join(f"{found[each]:>10.{digits}f}" for each in ("median", "min", "max"))
        lines.append(f"{name:{width}}{cells}{target:>10}")
    return "\n".join(lines)


def command_line(program: str, about: str | None, *, runs: int) -> argparse.ArgumentParser:
    """Give the options that every measurement has; `about` is its module's docstring."""
    parser = argparse.ArgumentParser(
        prog=f"python -m benchmarks.speed.{program}", description=(about or "").split("\n")[0]
    )
    parser.add_argument(
        "--date", type=datetime.fromisoformat, required=True, help="the day of the measurement"
    )
    parser.add_argument("--runs", type=int, default=runs)
    parser.add_argument("--json", action="store_true")
    return parser


def measure_and_print(
    parser: argparse.ArgumentParser,
    measure: Callable[[argparse.Namespace], Figures],
    say: Callable[[Figures], str],
) -> None:
    """Measure, and print a table, or the figures for a program."""
    options = parser.parse_args()
    figures = measure(options)
    print(json.dumps(figures, indent=2) if options.json else say(figures))
