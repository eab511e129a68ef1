"""DOCX in: paragraphs, tables, text boxes and the head of the first page, in the order of reading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nextrung.errors import UnreadableDocumentError
from nextrung.intake._layout_words import has_way_to_reach, is_section_heading
from nextrung.intake.records import Document, Line
from nextrung.intake.word.blocks import Blocks, Lines, blocks_of
from nextrung.intake.word.parts import open_parts
from nextrung.intake.word.styles import Styles
from nextrung.sources import DocumentKind

#: Lines of name and address that go before a text box at the very top.
_LINES_OF_HEAD = 3

_PAGE_NUMBER = re.compile(r"(?:page|of|\d{1,3}|[-–—|·•/\s])+", re.IGNORECASE)


def read_word(data: bytes, name: str, kind: DocumentKind) -> Document:
    """Read a DOCX.

    Raises:
        UnreadableDocumentError: it is damaged, locked, far too long, or has no words.

    """
    parts = open_parts(data, name)
    styles = Styles(parts)
    body = blocks_of(parts.body, styles)
    header, footer = (
        blocks_of(part, styles) if part is not None else Blocks() for part in (parts.header, parts.footer)
    )
    lines = [*_head(header, body), *_with_boxes(body), *_foot(footer, body)]
    if not lines:
        raise UnreadableDocumentError(
            "This document has no words.",
            file=name,
            advice="If its pages are pictures, save it as PDF from where the words were written.",
        )
    unseen = body.unseen_words + header.unseen_words + footer.unseen_words
    numbered = [replace(line, number=number) for number, line in enumerate(lines, 1)]
    return Document(kind=kind, name=name, format="docx", lines=tuple(numbered), problems=_problems(unseen))


def _problems(unseen_words: int) -> tuple[str, ...]:
    if not unseen_words:
        return ()
    words = "One word" if unseen_words == 1 else f"{unseen_words} words"
    return (f"{words} in this document cannot be seen on the page (hidden, white or tiny): left out.",)


def _head(header: Blocks, body: Blocks) -> Lines:
    """Give what the header of the first page says and the body does not."""
    said = {line.text for line in body.lines}
    return [line for line in _all(header) if line.text not in said and not _PAGE_NUMBER.fullmatch(line.text)]


def _foot(footer: Blocks, body: Blocks) -> Lines:
    """Give the lines of the footer by which the candidate can be reached."""
    said = {line.text for line in body.lines}
    return [line for line in _all(footer) if line.text not in said and has_way_to_reach(line.text)]


def _all(blocks: Blocks) -> Lines:
    return [*blocks.lines, *(line for _, box in blocks.boxes for line in box)]


def _with_boxes(body: Blocks) -> Lines:
    """Put text boxes where they are anchored, and those with sections of their own, side bars, at the end."""
    lines = list(body.lines)
    side_bars: Lines = []
    has_sections = _has_section(lines)
    for place, box in reversed(body.boxes):
        if has_sections and _has_section(box):
            side_bars[:0] = [replace(line, column=1) for line in box]
        else:
            place = _under_name(lines, place)
            lines[place:place] = box
    return [*lines, *side_bars]


def _has_section(lines: Sequence[Line]) -> bool:
    return any(line.is_heading or is_section_heading(line.text) for line in lines)


def _under_name(lines: Sequence[Line], place: int) -> int:
    """Move a box from the very top to under the name."""
    while place < min(_LINES_OF_HEAD, len(lines)) and not _has_section(lines[place : place + 1]):
        place += 1
    return place
