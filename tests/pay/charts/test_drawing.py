"""The charts: true to the figures, well-formed whatever they are called, and readable without color."""

import re
from decimal import Decimal

import lxml.etree
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nextrung.pay.charts import shapes as draw
from nextrung.pay.charts.drawing import draw_charts
from nextrung.pay.charts.market_curve import market_stretches
from nextrung.pay.plan.making import make_pay_plan
from nextrung.pay.records import PERCENTILES
from tests.pay.plans import PLAN, plan_of
from tests.pay.rates import rate_of

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert(1)</script> & "quoted" #evil $x$'
OFFERED = (
    PLAN
    + """
commute = {miles = 11, minutes = 22}

[[offer]]
name = '''NAME'''
base = 86000
sign_on = {amount = 6000, keep_years = 1}
premiums_per_month = 300
other = {"<b>truck" = 4000}
""".replace("NAME", HOSTILE)
)
wages = st.lists(st.integers(15_000, 239_000), min_size=5, max_size=5, unique=True).map(sorted)


def charts_of(text, rate=None):
    return draw_charts(make_pay_plan(plan_of(text), rate=rate))


def drawn(chart):
    return lxml.etree.fromstring(chart.svg.encode())


def words_in(chart):
    return [text.text for text in drawn(chart).iter(f"{SVG}text")]


def all_charts(rate=None):
    charts = charts_of(OFFERED, rate or rate_of(70_000, 92_000, 105_000))
    return (charts.market, charts.budget, charts.offers)


# --- the curve ------------------------------------------------------------------------------------


@given(wages)
def test_surface_between_two_percentiles_is_the_share_of_people_between_them(amounts):
    annual = dict(zip(PERCENTILES, map(Decimal, amounts), strict=True))
    for stretch in market_stretches(annual):
        # Simpson's rule is exact for the parabolas that the pieces are.
        heights = [height for _, height in stretch.points]
        step = (stretch.points[-1][0] - stretch.points[0][0]) / (len(heights) - 1)
        surface = step / 3 * (heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2]))
        assert surface == pytest.approx(stretch.people, rel=0.02)
        assert min(heights) >= 0


@given(wages)
def test_curve_never_leaves_what_is_published(amounts):
    stretches = market_stretches(dict(zip(PERCENTILES, map(Decimal, amounts), strict=True)))
    places = [wage for stretch in stretches for wage, _ in stretch.points]
    assert places == sorted(places)
    assert amounts[0] <= places[0]
    assert places[-1] <= amounts[-1] + 1e-6


def test_percentiles_at_one_wage_make_no_needle():
    annual = dict(zip(PERCENTILES, map(Decimal, (31_200, 31_200, 34_000, 41_000, 52_000)), strict=True))
    first = market_stretches(annual)[0]
    assert (first.start.below, first.end.below) == (25, 50)


@pytest.mark.parametrize("annual", [{}, {"p10": Decimal(50_000)}])
def test_no_curve_where_fewer_than_two_wages_are_published(annual):
    assert market_stretches(annual) == ()


def test_wage_that_is_a_bound_ends_the_curve_and_is_said():
    chart = charts_of(OFFERED, rate_of(150_000, 220_000, 239_200, is_bound=True)).market
    assert "25 earn" in words_in(chart)
    assert ("1 in 10 earns more than", "$239,200 or more") in chart.rows
    assert "$239,200 or more a year; no figure is published" in chart.description


def test_numbers_are_drawn_where_there_is_no_market():
    chart = charts_of(PLAN).market
    assert any(words.startswith("Walk away below: $") for words in words_in(chart))
    assert not chart.note


def test_pay_by_the_hour_is_drawn_by_the_hour():
    text = "[job]\nunit = 'hour'\nposted_min = 27.40\nposted_max = 35.10\n[now]\nbase = 52000\n"
    chart = charts_of(text).market
    assert chart.head == ("", "an hour", "a year")
    assert ("Posted", "$27.40 to $35.10", "$56,992 to $73,008") in chart.rows


# --- the budget and the offers --------------------------------------------------------------------


def test_budget_bars_are_as_long_as_their_amounts():
    chart = charts_of(PLAN).budget
    widths = [float(bar.get("width")) for bar in drawn(chart).iter(f"{SVG}rect") if bar.get("stroke-width")]
    assert widths == sorted(widths, reverse=True)
    (rent,) = (row for row in chart.rows if row[0] == "Housing")
    (food,) = (row for row in chart.rows if row[0] == "Food")
    assert widths[0] / widths[1] == pytest.approx(amount(rent[1]) / amount(food[1]), rel=0.01)


def test_blank_category_is_blank_and_not_zero():
    chart = charts_of(PLAN).budget
    assert ("Utilities", "blank", "blank", "") in chart.rows
    assert "Utilities" not in words_in(chart)


def test_what_an_offer_costs_stands_left_of_zero():
    chart = charts_of(OFFERED).offers
    bars = [bar for bar in drawn(chart).iter(f"{SVG}rect") if bar.get("height") == "17"]
    zeros = {line.get("x1") for line in drawn(chart).iter(f"{SVG}line")}
    (zero,) = map(float, zeros)
    gives = sum(float(bar.get("width")) for bar in bars if float(bar.get("x")) >= zero - 0.1)
    costs = sum(float(bar.get("width")) for bar in bars if float(bar.get("x")) < zero - 0.1)
    scale = gives / sum(part for part in parts_of(OFFERED) if part > 0)
    assert costs / scale == pytest.approx(-sum(part for part in parts_of(OFFERED) if part < 0), rel=0.01)


def test_first_year_has_a_bar_of_its_own_where_later_ones_differ():
    words = " ".join(words_in(charts_of(OFFERED).offers))
    assert "in the first year" in words
    assert "in each later year" in words


def test_present_job_alone_is_no_comparison():
    assert charts_of(PLAN).offers is None


def test_empty_plan_draws_nothing():
    charts = charts_of("")
    assert (charts.market, charts.budget, charts.offers) == (None, None, None)


# --- what holds for all -----------------------------------------------------------------------------


def test_every_amount_in_a_picture_stands_in_its_table():
    for chart in all_charts():
        table = " ".join(cell for row in chart.rows for cell in row)
        amounts = [one for words in words_in(chart) for one in re.findall(r"\$[\d,]+(?![\dk,])", words)]
        assert amounts
        assert [one for one in amounts if one not in table] == []


def test_screen_reader_hears_title_and_description():
    for chart in all_charts():
        svg = drawn(chart)
        named = {child.get("id"): child.text for child in svg if child.get("id")}
        assert svg.get("role") == "img"
        assert [named[one] for one in svg.get("aria-labelledby").split()] == [chart.title, chart.description]


def test_nothing_is_told_by_color():
    for chart in all_charts():
        colors = {one.get(key) for one in drawn(chart).iter() for key in ("fill", "stroke")}
        assert {one for one in colors if one and not one.startswith("url(#")} <= {
            "currentColor", "none", "#fff",
        }  # fmt: skip


def test_names_of_the_plan_are_words_and_never_markup():
    chart = charts_of(OFFERED).offers
    assert {one.tag.removeprefix(SVG) for one in drawn(chart).iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "path", "line", "text",
    }  # fmt: skip
    assert chart.head[-1] == HOSTILE
    assert any(words.startswith("<script>") for words in words_in(chart))


@given(st.text(max_size=60))
def test_any_words_make_a_picture_that_can_be_read(text):
    svg = lxml.etree.fromstring(draw.picture("market", text, text, 10, draw.say(text, 1, 1)).encode())
    assert svg.tag == f"{SVG}svg"


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_ticks_are_few_round_and_inside(one, other):
    low, high = map(Decimal, sorted((one, other)))
    assume(low < high)
    ticks = list(draw.ticks(low, high))
    assert all(low <= tick <= high for tick in ticks)
    assert len(ticks) <= 6


@given(st.integers(20_000, 400_000), st.integers(20_000, 400_000), st.integers(100, 100_000))
def test_words_stay_in_the_picture(base, low, width):
    text = f"[job]\nposted_min = {low}\nposted_max = {low + width}\n[now]\nbase = {base}\n"
    chart = charts_of(text, rate_of(70_000, 92_000, 105_000)).market
    for words in drawn(chart).iter(f"{SVG}text"):
        x, wide = float(words.get("x")), draw.width_of(words.text, float(words.get("font-size")))
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[words.get("text-anchor")]
        assert left >= 0
        assert left + wide <= draw.WIDTH


def test_same_plan_gives_the_same_pictures():
    assert all_charts() == all_charts()


def amount(words):
    return int(re.sub(r"[^\d]", "", words))


def parts_of(text):
    plan = make_pay_plan(plan_of(text))
    every = []
    for offer in plan.offers:
        years = [offer.first_year] + ([offer.later_years] if offer.later_years != offer.first_year else [])
        every += [float(part) for year in years for part in year.values()]
    return every
