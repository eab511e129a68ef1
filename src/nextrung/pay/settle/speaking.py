"""What to say about money and when, filled with their own numbers, and which benefits to raise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from nextrung.pay.amounts import dollars, dollars_per, dollars_span
from nextrung.pay.offer.rows import PartRow, part_rows, value_of
from nextrung.pay.plan.records import Job, Terms
from nextrung.pay.rate.text_lines import when_words
from nextrung.pay.records import GoingRate, OfferValue, Saying, WalkAway
from nextrung.pay.settle.said import Named
from nextrung.sources import Point
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled, slots_in

SayWhen = Literal["before_offer", "asked_early", "at_offer", "in_writing", "stop"]


class _Row(Row, frozen=True):
    id: str
    stage: SayWhen
    slot: str
    needs: tuple[str, ...]
    text: str
    blank: str | None = None


class _Table(msgspec.Struct, frozen=True):
    saying: tuple[_Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Footing:
    """What there is to speak from."""

    job: Job
    walk_away: WalkAway | None
    rate: GoingRate | None
    #: The number that they named in round one, and the one that the other side did.
    said: Named | None
    they_said: Named | None
    #: The offer for this job; None before there is one.
    offer: OfferValue | None


@cache
def saying_rows() -> tuple[_Row, ...]:
    """Give the rows of the table, in its order."""
    return load_table("speaking", _Table).saying


def find_sayings(footing: Footing) -> tuple[Saying, ...]:
    """Give what to say, stage by stage; of the rows with one slot the first that fits."""
    facts, words = set(_facts(footing)), dict(_words(footing))
    said: dict[tuple[str, str], Saying] = {}
    for row in saying_rows():
        if facts.issuperset(row.needs) and slots_in(row.text) <= words.keys():
            said.setdefault((row.stage, row.slot), Saying(stage=row.stage, point=_point(row, words, footing)))
    return tuple(said.values())


def find_benefits_to_raise(terms: Terms, moving_costs: str | None) -> tuple[Saying, ...]:
    """Give the benefits of this job to raise at the offer, and those to raise once it is in writing."""
    stages: tuple[SayWhen, ...] = ("at_offer", "in_writing")
    return tuple(
        Saying(stage=stage, point=_raised(row, moving_costs))
        for stage in stages
        for row in part_rows()
        if row.raise_when == stage
        and _is_to_be_raised(row, terms)
        and (moving_costs or not slots_in(row.say))
    )


def _is_to_be_raised(row: PartRow, terms: Terms) -> bool:
    is_blank = value_of(terms, row.key) is None
    return {"always": True, "blank": is_blank, "there": not is_blank}[row.raise_if]


def _raised(row: PartRow, moving_costs: str | None) -> Point:
    said = filled(row.say, {"moving_costs": moving_costs} if moving_costs else {})
    return Point(text=f"{row.name}: {said}", sources=(cite(row.id, row.say),))


def _facts(footing: Footing) -> Iterator[str]:
    numbers, said, offer = footing.walk_away, footing.said, footing.offer
    if numbers and numbers.target is not None:
        yield "number"
    elif numbers:
        yield "no_number" if _knows_a_range(footing) else "no_range"
    if footing.job.posted_min is not None or footing.job.posted_max is not None:
        yield "posted"
    if footing.rate:
        yield "rate"
    if footing.they_said:
        yield "they_said"
    if said is None:
        yield "silent"
    else:
        yield "said_low" if numbers and said.most < numbers.walk_away else "said"
    if offer:
        yield "offer"
        if numbers:
            yield _kind_of_offer(offer, numbers)


def _knows_a_range(footing: Footing) -> bool:
    """Say whether there is anything that the walk-away number could lie beyond."""
    job = footing.job
    named = (job.posted_min, job.posted_max, footing.rate, footing.they_said)
    return any(one is not None for one in named)


def _kind_of_offer(offer: OfferValue, numbers: WalkAway) -> str:
    if offer.base < numbers.walk_away:
        return "offer_low"
    return "offer_mid" if numbers.target is not None and offer.base < numbers.target else "offer_good"


def _words(footing: Footing) -> Iterator[tuple[str, str]]:
    unit, numbers, offer = footing.job.unit, footing.walk_away, footing.offer
    if numbers:
        yield "walk_away", dollars_per(numbers.walk_away, unit)
        if (
            numbers.target is not None
            and numbers.opening_low is not None
            and numbers.opening_high is not None
        ):
            yield "target", dollars_per(numbers.target, unit)
            yield "opening", dollars_span(numbers.opening_low, numbers.opening_high, unit)
    posted = [one for one in (footing.job.posted_min, footing.job.posted_max) if one is not None]
    if posted:
        yield "posted", dollars_span(posted[0], posted[-1], unit)
    for name, named in (("said", footing.said), ("they_said", footing.they_said)):
        if named:
            yield name, dollars_span(named.least, named.most, unit)
    if offer:
        yield "offer", dollars_per(offer.base, unit)
        if numbers:
            yield "gap", dollars_per(abs(numbers.walk_away - offer.base), unit)
    if footing.rate:
        yield "market", _market(footing.rate)


def _market(rate: GoingRate) -> str:
    return (
        f"people in this work in {rate.area.name} earn {dollars(rate.for_you.low)} to "
        f"{dollars(rate.for_you.high)} with what you bring ({rate.source.name}, {when_words(rate)})"
    )


def _point(row: _Row, words: Mapping[str, str], footing: Footing) -> Point:
    named = {"said": footing.said, "they_said": footing.they_said}
    of_notes = tuple(one.source for name, one in named.items() if one and name in slots_in(row.text))
    return Point(
        text=filled(row.text, words),
        sources=(*of_notes, cite(row.id, row.text)),
        blank=row.blank,
    )
