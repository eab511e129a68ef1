"""A plan file is read strictly, and each mistake is named by its key path and line."""

import contextlib
import tomllib
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nextrung.errors import NextRungError
from nextrung.pay.amounts import Amount
from nextrung.pay.household.budget import categories
from nextrung.pay.plan.file import parse_plan, read_plan
from nextrung.pay.plan.saving import amount_item, open_plan_document, set_value
from tests.pay.plans import PLAN, plan_of


def test_a_plan_is_read():
    plan = plan_of(PLAN)
    assert plan.job.title == "Service Manager"
    assert plan.household.children == (8, 11)
    assert plan.household.premiums_per_year == 4920
    assert plan.now.base == 78_000
    assert plan.budget.per_year == 12 * (1650 + 980 + 300) + 3200 + 2400


def test_blank_lines_are_listed_and_not_zero():
    plan = plan_of(PLAN)
    assert {"budget.food.eating_out", "budget.transport.fuel", "household.local_tax_percent"} <= set(
        plan.blanks
    )
    assert "budget.housing.rent" not in plan.blanks
    assert next(line for line in plan.budget.lines if line.name == "Eating out").amount is None


def test_a_zero_is_not_blank():
    plan = plan_of("[budget.fun]\nsubscriptions = 0\n")
    assert "budget.fun.subscriptions" not in plan.blanks


def test_lines_of_their_own_are_kept_by_their_name():
    (line,) = [one for one in plan_of("[budget.fun]\nbanjo_lessons = 90\n").budget.lines if one.amount]
    assert line.name == "banjo lessons"


def test_the_occupation_can_be_said_by_its_code():
    assert plan_of('[job]\noccupation = "13-2011"\n').job.occupation == "13-2011"


@pytest.mark.parametrize("as_of", ['"2026-03"', "2026-03-31"])
def test_wages_can_be_adjusted_to_a_month(as_of):
    assert plan_of(f"[job]\nas_of = {as_of}\n").job.adjustment.to == "March 2026"


def test_wages_can_be_adjusted_by_a_figure_with_its_source():
    job = plan_of('[job]\nadjust_percent = 3.1\nadjust_source = "ECI, June 2026"\n').job
    assert job.adjustment.factor == Decimal("1.031")


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ('occupation = "accountant"', "job.occupation"),
        ('as_of = "last spring"', "job.as_of"),
        ("adjust_percent = 3.1", "job.adjust_source"),
        ('adjust_percent = 300\nadjust_source = "x"', "job.adjust_percent"),
        ('as_of = "2026-03"\nadjust_percent = 3\nadjust_source = "x"', "job.adjust_percent"),
    ],
)
def test_what_the_wages_cannot_be_adjusted_by_is_named_with_its_key(lines, key):
    with pytest.raises(NextRungError, match=key):
        plan_of(f"[job]\n{lines}\n")


def test_every_key_knows_its_line():
    plan = plan_of(PLAN)
    assert (
        plan.sources["budget.housing.rent"].line
        == PLAN.splitlines().index("rent = 1650 # the landlord is kind") + 1
    )
    assert plan.sources["now.base"].quote == "base = 78000"


def test_hours_a_week_count_for_an_hourly_base():
    plan = plan_of('[now]\nbase = {amount = 30, per = "hour"}\nhours_per_week = 36\n')
    assert plan.now.base == 30 * 36 * 52


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[job]\ntitel = 'x'", "line 2, job.titel: there is no such key; did you mean “title”"),
        ("[job]\ntitle = 3", "line 2, job.title: it should be words"),
        ("job = 3", "line 1, job: it should be a table"),
        ("[jobs]\n", "line 1, jobs: there is no such key; did you mean “job”"),
        ("[job]\nyears = -1", "line 2, job.years: -1 does not lie between 0 and 70"),
        ("[job]\nyears = 'ten'", "line 2, job.years: it should be a number"),
        ("[job]\nposted_min = 9\nposted_max = 8", "job.posted_min: the posted range begins above its end"),
        ("[job]\nunit = 'decade'", "line 2, job.unit: “decade”"),
        ("[household]\nstate = 'Carolina'", "line 2, household.state: “Carolina” is not a state"),
        ("[household]\nfiling = 'alone'", "household.filing: “alone”"),
        ("[household]\nfiling = 'head'", "household.filing: head of household needs children"),
        ("[household]\nchildren = ['x']", r"line 2, household.children\[1\]: it should be a number"),
        ("[household]\nretirement_percent = 600", "household.retirement_percent: 600 does not lie"),
        (
            "[budget.hosing]\nrent = 5",
            "line 1, budget.hosing: there is no such category; did you mean “housing”",
        ),
        ("[budget.housing]\nrent = '£800'", "line 2, budget.housing.rent: “£800” is in another currency"),
        ("[budget.housing]\nrent = -5", "line 2, budget.housing.rent: -5 is below zero"),
        ("[budget.housing]\nrent = nan", "line 2, budget.housing.rent"),
        ("[budget.housing]\nrent = 99999999", "line 2, budget.housing.rent: 99,999,999 a month"),
        ("[budget.savings]\ngoals = 5", "line 1, budget.savings: savings stand in a table of their own"),
        ("[budget.irregular]\nvacation = '600 in Juli'", "budget.irregular.vacation: “Juli” is not a month"),
        ("[now]\nbase = 'much'", "line 2, now.base: “much” is not an amount"),
        ("[[offer]]\nbase = 1\n[[offer]]\nbaze = 2", r"line 4, offer\[2\].baze: there is no such key"),
        (
            "[[offer]]\nbonus = {amount = 5, percent = 3}",
            r"line 2, offer\[1\].bonus: it has an amount and a percent",
        ),
        ("[[offer]]\nbonus = {amount = 5, odds_percent = 0.7}", "write 70 for 70 percent"),
        ("[[offer]]\nmatch = {percent = 50}", "match.up_to_percent: a match needs"),
        ("[[offer]]\nequity = {value = 5, stage = 'hot'}", "equity.stage: “hot”"),
        ("[[offer]]\nthis_job = true\n[[offer]]\nthis_job = true", r"offer\[2\].this_job: only one"),
        ("[offer]\nbase = 1", "line 1, offer: it should be a list"),
        ("[choices]\nstay_years = 1", "choices.stay_years: it should be a whole number from 2"),
        ("a = = b", "This is not TOML"),
    ],
)
def test_a_mistake_is_named_by_its_key_and_line(text, wrong):
    with pytest.raises(NextRungError, match=wrong) as found:
        plan_of(text)
    assert found.value.file == "plan.toml"
    assert "\n" not in str(found.value)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_a_plan_or_is_refused_in_a_sentence(text):
    with contextlib.suppress(NextRungError):
        plan_of(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["amount", "per", "name"]), inner, max_size=2)
    ),
    max_leaves=4,
)
KEYS = [
    "base",
    "bonus",
    "match",
    "equity",
    "commute",
    "sign_on",
    "tuition",
    "other",
    "name",
    "hours_per_week",
    "remote_days",
]


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3))
def test_any_values_of_an_offer_are_read_or_refused(values):
    text = "[[offer]]\n" + "".join(
        f"{key} = {toml(value)}\n" for key, value in values.items() if value is not None
    )
    with contextlib.suppress(NextRungError):
        plan_of(text)


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(toml(one) for one in value if one is not None)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(one)}" for key, one in value.items() if one is not None) + "}"
    if isinstance(value, str):
        return '"' + "".join(letter if letter.isalnum() else "_" for letter in value) + '"'
    return str(value) if isinstance(value, int) else "1.5" if not value.is_finite() else f"{value:f}"


AMOUNTS = st.builds(
    Amount,
    st.integers(0, 900_000).map(lambda cents: Decimal(cents) / 100),
    st.sampled_from(["month", "year", "week", "quarter"]),
)
LINES = st.sampled_from([(one, line.key) for one in categories() for line in one.lines])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LINES, AMOUNTS), max_size=6))
def test_what_is_saved_is_read_back(answers):
    document = open_plan_document("plan.toml", PLAN)
    expected = tomllib.loads(PLAN)
    for (category, key), amount in answers:
        set_value(document, category.table, key, amount_item(amount, category.per, ()))
    plan = parse_plan(document.as_string(), "plan.toml")
    for (category, key), amount in dict(answers).items():
        line = next(
            one
            for one in plan.budget.lines
            if one.name == category.name_of(key) and one.category == category.name
        )
        assert (line.amount * (12 if line.per == "month" else 1)) == amount.per_year
    assert plan.now == plan_of(PLAN).now
    assert all(comment in document.as_string() for comment in ("# my plan", "# the landlord is kind"))
    assert expected["job"] == tomllib.loads(document.as_string())["job"]


def test_a_missing_file_and_a_picture_are_refused(tmp_path):
    with pytest.raises(NextRungError, match="cannot be read"):
        read_plan(tmp_path / "none.toml")
    picture = tmp_path / "plan.toml"
    picture.write_bytes(b"\x89PNG\xff\xfe")
    with pytest.raises(NextRungError, match="not a plan"):
        read_plan(picture)
