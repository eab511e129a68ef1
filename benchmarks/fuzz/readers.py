"""Damaged papers: real files, mutated, each read in a process of its own.

python -m benchmarks.fuzz.readers [--mutations 500] [--seed 1] [--only pdf] [--kind resume] [--keep DIR]

A reader may answer with what it found or with a NextRungError. Anything else is a finding: another exception,
a crash of the process, more than 10 s, or more than 1.5 GB of address space. The same seed makes the same
files.
"""

import argparse
import faulthandler
import json
import os
import random
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from benchmarks.fuzz.mutations import mutate
from benchmarks.fuzz.seeds import Seed, make_seeds
from nextrung.errors import NextRungError
from nextrung.intake import as_json
from nextrung.intake.documents import read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.resume.json_resume import to_json_resume
from nextrung.intake.resume.reading import read_resume
from nextrung.sources import DocumentKind

_SECONDS = 10
_ADDRESS_SPACE_BYTES = 1_500_000_000
_TODAY = date(2026, 11, 22)

Verdict = Literal["read", "refused", "exception", "too long", "crash"]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of one damaged file."""

    verdict: Verdict
    #: Sentence of the refusal, or where and what was raised.
    said: str
    seconds: float
    peak_mb: float

    @property
    def is_finding(self) -> bool:
        """Something that must not happen."""
        return self.verdict not in {"read", "refused"}


#: By format: name of the damaged file and what came of it.
Outcomes = dict[str, list[tuple[str, Outcome]]]


def read_whole(path: Path, kind: DocumentKind) -> None:
    """Read a paper as the command line does, to the last value."""
    document = read_document(path, kind)
    if kind == "resume":
        value = to_json_resume(read_resume(document))
    elif kind == "posting":
        value = as_json.posting_to_json(read_posting(document))
    else:
        value = as_json.notes_to_json(read_notes(document, _TODAY))
    json.dumps(value).encode()


def read_in_child(path: Path, kind: DocumentKind) -> Outcome:
    """Read a paper in a process of its own, held to the limits."""
    reading, writing = os.pipe()
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(path, kind, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    seconds, peak_mb = time.perf_counter() - begun, used.ru_maxrss / 1024
    verdict, text = _verdict(said, status)
    return Outcome(verdict=verdict, said=text, seconds=seconds, peak_mb=peak_mb)


def _verdict(said: str, status: int) -> tuple[Verdict, str]:
    """Tell from what a child wrote down the pipe, and how it ended, what came of the file."""
    if said.startswith("Timeout"):
        stack = [line.strip() for line in said.splitlines() if "nextrung" in line]
        return "too long", stack[0] if stack else "in no line of ours"
    if os.WIFSIGNALED(status):
        return "crash", signal.Signals(os.WTERMSIG(status)).name
    verdict, _, text = said.partition("\n")
    return verdict, text  # type: ignore[return-value]


def _answer(path: Path, kind: DocumentKind, pipe: int) -> None:
    """In the child: read, write the verdict down the pipe, and end."""
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123 - the process ends here
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE_BYTES, _ADDRESS_SPACE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.dump_traceback_later(_SECONDS, file=pipe, exit=True)
    try:
        read_whole(path, kind)
        answer = "read\n"
    except NextRungError as error:
        answer = f"refused\n{error.what}"
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is the finding
        answer = f"exception\n{_where(error)}"
    os.write(pipe, answer.encode(errors="replace")[:60_000])
    os._exit(0)


def _where(error: BaseException) -> str:
    """Name the exception and the last line of ours that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}nextrung{os.sep}" in frame.filename] or list(frames)
    at = f"{Path(ours[-1].filename).name}:{ours[-1].lineno} in {ours[-1].name}" if ours else "?"
    words = re.sub(r"0x[0-9a-f]+", "0x…", str(error))
    return f"{type(error).__name__} at {at}: {words}"[:400]


def damage(seed: Seed, number: int, run_seed: int, folder: Path) -> Path:
    """Write damaged copy `number` of a sound file; the same numbers give the same bytes."""
    rng = random.Random(f"{run_seed} {seed.name} {number}")
    path = folder / f"{zlib.crc32(seed.name.encode()):08x}-{number}{seed.path.suffix}"
    path.write_bytes(mutate(seed.path.read_bytes(), seed.path.suffix, rng))
    return path


def fuzz(seeds: list[Seed], options: argparse.Namespace, folder: Path) -> Outcomes:
    """Read `options.mutations` damaged copies for each format, taking the sound files in turn."""
    outcomes: Outcomes = defaultdict(list)
    by_format: dict[str, list[Seed]] = defaultdict(list)
    for seed in seeds:
        by_format[seed.format].append(seed)
    for name, group in sorted(by_format.items()):
        for number in range(options.mutations):
            seed = group[number % len(group)]
            path = damage(seed, number, options.seed, folder)
            outcome = read_in_child(path, seed.kind)
            outcomes[name].append((f"{seed.name} #{number}", outcome))
            if outcome.is_finding and options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                path.rename(options.keep / f"{seed.kind}-{path.name}")
            else:
                path.unlink()
    return outcomes


def say(outcomes: Outcomes) -> None:
    """Print what came of it, by format, then each finding once."""
    heads = f"{'files':>7}{'read':>7}{'refused':>9}{'findings':>10}{'slowest s':>11}{'largest MB':>12}"
    print(f"{'format':10}{heads}")
    for name, results in outcomes.items():
        verdicts = Counter(each.verdict for _, each in results)
        findings = sum(each.is_finding for _, each in results)
        slowest = max(each.seconds for _, each in results)
        largest = max(each.peak_mb for _, each in results)
        counts = f"{len(results):>7}{verdicts['read']:>7}{verdicts['refused']:>9}{findings:>10}"
        print(f"{name:10}{counts}{slowest:>11.2f}{largest:>12.0f}")
    alike: dict[str, list[str]] = defaultdict(list)
    for results in outcomes.values():
        for name, each in results:
            if each.is_finding:
                alike[f"{each.verdict}: {each.said}"].append(name)
    for finding, names in sorted(alike.items(), key=lambda each: -len(each[1])):
        print(f"\n{finding}\n    {len(names)} files, for example {names[0]}")


def main() -> None:
    """Damage, read, and print what came of it."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz.readers", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--mutations", type=int, default=500, help="damaged files for each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("pdf", "docx", "html", "text", "json", "markdown"))
    parser.add_argument("--kind", choices=("resume", "posting", "notes"))
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the files with findings here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        seeds = [
            seed
            for seed in make_seeds(Path(own) / "sound")
            if options.only in (None, seed.format) and options.kind in (None, seed.kind)
        ]
        outcomes = fuzz(seeds, options, Path(own))
    say(outcomes)
    sys.exit(any(each.is_finding for results in outcomes.values() for _, each in results))


if __name__ == "__main__":
    main()
