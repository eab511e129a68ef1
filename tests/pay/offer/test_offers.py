"""Offers side by side."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.pay.household.take_home import take_home
from nextrung.pay.offer.benefits import Setting
from nextrung.pay.offer.offers import compare, place_in_market, value_offer, value_offers
from nextrung.pay.plan.records import Bonus, Equity, Match, Offer, SignOn, Terms
from nextrung.pay.records import Household
from tests.pay.rates import rate_of

SETTING = Setting(stay_years=4, time_share=Decimal("0.5"), own_retirement_share=Decimal("0.05"))
HOUSEHOLD = Household(state="OH", filing="joint", children=(8,), retirement_share=Decimal("0.05"))
AMOUNTS = st.integers(0, 20_000).map(Decimal)
TERMS = st.builds(
    Terms,
    premiums_per_year=st.none() | AMOUNTS,
    paid_days_off=st.none() | st.integers(0, 40).map(Decimal),
    bonus=st.none() | st.builds(Bonus, dollars=AMOUNTS, odds=st.none() | st.just(Decimal("0.5"))),
    equity=st.none() | st.builds(Equity, value=AMOUNTS, stage=st.sampled_from(["public", "seed"])),
    sign_on=st.none() | st.builds(SignOn, dollars=AMOUNTS, keep_years=st.integers(1, 6)),
    match=st.none() | st.just(Match(rate=Decimal(1), up_to=Decimal("0.03"))),
)
OFFERS = st.builds(
    Offer, name=st.text(max_size=5), base=st.none() | st.integers(15_000, 300_000).map(Decimal), terms=TERMS
)


@settings(max_examples=15, deadline=None)
@given(st.lists(OFFERS, max_size=4))
def test_offers_together_equal_offers_one_by_one(offers):
    together = value_offers(offers, HOUSEHOLD, SETTING)
    assert together == tuple(one for offer in offers for one in value_offers([offer], HOUSEHOLD, SETTING))


@settings(max_examples=25, deadline=None)
@given(OFFERS.filter(lambda offer: offer.base is not None))
def test_no_result_is_a_float_and_parts_make_the_total(offer):
    value = value_offer(offer, offer.base, HOUSEHOLD, SETTING)
    amounts = [*value.first_year.values(), *value.later_years.values(), value.after_tax_first_year]
    assert all(type(amount) is Decimal for amount in amounts)
    assert value.total_first_year == sum(value.first_year.values())


def test_a_base_alone_after_tax_is_the_take_home_and_what_was_saved():
    value = value_offer(
        Offer(name="x", base=Decimal(80_000), terms=Terms()), Decimal(80_000), HOUSEHOLD, SETTING
    )
    left = take_home(Decimal(80_000), HOUSEHOLD)
    assert value.after_tax_first_year == left.net + left.retirement


def test_premiums_are_taken_before_tax_and_once():
    terms = Terms(premiums_per_year=Decimal(2400))
    value = value_offer(
        Offer(name="x", base=Decimal(80_000), terms=terms), Decimal(80_000), HOUSEHOLD, SETTING
    )
    left = take_home(Decimal(80_000), replace(HOUSEHOLD, premiums_per_year=Decimal(2400)))
    assert value.after_tax_later_years == left.net + left.retirement


def test_without_a_household_there_is_nothing_after_tax():
    value = value_offer(Offer(name="x", base=Decimal(80_000), terms=Terms()), Decimal(80_000), None, SETTING)
    assert value.take_home is None
    assert value.after_tax_first_year is None


def test_an_offer_is_held_against_budget_walk_away_and_market():
    value = value_offer(
        Offer(name="x", base=Decimal(80_000), terms=Terms()), Decimal(80_000), HOUSEHOLD, SETTING
    )
    held = compare(value, Decimal(50_000), Decimal(75_000), rate_of(70_000, 90_000))
    assert held.over_budget == value.take_home.net - 50_000
    assert held.over_walk_away == 5000
    assert held.against_market == "at or above $80,000 (half earn less), below $90,000 (a quarter earn more)"


def test_a_base_below_the_market_is_said_to_be():
    found = place_in_market(Decimal(20_000), rate_of(70_000, 90_000))
    assert found == "below $55,000 (one in ten earns less)"
