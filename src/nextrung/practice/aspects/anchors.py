"""Scores between anchors: a measured value laid along a line of known points."""

from collections.abc import Sequence
from itertools import pairwise

LOWEST, HIGHEST = 1.0, 5.0


def along(value: float, *points: tuple[float, float]) -> float:
    """Give the height of the line through `points` (from left to right) at `value`; flat beyond its ends."""
    if value <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if value <= right:
            return low + (high - low) * (value - left) / (right - left)
    return points[-1][1]


def in_tenths(score: float) -> float:
    """Keep a score within 1.0 and 5.0, in tenths."""
    return round(min(HIGHEST, max(LOWEST, score)) + 1e-9, 1)


def filled(count: float, enough: float) -> float:
    """Give how much of `enough` there is, 0.0-1.0; each further one tells less than the one before."""
    share = min(1.0, count / enough)
    return share * (2.0 - share)


def mean(values: Sequence[float]) -> float:
    """Give the mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
