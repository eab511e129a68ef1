"""A rung between the second and the final interview, or several of them."""

import pytest
from django.urls import reverse

from nextrung_web.ladder.models import Round
from nextrung_web.ladder.reading import notes_of_round
from nextrung_web.ladder.rungs import rung_above, rungs_of
from nextrung_web.rounds.debrief import bring_debrief, round_after
from nextrung_web.rounds.models import KeptBrief, Typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def another(ladder):
    """The third interview of the example, set up after its final one was."""
    Round.objects.create(application=ladder, kind="final")
    return Round.objects.create(application=ladder, kind="another")


def names(ladder):
    return [rung.name for rung in rungs_of(ladder)]


def test_it_is_added_from_the_page_of_its_ladder_and_has_a_room(mine, ladder, work_off):
    answer = mine.post(reverse("application", args=[ladder.pk]), {"kind": "another"})
    added = ladder.rounds.get(kind="another")
    assert answer.url == reverse("round", args=[added.pk])
    work_off()
    kept = KeptBrief.objects.get(round=added)
    assert kept.state == "ready", kept.problem
    assert "Third interview" in kept.content["round"]["name"]
    assert "Another interview" in mine.get(answer.url).content.decode()


def test_it_stands_below_the_final_one_whenever_it_was_set_up(ladder, another):
    Round.objects.create(application=ladder, kind="another")
    assert names(ladder) == [
        "Offer",
        "Final interview",
        "Another interview",
        "Another interview",
        "Second interview",
        "First interview",
        "Applied",
    ]


def test_each_counts_on_from_the_one_below(ladder, another):
    fourth = Round.objects.create(application=ladder, kind="another")
    assert [notes_of_round(one).next_round.number for one in (another, fourth)] == [3, 4]


def test_after_the_second_the_final_one_is_still_what_is_offered_first(ladder):
    assert rung_above(ladder) == Round.Kind.FINAL
    Round.objects.create(application=ladder, kind="another")
    assert rung_above(ladder) == Round.Kind.FINAL


def test_who_begins_with_it_stands_above_a_second_one(mine, words):
    mine.post(reverse("new_application"), {**words, "kind": "another"})
    climbed = Round.objects.exclude(climbed_at=None).values_list("kind", flat=True)
    assert set(climbed) == {"applied", "first", "second"}


def test_the_debrief_goes_from_rung_to_rung(ladder, another):
    second, final = ladder.rounds.get(kind="second"), ladder.rounds.get(kind="final")
    fourth = Round.objects.create(application=ladder, kind="another")
    above = [round_after(one) for one in (second, another, fourth, final)]
    assert above == [another, fourth, final, None]
    Typed.objects.create(round=second, kind="debrief", about="Who was there?", text="Ada Brook")
    Typed.objects.create(round=another, kind="debrief", about="Who was there?", text="Ben Ito")
    bring_debrief(fourth)
    assert b"Ben Ito" in fourth.notes.file.read()
    fourth.notes.file.close()


def test_there_is_a_moment_to_be_glad_about_it(mine, another):
    answer = mine.post(reverse("climb", args=[another.pk]), follow=True)
    assert "One rung higher." in answer.content.decode()
