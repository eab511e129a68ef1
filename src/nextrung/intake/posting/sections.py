"""Cut a posting into passages, each under the heading that says what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake._sentences import sentence_spans
from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.headings import (
    HEADING_WORDS,
    WORD,
    Section,
    headings_in,
    known_heading,
    named_in_heading,
)
from nextrung.intake.posting.paragraphs import LEADS_ON

#: A heading that the paper marks as one has no more words, and no more characters than that.
_MARKED_HEADING_WORDS = 12
_LONGEST_HEADING = 160
#: A heading of unknown words has no more words.
_SHORT_HEADING_WORDS = 6
#: A line that ends with a colon has no more words where it is to be read as a heading.
_INTRO_WORDS = 18
_LISTS: tuple[Section, ...] = ("requirements", "preferred", "duties", "benefits", "conditions")
#: Facts stand on one line each: their label says nothing about the line after.
_ONE_LINERS: tuple[Section, ...] = ("facts", "pay", "conditions", "culture")

#: A heading inside a paragraph is no longer, in characters.
_LONGEST_LABEL = 110
#: A paragraph this long may have lost the line breaks around its headings, in characters.
_LOST_BREAKS = 300
#: Nor does a list of more words go without any stop or semicolon.
_RUN_TOGETHER = 24
_YEARS_AHEAD = re.compile(r"\d{1,2}\+?\s(?:to\s\d+\s)?(?:years?|yrs?|months?)\b", re.IGNORECASE)
#: Headings of one word that are told from running text by their capital alone.
_PLAIN_ENOUGH = frozenset({"requirements", "qualifications", "responsibilities", "duties", "benefits"})
_LEANS_ON = re.compile(
    r"(?:\b(?:the|our|your|a|an|of|and|in|for|with|to|all|these|other|job)|[,&/(])\s*$", re.IGNORECASE
)
_ONE_SPACE = re.compile(r"\s?[&/,]?\s?")
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


def passages(parts: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """Give the passages of a posting in order; headings themselves are left out.

    A heading is known by its words (table ``posting_headings.toml``); a line that is laid out as a heading
    but says nothing known opens the section "other", where each sentence is judged on its own.
    """
    return tuple(_walk(parts))


def _walk(parts: Sequence[Paragraph]) -> Iterator[Passage]:
    section: Section = "top"
    had_bullets = False
    is_inline = False
    for paragraph, follows in zip(parts, [*parts[1:], None], strict=False):
        heading = _heading(paragraph, section)
        if heading is None and _is_heading_by_place(paragraph, follows, had_bullets=had_bullets):
            heading = _heading_by_place(paragraph.text, section, follows)
        if heading is not None:
            section, had_bullets, is_inline = heading, False, False
            continue
        is_bullet = paragraph.first.is_bullet
        # Prose after the bullets of a list, or after a line with its own label, has left the list.
        if (had_bullets or is_inline) and not is_bullet and section in _LISTS and _is_prose(paragraph.text):
            section = "other"
        had_bullets = had_bullets or is_bullet
        before = section
        for passage, section_after in _pieces(paragraph, section):
            section = section_after
            yield passage
        is_inline = is_inline or section != before


# --- headings ------------------------------------------------------------------------------------


def _heading(paragraph: Paragraph, section: Section) -> Section | None:
    """Give the section that a paragraph opens; None where it is not a heading."""
    text = paragraph.text.strip()
    length = len(text.split())
    ends_with_colon = text.endswith((":", ": -"))
    if length > (_INTRO_WORDS if ends_with_colon else _MARKED_HEADING_WORDS) or len(text) > _LONGEST_HEADING:
        return None
    first = paragraph.first
    known = known_heading(text)
    if first.is_bullet:
        return known if ends_with_colon and length <= HEADING_WORDS else None
    if known and length <= HEADING_WORDS and not text.endswith((".", ",", ";")):
        return known
    is_shouted = _is_shouted(text)
    # A line in capitals may as well be one of a list that is all in capitals.
    is_heading = first.is_heading and not is_shouted
    is_marked = is_heading or ends_with_colon or (first.is_bold and not text.endswith("."))
    if is_marked or is_shouted:
        named = named_in_heading(text)
        if named:
            return named
        # The title and the company at the top are laid out as headings too.
        return "other" if section != "top" and (is_heading or ends_with_colon) else None
    return None


def _is_heading_by_place(paragraph: Paragraph, follows: Paragraph | None, *, had_bullets: bool) -> bool:
    """Know a heading of unknown words by where it stands: short, apart, above a list or after one."""
    first, text = paragraph.first, paragraph.text
    stands_apart = first.gap_above > 0 and not first.is_bullet and text[-1:].isalnum()
    leads_list = follows is not None and follows.first.is_bullet
    leads_prose = had_bullets and follows is not None and _is_prose(follows.text)
    most_words = _INTRO_WORDS if leads_list else _SHORT_HEADING_WORDS
    is_short = len(text.split()) <= most_words and not any(letter.isdigit() for letter in text)
    return stands_apart and is_short and (leads_list or leads_prose or _is_shouted(text))


def _heading_by_place(text: str, section: Section, follows: Paragraph | None) -> Section:
    if section == "top" and not (follows and follows.first.is_bullet):
        return "top"
    return named_in_heading(text) or "other"


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and all(letter.isupper() for letter in letters)


# --- pieces of a paragraph -------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cut:
    """A heading inside a paragraph: where its words begin, where what follows it begins."""

    start: int
    end: int
    section: Section


def _pieces(paragraph: Paragraph, section: Section) -> Iterator[tuple[Passage, Section]]:
    """Cut one paragraph at the headings and bullets inside it; each piece comes with the section after it."""
    text = paragraph.text
    is_bullet = paragraph.first.is_bullet
    start, here = 0, section
    for cut in [*_cuts(text, is_bullet), _Cut(start=len(text), end=len(text), section=section)]:
        for piece, is_item in _at_bullets(text[start : cut.start], is_bullet):
            is_line = here in _LISTS and not _is_prose(piece)
            yield Passage(section=here, text=piece, paragraph=paragraph, is_item=is_item or is_line), section
        start, here = cut.end, cut.section
        if cut.start < len(text) and not is_bullet and cut.section not in _ONE_LINERS:
            section = cut.section


def _at_bullets(text: str, is_bullet: bool) -> Iterator[tuple[str, bool]]:
    parts = _BULLET_IN_LINE.split(text)
    dashed = _DASH_IN_LINE.split(text)
    if len(parts) == 1 and len(dashed) > 3:
        parts = dashed
    if len(parts) == 1 and len(text.split()) > _RUN_TOGETHER and not re.search(r"[.;!?]\s", text):
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


def _cut_before(text: str, colon: int) -> _Cut | None:
    """Find the heading that ends at this colon: the most words in a row that are one."""
    before = list(WORD.finditer(text, max(0, colon - _LONGEST_LABEL), colon))[-_INTRO_WORDS:]
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
    start, end = sentence_spans(text)[-1]
    section = named_in_heading(text[start:end])
    return _Cut(start=start, end=len(text), section=section) if section else None


def _is_prose(text: str) -> bool:
    return text.rstrip().endswith((".", "!")) and len(text.split()) > HEADING_WORDS
