"""Points for signals: a score made of what shows in an answer, by the table of fitted weights."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from nextrung.practice.aspects.anchors import along
from nextrung.practice.records import QuestionKind
from nextrung.tables import load_table
from nextrung.tables.rows import Row

WeighedAspect = Literal["relevance", "structure"]

#: A sum of small signals hardly gets to either end, while people give a plain 5 to whatever has no fault. So
#: points are drawn apart: on occupations left out of the fit this took the mean error from 0.72 to 0.61.
POINTS_STAND_FOR = ((1.0, 1.0), (3.0, 2.6), (4.5, 5.0))


class _Weights(Row, frozen=True):
    starts_at: float
    #: By the name of the signal.
    points: Mapping[str, float]


class _Weighed(Row, frozen=True):
    story: _Weights
    #: All other kinds of question together: there are too few answers to each of them to fit it alone.
    other: _Weights


class _Table(Row, frozen=True):
    relevance: _Weighed
    structure: _Weighed


@cache
def _table() -> _Table:
    return load_table("aspect_weights", _Table)


def weighed(aspect: WeighedAspect, kind: QuestionKind, signals: Mapping[str, float]) -> float:
    """Give the score, 1.0-5.0, that signals between 0.0 and 1.0 stand for together."""
    both: _Weighed = getattr(_table(), aspect)
    weights = both.story if kind == "story" else both.other
    points = weights.starts_at + sum(weights.points[name] * value for name, value in signals.items())
    return along(points, *POINTS_STAND_FOR)
