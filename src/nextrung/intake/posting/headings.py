"""What the headings of a posting say about the lines under them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nextrung.intake._phrases import Found, PhraseList
from nextrung.intake.posting.requirement_words import says_nice
from nextrung.tables import load_table

Section = Literal[
    "requirements",
    "preferred",
    "duties",
    "conditions",
    "benefits",
    "pay",
    "culture",
    "about",
    "summary",
    "facts",
    "apply",
    "legal",
    #: Before the first heading.
    "top",
    #: Under a heading that says nothing, or that names duties and requirements together.
    "other",
]

#: A heading has no more words, unless the paper marks it as one.
HEADING_WORDS = 8
#: Three words with one phrase among them are a heading about it.
_FEW_WORDS = 3

WORD = re.compile(r"\w[\w'’+]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class _HeadingTable:
    """The table ``posting_headings.toml``."""

    frame: tuple[str, ...]
    order: tuple[Section, ...]
    phrases: dict[Section, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Headings:
    phrases: PhraseList
    sections: dict[str, Section]
    frame: frozenset[str]
    order: tuple[Section, ...]


@cache
def _headings() -> _Headings:
    table = load_table("posting_headings", _HeadingTable)
    sections = {
        _plain(phrase): section for section in reversed(table.order) for phrase in table.phrases[section]
    }
    return _Headings(
        phrases=PhraseList(sections),
        sections=sections,
        frame=frozenset(_plain(phrase) for phrase in table.frame),
        order=table.order,
    )


def _plain(text: str) -> str:
    return re.sub(r"[\s‐‑-]+", " ", text.replace("’", "'").lower()).strip()


def is_known_heading(text: str) -> bool:
    """Tell whether a line is a heading by its words alone."""
    return len(text.split()) <= HEADING_WORDS and known_heading(text) is not None


def known_heading(text: str) -> Section | None:
    """Give the section of a heading whose every word is known."""
    text = re.sub(r"\([^)]{0,40}\)", " ", text)
    found = _headings().phrases.find_all(text)
    if not found:
        return None
    between = zip(
        [0, *(each.end for each in found)], [*(each.start for each in found), len(text)], strict=True
    )
    left_over = " ".join(text[start:end] for start, end in between)
    if any(_plain(word) not in _headings().frame for word in WORD.findall(left_over)):
        return None
    return _section_of(text, found)


def named_in_heading(text: str) -> Section | None:
    """Give the section that a line laid out as a heading names somewhere."""
    is_short = len(text.split()) <= _FEW_WORDS
    found = [
        each
        for each in _headings().phrases.find_all(text)
        if is_short or each.start == 0 or " " in text[each.start : each.end]
    ]
    if found:
        return _section_of(text, found)
    return "preferred" if says_nice(text.rstrip(" :")) else None


def _section_of(text: str, found: Sequence[Found]) -> Section:
    named = {_headings().sections[_plain(text[each.start : each.end])] for each in found}
    if {"duties", "requirements"} <= named:
        return "other"
    return next(section for section in _headings().order if section in named)


def headings_in(text: str) -> Iterator[tuple[Found, Section]]:
    """Give every phrase of a heading in `text`, with its section."""
    for found in _headings().phrases.find_all(text):
        yield found, _headings().sections[_plain(text[found.start : found.end])]
