"""Amounts of US dollars as people write them in a plan, and from any unit of time to the year and back."""

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal, InvalidOperation
from typing import Literal

PayPer = Literal["hour", "day", "week", "month", "quarter", "year"]
#: 40 hours a week for 52 weeks make 2,080 hours; 5 days a week for 52 weeks make 260 days.
UNITS_A_YEAR: dict[PayPer, int] = {
    "hour": 2080,
    "day": 260,
    "week": 52,
    "month": 12,
    "quarter": 4,
    "year": 1,
}
#: Beyond this a year's amount would be a slip of the keyboard.
MOST_PER_YEAR = Decimal(10_000_000)
#: A wage of $28.4375 an hour exists; what is finer is a slip.
_MOST_DECIMALS = 4
CENT = Decimal("0.01")
_WORDS: dict[str, PayPer] = {
    **dict.fromkeys(("hour", "hr", "h", "hourly"), "hour"),
    **dict.fromkeys(("day", "daily"), "day"),
    **dict.fromkeys(("week", "wk", "w", "weekly"), "week"),
    **dict.fromkeys(("month", "mo", "m", "monthly"), "month"),
    **dict.fromkeys(("quarter", "q", "quarterly"), "quarter"),
    **dict.fromkeys(("year", "yr", "y", "yearly", "annually", "annum"), "year"),
}
_AMOUNT = re.compile(
    r"\$?\s?(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s?(?P<thousands>k\b)?"
    r"\s?(?:(?:/|per\b|an?\b|each\b|every\b)\s?)?(?P<per>[a-z]+)?",
    re.IGNORECASE,
)
_OTHER_CURRENCY = re.compile(
    r"[£€₹¥₽₩₪]|\b(?:CA|AU|NZ|HK|MX|SG|C|A)\s?\$"
    r"|\b(?:CAD|AUD|NZD|GBP|EUR|INR|CHF|SEK|NOK|DKK|PLN|JPY|CNY|MXN|BRL|euros?|pounds?|rupees?|pesos?)\b",
    re.IGNORECASE,
)


class AmountError(ValueError):
    """What is written is not an amount of US dollars; the words say what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Dollars for a unit of time."""

    dollars: Decimal
    per: PayPer

    @property
    def per_year(self) -> Decimal:
        """The same for a whole year."""
        return per_year(self.dollars, self.per)


def per_year(dollars: Decimal, per: PayPer) -> Decimal:
    """Give a year's amount, of 2,080 hours, 260 days, 52 weeks, 12 months or 4 quarters; exact."""
    return dollars * UNITS_A_YEAR[per]


def from_year(dollars_per_year: Decimal, per: PayPer) -> Decimal:
    """Give the amount for a unit of time, not rounded, so that `per_year` gives the year back to the cent."""
    return dollars_per_year / UNITS_A_YEAR[per]


def read_amount(raw: object, default_per: PayPer) -> Amount | None:
    """Read a number, words ("1200/year", "$85", "20 a week") or a table {amount, per}; blank gives None.

    Raises:
        AmountError: it is below zero, beyond ten million a year, in another currency, or no amount.

    """
    if isinstance(raw, dict):
        return _from_table(raw, default_per)
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    if isinstance(raw, str):
        return _from_words(raw.strip(), default_per)
    return _checked(_number(raw), default_per)


def _from_table(raw: dict[str, object], default_per: PayPer) -> Amount | None:
    unknown = sorted(set(raw) - {"amount", "per"})
    if unknown:
        raise AmountError(f"“{unknown[0]}” does not belong there, only amount and per")
    named = raw.get("per", default_per)
    per = next((one for one in UNITS_A_YEAR if one == named), None)
    if per is None:
        raise AmountError(f"per is “{named}”, and it can be {', '.join(UNITS_A_YEAR)}")
    if isinstance(raw.get("amount"), dict):
        raise AmountError("its amount is a table, and it should be a number")
    return read_amount(raw.get("amount"), per)


def _from_words(words: str, default_per: PayPer) -> Amount:
    if _OTHER_CURRENCY.search(words):
        raise AmountError(
            f"“{words}” is in another currency; this plan is for US dollars, so turn it into those"
        )
    if words.startswith(("-", "−", "–")):
        raise AmountError(f"“{words}” is below zero, and an amount here is zero or more")
    found = _AMOUNT.fullmatch(words)
    if not found or (found["per"] and found["per"].lower() not in _WORDS):
        raise AmountError(f"“{words}” is not an amount; write 85, or 1200/year")
    per = _WORDS[found["per"].lower()] if found["per"] else default_per
    number = Decimal(found["number"].replace(",", ""))
    return _checked(number * 1000 if found["thousands"] else number, per)


def _number(raw: object) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise AmountError('it is not an amount; write 85, or {amount = 1200, per = "year"}')
    return Decimal(raw)


def _checked(number: Decimal, per: PayPer) -> Amount:
    try:
        is_sound = number.is_finite() and number == number.quantize(Decimal(1).scaleb(-_MOST_DECIMALS))
    except InvalidOperation:
        is_sound = number > 0
    if not is_sound:
        raise AmountError(f"{number} is not an amount of dollars and cents")
    if number < 0:
        raise AmountError(f"{number:,} is below zero, and an amount here is zero or more")
    if not number <= MOST_PER_YEAR / UNITS_A_YEAR[per]:
        raise AmountError(
            f"{_plain(number)} a {per} is more than {MOST_PER_YEAR:,} a year and cannot be meant"
        )
    return Amount(number, per)


def _plain(number: Decimal) -> str:
    return f"{number:,}" if number < 10**15 else f"{number:.0e}"


def dollars(amount: Decimal) -> str:
    """Write whole dollars: "$84,000", and "−$1,200" below zero."""
    whole = int(amount.to_integral_value())
    return f"−${-whole:,}" if whole < 0 else f"${whole:,}"


def dollars_per(amount_per_year: Decimal, per: PayPer) -> str:
    """Write a year's pay the way this job's pay is named: "$84,000 a year", "$31.25 an hour".

    A part of a cent an hour is made a cent, so that what is written is never less than the year's pay.
    """
    if per == "year":
        return f"{dollars(amount_per_year)} a year"
    each = from_year(amount_per_year, per)
    written = f"${each.quantize(CENT, ROUND_CEILING):,}" if per == "hour" else dollars(each)
    return f"{written} {per_unit(per)}"


def per_unit(per: PayPer) -> str:
    """Write "a year", "an hour"."""
    return f"{'an' if per == 'hour' else 'a'} {per}"


def span_in(low_per_year: Decimal, high_per_year: Decimal, per: PayPer) -> str:
    """Write a range without its unit, where a heading names it: "$84,000 to $98,000"."""
    return dollars_span(low_per_year, high_per_year, per).removesuffix(f" {per_unit(per)}")


def dollars_span(low_per_year: Decimal, high_per_year: Decimal, per: PayPer) -> str:
    """Write a range: "$84,000 to $98,000 a year"; one number where both ends read alike."""
    low, high = dollars_per(low_per_year, per), dollars_per(high_per_year, per)
    return high if low == high else f"{low.split(' ')[0]} to {high}"
