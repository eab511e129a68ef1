"""The pay page: five numbers that can be defended, what they rest on, and when to say them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from nextrung.errors import NextRungError
from nextrung.intake.records import Notes, Posting
from nextrung.pay.amounts import dollars, dollars_span, per_year
from nextrung.pay.household.need import needed_gross
from nextrung.pay.household.take_home import NEWEST_YEAR
from nextrung.pay.offer.alternatives import Alternative, find_best_alternative
from nextrung.pay.offer.benefits import Setting, make_setting
from nextrung.pay.offer.offers import compare, value_offers, with_premiums_of
from nextrung.pay.plan.places_in_file import cite_key
from nextrung.pay.plan.records import Job, Offer, Plan, Terms
from nextrung.pay.records import GoingRate, Need, OfferValue, PayPlan, WalkAway
from nextrung.pay.settle.could_give import Shortfall, find_what_could_give
from nextrung.pay.settle.said import (
    By,
    Named,
    find_named_pay,
    find_other_currencies,
    left_out,
    without_other_currency,
)
from nextrung.pay.settle.speaking import Footing, find_benefits_to_raise, find_sayings
from nextrung.pay.settle.walk_away import Aims, PayRange, find_pay_range, find_walk_away, is_beyond
from nextrung.sources import Point, Source

_WORDS_BY = {
    "you": "You named {amount} in round one.",
    "they": "They named {amount} in round one.",
    "present": "You said what you earn now, {amount}.",
    "unknown": "{amount} was named in round one; the notes do not say by whom.",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Case:
    """All that is known before anything is worked out."""

    plan: Plan
    #: The job of this interview, with the terms that are known of it.
    here: Offer
    setting: Setting
    rate: GoingRate | None
    fit: Decimal | None
    named: tuple[Named, ...]
    posted_sources: tuple[Source, ...]
    year: int

    def last_named_by(self, by: By) -> Named | None:
        """Give the last pay that one side named in round one."""
        return next((one for one in reversed(self.named) if one.by == by), None)


def make_pay_plan(
    plan: Plan,
    posting: Posting | None = None,
    notes: Notes | None = None,
    *,
    rate: GoingRate | None = None,
    fit: Decimal | None = None,
    year: int = NEWEST_YEAR,
    notices: tuple[str, ...] = (),
) -> PayPlan:
    """Work out the pay page from the plan, and where there are any from posting, notes and going rate.

    `fit` is the share of the must-haves that are met, 0-1. Pay that the posting names outranks what the plan
    says of it. `notices` are handed on, such as why there is no going rate.

    Raises:
        NextRungError: no pay covers the budget, or an offer cannot be meant.

    """
    case = _case(plan, without_other_currency(posting), notes, rate, fit, year)
    need = _need(case)
    best = _best_alternative(case)
    aims = _aims(case)
    walk_away = find_walk_away(
        need, best, aims, _need_sources(case.plan), _alternative_sources(case.plan, best)
    )
    offers = _offers(case, walk_away)
    moving = case.here.moving_costs
    return PayPlan(
        going_rate=rate,
        budget=plan.budget,
        need=need,
        walk_away=_with_what_could_give(walk_away, aims.pay_range, need, case),
        offers=offers,
        sayings=find_sayings(_footing(case, walk_away, offers)),
        notices=(
            *notices,
            *_notices(case, need, aims.pay_range),
            *left_out(find_other_currencies(posting, notes)),
        ),
        stated=tuple(_stated(case)),
        blanks=plan.blanks,
        to_raise=find_benefits_to_raise(case.here.terms, dollars(moving) if moving else None),
        unit=case.plan.job.unit,
        posted_low=case.plan.job.posted_min,
        posted_high=case.plan.job.posted_max,
    )


def find_rate(job: Job, posting: Posting | None = None) -> tuple[GoingRate | None, tuple[str, ...]]:
    """Give the going rate for the job of a plan, or why there is none."""
    from nextrung.pay.rate.going_rate import estimate_going_rate

    title = job.title or (posting.title.text if posting and posting.title else None)
    location = job.location or (posting.location.text if posting and posting.location else None)
    if location is None or (title is None and job.occupation is None):
        return None, ("There is no going rate, since the title or the place of the job is blank.",)
    years = None if job.years is None else float(job.years)
    # What the posting pays is held against the market further on, so it must not narrow the market here.
    unpaid = replace(posting, pay=None) if posting else None
    try:
        rate = estimate_going_rate(
            title or "", location, years, job.occupation, unpaid, job.industry, job.adjustment
        )
    except NextRungError as error:
        return None, (f"There is no going rate: {error}",)
    return rate, ()


def _case(
    plan: Plan,
    posting: Posting | None,
    notes: Notes | None,
    rate: GoingRate | None,
    fit: Decimal | None,
    year: int,
) -> _Case:
    job = _with_posted_pay(plan.job, posting)
    here = _here(plan)
    offers = tuple(here if offer.is_this_job else offer for offer in plan.offers)
    of_the_plan = [
        cite_key(f"job.{key}", plan.sources)
        for key, end in (("posted_min", plan.job.posted_min), ("posted_max", plan.job.posted_max))
        if end is not None
    ]
    return _Case(
        plan=replace(plan, job=job, offers=offers),
        here=here,
        setting=make_setting(plan.choices, _own_retirement_share(plan)),
        rate=rate,
        fit=fit,
        named=find_named_pay(notes),
        posted_sources=(posting.pay.source,) if posting and posting.pay else tuple(of_the_plan),
        year=year,
    )


def _own_retirement_share(plan: Plan) -> Decimal | None:
    if plan.household is None or "household.retirement_percent" in plan.blanks:
        return None
    return plan.household.retirement_share


def _with_posted_pay(job: Job, posting: Posting | None) -> Job:
    pay = posting.pay if posting else None
    if pay is None:
        return job
    low, high = (None if end is None else per_year(Decimal(end), pay.unit) for end in (pay.min, pay.max))
    unit = pay.unit if job.posted_min is None and job.posted_max is None else job.unit
    return replace(job, posted_min=low, posted_max=high, unit=unit)


def _here(plan: Plan) -> Offer:
    """Give the offer for this job, what it leaves blank from [job.benefits]; else the latter."""
    job = plan.job
    offered = next((offer for offer in plan.offers if offer.is_this_job), None)
    if offered is None:
        name = job.title or "This job"
        return Offer(name=name, base=None, terms=job.terms, moving_costs=job.moving_costs, is_this_job=True)
    known: dict[str, Any] = {
        field.name: _either(getattr(offered.terms, field.name), getattr(job.terms, field.name))
        for field in fields(Terms)
    }
    moving = job.moving_costs if offered.moving_costs is None else offered.moving_costs
    return replace(offered, terms=Terms(**known), moving_costs=moving)


def _either(first: object, second: object) -> object:
    return second if first in (None, ()) else first


def _need(case: _Case) -> Need | None:
    per_year_needed = case.plan.budget.per_year
    if not per_year_needed or case.plan.household is None:
        return None
    return needed_gross(per_year_needed, with_premiums_of(case.here, case.plan.household), case.year)


def _best_alternative(case: _Case) -> Alternative | None:
    others = [offer for offer in (case.plan.now, *case.plan.offers) if offer and not offer.is_this_job]
    return find_best_alternative(case.here, others, case.setting)


def _aims(case: _Case) -> Aims:
    job = case.plan.job
    posted = (job.posted_min, job.posted_max)
    pay_range = find_pay_range(posted, case.posted_sources, case.rate, case.last_named_by("they"))
    return Aims(pay_range=pay_range, fit=case.fit, said=case.last_named_by("you"), unit=job.unit)


def _offers(case: _Case, walk_away: WalkAway | None) -> tuple[OfferValue, ...]:
    plan = case.plan
    offers = [offer for offer in (plan.now, *plan.offers) if offer]
    return tuple(
        compare(value, plan.budget.per_year, walk_away.walk_away if walk_away else None, case.rate)
        for value in value_offers(offers, plan.household, case.setting, case.year)
    )


def _footing(case: _Case, walk_away: WalkAway | None, offers: tuple[OfferValue, ...]) -> Footing:
    return Footing(
        job=case.plan.job,
        walk_away=walk_away,
        rate=case.rate,
        said=case.last_named_by("you"),
        they_said=case.last_named_by("they"),
        offer=next((offer for offer in offers if offer.is_this_job), None),
    )


def _with_what_could_give(
    walk_away: WalkAway | None, pay_range: PayRange | None, need: Need | None, case: _Case
) -> WalkAway | None:
    if walk_away is None or pay_range is None or not is_beyond(walk_away.walk_away, pay_range):
        return walk_away
    short = Shortfall(
        walk_away=walk_away.walk_away,
        pay_range=pay_range,
        here=case.here,
        setting=case.setting,
        rate=case.rate,
        need=need if walk_away.binds == "need" else None,
        household=with_premiums_of(case.here, case.plan.household) if case.plan.household else None,
    )
    return replace(walk_away, could_give=find_what_could_give(short))


def _need_sources(plan: Plan) -> tuple[Source, ...]:
    """Give the first line of the budget and of the savings, and the line of the state."""
    first = (
        next((path for path in plan.sources if path.startswith(one)), None) for one in ("budget", "savings")
    )
    paths = (*(path for path in first if path), "household.state")
    return tuple(cite_key(path, plan.sources) for path in paths)


def _alternative_sources(plan: Plan, best: Alternative | None) -> tuple[Source, ...]:
    if best is None:
        return ()
    named = {"now": plan.now, **{f"offer[{place}]": offer for place, offer in enumerate(plan.offers, 1)}}
    return tuple(
        cite_key(f"{path}.base", plan.sources) for path, offer in named.items() if offer is best.offer
    )


def _stated(case: _Case) -> Iterator[Point]:
    job = case.plan.job
    ends = [end for end in (job.posted_min, job.posted_max) if end is not None]
    if ends:
        posted = dollars_span(ends[0], ends[-1], job.unit)
        yield Point(text=f"The posting says {posted}.", sources=case.posted_sources)
    for one in case.named:
        amount = dollars_span(one.least, one.most, job.unit)
        yield Point(text=_WORDS_BY[one.by].format(amount=amount), sources=(one.source,))


def _notices(case: _Case, need: Need | None, pay_range: PayRange | None) -> Iterator[str]:
    plan = case.plan
    if plan.household is None:
        yield "Your state is blank, so nothing is worked out after tax."
    if not plan.budget.per_year:
        yield "The budget is blank, so what you need is not worked out."
    if plan.now is None or plan.now.base is None:
        yield "What you earn now is blank, so no present job is held against this one."
    yield from (
        f"The base of {offer.name} is blank, so it is left out."
        for offer in plan.offers
        if offer.base is None
    )
    if pay_range is None:
        yield "There is neither a going rate nor a posted range, so there is no target."
    if need:
        yield f"Not counted in the tax: {'; '.join(need.take_home.not_counted)}."
