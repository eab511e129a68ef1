"""Each benefit against its formula, worked out by hand."""

from decimal import Decimal

import pytest

from nextrung.pay.offer.benefits import (
    Setting,
    commute_hours,
    not_priced,
    price,
    price_bonus,
    price_commute,
    price_equity,
    price_match,
    price_paid_days_off,
    price_remote_days,
    price_sign_on,
    price_tuition,
    travel_days,
)
from nextrung.pay.offer.rows import part_rows
from nextrung.pay.plan.records import Bonus, Commute, Equity, Match, Offer, SignOn, Terms, Tuition
from tests.pay.plans import plan_of

BASE = Decimal(78_000)  # 300 dollars a paid day, 37.50 an hour
SETTING = Setting(stay_years=4, time_share=Decimal("0.5"), own_retirement_share=Decimal("0.05"))
TO_WORK = Commute(miles=Decimal(10), minutes=Decimal(30))


def test_a_bonus_counts_by_its_odds():
    assert price_bonus(Bonus(share_of_base=Decimal("0.10"), odds=Decimal("0.6")), BASE, 4).first_year == 4680
    assert price_bonus(Bonus(dollars=Decimal(5000), odds=Decimal(1)), BASE, 4).later_years == 5000


def test_a_bonus_without_odds_is_not_priced():
    terms = Terms(bonus=Bonus(dollars=Decimal(5000)))
    assert price_bonus(terms.bonus, BASE, 4) is None
    assert any("odds" in one for one in not_priced(terms, SETTING))


@pytest.mark.parametrize(
    ("vesting", "years", "stay", "expected"),
    [("now", 0, 4, 1170), ("cliff", 3, 4, 1170), ("cliff", 5, 4, 0), ("graded", 5, 4, 936)],
)
def test_a_match_counts_what_has_vested_by_the_end(vesting, years, stay, expected):
    # half of each dollar, up to 3 percent of 78,000: 1,170 a year; 4 of 5 years are 936
    match = Match(rate=Decimal("0.5"), up_to=Decimal("0.03"), vesting=vesting, vesting_years=years)
    assert price_match(match, BASE, Decimal("0.05"), stay).first_year == expected


def test_nothing_is_matched_beyond_what_you_save():
    match = Match(rate=Decimal(1), up_to=Decimal("0.06"))
    assert price_match(match, BASE, Decimal("0.02"), 4).first_year == 1560


def test_a_match_waits_for_what_you_save_yourself():
    setting = Setting(stay_years=4, time_share=Decimal(0), own_retirement_share=None)
    offer = Offer(name="x", base=BASE, terms=Terms(match=Match(rate=Decimal(1), up_to=Decimal("0.03"))))
    assert [part.name for part in price(offer, BASE, setting)] == ["Base"]
    assert any("retirement_percent" in one for one in not_priced(offer.terms, setting))


def test_paid_days_off_are_days_of_pay():
    assert price_paid_days_off(Decimal(20), BASE, 4).first_year == 6000


def test_equity_is_discounted_and_comes_at_the_cliff():
    # 40,000 over 4 years, half of it counted: 5,000 a year; the first two come in year two
    part = price_equity(Equity(value=Decimal(40_000), stage="late", cliff_years=2), 4)
    assert part.by_year == (0, 10_000, 5000, 5000)


def test_equity_is_nothing_for_one_who_leaves_before_the_cliff():
    assert not any(price_equity(Equity(value=Decimal(40_000), stage="seed", cliff_years=3), 2).by_year)


def test_your_own_share_replaces_that_of_the_stage():
    own = price_equity(Equity(value=Decimal(40_000), stage="seed", share=Decimal(1)), 4)
    assert own.first_year == 10_000


def test_a_commute_costs_money_and_time():
    # 48 weeks of 5 days: 240 days; 20 miles at 72.5 cents; one hour at half of 37.50
    money, time = price_commute(TO_WORK, Decimal(20), BASE, SETTING)
    assert money.first_year == Decimal("-3480.00")
    assert time.first_year == Decimal("-4500.00")


def test_fares_count_by_the_day():
    money, _ = price_commute(Commute(fares_per_day=Decimal(6)), Decimal(0), BASE, SETTING)
    assert money.first_year == -1560


def test_days_at_home_save_their_share_of_the_commute():
    saved = price_remote_days(Decimal(2), TO_WORK, Decimal(20), BASE, SETTING)
    assert saved.first_year == Decimal("3192.00")  # two fifths of 7,980


def test_hours_on_the_road_leave_out_days_at_home():
    terms = Terms(commute=TO_WORK, remote_days=Decimal(2), paid_days_off=Decimal(20))
    assert commute_hours(terms) == Decimal("144.0")
    assert commute_hours(Terms()) is None


def test_travel_days_leave_out_days_off():
    assert travel_days(Decimal(5), Decimal(20)) == 240


def test_a_sign_on_is_spread_over_the_years_it_must_be_kept():
    part = price_sign_on(SignOn(dollars=Decimal(10_000), keep_years=2), 4)
    assert part.by_year == (5000, 5000, 0, 0)
    assert part.later_years == Decimal("1666.67")


def test_a_sign_on_that_must_be_given_back_is_worth_nothing():
    assert not any(price_sign_on(SignOn(dollars=Decimal(10_000), keep_years=5), 4).by_year)


def test_courses_count_in_the_years_they_are_used():
    (part,) = price_tuition(Tuition(dollars_per_year=Decimal(3000), years=2), 4)
    assert part.by_year == (3000, 3000, 0, 0)
    assert not part.is_taxed


def test_courses_above_the_limit_of_the_law_are_taxed():
    free, taxed = price_tuition(Tuition(dollars_per_year=Decimal(6000)), 4)
    assert (free.first_year, taxed.first_year) == (5250, 750)
    assert taxed.is_taxed


def test_every_part_of_an_offer_is_priced_and_named():
    offer = plan_of("""
        [household]
        state = "OH"
        retirement_percent = 5
        [[offer]]
        base = 78000
        premiums_per_month = 100
        match = {up_to_percent = 3}
        paid_days_off = 20
        bonus = {percent = 10, odds_percent = 60}
        equity = {value = 40000, stage = "public"}
        commute = {miles = 10, minutes = 30}
        remote_days = 2
        relocation = 4000
        moving_costs = 5000
        sign_on = {amount = 10000, keep_years = 2}
        tuition = {amount = 3000, years = 2}
        other = {phone = "50/month"}
    """).offers[0]
    parts = {part.name: part.first_year for part in price(offer, BASE, SETTING)}
    assert parts == {
        "Base": 78_000,
        "Health premiums": -1200,
        "Retirement match": 2340,
        "Paid days off": 6000,
        "Bonus by its odds": 4680,
        "Equity counted in part": 10_000,
        "Commute, money": -3480,
        "Commute, time": -4500,
        "Remote days": 3192,
        "Relocation paid": 4000,
        "Moving costs": -5000,
        "Sign-on": 5000,
        "Courses paid": 3000,
        "Other: phone": 600,
    }
    assert not list(not_priced(offer.terms, SETTING))


def test_what_is_blank_is_left_out_and_said():
    offer = Offer(name="x", base=BASE, terms=Terms())
    assert [part.name for part in price(offer, BASE, SETTING)] == ["Base"]
    assert len(list(not_priced(offer.terms, SETTING))) == len(part_rows())


def test_every_row_to_raise_has_words():
    for row in part_rows():
        assert bool(row.say) == (row.raise_when != "never")
