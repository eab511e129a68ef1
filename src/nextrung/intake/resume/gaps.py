"""What the white space between lines tells: it is the same within paragraphs, another between items."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake.records import Line
from nextrung.intake.resume.columns import RAGGED_EDGE, Columns, neighbours

#: Column and size of type: within one, white space means the same.
Place = tuple[int, float]

#: Two measures of white space this near are the same (points).
_SAME_GAP = 0.2
#: A pixel is three quarters of a point.
_MOST_JITTER = 0.9
#: A line that fills no more than this share of its column was not wrapped.
_SHORT = 0.85


@dataclass(frozen=True, slots=True)
class Gaps:
    """The white space of a document."""

    #: Above an ordinary line (points).
    usual: float
    #: Least and most between two lines of a paragraph.
    within: dict[Place, tuple[float, float]]
    #: How much that between like lines differs: browsers round it to whole pixels (points).
    jitter: float
    #: Places in which no two items have the white space that wrapped lines have, so that it tells.
    telling: frozenset[Place]

    def are_apart(self, line: Line, following: Line) -> bool:
        """Tell whether two lines of a page stand otherwise than lines of a paragraph."""
        within = self.within.get(place_of(line))
        if within is None:
            return self.is_wide(following)
        return not _is_between(following.gap_above, within, self.jitter)

    def is_wide(self, line: Line) -> bool:
        """Tell whether there is more white space above a line than above most."""
        return line.gap_above > self.usual + max(2.5, 0.35 * line.size)


def gaps_of(lines: Sequence[Line], columns: Columns) -> Gaps:
    """Measure the white space of a document."""
    ordered = sorted(line.gap_above for line in lines)
    within = _within_paragraphs(lines, columns)
    jitter = _jitter(lines)
    return Gaps(
        usual=ordered[len(ordered) // 3] if ordered else 0.0,
        within=within,
        jitter=jitter,
        telling=_telling(lines, columns, within, jitter),
    )


def place_of(line: Line) -> Place:
    """Give column and size."""
    return line.column, round(line.size, 1)


def _is_between(gap: float, within: tuple[float, float], jitter: float) -> bool:
    return within[0] - _SAME_GAP - jitter <= gap <= within[1] + _SAME_GAP + jitter


def _within_paragraphs(lines: Sequence[Line], columns: Columns) -> dict[Place, tuple[float, float]]:
    """Measure the white space before lines that plainly go on with a sentence.

    A column in which no sentence tells follows its smallest white space, where that comes after long lines
    only, else the other columns with the same size of type.
    """
    told: dict[Place, list[float]] = defaultdict(list)
    by_size: dict[float, list[float]] = defaultdict(list)
    pairs: dict[Place, list[tuple[Line, Line]]] = defaultdict(list)
    for line, following in neighbours(lines):
        place = place_of(line)
        pairs[place].append((line, following))
        if columns.is_wrapped(line, following):
            told[place].append(following.gap_above)
            by_size[place[1]].append(following.gap_above)
    found = dict(told)
    for place in pairs.keys() - told.keys():
        found[place] = _leading(pairs[place], columns) or by_size.get(place[1], [])
    return {place: (min(gaps), max(gaps)) for place, gaps in found.items() if gaps}


def _leading(pairs: Sequence[tuple[Line, Line]], columns: Columns) -> list[float]:
    """Give the smallest white space of a place where it is that between the lines of a paragraph."""
    gaps = [following.gap_above for _, following in pairs]
    least = min(gaps)
    if max(gaps) < least + 1.0:
        return []
    close = [pair for pair in pairs if pair[1].gap_above <= least + _SAME_GAP]
    return [least] if all(columns.share(*pair) >= RAGGED_EDGE for pair in close) else []


def _jitter(lines: Sequence[Line]) -> float:
    """Measure how much the white space between two bullets of one line each differs."""
    gaps: dict[Place, list[float]] = defaultdict(list)
    for line, following in pairwise(lines):
        if line.is_bullet and following.is_bullet and line.page == following.page:
            gaps[place_of(following)].append(following.gap_above)
    spreads = [max(found) - min(found) for found in gaps.values()]
    return max((spread for spread in spreads if spread <= _MOST_JITTER), default=0.0)


def _telling(
    lines: Sequence[Line], columns: Columns, within: dict[Place, tuple[float, float]], jitter: float
) -> frozenset[Place]:
    """Find the places where no short line has the white space of a wrapped one under it."""
    telling: dict[Place, bool] = {}
    for line, following in neighbours(lines):
        place = place_of(line)
        if place not in within:
            continue
        is_short = columns.share(line, following) < _SHORT
        if not _is_between(following.gap_above, within[place], jitter):
            telling.setdefault(place, True)
        elif is_short and not following.text[:1].islower():
            telling[place] = False
    return frozenset(place for place, tells in telling.items() if tells)
