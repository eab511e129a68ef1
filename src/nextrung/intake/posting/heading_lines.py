"""Which paragraphs of a posting are headings: by their words, by how they are set, by where they stand."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from nextrung.intake.documents import Paragraph
from nextrung.intake.posting.headings import HEADING_WORDS, Section, known_heading, section_of_heading
from nextrung.intake.posting.title import PLAIN
from nextrung.intake.resume.words import title_score

#: A heading that the paper marks as one has no more words, and no more characters than that.
_MARKED_HEADING_WORDS = 12
_LONGEST_HEADING = 160
#: A heading of unknown words has no more words.
_SHORT_HEADING_WORDS = 6
#: A line that ends with a colon has no more words where it is to be read as a heading.
INTRO_WORDS = 18
#: So many known headings that are set alike, and such a share of all that is set so, make the rest headings.
_FEWEST_ALIKE = 2
_SHARE_ALIKE = 0.6
#: Right above their text lines stand alone less often: a smaller share will do.
_SHARE_ALIKE_ABOVE_TEXT = 0.4
#: Or so many lines set alike, of which each leads a longer paragraph or a list.
_FEWEST_LEADING = 3
#: "LINE COOK NEEDED" names the job.
_SEEKS = re.compile(
    r"\b(?:needed|wanted|hiring|sought)\W*$|^(?:we need|wanted|needed|hiring)\b", re.IGNORECASE
)
#: Such a share of capitals is that of a paper typed in capitals.
_MOST_CAPITALS = 0.6
#: So many short lines in a row are a list.
_FEWEST_LINES = 3


class _Setting(NamedTuple):
    """How a line is set: what the headings of one paper have in common."""

    has_gap_above: bool
    has_gap_below: bool
    is_bold: bool
    is_shouted: bool
    is_numbered: bool
    is_question: bool


def set_like_headings(parts: Sequence[Paragraph]) -> list[bool]:
    """Tell for each paragraph whether it is short and set as the known headings of the paper are."""
    settings = [_setting(part, follows) for part, follows in zip(parts, [*parts[1:], None], strict=False)]
    every = Counter(filter(None, settings))
    known = Counter(
        setting
        for part, setting in zip(parts, settings, strict=True)
        if setting and heading_by_words(part, "other")
    )
    usual = {
        setting
        for setting, times in known.items()
        if times >= _FEWEST_ALIKE and times >= _share_alike(setting) * every[setting]
    }
    leading = Counter(
        setting
        for part, setting, follows in zip(parts, settings, parts[1:], strict=False)
        if setting and part.first.gap_above and (follows.first.is_bullet or is_prose(follows.text))
    )
    usual |= {
        setting
        for setting, times in leading.items()
        if times >= _FEWEST_LEADING and times >= _SHARE_ALIKE * every[setting]
    }
    return [setting in usual for setting in settings]


def _share_alike(setting: _Setting) -> float:
    return _SHARE_ALIKE if setting.has_gap_below else _SHARE_ALIKE_ABOVE_TEXT


def _setting(part: Paragraph, follows: Paragraph | None) -> _Setting | None:
    """Give how a short line is set; None for what is no heading in any paper."""
    text, first = part.text.strip(), part.first
    is_short = len(text.split()) <= HEADING_WORDS and len(part.lines) == 1
    ends_well = text[-1:].isalnum() or text[-1:] in "?:)!"
    if not is_short or first.is_bullet or ": " in text or not ends_well or follows is None:
        return None
    has_gap_above = first.gap_above > 0
    has_gap_below = follows.first.gap_above > 0
    if not (has_gap_above or first.is_bold or is_shouted(text)):
        return None
    return _Setting(
        has_gap_above, has_gap_below, first.is_bold, is_shouted(text), first.is_heading, text.endswith("?")
    )


def heading_by_words(paragraph: Paragraph, section: Section, *, capitals_mark: bool = True) -> Section | None:
    """Give the section that a paragraph opens by its words, or by how the paper marks it; None for none.

    `section` is the one it stands in: at the top, the title and the company are marked as headings too.
    `capitals_mark` is false in a paper that is all in capitals.
    """
    text = paragraph.text.strip()
    length = len(text.split())
    ends_with_colon = text.endswith((":", ": -"))
    if length > (INTRO_WORDS if ends_with_colon else _MARKED_HEADING_WORDS) or len(text) > _LONGEST_HEADING:
        return None
    first = paragraph.first
    if _SEEKS.search(text) and title_score(text) >= PLAIN:
        return None
    known = known_heading(text)
    if first.is_bullet:
        return known if ends_with_colon and length <= HEADING_WORDS else None
    if known and length <= HEADING_WORDS and not text.endswith((".", ",", ";")):
        return known
    # A line in capitals may as well be one of a list that is all in capitals.
    is_heading = first.is_heading and not text.isupper()
    is_marked = is_heading or ends_with_colon or (first.is_bold and not text.endswith("."))
    if is_marked or (capitals_mark and is_shouted(text) and (not text.endswith(".") or text.endswith("..."))):
        named = section_of_heading(text)
        if named:
            return named
        return "other" if section != "top" and (is_heading or ends_with_colon) else None
    return None


def heading_by_place(
    paragraph: Paragraph,
    follows: Paragraph | None,
    section: Section,
    *,
    had_bullets: bool,
    is_alike: bool,
    capitals_mark: bool,
) -> Section | None:
    """Give the section of a heading of unknown words that stands as headings do: short, apart, above a list.

    `is_alike` tells that it is set as the known headings of the paper are.
    """
    first, text = paragraph.first, paragraph.text
    leads_list = follows is not None and follows.first.is_bullet
    if section == "top" and not (leads_list or is_alike):
        return None
    leads_heading = (
        follows is not None and not follows.first.gap_above and heading_by_words(follows, "other") is not None
    )
    stands_apart = first.gap_above > 0 and not first.is_bullet and (text[-1:].isalnum() or text.endswith("?"))
    leads_prose = had_bullets and follows is not None and is_prose(follows.text)
    most_words = INTRO_WORDS if leads_list else _SHORT_HEADING_WORDS
    has_value = ": " in text or any(letter.isdigit() for letter in text)
    is_short = len(text.split()) <= most_words and not has_value
    leads = leads_list or leads_heading or leads_prose
    if is_alike or (stands_apart and is_short and (leads or (capitals_mark and is_shouted(text)))):
        return section_of_heading(text) or "other"
    return None


def capitals_mark_headings(parts: Sequence[Paragraph]) -> bool:
    """Tell whether capitals set some lines apart: in a paper all in capitals they say nothing."""
    letters = sum(letter.isalpha() for part in parts for letter in part.text)
    capitals = sum(letter.isupper() for part in parts for letter in part.text)
    return capitals < _MOST_CAPITALS * letters


def is_shouted(text: str) -> bool:
    """Tell whether all of its letters are capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and all(letter.isupper() for letter in letters)


def is_prose(text: str) -> bool:
    """Tell whether it is a sentence or more, and too long for a heading or an item."""
    return text.rstrip().endswith((".", "!")) and len(text.split()) > HEADING_WORDS


def lines_of_lists(parts: Sequence[Paragraph]) -> list[bool]:
    """Tell for each paragraph whether it is one of several lines in a row: a list without bullets."""
    is_line = [not part.first.is_bullet and not _ends_sentence(part.text) for part in parts]
    runs: list[bool] = []
    while len(runs) < len(parts):
        start = end = len(runs)
        while end < len(parts) and is_line[end] and not (end > start and parts[end].first.gap_above):
            end += 1
        length = max(1, end - start)
        runs += [end - start >= _FEWEST_LINES] * length
    return runs


def list_numbers(parts: Sequence[Paragraph]) -> list[int]:
    """Give each paragraph the number of the list it would be an item of: lines right below each other.

    A list ends where the next line stands further below than its lines stand below each other.
    """
    numbers: list[int] = []
    usual_gap: float | None = None
    for above, part in zip([None, *parts], parts, strict=False):
        gap = part.first.gap_above
        is_alike = above is not None and above.first.is_bullet == part.first.is_bullet
        if above is not None and is_alike and (usual_gap is None or gap <= usual_gap):
            numbers.append(numbers[-1])
            usual_gap = gap
        else:
            numbers.append(numbers[-1] + 1 if numbers else 0)
            usual_gap = None
    return numbers


def _ends_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?", ":"))
