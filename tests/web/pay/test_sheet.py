"""The budget sheet: each field is kept by itself, blank is not zero, and what was typed stays."""

import pytest
from django.urls import reverse

from nextrung_web.pay.models import PlanAnswer, PlanPart
from nextrung_web.pay.plans import typed_for

pytestmark = pytest.mark.django_db
FROM_PAGE = {"HX-Request": "true"}


@pytest.fixture
def leave(mine):
    """Leave one line of the sheet, as the page does."""

    def left(line, typed, unit="month", args=()):
        sent = {line: typed, f"{line}-per": unit}
        return mine.post(reverse("pay_budget", args=args), sent, headers=FROM_PAGE).content.decode()

    return left


def words(me):
    return dict(PlanAnswer.objects.filter(part__owner=me).values_list("key", "words"))


def test_a_line_is_kept_and_the_sums_follow(leave, me):
    answer = leave("budget-housing-rent", "1450")
    assert words(me) == {"budget.housing.rent": "1450"}
    assert "Kept: $1,450 a month" in answer
    assert "$17,400" in answer


def test_the_unit_beside_an_amount_counts_and_stands_there_again(leave, me, mine):
    leave("budget-transport-car_upkeep", "840", "year")
    leave("budget-irregular-vacation", "1200 in July", "month")
    assert typed_for(me, None).read.plan.budget.per_year == 840 + 1200
    shown = mine.get(reverse("pay_budget")).content.decode()
    assert 'value="840"' in shown
    assert 'value="1200 in July"' in shown
    assert "July $1,200" in shown


def test_a_unit_that_was_typed_goes_before_the_one_beside_it(leave, me):
    assert "$1,560 a year" in leave("budget-transport-fuel", "30 a week", "month")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("-5", "below zero"),
        ("999999999", "cannot be meant"),
        ("€40", "another currency"),
        ("🏠", "is not an amount"),
        ("<script>alert(1)</script>", "is not an amount"),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field_and_stays_there(leave, mine, typed, wrong):
    leave("budget-food-groceries", "420")
    answer = leave("budget-food-eating_out", typed)
    assert wrong in answer
    assert "<script>alert" not in answer
    sheet = mine.get(reverse("pay_budget"))
    fields = {one.field.id: one for lines in sheet.context["sheet"] for one in lines.fields}
    assert fields["budget-food-eating_out"].value == typed
    assert wrong in fields["budget-food-eating_out"].wrong
    assert sheet.context["per_year"] == 12 * 420


def test_a_blank_line_is_blank_and_a_zero_is_not(leave, mine):
    before = mine.get(reverse("pay_budget")).context["blanks"]
    leave("budget-food-groceries", "0")
    assert mine.get(reverse("pay_budget")).context["blanks"] == before - 1
    leave("budget-food-groceries", "")
    assert mine.get(reverse("pay_budget")).context["blanks"] == before


def test_without_javascript_the_whole_sheet_is_kept_and_its_mistakes_are_counted(mine, me):
    sent = {
        "budget-housing-rent": "1450",
        "budget-food-groceries": "x",
        "new-fun": "Choir",
        "new-fun-amount": "25",
    }
    answer = mine.post(reverse("pay_budget"), sent, follow=True).content.decode()
    assert words(me) == {
        "budget.housing.rent": "1450",
        "budget.food.groceries": "x",
        "budget.fun.Choir": "25",
    }
    assert "One field cannot be read yet" in answer
    assert "Choir" in answer


def test_a_line_of_ones_own_is_taken_away_and_nothing_else(mine, me):
    mine.post(
        reverse("pay_budget"),
        {"new-fun": "Dr. Who <b>", "new-fun-amount": "9", "budget-housing-rent": "1450"},
    )
    (own,) = [
        one.field
        for lines in mine.get(reverse("pay_budget")).context["sheet"]
        for one in lines.fields
        if one.field.is_own
    ]
    assert typed_for(me, None).read.plan.budget.per_year == 12 * 1459
    mine.post(reverse("pay_remove_line"), {"line": own.id, "budget-food-groceries": "30"})
    assert words(me) == {"budget.housing.rent": "1450", "budget.food.groceries": "30"}


def test_a_line_of_the_sheet_is_not_added_twice(mine, me):
    answer = mine.post(reverse("pay_budget"), {"new-housing": "rent", "new-housing-amount": "9"}, follow=True)
    assert "is a line of the sheet already" in answer.content.decode()
    assert words(me) == {}


def test_a_field_that_is_sent_unchanged_is_not_written_again(leave, me):
    leave("budget-housing-rent", "1450")
    at = PlanAnswer.objects.get().changed_at
    leave("budget-housing-rent", "1450")
    assert PlanAnswer.objects.get().changed_at == at


def test_two_tabs_on_two_lines_do_not_undo_each_other(leave, me):
    leave("budget-housing-rent", "1450")
    leave("budget-food-groceries", "420")
    assert typed_for(me, None).read.plan.budget.per_year == 12 * 1870


def test_the_budget_serves_every_application_and_the_job_only_its_own(leave, mine, me, ladder):
    leave("budget-housing-rent", "1450", args=[ladder.pk])
    mine.post(reverse("pay_rate", args=[ladder.pk]), {"job-years": "9"}, headers=FROM_PAGE)
    alone, here = typed_for(me, None).read.plan, typed_for(me, ladder).read.plan
    assert alone.budget == here.budget
    assert (alone.job.years, here.job.years) == (None, 9)


def test_one_field_can_put_another_right(mine, me):
    def left(**sent):
        return mine.post(reverse("pay_household"), sent, headers=FROM_PAGE).content.decode()

    left(**{"household-state": "NC"})
    assert "head of household needs children" in left(**{"household-filing": "head"}).lower()
    answer = left(**{"household-children": "4, 7"})
    assert 'id="household-filing-state"' in answer
    assert "needs children" not in answer
    household = typed_for(me, None).read.plan.household
    assert household is not None
    assert (household.filing, household.children) == ("head", (4, 7))


def test_hidden_characters_are_taken_out_and_far_too_much_is_cut(mine, me):
    mine.post(reverse("pay_rate"), {"job-title": "Night\u202e \x00Porter " + "W" * 5000}, headers=FROM_PAGE)
    kept = words(me)["job.title"]
    assert kept.startswith("Night Porter W")
    assert len(kept) == 200


def test_the_parts_of_a_plan_are_made_once(mine, me, ladder):
    for _ in range(2):
        mine.post(reverse("pay_rate", args=[ladder.pk]), {"job-years": str(_)}, headers=FROM_PAGE)
        mine.post(reverse("pay_rate"), {"job-years": str(_)}, headers=FROM_PAGE)
    assert PlanPart.objects.filter(kind="job").count() == 2
