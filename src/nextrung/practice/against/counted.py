"""Things counted in a sentence, "managed twelve people", so that two papers can be compared."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nextrung.intake.number_words import NUMBER_WORDS, number_from_words
from nextrung.practice.records import Span
from nextrung.preparation.resume_stories import content_words

_AMOUNT = re.compile(
    rf"(?P<sign>\$)?(?P<number>\d[\d,]*(?:\.\d+)?|{NUMBER_WORDS})\+?"
    r"(?:\s?(?P<scale>k\b|thousand\b|million\b|m\b))?(?:\s?(?P<percent>%|percent\b))?",
    re.IGNORECASE,
)
_SCALES = {"k": 1_000, "thousand": 1_000, "million": 1_000_000, "m": 1_000_000}
_SMALL_WORDS = """
in at on for from to by with without across over under during per who which that while when and or each every
a an the because so but
"""
_WORD = re.compile(r"[A-Za-z][\w'’-]*|[.,;:!?()]|\d+")
#: With these another part of the sentence begins.
_STOPS = frozenset((*".,;:!?()", *_SMALL_WORDS.split()))
_YEAR = re.compile(r"(?:19[5-9]|20\d)\d$")
_GROUP = re.compile(
    r"\b(?:team|crew|staff|group|department|unit|shift)(?:\s+\w+)?\s+of\s+(?:about |around |up to )?$",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|over|more than|some|close to|up to)\s+$", re.IGNORECASE
)
#: So many words after a number tell what is counted, and so many before it what was done with it.
_WORDS_AFTER, _WORDS_BEFORE = 3, 4
#: "One person" is as good as no number.
_LEAST = 2
_PEOPLE = frozenset(
    content_words("people employees staff members reports person team crew workers associates")
)
_LEADING = frozenset(
    content_words("managed manage led lead supervised supervise ran run oversaw oversee headed")
)
#: Much else has a percentage, a price or a length: what it is of has to be the same too.
_SIGNS = frozenset("$%")
_PERCENT = frozenset(content_words("percent"))
_TIMES = frozenset(content_words("hours days weeks months minutes"))
#: The lines of a few candidates' papers; each is looked at for every answer.
_MOST_SENTENCES = 2048
#: "About forty" is 36 and 44.
_ROUGHLY = 0.2
#: So many telling words are shared where the unit tells nothing.
_SHARED_WORDS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A number, what it counts, and what was done with it."""

    number: float
    is_rough: bool
    #: Stems of the words after it; "$" and "%" where it is an amount or a share; "people" for any of them.
    units: frozenset[str]
    #: Stems of the words before it; "lead" for any verb of leading.
    doing: frozenset[str]
    #: All telling stems of the sentence.
    words: frozenset[str]
    span: Span


@lru_cache(maxsize=_MOST_SENTENCES)
def counted_in(sentence: str) -> tuple[Counted, ...]:
    """Give the things counted in a sentence, in order, with their spans in it; years are left out."""
    return tuple(_counted_in(sentence))


def _counted_in(sentence: str) -> Iterator[Counted]:
    for found in _AMOUNT.finditer(sentence):
        value = _value(found)
        if (
            value is None
            or value < _LEAST
            or _YEAR.match(found["number"])
            or _is_part_of_a_word(sentence, found.span())
        ):
            continue
        before, after = sentence[: found.start()], sentence[found.end() :]
        group = _GROUP.search(before)
        units = _stems(_words_after(after), _PEOPLE, "people") | ({"people"} if group else set())
        units |= {"$"} if found["sign"] else {"%"} if found["percent"] else set()
        start = group.start() if group else found.start()
        doing = _stems(_words_before(before[:start]), _LEADING, "lead")
        yield Counted(
            number=value,
            is_rough=_ROUGH.search(before) is not None,
            units=units,
            doing=doing - _PEOPLE,
            words=frozenset(content_words(sentence)),
            span=(start, found.end() + (0 if found["percent"] or found["sign"] else _reach(after))),
        )


def agree(one: Counted, other: Counted) -> bool:
    """Say whether two numbers are the same, or near where either is said to be rough."""
    if one.is_rough or other.is_rough:
        return abs(one.number - other.number) <= _ROUGHLY * max(one.number, other.number)
    return one.number == other.number


def same_thing(one: Counted, other: Counted) -> bool:
    """Say whether two numbers are of the same thing, done the same way."""
    units, doing = one.units & other.units, one.doing & other.doing
    if one.units & _SIGNS != other.units & _SIGNS or not units:
        return False
    shared = {stem for stem in one.words & other.words if not stem.isdigit()} - _PERCENT
    if units & _SIGNS:
        return len(shared) >= _SHARED_WORDS
    return bool(doing) and (not units <= _TIMES or len(shared - units) >= _SHARED_WORDS)


def _value(found: re.Match[str]) -> float | None:
    number = found["number"].lower()
    digits = number.replace(",", "")
    value = float(digits) if digits[0].isdigit() else number_from_words(number)
    return None if value is None else value * _SCALES.get((found["scale"] or "").lower(), 1)


def _is_part_of_a_word(sentence: str, span: Span) -> bool:
    before, after = sentence[: span[0]][-1:], sentence[span[1] :][:1]
    return before.isalnum() or before == "-" or after.isalpha() or after == "-"


def _words_after(text: str) -> list[str]:
    """Give the words up to the first that begins another part of the sentence."""
    words = _WORD.findall(text)
    return list(itertools.takewhile(lambda word: word.lower() not in _STOPS, words))[:_WORDS_AFTER]


def _words_before(text: str) -> list[str]:
    """Give the last words of a clause."""
    words = _WORD.findall(text)[-_WORDS_BEFORE:]
    return list(itertools.takewhile(lambda word: word not in ".,;:!?()", reversed(words)))


def _stems(words: list[str], alike: frozenset[str], name: str) -> frozenset[str]:
    stems = frozenset(content_words(" ".join(words)))
    return stems | {name} if stems & alike else stems


def _reach(after: str) -> int:
    first = re.match(r"\s+[A-Za-z'’-]+", after)
    return first.end() if first else 0
