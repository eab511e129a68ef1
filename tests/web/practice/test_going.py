"""Mock interviews go with their ladder: named first, and then nothing of them is left."""

import uuid

import pytest
from django.urls import reverse

from nextrung.practice.mock.session_file import read_session
from nextrung_web.ladder.beginning import add_example
from nextrung_web.ladder.models import Application
from nextrung_web.practice.folders import pieces_folder
from nextrung_web.practice.models import MockInterview, Recording

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_(me):
    return add_example(me)


def hold(mine, round_, answers=1):
    """Hold an interview for a round, as far as some answers."""
    chosen = {"minutes": "10", "manner": "neutral", "interviewer": "Mateus Aldana"}
    mine.post(f"/rounds/{round_.pk}/practice/", chosen)
    row = MockInterview.objects.latest("number")
    for _ in range(answers):
        place = len(read_session(row.file).exchanges) - 1
        said = {"text": "At Tallow Yard I changed the loading order myself.", "act": "answer", "place": place}
        mine.post(f"/practice/{row.pk}/answer/", said)
    return row


def record(row, takes=1):
    for _ in range(takes):
        recording = Recording.objects.create(interview=row, place=0, state="set_aside", key=uuid.uuid4())
        folder = pieces_folder(recording.key)
        folder.mkdir(parents=True)
        (folder / "000001.part").write_bytes(b"sound")


def page_of(mine, application):
    return mine.get(reverse("delete_application", args=[application.pk])).content.decode()


def test_each_is_named_by_its_day_who_asked_and_what_is_in_it(mine, round_):
    row = hold(mine, round_, answers=2)
    record(row, takes=2)
    hold(mine, round_, answers=1)
    shown = page_of(mine, round_.application)
    day = f"{read_session(row.file).began_at:%A, %B %-d, %Y}"
    assert f"Mock interview of {day}, with Mateus Aldana" in shown
    assert "2 answers, 2 recordings of your voice" in shown
    assert ": 1 answer\n" in shown


def test_what_there_is_none_of_is_not_named(mine, round_):
    shown = page_of(mine, round_.application)
    assert "Mock interview" not in shown
    assert "pay figures" not in shown


def test_one_whose_file_cannot_be_read_is_named_too(mine, round_):
    row = hold(mine, round_)
    row.file.write_text("not a session")
    assert f"Mock interview {row.number}, whose file cannot be read" in page_of(mine, round_.application)


def test_nothing_of_them_is_left_on_the_disk(mine, round_, kept_here, django_capture_on_commit_callbacks):
    record(hold(mine, round_))
    of_the_terminal = hold(mine, round_)
    of_the_terminal.file.with_name(f"{of_the_terminal.file.stem}-1.wav").write_bytes(b"spoken there")
    MockInterview.objects.filter(pk=of_the_terminal.pk).update(round=None)
    assert page_of(mine, round_.application).count("1 recording of your voice") == 2
    with django_capture_on_commit_callbacks(execute=True):
        mine.post(reverse("delete_application", args=[round_.application_id]), {"with_resume": "1"})
    assert not MockInterview.objects.exists()
    left = [file for file in kept_here.rglob("*") if file.is_file()]
    assert [file for file in left if {"sessions", "recordings", "files"} & set(file.parts)] == []


def test_those_of_the_terminal_stay_while_another_ladder_has_the_job(mine, me, round_):
    row = hold(mine, round_)
    MockInterview.objects.filter(pk=row.pk).update(round=None)
    other = add_example(me).application
    assert "Mock interview" not in page_of(mine, other)
    mine.post(reverse("delete_application", args=[other.pk]))
    assert row.file.exists()
    assert "Mock interview" in page_of(mine, round_.application)


def test_those_of_another_job_stay(mine, me, round_):
    hold(mine, round_)
    other = add_example(me).application
    Application.objects.filter(pk=other.pk).update(title="Night Porter")
    mine.post(reverse("delete_application", args=[other.pk]))
    assert MockInterview.objects.get().file.exists()
