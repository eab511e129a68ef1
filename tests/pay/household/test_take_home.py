"""Take-home pay: against the law's own brackets, and what must hold for any household."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import NextRungError
from nextrung.pay.household.take_home import STATES, nets, take_home
from nextrung.pay.records import Household

#: Upper end of each bracket of an unmarried earner in 2025, and its rate: Internal Revenue Code, 1(j),
#: with the amounts of Revenue Procedure 2024-40; standard deduction as amended by Public Law 119-21.
BRACKETS = (
    (11_925, "0.10"),
    (48_475, "0.12"),
    (103_350, "0.22"),
    (197_300, "0.24"),
    (250_525, "0.32"),
    (626_350, "0.35"),
)
STANDARD_DEDUCTION = 15_750
HOUSEHOLDS = st.builds(
    Household,
    state=st.sampled_from(STATES),
    filing=st.sampled_from(("single", "joint")),
    children=st.lists(st.integers(0, 18), max_size=4).map(tuple),
    other_gross=st.sampled_from([Decimal(0), Decimal(42_000)]),
    retirement_share=st.sampled_from([Decimal(0), Decimal("0.06")]),
    premiums_per_year=st.sampled_from([Decimal(0), Decimal(1_800)]),
)


def tax_by_hand(gross: int) -> Decimal:
    left, begin, tax = Decimal(gross - STANDARD_DEDUCTION), 0, Decimal(0)
    for end, rate in BRACKETS:
        tax += max(Decimal(0), min(left, Decimal(end)) - begin) * Decimal(rate)
        begin = end
    return tax


@pytest.mark.parametrize("gross", [25_000, 40_000, 75_000, 120_000, 210_000, 300_000])
def test_federal_tax_is_what_the_brackets_give(gross):
    found = take_home(Decimal(gross), Household(state="NC"))
    assert found.federal == tax_by_hand(gross).quantize(Decimal("0.01"))


def test_payroll_tax_is_the_employees_half_and_stops_at_the_wage_base():
    found = take_home(Decimal(300_000), Household(state="TX"))
    assert found.social_security == Decimal("10918.20")
    assert found.medicare == Decimal(5250)  # 1.45% and 0.9% of what lies above 200,000
    assert found.state == 0


def test_a_figure_that_we_read_elsewhere_than_at_the_state_says_so():
    assert "I08 as reported by others" in take_home(Decimal(50_000), Household(state="HI")).source
    assert "others" not in take_home(Decimal(50_000), Household(state="CA")).source


def test_what_a_state_takes_by_the_hour_is_named_and_not_counted():
    assert any("Benefit Fund" in one for one in take_home(Decimal(50_000), Household(state="OR")).not_counted)


def test_states_take_their_insurance_beside_the_tax():
    new_york = take_home(Decimal(75_000), Household(state="NY"))
    assert new_york.state_insurance == {
        "Disability benefits": Decimal("31.20"),
        "Paid family leave": Decimal("291.00"),
    }
    assert take_home(Decimal(75_000), Household(state="NC")).state_insurance == {}


def test_pennsylvania_taxes_what_goes_into_a_retirement_account():
    saved = Household(state="PA", retirement_share=Decimal("0.1"))
    assert take_home(Decimal(60_000), saved).state == take_home(Decimal(60_000), Household(state="PA")).state


@settings(max_examples=25, deadline=None)
@given(HOUSEHOLDS, st.integers(0, 400_000))
def test_what_is_taken_and_what_is_left_make_up_the_pay(household, gross):
    found = take_home(Decimal(gross), household)
    taken = (
        *(found.federal, found.state, found.social_security, found.medicare, found.local),
        *(found.retirement, found.premiums, *found.state_insurance.values()),
    )
    assert found.net + sum(taken) == found.gross + found.other_gross


@settings(max_examples=10, deadline=None)
@given(HOUSEHOLDS, st.lists(st.integers(0, 300_000), min_size=1, max_size=20))
def test_many_at_once_equal_one_by_one(household, grosses):
    together = nets(grosses, household)
    assert [int(one) for one in together] == [
        int(take_home(Decimal(gross), household).net * 100) for gross in grosses
    ]


@pytest.mark.parametrize(
    ("gross", "household", "words"),
    [
        (-1, Household(state="NC"), "cannot be meant"),
        (99_000_000, Household(state="NC"), "cannot be meant"),
        (50_000, Household(state="Carolina"), "not a state"),
        (50_000, Household(state="NC", filing="head"), "children"),
        (50_000, Household(state="NC", retirement_share=Decimal(6)), "between 0 and 100"),
    ],
)
def test_what_cannot_be_meant_is_said_in_a_sentence(gross, household, words):
    with pytest.raises(NextRungError, match=words):
        take_home(Decimal(gross), household)


def test_a_year_whose_law_is_not_there_is_refused():
    with pytest.raises(NextRungError, match="2031"):
        take_home(Decimal(50_000), Household(state="NC"), year=2031)
