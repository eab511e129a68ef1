"""Find what a job pays in the words of a paper, and tell it from budgets, bonuses and 401(k)s."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nextrung.intake._amounts import Amounts, find_amounts, unit_named
from nextrung.intake._phrases import PhraseList
from nextrung.intake.records import PayUnit, StatedPay
from nextrung.sources import Source
from nextrung.tables import load_table

#: What one person can be paid in dollars, from well below the federal minimum wage to the best paid
#: surgeons: outside of it an amount is for something else.
_PLAUSIBLE: dict[PayUnit, tuple[int, int]] = {
    "hour": (5, 1_000),
    "day": (40, 8_000),
    "week": (150, 20_000),
    "month": (600, 100_000),
    "year": (8_000, 3_000_000),
}
#: "$68-78k" needs no word beside it; larger ranges are more often budgets.
_HIGHEST_SALARY_RANGE = 400_000
#: An amount of its own is no bonus from here on.
_LOWEST_SALARY_ALONE = 20_000
#: A larger amount without a unit is not by the hour.
_HIGHEST_WAGE = 250
#: How far before an amount the words may stand that say what it is for, in characters.
_REACH = 90

_OTHER_UNIT = re.compile(r"\s{0,2}(?:/|(?:per|each|an?)\s)\s?[a-z]", re.IGNORECASE)
_COUNTED_THING = re.compile(r"[\s-]{1,2}(?:%|percent|[a-z]{2,})", re.IGNORECASE)
_LEADS_TO_NOUN = re.compile(
    r"[\s)/]{0,3}(?:(?:in|of|for)\s)?(?:(?!(?:and|plus|with|or|base|salary|based|depending|including)\b)[\w-]{1,20}\s){0,2}",
    re.IGNORECASE,
)
#: "budget of up to $2,000", "account: $500"; but not "with the on call and would want 90".
_LEADS_TO_AMOUNT = re.compile(
    r"(?:\W{1,3}(?!(?:wants?|wanted|would|said|asked|makes?|made|earn|see|get)\b)\w+){0,4}?\W{0,3}",
    re.IGNORECASE,
)
_CURRENCY = re.compile(
    r"[£€₹¥]|\b(?:CA|AU|NZ|HK|MX|C|A|S|R)\s?\$|\b(?:CAD|AUD|NZD|GBP|EUR|INR|CHF|SEK|NOK|DKK|PLN|euros?)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\b(?P<low>from|start(?:ing|s)?(?: pay| wage| rate| salary)?(?: at| from)?|at least"
    r"|(?:a )?minimum(?: of)?|(?:no|not) (?:less|under) than)"
    r"|\b(?P<high>up to|at most|(?:a )?max(?:imum)?(?: of)?|no more than|capped at|tops out at)"
    r"|\b(?:between|around|about|approximately|approx\.?|roughly|circa)|~)[\s:]{0,2}$",
    re.IGNORECASE,
)
#: What may stand on both sides of pay that no word tells of: nothing, or what parts the facts of a line.
_BEFORE_ALONE = re.compile(r"(?:^|[|•·])\W*$")
_AFTER_ALONE = re.compile(r"\s*(?:$|[|•·–—,;.()+]|-\s|plus\b|DOE\b|DOQ\b)")
#: "80-95k parcels" counts parcels.
_PLURAL = re.compile(r"\s(?!(?:plus|bonus|is|as|was|this|hours|benefits)\b)[a-z]+s\b", re.IGNORECASE)
_UNIT_BEFORE = re.compile(
    r"\b(?P<unit>hourly|per hour|annual|annually|yearly|per year|per annum|monthly|per month"
    r"|weekly|per week|daily|day rate|daily rate)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _PayWords:
    """The table ``pay_words.toml``."""

    pay: tuple[str, ...]
    pay_in_notes: tuple[str, ...]
    after_pay: tuple[str, ...]
    not_pay: tuple[str, ...]
    not_pay_in_postings: tuple[str, ...]
    #: Signs and codes by the ISO 4217 code of the currency.
    currencies: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lists:
    pay: PhraseList
    pay_in_notes: PhraseList
    after_pay: PhraseList
    not_pay: PhraseList
    not_pay_in_notes: PhraseList
    currencies: Mapping[str, str]

    def other_than_pay(self, *, spoken: bool) -> PhraseList:
        """Give what makes an amount one for something else."""
        return self.not_pay_in_notes if spoken else self.not_pay


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    pay: StatedPay
    is_foreign: bool
    #: A currency is named.
    is_money: bool


def find_pay_in_any_currency(text: str, source: Source, *, about_pay: bool = False) -> tuple[StatedPay, ...]:
    """Give every amount in `text` that is pay, in the order of the text, each with its currency.

    `source` is the place of `text`; each result has it with the very words the amount was read from.
    `about_pay` says that the text stands under a heading such as "Compensation", so that no word in it
    has to say so again. Notes (``source.document == "notes"``) are read as people speak: "around ninety"
    is 90,000 a year, "mid-eighties" 84,000 to 86,000. An amount whose unit cannot be told is left out, and
    so is one in a currency that the table does not know. A bare number has no currency.
    """
    readings = _readings(text, source, about_pay)
    pay = (replace(reading.pay, currency=_currency(reading)) for reading in readings if _is_known(reading))
    return tuple(pay)


def find_foreign_pay(text: str, source: Source, *, about_pay: bool = False) -> tuple[str, ...]:
    """Give the words of every amount in `text` that is pay in another currency than US dollars."""
    readings = _readings(text, source, about_pay)
    return tuple(reading.pay.source.quote for reading in readings if reading.is_foreign)


def find_unknown_pay(text: str, source: Source, *, about_pay: bool = False) -> tuple[str, ...]:
    """Give the words of every amount in `text` that is pay in a currency which the table does not know."""
    readings = _readings(text, source, about_pay)
    return tuple(reading.pay.source.quote for reading in readings if not _is_known(reading))


def _is_known(reading: _Reading) -> bool:
    return not reading.is_foreign or _currency(reading) is not None


def _currency(reading: _Reading) -> str | None:
    """Give the currency that the words name; None where they name none, or one that is not known."""
    if not reading.is_foreign:
        return "USD" if reading.is_money else None
    found = _CURRENCY.search(reading.pay.source.quote)
    return _lists().currencies.get("".join(found[0].split()).lower()) if found else None


@cache
def _lists() -> _Lists:
    table = load_table("pay_words", _PayWords)
    return _Lists(
        pay=PhraseList(table.pay),
        pay_in_notes=PhraseList(table.pay + table.pay_in_notes),
        after_pay=PhraseList(table.after_pay),
        not_pay=PhraseList(table.not_pay + table.not_pay_in_postings),
        not_pay_in_notes=PhraseList(table.not_pay),
        currencies={sign.lower(): code for code, signs in table.currencies.items() for sign in signs},
    )


def _readings(text: str, source: Source, about_pay: bool) -> Iterator[_Reading]:
    spoken = source.document == "notes"
    is_about_pay = about_pay or (spoken and _lists().pay_in_notes.stands_in(text))
    for amounts in find_amounts(text, spoken=spoken):
        reading = _read(amounts, text, source, is_about_pay=is_about_pay)
        if reading is not None:
            yield reading


def _read(amounts: Amounts, text: str, source: Source, *, is_about_pay: bool) -> _Reading | None:
    sentence = re.split(r"[.;!?•|]\s", text[max(0, amounts.start - _REACH) : amounts.start])[-1]
    clause = re.split(r",\s", sentence)[-1]
    after = text[amounts.end : amounts.end + 60]
    spoken = source.document == "notes"
    if _is_for_something_else(clause, after, spoken):
        return None
    if not is_about_pay and not _speaks_of_pay(amounts, text, sentence, after):
        return None
    if is_about_pay and _counts_things(amounts, after):
        return None
    named_before = None if amounts.unit else _last(_UNIT_BEFORE, sentence)
    named = unit_named(named_before["unit"].lower().removeprefix("per ")) if named_before else amounts.unit
    factor, unit = _scale_and_unit(amounts, named, spoken)
    if unit is None or not _PLAUSIBLE[unit][0] <= amounts.high * factor <= _PLAUSIBLE[unit][1]:
        return None
    lead = _LEAD.search(clause)
    low, high = _bounds(amounts, factor, lead)
    start = amounts.start - (len(clause) - lead.start() if lead else 0)
    if named_before:
        start = min(start, amounts.start - len(sentence) + named_before.start())
    quote = text[start : amounts.end].strip()
    pay = StatedPay(min=low, max=high, unit=unit, source=replace(source, quote=quote))
    return _Reading(pay=pay, is_foreign=amounts.is_foreign, is_money=amounts.is_money)


def _is_for_something_else(clause: str, after: str, spoken: bool) -> bool:
    if _OTHER_UNIT.match(after):
        return True
    other = _lists().other_than_pay(spoken=spoken)
    behind = other.find(after)
    if behind is not None and _LEADS_TO_NOUN.fullmatch(after[: behind.start]):
        return True  # "$5,000 sign-on bonus"
    before = other.find_all(clause)
    if not before or not _LEADS_TO_AMOUNT.fullmatch(clause[before[-1].end :]):
        return False
    # In notes of an interview "the budget is 85 to 95" is what they want to pay.
    return not (spoken and clause[before[-1].start :].lower().startswith("budget"))


def _is_after_pay(after: str) -> bool:
    return _lists().after_pay.begins(after.lstrip(" ,(")) > 0


def _counts_things(amounts: Amounts, after: str) -> bool:
    if amounts.is_money or amounts.is_thousands or amounts.unit:
        return False
    return bool(_COUNTED_THING.match(after)) and not _is_after_pay(after)


def _speaks_of_pay(amounts: Amounts, text: str, sentence: str, after: str) -> bool:
    cue_before = _lists().pay.stands_in(sentence)
    if _is_pay_alone(amounts, text, after):
        return True
    if not amounts.is_money and not amounts.is_thousands:
        is_large_or_has_unit = (
            amounts.unit is not None or amounts.low >= _PLAUSIBLE["year"][0] or _has_cents(amounts)
        )
        return cue_before and is_large_or_has_unit and not _counts_things(amounts, after)
    if cue_before or (amounts.is_money and amounts.unit) or _is_after_pay(after):
        return True
    is_salary_range = amounts.is_thousands and amounts.low < amounts.high <= 2 * amounts.low
    if is_salary_range and amounts.is_money and amounts.high <= _HIGHEST_SALARY_RANGE:
        return True
    if amounts.start == 0 and amounts.is_money and amounts.low < amounts.high <= 2 * amounts.low:
        return True
    if not amounts.is_money and _PLURAL.match(after):
        return False
    words_beside = len((text[: amounts.start] + after).split())
    return amounts.low < amounts.high <= 3 * amounts.low and words_beside <= 6


def _is_pay_alone(amounts: Amounts, text: str, after: str) -> bool:
    """Tell "17-20 an hour" and "up to $80K" where they are all that is said, or one fact of a line."""
    if not _is_wage_or_salary(amounts) or not _AFTER_ALONE.match(after):
        return False
    before = text[max(0, amounts.start - _REACH) : amounts.start]
    lead = _LEAD.search(before)
    return _BEFORE_ALONE.search(before[: lead.start()] if lead else before) is not None


def _is_wage_or_salary(amounts: Amounts) -> bool:
    """Tell by the look of an amount alone that it is likely pay."""
    if amounts.is_money:
        return amounts.unit is None and _LOWEST_SALARY_ALONE <= amounts.high <= _HIGHEST_SALARY_RANGE
    is_wage = amounts.low < amounts.high or _has_cents(amounts)
    return amounts.unit == "hour" and is_wage and amounts.high <= _HIGHEST_WAGE


def _has_cents(amounts: Amounts) -> bool:
    return amounts.high.as_tuple().exponent == -2


def _scale_and_unit(amounts: Amounts, unit: PayUnit | None, spoken: bool) -> tuple[int, PayUnit | None]:
    """Settle amounts whose unit is unsaid: salaries are large, wages small, the rest stays open."""
    if unit == "year" and amounts.high < 1_000:
        # "$85-95 a year" is short for thousands; "$600 a year" is not.
        is_short = spoken or not amounts.is_money or amounts.low < amounts.high
        return (1_000 if is_short else 1), unit
    if unit:
        return 1, unit
    if amounts.high >= 10_000:
        return 1, "year"
    if amounts.high >= 1_000:
        return 1, None
    if not spoken:
        is_like_money = amounts.is_money or _has_cents(amounts)
        return 1, "hour" if is_like_money and amounts.high <= _HIGHEST_WAGE else None
    # Said aloud, "ninety" is a salary and "24.50" a wage; "$45" may be either.
    if amounts.high >= (75 if amounts.is_money else 40):
        return 1_000, "year"
    return 1, "hour" if amounts.is_money and amounts.high < 40 else None


def _bounds(
    amounts: Amounts, factor: int, lead: re.Match[str] | None
) -> tuple[Decimal | None, Decimal | None]:
    low, high = amounts.low * factor, amounts.high * factor
    if low != high:
        return low, high
    if amounts.is_open or (lead and lead["low"]):
        return low, None
    return (None, high) if lead and lead["high"] else (low, high)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None
