"""Cut a posting into passages, each under the heading that says what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.heading_lines import (
    INTRO_WORDS,
    heading_by_place,
    heading_by_words,
    is_prose,
    lines_of_lists,
    set_like_headings,
)
from nextrung.intake.posting.headings import WORD, Section, headings_in, known_heading, named_in_heading
from nextrung.intake.posting.paragraphs import LEADS_ON
from nextrung.intake.posting.sentence_ends import posting_sentence_spans
from nextrung.intake.posting.table_rows import Row, column_section, read_rows, table_at

_LISTS: tuple[Section, ...] = ("requirements", "preferred", "duties", "benefits", "conditions")
#: Facts stand on one line each: their label says nothing about the line after.
_ONE_LINERS: tuple[Section, ...] = ("facts", "pay", "conditions", "culture")

#: The label of a list within a list has no more words.
_SUBLIST_WORDS = 3
#: A heading inside a paragraph is no longer, in characters.
_LONGEST_LABEL = 110
#: A paragraph this long may have lost the line breaks around its headings, in characters.
_LOST_BREAKS = 300
#: Nor does a list of more words go without any stop or semicolon.
_RUN_TOGETHER = 24
_YEARS_AHEAD = re.compile(r"\d{1,2}\+?\s(?:to\s\d+\s)?(?:years?|yrs?|months?)\b", re.IGNORECASE)
#: Behind a label, so many short pieces between commas are things asked for one by one.
_FEWEST_LISTED = 3
_LISTED_WORDS = 7
_COMMA = re.compile(r",\s+(?![^()]*\))")
_JOINED = re.compile(r"(?:^|\s)(?:and|or|&)\s", re.IGNORECASE)
_ASKS: tuple[Section, ...] = ("requirements", "preferred")
#: Headings of one word that are told from running text by their capital alone.
_PLAIN_ENOUGH = frozenset({"requirements", "qualifications", "responsibilities", "duties", "benefits"})
_LEANS_ON = re.compile(
    r"(?:\b(?:the|our|your|a|an|of|and|in|for|with|to|all|these|other|job)|[,&/(])\s*$", re.IGNORECASE
)
#: "EXAMINATION: ", "Evaluation: "
_LABEL = re.compile(r"(?:[A-Z]{2}[A-Z &/,'’-]{2,40}|[A-Z][\w'’-]+(?: [\w'’]+){0,3}):\s+\S")
_SENTENCE_ENDS = re.compile(r"[a-z)]\.\s+[A-Z]")
#: "3. Licenses. Idaho driver's license."
_STOPPED_LABEL = re.compile(r"(?P<label>[A-Z][a-z]+(?:,? [a-z]+){0,4})\.\s+(?=[A-Z])")
_ONE_SPACE = re.compile(r"\s?[&/,]?\s?")
#: British criteria carry a letter: essential, desirable.
_TAG = re.compile(r"\s*[(\[](?P<letter>[ED])[)\]]\W*$")
#: "What we need from you: ", "Physical side of it: "
_OPENING_LABEL = re.compile(r"(?P<label>[A-Z][\w'’/&-]*(?: [\w'’/&-]+){1,6}):\s+(?=\S)")
_COLON = re.compile(r":(?=\s)")
_BULLETS = "•●▪◦‣∙◆■➢✓✔❖* "
_BULLET_IN_LINE = re.compile(r"\s(?=[•●▪◦‣∙◆■➢✓✔❖]\s?\w|\([A-Ha-h1-9]\)\s[A-Z])")
_DASH_IN_LINE = re.compile(r"(?<=[\w.)])\s+[-*–]\s+(?=[A-Z0-9])")


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

    Prose after bullets, or after a line with a label of its own; what stands apart behind bullets; and what
    stands apart under a new label ("Examination: oral, 70%").
    """
    is_apart = paragraph.first.gap_above > 0
    if (place.had_bullets or place.is_inline) and is_prose(paragraph.text):
        return True
    return is_apart and (place.had_bullets or _LABEL.match(paragraph.text) is not None)


# --- pieces of a paragraph -------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cut:
    """A heading inside a paragraph: where its words begin, where what follows it begins."""

    start: int
    end: int
    section: Section


def _pieces(paragraph: Paragraph, place: _Place, *, is_listed: bool) -> Iterator[tuple[Passage, Section]]:
    """Cut one paragraph at the headings and bullets inside it; each piece comes with the section after it."""
    text = paragraph.text
    is_bullet = paragraph.first.is_bullet
    section = place.section
    start, here = 0, section
    for cut in [*_cuts(text, is_bullet), _Cut(start=len(text), end=len(text), section=section)]:
        is_labelled = start > 0 and here in _ASKS
        for piece, is_item in _items_of(text[start : cut.start], is_bullet, is_labelled=is_labelled):
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


def _items_of(text: str, is_bullet: bool, *, is_labelled: bool) -> Iterator[tuple[str, bool]]:
    """Part "Must haves: 3 yrs in HR, FMLA, union exposure": commas without "and" part things asked for."""
    pieces = list(_at_bullets(text, is_bullet))
    listed = [part.strip(" .") for part in _COMMA.split(text.strip())]
    is_list = len(pieces) == 1 and len(listed) >= _FEWEST_LISTED and not any(map(_JOINED.search, listed))
    if is_labelled and is_list and max(len(part.split()) for part in listed) <= _LISTED_WORDS:
        return iter([(part, True) for part in listed if part])
    return iter(pieces)


def _at_bullets(text: str, is_bullet: bool) -> Iterator[tuple[str, bool]]:
    parts = _BULLET_IN_LINE.split(text)
    dashed = _DASH_IN_LINE.split(text)
    if len(parts) == 1 and len(dashed) > 3:
        parts = dashed
    is_sentence = re.search(r"[.;!?](?:\s|$)", text) is not None
    if len(parts) == 1 and len(text.split()) > _RUN_TOGETHER and not is_sentence:
        parts = _run_on_items(text)
    for part in parts:
        piece = part.strip(_BULLETS)
        if piece:
            yield piece, is_bullet or len(parts) > 1 or part.lstrip()[:1] in _BULLETS


def _run_on_items(text: str) -> list[str]:
    """Part a list that lost its line breaks, where a capital follows a small word: "... role Ability to"."""
    tokens = list(re.finditer(r"\S+", text))
    starts = [0]
    for before, word in pairwise(tokens):
        ends_item = before[0][0].islower() or before[0][-1].isdigit() or before[0].endswith(("+", ")"))
        begins = word[0][0].isupper() or _YEARS_AHEAD.match(text, word.start()) is not None
        if ends_item and begins and before[0].lower() not in LEADS_ON and before[0][-1] not in ",&/-":
            starts.append(word.start())
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def _cuts(text: str, is_bullet: bool) -> list[_Cut]:
    cuts = [cut for cut in (_cut_before(text, colon.start()) for colon in _COLON.finditer(text)) if cut]
    cuts += _opening_label(text)
    if label := _STOPPED_LABEL.match(text):
        section = known_heading(label["label"])
        cuts += [_Cut(start=0, end=label.end(), section=section)] if section else []
    if not is_bullet and len(text) > _LOST_BREAKS:
        cuts += _cuts_without_colon(text)
    intro = _closing_intro(text)
    if intro:
        cuts = [cut for cut in cuts if cut.end <= intro.start] + [intro]
    apart: list[_Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if not apart or cut.start >= apart[-1].end:
            apart.append(cut)
    return apart


def _opening_label(text: str) -> list[_Cut]:
    """Read words before a colon that open a paragraph as its heading: "What we ask of our drivers: ..."."""
    label = _OPENING_LABEL.match(text)
    section = named_in_heading(label["label"]) if label else None
    return [_Cut(start=0, end=label.end(), section=section)] if label and section else []


def _cut_before(text: str, colon: int) -> _Cut | None:
    """Find the heading that ends at this colon: the most words in a row that are one."""
    before = list(WORD.finditer(text, max(0, colon - _LONGEST_LABEL), colon))[-INTRO_WORDS:]
    for index, word in enumerate(before):
        # "Interpersonal Skills:" is a label of its own, not "Interpersonal" and then "Skills:".
        is_whole = index == 0 or not (
            before[index - 1][0][0].isupper()
            and _ONE_SPACE.fullmatch(text, before[index - 1].end(), word.start())
        )
        if is_whole and word[0][0].isupper() and (section := known_heading(text[word.start() : colon])):
            return _Cut(start=word.start(), end=colon + 1, section=section)
    return None


def _cuts_without_colon(text: str) -> Iterator[_Cut]:
    """Find headings that ran into their text when line breaks were lost ("... us. Requirements Must be")."""
    for found, section in headings_in(text):
        heading = text[found.start : found.end]
        is_title = heading[0].isupper() and (" " in heading or heading.lower() in _PLAIN_ENOUGH)
        follows = text[found.end : found.end + 4].lstrip()[:1]
        leans_on = _LEANS_ON.search(text[max(0, found.start - 12) : found.start]) is not None
        if is_title and not leans_on and (follows.isupper() or follows.isdigit()):
            yield _Cut(start=found.start, end=found.end, section=section)


def _closing_intro(text: str) -> _Cut | None:
    """Read a last sentence such as "To succeed here you will need:" as the heading of what comes next."""
    if not text.rstrip().endswith(":"):
        return None
    start, end = posting_sentence_spans(text)[-1]
    section = named_in_heading(text[start:end])
    return _Cut(start=start, end=len(text), section=section) if section else None
