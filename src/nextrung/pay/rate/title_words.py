"""A job title as words: short forms written out, plurals taken off, the word it turns on last."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

import msgspec

from nextrung.tables import load_table

#: What of a title is read: all, all but noise and grade, with more left out, or one half of two.
Way = Literal["whole", "plain", "in_part", "half"]


class _Dropped(msgspec.Struct, frozen=True):
    noise: frozenset[str]
    grades: frozenset[str]
    steps: frozenset[str]
    reach: frozenset[str]


class _Heads(msgspec.Struct, frozen=True):
    functions: tuple[str, ...]
    supervisors: tuple[str, ...]


class TitleForms(msgspec.Struct, frozen=True):
    """The table of how titles are written."""

    short_forms: Mapping[str, str]
    phrases: Mapping[str, str]
    dropped: _Dropped
    heads: _Heads


_WORD = re.compile(r"[a-z0-9]+[+#]*")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_IN_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")
#: What comes after one of these is the shift, the place or the employer: "Maintenance Tech - Nights".
_TAIL = re.compile(r"\s+[-–—|@:•]+\s+.*|\s+\bat\s+.*|[-–—|@:•]+\s*$|\s*[#*].*")
_HALVES = re.compile(r"\s*[/;&|+]\s*|\s+and\s+|\s+-\s+")
_ACCENTS = str.maketrans("àáâäçèéêëíîïñóôöúûü’‘`", "aaaaceeeeiiinooouuu'''")
#: "Director of X" and "Director, X" turn on "director", which is moved to the end.
_TURNS = re.compile(r",| of | for |\bin charge of\b")
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"))
_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "one": "1",
    "two": "2",
    "three": "3",
}


@cache
def title_forms() -> TitleForms:
    """Give the table."""
    return load_table("title_forms", TitleForms)


def title_words(title: str) -> tuple[str, ...]:
    """Give the words of a title in lower case, each once, in the singular, the one it turns on last."""
    text = _phrases_joined(_plain(title))
    first, *others = (_words(part) for part in _TURNS.split(text))
    if not first:
        first = [word for other in others for word in other]
        others = []
    inner = [word for other in others for word in other]
    return tuple(dict.fromkeys((*inner, *first))) if not inner else _with_head_last(inner, first)


def ways_to_read(title: str) -> Iterator[tuple[Way, tuple[str, ...]]]:
    """Give the words of a title, then with ever more left out that may not matter, each with its way."""
    plain = _plain(title)
    main = title_words(_TAIL.sub("", _IN_BRACKETS.sub(" ", plain))) or title_words(plain)
    seen: set[tuple[str, ...]] = {()}
    for way, words in (("whole", title_words(plain)), *_ever_fewer("plain", main), *_halves(plain)):
        if words not in seen:
            seen.add(words)
            yield way, words


def telling_words(title: str) -> tuple[str, ...]:
    """Give the words that tell the work: without noise, grade, brackets, shift and place."""
    main = title_words(_TAIL.sub("", _IN_BRACKETS.sub(" ", _plain(title)))) or title_words(title)
    dropped = title_forms().dropped
    return _without(main, dropped.noise | dropped.grades) or _without(main, dropped.noise)


def singular(word: str) -> str:
    """Take a plural s off; rough, but the same for the table and for what is asked."""
    if len(word) > 3 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _plain(title: str) -> str:
    text = " ".join(title.lower().translate(_ACCENTS).replace("'s", "").split())
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), text)


def _phrases_joined(text: str) -> str:
    for written, meant in title_forms().phrases.items():
        if written in text:
            text = re.sub(rf"(?<![a-z0-9]){re.escape(written)}(?![a-z0-9])", meant, text)
    return text


def _words(text: str) -> list[str]:
    short = title_forms().short_forms
    found = (_ROMAN.get(word, word) for word in _WORD.findall(text))
    written_out = (part for word in found for part in short.get(word, word).split())
    return [singular(word) for word in written_out if word not in _SMALL]


def _with_head_last(inner: list[str], first: list[str]) -> tuple[str, ...]:
    head = first[-1]
    others = dict.fromkeys(word for word in (*inner, *first[:-1]) if word != head)
    return (*others, head)


def _ever_fewer(way: Way, words: tuple[str, ...]) -> Iterator[tuple[Way, tuple[str, ...]]]:
    """Leave out noise and grades, then more; once less than the work may be named, the way is "in_part"."""
    dropped = title_forms().dropped
    quiet = _without(words, dropped.noise)
    ungraded = _without(quiet, dropped.grades)
    near = _without(ungraded, dropped.steps)
    yield from ((way, words), (way, quiet), (way, ungraded))
    less: Way = "in_part" if way == "plain" else way
    yield less, near
    yield less, _without(ungraded, dropped.reach)
    nearest = _without(near, dropped.reach)
    yield less, nearest
    if len(nearest) > 1 and nearest[-1] in title_forms().heads.functions:
        yield from ((less, (*nearest[:-1], head)) for head in ("director", "manager"))


def _halves(plain: str) -> Iterator[tuple[Way, tuple[str, ...]]]:
    """Give each half of "Owner/Director" and of "Purchasing/Receiving Manager", that with its last word."""
    parts = [title_words(part) for part in _HALVES.split(_IN_BRACKETS.sub(" ", plain))]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return
    for part in (*((*one, parts[-1][-1]) for one in parts[:-1]), *parts):
        yield from _ever_fewer("half", part)


def _without(words: tuple[str, ...], dropped: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in dropped)
