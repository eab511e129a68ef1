from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from nextrung_web.ladder.beginning import add_example
from nextrung_web.ladder.models import Application, Correction, Paper, Round
from nextrung_web.ladder.reading import notes_of_round
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(ladder):
    return ladder.rounds.get(kind="second")


def page(mine, ladder):
    return mine.get(reverse("application", args=[ladder.pk])).content.decode()


def test_a_climbed_rung_is_marked_and_said_to_be_glad_about(mine, ladder, second):
    answer = mine.post(reverse("climb", args=[second.pk]), {"climbed": "1"}, follow=True)
    assert "Few get this far" in answer.content.decode()
    second.refresh_from_db()
    assert second.climbed_at


def test_climbing_twice_is_climbing_once(mine, second):
    for _ in range(2):
        mine.post(reverse("climb", args=[second.pk]), {"climbed": "1"})
    second.refresh_from_db()
    assert second.climbed_at


def test_the_mark_is_taken_back(mine, second):
    for climbed in "10":
        mine.post(reverse("climb", args=[second.pk]), {"climbed": climbed})
    second.refresh_from_db()
    assert second.climbed_at is None


def test_the_next_rung_is_added_with_its_notes_and_day(mine, ladder):
    answer = mine.post(
        reverse("application", args=[ladder.pk]),
        {"kind": "final", "notes_text": "Met Ines Okonjo, warehouse manager.", "day": "2030-01-08"},
    )
    final = Round.objects.get(kind="final")
    assert answer.url == reverse("round", args=[final.pk])
    assert (final.day, final.notes.kind) == (date(2030, 1, 8), "notes")
    assert KeptBrief.objects.get(round=final).state == "waiting"


def test_notes_that_cannot_be_read_are_told_and_stay_typed(mine, ladder, words):
    given = {"kind": "final", "notes_text": words["posting_text"]}
    answer = mine.post(reverse("application", args=[ladder.pk]), given)
    assert answer.status_code == 422
    assert "What customers complain about" not in answer.context["form"]["notes_text"].errors
    assert answer.context["form"]["notes_text"].errors
    assert "cookware and table linen" in answer.content.decode()
    assert not Round.objects.filter(kind="final").exists()


def test_an_offer_has_no_room_and_asks_for_no_brief(mine, ladder):
    answer = mine.post(reverse("application", args=[ladder.pk]), {"kind": "offer"})
    assert answer.url.startswith(reverse("application", args=[ladder.pk]))
    assert not KeptBrief.objects.exists()


def test_the_day_is_changed_and_the_brief_made_again_for_it(mine, second, work_off):
    given = {f"r{second.pk}-day": "2030-02-05", f"r{second.pk}-hour": "14:00"}
    mine.post(reverse("change_when", args=[second.pk]), given | {f"r{second.pk}-time_zone": "America/Denver"})
    second.refresh_from_db()
    assert second.starts_at.isoformat() == "2030-02-05T21:00:00+00:00"
    told = notes_of_round(second).next_round
    assert (told.day, told.starts.hour, told.when_source.label) == (date(2030, 2, 5), 14, "you")
    work_off()
    kept = KeptBrief.objects.get(round=second)
    assert kept.state == "ready", kept.problem
    assert kept.content["round"]["starts"].startswith("2030-02-05T14:00")


def test_a_day_as_the_notes_tell_it_keeps_its_line_and_its_end(second):
    told = notes_of_round(second).next_round
    assert told.when_source.label == "N13"
    assert told.ends


def test_a_final_round_without_notes_is_known_to_be_final(second):
    second.kind, second.notes, second.day, second.starts_at = "final", None, None, None
    assert notes_of_round(second).next_round.is_final
    second.kind = "second"
    assert notes_of_round(second) is None


def test_an_hour_without_a_day_is_told_beside_the_round(mine, second):
    answer = mine.post(reverse("change_when", args=[second.pk]), {f"r{second.pk}-hour": "14:00"})
    assert answer.status_code == 422
    assert answer.content.decode().count("Which day?") == 1


def test_a_new_resume_takes_the_place_of_the_old_one_which_stays_to_be_read(mine, ladder, words):
    old = ladder.resume
    mine.post(reverse("replace_paper", args=[ladder.pk, "resume"]), {"resume-text": words["resume_text"]})
    ladder.refresh_from_db()
    assert ladder.resume.replaces == old
    assert reverse("paper", args=[old.pk]) in page(mine, ladder)
    assert "This is an older version" in mine.get(reverse("paper", args=[old.pk])).content.decode()


def test_what_was_put_right_goes_over_to_the_new_version_where_it_reads_the_same(mine, ladder, words):
    Correction.objects.create(paper=ladder.posting, field="title", value="Head of Care")
    Correction.objects.create(paper=ladder.posting, field="benefits[0]", value="Something else")
    again = words["posting_text"].replace("Health, dental", "Dental")
    mine.post(reverse("replace_paper", args=[ladder.pk, "posting"]), {"posting-text": again})
    ladder.refresh_from_db()
    assert ladder.title == "Head of Care"
    assert [each.field for each in ladder.posting.corrections.all()] == ["title"]


def test_a_version_that_cannot_be_read_is_told_and_the_old_one_stays(mine, ladder, words):
    given = {"resume-text": words["posting_text"]}
    answer = mine.post(reverse("replace_paper", args=[ladder.pk, "resume"]), given)
    assert answer.status_code == 422
    assert Application.objects.get().resume == ladder.resume
    assert "cookware and table linen" in answer.content.decode()


def test_a_form_without_a_paper_is_told_so(mine, ladder):
    answer = mine.post(reverse("replace_paper", args=[ladder.pk, "resume"]))
    assert "Give a file, or paste the words." in answer.content.decode()


def test_new_notes_take_the_place_of_the_old_ones(mine, second):
    old = second.notes
    mine.post(reverse("change_notes", args=[second.pk]), {"notes-text": "Met Ada Brook, the owner."})
    second.refresh_from_db()
    assert second.notes.replaces == old


def test_deleting_names_what_goes_and_takes_it_from_the_disk(
    mine, me, work_off, django_capture_on_commit_callbacks
):
    second = add_example(me)
    ladder = second.application
    ask_for_brief(second)
    work_off()
    kept = KeptBrief.objects.get()
    stored = [ladder.posting.file, second.notes.file, kept.page, kept.paper, kept.calendar]
    files = [Path(settings.DATA) / "files" / each.name for each in stored]
    assert all(file.exists() for file in files)
    shown = mine.get(reverse("delete_application", args=[ladder.pk])).content.decode()
    assert "posting.txt" in shown
    assert "notes.txt" in shown
    with django_capture_on_commit_callbacks(execute=True):
        mine.post(reverse("delete_application", args=[ladder.pk]))
    assert not any(file.exists() for file in files)
    assert [paper.kind for paper in Paper.objects.all()] == ["resume"]
    assert not Round.objects.exists()


def test_the_resume_goes_too_if_that_is_asked_for(mine, ladder):
    mine.post(reverse("delete_application", args=[ladder.pk]), {"with_resume": "1"})
    assert not Paper.objects.exists()


def test_a_resume_of_another_ladder_stays_whatever_is_asked_for(mine, me, ladder):
    other = add_example(me).application
    Application.objects.filter(pk=other.pk).update(resume=ladder.resume)
    mine.post(reverse("delete_application", args=[ladder.pk]), {"with_resume": "1"})
    assert Paper.objects.filter(pk=ladder.resume_id).exists()


def test_looking_at_the_page_of_deleting_deletes_nothing(mine, ladder):
    mine.get(reverse("delete_application", args=[ladder.pk]))
    assert Application.objects.exists()
