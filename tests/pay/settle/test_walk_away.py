"""The three numbers: their order, what they rest on, and what is said when they do not fit."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nextrung.pay.household.need import needed_gross
from nextrung.pay.offer.alternatives import find_best_alternative, total_value, weigh_against
from nextrung.pay.offer.benefits import Setting
from nextrung.pay.plan.making import make_pay_plan
from nextrung.pay.plan.records import Bonus, Commute, Offer, Terms
from nextrung.pay.records import Household
from nextrung.pay.settle.said import Named
from nextrung.pay.settle.walk_away import Aims, find_pay_range, find_walk_away
from nextrung.sources import Source
from tests.pay.plans import plan_of
from tests.pay.rates import rate_of

SETTING = Setting(stay_years=4, time_share=Decimal("0.5"), own_retirement_share=None)
SOURCE = Source(document="notes", quote="said", line=1)
HERE = Offer(name="here", base=None, terms=Terms())
DOLLARS = st.integers(20_000, 200_000).map(Decimal)
RATES = st.none() | st.builds(
    lambda low, width, more, is_bound: rate_of(low, low + width, low + width + more, is_bound=is_bound),
    st.integers(30_000, 120_000),
    st.integers(0, 40_000),
    st.integers(0, 40_000),
    st.booleans(),
)
POSTED = st.tuples(st.none() | DOLLARS, st.none() | DOLLARS).filter(
    lambda ends: ends[0] is None or ends[1] is None or ends[0] <= ends[1]
)
SPANS = st.tuples(st.none() | DOLLARS, st.none() | DOLLARS).filter(
    lambda ends: any(ends) and (None in ends or ends[0] <= ends[1])
)


def named(by, ends):
    return Named(low=ends[0], high=ends[1], by=by, source=SOURCE)


def best_of(base):
    return find_best_alternative(HERE, [Offer(name="now", base=base, terms=Terms(), is_now=True)], SETTING)


@settings(max_examples=300, deadline=None)
@given(
    base=DOLLARS,
    rate=RATES,
    posted=POSTED,
    fit=st.none() | st.integers(0, 100).map(lambda share: Decimal(share) / 100),
    said=st.none() | SPANS,
    they=st.none() | SPANS,
    unit=st.sampled_from(["year", "hour"]),
)
def test_the_numbers_stand_in_order_or_none_of_them_is_given(base, rate, posted, fit, said, they, unit):
    pay_range = find_pay_range(posted, (SOURCE,), rate, named("they", they) if they else None)
    aims = Aims(pay_range=pay_range, fit=fit, said=named("you", said) if said else None, unit=unit)
    found = find_walk_away(None, best_of(base), aims)
    above = (found.target, found.opening_low, found.opening_high)
    assert found.walk_away == base
    if None in above:
        assert above == (None, None, None)
        assert pay_range is None or any("does not reach" in point.text for point in found.reasons)
    else:
        assert found.walk_away <= found.target <= found.opening_low <= found.opening_high
    if said and named("you", said).most >= base and found.target is not None:
        assert found.opening_high <= max(named("you", said).most, base)


@settings(max_examples=10, deadline=None)
@given(st.integers(500, 4000), st.integers(0, 2000))
def test_a_larger_budget_never_lowers_the_need_or_the_walk_away_number(rent, more):
    less, larger = (
        make_pay_plan(plan_of(f'[household]\nstate = "NY"\n[budget.housing]\nrent = {amount}\n'))
        for amount in (rent, rent + more)
    )
    assert larger.need.gross >= less.need.gross
    assert larger.walk_away.walk_away >= less.walk_away.walk_away


@pytest.mark.parametrize(("base", "binds"), [(30_000, "need"), (90_000, "alternative")])
def test_the_larger_of_need_and_alternative_binds_and_says_by_how_much(base, binds):
    need = needed_gross(Decimal(48_000), Household(state="OH"))
    found = find_walk_away(need, best_of(Decimal(base)), Aims(pay_range=None, fit=None, said=None))
    assert found.binds == binds
    assert found.walk_away == max(need.gross, Decimal(base))
    assert found.by == abs(need.gross - base)


def test_neither_a_need_nor_a_job_gives_no_number():
    assert find_walk_away(None, None, Aims(pay_range=None, fit=None, said=None)) is None


def test_an_alternative_counts_in_total_value():
    now = Offer(
        name="now",
        base=Decimal(70_000),
        terms=Terms(bonus=Bonus(dollars=Decimal(6000), odds=Decimal(1))),
        is_now=True,
    )
    found = weigh_against(HERE, now, SETTING)
    assert found.total == 76_000
    assert found.base == 76_000


def test_what_this_job_gives_lowers_the_base_it_must_pay():
    with_bonus = Offer(
        name="here", base=None, terms=Terms(bonus=Bonus(share_of_base=Decimal("0.1"), odds=Decimal(1)))
    )
    now = Offer(name="now", base=Decimal(77_000), terms=Terms(), is_now=True)
    assert weigh_against(with_bonus, now, SETTING).base == 70_000


def test_moving_and_leaving_are_spread_over_the_stay():
    here = Offer(name="here", base=None, terms=Terms(), moving_costs=Decimal(8000))
    now = Offer(name="now", base=Decimal(70_000), terms=Terms(), is_now=True, moving_costs=Decimal(4000))
    assert weigh_against(here, now, SETTING).base == 73_000


def test_what_nearly_every_job_has_is_taken_to_be_alike_where_it_is_blank():
    now = Offer(name="now", base=Decimal(70_000), terms=Terms(paid_days_off=Decimal(15)), is_now=True)
    found = weigh_against(HERE, now, SETTING)
    assert found.taken_alike == ("paid days off",)
    assert found.base == 70_000


def test_a_blank_of_the_other_job_is_not_zero_either():
    here = Offer(name="here", base=None, terms=Terms(paid_days_off=Decimal(20)))
    now = Offer(name="now", base=Decimal(70_000), terms=Terms(), is_now=True)
    assert weigh_against(here, now, SETTING).base == 70_000


@settings(max_examples=60, deadline=None)
@given(DOLLARS, st.integers(0, 90), st.integers(0, 60), st.integers(0, 30))
def test_the_base_that_equals_an_alternative_is_exact_to_the_dollar(base, minutes, miles, days):
    terms = Terms(
        commute=Commute(minutes=Decimal(minutes), miles=Decimal(miles)), paid_days_off=Decimal(days)
    )
    there = Terms(commute=Commute(), paid_days_off=Decimal(10))
    here = Offer(name="here", base=None, terms=terms)
    found = weigh_against(here, Offer(name="now", base=base, terms=there, is_now=True), SETTING)
    assume(found.base > 0)
    assert total_value(here, found.base, SETTING) >= found.total
    assert total_value(here, found.base - 1, SETTING) < found.total


def test_a_posted_range_outranks_the_going_rate():
    found = find_pay_range(
        (Decimal(84_000), Decimal(98_000)), (SOURCE,), rate_of(60_000, 70_000, 80_000), None
    )
    assert (found.low, found.high, found.reach) == (84_000, 98_000, 98_000)


def test_what_they_named_within_the_posted_range_is_the_top():
    they = named("they", (None, Decimal(112_000)))
    found = find_pay_range((Decimal(98_000), Decimal(116_000)), (SOURCE,), None, they)
    assert (found.low, found.high, found.reach) == (98_000, 112_000, 116_000)


def test_a_better_fit_aims_higher():
    pay_range = find_pay_range((Decimal(80_000), Decimal(100_000)), (SOURCE,), None, None)
    aims = [
        find_walk_away(None, best_of(Decimal(50_000)), Aims(pay_range=pay_range, fit=fit, said=None)).target
        for fit in (Decimal("0.4"), None, Decimal("0.7"), Decimal("0.9"))
    ]
    assert aims == [85_000, 90_000, 90_000, 95_000]


def test_a_number_named_in_round_one_is_kept():
    pay_range = find_pay_range((Decimal(84_000), Decimal(98_000)), (SOURCE,), None, None)
    said = named("you", (Decimal(90_000), Decimal(90_000)))
    found = find_walk_away(
        None, best_of(Decimal(78_000)), Aims(pay_range=pay_range, fit=Decimal(1), said=said)
    )
    assert (found.target, found.opening_low, found.opening_high) == (90_000, 90_000, 90_000)


def test_a_number_too_low_is_said_to_be_put_right():
    said = named("you", (Decimal(70_000), Decimal(70_000)))
    pay_range = find_pay_range((Decimal(84_000), Decimal(98_000)), (SOURCE,), None, None)
    found = find_walk_away(None, best_of(Decimal(78_000)), Aims(pay_range=pay_range, fit=None, said=said))
    assert found.target == 91_000
    assert any("$8,000 below" in point.text for point in found.reasons)


def test_where_the_market_does_not_reach_it_all_that_could_give_is_named_with_figures():
    plan = plan_of(
        "[job]\nposted_max = 60000\n[household]\nstate = 'CA'\n[budget.housing]\nrent = 5000\n"
        "[now]\nbase = 50000\n"
    )
    found = make_pay_plan(plan, rate=rate_of(40_000, 55_000, 58_000)).walk_away
    assert found.target is None
    assert found.binds == "need"
    told = {point.text.split(":")[0]: point.text for point in found.could_give}
    assert told.keys() == {"Benefits", "Hours", "Place", "Title", "Budget"}
    assert all("$" in text for text in told.values())


def test_a_bound_without_an_upper_end_is_within_reach():
    pay_range = find_pay_range(
        (None, None), (SOURCE,), rate_of(150_000, 200_000, 239_200, is_bound=True), None
    )
    found = find_walk_away(None, best_of(Decimal(400_000)), Aims(pay_range=pay_range, fit=None, said=None))
    assert found.target == found.opening_high == 400_000
