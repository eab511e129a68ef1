"""Regions that papers name, and requirements to live in one: "must reside in OH, IN or KY"."""

import re
from functools import cache

import msgspec

from nextrung.fit.finding import Finding
from nextrung.fit.phrases import fold
from nextrung.intake.records import Resume
from nextrung.tables import load_table

_BEHIND_COMMA = re.compile(r",\s*([A-Z]{2})\b")
_IN_CAPITALS = re.compile(r"\b[A-Z]{2}\b")
#: Degrees, trades and words: Medical Assistant, Operating Room, CT.
_STANDS_FOR_MORE = frozenset(
    (
        "AL",
        "AR",
        "CO",
        "CT",
        "DC",
        "DE",
        "GA",
        "HI",
        "ID",
        "IN",
        "LA",
        "MA",
        "MD",
        "ME",
        "MO",
        "MS",
        "OK",
        "OR",
        "PA",
        "VA",
    )
)
_LIVES = re.compile(r"\b(?:reside|live|be located|be based)s? (?:in|within)\b", re.IGNORECASE)


class _Places(msgspec.Struct, frozen=True):
    """The part of ``tables/places.toml`` that is used here."""

    regions: dict[str, str]


@cache
def regions() -> dict[str, str]:
    """Give the folded names of regions by their short forms."""
    return {short: fold(name) for short, name in load_table("places", _Places).regions.items()}


def regions_in(text: str) -> frozenset[str]:
    """Give the short forms of the regions that `text` names, or has behind a comma: "Salem, OR"."""
    folded = fold(text)
    behind = set(_BEHIND_COMMA.findall(text))
    return frozenset(short for short, name in regions().items() if name in folded or short in behind)


def regions_by_letters(text: str) -> frozenset[str]:
    """Give the regions named, also in two capitals that stand for nothing else: "MN license"."""
    return regions_in(text) | (regions().keys() & set(_IN_CAPITALS.findall(text)) - _STANDS_FOR_MORE)


def regions_to_live_in(text: str) -> frozenset[str]:
    """Give the regions of which a requirement asks somebody to live in one; empty where it does not."""
    match = _LIVES.search(text)
    if not match:
        return frozenset()
    rest = text[match.end() :]
    return regions_in(rest) | (regions().keys() & set(_IN_CAPITALS.findall(rest)))


def judge_residence(wanted: frozenset[str], resume: Resume) -> Finding | None:
    """Hold the place at the head of the résumé against the regions; None where it is in none of them."""
    if resume.location is None or wanted.isdisjoint(regions_in(resume.location.text)):
        return None
    return Finding("strong", 0.9, (resume.location,))
