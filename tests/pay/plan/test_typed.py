"""Words typed into a form become a plan; what cannot be read is told beside its field and left out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.pay.household.budget import categories
from nextrung.pay.plan.file import parse_plan
from nextrung.pay.plan.typed import key_parts, plan_from_words


def read(**words):
    return plan_from_words({key.replace("__", "."): typed for key, typed in words.items()}, "plan.toml")


def test_words_of_every_kind_are_read():
    found = plan_from_words(
        {
            "job.title": "Office Manager",
            "job.years": "9",
            "household.state": "nc",
            "household.children": "4, 7 and 11",
            "household.retirement_percent": "5%",
            "budget.housing.rent": "1,450",
            "budget.transport.fuel": "30 a week",
            "budget.irregular.vacation": "1200/year in July",
            "now.base": "29.50/hour",
            "now.match.percent": "50",
            "now.match.up_to_percent": "6",
            "offer[1].base": "61000",
            "offer[1].other.phone": "45/month",
            "offer[1].this_job": "on",
        },
        "plan.toml",
    )
    plan = found.plan
    assert found.wrong == {}
    assert (plan.job.title, plan.job.years) == ("Office Manager", 9)
    assert plan.household is not None
    assert plan.household.children == (4, 7, 11)
    assert plan.household.retirement_share == Decimal("0.05")
    assert plan.budget.per_year == 12 * 1450 + 52 * 30 + 1200
    assert plan.now is not None
    assert plan.now.base == Decimal(61360)
    assert plan.now.terms.match is not None
    assert plan.offers[0].is_this_job
    assert plan.offers[0].terms.other == (("phone", Decimal(540)),)


def test_what_cannot_be_read_is_told_and_the_rest_counts():
    found = read(budget__housing__rent="1450", budget__food__groceries="-5", savings__goals="€20")
    assert found.plan.budget.per_year == 12 * 1450
    assert set(found.wrong) == {"budget.food.groceries", "savings.goals"}
    assert "below zero" in found.wrong["budget.food.groceries"]
    assert "another currency" in found.wrong["savings.goals"]


def test_a_field_that_needs_another_is_told_until_that_one_is_there():
    assert (
        "head of household" in read(household__state="NC", household__filing="head").wrong["household.filing"]
    )
    both = read(household__state="NC", household__filing="head", household__children="4")
    assert both.wrong == {}


def test_a_missing_field_is_told_where_it_is_missing_and_its_table_is_left_out():
    found = read(now__base="50000", now__match__percent="50")
    assert list(found.wrong) == ["now.match.up_to_percent"]
    assert found.plan.now is not None
    assert found.plan.now.base == 50000


def test_the_mistake_of_a_whole_table_is_told_at_its_first_field():
    words = {"offer[1].sign_on.amount": "4000/month", "offer[1].sign_on.keep_years": "2"}
    assert list(plan_from_words(words, "plan.toml").wrong) == ["offer[1].sign_on.amount"]


def test_an_offer_of_which_nothing_can_be_read_keeps_its_number():
    found = plan_from_words(
        {"offer[1].base": "a lot", "offer[2].base": "less", "offer[3].base": "61000"}, "plan.toml"
    )
    assert [offer.base for offer in found.plan.offers] == [None, None, Decimal(61000)]
    assert set(found.wrong) == {"offer[1].base", "offer[2].base"}


def test_blank_words_are_blank():
    found = read(household__filing="", household__state="", budget__food__groceries="", now__base=" ")
    assert found.wrong == {}
    assert "budget.food.groceries" in found.plan.blanks
    assert found.plan.now is None


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("household.state", ("household", "state")),
        ("budget.fun.Dr. Who", ("budget", "fun", "Dr. Who")),
        ("savings.a.b", ("savings", "a.b")),
        ("now.other.a.b", ("now", "other", "a.b")),
    ],
)
def test_a_name_of_ones_own_may_have_dots(key, parts):
    assert key_parts(key) == parts


def test_the_text_is_a_plan_file_in_the_order_of_the_sheet():
    found = read(savings__emergency="250", budget__food__groceries="420", budget__housing__rent="1450.50")
    assert (
        found.text.index("[budget.housing]")
        < found.text.index("[budget.food]")
        < found.text.index("[savings]")
    )
    assert "rent = 1450.50" in found.text
    assert parse_plan(found.text, "plan.toml") == found.plan


_NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
_KEYS = st.sampled_from(
    [
        *(
            f"budget.{category.key}.{category.lines[0].key}"
            for category in categories()
            if category.key != "savings"
        ),
        *(
            "household.state",
            "household.children",
            "household.filing",
            "household.age",
            "job.unit",
            "job.as_of",
        ),
        *(
            "job.posted_min",
            "job.posted_max",
            "job.occupation",
            "now.base",
            "now.bonus.percent",
            "now.equity.value",
        ),
        *(
            "offer[1].base",
            "offer[2].commute.miles",
            "offer[2].this_job",
            "offer[1].match.percent",
            "choices.stay_years",
        ),
    ]
)
_TYPED = st.one_of(
    st.text(max_size=40), st.sampled_from(["1200/year in July", "5%", "1e9", "nan", "0", "joint", "2"])
)


@given(st.dictionaries(st.one_of(_KEYS, _NAMES.map("budget.fun.{}".format)), _TYPED, max_size=8))
def test_whatever_is_typed_is_a_plan_with_what_is_wrong_in_it(words):
    found = plan_from_words(words, "plan.toml")
    assert parse_plan(found.text, "plan.toml") == found.plan
