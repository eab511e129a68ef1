"""What this work earns there: from a title and a place to a range, with its source."""

from dataclasses import replace

from nextrung.errors import NextRungError
from nextrung.intake.records import Posting
from nextrung.pay.rate.adjusting import adjust
from nextrung.pay.rate.employer import find_employer_industry
from nextrung.pay.rate.experience import is_fitted, part_for_you
from nextrung.pay.rate.occupation import find_occupation
from nextrung.pay.rate.places import find_wage_area
from nextrung.pay.rate.posted import hold_against_market, within_posting
from nextrung.pay.rate.wages import TOP_PER_YEAR, FoundWages, find_wages, wage_source
from nextrung.pay.records import Adjustment, GoingRate, Occupation, WageArea, Wages
from nextrung.pay.settle.said import find_other_currencies, left_out, without_other_currency
from nextrung.sources import Statement

#: Nobody has a longer title, or worked longer.
_LONGEST_TITLE, _MOST_YEARS = 300, 70


class RateError(NextRungError):
    """There is no yearly wage for this work, or what was asked about it makes no sense."""


def estimate_going_rate(
    title: str,
    location: str,
    years: float | None = None,
    occupation: str | None = None,
    posting: Posting | None = None,
    industry: str | None = None,
    adjustment: Adjustment | None = None,
) -> GoingRate:
    """Give what people in this work earn there, and which part of it is this person's.

    `years` of experience, where known; `occupation` is a code ("13-2011") that decides in place of the title;
    the duties of a `posting` help to tell what work it is, and a pay range in US dollars in it comes before
    the market's; `industry` in any words ("nonprofit") tells more of which part of the range is theirs; not
    given, it is taken from the posting where that tells it. With an `adjustment` the rate is adjusted and has
    the published one with it.

    Raises:
        UnknownOccupationError: nothing is near the title, or the code is none; the sentence offers five.
        UnknownPlaceError: the place is not one of the United States, or several.
        RateError: the years make no sense, or no yearly wage is published.

    """
    _check(title, years)
    found_area = find_wage_area(location)
    work = find_occupation(title, _duties(posting), occupation)
    found = find_wages(work.code, found_area)
    if found is None:
        raise RateError(
            f"No wage is published for {work.name}.", advice="Try a nearby occupation by its code."
        )
    if not found.wages.annual:
        raise _by_the_hour(work, found.area, found.wages)
    employer = None if industry or not is_fitted(work.code) else find_employer_industry(posting)
    rate = GoingRate(
        title=title,
        location=location,
        occupation=work,
        area=found.area,
        wages=found.wages,
        for_you=part_for_you(found.wages, years, title, work.code, employer.text if employer else industry),
        source=wage_source(),
        notices=(
            *found_area.notices,
            *found.notices,
            *_bounds(found),
            *_taken_for(employer),
            *left_out(find_other_currencies(posting, None)),
        ),
    )
    stated = without_other_currency(posting)
    if adjustment is None:
        return _with_posting(rate, stated)
    return replace(_with_posting(adjust(rate, adjustment), stated), unadjusted=_with_posting(rate, stated))


def _check(title: str, years: float | None) -> None:
    if len(title) > _LONGEST_TITLE:
        raise RateError(
            f"A title of {len(title):,} characters cannot be meant.", advice="Write the job title alone."
        )
    if years is not None and not 0 <= years <= _MOST_YEARS:
        raise RateError(
            f"{years:g} years of experience cannot be meant.",
            advice=f"Write a number from 0 to {_MOST_YEARS}.",
        )


def _duties(posting: Posting | None) -> tuple[str, ...]:
    return tuple(duty.text for duty in posting.duties) if posting else ()


def _by_the_hour(work: Occupation, area: WageArea, wages: Wages) -> RateError:
    figures = ", ".join(f"{name} ${amount}" for name, amount in wages.hourly.items())
    return RateError(
        f"Few in this work ({work.name}) work the whole year, so only wages per hour are published: "
        f"{figures} in {area.name}.",
        advice="Multiply by the hours you would really work.",
    )


def _taken_for(employer: Statement | None) -> tuple[str, ...]:
    """Say which kind of employer the posting was taken to be of, and by which words."""
    if employer is None:
        return ()
    return (f"The employer counts as {employer.text} here, because of “{employer.source.quote}”.",)


def _bounds(found: FoundWages) -> tuple[str, ...]:
    """Say which percentiles are published as a lower bound alone."""
    if not found.wages.at_least:
        return ()
    names = " and ".join(f"the {name[1:]}th percentile" for name in sorted(found.wages.at_least))
    return (f"{names[0].upper()}{names[1:]} is published only as ${TOP_PER_YEAR:,} or more.",)


def _with_posting(rate: GoingRate, posting: Posting | None) -> GoingRate:
    if posting is None or posting.pay is None or (posting.pay.min is None and posting.pay.max is None):
        return rate
    posted = hold_against_market(posting.pay, rate.wages.annual)
    return replace(rate, posted=posted, for_you=within_posting(rate.for_you, posted))
