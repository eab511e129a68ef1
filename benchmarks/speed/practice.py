"""How long a review takes: one typed answer of 300 words, and a file of a thousand answers.

python -m benchmarks.speed.practice --date 2026-11-23 [--runs 5] [--json]

Targets on two cores: 20 ms for an answer in a warm process, meanings compared; `nextrung review --batch` of
1,000 answers 30 s and 500 MB as a process. The answers are put together from the sentences of the development
answers, each from another place on, so that no two are the same.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.accuracy.practice_answers import load
from benchmarks.speed.measuring import (
    NEXTRUNG,
    Figures,
    command_line,
    machine,
    measure_and_print,
    run_process,
    seconds_of,
    spread,
    spreads,
    table,
)

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


def seconds_each(answers: Sequence[tuple[str, str]], engine: str | None) -> dict[str, float]:
    """Review one answer after another in this process; the first, which loads everything, is not counted."""
    from nextrung.engines.choose import load_embedder
    from nextrung.practice.review import review_answer

    embedder = load_embedder(engine)
    review_answer(*answers[0], embedder=embedder)
    return spread(seconds_of(partial(review_answer, *each, embedder=embedder)) for each in answers[1:])


def write_batch(file: Path) -> None:
    """Write the answers as `nextrung review --batch` reads them."""
    with file.open("w", encoding="utf-8") as lines:
        for number, (question, text) in enumerate(questions_and_answers(_ANSWERS)):
            lines.write(json.dumps({"id": number, "question": question, "answer": text}) + "\n")


def measure(options: argparse.Namespace) -> Figures:
    """Measure everything; processes first, while this one is still small."""
    with tempfile.TemporaryDirectory() as own:
        batch = Path(own) / "answers.jsonl"
        write_batch(batch)
        command = [NEXTRUNG, "review", "--batch", str(batch)]
        runs = [run_process(command) for _ in range(options.runs)]
    warm = questions_and_answers(_ANSWERS)[: _WARM + 1]
    return {
        "date": options.date.date().isoformat(),
        "machine": machine(),
        "runs": options.runs,
        **spreads("batch", runs),
        "review_seconds": seconds_each(warm, None),
        "review_without_engine_seconds": seconds_each(warm, "none"),
    }


def say(figures: Figures) -> str:
    """Lay the figures out as a table."""
    taken = f"{_WARM} answers of {_WORDS} words in a warm process, {figures['runs']} batches of {_ANSWERS:,}"
    return table(figures, taken, _TARGETS)


def main() -> None:
    """Measure and print."""
    measure_and_print(command_line("practice", __doc__, runs=5), measure, say)


if __name__ == "__main__":
    main()
