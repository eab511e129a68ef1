"""From published percentiles to a curve whose surface is people; never beyond what is published.

The share of people who earn less than a wage is known at the percentiles. Between them it is drawn as a cubic
spline, limited so that it never falls (F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic
Interpolation, 1980). What is shown is how steep it is, so the surface between two percentiles is exactly the
share of people between them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from nextrung.pay.records import PERCENTILES, Percentile

#: Times the rise on either side: below this a piece keeps rising (Fritsch and Carlson).
_STEEPEST = 3.0
#: Steps from one percentile to the next.
_STEPS = 12
#: Percentiles nearer than this share of the whole would be a needle; the outer one is left out.
_NEAR = Decimal("0.04")


@dataclass(frozen=True, slots=True)
class Knot:
    """A published wage, and how many of 100 people earn less."""

    wage: Decimal
    below: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The curve from one published wage to the next: points of wage and height."""

    start: Knot
    end: Knot
    points: tuple[tuple[float, float], ...]

    @property
    def people(self) -> int:
        """Of 100, those who earn between the two."""
        return self.end.below - self.start.below


def market_stretches(annual: Mapping[Percentile, Decimal]) -> tuple[Stretch, ...]:
    """Give the curve, stretch by stretch; empty where fewer than two wages are published."""
    knots = _knots(annual)
    if len(knots) < 2:
        return ()
    rises = [(end.below - start.below) / float(end.wage - start.wage) for start, end in pairwise(knots)]
    slopes = _slopes(knots, rises)
    return tuple(
        Stretch(start, end, _points(start, end, rise, slopes[place], slopes[place + 1]))
        for place, ((start, end), rise) in enumerate(zip(pairwise(knots), rises, strict=True))
    )


def _knots(annual: Mapping[Percentile, Decimal]) -> Sequence[Knot]:
    """Give the published wages, those too near to the next one on the inside left out."""
    every = [Knot(annual[name], int(name[1:])) for name in PERCENTILES if name in annual]
    if len(every) < 2:
        return every
    near = (every[-1].wage - every[0].wage) * _NEAR
    lower = [knot for knot in every if knot.below <= 50]
    upper = [knot for knot in every if knot.below > 50]
    kept: list[Knot] = []
    for knot in reversed(lower):
        if not kept or kept[0].wage - knot.wage > near:
            kept.insert(0, knot)
    for knot in upper:
        if not kept or knot.wage - kept[-1].wage > near:
            kept.append(knot)
    return kept


def _slopes(knots: Sequence[Knot], rises: Sequence[float]) -> Sequence[float]:
    """Give the height at each knot: that of the natural spline, limited so that the share never falls."""
    around = [rises[0], *(min(before, after) for before, after in pairwise(rises)), rises[-1]]
    free = _spline_slopes([float(end.wage - start.wage) for start, end in pairwise(knots)], rises)
    return [min(max(slope, 0.0), _STEEPEST * most) for slope, most in zip(free, around, strict=True)]


def _spline_slopes(widths: Sequence[float], rises: Sequence[float]) -> Sequence[float]:
    """Solve for the slopes that make a cubic spline without bend at its two ends."""
    last = len(rises)
    ratio, rest = [0.5], [1.5 * rises[0]]
    for place in range(1, last):
        before, after = 1 / widths[place - 1], 1 / widths[place]
        pivot = 2 * (before + after) - before * ratio[-1]
        right = 3 * (before * rises[place - 1] + after * rises[place])
        rest.append((right - before * rest[-1]) / pivot)
        ratio.append(after / pivot)
    slopes = [(3 * rises[-1] - rest[-1]) / (2 - ratio[-1])]
    for place in range(last - 1, -1, -1):
        slopes.insert(0, rest[place] - ratio[place] * slopes[0])
    return slopes


def _points(
    start: Knot, end: Knot, rise: float, slope: float, end_slope: float
) -> tuple[tuple[float, float], ...]:
    """Give the steepness of the cubic with these slopes at its ends."""
    width = float(end.wage - start.wage)
    found = []
    for step in range(_STEPS + 1):
        part = step / _STEPS
        bend = 6 * part * (1 - part) * rise
        at_start = (1 - part) * (1 - 3 * part) * slope
        at_end = part * (3 * part - 2) * end_slope
        found.append((float(start.wage) + part * width, max(bend + at_start + at_end, 0.0)))
    return tuple(found)
