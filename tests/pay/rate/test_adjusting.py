from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.pay.rate.adjusting import (
    AdjustmentError,
    adjust,
    adjustment_by,
    adjustment_to,
    read_percent,
)
from nextrung.pay.rate.going_rate import estimate_going_rate
from nextrung.pay.rate.json_lines import rate_to_json
from tests.pay.rates import rate_of


def test_the_index_is_multiplied_quarter_by_quarter():
    assert adjustment_to("2026-03").factor == (
        Decimal("1.008") * Decimal("1.007") * Decimal("1.008")
    ).quantize(Decimal("0.0001"))


def test_a_month_between_quarters_goes_to_the_quarter_before():
    found = adjustment_to("2026-01")
    assert found.to == "December 2025"
    assert "January 2026" in found.notice


def test_beyond_the_index_nothing_is_assumed_and_that_is_said():
    found = adjustment_to("2031-05")
    assert found.factor == adjustment_to("2026-03").factor
    assert "goes to March 2026" in found.notice


def test_before_the_index_nothing_changes():
    assert adjustment_to("2025-07").factor == 1


@pytest.mark.parametrize("month", ["", "soon", "2026", "2026-13", "03/2026", "20260-03"])
def test_what_is_no_month_is_refused(month):
    with pytest.raises(AdjustmentError, match="month"):
        adjustment_to(month)


def test_a_percentage_of_ones_own_needs_its_source():
    with pytest.raises(AdjustmentError, match="source"):
        adjustment_by(Decimal(3), " ")
    assert "ECI, June 2026" in adjustment_by(Decimal("3.1"), "ECI,  June 2026").why


@pytest.mark.parametrize("words", ["three", "", "nan", "1e999999999", "inf"])
def test_what_is_no_percentage_is_refused(words):
    with pytest.raises(AdjustmentError):
        adjustment_by(read_percent(words), "somebody")


@given(st.decimals(-30, 60, places=1))
def test_every_figure_moves_alike_and_the_published_rate_stays(percent):
    published = rate_of(60_000, 84_000, 99_000)
    found = adjust(published, adjustment_by(percent, "invented"))
    for name, wage in found.wages.annual.items():
        assert abs(wage - published.wages.annual[name] * (1 + percent / 100)) <= 5
    assert abs(found.for_you.mid - published.for_you.mid * (1 + percent / 100)) <= 50
    assert found.unadjusted == published


def test_json_shows_both_the_published_figures_and_the_adjusted_ones():
    plain = rate_to_json(estimate_going_rate("Electrician", "Denver, CO"))
    found = rate_to_json(
        estimate_going_rate("Electrician", "Denver, CO", adjustment=adjustment_to("2026-03"))
    )
    assert plain["adjusted"] is None
    assert found["annual"] == plain["annual"]
    assert found["adjusted"]["annual"]["p50"] == round(plain["annual"]["p50"] * 1.0232, -1)
    assert "Employment Cost Index" in found["adjusted"]["source"]
