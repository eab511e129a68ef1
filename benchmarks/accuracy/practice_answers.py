"""The practice answers: what somebody said to a question, and the flaws that its author put in.

``python -m benchmarks.accuracy.practice_answers`` checks both halves and counts what is in them.
"""

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from nextrung.practice.flaws._rows import kinds
from nextrung.practice.records import Aspect, QuestionKind

FOLDER = Path(__file__).parent / "answers"

Split = Literal["dev", "held_out"]
Level = Literal["good", "middling", "poor"]

#: Kinds of flaw and their rows of the mistakes table; in the files, other kinds name their row themselves.
MISTAKE_OF = {
    "blames_employer": "M07",
    "no_example": "M09",
    "names_a_number": "M02",
    "breaks_confidence": "M30",
    "memorised_speech": "M42",
    "no_weakness": "M34",
    "no_questions": "M27",
    "answers_another_question": "M41",
    "over_three_minutes": "M38",
    "one_sentence": "M39",
    "profanity": "M61",
    "overshares": "M43",
    "self_contradiction": "M01",
}

#: Flaws of an answer as a whole: the quote is one telling place of many, so that the kind alone is compared.
OF_THE_WHOLE_ANSWER = frozenset(
    {
        "no_example",
        "memorised_speech",
        "no_questions",
        "answers_another_question",
        "over_three_minutes",
        "one_sentence",
        "says_only_we",
        "fills_every_pause",
        "no_people_in_it",
    }
)


class _Marked(msgspec.Struct, forbid_unknown_fields=True):
    """A place as it stands in the file."""

    kind: str
    quote: str
    mistake: str = ""


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    """An answer as it stands in the file."""

    id: str
    question: str
    kind: QuestionKind
    level: Level
    text: str
    flaws: list[_Marked]
    weak_in: list[Aspect]
    tempting: list[_Marked] = []
    debatable: list[str] = []
    group: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """One occupation's answers."""

    occupation: str
    answer: list[_Written]


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedPlace:
    """Words of an answer that are a flaw, or only look like one."""

    kind: str
    #: Row of the mistakes table; empty for what is no flaw and has no name of its own.
    mistake: str
    quote: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PracticeAnswer:
    """One invented person's answer to one question."""

    id: str
    occupation: str
    question: str
    kind: QuestionKind
    text: str
    #: As its author meant it; the ratings are in their own files.
    level: Level
    #: Aspects that its author made low on purpose.
    weak_in: frozenset[Aspect]
    flaws: tuple[MarkedPlace, ...]
    #: Places that look like a flaw and are none.
    tempting: tuple[MarkedPlace, ...]
    #: Kinds on which two careful readers may differ: neither right nor wrong to name them.
    debatable: frozenset[str]
    #: Shared by a good, a middling and a poor answer to one question; empty for the others.
    group: str


def load(split: Split) -> list[PracticeAnswer]:
    """Read the answers of a half, by file and in the order in which they stand there.

    Raises:
        ValueError: a file does not fit its format, a quote does not stand in its text, an id is there twice,
            or a group is not one good, one middling and one poor answer to the same question.

    """
    answers = [answer for path in sorted((FOLDER / split).glob("*.toml")) for answer in _read(path)]
    twice = [id_ for id_, times in Counter(answer.id for answer in answers).items() if times > 1]
    if twice:
        raise ValueError(f"{split}: {twice[0]} is there twice")
    for name, members in groups(answers).items():
        levels = sorted(answer.level for answer in members)
        if levels != ["good", "middling", "poor"] or len({answer.question for answer in members}) > 1:
            raise ValueError(f"{split}: {name} is not a good, a middling and a poor answer to one question")
    return answers


def groups(answers: list[PracticeAnswer]) -> dict[str, list[PracticeAnswer]]:
    """Give the answers that must be ordered right, by the name of their group."""
    found: dict[str, list[PracticeAnswer]] = {}
    for answer in answers:
        if answer.group:
            found.setdefault(answer.group, []).append(answer)
    return found


def _read(path: Path) -> list[PracticeAnswer]:
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
        return [_answer(file.occupation, written) for written in file.answer]
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _answer(occupation: str, written: _Written) -> PracticeAnswer:
    flaws = tuple(_place(written, marked) for marked in written.flaws)
    nameless = [flaw.kind for flaw in flaws if not flaw.mistake]
    if nameless:
        raise ValueError(f"{written.id}: {nameless[0]} has no row of the mistakes table")
    return PracticeAnswer(
        id=written.id,
        occupation=occupation,
        question=written.question,
        kind=written.kind,
        text=written.text,
        level=written.level,
        weak_in=frozenset(written.weak_in),
        flaws=flaws,
        tempting=tuple(_place(written, marked) for marked in written.tempting),
        debatable=frozenset(written.debatable),
        group=written.group,
    )


def _place(written: _Written, marked: _Marked) -> MarkedPlace:
    if marked.quote not in written.text:
        raise ValueError(f"{written.id}: the quote of {marked.kind} does not stand in its text")
    mistake = marked.mistake or MISTAKE_OF.get(marked.kind, "")
    return MarkedPlace(kind=_as_we_call_it(marked.kind, mistake), mistake=mistake, quote=marked.quote)


def _as_we_call_it(kind: str, mistake: str) -> str:
    """Give the table's name of a mistake where an author, who named its row, has one of their own."""
    if kind in kinds():
        return kind
    same = [name for name, ours in kinds().items() if ours.row.mistake == mistake]
    return same[0] if len(same) == 1 else kind


def main() -> None:
    """Print what is in each half."""
    for split in ("dev", "held_out"):
        answers = load(split)
        flawless = sum(not answer.flaws for answer in answers)
        print(f"\n{split}: {len(answers)} answers, {len(groups(answers))} groups, {flawless} without a flaw")
        _print_counts("occupation", Counter(answer.occupation for answer in answers))
        _print_counts("kind", Counter(answer.kind for answer in answers))
        _print_counts("level", Counter(answer.level for answer in answers))
        _print_counts("weak in", Counter(aspect for answer in answers for aspect in answer.weak_in))
        _print_counts("flaws", Counter(flaw.kind for answer in answers for flaw in answer.flaws))
        _print_counts("tempting", Counter(place.kind for answer in answers for place in answer.tempting))


def _print_counts(title: str, counts: Counter[str]) -> None:
    listed = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    print(f"  {title} ({counts.total()}): {listed}")


if __name__ == "__main__":
    main()
