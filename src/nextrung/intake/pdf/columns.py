"""Columns of a PDF page: found along the white strips that run down it, and put in the order of reading."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from nextrung.intake._layout_words import is_section_heading, mentions_date
from nextrung.intake.pdf.head import head_first
from nextrung.intake.pdf.labels import are_labels, put_labels_in_rows
from nextrung.intake.pdf.rows import Row, Segment, Strand, rows_of, usual_size
from nextrung.intake.pdf.sides import LEADING, Cut, are_columns

#: The white strip between two columns is at least this wide, in ems.
_GUTTER = 0.75
#: Left edges this near are one edge; a strip ends this much before the edge (points).
_SAME_EDGE, _HAIR = 3.0, 0.5
#: More edges than this are not tried; the commonest come first.
_MOST_EDGES = 30
#: A page has hardly more than a hundred rows; one with more than this is no page of text.
_FEWEST_ROWS, _MOST_ROWS = 3, 400
#: Rows of a section that may stand beside a strip before one crosses it.
_MOST_SECTION_ROWS = 6
#: Columns inside columns.
_DEEPEST = 5
#: The left side is the main column with this share of the characters or more.
_LEFT_IS_MAIN = 0.43


def strands_of(segments: Iterable[Segment], *, is_first_page: bool) -> list[Strand]:
    """Order the segments of a page as a person reads them: the main text, then what stands beside it."""
    strands = _strands(rows_of(segments), 0, 0)
    return head_first(strands) if is_first_page else strands


def _strands(rows: list[Row], column: int, depth: int) -> list[Strand]:
    cut = _best_cut(rows) if depth < _DEEPEST else None
    if cut is None:
        rows = rows_of(segment for row in rows for segment in row if segment.text)
        return [Strand(rows, column)] if rows else []
    main, side = cut.left, cut.right
    if _letters(main) < _LEFT_IS_MAIN * (_letters(main) + _letters(side)):
        main, side = side, main
    strands = _strands(cut.above, column, depth + 1) + _strands(main, column, depth + 1)
    beside = _strands(side, max(strand.column for strand in strands) + 1, depth + 1)
    for strand in beside:
        strand.is_side_bar = not cut.below
    return strands + beside + _strands(cut.below, column, depth + 1)


def _letters(rows: list[Row]) -> int:
    return sum(len(segment.text) for row in rows for segment in row)


def _best_cut(rows: list[Row]) -> Cut | None:
    """Find the strip beside which most rows stand, among those that part columns of text.

    Where there is none, the labels in the margin are put into their rows.
    """
    if not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS:
        return None
    gutter = _GUTTER * usual_size(rows)
    best: Cut | None = None
    beside_labels = []
    for edge in _edges(rows):
        for cut in _cuts_at(rows, edge, gutter):
            if are_labels(cut):
                beside_labels.append(cut)
            elif (best is None or cut.score > best.score) and are_columns(cut):
                best = cut
    if best is None:
        for cut in beside_labels:
            put_labels_in_rows(cut)
    return best


def _edges(rows: list[Row]) -> list[float]:
    """List the left edges of segments, each once, those that most segments share first."""
    edges: list[tuple[int, float]] = []
    for left in sorted(segment.left for row in rows for segment in row):
        if edges and left - edges[-1][1] <= _SAME_EDGE:
            edges[-1] = (edges[-1][0] + 1, edges[-1][1])
        else:
            edges.append((1, left))
    return [left for _, left in sorted(edges[1:], key=lambda edge: (-edge[0], edge[1]))[:_MOST_EDGES]]


def _cuts_at(rows: list[Row], edge: float, gutter: float) -> Iterator[Cut]:
    """Give the parts of the page in which nothing crosses the strip to the left of `edge`."""
    strip_left, strip_right = edge - gutter, edge - _HAIR
    start = 0
    for index in range(len(rows) + 1):
        if index < len(rows) and all(
            segment.left >= strip_right or segment.right <= strip_left for segment in rows[index]
        ):
            continue
        first, stop = _end_of_paragraph(rows, start), _start_of_section(rows, start, index)
        yield from _cuts_between(rows, first, stop, strip_right)
        start = index + 1


def _cuts_between(rows: list[Row], first: int, stop: int, edge: float) -> Iterator[Cut]:
    """Cut these rows as a whole, and each section of them by itself."""
    starts = [first, *(index for index in range(first + 1, stop) if _is_heading(rows[index])), stop]
    parts = [(first, stop), *pairwise(starts)] if len(starts) > 2 else [(first, stop)]
    for begin, end in parts:
        if end - begin >= _FEWEST_ROWS:
            run = [segment for row in rows[begin:end] for segment in row]
            left = rows_of(segment for segment in run if segment.left < edge)
            right = rows_of(segment for segment in run if segment.left >= edge)
            if left and right:
                yield Cut(rows[:begin], left, right, rows[end:])


def _is_heading(row: Row) -> bool:
    return len(row) == 1 and is_section_heading(row[0].text)


def _end_of_paragraph(rows: list[Row], start: int) -> int:
    """Leave the short last line of a paragraph over the full width to what is above."""
    if not 0 < start < len(rows) or len(rows[start]) > 1:
        return start
    row, before = rows[start][0], rows[start - 1][0]
    is_under = abs(row.left - before.left) <= _SAME_EDGE and row.base - before.base <= LEADING * row.size
    return start + 1 if is_under and not row.is_bullet else start


def _start_of_section(rows: list[Row], start: int, stop: int) -> int:
    """Leave the heading of a section over the full width, and its first short lines, to what is below."""
    if stop == len(rows):
        return stop
    for index in range(stop - 1, max(start, stop - _MOST_SECTION_ROWS) - 1, -1):
        if _is_heading(rows[index]):
            return index
        if len(rows[index]) > 1 and not mentions_date(rows[index][-1].text):
            break
    return stop
