"""Lengths of time as people write them: "two (2) years", "fourteen months", "since February 2026"."""

import re
from datetime import date

from nextrung.calendar_words import MONTHS_IN_SHORT
from nextrung.intake.number_words import NUMBER_VALUES

_WORDS = {word: value for word, value in NUMBER_VALUES.items() if 1 <= value <= 20}
_NUMBER = rf"\d{{1,2}}(?:\.\d)?|{'|'.join(_WORDS)}"
_LENGTH = re.compile(
    rf"\b(?P<number>{_NUMBER})(?:\s*\(\d+\))?\s*(?:\+|plus\b|or more\b)?[\s-]*"
    r"(?P<unit>years?|yrs?|months?|mos|weeks?)\b"
    r"(?![\s-]+(?:college|university|degree|institution|school|program|course|diploma)\b)",
    re.IGNORECASE,
)
_PER_YEAR = {"y": 1.0, "m": 12.0, "w": 52.0}
_MONTH = rf"(?P<month>{'|'.join(MONTHS_IN_SHORT)})[a-z]*\.?\s+(?:of\s+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_SINCE = re.compile(rf"\bsince\s+(?:{_MONTH})?{_YEAR}", re.IGNORECASE)
_DATED = re.compile(rf"\b{_MONTH}{_YEAR}", re.IGNORECASE)


def years_named(text: str) -> float | None:
    """Give the first length of time in `text` in years; None where it names none."""
    match = _LENGTH.search(text)
    if not match:
        return None
    number = match["number"].lower()
    value = float(_WORDS[number]) if number in _WORDS else float(number)
    return value / _PER_YEAR[match["unit"][0].lower()]


def years_told(text: str, today: date) -> float | None:
    """Give the years that a line says it went on for: "for eight months", "since Feb 2026"; else None.

    What a line dates ("moved to Power BI, Feb 2025") has gone on since then at the most.
    """
    named = years_named(text)
    since = _SINCE.search(text) or (_DATED.search(text) if named is None else None)
    if not since:
        return named
    month = MONTHS_IN_SHORT.index(since["month"][:3].lower()) + 1 if since["month"] else 1
    return max(0, (today.year - int(since["year"])) * 12 + today.month - month + 1) / 12
