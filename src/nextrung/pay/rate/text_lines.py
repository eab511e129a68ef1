"""A going rate for a person to read, 80 columns wide."""

import textwrap
from collections.abc import Iterator
from datetime import date

from nextrung.pay.amounts import dollars
from nextrung.pay.rate.wages import TOP_PER_YEAR, reliability
from nextrung.pay.records import PERCENTILES, GoingRate, Percentile, PostedPay

WIDTH = 80
#: What a percentile says of people.
PERCENTILE_WORDS: dict[Percentile, str] = {
    "p10": "1 in 10 earns less than",
    "p25": "1 in 4 earns less than",
    "p50": "half earn less than",
    "p75": "1 in 4 earns more than",
    "p90": "1 in 10 earns more than",
}
_FIRMNESS = {
    "firm": "The figures are firm",
    "fair": "The figures are fairly sure",
    "rough": "The figures are rough",
    "unknown": "How sure the figures are is not published",
}
#: From this share on a title is taken as understood.
_SURE = 0.7


def rate_lines(rate: GoingRate) -> Iterator[str]:
    """Give the lines: the work and place, the range, the part for this person, and how far to trust it."""
    yield from _wrap(f"{rate.occupation.name} ({rate.occupation.code}), {rate.area.name}")
    yield ""
    for one in PERCENTILES:
        yield f"  {PERCENTILE_WORDS[one]:<24} {_wage(rate, one):>18}"
    yield ""
    you = rate.for_you
    yield from _wrap(
        f"For you: {dollars(you.low)} to {dollars(you.high)} a year, best estimate {dollars(you.mid)}."
    )
    yield from _wrap(you.why, "  ")
    if rate.posted:
        yield ""
        yield from _wrap(_posted(rate.posted))
    yield ""
    yield from _readings(rate)
    yield from _wrap(firmness(rate))
    for notice in rate.notices:
        yield from _wrap(notice)
    yield from _wrap(source_words(rate))
    if rate.occupation.attribution:
        yield from _wrap(f"The title was found in the {rate.occupation.attribution}.")


def _wage(rate: GoingRate, percentile: Percentile) -> str:
    if percentile in rate.wages.annual:
        return dollars(rate.wages.annual[percentile])
    return f"{dollars(TOP_PER_YEAR)} or more" if percentile in rate.wages.at_least else "not published"


def _posted(posted: PostedPay) -> str:
    ends = [dollars(one) for one in (posted.low, posted.high) if one is not None]
    shares = [f"{one * 100:.0f}" for one in (posted.low_share, posted.high_share) if one is not None]
    words = f"The posting: {' to '.join(dict.fromkeys(ends))} a year, from “{posted.source.quote}”."
    if not shares:
        return f"{words} That lies outside of what is published for this work."
    return f"{words} Of 100 people in this work there, {' to '.join(dict.fromkeys(shares))} earn less."


def _readings(rate: GoingRate) -> Iterator[str]:
    if rate.occupation.confidence >= _SURE or not rate.occupation.alternatives:
        return
    yield from _wrap("The title could be other work as well. To choose, add --occupation with its code:")
    for other in rate.occupation.alternatives:
        yield from _wrap(f"{other.code}  {other.name}", "  ")


def firmness(rate: GoingRate) -> str:
    """Say how sure the figures are, and how many people do this work there."""
    words = _FIRMNESS[reliability(rate.wages)]
    if rate.wages.relative_standard_error is not None:
        words += f": their relative standard error is {rate.wages.relative_standard_error:g}%"
    if rate.wages.employment is not None:
        words += f", and {rate.wages.employment:,} people do this work there"
    return f"{words}."


def source_words(rate: GoingRate) -> str:
    """Name the public table with its release and date."""
    return (
        f"Source: {rate.source.name}, {rate.source.release}, published {_day(rate.source.published)} "
        f"({rate.source.url}). Pay per year; not adjusted to today."
    )


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def _wrap(text: str, lead: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead)
