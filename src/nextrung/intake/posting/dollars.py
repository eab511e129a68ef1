"""Whose dollars a "$" in a posting is in: by the currency it names, its place, then smaller signs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final

from nextrung.intake._places import places
from nextrung.intake.posting.places import is_remote
from nextrung.tables import load_table

_US: Final = "USD"
#: An amount that is plainly money: "$95", "95,000", "95k".
_MONEY = r"(?:\$\s?\d[\d,.]*\s?[kK]?|(?<![\d,])\d{2,3},\d{3}(?:\.\d\d)?|\b\d{2,3}[kK])\+?"
_UNIT = r"(?:\s?(?:/|per|an?)\s?[a-z]+\.?|\s(?:hourly|weekly|monthly|yearly|annually))?"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dollars:
    """The currency of a bare "$", and the words of the posting that tell it; None where nothing does."""

    currency: str
    name: str
    because: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Signs:
    """One row of the table ``posting_dollars.toml``."""

    name: str
    signs: tuple[str, ...]
    places: tuple[str, ...]
    codes: tuple[str, ...]
    sites: tuple[str, ...]
    words: tuple[str, ...]


def dollars_meant(text: str, location: str | None) -> Dollars:
    """Tell which dollars the posting `text` pays in; US dollars where its signs are none or differ.

    What it names outranks where the job is, and that outranks addresses and words such as "RRSP", so that
    offices elsewhere do not change the currency of a job in Ohio. Places in the text count only where the
    job has no place of its own.
    """
    for found in _signs(text, location):
        if len(found) == 1:
            ((currency, because),) = found.items()
            return Dollars(currency=currency, name=_table()[currency].name, because=because)
    return Dollars(currency=_US, name=_table()[_US].name)


def _signs(text: str, location: str | None) -> Iterator[dict[str, str]]:
    """Give the signs of each kind, the surest kind first: the words found, by the currency they stand for."""
    if any(mark in text for mark in _marks()):
        yield _found(_currency_patterns(), text)
    yield _found_places(location or "")
    yield _found(_word_patterns(), text)
    if location is None or is_remote(location):
        yield _found_places(text)


def _found(patterns: Mapping[str, re.Pattern[str]], text: str) -> dict[str, str]:
    signs = ((currency, pattern.search(text)) for currency, pattern in patterns.items())
    return {currency: " ".join(sign[0].split()).strip(" (),") for currency, sign in signs if sign}


def _found_places(text: str) -> dict[str, str]:
    """Find places; the Ontario of "Ontario, CA" is none, as another country's region follows."""
    found: dict[str, str] = {}
    matches = list(_place_pattern().finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        currency = _currency_of_places()[match[0]]
        is_followed = following is not None and text[match.end() : following.start()] in (" ", ", ")
        if not is_followed or _currency_of_places()[following[0]] == currency:
            found.setdefault(currency, match[0])
    return found


@cache
def _table() -> Mapping[str, _Signs]:
    return load_table("posting_dollars", dict[str, _Signs])


@cache
def _marks() -> tuple[str, ...]:
    """Give what stands wherever a currency is named; to look for it takes a hundredth of the time."""
    return tuple(
        mark for currency, signs in _table().items() for mark in (currency, signs.name, *signs.signs)
    )


@cache
def _currency_patterns() -> Mapping[str, re.Pattern[str]]:
    """Find "C$30", "CAD 70,000", "$70,000 a year (CAD)"; but no CAD that draws, no AuD of an audiologist."""
    return {
        code: re.compile(
            rf"(?<!\w)(?:{_any(signs.signs)})\s?\d|\b{signs.name}\b"
            rf"|\b{code}\s?\$?\s?\d{{2,3}}(?:[,.\s]?\d{{3}}|[kK]|\.\d\d)\b|{_MONEY}{_UNIT},?\s?\(?(?:in\s)?{code}\b"
        )
        for code, signs in _table().items()
    }


@cache
def _word_patterns() -> Mapping[str, re.Pattern[str]]:
    return {code: _word_pattern(signs) for code, signs in _table().items()}


def _word_pattern(signs: _Signs) -> re.Pattern[str]:
    words = "|".join(signs.words)
    site = rf"|(?<![\w-])[\w-]{{1,63}}(?:{_any(signs.sites)})(?![\w-]|\.\w)" if signs.sites else ""
    return re.compile(rf"(?<!\w)(?i:{words})(?!\w){site}")


@cache
def _currency_of_places() -> Mapping[str, str]:
    """Give the currency by the names and short names of places."""
    regions = places().regions
    return {
        name: currency
        for currency, signs in _table().items()
        for name in (*signs.places, *signs.codes, *(regions[code] for code in signs.codes if code in regions))
    }


@cache
def _place_pattern() -> re.Pattern[str]:
    short = {code for signs in _table().values() for code in signs.codes}
    names, codes = _any(_currency_of_places().keys() - short), _any(short)
    ends_line = r"(?=\s?(?:$|\(|[A-Z]\d[A-Z]\b|\d{4,5}\b))"
    return re.compile(
        rf"(?<!\w)(?:{names})(?![\w'’])|(?:(?<=,\s)(?:{codes})|(?<=\w\s)(?:{codes}){ends_line})(?![\w’'-])",
        re.MULTILINE,
    )


def _any(words: Iterable[str]) -> str:
    """Write a pattern that finds any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
