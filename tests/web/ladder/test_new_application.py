from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nextrung.demo import demo_papers
from nextrung_web.ladder.models import Application, Paper, Round

pytestmark = pytest.mark.django_db


def give(mine, **given):
    return mine.post(reverse("new_application"), {"kind": "second", **given})


def upload(name):
    return SimpleUploadedFile(name, (demo_papers() / name).read_bytes())


def test_three_papers_become_a_ladder_with_the_day_of_the_notes(mine, words):
    answer = give(mine, **words)
    round_ = Round.objects.get(kind="second")
    assert answer.url == reverse("round", args=[round_.pk])
    assert round_.application.title == "Customer Operations Manager"
    assert (round_.day.month, round_.day.day, round_.time_zone) == (12, 3, "America/Los_Angeles")
    assert set(Round.objects.exclude(climbed_at=None).values_list("kind", flat=True)) == {"applied", "first"}


def test_a_day_given_by_hand_goes_before_the_notes(mine, words):
    given = {"day": "2030-05-04", "hour": "09:30", "time_zone": "America/Chicago"}
    give(mine, **words | given)
    round_ = Round.objects.get(kind="second")
    assert (round_.day, round_.time_zone) == (date(2030, 5, 4), "America/Chicago")
    assert round_.starts_at.isoformat() == "2030-05-04T14:30:00+00:00"


def test_notes_whose_hour_has_no_zone_are_taken(mine, words):
    give(mine, **words | {"notes_text": "Met Ada Brook, the owner.\nNext: Thursday December 3 at 10:00"})
    assert Round.objects.get(kind="second").starts_at


def test_notes_can_be_left_out(mine, words):
    give(mine, **words | {"notes_text": ""})
    round_ = Round.objects.get(kind="second")
    assert (round_.notes, round_.day) == (None, None)


def test_files_are_kept_under_names_of_our_own(mine):
    give(mine, resume_file=upload("resume.pdf"), posting_file=upload("posting.txt"))
    paper = Paper.objects.get(kind="resume")
    assert paper.name == "resume.pdf"
    assert "resume" not in paper.file.name


def test_what_was_kept_is_shown_and_need_not_be_given_again(mine, words):
    answer = give(mine, resume_file=upload("resume.pdf"), posting_text="nothing to see", notes_text="")
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "resume.pdf</bdi>, kept" in shown
    assert "nothing to see" in shown
    resume = Paper.objects.get()
    answer = give(mine, resume_kept=resume.pk, posting_text=words["posting_text"])
    assert answer.status_code == 302
    assert Application.objects.get().resume == resume


def test_a_file_is_kept_though_the_day_is_wrong(mine, words):
    answer = give(mine, resume_file=upload("resume.pdf"), posting_text=words["posting_text"], hour="10:00")
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Which day?" in shown
    assert "resume.pdf</bdi>, kept" in shown


def test_an_empty_file_is_told_and_the_other_is_kept(mine):
    empty = SimpleUploadedFile("posting.txt", b"")
    answer = give(mine, resume_file=upload("resume.pdf"), posting_file=empty)
    assert "empty" in answer.content.decode()
    assert Paper.objects.get().kind == "resume"


def test_the_sentence_stands_beside_the_field_it_is_about(mine, words):
    answer = give(mine, **words | {"resume_text": words["posting_text"]})
    form = answer.context["form"]
    assert set(form.errors) == {"resume_text"}
    assert form["resume_text"].value() == words["posting_text"]


def test_an_address_that_is_never_fetched_is_told_and_stays_typed(mine, words):
    for address in ("http://127.0.0.1/job", "http://example.com:8080/job", "ftp://example.com/job"):
        answer = give(mine, resume_text=words["resume_text"], posting_address=address)
        assert set(answer.context["form"].errors) == {"posting_address"}
        assert address in answer.content.decode()
    assert not Application.objects.exists()


def test_a_resume_given_before_is_offered_by_name_and_day(mine, ladder):
    shown = mine.get(reverse("new_application")).content.decode()
    assert f"resume.pdf, {ladder.resume.added_at:%B %-d, %Y}" in shown


def test_somebody_else_s_resume_is_neither_offered_nor_taken(mine, another, words):
    assert "resume.pdf" not in mine.get(reverse("new_application")).content.decode()
    answer = give(mine, **words | {"resume_text": "", "resume_kept": another.resume.pk})
    assert answer.status_code == 422
    assert not Application.objects.exclude(pk=another.pk).exists()


def test_an_unknown_zone_is_refused(mine, words):
    assert give(mine, **words | {"time_zone": "Mars/Olympus"}).status_code == 422


def test_a_file_that_is_too_large_is_told_and_not_kept(mine, words):
    large = SimpleUploadedFile("resume.txt", b"Wren Halloran\n" * 1_600_000)
    answer = give(mine, resume_file=large, posting_text=words["posting_text"])
    assert "larger than 20 MB" in answer.content.decode()
    assert not Paper.objects.filter(kind="resume").exists()
