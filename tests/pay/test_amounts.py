"""Amounts as people write them, and their units both ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.pay.amounts import (
    CENT,
    UNITS_A_YEAR,
    Amount,
    AmountError,
    dollars,
    dollars_per,
    dollars_span,
    from_year,
    per_year,
    read_amount,
)

CENTS = st.integers(0, 500_000_000).map(lambda cents: Decimal(cents) / 100)
UNITS = st.sampled_from(sorted(UNITS_A_YEAR))


@given(CENTS, UNITS)
def test_a_unit_to_the_year_and_back_is_the_same_to_the_cent(amount, per):
    assert from_year(per_year(amount, per), per).quantize(CENT) == amount


@given(CENTS, UNITS)
def test_the_year_to_a_unit_and_back_is_the_same_to_the_cent(amount, per):
    assert per_year(from_year(amount, per), per).quantize(CENT) == amount


def test_a_year_has_2080_hours():
    assert per_year(Decimal("28.50"), "hour") == Decimal("59280.00")


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("85", Amount(Decimal(85), "month")),
        ("$1,650", Amount(Decimal(1650), "month")),
        ("1200/year", Amount(Decimal(1200), "year")),
        ("20 a week", Amount(Decimal(20), "week")),
        ("1.2k per year", Amount(Decimal(1200), "year")),
        ("$28.50 an hour", Amount(Decimal("28.50"), "hour")),
        ("0", Amount(Decimal(0), "month")),
        (85, Amount(Decimal(85), "month")),
        ({"amount": 1200, "per": "year"}, Amount(Decimal(1200), "year")),
        ({"amount": "900"}, Amount(Decimal(900), "month")),
    ],
)
def test_amounts_are_read_as_people_write_them(words, amount):
    assert read_amount(words, "month") == amount


@pytest.mark.parametrize("blank", ["", "  ", None, {"amount": ""}, {}])
def test_blank_is_not_zero(blank):
    assert read_amount(blank, "month") is None


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("£85", "US dollars"),
        ("85 EUR", "US dollars"),
        ("C$85", "US dollars"),
        ("-5", "below zero"),
        (-5, "below zero"),
        ("a lot", "not an amount"),
        ("85 a fortnight", "not an amount"),
        ("1.234.567", "not an amount"),
        (True, "not an amount"),
        ([85], "not an amount"),
        (Decimal("nan"), "not an amount"),
        (Decimal("85.123456"), "dollars and cents"),
        (20_000_000, "cannot be meant"),
        (10**400, "cannot be meant"),
        (Decimal("1e999999"), "cannot be meant"),
        ({"amount": 5, "unit": "year"}, "unit"),
        ({"amount": 5, "per": "decade"}, "decade"),
        ({"amount": {"amount": 5}}, "a table"),
    ],
)
def test_what_is_no_amount_of_dollars_is_said(words, wrong):
    with pytest.raises(AmountError, match=wrong):
        read_amount(words, "month")


@given(st.text(max_size=30) | st.decimals() | st.integers() | st.booleans())
def test_anything_else_is_an_amount_or_is_refused(raw):
    try:
        amount = read_amount(raw, "month")
    except AmountError:
        return
    assert amount is None or 0 <= amount.per_year <= 10_000_000


def test_amounts_are_written_in_the_unit_of_the_job():
    assert dollars(Decimal("-1200.4")) == "−$1,200"
    assert dollars_per(Decimal(65_000), "hour") == "$31.25 an hour"
    assert dollars_span(Decimal(84_000), Decimal(98_000), "year") == "$84,000 to $98,000 a year"
    assert dollars_span(Decimal(84_000), Decimal(84_000), "year") == "$84,000 a year"
