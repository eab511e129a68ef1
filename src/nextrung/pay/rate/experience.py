"""Which part of the range is theirs: from years, words of the title, the level of pay, and the industry.

The rule is a product of factors, so that anybody can follow it with a pencil: the median that is published,
times a factor for each thing known of this person. The factors stand in ``tables/experience.toml`` with what
they were fitted to; docs/pay-rate.md tells how, and how far they miss.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from nextrung.pay.amounts import dollars
from nextrung.pay.rate.factors import FewAsked, Industry, Knot, Word, experience_table
from nextrung.pay.rate.title_words import title_words
from nextrung.pay.rate.wage_file import public_share
from nextrung.pay.records import ForYou, Wages


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """One factor, and what it is for, in words."""

    words: str
    factor: Decimal


def part_for_you(
    wages: Wages, years: float | None, title: str, code: str, industry: str | None = None
) -> ForYou:
    """Give the part of the range that is this person's: 8 of 10 people like them earn from low to high.

    `wages` must have a yearly median; `code` is the occupation's; `industry` is in the user's words.
    """
    table = experience_table()
    if not is_fitted(code):
        return _by_years_alone(
            wages, table.years_unknown if years is None else _decimal(years), table.few_asked
        )
    median = wages.annual["p50"]
    reasons = tuple(find_reasons(median, years, title, code, industry))
    product = median
    for reason in reasons:
        product *= reason.factor
    mid = within_published(product, wages, Decimal(1))
    at = table.years_unknown if years is None else _decimal(years)
    below, above = find_widths(code, industry)
    apart = [
        round(factor**width, 2)
        for factor, width in zip(spread_at(at), (below, below, above, above), strict=True)
    ]
    low, middle_low, middle_high, high = (
        _round(within_published(mid * factor, wages, table.beyond)) for factor in apart
    )
    is_near_published = (low, high) != (_round(mid * apart[0]), _round(mid * apart[-1]))
    return ForYou(
        low=low,
        mid=_round(mid),
        high=high,
        why=_why(median, reasons, _bound(mid, product), None if is_near_published else (apart[0], apart[-1])),
        middle_low=middle_low,
        middle_high=middle_high,
    )


def is_fitted(code: str) -> bool:
    """Tell whether enough people in such work were asked for factors of their own."""
    return not code.startswith(experience_table().few_asked.groups)


def _by_years_alone(wages: Wages, years: Decimal, few: FewAsked) -> ForYou:
    """Give the published range; its middle goes from the 25th to the 75th percentile with the years."""
    median = wages.annual["p50"]
    quarter, three_quarters = wages.annual.get("p25", median), wages.annual.get("p75", median)
    mid = _on_line(tuple(zip(few.years, (quarter, median, three_quarters), strict=True)), years)
    return ForYou(
        low=_round(min(wages.annual.get("p10", quarter), mid)),
        mid=_round(mid),
        high=_round(max(wages.annual.get("p90", three_quarters), mid)),
        why=(
            f"Between the 25th and the 75th percentile ({dollars(quarter)} and {dollars(three_quarters)}), "
            f"for {_plain(years)} years. Low and high are the published 10th and 90th percentile: too few "
            f"people in such work said what they earn to tell more."
        ),
        middle_low=_round(quarter),
        middle_high=_round(three_quarters),
    )


def within_published(pay: Decimal, wages: Wages, beyond: Decimal) -> Decimal:
    """Keep a pay between the published 10th and 90th percentile, or `beyond` times as far out as these.

    Those who were asked are few in some kinds of work, and the factors fitted to them must not promise a pay
    that hardly anybody in this work earns.
    """
    least, most = wages.annual.get("p10"), wages.annual.get("p90")
    if least is not None:
        pay = max(pay, least / beyond)
    return pay if most is None else min(pay, most * beyond)


def find_reasons(
    median: Decimal, years: float | None, title: str, code: str, industry: str | None = None
) -> Iterator[Reason]:
    """Give each factor that counts for this person; times the median they make the middle of their range."""
    table = experience_table()
    at = table.years_unknown if years is None else _decimal(years)
    said = "years not known, taken as" if years is None else "for"
    yield Reason(words=f"{said} {_plain(at)} years", factor=_line(table.years, at))
    yield Reason(words="for the level of pay", factor=_line(table.level, median))
    is_management = code.startswith("11-")
    if is_management:
        yield Reason(words="for a manager's occupation", factor=table.management)
    for word, written in words_that_count(title, table.word):
        factor = word.factor_in_management if is_management and word.factor_in_management else word.factor
        yield Reason(words=f"for “{written}”", factor=factor)
    if industry and (found := find_industry(industry, table.industry)):
        yield Reason(words=f"for the industry ({found.id})", factor=found.factor)


def words_that_count(title: str, words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    """Give the rows whose words stand in a title, each with its word; of each ladder the first alone."""
    written = set(title_words(title))
    climbed: set[str] = set()
    for word in words:
        found = next((one for one in word.words if one in written), None)
        if found is None or (word.ladder and word.ladder in climbed):
            continue
        climbed.add(word.ladder)
        yield word, _SPELLED.get(found, found)


def find_industry(industry: str, industries: Sequence[Industry]) -> Industry | None:
    """Give the row that an industry in the user's words belongs to; the first that fits."""
    text = industry.lower()
    return next((one for one in industries if _industry_pattern(one.words).search(text)), None)


#: Words as they are kept, and as they are said.
_SPELLED: Mapping[str, str] = {"vicepresident": "vice president", "1": "I", "sale": "sales"}


@cache
def _industry_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = (re.escape(word.rstrip("*")) + ("" if word.endswith("*") else r"\b") for word in words)
    return re.compile(rf"\b(?:{'|'.join(parts)})")


def find_widths(code: str, industry: str | None) -> tuple[Decimal, Decimal]:
    """Give how wide people like this one lie apart, below and above their middle, against all people.

    By the industry where it is known; else by the part of the occupation that works for governments, whose
    scales of pay lie closer together, above all at the top.
    """
    table = experience_table()
    if industry and (found := find_industry(industry, table.industry)):
        return found.width, found.width
    share = public_share(code)
    if share is None:
        return Decimal(1), Decimal(1)
    below, above = (
        _on_line(tuple((one.share, getattr(one, side)) for one in table.public), share)
        for side in ("below", "above")
    )
    return below, above


def spread_at(years: Decimal) -> Iterator[Decimal]:
    """Give low, middle low, middle high and high after so many years, as factors of the middle."""
    for name in ("low", "middle_low", "middle_high", "high"):
        yield _on_line(tuple((one.at, getattr(one, name)) for one in experience_table().spread), years)


def _line(knots: Sequence[Knot], at: Decimal) -> Decimal:
    return _on_line(tuple((knot.at, knot.factor) for knot in knots), at)


def _on_line(knots: Sequence[tuple[Decimal, Decimal]], at: Decimal) -> Decimal:
    """Give the height of a line through points at a place, to three decimals; level beyond its ends."""
    if at <= knots[0][0]:
        return knots[0][1]
    for (left, low), (right, high) in pairwise(knots):
        if at <= right:
            return round(low + (high - low) * (at - left) / (right - left), 3)
    return knots[-1][1]


def _why(median: Decimal, reasons: Sequence[Reason], bound: str, ends: tuple[Decimal, Decimal] | None) -> str:
    """Write the product out; `ends` are low and high as factors of the middle, None where held back."""
    fitted = experience_table().fitted
    steps = ", ".join(f"× {_plain(one.factor)} {one.words}" for one in reasons)
    held = (
        f"{_plain(ends[0])} to {_plain(ends[1])} times that"
        if ends
        else "low to high, kept near what is published"
    )
    return (
        f"The median of {dollars(median)} {steps}{bound}. Of 10 people like you, 8 earn from {held}: fitted "
        f"to what {fitted.people:,} people said they earn ({fitted.what})."
    )


def _bound(mid: Decimal, product: Decimal) -> str:
    if mid == product:
        return ""
    return f"; kept at the published {'90th' if mid < product else '10th'} percentile, {dollars(mid)}"


def _decimal(number: float) -> Decimal:
    return Decimal(str(number))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _round(amount: Decimal) -> Decimal:
    """Round to hundreds, for nobody knows it closer than that."""
    return round(amount / 100) * Decimal(100)
