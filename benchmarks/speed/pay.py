"""How long the pay room takes: one rate, ten thousand, the pay that a budget needs, and a whole plan.

python -m benchmarks.speed.pay --date 2026-11-23 [--runs 15] [--json]

Targets on two cores: one rate in a warm process 2 ms, 20 ms where meanings are compared; 10,000 rows in 30 s
and 400 MB; `nextrung pay plan` as a process 1 s; needed gross 50 ms for any household.

Processes are measured with byte code written beforehand, as an installation has it, in a folder of its own.
"""

import argparse
import csv
import dataclasses
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, product
from pathlib import Path
from typing import Any

from benchmarks.speed.prep import Run, Spread, machine, run_process

_EXAMPLES = Path(__file__).parents[2] / "examples"
#: Rows of the batch, and how many of them have a title that no table knows.
_ROWS, _UNKNOWN_EVERY = 10_000, 5
#: Rates asked for one after another, and their places.
_RATES = 400
_PLACES = (
    *(
        "Asheville, NC",
        "Toledo, OH",
        "Santa Fe, NM",
        "Denver, CO",
        "28801",
        "Fargo, ND",
        "Miami, FL",
        "Maine",
    ),
    *("Spokane Valley, WA", "Newark, NJ", "Boone, NC", "Austin, TX", "Eureka, CA", "Queens, NY", "Remote"),
)
#: In front of a title of the table, these make one that no table has.
_STRANGE = ("lantern", "harbor side", "donor delight", "moonlit", "paperwork")
_STATES = ("NY", "CA", "NJ", "PA", "MD", "TX", "OR", "HI", "MN", "AL")
_NEEDS = (20_000, 45_000, 90_000, 150_000)


def known_titles(count: int) -> list[str]:
    """Give titles of the table, spread over all occupations."""
    from nextrung.pay.rate.title_index import title_index

    index = title_index()
    step = max(1, len(index.titles) // count)
    return [" ".join(index.words[word] for word in title) for title in index.titles[::step]][:count]


def strange_titles(count: int) -> list[str]:
    """Give titles that no table has as they stand, so that their meaning is looked at."""
    from nextrung.pay.rate.title_search import find_exact

    made = (f"{strange} {title}" for title, strange in product(known_titles(count), _STRANGE))
    return list(islice((title for title in made if find_exact(title) is None), count))


def seconds_each(titles: Sequence[str]) -> Spread:
    """Ask for the rate of each title in a place; the first, which loads everything, is not counted."""
    from nextrung.errors import NextRungError
    from nextrung.pay.rate.going_rate import estimate_going_rate

    def ask(title: str, place: str) -> None:
        try:
            estimate_going_rate(title, place, years=7)
        except NextRungError:  # a few occupations are paid by the hour alone
            return

    for place in _PLACES:
        ask(titles[0], place)
    return Spread.of(
        [
            _timed(lambda t=title, n=number: ask(t, _PLACES[n % len(_PLACES)]))
            for number, title in enumerate(titles[1:])
        ]
    )


def seconds_of_needs() -> Spread:
    """Find the pay that a budget needs, for many households and budgets."""
    from nextrung.pay.household.need import needed_gross

    households = list(_households())
    needed_gross(Decimal(40_000), households[0])
    return Spread.of(
        [
            _timed(lambda h=household, n=need: needed_gross(Decimal(n), h))
            for household, need in product(households, _NEEDS)
        ]
    )


def _households() -> Iterator[Any]:
    from nextrung.pay.records import Household

    filings = (("single", ()), ("joint", ()), ("head", (3, 9)), ("joint", (1, 5, 12)))
    for state, (filing, children), share in product(_STATES, filings, ("0", "0.06")):
        yield Household(
            state=state,
            filing=filing,  # type: ignore[arg-type]
            children=children,
            retirement_share=Decimal(share),
            premiums_per_year=Decimal(share) * 40_000,
        )


def _timed(do: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def write_rows(file: Path) -> None:
    """Write a file of different titles and places, one of five titles in no table."""
    known, strange = known_titles(_ROWS), strange_titles(_ROWS // _UNKNOWN_EVERY)
    with file.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(("title", "location", "years"))
        for number in range(_ROWS):
            title = (
                known[number % len(known)] if number % _UNKNOWN_EVERY else strange[number // _UNKNOWN_EVERY]
            )
            rows.writerow((title, _PLACES[number % len(_PLACES)], number % 30))


def run_processes(command: Sequence[str], runs: int) -> list[Run]:
    """Run a command several times, after once that is not counted."""
    run_process(command)
    return [run_process(command) for _ in range(runs)]


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """Measure everything; processes first, while this one is still small."""
    nextrung = str(Path(sys.executable).with_name("nextrung"))
    papers = _EXAMPLES / "hvac-technician"
    plan = [
        nextrung,
        "pay",
        "plan",
        "--plan",
        str(papers / "plan.toml"),
        "--notes",
        str(papers / "notes.txt"),
    ]
    rate = [nextrung, "pay", "rate", "--title", "HVAC Service Manager", "--location", "Toledo, OH"]
    with tempfile.TemporaryDirectory() as own:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = own
        plans = run_processes([*plan, "--json"], options.runs)
        rates = run_processes([*rate, "--json"], options.runs)
        rows = Path(own) / "rows.csv"
        write_rows(rows)
        batches = [run_process([nextrung, "pay", "rate", "--batch", str(rows)]) for _ in range(3)]
    return {
        "date": options.date,
        "machine": machine(),
        "runs": options.runs,
        "plan_seconds": _spread(run.wall_seconds for run in plans),
        "plan_cpu_seconds": _spread(run.cpu_seconds for run in plans),
        "plan_peak_mb": _spread(run.peak_mb for run in plans),
        "rate_process_seconds": _spread(run.wall_seconds for run in rates),
        "batch_seconds": _spread(run.wall_seconds for run in batches),
        "batch_cpu_seconds": _spread(run.cpu_seconds for run in batches),
        "batch_peak_mb": _spread(run.peak_mb for run in batches),
        "rate_seconds": dataclasses.asdict(seconds_each(known_titles(_RATES))),
        "rate_by_meaning_seconds": dataclasses.asdict(seconds_each(strange_titles(_RATES))),
        "need_seconds": dataclasses.asdict(seconds_of_needs()),
    }


def _spread(values: Any) -> dict[str, float]:
    return dataclasses.asdict(Spread.of(list(values)))


#: Measurement and what it is held to.
_TARGETS = {
    "plan_seconds": "1",
    "plan_cpu_seconds": "-",
    "plan_peak_mb": "-",
    "rate_process_seconds": "-",
    "batch_seconds": "30",
    "batch_cpu_seconds": "-",
    "batch_peak_mb": "400",
    "rate_seconds": "0.002",
    "rate_by_meaning_seconds": "0.020",
    "need_seconds": "0.050",
}


def say(figures: dict[str, Any]) -> str:
    """Lay the figures out as a table."""
    about = figures["machine"]
    lines = [
        f"{figures['date']}, {about['processor']}, {about['cores']} cores",
        f"Python {about['python']}, {about['system']}",
        f"{figures['runs']} runs of each process, 3 of the batch of {_ROWS:,} rows, {_RATES} rates of a kind",
        "",
        f"{'':26}{'median':>10}{'min':>10}{'max':>10}{'target':>10}",
    ]
    for name, target in _TARGETS.items():
        digits = 0 if name.endswith("_mb") else 4 if figures[name]["median"] < 0.1 else 2
        cells = "".join(f"{figures[name][each]:>10.{digits}f}" for each in ("median", "min", "max"))
        lines.append(f"{name:26}{cells}{target:>10}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed.pay", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--date", required=True, help="the day of the measurement")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options)
    print(json.dumps(figures, indent=2) if options.json else say(figures))


if __name__ == "__main__":
    main()
