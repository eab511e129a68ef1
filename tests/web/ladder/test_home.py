from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from nextrung_web.ladder.models import Application, Round
from nextrung_web.ladder.rungs import rungs_of
from tests.web.ladder.conftest import set_up

pytestmark = pytest.mark.django_db


def page(mine, **query):
    return mine.get(reverse("ladder"), query).content.decode()


def test_home_says_how_long_until_the_next_interview_and_what_to_do_tonight(mine, ladder, work_off):
    from nextrung_web.rounds.making import ask_for_brief

    round_ = ladder.rounds.get(kind="second")
    round_.day, round_.starts_at = (datetime.now().astimezone() + timedelta(days=3)).date(), None
    round_.time_zone = ""
    round_.save()
    assert "once the brief is made" in page(mine)
    ask_for_brief(round_)
    work_off()
    shown = page(mine)
    assert "in 3 days" in shown
    assert "Say this story aloud twice" in shown


def test_every_rung_is_told_in_words_too(mine, ladder):
    shown = page(mine)
    assert shown.count("climbed</span>") == 2
    assert "still above" in shown


def test_the_rungs_are_those_climbed_the_next_one_and_the_offer_above(ladder):
    rungs = [(rung.name, rung.state) for rung in rungs_of(ladder)]
    assert rungs == [
        ("Offer", "ahead"),
        ("Second interview", "next"),
        ("First interview", "climbed"),
        ("Applied", "climbed"),
    ]


def test_an_offer_that_came_is_not_drawn_twice(ladder):
    Round.objects.create(application=ladder, kind="offer")
    assert [rung.name for rung in rungs_of(ladder)].count("Offer") == 1


def test_search_finds_by_title_employer_and_place(mine, ladder):
    for wanted in ("operations", "tallow manager", "portland"):
        assert "Customer Operations Manager" in page(mine, q=wanted)
    nothing = page(mine, q="welder")
    assert "Customer Operations Manager" not in nothing
    assert "“welder”" in nothing


def test_the_archive_keeps_what_was_put_away_and_gives_it_back(mine, ladder):
    mine.post(reverse("archive_application", args=[ladder.pk]))
    assert "Customer Operations Manager" not in page(mine)
    assert "1 in the archive" in page(mine)
    assert "Customer Operations Manager" in page(mine, archive="1")
    mine.post(reverse("archive_application", args=[ladder.pk]))
    assert "Customer Operations Manager" in page(mine)


def test_an_archived_interview_is_not_the_next_one(mine, ladder):
    Application.objects.update(archived_at=timezone.now())
    assert "next-up" not in page(mine)


def test_somebody_else_s_ladder_is_not_on_mine(mine, another):
    assert "Tallow" not in page(mine)
    assert "You were called back" in page(mine)


def test_home_asks_the_database_the_same_for_one_ladder_and_for_five(
    mine, me, ladder, stored, django_assert_max_num_queries
):
    for _ in range(4):
        set_up(me, stored)
    with django_assert_max_num_queries(12):
        page(mine)
