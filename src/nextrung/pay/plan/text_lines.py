"""The pay plan, a take-home and the budget sheet for a person to read, 80 columns wide."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from nextrung.pay.amounts import CENT, PayPer, dollars, dollars_per, dollars_span
from nextrung.pay.household.budget import due_by_month, totals, words_of
from nextrung.pay.plan.records import Job, in_sentence
from nextrung.pay.rate.text_lines import when_words
from nextrung.pay.records import Budget, GoingRate, Need, OfferValue, PayPlan, Saying, TakeHome, WalkAway
from nextrung.sources import Point, labels
from nextrung.wrapping import wrapped

_LABEL, _COLUMN, _COLUMNS = 26, 13, 4
#: When something is said, as a heading, in order.
STAGE_NAMES = {
    "before_offer": "Before an offer",
    "asked_early": "Asked for a number early",
    "at_offer": "At the offer",
    "in_writing": "When it is in writing",
    "stop": "When to stop",
}


def plan_lines(plan: PayPlan, job: Job) -> Iterator[str]:
    """Give the plan: the numbers and why, the budget, offers side by side, what to say, what is blank."""
    yield ", ".join(word for word in ("Your numbers", job.title, job.location) if word)
    yield ""
    yield from _numbers(plan, job.unit)
    if plan.walk_away:
        yield from _listed("Why", (_words(point) for point in plan.walk_away.reasons))
        yield from _listed("What could give", (_words(point) for point in plan.walk_away.could_give))
    yield from _listed("Said so far", (_words(point) for point in plan.stated))
    if plan.budget.per_year:
        yield ""
        yield from budget_lines(plan.budget)
    if plan.offers:
        yield ""
        yield from _offers(plan.offers)
    yield from _sayings(plan.sayings, plan.to_raise)
    yield from _listed("Please note", plan.notices)
    if plan.blanks:
        yield from _listed("Blank in your plan, and not counted as zero", by_table(plan.blanks))


def take_home_lines(found: TakeHome) -> Iterator[str]:
    """Give each thing that is taken from a pay, and what is left."""
    rows = [
        ("Pay", found.gross),
        *([("Pay of the other earner", found.other_gross)] if found.other_gross else []),
        ("Federal income tax", -found.federal),
        ("State income tax", -found.state),
        ("Social Security", -found.social_security),
        ("Medicare", -found.medicare),
        *((name, -amount) for name, amount in found.state_insurance.items()),
        ("Local income tax", -found.local),
        ("Retirement", -found.retirement),
        ("Premiums", -found.premiums),
        ("Left", found.net),
    ]
    yield f"{'':<46} {'a year':>15} {'a month':>15}"
    yield from (f"{name:<46} {_money(amount):>15} {_money(amount / 12):>15}" for name, amount in rows)
    yield ""
    yield from wrapped(f"Tax year {found.year}: {found.source}.")
    yield from wrapped(f"Not counted: {'; '.join(found.not_counted)}.")


def budget_lines(budget: Budget) -> Iterator[str]:
    """Give the totals of the sheet, their shares, and what falls due in which month."""
    yield f"{'Budget':<{_LABEL + 14}} {'a month':>10} {'a year':>11} {'share':>7} {'blank':>7}"
    for one in totals(budget):
        share = "" if one.share is None else f"{one.share * 100:.1f}%"
        blank = str(one.blank) if one.blank else ""
        is_blank = not one.per_year and one.blank == one.lines
        month, year = ("blank", "blank") if is_blank else (dollars(one.per_year / 12), dollars(one.per_year))
        share = "" if is_blank else share
        yield f"  {one.name:<{_LABEL + 12}} {month:>10} {year:>11} {share:>7} {blank:>7}".rstrip()
    whole = budget.per_year
    yield f"  {'In all':<{_LABEL + 12}} {dollars(whole / 12):>10} {dollars(whole):>11}"
    due = [f"{month} {dollars(amount)}" for month, amount in due_by_month(budget).items() if amount]
    if due:
        yield from wrapped(
            f"Falls due: {', '.join(due)}. The month's figure above sets it aside evenly.", "  "
        )


def _numbers(plan: PayPlan, unit: PayPer) -> Iterator[str]:
    numbers, rate = plan.walk_away, plan.going_rate
    if rate:
        yield from _row(
            "Going rate", f"{dollars_span(rate.for_you.low, rate.for_you.high, unit)}, {_place(rate)}"
        )
    if plan.need:
        yield from _row(
            "You need",
            f"{dollars_per(plan.need.gross, unit)}, {what_it_covers(plan.need)}",
        )
    if numbers is None:
        return
    yield from _row("You walk away below", f"{dollars_per(numbers.walk_away, unit)}, {what_binds(numbers)}")
    if numbers.target is None or numbers.opening_low is None or numbers.opening_high is None:
        words = "none: this market does not reach it" if numbers.could_give else "none: no range is known"
        yield from _row("Target", words)
        return
    yield from _row("Target", dollars_per(numbers.target, unit))
    yield from _row("Open with", dollars_span(numbers.opening_low, numbers.opening_high, unit))


def what_it_covers(need: Need) -> str:
    """Say what the needed pay is for, and that another pay helps to cover it where there is one."""
    words = f"for {dollars(need.net_per_year)} a year after tax"
    other = need.take_home.other_gross
    return f"{words}, together with the other pay of {dollars(other)}" if other else words


def what_binds(numbers: WalkAway) -> str:
    """Say what the walk-away number rests on, and by how much it is the larger."""
    equal = f"what equals {in_sentence(numbers.alternative_name or '')}"
    rests, other = ("what you need", equal) if numbers.binds == "need" else (equal, "what you need")
    return rests if numbers.by is None else f"{rests}, {dollars(numbers.by)} a year more than {other}"


def _place(rate: GoingRate) -> str:
    return f"{rate.area.name} ({when_words(rate)})"


def _offers(offers: Sequence[OfferValue]) -> Iterator[str]:
    for start in range(0, len(offers), _COLUMNS):
        yield from _side_by_side(offers[start : start + _COLUMNS])
    for offer in offers:
        if offer.not_priced:
            names = (one.partition(":")[0].lower() for one in offer.not_priced)
            yield from wrapped(f"{offer.name}, blank and not priced: {', '.join(names)}.", "  ")


def _side_by_side(offers: Sequence[OfferValue]) -> Iterator[str]:
    yield f"{'Offers, dollars a year':<{_LABEL}}" + "".join(
        f" {textwrap.shorten(offer.name, _COLUMN, placeholder='…'):>{_COLUMN}}" for offer in offers
    )
    for name in dict.fromkeys(name for offer in offers for name in offer.first_year):
        yield _cells(f"  {name}", [offer.first_year.get(name) for offer in offers])
    yield _cells("In all, first year", [offer.total_first_year for offer in offers])
    yield _cells("In all, each later year", [offer.total_later_years for offer in offers])
    yield _cells("After tax, first year", [offer.after_tax_first_year for offer in offers])
    yield _cells("After tax, later years", [offer.after_tax_later_years for offer in offers])
    yield _cells(
        "Take-home of the base", [offer.take_home.net if offer.take_home else None for offer in offers]
    )
    yield _cells("  over the budget", [offer.over_budget for offer in offers])
    yield _cells("Base over walk-away", [offer.over_walk_away for offer in offers], unknown="–")
    for offer in offers:
        if offer.against_market:
            yield from wrapped(f"{offer.name}: the base is {offer.against_market}.", "  ")


def by_table(paths: Iterable[str]) -> Iterator[str]:
    """Give what is blank, table by table: "Food: groceries, eating out"."""
    for table, blanks in groupby(map(words_of, paths), key=lambda blank: blank[0]):
        yield f"{table}: {', '.join(name for _, name in blanks)}"


def _cells(name: str, amounts: Iterable[Decimal | None], unknown: str = "blank") -> str:
    cells = "".join(f" {unknown if one is None else dollars(one):>{_COLUMN}}" for one in amounts)
    return f"{name:<{_LABEL}.{_LABEL}}{cells}"


def _sayings(sayings: Iterable[Saying], to_raise: Iterable[Saying]) -> Iterator[str]:
    every = (*sayings, *to_raise)
    for stage, name in STAGE_NAMES.items():
        yield from _listed(name, (_words(one.point) for one in every if one.stage == stage))


def _listed(name: str, texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        if number == 0:
            yield ""
            yield name
        yield from wrapped(text, "  - ")


def _words(point: Point) -> str:
    cited = labels(source for source in point.sources if source.document != "table")
    words = f"{point.text} [{cited}]" if cited else point.text
    return f"{words} ______ ({point.blank})" if point.blank else words


def _row(name: str, words: str) -> list[str]:
    return wrapped(words, f"  {name:<21}")


def _money(amount: Decimal) -> str:
    cents = amount.quantize(CENT)
    return f"−${-cents:,}" if cents < 0 else f"${cents:,}"
