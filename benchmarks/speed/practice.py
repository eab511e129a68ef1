"""How long a review takes: one typed answer of 300 words, and a file of a thousand answers.

python -m benchmarks.speed.practice --date 2026-11-23 [--runs 5] [--json]

Targets on two cores: 20 ms for an answer in a warm process, meanings compared; `nextrung review --batch` of
1,000 answers 30 s and 500 MB as a process. The answers are put together from the sentences of the development
answers, each from another place on, so that no two are the same.
"""

import argparse
import dataclasses
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy.practice_answers import load
from benchmarks.speed.prep import Spread, machine, run_process

_WORDS, _ANSWERS = 300, 1000
#: Reviewed in this process, after one that loads everything.
_WARM = 200
#: Measurement and what it is held to.
_TARGETS = {
    "review_seconds": "0.020",
    "review_without_engine_seconds": "-",
    "batch_seconds": "30",
    "batch_cpu_seconds": "-",
    "batch_peak_mb": "500",
}


def questions_and_answers(count: int) -> list[tuple[str, str]]:
    """Give so many different answers of 300 words to the questions of the development half."""
    told = load("dev")
    words = " ".join(answer.text for answer in told).split()
    step = len(words) // count
    texts = (" ".join((words[at:] + words[:at])[:_WORDS]) for at in range(0, step * count, step))
    return [(told[number % len(told)].question, text) for number, text in enumerate(texts)]


def seconds_each(answers: Sequence[tuple[str, str]], engine: str | None) -> Spread:
    """Review one answer after another in this process; the first, which loads everything, is not counted."""
    from nextrung.engines.choose import load_embedder
    from nextrung.practice.review import review_answer

    embedder = load_embedder(engine)
    review_answer(*answers[0], embedder=embedder)
    seconds = []
    for question, text in answers[1:]:
        begun = time.perf_counter()
        review_answer(question, text, embedder=embedder)
        seconds.append(time.perf_counter() - begun)
    return Spread.of(seconds)


def write_batch(file: Path) -> None:
    """Write the answers as `nextrung review --batch` reads them."""
    with file.open("w", encoding="utf-8") as lines:
        for number, (question, text) in enumerate(questions_and_answers(_ANSWERS)):
            lines.write(json.dumps({"id": number, "question": question, "answer": text}) + "\n")


def measure(options: argparse.Namespace) -> dict[str, Any]:
    """Measure everything; processes first, while this one is still small."""
    with tempfile.TemporaryDirectory() as own:
        batch = Path(own) / "answers.jsonl"
        write_batch(batch)
        command = [str(Path(sys.executable).with_name("nextrung")), "review", "--batch", str(batch)]
        runs = [run_process(command) for _ in range(options.runs)]
    warm = questions_and_answers(_ANSWERS)[: _WARM + 1]
    return {
        "date": options.date,
        "machine": machine(),
        "runs": options.runs,
        "batch_seconds": _spread([run.wall_seconds for run in runs]),
        "batch_cpu_seconds": _spread([run.cpu_seconds for run in runs]),
        "batch_peak_mb": _spread([run.peak_mb for run in runs]),
        "review_seconds": dataclasses.asdict(seconds_each(warm, None)),
        "review_without_engine_seconds": dataclasses.asdict(seconds_each(warm, "none")),
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    return dataclasses.asdict(Spread.of(values))


def say(figures: dict[str, Any]) -> str:
    """Lay the figures out as a table."""
    about = figures["machine"]
    lines = [
        f"{figures['date']}, {about['processor']}, {about['cores']} cores",
        f"Python {about['python']}, {about['system']}",
        f"{_WARM} answers of {_WORDS} words in a warm process, {figures['runs']} batches of {_ANSWERS:,}",
        "",
        f"{'':32}{'median':>10}{'min':>10}{'max':>10}{'target':>10}",
    ]
    for name, target in _TARGETS.items():
        digits = 0 if name.endswith("_mb") else 4 if figures[name]["median"] < 0.1 else 2
        cells = "".join(f"{figures[name][each]:>10.{digits}f}" for each in ("median", "min", "max"))
        lines.append(f"{name:32}{cells}{target:>10}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed.practice", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--date", required=True, help="the day of the measurement")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options)
    print(json.dumps(figures, indent=2) if options.json else say(figures))


if __name__ == "__main__":
    main()
