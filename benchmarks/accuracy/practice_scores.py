"""Do the scores of practice answers agree with people, and are flaws found where people see them?

python -m benchmarks.accuracy.practice_scores [--split held_out] [--engine none] [--show 10]

Two raters gave seven aspects and an overall to every answer, each alone, in an order of their own, from the
question, the text and the anchors (tables/aspects.toml), before any score existed. Printed for each aspect:
how well the score agrees with the mean of the two (Pearson's r with its 95% interval, by Fisher's z), and how
well the two agree with each other. Then the groups of a good, a middling and a poor answer that came out in
that order, and the flaws: of those named, how many are meant; of those meant, how many are named.
"""

import argparse
import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.practice_answers import (
    FOLDER,
    OF_THE_WHOLE_ANSWER,
    PracticeAnswer,
    groups,
    load,
)
from nextrung.engines.choose import load_embedder
from nextrung.practice.records import ASPECTS, Flaw, Review
from nextrung.practice.review import review_answer

COLUMNS = (*ASPECTS, "overall")
Ratings = dict[str, dict[str, float | None]]


@dataclass(frozen=True)
class Reviewed:
    """An answer, its review, and what the two raters gave it."""

    answer: PracticeAnswer
    review: Review
    first: dict[str, float | None]
    second: dict[str, float | None]

    def rated(self, column: str) -> float | None:
        """Give the mean of the two raters; None where one of them could not judge it."""
        pair = (self.first[column], self.second[column])
        return None if None in pair else (pair[0] + pair[1]) / 2

    def scored(self, column: str) -> float | None:
        """Give our own figure."""
        if column == "overall":
            return self.review.overall
        return self.review.aspects[column].score


def read_ratings(split: str, name: str) -> Ratings:
    """Read ``answers/<split>/<name>.csv``: by id and column, None for what could not be judged."""
    with (FOLDER / split / f"{name}.csv").open(encoding="utf-8", newline="") as rows:
        return {
            row["id"]: {
                column: None if row[column].strip() == "-" else float(row[column]) for column in COLUMNS
            }
            for row in csv.DictReader(rows)
        }


def review_all(split: str, engine: str | None) -> list[Reviewed]:
    """Review every answer of a half."""
    first, second = read_ratings(split, "first"), read_ratings(split, "second")
    embedder = load_embedder(engine)
    return [
        Reviewed(
            answer,
            review_answer(answer.question, answer.text, embedder=embedder),
            first[answer.id],
            second[answer.id],
        )
        for answer in load(split)
    ]


def correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Give Pearson's r of pairs; NaN where one side does not vary."""
    n = len(pairs)
    mean_x, mean_y = (sum(pair[side] for pair in pairs) / n for side in (0, 1))
    xy = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    xx, yy = sum((x - mean_x) ** 2 for x, _ in pairs), sum((y - mean_y) ** 2 for _, y in pairs)
    return xy / math.sqrt(xx * yy) if xx and yy else math.nan


def interval(r: float, n: int) -> tuple[float, float]:
    """Give the 95% interval of a correlation of `n` pairs, by Fisher's z."""
    z, half = math.atanh(min(r, 0.9999)), 1.96 / math.sqrt(n - 3)
    return math.tanh(z - half), math.tanh(z + half)


def _pairs(xs: Iterable[float | None], ys: Iterable[float | None]) -> list[tuple[float, float]]:
    return [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]


def show_agreement(reviewed: Sequence[Reviewed]) -> None:
    """Print the correlation of every aspect with people, and theirs with each other."""
    heads = f"{'with people':>13}{'95% interval':>16}{'people':>9}{'mean error':>12}{'bias':>7}"
    print(f"{'':<13}{'answers':>8}{heads}")
    for column in COLUMNS:
        pairs = _pairs([one.scored(column) for one in reviewed], [one.rated(column) for one in reviewed])
        people = _pairs([one.first[column] for one in reviewed], [one.second[column] for one in reviewed])
        r = correlation(pairs)
        low, high = interval(r, len(pairs))
        error = sum(abs(x - y) for x, y in pairs) / len(pairs)
        bias = sum(x - y for x, y in pairs) / len(pairs)
        print(
            f"{column:<13}{len(pairs):>8}{r:>13.2f}{f'{low:.2f} to {high:.2f}':>16}"
            f"{correlation(people):>9.2f}{error:>12.2f}{bias:>+7.2f}"
        )


def show_order(reviewed: Sequence[Reviewed]) -> None:
    """Print how many pairs and groups come out in the order they were written in."""
    scores = {one.answer.id: one.review.overall or 0.0 for one in reviewed}
    found = groups([one.answer for one in reviewed])
    right_groups = right_pairs = 0
    for members in found.values():
        by_level = {answer.level: scores[answer.id] for answer in members}
        order = [by_level[level] for level in ("good", "middling", "poor")]
        pairs = [order[0] > order[1], order[1] > order[2], order[0] > order[2]]
        right_pairs += sum(pairs)
        right_groups += all(pairs)
    print(f"\n{right_groups} of {len(found)} groups in order, {right_pairs} of {3 * len(found)} pairs")


def show_flaws(reviewed: Sequence[Reviewed], most: int) -> None:
    """Print precision and recall of the kinds of flaw in each answer, and of the words they point at."""
    kinds = places = 0
    named_kinds = meant_kinds = named_places = 0
    wrong: list[str] = []
    for one in reviewed:
        named = {flaw.kind for flaw in one.review.flaws} - one.answer.debatable
        meant = {place.kind for place in one.answer.flaws}
        kinds, named_kinds, meant_kinds = (
            kinds + len(named & meant),
            named_kinds + len(named),
            meant_kinds + len(meant),
        )
        wrong += [f"  made up  {one.answer.id}: {kind}" for kind in sorted(named - meant)]
        wrong += [f"  missed   {one.answer.id}: {kind}" for kind in sorted(meant - named)]
        pointed = [flaw for flaw in one.review.flaws if flaw.kind in named & meant - OF_THE_WHOLE_ANSWER]
        named_places += len(pointed)
        places += sum(
            any(meets(flaw, place.kind, place.quote, one.answer.text) for place in one.answer.flaws)
            for flaw in pointed
        )
    print(f"flaws: {kinds} of {named_kinds} named are meant ({percent(kinds, named_kinds)}),", end=" ")
    print(f"{kinds} of {meant_kinds} meant are named ({percent(kinds, meant_kinds)});", end=" ")
    print(f"of those rightly named, {places} of {named_places} point at the author's words")
    print("\n".join(wrong[:most]))


def meets(flaw: Flaw, kind: str, quote: str, text: str) -> bool:
    """Say whether a flaw is of this kind and shares a letter with the author's quote from the text."""
    start = text.find(quote)
    return flaw.kind == kind and flaw.span[0] < start + len(quote) and start < flaw.span[1]


def percent(part: int, whole: int) -> str:
    """Write a share in percent; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}%" if whole else "–"


def main() -> None:
    """Measure one half."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=("dev", "held_out"), default="dev")
    parser.add_argument("--engine", choices=("wordllama", "none"))
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="flaws missed or made up, and far scores"
    )
    arguments = parser.parse_args()
    reviewed = review_all(arguments.split, arguments.engine)
    show_agreement(reviewed)
    show_order(reviewed)
    show_flaws(reviewed, arguments.show)


if __name__ == "__main__":
    main()
