"""Rows of a table in a posting: what is asked in one cell, whether it is a must in another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.headings import Section, known_heading, named_in_heading
from nextrung.intake.posting.requirement_words import says_must, says_nice

_PIPE = re.compile(r"\s*[|¦]\s*")
_RULE = re.compile(r"[\s|:+=-]*")
#: A cell that only marks its column.
_TICK = re.compile(r"(?:[xXyY✓✔√●•*■☑✅]|yes)", re.IGNORECASE)
_LETTERS: dict[str, Section] = {"e": "requirements", "d": "preferred", "r": "requirements", "p": "preferred"}
#: A cell of so few words may say no more than how much its row is wanted.
_WEIGHT_WORDS = 3
#: A table has no fewer rows.
_FEWEST_ROWS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """What a row says: its words, the section they belong to (None: the one it stands in), and where."""

    text: str
    section: Section | None
    paragraph: Paragraph


def cells_of(text: str) -> tuple[str, ...]:
    """Give the cells of a line that are parted by "|", empty ones too; one cell where the line is no row."""
    return tuple(part.strip() for part in _PIPE.split(text.strip().strip("|")))


def table_at(parts: Sequence[Paragraph], start: int) -> int:
    """Give how many paragraphs from `start` are rows of one table; 0 where there is none."""
    width = len(parts[start].first.cells)
    if width < 2:
        return 0
    end = start
    while end < len(parts) and len(parts[end].lines) == 1 and len(parts[end].first.cells) == width:
        if end > start and parts[end].first.gap_above:
            break
        end += 1
    rows = [part.first.cells for part in parts[start:end]]
    is_piped = "|" in parts[start].text
    is_of_asks = any(_weight(cell) for row in rows for cell in row[1:])
    return len(rows) if len(rows) >= _FEWEST_ROWS and (is_piped or is_of_asks) else 0


def read_rows(parts: Sequence[Paragraph]) -> Iterator[Row]:
    """Read rows under a head such as "Criterion | Essential | Desirable" or "Requirement | Must or nice"."""
    head = parts[0].first.cells
    columns = [_column(cell) for cell in head]
    labels = sum(known_heading(part.first.cells[0]) is not None for part in parts[1:])
    weighs = any(map(_weight, head))
    has_head = weighs or (any(columns) and labels < len(parts) / 2)
    topic = columns[0] if has_head else None
    told = _told_at([part.first.cells for part in parts])
    for part in parts[1:] if has_head else parts:
        row = part.first.cells
        if not _RULE.fullmatch("".join(row)):
            read = (
                zip(row, columns, strict=False)
                if column_section(head)
                else _read_row(row, columns[1:] if has_head else (), topic, told)
            )
            for text, section in read:
                yield Row(text=text, section=section, paragraph=part)


def _read_row(
    row: Sequence[str], columns: Sequence[Section | None], topic: Section | None, told: int
) -> Iterator[tuple[str, Section | None]]:
    marks = list(zip(row[1:], columns, strict=False))
    ticked = next((column for cell, column in marks if column and _TICK.fullmatch(cell)), None)
    said = next((weight for cell in row[1:] if (weight := _weight(cell))), None)
    if section := said or ticked:
        yield row[0], section
    elif any(columns):
        for cell, column in marks:
            if len(cell) > 1:
                yield cell, column
    elif topic:
        yield row[told] or row[0], topic
    elif named := known_heading(row[0]):
        for cell in filter(None, row[1:]):
            yield cell, named


def _told_at(rows: Sequence[Sequence[str]]) -> int:
    """Give the column with the most words: "Education | High school diploma" asks in its second."""
    lengths = [sum(len(row[column].split()) for row in rows) for column in range(len(rows[0]))]
    return lengths.index(max(lengths))


def column_section(head: Sequence[str]) -> Section | None:
    """Give the section that goes on under columns headed "Essential" and "Desirable"; None for others."""
    return _weight(head[0]) if all(map(_weight, head)) else None


def _names_kinds(cell: str) -> bool:
    return len(cell.split()) <= _WEIGHT_WORDS and "/" in cell


def _weight(cell: str) -> Section | None:
    """Read a cell that says only whether its row is a must: "Required", "D", "nice to have"."""
    if len(cell.split()) > _WEIGHT_WORDS or "/" in cell:
        return None
    plain = cell.strip(" ().").lower()
    if plain in _LETTERS:
        return _LETTERS[plain]
    if says_nice(plain) or plain == "nice":
        return "preferred"
    return "requirements" if says_must(plain) else None


def _column(cell: str) -> Section | None:
    """Read a cell of the head; one like "Required/Preferred" only names what its cells will say."""
    return None if _names_kinds(cell) else _weight(cell) or named_in_heading(cell)
