"""Rows of a PDF page made into lines: bullets taken off, cells told apart, the space above measured."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nextrung.intake._layout_words import is_section_heading
from nextrung.intake.pdf.rows import Row, Segment, Strand
from nextrung.intake.pdf.words import Box
from nextrung.intake.records import Line
from nextrung.intake.typography import ends_quotation, fold, take_bullet

#: A dot is a bullet where it is this small, this near to the words, and beside the letters: in ems.
_LARGEST_DOT, _DOT_REACH, _DOT_HEIGHT = 0.55, 2.5, 0.85
#: The next line of a wrapped cell stands so near beneath; another word would have come this near to the
#: next cell.
_NEXT_LINE, _CELL_SPACE = 1.6, 1.5
#: Left edges this near are one edge (points).
_SAME_EDGE = 1.5
#: So are type sizes (points).
_SAME_SIZE = 0.3
#: A heading is larger than the text by this factor.
_HEADING_SIZE = 1.1


def mark_drawn_bullets(segments: Sequence[Segment], dots: Sequence[Box]) -> None:
    """Mark the segments with one dot to the left: browsers draw the bullets of a list."""
    for segment in segments:
        before = [dot for dot in dots if _stands_before(dot, segment)]
        if len(before) == 1 and not segment.is_bullet:
            segment.text = f"• {segment.text}"
            segment.is_bullet = True
            segment.left = before[0][0]


def _stands_before(dot: Box, segment: Segment) -> bool:
    left, top, right, bottom = dot
    return (
        right - left <= _LARGEST_DOT * segment.size
        and 0 < segment.left - right <= _DOT_REACH * segment.size
        and segment.base - _DOT_HEIGHT * segment.size <= (top + bottom) / 2 <= segment.base
    )


def heading_edges(strands: Iterable[Strand]) -> tuple[float, ...]:
    """Give the left edges at which section headings stand in the margin, beside the text."""
    labels = [segment for strand in strands for row in strand.rows for segment in row if segment.is_label]
    return tuple(sorted({round(label.left) for label in labels if is_section_heading(label.text)}))


def lines_of(
    strand: Strand, page: int, *, text_before: str, base_above: float | None, margins: Sequence[float]
) -> list[Line]:
    """Make the lines of one strand; their numbers come once the order of the whole document is known.

    `text_before` is the last line of the same column on the page before, `base_above` the baseline of what
    stands above the strand, and `margins` are the edges at which headings stand beside the text.
    """
    lines: list[Line] = []
    base = base_above
    for cells in (part for row in _with_whole_cells(strand.rows) for part in _parted(row, margins)):
        line = _line(cells, page, strand.column, after_quotation=ends_quotation(text_before))
        if line.text:
            if base is not None:
                line = replace(line, gap_above=round(max(0.0, cells[0].base - base - line.size), 1))
            base, text_before = last_base(cells), line.text
            lines.append(line)
    return lines


def last_base(row: Row) -> float:
    """Give the lowest baseline in a row, whose cells may have several."""
    return max(word.base for segment in row for word in segment.words)


def _with_whole_cells(rows: Sequence[Row]) -> list[Row]:
    """Put the lines of a wrapped cell together where two cells of a row go on beneath, or one of three."""
    whole: list[Row] = []
    edge = max((segment.right for row in rows for segment in row), default=0.0)
    base_before = 0.0
    for row in rows:
        above = whole[-1] if whole else []
        is_next_line = row[0].base - base_before <= _NEXT_LINE * row[0].size
        base_before = row[0].base
        places = _places_in(row, above, edge) if is_next_line and len(above) > 2 else []
        if is_next_line and len(above) == 2 and _goes_on_in_first_cell(row, above):
            places = [0]
        if places and not is_section_heading(above[0].text):
            whole[-1] = [
                _joined(cell, row[places.index(place)]) if place in places else cell
                for place, cell in enumerate(above)
            ]
        else:
            whole.append(row)
    return whole


def _places_in(row: Row, above: Row, edge: float) -> list[int]:
    """Tell which cells of the row above go on in this row; none where any of its cells begins anew."""
    places = []
    for segment in row:
        first_word = segment.words[0]
        room = first_word.right - first_word.left + _CELL_SPACE * segment.size
        for place, cell in enumerate(above[1:], 1):
            following = above[place + 1].left if place + 1 < len(above) else edge
            if abs(cell.left - segment.left) <= _SAME_EDGE and cell.right + room > following:
                places.append(place)
    return places if len(places) == len(row) and not any(segment.is_bullet for segment in row) else []


def _goes_on_in_first_cell(row: Row, above: Row) -> bool:
    """Tell the second line of a name that was wrapped before the dates or the place at the right."""
    first, last = above
    following = row[0]
    word = following.words[0]
    room = word.right - word.left + _CELL_SPACE * following.size
    is_alike = following.is_bold == first.is_bold and abs(following.size - first.size) < _SAME_SIZE
    is_under = abs(following.left - first.left) <= _SAME_EDGE and following.right <= last.left
    may_go_on = len(row) == 1 and not following.is_bullet and not first.is_bullet
    return may_go_on and is_alike and is_under and first.right + room > last.left


def _joined(cell: Segment, following: Segment) -> Segment:
    return replace(
        cell,
        text=f"{cell.text} {following.text}",
        right=max(cell.right, following.right),
        letters=cell.letters + following.letters,
        bold_letters=cell.bold_letters + following.bold_letters,
        words=[*cell.words, *following.words],
    )


def _parted(row: Row, margins: Sequence[float]) -> Iterator[Row]:
    """Part a row where a list begins beside other text, and after a section heading in the margin."""
    start = 0
    for index in range(1, len(row)):
        if row[index].is_bullet or (index == 1 and _is_heading_beside(row[0], row[1], margins)):
            yield row[start:index]
            start = index
    yield row[start:]


def _is_heading_beside(label: Segment, text: Segment, margins: Sequence[float]) -> bool:
    """Tell a section heading in the left margin from the first cell of a table row ("Tools", "Languages")."""
    is_in_margin = any(abs(label.left - edge) <= _SAME_EDGE for edge in margins)
    stands_out = is_in_margin or label.text.isupper() or label.size > _HEADING_SIZE * text.size
    return stands_out and is_section_heading(label.text)


def _line(row: Row, page: int, column: int, *, after_quotation: bool) -> Line:
    first, is_bullet = take_bullet(row[0].text, after_quotation=after_quotation)
    cells = [cell for cell in (first, *(fold(segment.text) for segment in row[1:])) if cell]
    largest = max(row, key=lambda segment: len(segment.text))
    letters = sum(segment.letters for segment in row)
    return Line(
        number=0,
        text=" ".join(cells),
        page=page,
        left=round(row[0].left, 1),
        right=round(max(segment.right for segment in row), 1),
        size=round(largest.size, 1),
        is_bold=0 < letters < 2 * sum(segment.bold_letters for segment in row),
        is_bullet=is_bullet,
        column=column,
        cells=tuple(cells) if len(cells) > 1 else (),
    )
