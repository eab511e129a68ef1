"""The head of a résumé: brought to the front where the layout has put parts of it into a side bar."""

from nextrung.intake._layout_words import is_section_heading
from nextrung.intake.pdf.rows import Row, Strand, usual_size

#: A name stands out from the text by this factor, is among the first rows of its column, and at most so many
#: times its height lower than the first text of the page.
_NAME_SIZE, _NAME_ROWS, _NAME_DEPTH = 1.35, 3, 6.0
#: Rows at most this far apart are one block, in ems.
_BLOCK = 1.9
#: More rows than this are no head.
_MOST_HEAD_ROWS = 6


def head_first(strands: list[Strand]) -> list[Strand]:
    """Move a name, and what stands under it, from the top of a side bar to before everything else."""
    if len(strands) < 2:
        return strands
    for strand in strands[1:]:
        stop = _end_of_name(strand, strands)
        if stop:
            head, strand.rows = Strand(strand.rows[:stop], column=0), strand.rows[stop:]
            return [head, *(strand for strand in strands if strand.rows)]
    _complete_head(strands)
    return strands


def _end_of_name(strand: Strand, strands: list[Strand]) -> int:
    """Give the number of rows that are the name and what belongs to it; 0 where there is no name on top."""
    rows = [row for strand in strands for row in strand.rows]
    largest = max(row[0].size for row in rows)
    names = [index for index, row in enumerate(strand.rows[:_NAME_ROWS]) if row[0].size == largest]
    if not names or largest < _NAME_SIZE * usual_size(rows):
        return 0
    if strand.rows[names[0]][0].base > rows[0][0].base + _NAME_DEPTH * largest:
        return 0
    return max(_first_heading(strand.rows), _end_of_block(strand.rows, names[-1]))


def _complete_head(strands: list[Strand]) -> None:
    """Move what a side bar holds under the name, without a heading of its own, to the name."""
    head = strands[0]
    for strand in strands[1:]:
        is_under = strand.is_side_bar and head.rows[-1][0].base < strand.rows[0][0].base
        stop = _first_heading(strand.rows)
        if is_under and stop and not head.is_side_bar:
            head.rows.extend(strand.rows[:stop])
            del strand.rows[:stop]


def _end_of_block(rows: list[Row], last: int) -> int:
    """Give the index of the first row that does not stand right under the row at `last`."""
    stop = last + 1
    while stop < min(len(rows), last + 1 + _NAME_ROWS):
        row, before = rows[stop][0], rows[stop - 1][0]
        if row.base - before.base > _BLOCK * row.size or is_section_heading(row.text):
            break
        stop += 1
    return stop


def _first_heading(rows: list[Row]) -> int:
    """Give the index of the first section heading; 0 where it is too far down to leave a head above it."""
    top = rows[:_MOST_HEAD_ROWS]
    return next((index for index, row in enumerate(top) if is_section_heading(row[0].text)), 0)
