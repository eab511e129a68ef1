from dataclasses import replace
from decimal import Decimal

import pytest

from nextrung.errors import NextRungError
from nextrung.intake.records import Document, Posting, StatedPay
from nextrung.pay.rate import going_rate
from nextrung.pay.rate.going_rate import RateError, estimate_going_rate
from nextrung.pay.rate.places import UnknownPlaceError, find_wage_area
from nextrung.pay.rate.posted import hold_against_market, share_below, within_posting
from nextrung.pay.rate.wages import FoundWages, read_wages
from nextrung.pay.records import ForYou
from nextrung.sources import Source

QUOTE = "$70,000 - $90,000 a year"
ANNUAL = read_wages("13-2011", "0016740").annual


def posting_with(low, high, unit="year"):
    source = Source(document="posting", line=3, quote=QUOTE)
    pay = StatedPay(
        min=None if low is None else Decimal(low),
        max=None if high is None else Decimal(high),
        unit=unit,
        source=source,
    )
    return Posting(document=Document(kind="posting", name="posting.txt", format="text", lines=()), pay=pay)


def test_rate_has_work_place_range_and_source():
    rate = estimate_going_rate("Accountant", "Charlotte, NC", 6)
    assert rate.occupation.code == "13-2011"
    assert rate.area.code == "0016740"
    assert rate.wages.annual == ANNUAL
    assert rate.for_you.low <= rate.for_you.mid <= rate.for_you.high
    assert rate.for_you.why
    assert rate.source.release == "May 2025"
    assert rate.posted is None


@pytest.mark.parametrize("code", ["29-1141", "291141", "29-1141.00"])
def test_code_of_the_occupation_decides(code):
    rate = estimate_going_rate("Wizard of light", "Charlotte, NC", occupation=code)
    assert rate.occupation.name == "Registered Nurses"
    assert rate.occupation.confidence == 1


def test_notices_say_what_stands_in():
    rate = estimate_going_rate("Surgeon", "Boone, NC", occupation="29-1249")
    assert any("figures for North Carolina" in notice for notice in rate.notices)


def test_posted_range_comes_before_the_market():
    rate = estimate_going_rate("Accountant", "Charlotte, NC", posting=posting_with(70_000, 90_000))
    assert (rate.for_you.low, rate.for_you.high) == (70_000, 90_000)
    assert 70_000 <= rate.for_you.mid <= 90_000
    assert QUOTE in rate.for_you.why
    assert rate.posted.source.quote == QUOTE


def test_posted_pay_per_hour_is_held_against_the_market_per_year():
    posted = hold_against_market(posting_with(40, 45, "hour").pay, ANNUAL)
    assert (posted.low, posted.high) == (83_200, 93_600)


def test_share_below_is_on_a_straight_line_between_percentiles():
    """Halfway from the 25th ($72,420) to the 50th percentile ($92,910) is the 37.5th."""
    assert share_below(ANNUAL["p25"], ANNUAL) == Decimal("0.25")
    assert share_below((ANNUAL["p25"] + ANNUAL["p50"]) / 2, ANNUAL) == Decimal("0.38")
    assert share_below(Decimal(10_000), ANNUAL) is None


@pytest.mark.parametrize(
    ("low", "high"), [(None, 50_000), (150_000, None), (70_000, 90_000), (80_000, 80_000)]
)
def test_range_within_a_posting_stays_in_order(low, high):
    for_you = ForYou(low=Decimal(72_420), mid=Decimal(92_910), high=Decimal(129_000), why="")
    found = within_posting(for_you, hold_against_market(posting_with(low, high).pay, ANNUAL))
    assert found.low <= found.mid <= found.high
    assert low is None or found.low == low
    assert high is None or found.high == high


def test_a_posting_in_pounds_is_said_and_left_out():
    posting = posting_with(41_000, 45_000)
    in_pounds = replace(posting, pay=replace(posting.pay, currency="GBP"))
    rate = estimate_going_rate("Accountant", "Charlotte, NC", posting=in_pounds)
    assert rate.posted is None
    assert rate.for_you == estimate_going_rate("Accountant", "Charlotte, NC").for_you
    assert any("another currency" in notice for notice in rate.notices)


def test_posting_without_pay_changes_nothing():
    without = replace(posting_with(1, 2), pay=None)
    rate = estimate_going_rate("Accountant", "Charlotte, NC", posting=without)
    assert rate == estimate_going_rate("Accountant", "Charlotte, NC")


def test_work_paid_by_the_hour_says_so_with_its_figures():
    with pytest.raises(RateError, match=r"only wages per hour.*p50 \$29\.05"):
        estimate_going_rate("Actor", "Remote", occupation="27-2011")


def test_bound_is_said_and_not_turned_into_a_number(monkeypatch):
    whole = read_wages("13-2011", "0016740")
    annual = {name: value for name, value in whole.annual.items() if name != "p90"}
    wages = replace(whole, annual=annual, at_least=frozenset({"p90"}))
    found = FoundWages(wages=wages, area=find_wage_area("Charlotte, NC").area)
    monkeypatch.setattr(going_rate, "find_wages", lambda *_: found)
    rate = estimate_going_rate("Accountant", "Charlotte, NC")
    assert rate.notices == ("The 90th percentile is published only as $239,200 or more.",)


@pytest.mark.parametrize(
    ("title", "years", "code"),
    [
        ("x" * 1_000_000, None, None),
        ("Accountant", -1, None),
        ("Accountant", 71, None),
        ("Accountant", float("nan"), None),
        ("Accountant", None, "99-9999"),
        ("Accountant", None, "accountant"),
        ("🎉🎉", None, None),
        ("", None, None),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_short_sentence(title, years, code):
    with pytest.raises(NextRungError) as caught:
        estimate_going_rate(title, "Charlotte, NC", years, code)
    assert len(str(caught.value)) < 600


def test_unknown_place_is_refused():
    with pytest.raises(UnknownPlaceError):
        estimate_going_rate("Accountant", "Narnia")
