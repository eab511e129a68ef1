"""Leave out what stands around a posting that was copied off a page: buttons, counts, other jobs, forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from nextrung.intake._phrases import PhraseList
from nextrung.intake.posting.headings import HEADING_WORDS, Section, known_heading
from nextrung.intake.records import Document, Line
from nextrung.tables import load_table

_PageWords = Literal["buttons", "links", "networks", "notices", "consent", "insights", "forms", "other_jobs"]

#: A button or a row of links has no more words, the row no fewer links and such a share of known ones.
_BUTTON_WORDS = 6
_LINK_ROW_WORDS = 16
_FEWEST_LINKS = 3
_SHARE_OF_LINKS = 0.5
#: The head of a list of other jobs or of a form has no more words.
_OPENING_WORDS = 9
#: What was copied before a form or a list of other jobs is the posting itself where it has so many words.
_POSTING_WORDS = 80
#: A notice about cookies is no longer, in characters.
_NOTICE = 900
#: A longer line is no button, and no field of a form has more words.
_LONGEST_LINE = 160
_FIELD_WORDS = 6
#: A part of a page among the facts at the top is no longer, in lines.
_SHORT_PART = 14

#: Such parts end where the posting itself goes on.
_GOES_ON: tuple[Section, ...] = (
    "summary",
    "duties",
    "benefits",
    "about",
    "requirements",
    "preferred",
    "other",
)
#: The site repeats what is asked under headings like those of the posting ("Licenses").
_GOES_ON_BELOW_FORM: tuple[Section, ...] = ("duties",)
_GOES_ON_BELOW_INSIGHTS: tuple[Section, ...] = ("summary", "duties", "facts", "pay", "other")

#: Tabs have the names of headings such as these, and there are no fewer of them.
_TAB_SECTIONS: tuple[Section, ...] = (
    "summary",
    "duties",
    "requirements",
    "benefits",
    "apply",
    "about",
    "other",
)
_FEWEST_TABS = 2

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COUNTED = re.compile(
    r"(?:over )?\d[\d,.]*k?\+? (?:out of \d stars?|followers?|likes?|comments?|shares?|applicants?|reviews?"
    r"|reposts?|reactions?|connections?|views?|results?|people clicked apply|on linkedin)\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:re)?posted|published|updated|active|listed)?:? ?(?:(?:over |about )?(?:\d+\+?|an?|one|two|three)"
    r" ?(?:s|m|h|d|w|y|mo|(?:second|minute|hour|day|week|month)s?) ago|yesterday|today|just now|\d+[hdw])\W*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.,;:?!]")
_BETWEEN = re.compile(r"\s*[·•|]\s*")
_NUMBER = re.compile(r"\d{1,4}")
_TAGS = re.compile(r"(?:#\w+\s*)+")
_COPYRIGHT = re.compile(r"(?:©|(?:\(c\)|copyright\b)(?=\s*\d{4}))", re.IGNORECASE)
#: "Home > Jobs > Charity"
_TRAIL = re.compile(
    r"(?:(?:[\w ]+ )?(?:home|jobs?|careers?|search)\b[^<>.]{0,20}(?:\s[>›»→]\s[^<>.]{1,60}){1,6}"
    r"|[^<>.]{1,40}\s[>›»→]\s(?:careers?|jobs?|employment|vacancies)"
    r"|[A-Z][^<>.]{1,40}(?:\s[>›»→]\s[A-Z][^<>.]{1,60}){2,6})",
    re.IGNORECASE,
)
#: "Do you have a Class A CDL? Yes No"
_OPTIONS = re.compile(r"[^?]{3,160}\?\*?\s+(?:yes\W+no|select|choose|\d+\s?[-–+])[^?.]{0,60}", re.IGNORECASE)
_POST_NUMBER = re.compile(
    r"(?:post|posting|job|req|requisition) ?(?:id|#|no\.?|number):? ?#?[\w-]*\d", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _PageTable:
    """What the table ``web_page.toml`` says of lines; the rest of it is of elements."""

    buttons: tuple[str, ...]
    links: tuple[str, ...]
    networks: tuple[str, ...]
    notices: tuple[str, ...]
    consent: tuple[str, ...]
    insights: tuple[str, ...]
    forms: tuple[str, ...]
    other_jobs: tuple[str, ...]


@cache
def _table() -> _PageTable:
    return load_table("web_page", _PageTable)


@cache
def _phrases(name: _PageWords) -> PhraseList:
    """Give the phrases of one list of the table."""
    return PhraseList(getattr(_table(), name))


def without_page_around(document: Document) -> Document:
    """Give the document without the lines that are of the page it was copied from, and not of the posting."""
    kept: list[Line] = []
    words = at = 0
    while at < len(document.lines):
        line = document.lines[at]
        is_below_page = at > 0 and (not kept or kept[-1] is not document.lines[at - 1])
        skipped = _part_of_page(document.lines, at, words_before=words)
        if skipped == 0 and is_below_page and _is_covered(_phrases("networks"), line.text):
            skipped = 1
        if skipped == 0:
            kept.append(line)
            words += len(line.text.split())
        at += max(1, skipped)
    return replace(document, lines=tuple(kept))


def _part_of_page(lines: Sequence[Line], at: int, *, words_before: int) -> int:
    """Give how many lines from this one are of the page around; 0 where it belongs to the posting."""
    text = lines[at].text
    if lines[at].is_bullet:
        return 0
    if len(text) > _LONGEST_LINE or text.endswith("."):
        return int(_is_notice(text))
    is_top = words_before < _POSTING_WORDS
    if around := _links_below_each_other(lines, at) or (is_top and _tabs(lines, at)):
        return around
    if opened := _opened_part(text):
        length = _length_of_part(lines, at, opened)
        ends_page = at + length == len(lines)
        # Right at the top "Apply for this job" is a button, and what names of people or matches has its end.
        is_short = length <= _SHORT_PART and not ends_page and opened != _GOES_ON_BELOW_FORM
        return length if is_short or not is_top else 1
    return int(_is_notice(text) or _is_of_page(text))


def _links_below_each_other(lines: Sequence[Line], at: int) -> int:
    """Give how many lines from this one are links of a site, one to a line; 0 for less than a row."""
    end = at
    while end < len(lines) and _is_covered(_phrases("links"), lines[end].text):
        end += 1
    return end - at if end - at >= _FEWEST_LINKS else 0


def _is_covered(phrases: PhraseList, text: str) -> bool:
    return _covered(phrases, text) == len(_WORD.findall(text)) > 0


def _tabs(lines: Sequence[Line], at: int) -> int:
    """Give how many lines from this one are tabs: headings right above each other, with nothing under them.

    The last in such a row heads what comes below, where that is not set apart from it.
    """
    end = at
    while end < len(lines) and _is_tab(lines[end]) and not (end > at and lines[end].gap_above):
        end += 1
    if end - at < _FEWEST_TABS:
        return 0
    is_apart = end < len(lines) and lines[end].gap_above > 0
    return end - at if is_apart else end - at - 1


def _is_tab(line: Line) -> bool:
    return not line.is_bullet and not line.text.endswith(":") and _heads(line.text) in _TAB_SECTIONS


def _opened_part(text: str) -> tuple[Section, ...] | None:
    """Give the headings at which a part of the page ends that this line opens; None where it opens none."""
    words = len(text.split())
    if words > _OPENING_WORDS or text.endswith("."):
        return None
    if words <= _FIELD_WORDS and _phrases("forms").begins(text):
        return _GOES_ON_BELOW_FORM
    if _phrases("insights").begins(text):
        return _GOES_ON_BELOW_INSIGHTS
    return _GOES_ON if _phrases("other_jobs").begins(text) else None


def _length_of_part(lines: Sequence[Line], at: int, ends_at: tuple[Section, ...]) -> int:
    below = range(at + 1, len(lines))
    return next((end for end in below if _heads(lines[end].text) in ends_at), len(lines)) - at


def _heads(text: str) -> Section | None:
    return known_heading(text) if len(text.split()) <= HEADING_WORDS else None


def _is_notice(text: str) -> bool:
    """Tell what the site has to say, and not the employer."""
    if _COPYRIGHT.match(text) or _phrases("notices").begins(text):
        return True
    return len(text) < _NOTICE and "cookies" in text.lower() and _phrases("consent").stands_in(text)


def _is_of_page(text: str) -> bool:
    """Tell counts, tags, trails, choices and buttons."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if parts and all(_COUNTED.fullmatch(part) or _AGO.fullmatch(part) for part in parts):
        return True
    if any(shape.fullmatch(text) for shape in (_NUMBER, _TAGS, _TRAIL, _OPTIONS, _POST_NUMBER)):
        return True
    return text.endswith(" logo") or _is_button(text) or _is_row_of_links(text)


def _is_button(text: str) -> bool:
    """Tell "Apply now", "Like", "Show more options": nothing but words of buttons."""
    words = len(_WORD.findall(text))
    return 0 < words <= _BUTTON_WORDS and ":" not in text and _covered(_phrases("buttons"), text) == words


def _is_row_of_links(text: str) -> bool:
    """Tell "Home About Capabilities Careers Contact" by the links that many sites have."""
    words = len(_WORD.findall(text))
    links = _phrases("links").find_all(text)
    is_row = words <= _LINK_ROW_WORDS and len(links) >= _FEWEST_LINKS and not _STOP.search(text)
    return is_row and _covered(_phrases("links"), text) >= _SHARE_OF_LINKS * words


def _covered(phrases: PhraseList, text: str) -> int:
    """Give how many words of `text` stand in phrases."""
    return sum(len(_WORD.findall(text[found.start : found.end])) for found in phrases.find_all(text))
