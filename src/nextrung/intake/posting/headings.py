"""What the headings of a posting say about the lines under them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from nextrung.intake._phrases import Found, PhraseList
from nextrung.intake.posting.asking import says_one_must, says_what_one_has
from nextrung.intake.posting.requirement_words import says_nice, words
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
    #: The same in a small advert, all short lines: there what has no verb asks more often than not.
    "advert",
    #: Under a heading that says nothing, or that names duties and requirements together.
    "other",
]

#: A heading has no more words, unless the paper marks it as one.
HEADING_WORDS = 8
#: Three words with one phrase among them are a heading about it.
_FEW_WORDS = 3

#: "You will fit in here if you", "You'll thrive here if"
_IF_YOU = re.compile(r"\bif(?: you(?:['’](?:ve|re|d))?(?: (?:are|have|can|also))*)?\W*$", re.IGNORECASE)
#: "Apply if you", "You'll like it if you" speak of the person; "Cool if you", "It counts if you" of a wish.
_PERSON_IF = re.compile(
    r"\b(?:you(?:['’]\w+)?|apply|join|call|write|talk|the (?:one|job)|this|fit|match)\b.*\bif\b",
    re.IGNORECASE,
)
#: "What would tip the scale?", but not "What you would do" and "Signs this might be yours"
_WOULD = re.compile(
    r"(?<!you )\b(?:would|could|might)\b"
    r"(?! you\b| be (?:you|yours|for you|it|right|the (?:one|job|right)"
    r"|(?:your|an?) (?:\w+ )?(?:fit|match|home|place|job|role|one))\b)|\bit(?:['’]d| would)\b",
    re.IGNORECASE,
)
#: "About Brightwater", "Life at Pellam & Thrush"
_ABOUT_A_NAME = re.compile(
    r"(?:[Aa]bout|ABOUT|[Ll]ife at|[Ww]orking at|[Ww]hy)\s(?!The\b|This\b|You\b|Your\b|THE\b|THIS\b"
    r"|YOU\b|YOUR\b|Us\b|US\b)"
    r"[A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the)){0,4}:?$"
)
#: "Who we are hoping to meet", "The kind of person we'd like"
_WHOM_WE_WANT = re.compile(
    r"\b(?:who|whom|person|people|one|somebody|someone) (?:that )?(?:we(?:['’]re| are) \w+ing"
    r"|we(?:['’]d| would)? (?:\w+ )?(?:like|love|want|need|seek|hope)|(?:would|will|might"
    r"|could)? ?(?:suit|fit|thrive|do well|succeed))",
    re.IGNORECASE,
)
#: "Lovely, but we won't hold it against you"
_CONCEDES = re.compile(
    r"\bbut\b.*\b(?:not|no|won['’]t|isn['’]t|aren['’]t|don['’]t|doesn['’]t|never)\b", re.IGNORECASE
)
#: "Who does well here", "You also have to", but not "Why you will like it" and "What you will learn"
_OF_THE_PERSON = re.compile(
    r"\b(?:you|you['’]\w+|yourself|who|someone|somebody|anyone|people|person|candidates?|applicants?)\b",
    re.IGNORECASE,
)
_OF_THE_WORK = re.compile(
    r"^\W*(?:why|how|where|when|what|our|meet|join|about|we)\b"
    r"|\b(?:us|will|you['’]ll|you['’]d|do|join|work|get|love|learn|grow|earn|build|own|team|week"
    r"|day|days|year|month|months"
    r"|time|life|role|job|impact|career|growth|future|home|for you|to you|offer|your|privacy|apply"
    r"|questions|manager)\b",
    re.IGNORECASE,
)
#: "and be able to"
_JOINED = re.compile(r"^(?:(?:and|or|must|also|to|be)\s+)+(?=\w+ )", re.IGNORECASE)
_ASKED = re.compile(
    r"(?P<word>what|who|how|where|when|why) (?P<verb>do|does|are|is|will|would) (?P<who>we|you|they|it)\b"
    r"(?P<rest>[^?]*)\?*$",
    re.IGNORECASE,
)
WORD = re.compile(r"\w[\w'’+]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class _HeadingTable:
    """The table ``posting_headings.toml``."""

    frame: tuple[str, ...]
    order: tuple[Section, ...]
    hints: dict[Section, tuple[str, ...]]
    phrases: dict[Section, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Headings:
    phrases: PhraseList
    sections: dict[str, Section]
    frame: frozenset[str]
    order: tuple[Section, ...]
    hints: dict[Section, PhraseList]


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
        hints={section: PhraseList(words_of_it) for section, words_of_it in table.hints.items()},
    )


def _plain(text: str) -> str:
    return re.sub(r"[\s‐‑-]+", " ", text.replace("’", "'").lower()).strip()


def is_known_heading(text: str) -> bool:
    """Tell whether a line is a heading by its words alone."""
    return len(text.split()) <= HEADING_WORDS and known_heading(text) is not None


@lru_cache(maxsize=1024)
def known_heading(text: str) -> Section | None:
    """Give the section of a heading whose every word is known."""
    if _is_stem(text):
        return "requirements"
    if _ABOUT_A_NAME.match(text):
        return "about"
    text = _as_statement(text)
    if _IF_YOU.search(text):
        return named_in_heading(text)
    text = re.sub(r"\([^)]{0,40}\)|[.…]{2,}$", " ", text)
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


def _as_statement(text: str) -> str:
    """Turn "Who are you?" and "What do we offer?" into "Who you are" and "What we offer"."""
    asked = _ASKED.match(text)
    if asked is None:
        return text
    verb = "" if asked["verb"].lower().startswith("d") else f" {asked['verb']}"
    return f"{asked['word']} {asked['who']}{verb}{asked['rest']}"


def _is_stem(text: str) -> bool:
    """Tell a heading that its lines go on from: "Ability to", "Knowledge of"."""
    stem = _JOINED.sub("", text.rstrip(" :.…-"))
    return words("stems").begins(stem) == len(stem) > 0


@lru_cache(maxsize=1024)
def named_in_heading(text: str) -> Section | None:
    """Give the section that a line laid out as a heading names somewhere."""
    text = _as_statement(text)
    if whole := _headings().sections.get(_plain(text.rstrip(" :.…"))):
        return whole
    is_short = len(text.split()) <= _FEW_WORDS
    found = [
        each
        for each in _headings().phrases.find_all(text)
        if is_short or each.start == 0 or " " in text[each.start : each.end]
    ]
    named = _section_of(text, found) if found else None
    is_of_person = text.endswith(":") and (says_what_one_has(text) or says_one_must(text))
    if named in (None, "about") and _WHOM_WE_WANT.search(text):
        return "requirements"
    if (_IF_YOU.search(text) or is_of_person) and named != "preferred":
        is_wish = says_nice(text) or (not is_of_person and not _PERSON_IF.search(text))
        return "preferred" if is_wish else "requirements"
    if named:
        return named
    if says_nice(text.rstrip(" :")) or _WOULD.search(text) or _CONCEDES.search(text):
        return "preferred"
    return None


def section_of_heading(text: str) -> Section | None:
    """Give the section that a line set as a heading opens: by what it names, else by whom it speaks of."""
    named = named_in_heading(text) or _hinted(text)
    if named is None and _OF_THE_PERSON.search(text) and not _OF_THE_WORK.search(text):
        return "requirements"
    return named


def _hinted(text: str) -> Section | None:
    """Give the section that most of the hints in an unknown heading speak for; None where none does."""
    votes = {section: len(hints.find_all(text)) for section, hints in _headings().hints.items()}
    most = max(votes.values())
    ahead = [section for section, number in votes.items() if number == most]
    return ahead[0] if most and len(ahead) == 1 else None


def _section_of(text: str, found: Sequence[Found]) -> Section:
    named = {_headings().sections[_plain(text[each.start : each.end])] for each in found}
    if {"duties", "requirements"} <= named:
        return "other"
    return next(section for section in _headings().order if section in named)


def headings_in(text: str) -> Iterator[tuple[Found, Section]]:
    """Give every phrase of a heading in `text`, with its section."""
    for found in _headings().phrases.find_all(text):
        yield found, _headings().sections[_plain(text[found.start : found.end])]
