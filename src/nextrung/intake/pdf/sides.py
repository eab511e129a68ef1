"""Two sides of a white strip: columns of text, read one after the other, or cells of the same rows."""

import statistics
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake._layout_words import has_way_to_reach, is_date, is_section_heading, mentions_date
from nextrung.intake.pdf.rows import Row, Segment, usual_size

# In ems, parts of the height of the type, where nothing else is said.

#: Fewer rows than this are no column, unless their type is larger by the factor.
_FEWEST_ROWS, _LARGE = 3, 1.35
#: Rows of two columns share a baseline by chance in about two of five, cells of one row nearly always.
SAME_BASE = 0.2
_PAIRED_BY_CHANCE = 0.7
#: With this share of dates it is a column of a table.
_MANY_DATES = 0.4
#: Right edges this near are flush, left edges this far apart are ragged.
_FLUSH, _RAGGED = 0.3, 1.0
#: Labels of a form: this share of rows ends flush, and this share of those stands on a line of the text.
_MOSTLY_FLUSH, _LEVEL = 0.8, 0.6
#: Running text: this many rows, half of which fill this share of the width.
_FEWEST_FILLED, _FILLED = 4, 0.8
#: Lines of one text are at most this far apart.
LEADING = 1.5


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a page with something on both sides of a white strip, and what is above and below."""

    above: list[Row]
    left: list[Row]
    right: list[Row]
    below: list[Row]

    @property
    def score(self) -> int:
        """Rows that stand beside others."""
        return min(len(self.left), len(self.right))


def are_columns(cut: Cut) -> bool:
    """Tell columns of text from cells of a table and from dates at the right margin."""
    left, right = _beside_each_other(cut)
    if not left or not right or _are_labels_of_a_form(left, right) or _are_dates_of_rows(left, right):
        return False
    if _has_section_heading(cut.left) and _has_section_heading(cut.right):
        return True
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    paired = sum(nearest(row[0], large, SAME_BASE) is not None for row in small) / len(small)
    if len(small) < _FEWEST_ROWS:
        return paired == 0 and small[0][0].size >= _LARGE * usual_size(large)
    if paired < _PAIRED_BY_CHANCE:
        return True
    if any(map(_are_dates, (small, right))) or _ends_flush(right):
        return False
    return not _has_section_heading(cut.left[1:] + cut.right) and _are_of_a_kind(left, right)


def nearest(segment: Segment, rows: list[Row], reach_em: float) -> Row | None:
    """Give the row whose baseline is nearest, if it is near enough."""
    after = bisect_left(rows, segment.base, key=lambda row: row[0].base)
    found = min(rows[max(0, after - 1) : after + 1], key=lambda row: abs(row[0].base - segment.base))
    return found if abs(found[0].base - segment.base) <= reach_em * segment.size else None


def _beside_each_other(cut: Cut) -> tuple[list[Row], list[Row]]:
    """Give the rows of both sides at heights that both sides have, give or take a row."""
    spare = LEADING * usual_size(cut.left)
    top = max(cut.left[0][0].base, cut.right[0][0].base) - spare
    bottom = min(cut.left[-1][0].base, cut.right[-1][0].base) + spare
    left, right = ([row for row in side if top <= row[0].base <= bottom] for side in (cut.left, cut.right))
    return left, right


def _are_labels_of_a_form(left: list[Row], right: list[Row]) -> bool:
    """Tell labels set against the text to their right, on whose lines they stand."""
    size, edge = usual_size(left), statistics.median(row[-1].right for row in left)
    flush = [row for row in left if abs(row[-1].right - edge) <= _FLUSH * size]
    lefts = [row[0].left for row in flush]
    if len(flush) < _MOSTLY_FLUSH * len(left) or max(lefts) - min(lefts) < _RAGGED * size:
        return False
    level = sum(nearest(row[0], right, SAME_BASE) is not None for row in flush)
    return len(flush) >= _FEWEST_ROWS and level >= _LEVEL * len(flush)


def _are_dates_of_rows(left: list[Row], right: list[Row]) -> bool:
    """Tell dates in the left margin, each on the line of what it dates, whatever else stands there."""
    dates = [row[0] for row in left if is_date(row[0].text)]
    return len(dates) >= _FEWEST_ROWS and all(nearest(date, right, SAME_BASE) for date in dates)


def _are_dates(rows: list[Row]) -> bool:
    return sum(mentions_date(row[0].text) for row in rows) >= _MANY_DATES * len(rows)


def _has_section_heading(rows: list[Row]) -> bool:
    return any(is_section_heading(segment.text) for row in rows for segment in row)


def _ends_flush(rows: list[Row]) -> bool:
    """Tell what is set against the right margin: dates, places."""
    size = usual_size(rows)
    lefts, rights = [row[0].left for row in rows], [row[-1].right for row in rows]
    return max(rights) - min(rights) <= _FLUSH * size and max(lefts) - min(lefts) >= _RAGGED * size


def _are_of_a_kind(left: list[Row], right: list[Row]) -> bool:
    """Tell two lists, two running texts or two blocks set alike: their rows are level by design."""
    return (
        (_is_list(left) and _is_list(right))
        or (_is_running_text(left) and _is_running_text(right))
        or _are_set_alike(left, right)
    )


def _is_list(rows: list[Row]) -> bool:
    return 2 * sum(row[0].is_bullet for row in rows) >= len(rows)


def _is_running_text(rows: list[Row]) -> bool:
    left = min(row[0].left for row in rows)
    width = max(row[-1].right for row in rows) - left
    filled = sum(row[-1].right - left >= _FILLED * width for row in rows)
    return len(rows) >= _FEWEST_FILLED and 2 * filled >= len(rows)


def _are_set_alike(left: list[Row], right: list[Row]) -> bool:
    """Tell two blocks of the same build, line by line: two schools, two referees."""
    pairs = [(row[0], beside[0]) for row in left if (beside := nearest(row[0], right, SAME_BASE))]
    spacing = statistics.median(below[0].base - above[0].base for above, below in pairwise(left))
    if len(pairs) < max(2, min(len(left), len(right))) or spacing > LEADING * usual_size(left):
        return False
    looks = {((one.is_bold, round(one.size)), (other.is_bold, round(other.size))) for one, other in pairs}
    if len(looks) > 1 and all(look == other_look for look, other_look in looks):
        return True
    return any(has_way_to_reach(one.text) and has_way_to_reach(other.text) for one, other in pairs)
