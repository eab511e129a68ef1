"""Paragraphs, tables and text boxes of a DOCX to lines, in the order in which they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nextrung.intake._layout_words import is_section_heading
from nextrung.intake.records import Line
from nextrung.intake.typography import ends_quotation, fold, take_bullet, wide_parts
from nextrung.intake.word.parts import Element, W
from nextrung.intake.word.styles import ParagraphLook, Styles
from nextrung.intake.word.text import MC, TextLine, chosen, is_shaded, text_of

#: Points for an empty paragraph.
_EMPTY_LINE = 12.0
#: Cells of one row that hold this many lines each, with a section heading, are columns of the page.
_FEWEST_COLUMN_LINES = 4
#: A table of which this share of the rows begins with a section heading has the headings in its margin.
_SHARE_OF_HEADINGS = 0.6

_LEFT_OUT = {
    f"{W}{tag}" for tag in ("del", "moveFrom", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sectPr")
}

Lines = list[Line]


@dataclass(slots=True)
class Blocks:
    """Lines of a part of a document, not yet numbered."""

    lines: Lines = field(default_factory=list)
    #: Lines of each text box, and how many lines stand before the place where it is anchored.
    boxes: list[tuple[int, Lines]] = field(default_factory=list)
    unseen_words: int = 0


def blocks_of(container: Element, styles: Styles, *, may_be_white: bool = False) -> Blocks:
    """Read the body, a cell, a text box or a header; white words count where a colour may lie behind."""
    blocks = Blocks()
    gap = 0.0
    for element in _children(container):
        if element.tag == f"{W}tbl":
            _add_table(blocks, element, styles, gap, may_be_white=may_be_white)
            gap = 0.0
        else:
            gap = _add_paragraph(blocks, element, styles, gap, may_be_white=may_be_white)
    return blocks


def _children(container: Element) -> Iterator[Element]:
    """Walk paragraphs and tables, through content controls and insertions."""
    for child in container:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from _children(chosen(child))
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _children(child)


# --- paragraphs ---------------------------------------------------------------------------------------


def _add_paragraph(
    blocks: Blocks, element: Element, styles: Styles, gap: float, *, may_be_white: bool
) -> float:
    """Add the lines of a paragraph; gives the space after it."""
    look = styles.paragraph(element)
    said = text_of(element, styles, may_be_white=may_be_white or is_shaded(element.find(f"{W}pPr")))
    blocks.unseen_words += said.unseen_words
    gap += look.space_before
    count = len(blocks.lines)
    for text_line in said.lines:
        last = blocks.lines[-1].text if blocks.lines else ""
        line = _line(text_line, look, gap, is_item=look.is_list and len(blocks.lines) == count, last=last)
        if line.text:
            blocks.lines.append(line)
            gap = 0.0
    for box in said.boxes:
        inside = blocks_of(box, styles, may_be_white=True)
        blocks.unseen_words += inside.unseen_words
        blocks.boxes.append((len(blocks.lines), _with_boxes_in_place(inside)))
    if len(blocks.lines) > count:
        return look.space_after
    return gap if said.boxes else gap + _EMPTY_LINE


def _line(said: TextLine, look: ParagraphLook, gap: float, *, is_item: bool, last: str) -> Line:
    first, *others = wide_parts(said.text.strip())
    first, has_sign = take_bullet(first, after_quotation=ends_quotation(last))
    cells = tuple(filter(None, (first, *map(fold, others))))
    return Line(
        number=0,
        text=" ".join(cells),
        left=round(look.left, 1),
        size=said.size,
        is_bold=0 < said.letters < 2 * said.bold_letters,
        is_bullet=has_sign or is_item,
        is_heading=look.is_heading,
        gap_above=round(gap, 1),
        cells=cells if len(cells) > 1 else (),
    )


def _with_boxes_in_place(blocks: Blocks) -> Lines:
    lines = list(blocks.lines)
    for place, box in reversed(blocks.boxes):
        lines[place:place] = box
    return lines


# --- tables -------------------------------------------------------------------------------------------


def _add_table(blocks: Blocks, table: Element, styles: Styles, gap: float, *, may_be_white: bool) -> None:
    rows: list[list[Lines]] = []
    for row in _within(table, "tr"):
        cells = []
        for cell in _within(row, "tc"):
            if not _goes_on_from_above(cell):
                inside = blocks_of(
                    cell, styles, may_be_white=may_be_white or is_shaded(cell.find(f"{W}tcPr"))
                )
                blocks.unseen_words += inside.unseen_words
                cells.append(_with_boxes_in_place(inside))
        rows.append([cell for cell in cells if cell])
    rows = [row for row in rows if row]
    headings = sum(_is_label(row) and is_section_heading(row[0][0].text) for row in rows)
    has_heading_margin = bool(rows) and headings >= _SHARE_OF_HEADINGS * len(rows)
    for row in rows:
        lines = _row(row, has_heading_margin=has_heading_margin)
        blocks.lines.append(replace(lines[0], gap_above=lines[0].gap_above + gap))
        blocks.lines.extend(lines[1:])
        gap = 0.0


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """Give the rows of a table or the cells of a row, also those in a content control."""
    for child in parent:
        if child.tag == f"{W}{tag}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _within(child, tag)


def _goes_on_from_above(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def _row(cells: list[Lines], *, has_heading_margin: bool) -> Lines:
    """Read one row: as one line, as a label beside text, as columns, or cell by cell."""
    if len(cells) == 1:
        return cells[0]
    if _are_columns(cells):
        return _columns(cells)
    is_heading_beside = is_section_heading(cells[0][0].text) and (
        has_heading_margin or cells[0][0].is_heading or cells[0][0].text.isupper()
    )
    if not _is_label(cells) or is_heading_beside or cells[1][0].is_bullet:
        return [line for cell in cells for line in cell]
    if all(len(cell) == 1 for cell in cells):
        return [_side_by_side([cell[0] for cell in cells])]
    return [
        _side_by_side([cells[0][0], cells[1][0]]),
        *cells[1][1:],
        *(line for cell in cells[2:] for line in cell),
    ]


def _is_label(cells: list[Lines]) -> bool:
    return len(cells) > 1 and len(cells[0]) == 1


def _side_by_side(lines: Sequence[Line]) -> Line:
    cells = tuple(cell for line in lines for cell in (line.cells or (line.text,)))
    return replace(
        max(lines, key=lambda line: len(line.text)),
        text=" ".join(cells),
        left=lines[0].left,
        is_bold=all(line.is_bold for line in lines),
        is_bullet=lines[0].is_bullet,
        gap_above=max(line.gap_above for line in lines),
        cells=cells,
    )


def _are_columns(cells: list[Lines]) -> bool:
    tall = [cell for cell in cells if len(cell) >= _FEWEST_COLUMN_LINES]
    return len(tall) > 1 and all(any(map(_is_heading, cell)) for cell in tall)


def _is_heading(line: Line) -> bool:
    return line.is_heading or is_section_heading(line.text)


def _columns(cells: list[Lines]) -> Lines:
    """Read the main column first, unless the name stands on top of another."""
    main = max(cells, key=lambda cell: sum(len(line.text) for line in cell))
    largest = max(line.size for cell in cells for line in cell)
    named = next(cell for cell in cells if any(line.size == largest for line in cell))
    if named is not main and max(line.size for line in main) < largest:
        main = named
    ordered = [main, *(cell for cell in cells if cell is not main)]
    return [replace(line, column=column) for column, cell in enumerate(ordered) for line in cell]
