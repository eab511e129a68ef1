from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.pay_words import find_foreign_pay, find_pay_in_any_currency
from nextrung.sources import Source

POSTING = Source(document="posting", quote="a line", line=7)
NOTES = Source(document="notes", quote="a line", line=3)


def read(text, *, source=POSTING, about_pay=False):
    found = find_pay_in_any_currency(text, source, about_pay=about_pay)
    return [(pay.min, pay.max, pay.unit) for pay in found if pay.currency in (None, "USD")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$85,000 - $105,000/yr", 85_000, 105_000, "year"),
        ("$85,000 – $105,000", 85_000, 105_000, "year"),
        ("Salary: 85-105K", 85_000, 105_000, "year"),
        ("$85K-$102K + quarterly bonus", 85_000, 102_000, "year"),
        ("The range for this role is between $72,000 and $88,000 annually", 72_000, 88_000, "year"),
        ("USD 90 000 per year", 90_000, 90_000, "year"),
        ("85,000 to 95,000 USD annually", 85_000, 95_000, "year"),
        ("Salary 85000", 85_000, 85_000, "year"),
        ("$60,000.00/yr. - $75,000.00/yr.", 60_000, 75_000, "year"),
        ("$24.50/hr", "24.50", "24.50", "hour"),
        ("Pay range $24 - $28 an hour", 24, 28, "hour"),
        ("Pay is 22 to 26 per hour", 22, 26, "hour"),
        ("$18.00 Hourly", 18, 18, "hour"),
        ("Minimum: $20.00/hr Maximum: $25.00/hr", 20, 25, "hour"),
        ("per diem RN: $45-$52/hour", 45, 52, "hour"),
        ("$350 per day", 350, 350, "day"),
        ("$1,200 weekly", 1_200, 1_200, "week"),
        ("salary of $4,500 monthly", 4_500, 4_500, "month"),
        ("$17-20/hr.", 17, 20, "hour"),
        ("$17–$20 / hour DOE", 17, 20, "hour"),
        ("17-20 an hour", 17, 20, "hour"),
        ("Full-time | 17-20/hr | Days", 17, 20, "hour"),
        ("17.50-20.00/hr", "17.50", "20.00", "hour"),
        ("Wage: 17.50 - 20.00 DOE", "17.50", "20.00", "hour"),
        ("Hourly pay from $16.50 up to $20.00", "16.50", "20.00", "hour"),
        ("$95k base + bonus", 95_000, 95_000, "year"),
        ("80-95k remote", 80_000, 95_000, "year"),
        ("$60k-ish to start", 60_000, 60_000, "year"),
        ("Salary: $85-95 a year", 85_000, 95_000, "year"),
    ],
)
def test_pay_is_read_with_its_unit(text, low, high, unit):
    assert read(text) == [(Decimal(low), Decimal(high), unit)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("from $60,000 a year", 60_000, None),
        ("Compensation: $60k+", 60_000, None),
        ("Starting at $60,000 per year", 60_000, None),
        ("up to $60,000 a year", None, 60_000),
        ("up to $80K", None, 80_000),
        ("from $24/hr", 24, None),
    ],
)
def test_an_open_end_stays_open(text, low, high):
    (pay,) = find_pay_in_any_currency(text, POSTING)
    assert (pay.min, pay.max) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Sign-on bonus of up to $5,000",
        "$5,000 sign-on bonus",
        "401(k) with 4% match",
        "401k after 90 days",
        "manage a $2.1M budget",
        "Owns a yearly budget of $250,000",
        "a $50 million company",
        "tuition reimbursement up to $5,250 per year",
        "shift differential of $3.00/hr",
        "$500 referral bonus",
        "manage accounts from $50,000 to $100,000",
        "$0.62 per mile",
        "$120 per visit",
        "We pay for 40 hours per week",
        "Serves 24,500 customers per year",
        "Lift 50 pounds",
        "$85 billion paid in claims",
        "a $500 fine",
        "Up to $10k for moving",
        "up to $80K in student loan help",
        "$600 a year for classes",
        "Education help: $12,000 a year",
        "$1,000 a year toward boots",
        "Signing bonus $25,000",
        "$15,000",
        "$80M",
        "Process 80-95k parcels",
        "Handle 20-25 calls an hour",
        "Picks 20-25 an hour",
    ],
)
def test_other_amounts_are_not_pay(text):
    assert read(text) == []


def test_an_amount_without_a_unit_that_could_be_either_is_left_out():
    assert read("Salary of $4,500") == []


def test_other_currencies_are_told_apart():
    assert read("£35,000 per annum") == []
    assert find_foreign_pay("£35,000 per annum", POSTING) == ("£35,000 per annum",)
    assert find_foreign_pay("C$85,000 - C$95,000 a year", POSTING) == ("C$85,000 - C$95,000 a year",)
    assert find_foreign_pay("$85,000 a year", POSTING) == ()


def test_the_quote_is_the_words_themselves_at_the_place_given():
    text = "Hourly rate: $24.00 - $28.00, plus shift differential"
    (pay,) = find_pay_in_any_currency(text, POSTING)
    assert pay.source.quote == "Hourly rate: $24.00 - $28.00"
    assert (pay.source.line, pay.source.document) == (7, "posting")


def test_a_heading_over_it_says_what_the_amount_is():
    assert read("52,300 to 58,000", about_pay=True) == [(52_300, 58_000, "year")]
    assert read("52,300 to 58,000") == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("salary: said around ninety", 90_000, 90_000, "year"),
        ("told her 85-90 for salary", 85_000, 90_000, "year"),
        ("pay: mid eighties", 84_000, 86_000, "year"),
        ("pay range 70s", 70_000, 79_000, "year"),
        ("asked for low nineties", 90_000, 93_000, "year"),
        ("recruiter said budget is 85 to 95", 85_000, 95_000, "year"),
        ("Money: a hundred and ten", 110_000, 110_000, "year"),
        ("salary expectations? one twenty", 120_000, 120_000, "year"),
        ("told him 85ish pay wise", 85_000, 85_000, "year"),
        ("asked what I want, I said about 24 an hour", 24, 24, "hour"),
        ("pay: said 85 is fine", 85_000, 85_000, "year"),
        ("pay: said I'm fine with $19.50", Decimal("19.50"), Decimal("19.50"), "hour"),
        ("pay: I make about 78 with the on call", 78_000, 78_000, "year"),
        ("pay: on call included I would want to see 90", 90_000, 90_000, "year"),
    ],
)
def test_notes_are_read_as_people_speak_of_money(text, low, high, unit):
    assert read(text, source=NOTES) == [(low, high, unit)]


@pytest.mark.parametrize(
    "text",
    ["they want someone with 5 years", "the talk took about 45 minutes, pay not discussed", "wants $45"],
)
def test_notes_that_name_no_clear_pay_give_none(text):
    assert read(text, source=NOTES) == []


def test_a_posting_is_not_read_as_people_speak():
    assert read("pay: around ninety") == []


@given(st.integers(16_000, 400_000), st.integers(0, 90_000))
def test_a_written_range_comes_back(low, spread):
    text = f"Salary: ${low:,} - ${low + spread:,} per year"
    (pay,) = find_pay_in_any_currency(text, POSTING)
    assert (pay.min, pay.max, pay.unit) == (low, low + spread, "year")
    assert pay.source.quote in text


@given(st.text(alphabet="$0123456789,.-kKM /hryear£ toupsalary", max_size=120))
def test_any_text_is_answered_and_every_quote_stands_in_it(text):
    for pay in find_pay_in_any_currency(text, POSTING):
        assert pay.source.quote in text
        assert pay.min is None or pay.max is None or pay.min <= pay.max
