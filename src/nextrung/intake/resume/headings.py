"""What people call the sections of a résumé."""

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from nextrung.tables import load_table


class Headings(msgspec.Struct, frozen=True):
    """``headings.toml``."""

    opening: frozenset[str]
    closing: tuple[str, ...]
    sections: dict[str, list[str]]


#: Signs that people put around a heading.
DECORATION = " \t:.-–—_=*~#|•·>»<«[](){}▪■◆►→"
SPACED_LETTERS = re.compile(r"(?:\S\s){3,}\S")
_WORD = re.compile(r"[^\s,()–—-]+")
_MOST_WORDS, _LONGEST = 7, 70
#: Last words that do not tell the section.
_GENERAL = frozenset(
    (
        *("experience", "work", "history", "background", "record", "activities", "information", "training"),
        *("summary", "overview", "profile"),
    )
)
#: Words of headings that are words of sentences too.
_JOINING = frozenset(
    (
        "am",
        "at",
        "do",
        "does",
        "has",
        "have",
        "i",
        "in",
        "not",
        "of",
        "on",
        "to",
        "what",
        "when",
        "where",
        "who",
    )
)


def sections_named(text: str) -> tuple[str, ...]:
    """Give the sections that `text` is a heading of; empty where it is none.

    >>> sections_named("PROFESSIONAL EXPERIENCE:")
    ('work',)
    >>> sections_named("Skills and Awards")
    ('skills', 'awards')
    """
    if len(text) > _LONGEST:
        return ()
    plain = text.strip(DECORATION).replace("’", "'").lower()
    if SPACED_LETTERS.fullmatch(plain):
        return _apart(_spaced(plain))
    plain = " ".join(re.sub(r"\s*[&+]\s*|\s/\s|/", " and ", plain).split())
    words = _WORD.findall(plain)
    if not words or len(words) > _MOST_WORDS or not all(word in _heading_words() for word in words):
        return ()
    return _apart(_named(plain))


def sections_of_last_word(text: str) -> tuple[str, ...]:
    """Give the sections that the last word of a heading names; empty where it names none."""
    words = text.strip(DECORATION).lower().split()
    return _apart((_section_of().get(words[-1], ""),)) if words else ()


def _apart(names: Iterable[str]) -> tuple[str, ...]:
    """Give each section once; the table has some that join two ("education and certificates")."""
    return tuple(dict.fromkeys(part for name in names if name for part in name.split(" and ")))


@cache
def _table() -> Headings:
    return load_table("headings", Headings)


@cache
def _section_of() -> dict[str, str]:
    return {heading: name for name, headings in _table().sections.items() for heading in headings}


@cache
def _section_without_spaces() -> dict[str, str]:
    return {re.sub(r"[\s']", "", heading): name for heading, name in _section_of().items()}


@cache
def _heading_words() -> frozenset[str]:
    """Give every word that stands in some heading."""
    phrases = [*_section_of(), *_table().opening, *_table().closing, "and"]
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase))


@cache
def _telling_words() -> frozenset[str]:
    words = {word for heading in _section_of() for word in heading.split()}
    return frozenset((words | _table().opening) - _JOINING)


def _spaced(plain: str) -> tuple[str, ...]:
    """Read "E X P E R I E N C E", where the spaces between words are lost."""
    letters = re.sub(r"\s", "", plain).replace("&", "and")
    known = _section_without_spaces()
    for opening in ("", *sorted(_table().opening)):
        if name := known.get(letters.removeprefix(opening)):
            return (name,)
    left, _, right = letters.partition("and")
    return tuple(dict.fromkeys(known[part] for part in (left, right) if part in known)) if right else ()


def _named(plain: str) -> tuple[str, ...]:
    """Look a heading up whole, then in parts, then by its words."""
    if single := _single(plain):
        return (single,)
    parts = [part.strip() for part in re.split(r"\sand\s|,", plain) if part.strip()]
    names = [_single(part) for part in parts]
    if len(parts) > 1 and all(names):
        return tuple(dict.fromkeys(name for name in names if name))
    if by_words := _by_words(plain):
        return (by_words,)
    dashed = re.sub(r"\s*[-–—]\s*", " and ", plain)
    return _named(dashed) if dashed != plain else ()


def _single(plain: str) -> str | None:
    """Look one heading up, with and without the words that may stand around it."""
    known = _section_of()
    for closing in ("", *_table().closing):
        rest = plain.removesuffix(closing).rstrip(" ,(-–—") if closing else plain
        while rest:
            if rest in known:
                return known[rest]
            first, _, rest = rest.partition(" ")
            if first not in _table().opening:
                break
    return None


def _by_words(plain: str) -> str | None:
    """Read a heading that the table has not in full, but all of whose words are words of headings.

    "Technical and professional skills" is told by its last word, "Charity and community experience" by the
    ones before, since experience can be of anything.
    """
    words = [word for word in plain.split() if word != "and"]
    if len(words) < 2 or not all(word in _telling_words() for word in words):
        return None
    known = _section_of()
    if words[-1] in _GENERAL:
        named = [known[word] for word in words[:-1] if word in known]
        telling = [name for name in named if name != "work"]
        if telling or named:
            return (telling or named)[0]
    return known.get(words[-1])
