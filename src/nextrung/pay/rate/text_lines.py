"""A going rate for a person to read, 80 columns wide."""

from collections.abc import Iterator
from datetime import date

from nextrung.pay.amounts import dollars
from nextrung.pay.rate.wages import TOP_PER_YEAR, reliability
from nextrung.pay.records import PERCENTILES, GoingRate, Percentile, PostedPay
from nextrung.wrapping import wrapped

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
    yield from wrapped(f"{rate.occupation.name} ({rate.occupation.code}), {rate.area.name}")
    yield ""
    for one in PERCENTILES:
        published = f"   published: {_wage(rate.unadjusted, one)}" if rate.unadjusted else ""
        yield f"  {PERCENTILE_WORDS[one]:<24} {_wage(rate, one):>18}{published}"
    yield ""
    you = rate.for_you
    yield from wrapped(
        f"For you: {dollars(you.low)} to {dollars(you.high)} a year, best estimate {dollars(you.mid)}."
    )
    yield from wrapped(you.why, "  ")
    if rate.posted:
        yield ""
        yield from wrapped(_posted(rate.posted))
    yield ""
    yield from _readings(rate)
    yield from wrapped(firmness(rate))
    for notice in rate.notices:
        yield from wrapped(notice)
    yield from wrapped(source_words(rate))
    if rate.occupation.attribution:
        yield from wrapped(f"The title was found in the {rate.occupation.attribution}.")


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
    yield from wrapped("The title could be other work as well. To choose, add --occupation with its code:")
    for other in rate.occupation.alternatives:
        yield from wrapped(f"{other.code}  {other.name}", "  ")


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
    adjusted = "adjusted as said" if rate.adjustment else "not adjusted to today"
    return (
        f"Source: {rate.source.name}, {rate.source.release}, published {_day(rate.source.published)} "
        f"({rate.source.url}). Pay per year; {adjusted}."
    )


def when_words(rate: GoingRate) -> str:
    """Say of when the wages are: "May 2025", "May 2025, adjusted to March 2026"."""
    by = rate.adjustment
    if by is None:
        return rate.source.release
    return f"{rate.source.release}, adjusted {f'to {by.to}' if by.to else 'by your figure'}"


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
