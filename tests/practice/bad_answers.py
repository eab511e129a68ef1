"""The answers that must never score well: those written down in bad_answers.toml, and padding made here."""

import itertools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from nextrung.intake.documents import read_document
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.resume.reading import read_resume
from nextrung.practice.papers import PracticePapers, lay_out

_TOP = Path(__file__).parents[2]
#: The day on which the papers are read.
_TODAY = date(2026, 12, 1)
#: More than anybody listens to: a quarter of an hour.
_WORDS_OF_PADDING = 2000


@dataclass(frozen=True, kw_only=True)
class BadAnswer:
    """An answer that has to stay below 2.5, or is not judged."""

    id: str
    family: str
    question: str
    text: str
    #: The papers beside it, from the top folder; empty where there are none.
    resume: str = ""
    posting: str = ""
    #: Nothing but those papers shows that it is pasted.
    needs_papers: bool = False

    @property
    def has_papers(self) -> bool:
        """Whether it is pasted from papers that can lie beside it."""
        return bool(self.resume or self.posting)


@dataclass(frozen=True, kw_only=True)
class _Padding:
    """A kind of talk that goes on and says nothing."""

    kind: str
    questions: Sequence[str]
    beginnings: Sequence[str]
    middles: Sequence[str]
    ends: Sequence[str]

    def answers(self) -> Iterator[BadAnswer]:
        """One answer of two thousand words to each question."""
        for number, question in enumerate(self.questions, 1):
            yield BadAnswer(
                id=f"padding-{self.kind.replace('_', '-')}-{number:02}",
                family="padding",
                question=question,
                text=self._talk(question, first=number * 100),
            )

    def _talk(self, question: str, first: int) -> str:
        """Go round three lists of 7, 8 and 9 parts at once: no sentence comes back within 504."""
        asked = question[0].lower() + question[1:].rstrip(".?")
        said: list[str] = []
        words = 0
        for turn in itertools.count(first):
            beginning, middle, end = (
                part[turn % len(part)] for part in (self.beginnings, self.middles, self.ends)
            )
            sentence = f"{beginning} {middle}, {end}".replace("{question}", asked)
            said.append(sentence[0].upper() + sentence[1:])
            words += len(sentence.split())
            if words >= _WORDS_OF_PADDING:
                break
        return " ".join(said)


def _all() -> Iterator[BadAnswer]:
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    for row in tables["answer"]:
        times = row.pop("times", 1)
        yield BadAnswer(**row | {"text": row["text"] * times})
    for row in tables["padding"]:
        yield from _Padding(**row).answers()


BAD_ANSWERS = tuple(_all())


@cache
def papers_beside(resume: str, posting: str) -> PracticePapers:
    """Read the papers of an answer, each once; paths are from the top folder, empty where there is none."""
    return lay_out(
        read_resume(read_document(_TOP / resume, "resume")) if resume else None,
        read_posting(read_document(_TOP / posting, "posting")) if posting else None,
        None,
        _TODAY,
    )
