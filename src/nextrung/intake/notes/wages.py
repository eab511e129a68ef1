"""Wages by the hour that notes name without saying so: nobody counts a salary in cents."""

import re
from collections.abc import Iterator

from nextrung.intake._amounts import Amounts, find_amounts
from nextrung.intake.records import StatedPay
from nextrung.sources import Source

_CENTS = r"\d{1,2}\.\d\d(?![\d%:.]|\s?[ap]\.?m)"
_WAGE = re.compile(rf"(?<![\w.,$£€/:])\$?\s?{_CENTS}", re.IGNORECASE)
#: Said of one's own pay, or with its sign: "I'm at 31.25", "me now $27.80".
_OWN_WAGE = re.compile(
    r"(?:\b(?:i['’]?m|i\sam|me|now)\s(?:at|on|now)\s|\b(?:i|i\snow)\s(?:make|get|earn)\s|\bearning\s|\bmaking\s"
    rf"|(?=\$))\s?\$?\s?{_CENTS}",
    re.IGNORECASE,
)
#: "Tuesday 10.30" is a time.
_AFTER_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s?$", re.IGNORECASE)
#: From the lowest wage that is legal anywhere to more than a wage in cents ever is.
_WAGES = range(7, 100)


def names_wage(text: str, *, is_pay: bool) -> bool:
    """Tell whether a wage in cents stands in `text`; `is_pay` says that it speaks of pay in other words."""
    found = (_WAGE if is_pay else _OWN_WAGE).search(text)
    return found is not None and _AFTER_DAY.search(text, 0, found.start()) is None


def wages_in(text: str, source: Source) -> Iterator[StatedPay]:
    """Give the bare amounts of `text`, beside a wage in cents, as wages by the hour."""
    for amounts in find_amounts(text, spoken=False):
        if _is_wage(amounts, text):
            currency = "USD" if "$" in text[amounts.start : amounts.end] else None
            low, high = amounts.low, amounts.high
            yield StatedPay(min=low, max=high, unit="hour", source=source, currency=currency)


def _is_wage(amounts: Amounts, text: str) -> bool:
    if amounts.unit or amounts.is_foreign or amounts.is_thousands or amounts.is_open:
        return False
    is_counted = (
        re.match(r"\s?(?:%|percent\b|/|:|[a-z]{2,}s\b|yrs?\b|hrs?\b|min\b)", text[amounts.end :]) is not None
    )
    return int(amounts.low) in _WAGES and int(amounts.high) in _WAGES and not is_counted
