"""Fit what the signals of relevance and structure are worth, and try it on occupations that were left out.

python -m benchmarks.accuracy.aspect_weights

Prints the weights for tables/aspect_weights.toml, fitted to the mean of both raters over all development
answers, and how well they do where they have not been: each occupation is scored by weights fitted to all
others, which is what counts. The fit is ridge, so that no signal is leant on that few answers show, and no
weight may have another sign than a coach would expect: what answers cannot cost, and what leads away cannot
help. Stories and all other questions are fitted apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from benchmarks.accuracy.practice_answers import PracticeAnswer, load
from benchmarks.accuracy.practice_scores import correlation, read_ratings
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.aspects.anchors import along
from nextrung.practice.aspects.reading import Reading
from nextrung.practice.aspects.relevance import relevance_signals
from nextrung.practice.aspects.structure import structure_signals
from nextrung.practice.aspects.weighing import POINTS_STAND_FOR, WeighedAspect
from nextrung.practice.orders import without_orders
from nextrung.practice.question_kind import question_kind

#: Signals of something that leads away; the others lead to the answer.
_AWAY = frozenset(
    ("fault_missing", "act_missing", "general", "dodges", "vague", "strays", "left_open", "jumps")
)
#: How strongly weights are drawn to nothing: in the units of one answer's squared error.
_RIDGE = 0.3
_ROUNDS = 500

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class _Rated:
    """The signals of one answer and what people gave it."""

    occupation: str
    is_story: bool
    signals: Mapping[str, float]
    rating: float


@dataclass(frozen=True)
class _Fit:
    names: tuple[str, ...]
    starts_at: float
    points: Vector

    def score(self, one: _Rated) -> float:
        values = np.array([one.signals[name] for name in self.names])
        return along(self.starts_at + float(self.points @ values), *POINTS_STAND_FOR)


def fitted(rated: Sequence[_Rated]) -> _Fit:
    """Fit ridge with held signs, one weight after the other until all of them stand."""
    names = tuple(rated[0].signals)
    values = np.array([[one.signals[name] for name in names] for one in rated])
    ratings = np.array([one.rating for one in rated])
    means, apart = values.mean(axis=0), values - values.mean(axis=0)
    square = apart.T @ apart + _RIDGE * np.eye(len(names))
    with_ratings = apart.T @ (ratings - ratings.mean())
    points = np.zeros(len(names))
    for _ in range(_ROUNDS):
        for at, name in enumerate(names):
            rest = with_ratings[at] - square[at] @ points + square[at, at] * points[at]
            best = rest / square[at, at]
            points[at] = min(0.0, best) if name in _AWAY else max(0.0, best)
    return _Fit(names, float(ratings.mean() - means @ points), points)


def read_rated(aspect: WeighedAspect) -> Iterator[_Rated]:
    """Give every development answer that both raters judged."""
    first, second = read_ratings("dev", "first"), read_ratings("dev", "second")
    for answer in load("dev"):
        pair = first[answer.id][aspect], second[answer.id][aspect]
        if pair[0] is not None and pair[1] is not None:
            yield _rated(aspect, answer, (pair[0] + pair[1]) / 2)


def _rated(aspect: WeighedAspect, answer: PracticeAnswer, rating: float) -> _Rated:
    kind = question_kind(answer.question)
    reading = Reading(without_orders(AnswerText(answer.text)))
    signals = (
        relevance_signals(answer.question, kind, reading)
        if aspect == "relevance"
        else structure_signals(answer.question, kind, reading)
    )
    return _Rated(answer.occupation, kind == "story", signals, rating)


def left_out(rated: Sequence[_Rated]) -> list[tuple[float, float]]:
    """Give score and rating of every answer, by weights fitted to the other occupations."""
    pairs = []
    for occupation in sorted({one.occupation for one in rated}):
        fit = fitted([one for one in rated if one.occupation != occupation])
        pairs += [(fit.score(one), one.rating) for one in rated if one.occupation == occupation]
    return pairs


def main() -> None:
    """Print the weights of both aspects, and how they do on occupations left out."""
    for aspect in get_args(WeighedAspect):
        rated = list(read_rated(aspect))
        pairs = []
        for group, is_story in (("story", True), ("other", False)):
            of_group = [one for one in rated if one.is_story == is_story]
            fit = fitted(of_group)
            pairs += left_out(of_group)
            print(f"[{aspect}.{group}]\nstarts_at = {fit.starts_at:.2f}\n[{aspect}.{group}.points]")
            print(
                "".join(f"{name} = {worth:.2f}\n" for name, worth in zip(fit.names, fit.points, strict=True))
            )
        error = sum(abs(score - rating) for score, rating in pairs) / len(pairs)
        print(f"# {aspect} of {len(pairs)} answers, each by weights of other occupations:", end=" ")
        print(f"r {correlation(pairs):.2f}, mean error {error:.2f}\n")


if __name__ == "__main__":
    main()
