"""Cut a posting into passages, each under the heading that says what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.heading_cuts import ASKS, Cut, heading_cuts
from nextrung.intake.posting.heading_lines import (
    heading_by_place,
    heading_by_words,
    is_prose,
    lines_of_lists,
    set_like_headings,
)
from nextrung.intake.posting.headings import Section
from nextrung.intake.posting.line_items import items_in
from nextrung.intake.posting.table_rows import Row, column_section, read_rows, table_at

_LISTS: tuple[Section, ...] = ("requirements", "preferred", "duties", "benefits", "conditions")
#: Facts stand on one line each: their label says nothing about the line after.
_ONE_LINERS: tuple[Section, ...] = ("facts", "pay", "conditions", "culture")

#: So many lines that are no sentences are a list.
_FEWEST_LINES = 2

#: The label of a list within a list has no more words.
_SUBLIST_WORDS = 3
#: "EXAMINATION: ", "Evaluation: "
_LABEL = re.compile(r"(?:[A-Z]{2}[A-Z &/,'’-]{2,40}|[A-Z][\w'’-]+(?: [\w'’]+){0,3}):\s+\S")
_SENTENCE_ENDS = re.compile(r"[a-z)]\.\s+[A-Z]")
#: British criteria carry a letter: essential, desirable.
_TAG = re.compile(r"\s*[(\[](?P<letter>[ED])[)\]]\W*$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """Words of one paragraph that stand under one heading."""

    section: Section
    text: str
    paragraph: Paragraph
    #: A bullet, or a line of a list without bullets.
    is_item: bool
    #: How many headings stand above it.
    block: int


@dataclass(slots=True)
class _Place:
    """Where in the posting one is."""

    section: Section = "top"
    block: int = 0
    had_bullets: bool = False
    #: Right above stand so many lines that are no sentences, none set apart from the one before.
    lines_of_list: int = 0
    #: A label inside a line opened the section.
    is_inline: bool = False


def passages(parts: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """Give the passages of a posting in order; headings themselves are left out.

    A heading is known by its words (table ``posting_headings.toml``); a line that is laid out as a heading
    but says nothing known opens the section "other", where each sentence is judged on its own.
    """
    found = list(_walk(parts))
    letters = {tag["letter"].upper() for each in found if (tag := _TAG.search(each.text))}
    return tuple(map(_without_tag, found) if letters == {"E", "D"} else found)


def _without_tag(passage: Passage) -> Passage:
    """Take "(E)" and "(D)" off the end of what is asked: essential, desirable."""
    tag = _TAG.search(passage.text)
    if tag is None:
        return passage
    section: Section = "requirements" if tag["letter"].upper() == "E" else "preferred"
    return replace(passage, text=passage.text[: tag.start()], section=section, is_item=True)


def _walk(parts: Sequence[Paragraph]) -> Iterator[Passage]:
    place = _Place()
    alike, listed = set_like_headings(parts), lines_of_lists(parts)
    at = 0
    while at < len(parts):
        paragraph, follows = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        if rows := table_at(parts, at):
            for row in read_rows(parts[at : at + rows]):
                yield _of_row(row, place)
            if section := column_section(paragraph.first.cells):
                place.section = section
            at += rows
            continue
        at += 1
        heading = heading_by_words(paragraph, place.section) or heading_by_place(
            paragraph, follows, place.section, had_bullets=place.had_bullets, is_alike=alike[at - 1]
        )
        if heading is not None:
            place = _Place(section=heading, block=place.block + 1)
            continue
        is_bullet = paragraph.first.is_bullet
        if place.section in _LISTS and _is_label_of_sublist(paragraph, follows):
            continue
        if place.section in _LISTS and not is_bullet and _leaves_list(paragraph, place):
            place.section = "other"
        place.had_bullets = place.had_bullets or is_bullet
        goes_on = place.lines_of_list if paragraph.first.gap_above == 0 else 0
        place.lines_of_list = 0 if is_bullet or is_prose(paragraph.text) else goes_on + 1
        before = place.section
        is_listed = listed[at - 1] and place.section == "other"
        for passage, section_after in _pieces(paragraph, place, is_listed=is_listed):
            place.section = section_after
            yield passage
        place.is_inline = place.is_inline or place.section != before


def _of_row(row: Row, place: _Place) -> Passage:
    section = row.section or place.section
    return Passage(section=section, text=row.text, paragraph=row.paragraph, is_item=True, block=place.block)


def _is_label_of_sublist(paragraph: Paragraph, follows: Paragraph | None) -> bool:
    """Tell an item of a word or two over items that stand further in ("Systems")."""
    first = paragraph.first
    if follows is None or not first.is_bullet or not follows.first.is_bullet:
        return False
    return follows.first.left > first.left and len(paragraph.text.split()) <= _SUBLIST_WORDS


def _leaves_list(paragraph: Paragraph, place: _Place) -> bool:
    """Tell whether a paragraph without a bullet is no part of the list above it.

    Prose after bullets, after a list without them, or after a line with a label of its own; what stands apart
    behind bullets; and what stands apart under a new label ("Examination: oral, 70%").
    """
    is_apart = paragraph.first.gap_above > 0
    if (place.had_bullets or place.is_inline) and is_prose(paragraph.text):
        return True
    if is_apart and place.lines_of_list >= _FEWEST_LINES and is_prose(paragraph.text):
        return True
    return is_apart and (place.had_bullets or _LABEL.match(paragraph.text) is not None)


def _pieces(paragraph: Paragraph, place: _Place, *, is_listed: bool) -> Iterator[tuple[Passage, Section]]:
    """Cut one paragraph at the headings and bullets inside it; each piece comes with the section after it."""
    text = paragraph.text
    is_bullet = paragraph.first.is_bullet
    section = place.section
    start, here = 0, section
    end = Cut(start=len(text), end=len(text), section=section)
    for cut in (*heading_cuts(text, is_bullet=is_bullet), end):
        is_labelled = start > 0 and here in ASKS
        for piece, is_item in items_in(text[start : cut.start], is_bullet=is_bullet, is_labelled=is_labelled):
            is_line = (
                (is_listed or here in _LISTS) and not is_prose(piece) and not _SENTENCE_ENDS.search(piece)
            )
            # "2. Experience. Six years in the field. A valid licence." is a paragraph with a number.
            is_text = start > 0 and _SENTENCE_ENDS.search(piece) is not None
            is_of_list = (is_item and not is_text) or is_line
            yield (
                Passage(section=here, text=piece, paragraph=paragraph, is_item=is_of_list, block=place.block),
                section,
            )
        start, here = cut.end, cut.section
        if cut.start < len(text) and not is_bullet and cut.section not in _ONE_LINERS:
            section = cut.section
