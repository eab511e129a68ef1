"""The walk-away number, the target and the opening range, in order, or a plain word that they do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from nextrung.pay.amounts import PayPer, dollars, dollars_per, dollars_span
from nextrung.pay.offer.alternatives import Alternative
from nextrung.pay.offer.rows import figure_source
from nextrung.pay.rate.adjusting import adjustment_sources
from nextrung.pay.records import GoingRate, Need, WalkAway
from nextrung.pay.settle.said import Named
from nextrung.sources import Point, Source

#: Where in the range one aims, by the share of the must-haves that one meets: rule of thumb, docs/pay.md.
_FIT_STEPS = (
    (Decimal("0.85"), Decimal("0.75")),
    (Decimal("0.60"), Decimal("0.50")),
    (Decimal(0), Decimal("0.25")),
)
_MIDDLE = Decimal("0.50")
#: Numbers said aloud are round: half a thousand a year, a quarter of a dollar an hour.
_ROUND_PER_YEAR, _ROUND_PER_HOUR = Decimal(500), Decimal(520)


@dataclass(frozen=True, kw_only=True, slots=True)
class PayRange:
    """The range to aim within, and how far this market goes beyond it."""

    low: Decimal
    high: Decimal
    #: The most that can be hoped for; None where the published figure has no upper end.
    reach: Decimal | None
    #: "the posted range", "the going rate".
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Aims:
    """What the numbers above the walk-away number rest on."""

    pay_range: PayRange | None
    #: Share of the must-haves that are met, 0-1; None where not known.
    fit: Decimal | None
    #: The number that you named in round one.
    said: Named | None
    unit: PayPer = "year"


def find_pay_range(
    posted: tuple[Decimal | None, Decimal | None],
    posted_sources: tuple[Source, ...],
    rate: GoingRate | None,
    they_said: Named | None,
) -> PayRange | None:
    """Find the range to aim within: what they named or posted outranks the going rate."""
    low, high = posted
    if they_said:
        in_posted = low is not None and high is not None and low <= they_said.most <= high
        if in_posted or (low is None and high is None):
            low = low if in_posted else they_said.low
            return _stated(
                low, they_said.most, "what they named", (*posted_sources, they_said.source), rate, high
            )
    if low is not None or high is not None:
        return _stated(low, high, "the posted range", posted_sources, rate, high)
    return _of_market(rate) if rate else None


def find_walk_away(
    need: Need | None,
    best: Alternative | None,
    aims: Aims,
    need_sources: tuple[Source, ...] = (),
    alternative_sources: tuple[Source, ...] = (),
) -> WalkAway | None:
    """Find the three numbers; None where there is neither a need nor an alternative.

    The walk-away number is the larger of the two. Where this market does not reach it, there is no target and
    no opening range. The sources are lines of the plan.
    """
    if need is None and best is None:
        return None
    needed, alternative = need.gross if need else None, best.base if best else None
    walk_away = max(one for one in (needed, alternative) if one is not None)
    by_need = needed is not None and (alternative is None or needed >= alternative)
    target, opening_low, opening_high = _numbers(walk_away, aims)
    return WalkAway(
        walk_away=walk_away,
        binds="need" if by_need else "alternative",
        by=None if needed is None or alternative is None else abs(needed - alternative),
        target=target,
        opening_low=opening_low,
        opening_high=opening_high,
        reasons=(
            *_why_need(need, aims.unit, need_sources),
            *_why_alternative(best, alternative_sources),
            *_why_numbers(walk_away, target, aims),
        ),
        need=needed,
        alternative=alternative,
        alternative_name=best.offer.name if best else None,
    )


def is_beyond(walk_away: Decimal, pay_range: PayRange | None) -> bool:
    """Tell whether this market does not reach the walk-away number."""
    return pay_range is not None and pay_range.reach is not None and walk_away > pay_range.reach


def _numbers(walk_away: Decimal, aims: Aims) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Give target, opening low and opening high, each at least the one before; None where they do not fit."""
    pay_range = aims.pay_range
    if pay_range is None or is_beyond(walk_away, pay_range):
        return None, None, None
    top = pay_range.high if walk_away <= pay_range.high else pay_range.reach or walk_away
    aimed = _aimed(pay_range, aims.fit)
    target = max(walk_away, min(_round(aimed, aims.unit), top))
    low = max(target, min(_round((target + top) / 2, aims.unit), top))
    high = max(low, top)
    if aims.said and aims.said.most >= walk_away:
        low = max(aims.said.least, walk_away)
        high = max(aims.said.most, low)
        target = min(target, low)
    return target, low, high


def _aimed(pay_range: PayRange, fit: Decimal | None) -> Decimal:
    return pay_range.low + _position(fit) * (pay_range.high - pay_range.low)


def _position(fit: Decimal | None) -> Decimal:
    if fit is None:
        return _MIDDLE
    return next(position for least, position in _FIT_STEPS if fit >= least)


def _round(amount: Decimal, unit: PayPer) -> Decimal:
    step = _ROUND_PER_HOUR if unit == "hour" else _ROUND_PER_YEAR
    return (amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _stated(
    low: Decimal | None,
    high: Decimal | None,
    name: str,
    sources: tuple[Source, ...],
    rate: GoingRate | None,
    reach: Decimal | None,
) -> PayRange:
    """Fill the end that was not named from the going rate, or with the other end."""
    market_low, market_high = (rate.for_you.low, rate.for_you.high) if rate else (None, None)
    known = next(one for one in (low, high) if one is not None)
    lowest = low if low is not None else min(known, market_low or known)
    highest = high if high is not None else max(known, market_high or known)
    return PayRange(
        low=lowest, high=highest, reach=max(reach or highest, highest), name=name, sources=sources
    )


def _of_market(rate: GoingRate) -> PayRange:
    highest = rate.wages.annual.get("p90")
    reach = None if "p90" in rate.wages.at_least else max(highest or rate.for_you.high, rate.for_you.high)
    return PayRange(
        low=rate.for_you.low,
        high=rate.for_you.high,
        reach=reach,
        name="the going rate",
        sources=rate_sources(rate),
    )


def rate_sources(rate: GoingRate) -> tuple[Source, ...]:
    """Give the public table that a going rate was taken from, to cite, and what it was adjusted by."""
    published = (rate.unadjusted or rate).wages.annual
    figures = ", ".join(f"{name} {dollars(wage)}" for name, wage in published.items())
    table = Source(
        document="table",
        row=f"{rate.source.name}, {rate.source.release}",
        quote=f"{rate.occupation.code} {rate.occupation.name}, {rate.area.name}: {figures}",
    )
    return (table, *adjustment_sources(rate))


def tax_source(need: Need) -> Source:
    """Give the program and the tables that a take-home was worked out with, to cite."""
    return Source(document="table", row=f"tax law of {need.take_home.year}", quote=need.take_home.source)


def _why_need(need: Need | None, unit: PayPer, sources: tuple[Source, ...]) -> Iterator[Point]:
    if need is None:
        return
    text = (
        f"Your budget and savings come to {dollars(need.net_per_year)} a year. "
        f"{dollars_per(need.gross, unit)} is the lowest pay from which on your take-home covers that. "
        f"Each further $100 a month costs {dollars(need.gross_per_100_a_month)} a year of pay."
    )
    yield Point(text=text, sources=(*sources, tax_source(need)))
    for low, high in need.dips:
        text = f"{dollars(low)} to {dollars(high)} would cover it as well, but a raise would fall below it."
        yield Point(text=text, sources=(tax_source(need),))


def _why_alternative(best: Alternative | None, sources: tuple[Source, ...]) -> Iterator[Point]:
    if best is None:
        return
    words = f"{best.offer.name} is worth {dollars(best.total)} a year in all, before tax."
    if best.leaving:
        words += f" Leaving it costs {dollars(best.leaving)} for each year you mean to stay."
    words += (
        f" This job equals it at a base of {dollars(best.base)}, where it is worth "
        f"{dollars(best.total_here)} in all."
    )
    if best.taken_alike:
        words += f" Blank on one side, and taken to be alike: {', '.join(best.taken_alike)}."
    yield Point(text=words, sources=(*sources, figure_source("stay_years")))


def _why_numbers(walk_away: Decimal, target: Decimal | None, aims: Aims) -> Iterator[Point]:
    pay_range = aims.pay_range
    if pay_range is None:
        return
    if target is None:
        yield Point(text=_why_not_reached(walk_away, pay_range, aims.unit), sources=pay_range.sources)
        return
    aimed = _aimed(pay_range, aims.fit)
    met = (
        ""
        if aims.fit is None
        else f" You meet {int(aims.fit * 100)}% of what they must have, so it is that far up."
    )
    text = (
        f"{pay_range.name.capitalize()} is {dollars_span(pay_range.low, pay_range.high, aims.unit)}; "
        f"{int(_position(aims.fit) * 100)}% of the way up is "
        f"{dollars_per(aimed, aims.unit)}, made round.{met}"
    )
    yield Point(text=text, sources=pay_range.sources)
    if walk_away > pay_range.high:
        text = f"Your walk-away number lies above {pay_range.name}: there is little room."
        yield Point(text=text, sources=pay_range.sources)
    elif walk_away > aimed:
        text = f"Your walk-away number lies above that, so aim at {dollars_per(target, aims.unit)}."
        yield Point(text=text, sources=pay_range.sources)
    if aims.said:
        yield _why_said(walk_away, aims.said)


def _why_not_reached(walk_away: Decimal, pay_range: PayRange, unit: PayPer) -> str:
    top = pay_range.reach or pay_range.high
    return (
        f"This market does not reach this need: {pay_range.name} ends at {dollars_per(top, unit)}, "
        f"{dollars(walk_away - top)} a year below the number at which you walk away."
    )


def _why_said(walk_away: Decimal, said: Named) -> Point:
    if said.most >= walk_away:
        text = f"You named {dollars(said.most)} in round one. The opening range stays with it."
    else:
        text = (
            f"You named {dollars(said.most)} in round one, {dollars(walk_away - said.most)} below what "
            f"you can accept. Put it right when pay comes up, in one calm sentence."
        )
    return Point(text=text, sources=(said.source,))
