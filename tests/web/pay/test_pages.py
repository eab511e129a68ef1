"""Numbers, going rate and offers, from what was typed and from the papers."""

import re

import pytest
from django.urls import reverse

from nextrung.pay.plan.file import parse_plan
from nextrung_web.pay.models import PlanPart
from nextrung_web.pay.plans import job_of, keep, living_of, plan_of, typed_for
from nextrung_web.pay.urls import _PAGES
from tests.web.ladder.test_hostile import BIDI, SCRIPT

pytestmark = pytest.mark.django_db
SHOWN = {"shown": "1"}
FROM_PAGE = {"HX-Request": "true"}
LIVING = {
    "household.state": "OR",
    "household.retirement_percent": "5",
    "budget.housing.rent": "1850",
    "budget.food.groceries": "520",
    "savings.emergency": "300",
    "now.base": "78000",
}


@pytest.fixture
def living(me):
    for key, typed in LIVING.items():
        keep(living_of(me), key, typed)


def text(answer):
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.mark.parametrize("name", ["pay", "pay_budget", "pay_household", "pay_rate", "pay_offers"])
def test_every_page_stands_empty_on_its_own_and_for_a_job(mine, ladder, name):
    for args in ([], [ladder.pk]):
        for asked in ({}, SHOWN):
            shown = text(mine.get(reverse(name, args=args), asked))
            assert shown.count("<h1>") == 1
            assert len(shown) < 300_000


def test_the_numbers_come_with_the_page_or_after_it(mine, ladder, living):
    shell = text(mine.get(reverse("pay", args=[ladder.pk])))
    assert "You walk away below" not in shell
    assert '<a href="?shown=1">' in shell
    whole = text(mine.get(reverse("pay", args=[ladder.pk]), SHOWN))
    part = text(mine.get(reverse("pay", args=[ladder.pk]), SHOWN, headers=FROM_PAGE))
    for words in (
        "You need",
        "You walk away below",
        "You aim at",
        "You open with",
        "What was said about pay",
    ):
        assert words in whole
        assert words in part
    assert "<h1>" not in part


def test_a_number_links_to_the_line_of_the_notes_and_to_the_field_of_the_plan(mine, ladder, living):
    shown = text(mine.get(reverse("pay", args=[ladder.pk]), SHOWN))
    notes = ladder.rounds.get(kind="second").notes_id
    assert f'href="{reverse("paper", args=[notes])}#line-' in shown
    assert f'href="{reverse("paper", args=[ladder.posting_id])}#line-' in shown
    assert f'href="{reverse("pay_household", args=[ladder.pk])}#household-state"' in shown


def test_title_and_place_come_from_the_posting_and_can_be_put_right(mine, me, ladder):
    address = reverse("pay_rate", args=[ladder.pk])
    assert 'placeholder="Customer Operations Manager"' in text(mine.get(address))
    assert "Portland-Vancouver-Hillsboro" in text(mine.get(address, SHOWN))
    mine.post(address, {"job-location": "Toledo, OH"}, headers=FROM_PAGE)
    shown = text(mine.get(address, SHOWN))
    assert "Toledo, OH" in shown
    assert "Portland-Vancouver" not in shown


def test_kind_of_employer_counts(mine):
    address = reverse("pay_rate")
    job = {"job-title": "Accountant", "job-location": "Asheville, NC", "job-industry": "nonprofit"}
    mine.post(address, job, headers=FROM_PAGE)
    assert "for the industry (nonprofit)" in text(mine.get(address, SHOWN))


def test_an_unsure_title_offers_five_readings_and_the_choice_stays(mine):
    address = reverse("pay_rate")
    mine.post(address, {"job-title": "Coordinator", "job-location": "Asheville, NC"}, headers=FROM_PAGE)
    shown = mine.get(address, SHOWN)
    assert "Which is it?" in text(shown)
    codes = [one.code for one in shown.context["readings"]]
    assert len(codes) == 6
    mine.post(address, {"job-occupation": codes[3]}, headers=FROM_PAGE)
    shown = mine.get(address, SHOWN)
    assert shown.context["rate"].occupation.code == codes[3]
    assert [one.code for one in shown.context["readings"]] == codes


@pytest.mark.parametrize("title", ["🙂🙂", SCRIPT, f"{BIDI} Porter", "W" * 200])
def test_a_title_that_nobody_knows_is_told(mine, title):
    address = reverse("pay_rate")
    mine.post(address, {"job-title": title, "job-location": "Asheville, NC"}, headers=FROM_PAGE)
    shown = text(mine.get(address, SHOWN))
    assert "<script>alert" not in shown
    assert "\u202e" not in shown


def test_a_budget_that_no_pay_covers_is_told_and_the_page_stands(mine, me, living):
    keep(living_of(me), "budget.housing.rent", "800000")
    assert "No pay up to ten million dollars" in text(mine.get(reverse("pay"), SHOWN))
    assert "No pay up to ten million dollars" in text(mine.get(reverse("pay_rate"), SHOWN))
    assert "No pay up to ten million dollars" in text(mine.get(reverse("pay_offers"), SHOWN))


def test_an_offer_is_added_filled_in_compared_and_taken_away(mine, me, ladder, living):
    address = reverse("pay_offers", args=[ladder.pk])
    mine.post(reverse("pay_add_offer", args=[ladder.pk]), {"this_job": "1"})
    offer = PlanPart.objects.get(kind="offer")
    sent = {
        f"offer-{offer.pk}-base": "41",
        f"offer-{offer.pk}-base-per": "hour",
        f"offer-{offer.pk}-paid_days_off": "20",
        f"offer-{offer.pk}-match-percent": "50",
    }
    answer = mine.post(address, sent, headers=FROM_PAGE).content.decode()
    assert "A match needs the percent" in answer
    (read,) = typed_for(me, ladder).read.plan.offers
    assert (read.base, read.is_this_job, read.terms.paid_days_off) == (85280, True, 20)
    shown = text(mine.get(address, SHOWN))
    assert "Side by side" in shown
    assert "$85,280" in shown
    mine.post(reverse("pay_remove_offer", args=[ladder.pk, offer.pk]))
    assert not PlanPart.objects.filter(kind="offer").exists()


def test_an_offer_for_one_job_is_an_alternative_to_another_until_that_ladder_is_put_away(me, ladder, living):
    from nextrung_web.ladder.models import Application

    other = Application.objects.create(owner=me, title="Night Manager")
    offer = PlanPart.objects.create(owner=me, kind="offer", application=other)
    keep(offer, "base", "90000")
    assert [one.is_this_job for one in typed_for(me, other).read.plan.offers] == [True]
    assert [one.is_this_job for one in typed_for(me, ladder).read.plan.offers] == [False]
    other.archived_at = other.made_at
    other.save()
    assert typed_for(me, ladder).read.plan.offers == ()


def test_the_plan_is_given_as_the_file_that_the_library_reads(mine, me, ladder, living):
    keep(job_of(me, ladder), "job.years", "8")
    answer = mine.get(reverse("pay_file", args=[ladder.pk]))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="plan.toml"'
    plan = parse_plan(answer.content.decode(), "plan.toml")
    assert plan == typed_for(me, ladder).read.plan
    assert plan.job.years == 8


def test_there_is_a_plan_for_the_brief_once_it_can_settle_a_number(me, ladder):
    assert plan_of(ladder) is None
    keep(living_of(me), "budget.housing.rent", "1850")
    assert plan_of(ladder) is None
    keep(living_of(me), "household.state", "OR")
    plan = plan_of(ladder)
    assert plan is not None
    assert plan.budget.per_year == 12 * 1850


def test_a_brief_without_the_numbers_is_offered_them(mine, me, ladder, living):
    from django.utils import timezone

    from nextrung_web.rounds.models import KeptBrief

    KeptBrief.objects.create(
        round=ladder.rounds.get(kind="second"), state="ready", made_at=timezone.now(), content={}
    )
    assert "Put these numbers into the brief" in text(mine.get(reverse("pay", args=[ladder.pk]), SHOWN))
    answer = mine.post(reverse("pay_into_brief", args=[ladder.pk]))
    assert answer.url == reverse("round", args=[ladder.rounds.get(kind="second").pk])
    assert KeptBrief.objects.get().state == KeptBrief.State.WAITING


@pytest.mark.parametrize("name", sorted({one.name for one in _PAGES} | {"pay_into_brief"}))
def test_what_is_somebody_else_s_is_not_there(mine, me, another, name):
    theirs = PlanPart.objects.create(owner=another.owner, kind="offer", application=another)
    args = [another.pk, theirs.pk] if name == "pay_remove_offer" else [another.pk]
    address = reverse(name, args=args)
    answers = {mine.get(address).status_code, mine.post(address, {"line": "x"}).status_code}
    assert answers <= {404, 405}
    assert 404 in answers
    if name == "pay_remove_offer":
        assert mine.post(reverse(name, args=[theirs.pk])).status_code == 404
    assert PlanPart.objects.filter(pk=theirs.pk).exists()
    assert not PlanPart.objects.filter(owner=me).exists()


def test_nobody_s_money_is_another_s(me, another, living):
    assert typed_for(another.owner, None).words == {}
