"""How long the pay room takes: one rate, ten thousand, the pay that a budget needs, and a whole plan.

python -m benchmarks.speed.pay --date 2026-11-23 [--runs 15] [--json]

Targets on two cores: one rate in a warm process 2 ms, 20 ms where meanings are compared; 10,000 rows in 30 s
and 400 MB; `nextrung pay plan` as a process 1 s; needed gross 50 ms for any household.

Processes are measured with byte code written beforehand, as an installation has it, in a folder of its own.
"""

import argparse
import csv
import os
import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import islice, product
from pathlib import Path
from typing import Any

from benchmarks.speed.measuring import (
    NEXTRUNG,
    Figures,
    Run,
    command_line,
    machine,
    measure_and_print,
    run_process,
    seconds_of,
    spread,
    spreads,
    table,
)

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


def seconds_each(titles: Sequence[str]) -> dict[str, float]:
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
    return spread(
        seconds_of(partial(ask, title, _PLACES[number % len(_PLACES)]))
        for number, title in enumerate(titles[1:])
    )


def seconds_of_needs() -> dict[str, float]:
    """Find the pay that a budget needs, for many households and budgets."""
    from nextrung.pay.household.need import needed_gross

    households = list(_households())
    needed_gross(Decimal(40_000), households[0])
    return spread(
        seconds_of(partial(needed_gross, Decimal(need), household))
        for household, need in product(households, _NEEDS)
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


def measure(options: argparse.Namespace) -> Figures:
    """Measure everything; processes first, while this one is still small."""
    papers = _EXAMPLES / "hvac-technician"
    plan = [
        NEXTRUNG,
        "pay",
        "plan",
        "--plan",
        str(papers / "plan.toml"),
        "--notes",
        str(papers / "notes.txt"),
    ]
    rate = [NEXTRUNG, "pay", "rate", "--title", "HVAC Service Manager", "--location", "Toledo, OH"]
    with tempfile.TemporaryDirectory() as own:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = own
        plans = run_processes([*plan, "--json"], options.runs)
        rates = run_processes([*rate, "--json"], options.runs)
        rows = Path(own) / "rows.csv"
        write_rows(rows)
        batches = [run_process([NEXTRUNG, "pay", "rate", "--batch", str(rows)]) for _ in range(3)]
    return {
        "date": options.date.date().isoformat(),
        "machine": machine(),
        "runs": options.runs,
        **spreads("plan", plans),
        "rate_process_seconds": spread(run.wall_seconds for run in rates),
        **spreads("batch", batches),
        "rate_seconds": seconds_each(known_titles(_RATES)),
        "rate_by_meaning_seconds": seconds_each(strange_titles(_RATES)),
        "need_seconds": seconds_of_needs(),
    }


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


def say(figures: Figures) -> str:
    """Lay the figures out as a table."""
    taken = (
        f"{figures['runs']} runs of each process, 3 of the batch of {_ROWS:,} rows, {_RATES} rates of a kind"
    )
    return table(figures, taken, _TARGETS)


def main() -> None:
    """Measure and print."""
    measure_and_print(command_line("pay", __doc__, runs=15), measure, say)


if __name__ == "__main__":
    main()
