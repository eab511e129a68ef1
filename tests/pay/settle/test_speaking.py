"""What is said about money: in their own numbers, never against round one, never before its time."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.pay.plan.records import Job, Terms
from nextrung.pay.records import OfferValue, WalkAway
from nextrung.pay.settle.said import Named
from nextrung.pay.settle.speaking import Footing, find_benefits_to_raise, find_sayings, saying_rows
from nextrung.sources import Source
from tests.pay.rates import rate_of

NUMBERS = WalkAway(
    walk_away=Decimal(78_000),
    binds="alternative",
    by=None,
    target=Decimal(91_000),
    opening_low=Decimal(94_500),
    opening_high=Decimal(98_000),
    reasons=(),
)
NOT_REACHED = replace(NUMBERS, walk_away=Decimal(120_000), target=None, opening_low=None, opening_high=None)
JOB = Job(posted_min=Decimal(84_000), posted_max=Decimal(98_000))
FOOTING = Footing(job=JOB, walk_away=NUMBERS, rate=None, said=None, they_said=None, offer=None)
NEEDS = {
    *("number", "no_number", "no_range", "posted", "rate", "said", "said_low", "silent", "they_said"),
    *("offer", "offer_low", "offer_mid", "offer_good"),
}


def named(by, amount):
    source = Source(document="notes", quote=f"{by} {amount}", line=7)
    return Named(low=Decimal(amount), high=Decimal(amount), by=by, source=source)


def offer_of(base):
    return OfferValue(name="x", base=Decimal(base), first_year={}, later_years={}, take_home=None)


def told(footing, stage=None):
    return " ".join(one.point.text for one in find_sayings(footing) if stage in (None, one.stage))


def test_rows_of_the_table_name_what_is_known():
    for row in saying_rows():
        assert set(row.needs) <= NEEDS, row.id


def test_every_stage_has_something_to_say():
    stages = [one.stage for one in find_sayings(FOOTING)]
    assert list(dict.fromkeys(stages)) == ["before_offer", "asked_early", "at_offer", "in_writing", "stop"]


def test_asked_early_no_number_is_named_first():
    first = next(one for one in find_sayings(FOOTING) if one.stage == "asked_early")
    assert "$84,000 to $98,000 a year" in first.point.text
    assert "91,000" not in first.point.text


def test_where_no_pay_is_known_nothing_is_said_of_the_market():
    footing = replace(FOOTING, job=Job(), walk_away=NOT_REACHED)
    for one in (footing, replace(footing, offer=offer_of(100_000))):
        assert "market" not in told(one)
        assert "above what is usual" not in told(one)
        assert "$120,000 a year" in told(one, "at_offer")
    assert "this market does not seem to reach it" in told(replace(FOOTING, walk_away=NOT_REACHED))


def test_what_was_said_is_said_again():
    footing = replace(FOOTING, said=named("you", 90_000))
    early = told(footing, "asked_early")
    assert "“I said $90,000 a year" in early
    assert "94,500" not in early
    (first, *_) = [one for one in find_sayings(footing) if one.stage == "asked_early"]
    assert first.point.sources[0].document == "notes"


def test_a_number_too_low_is_put_right_once():
    early = told(replace(FOOTING, said=named("you", 70_000)), "asked_early")
    assert "Put it right yourself" in early
    assert "I should have said $94,500 to $98,000 a year" in early


@pytest.mark.parametrize(
    ("base", "words"),
    [(70_000, "$8,000 a year below"), (85_000, "Ask once"), (92_000, "your number or above")],
)
def test_an_offer_is_answered_by_where_it_stands(base, words):
    assert words in told(replace(FOOTING, offer=offer_of(base)), "at_offer")


def test_where_the_market_does_not_reach_it_no_target_is_named():
    text = told(replace(FOOTING, walk_away=NOT_REACHED))
    assert "does not seem to reach it" in text
    assert "91,000" not in text


def test_pay_by_the_hour_is_spoken_of_by_the_hour():
    text = told(replace(FOOTING, job=replace(JOB, unit="hour")))
    assert "$37.50 an hour" in text
    assert "a year" not in text.replace("each year", "")


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([None, NUMBERS, NOT_REACHED]),
    st.none() | st.just(rate_of(70_000, 90_000)),
    st.none() | st.integers(50_000, 120_000),
    st.none() | st.integers(50_000, 120_000),
    st.none() | st.integers(50_000, 120_000),
    st.booleans(),
)
def test_no_sentence_has_a_gap_or_is_without_a_source(numbers, rate, said, they, offer, is_posted):
    footing = Footing(
        job=JOB if is_posted else Job(),
        walk_away=numbers,
        rate=rate,
        said=named("you", said) if said else None,
        they_said=named("they", they) if they else None,
        offer=offer_of(offer) if offer else None,
    )
    for one in find_sayings(footing):
        assert not re.search(r"[{}]|None", one.point.text)
        assert one.point.sources


def test_benefits_are_raised_at_their_time():
    raised = find_benefits_to_raise(Terms(paid_days_off=Decimal(15)), None)
    assert {one.stage for one in raised} == {"at_offer", "in_writing"}
    names = [one.point.text.split(":")[0] for one in raised]
    assert "Paid days off" in names
    assert "Relocation paid" not in names
    assert "Equity counted in part" not in names
    assert "Relocation paid: “The move would cost me $6,000." in " ".join(
        one.point.text for one in find_benefits_to_raise(Terms(), "$6,000")
    )
