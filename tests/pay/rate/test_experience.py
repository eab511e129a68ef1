from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.pay.rate.experience import find_reasons, find_widths, part_for_you
from nextrung.pay.rate.factors import experience_table
from nextrung.pay.records import Wages

PUBLISHED = {"p10": 50_000, "p25": 64_000, "p50": 80_000, "p75": 104_000, "p90": 130_000}
ACCOUNTANT, MANAGER, CASHIER = "13-2011", "11-3031", "41-2011"


def wages(**published):
    annual = {name: Decimal(value) for name, value in (published or PUBLISHED).items()}
    return Wages(annual=annual, at_least=frozenset(), hourly={}, employment=100, relative_standard_error=1.0)


def middle(years=9, title="Accountant", code=ACCOUNTANT, industry=None):
    return part_for_you(wages(), years, title, code, industry).mid


def test_more_years_move_the_middle_up():
    assert middle(1) < middle(6) < middle(15) < middle(25)


def test_years_beyond_the_last_point_change_nothing_more():
    assert middle(43) == middle(60)


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("Accounting intern", "Accountant"),
        ("Junior accountant", "Accountant"),
        ("Accountant", "Senior accountant"),
        ("Accountant", "Lead accountant"),
        ("Senior accountant", "Principal accountant"),
    ],
)
def test_words_of_seniority_move_the_middle(lower, higher):
    assert middle(title=lower) < middle(title=higher)


def test_of_one_ladder_only_the_highest_word_counts():
    words = [one.words for one in find_reasons(Decimal(80_000), 9, "Director, Manager Programs", ACCOUNTANT)]
    assert "for “director”" in words
    assert "for “manager”" not in words


def test_manager_counts_less_where_the_occupation_is_a_managers():
    def factor(code):
        reasons = find_reasons(Decimal(80_000), 9, "Finance manager", code)
        return next(one.factor for one in reasons if one.words == "for “manager”")

    assert factor(MANAGER) < factor(ACCOUNTANT)


def test_range_is_narrower_where_governments_employ_most_above_all_at_the_top():
    below, above = find_widths("25-2021", None)
    assert above < below < 1
    assert min(find_widths("15-1252", None)) > 1, "software is written for firms"


def test_known_industry_comes_before_what_is_usual_in_the_occupation():
    below, above = find_widths("25-2021", "Software")
    assert below == above != find_widths("25-2021", None)[0]


def test_industry_counts_where_it_is_known():
    assert middle(industry="non-profit") < middle() < middle(industry="Software / SaaS")
    assert middle(industry="something else") == middle()


def test_product_of_the_reasons_is_the_middle():
    reasons = list(find_reasons(Decimal(80_000), 7, "Senior product manager", MANAGER, "tech"))
    product = Decimal(80_000)
    for reason in reasons:
        product *= reason.factor
    found = part_for_you(wages(), 7, "Senior product manager", MANAGER, "tech")
    assert abs(found.mid - product) <= 50
    assert all(reason.words in found.why for reason in reasons)


def test_unknown_years_are_said():
    found = part_for_you(wages(), None, "Accountant", ACCOUNTANT)
    assert "years not known" in found.why


def test_work_in_which_few_were_asked_stays_in_the_published_range():
    found = part_for_you(wages(), 30, "Cashier", "41-2011", None)
    assert (found.low, found.mid, found.high) == (50_000, 104_000, 130_000)
    assert "too few" in found.why


def test_work_in_which_few_were_asked_needs_only_the_median():
    found = part_for_you(wages(p50=40_000), 3, "Cashier", CASHIER)
    assert found.low == found.mid == found.high == 40_000


@given(st.floats(0, 70), st.integers(20_000, 239_190), st.sampled_from([ACCOUNTANT, MANAGER, CASHIER]))
def test_range_is_in_order(years, median, code):
    published = {"p10": median * 6 // 10, "p50": median, "p90": median * 16 // 10}
    found = part_for_you(wages(**published), years, "Senior lead director", code)
    assert found.low <= found.middle_low <= found.mid <= found.middle_high <= found.high


def test_factors_of_the_table_are_believable():
    table = experience_table()
    rows = (*table.years, *table.level, *table.word, *table.industry)
    assert all(Decimal("0.5") < row.factor < 2 for row in rows)
    assert [one.at for one in table.years] == sorted(one.at for one in table.years)
    assert all(one.low < one.middle_low < 1 < one.middle_high < one.high for one in table.spread)
