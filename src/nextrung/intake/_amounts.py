"""Amounts and ranges of money in running text, before anybody has judged what they are for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nextrung.intake.number_words import NUMBER_WORDS, number_from_words
from nextrung.intake.records import PayUnit


@dataclass(frozen=True, kw_only=True, slots=True)
class Amounts:
    """One amount (`low` equals `high`) or a range, and where it stands in the text."""

    low: Decimal
    high: Decimal
    start: int
    end: int
    #: A currency is named.
    is_money: bool
    #: "k", "thousand", "grand": the thousands are counted in already.
    is_thousands: bool
    is_foreign: bool
    #: Named right behind the amount ("/hr", "per year").
    unit: PayUnit | None
    #: A plus sign behind: no upper end.
    is_open: bool


_DOLLAR = r"(?:US\s?\$|USD\s?\$?|\$)"
_FOREIGN = r"(?:(?:CA|AU|NZ|HK|MX|CAD|AUD|C|A|S|R)\s?\$|[£€₹¥]|CAD|AUD|NZD|GBP|EUR|INR|CHF|SEK|NOK|DKK|PLN)"
_DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3}){1,2}(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?"
_SCALE = r"(?:\s?[kK]\b|\s(?:thousand|grand)\b)"
_MILLIONS = r"\s?(?:[mM]{1,2}|[mM]illion|[bB]n?|[bB]illion|[mM]n)\b"
_UNIT = (
    r"\s{0,2}\(?(?:(?:/|\bper\b|\ban?\b|\beach\b)\s{0,2}"
    r"(?P<unit>hour|day|week|month|year|annum|hr\.?|wk\.?|mo\.?|yr\.?|h|a)(?!\w)"
    r"|(?P<adverb>hourly|daily|weekly|monthly|yearly|annually|annual|p\.?\s?a\.?|p\.?\s?h\.?)(?!\w))"
)
_AMOUNT = re.compile(
    rf"(?<![\w.,$])(?:(?P<foreign>{_FOREIGN})|(?P<dollar>{_DOLLAR}))?\s{{0,2}}"
    rf"(?P<digits>{_DIGITS})(?!\d|['’]?s\b)(?:ish\b)?"
    rf"(?:(?P<millions>{_MILLIONS})|(?P<scale>{_SCALE}))?(?:-?ish\b)?"
    rf"(?P<open>\+)?(?:\s?(?P<foreign_name>CAD|AUD|NZD|GBP|EUR|INR|CHF|euros?|lakhs?|LPA)\b"
    rf"|\s?(?P<dollar_name>USD|US dollars|dollars|bucks)\b)?(?:{_UNIT})?",
    re.IGNORECASE,
)
_RETIREMENT_PLAN = re.compile(r"40[13]\s?\(?[kb]\b", re.IGNORECASE)
_DECADE = r"(?:(?P<part>low|mid|middle|high|upper)[ -](?:to[ -]high[ -])?)?(?:the[ -])?"
_SPOKEN = re.compile(
    rf"\b(?:{_DECADE}(?P<decade>(?:thirt|fort|fift|sixt|sevent|eight|ninet)ies|[3-9]0['’]?s)(?P<decade_scale>{_SCALE})?"
    rf"|(?P<words>{NUMBER_WORDS})(?:ish)?(?P<scale>{_SCALE})?(?P<dollars>\sdollars|\sbucks)?)\b(?:{_UNIT})?",
    re.IGNORECASE,
)
_BETWEEN_TWO = re.compile(
    r"\s{0,2}(?:-{1,2}|[‐‑‒–—~]|to|or|through|thru|/|[,;]?\s?(?:and\s)?max(?:imum)?(?:\sof)?:?"
    r"|and|to\s(?:a\s)?max(?:imum)?\sof|(?:and\s)?up\sto)\s{0,2}(?:up\sto\s)?",
    re.IGNORECASE,
)
_UNITS: dict[str, PayUnit] = {
    "h": "hour", "d": "day", "w": "week", "m": "month", "y": "year", "a": "year", "ph": "hour", "pa": "year",
}  # fmt: skip
_PARTS = {"low": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9)}


def find_amounts(text: str, *, spoken: bool = False) -> list[Amounts]:
    """Give the amounts of `text` in order, ranges as one; `spoken` reads "mid-eighties" and "ninety" too.

    Millions are left out: nobody is paid them here. So is "401(k)".
    """
    found = list(_written(text))
    if spoken:
        found = sorted([*found, *_spoken(text, found)], key=lambda amount: amount.start)
    joined: list[Amounts] = []
    for amount in found:
        if joined and _is_range(text, joined[-1], amount):
            joined[-1] = _join(joined[-1], amount)
        else:
            joined.append(amount)
    return joined


def unit_named(words: str) -> PayUnit:
    """Give the unit of a word such as "hourly", "/hr", "annum"; the first letter decides."""
    letters = "".join(letter for letter in words.lower() if letter.isalpha())
    return _UNITS[letters if letters in _UNITS else letters[0]]


def _written(text: str) -> Iterator[Amounts]:
    for match in _AMOUNT.finditer(text):
        if match["millions"] or _RETIREMENT_PLAN.match(text, match.start("digits")):
            continue
        value = _number(match["digits"])
        unit = match["unit"] or match["adverb"]
        yield Amounts(
            low=value * 1000 if match["scale"] else value,
            high=value * 1000 if match["scale"] else value,
            start=match.start() + len(match[0]) - len(match[0].lstrip()),
            end=match.end(),
            is_money=any(match[name] for name in ("foreign", "dollar", "foreign_name", "dollar_name")),
            is_thousands=bool(match["scale"]),
            is_foreign=bool(match["foreign"] or match["foreign_name"]),
            unit=unit_named(unit) if unit else None,
            is_open=bool(match["open"]),
        )


def _number(digits: str) -> Decimal:
    whole, point, cents = digits.rpartition(".")
    if point and len(cents) < 3:
        return Decimal(re.sub(r"\D", "", whole) + "." + cents)
    return Decimal(re.sub(r"\D", "", digits))


def _spoken(text: str, written: list[Amounts]) -> Iterator[Amounts]:
    taken = {place for amount in written if amount.is_money for place in range(amount.start, amount.end)}
    for match in _SPOKEN.finditer(text):
        if match.start() in taken:
            continue
        low, high = _spoken_bounds(match)
        unit = match["unit"] or match["adverb"]
        yield Amounts(
            low=low,
            high=high,
            start=match.start(),
            end=match.end(),
            is_money=bool(match["dollars"]),
            is_thousands=bool(match["scale"] or match["decade_scale"]),
            is_foreign=False,
            unit=unit_named(unit) if unit else None,
            is_open=False,
        )


def _spoken_bounds(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    scale = 1000 if match["scale"] or match["decade_scale"] else 1
    if not match["decade"]:
        value = Decimal(number_from_words(match["words"]) or 0) * scale
        return value, value
    tens = match["decade"].lower()
    start = int(tens[:2]) if tens[0].isdigit() else number_from_words(tens.removesuffix("ies") + "y") or 0
    first, last = _PARTS.get((match["part"] or "").lower(), (0, 9))
    return Decimal(start + first) * scale, Decimal(start + last) * scale


def _is_range(text: str, first: Amounts, second: Amounts) -> bool:
    if first.low != first.high or first.start == second.start:
        return False
    between = _BETWEEN_TWO.fullmatch(text[first.end : second.start])
    if between is None or (first.unit and second.unit and first.unit != second.unit):
        return False
    return between[0].strip().lower() != "and" or bool(
        re.search(r"\bbetween\s{0,2}$", text[max(0, first.start - 12) : first.start], re.IGNORECASE)
    )


def _join(first: Amounts, second: Amounts) -> Amounts:
    low = first.low
    if not first.is_thousands and low < 1000 <= second.high and low * 1000 <= second.high:
        low *= 1000  # "85-105K", "$85-105,000"
    return replace(
        second,
        low=min(low, second.high),
        high=max(low, second.high),
        start=first.start,
        is_money=first.is_money or second.is_money,
        is_thousands=first.is_thousands or second.is_thousands,
        is_foreign=first.is_foreign or second.is_foreign,
        unit=second.unit or first.unit,
    )
