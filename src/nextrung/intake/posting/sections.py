"""Cut a posting into passages, each under the heading that says what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.boilerplate import boilerplate
from nextrung.intake.posting.heading_cuts import ASKS, Cut, heading_cuts
from nextrung.intake.posting.heading_lines import (
    capitals_mark_headings,
    heading_by_place,
    heading_by_words,
    is_prose,
    lines_of_lists,
    list_numbers,
    set_like_headings,
)
from nextrung.intake.posting.headings import Section
from nextrung.intake.posting.line_items import items_in
from nextrung.intake.posting.table_rows import Row, column_section, read_rows, table_at
from nextrung.intake.posting.talk import MONEY

_LISTS: tuple[Section, ...] = ("requirements", "preferred", "duties", "benefits", "conditions")
#: Lines in a row may be a list here, too.
_PROSE: tuple[Section, ...] = ("other", "about", "culture", "summary")
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
    #: The same for the items that stand right below each other.
    list_number: int = 0


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
    #: Something stood under the heading already.
    has_text: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Layout:
    """How the paragraphs of a posting are set, one value for each."""

    is_alike: Sequence[bool]
    is_listed: Sequence[bool]
    list_numbers: Sequence[int]
    #: Capitals tell a heading here.
    capitals_mark: bool


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
    place, layout = _Place(), _layout(parts)
    at = 0
    while at < len(parts):
        paragraph, follows = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        list_number = layout.list_numbers[at]
        if rows := table_at(parts, at):
            for row in read_rows(parts[at : at + rows]):
                yield _of_row(row, place, list_number)
            if section := column_section(paragraph.first.cells):
                place.section = section
            at += rows
            continue
        at += 1
        heading = _heading(paragraph, follows, place, layout, is_alike=layout.is_alike[at - 1])
        if heading is not None:
            place = _Place(section=heading, block=place.block + 1)
            continue
        if place.section in _LISTS and _is_label_of_sublist(paragraph, follows):
            continue
        _come_to(paragraph, place)
        before = place.section
        # At the top the first list is the title, the employer and the place.
        may_list = before in _PROSE or (before == "top" and list_number > 0)
        for passage, section_after in _pieces(
            paragraph, place, is_listed=may_list and layout.is_listed[at - 1]
        ):
            place.section = section_after
            yield replace(passage, list_number=list_number)
        place.is_inline = place.is_inline or place.section != before


def _layout(parts: Sequence[Paragraph]) -> _Layout:
    return _Layout(
        is_alike=set_like_headings(parts),
        is_listed=lines_of_lists(parts),
        list_numbers=list_numbers(parts),
        capitals_mark=capitals_mark_headings(parts),
    )


def _heading(
    paragraph: Paragraph, follows: Paragraph | None, place: _Place, layout: _Layout, *, is_alike: bool
) -> Section | None:
    """Give the section that a paragraph opens; None for what is no heading."""
    return heading_by_words(paragraph, place.section, capitals_mark=layout.capitals_mark) or heading_by_place(
        paragraph,
        follows,
        place.section,
        had_bullets=place.had_bullets,
        is_alike=is_alike,
        capitals_mark=layout.capitals_mark,
    )


def _come_to(paragraph: Paragraph, place: _Place) -> None:
    """Leave the list or the pay that a paragraph is no part of, and note how it is set."""
    is_bullet = paragraph.first.is_bullet
    leaves_list = place.section in _LISTS and not is_bullet and _leaves_list(paragraph, place)
    if leaves_list or (place.has_text and _leaves_pay(paragraph, place)):
        place.section = "other"
    place.has_text = True
    place.had_bullets = place.had_bullets or is_bullet
    goes_on = place.lines_of_list if paragraph.first.gap_above == 0 else 0
    place.lines_of_list = 0 if is_bullet or is_prose(paragraph.text) else goes_on + 1


def _of_row(row: Row, place: _Place, list_number: int) -> Passage:
    return Passage(
        section=row.section or place.section,
        text=row.text,
        paragraph=row.paragraph,
        is_item=True,
        block=place.block,
        list_number=list_number,
    )


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


def _leaves_pay(paragraph: Paragraph, place: _Place) -> bool:
    """Tell what stands apart below the pay and speaks neither of money nor of what else is given."""
    if place.section != "pay" or paragraph.first.gap_above == 0:
        return False
    return not (MONEY.search(paragraph.text) or boilerplate("benefits").stands_in(paragraph.text))


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
