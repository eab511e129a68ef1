"""The gross that covers a budget: the dollar below it does not, and every dollar above it does."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import NextRungError
from nextrung.pay.household.need import needed_gross
from nextrung.pay.household.take_home import nets
from nextrung.pay.records import Household
from tests.pay.household.test_take_home import HOUSEHOLDS

NEEDS = st.integers(8_000, 160_000).map(Decimal)


@settings(max_examples=15, deadline=None)
@given(HOUSEHOLDS, NEEDS)
def test_it_is_exact_to_the_dollar(household, need):
    found = needed_gross(need, household)
    gross = int(found.gross)
    assert found.take_home.net >= need
    assert all(nets(range(gross, gross + 4_000), household) >= need * 100)
    if gross:
        assert nets([gross - 1], household)[0] < need * 100


@settings(max_examples=10, deadline=None)
@given(HOUSEHOLDS, NEEDS, st.integers(1, 20_000))
def test_more_to_pay_for_never_needs_less(household, need, more):
    assert needed_gross(need + more, household).gross >= needed_gross(need, household).gross


def test_a_cliff_is_named_where_a_lower_pay_would_also_do():
    household = Household(state="MD", filing="joint")  # a personal exemption shrinks above 150,000
    below, above = (int(one) for one in nets([149_999, 150_000], household))
    assert above < below
    found = needed_gross(Decimal(below) / 100, household)
    assert found.gross > 150_000
    assert any(begin <= 149_999 <= end for begin, end in found.dips)


def test_each_further_hundred_a_month_costs_more_than_itself():
    found = needed_gross(Decimal(48_000), Household(state="CA"))
    assert 1_200 < found.gross_per_100_a_month < 3_000


def test_a_need_of_nothing_needs_nothing():
    assert needed_gross(Decimal(0), Household(state="TX")).gross == 0


def test_a_budget_that_no_pay_covers_is_said():
    with pytest.raises(NextRungError, match="No pay"):
        needed_gross(Decimal(9_000_000), Household(state="CA"))
