"""The command ``nextrung review``: one answer or many, typed or recorded."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nextrung.commands.output import DONE, now, write_json, write_json_lines, write_lines

if TYPE_CHECKING:
    from nextrung.engines.protocols import Embedder
    from nextrung.practice.papers import PracticePapers
    from nextrung.practice.records import Review


def add_review(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add ``review``."""
    review = commands.add_parser("review", help="what is good in an answer, and what to do next time")
    review.add_argument("--question", metavar="TEXT", help="the question that was asked")
    review.add_argument(
        "--answer", metavar="FILE", help="the answer: a text file, or a recording (wav, mp3, m4a, ogg, webm)"
    )
    review.add_argument(
        "--batch", metavar="FILE.jsonl", help='many answers: lines of {"id", "question", "answer"}'
    )
    review.add_argument("--resume", metavar="FILE", help="your résumé, to hold the answer against")
    review.add_argument("--posting", metavar="FILE|URL", help="the job posting")
    review.add_argument("--notes", metavar="FILE", help="what you remember of the first round")
    review.add_argument(
        "--engine",
        choices=("wordllama", "none"),
        help="how meanings are compared (default: what is installed)",
    )
    review.add_argument("--json", action="store_true", help="print JSON and nothing else")
    review.set_defaults(run=_run_review, refuse=review.error)


def _run_review(arguments: argparse.Namespace) -> int:
    is_batch = arguments.batch is not None
    if is_batch == bool(arguments.question is not None or arguments.answer is not None):
        arguments.refuse("give --question with --answer, or --batch alone")
    if not is_batch and not (arguments.question and arguments.answer):
        arguments.refuse("give both --question and --answer")
    from nextrung.engines.choose import load_embedder

    embedder = load_embedder(arguments.engine)
    papers = _papers(arguments, embedder)
    if is_batch:
        return _run_batch(Path(arguments.batch), embedder, papers)
    text, review = _review(arguments, embedder, papers)
    if arguments.json:
        from nextrung.practice.review_json import review_to_json

        write_json(review_to_json(review) | {"answer": text})
    else:
        from nextrung.practice.review_text import review_lines

        write_lines(review_lines(review))
    return DONE


def _run_batch(file: Path, embedder: "Embedder | None", papers: "PracticePapers") -> int:
    from nextrung.practice.review_batch import review_batch

    write_json_lines(review_batch(file, embedder=embedder, papers=papers))
    return DONE


def _review(
    arguments: argparse.Namespace, embedder: "Embedder | None", papers: "PracticePapers"
) -> "tuple[str, Review]":
    from nextrung.practice.answer_file import is_recording, read_answer_text
    from nextrung.practice.review import review_answer

    file = Path(arguments.answer)
    if is_recording(file):
        from nextrung.engines.choose import load_recogniser
        from nextrung.practice.recording import review_recording

        return review_recording(
            arguments.question, file, recogniser=load_recogniser(), embedder=embedder, papers=papers
        )
    text = read_answer_text(file)
    return text, review_answer(arguments.question, text, embedder=embedder, papers=papers)


def _papers(arguments: argparse.Namespace, embedder: "Embedder | None") -> "PracticePapers":
    from nextrung.intake.papers import read_papers
    from nextrung.practice.papers import lay_out

    today = now(arguments).date()
    resume, posting, notes = read_papers(arguments.resume, arguments.posting, arguments.notes, today)
    return lay_out(resume, posting, notes, today, embedder)
