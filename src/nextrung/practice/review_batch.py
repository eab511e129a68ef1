"""Many answers at once: a JSON Lines file in, a review a line out, in the same order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from nextrung.engines.protocols import Embedder
from nextrung.errors import UnreadableDocumentError
from nextrung.practice.papers import PracticePapers
from nextrung.practice.review import review_answer
from nextrung.practice.review_json import review_to_json


class _Line(msgspec.Struct):
    question: str
    answer: str
    id: str | int | None = None


class _OnlyId(msgspec.Struct):
    id: str | int | None = None


def review_batch(
    file: Path, *, embedder: Embedder | None = None, papers: PracticePapers | None = None
) -> Iterator[dict[str, Any]]:
    """Give the review of each line as plain values, one at a time; a line that cannot be read has "error".

    A line is ``{"id", "question", "answer"}``; empty lines are passed over.

    Raises:
        UnreadableDocumentError: the file cannot be opened.

    """
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if text := line.removeprefix(b"\xef\xbb\xbf").strip():
                    yield _review(text, number, embedder, papers)
    except OSError as error:
        raise UnreadableDocumentError(
            "This file cannot be read.", file=str(file), advice="Check the name and the folder."
        ) from error


def _review(
    line: bytes, number: int, embedder: Embedder | None, papers: PracticePapers | None
) -> dict[str, Any]:
    try:
        asked = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        what = f"Line {number} is not JSON with a question and an answer, both in words."
        return {"id": _id_of(line), "error": what}
    review = review_answer(asked.question, asked.answer, embedder=embedder, papers=papers)
    return review_to_json(review, asked.id)


def _id_of(line: bytes) -> str | int | None:
    try:
        return msgspec.json.decode(line, type=_OnlyId).id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
