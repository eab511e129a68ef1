"""Are the flaws found that a reader would see, and only those, in answers written without knowing the table?

python -m benchmarks.accuracy.flaw_answers [--lot first] [--kinds] [--show 40] [--engine none]

Each answer of ``flaws/*.toml`` has one flaw, or none and a place that only looks like one. Printed for each
lot: of the flaws named, how many are meant; of those meant, how many are named; how many clean answers stay
free; of the places rightly named, how many meet the words that the author marked.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks.accuracy.practice_scores import meets, percent
from nextrung.engines.choose import load_embedder
from nextrung.practice.records import Flaw
from nextrung.practice.review import review_answer

FOLDER = Path(__file__).parent / "flaws"
LOTS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


class Place(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words of an answer that are a flaw, or only look like one."""

    kind: str
    quote: str


class FlawAnswer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One invented answer with its flaws, and what looks like one and is none."""

    id: str
    question: str
    text: str
    flaws: tuple[Place, ...]
    tempting: tuple[Place, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    answer: tuple[FlawAnswer, ...]


@dataclass(frozen=True)
class Outcome:
    """An answer, and the flaws that were named."""

    answer: FlawAnswer
    named: tuple[Flaw, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that were named."""
        return frozenset(flaw.kind for flaw in self.named)

    @property
    def meant(self) -> frozenset[str]:
        """The kinds that were meant."""
        return frozenset(place.kind for place in self.answer.flaws)


def load(lot: str) -> tuple[FlawAnswer, ...]:
    """Read the answers of one lot.

    Raises:
        ValueError: the file does not fit its format, a quote is not in its text, or an id is there twice.

    """
    try:
        content = tomllib.loads((FOLDER / f"{lot}.toml").read_text(encoding="utf-8"))
        answers = msgspec.convert(content, _File).answer
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise ValueError(f"{lot}: {error}") from error
    for answer in answers:
        for place in (*answer.flaws, *answer.tempting):
            if place.quote not in answer.text:
                raise ValueError(f"{answer.id}: the quote of {place.kind} does not stand in its text")
    twice = [name for name, times in Counter(answer.id for answer in answers).items() if times > 1]
    if twice:
        raise ValueError(f"{lot}: {twice[0]} is there twice")
    return answers


def review_all(lot: str, engine: str | None) -> list[Outcome]:
    """Review every answer of a lot."""
    embedder = load_embedder(engine)
    return [
        Outcome(answer, review_answer(answer.question, answer.text, embedder=embedder).flaws)
        for answer in load(lot)
    ]


def show_lot(lot: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures of a lot in one line."""
    named = sum(len(one.kinds) for one in outcomes)
    meant = sum(len(one.meant) for one in outcomes)
    right = sum(len(one.kinds & one.meant) for one in outcomes)
    pointed = [(flaw, one) for one in outcomes for flaw in one.named if flaw.kind in one.meant]
    there = sum(
        any(meets(flaw, place.kind, place.quote, one.answer.text) for place in one.answer.flaws)
        for flaw, one in pointed
    )
    clean = [one for one in outcomes if not one.meant]
    free = sum(not one.kinds for one in clean)
    print(
        f"{lot}: {len(outcomes)} answers; {right} of {named} named are meant ({percent(right, named)}),",
        end=" ",
    )
    print(f"{right} of {meant} meant are named ({percent(right, meant)});", end=" ")
    print(f"{free} of {len(clean)} clean answers stay free;", end=" ")
    print(f"{there} of {len(pointed)} rightly named places meet the author's words")


def show_kinds(outcomes: Sequence[Outcome]) -> None:
    """Print for each kind how many were meant, rightly named, and named where none was."""
    meant = Counter(kind for one in outcomes for kind in one.meant)
    right = Counter(kind for one in outcomes for kind in one.kinds & one.meant)
    wrong = Counter(kind for one in outcomes for kind in one.kinds - one.meant)
    print(f"  {'':<30}{'meant':>6}{'found':>6}{'made up':>8}")
    for kind in sorted({*meant, *wrong}):
        print(f"  {kind:<30}{meant[kind]:>6}{right[kind]:>6}{wrong[kind]:>8}")


def show_wrong(outcomes: Sequence[Outcome], most: int) -> None:
    """Print what was made up and what was missed."""
    made_up = [
        f"  made up  {one.answer.id}: {kind}" for one in outcomes for kind in sorted(one.kinds - one.meant)
    ]
    missed = [
        f"  missed   {one.answer.id}: {kind}" for one in outcomes for kind in sorted(one.meant - one.kinds)
    ]
    print("\n".join([*made_up, *missed][:most]))


def main() -> None:
    """Measure the lots."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lot", choices=LOTS, help="this one alone")
    parser.add_argument("--engine", choices=("wordllama", "none"))
    parser.add_argument("--kinds", action="store_true", help="each kind by itself")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="so many that are wrong")
    arguments = parser.parse_args()
    for lot in (arguments.lot,) if arguments.lot else LOTS:
        outcomes = review_all(lot, arguments.engine)
        show_lot(lot, outcomes)
        if arguments.kinds:
            show_kinds(outcomes)
        if arguments.show:
            show_wrong(outcomes, arguments.show)


if __name__ == "__main__":
    main()
