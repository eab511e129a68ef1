from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from nextrung.practice.mock.session_file import Journal, read_session
from nextrung_web.accounts.models import User
from nextrung_web.ladder.beginning import add_example
from nextrung_web.practice.material import material_of
from nextrung_web.practice.models import KeptReview, MockInterview
from tests.practice.mock import talking

pytestmark = pytest.mark.django_db

STORY = (
    "Last spring at Tallow Yard, 40 orders a week went out late. I called each driver, wrote one list for "
    "the morning, and changed the loading order myself. After six weeks it was 4 a week, and my manager "
    "took the list to the second site."
)


def send(client, row, text, act="answer", place=None):
    at = len(read_session(row.file).exchanges) - 1 if place is None else place
    return client.post(f"/practice/{row.pk}/answer/", {"text": text, "act": act, "place": at})


def answer_to_the_end(client, row, text=STORY):
    while read_session(row.file).ending is None:
        send(client, row, text)


def test_the_start_page_of_somebody_new_is_an_invitation(mine):
    page = mine.get("/practice/").content.decode()
    assert "No interview was held yet" in page
    assert "Nothing is due" in page


def test_an_interview_begins_with_its_first_question(mine, begun):
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    first = read_session(begun.file).exchanges[0]
    assert first.asked in page.replace("&#x27;", "'")
    assert "Question 1 of 4" in page


def test_a_question_of_the_brief_can_be_practised_first(mine, me):
    round_ = add_example(me)
    material, _papers = material_of(round_)
    wanted = material.questions[4].text
    page = mine.get(f"/rounds/{round_.pk}/practice/", {"question": wanted}).content.decode()
    assert "It begins with" in page
    mine.post(
        f"/rounds/{round_.pk}/practice/",
        {"minutes": "10", "manner": "tough", "interviewer": "", "question": wanted},
    )
    assert read_session(MockInterview.objects.get().file).exchanges[0].asked == wanted


def test_the_people_of_the_round_can_be_chosen_to_ask(mine, me):
    round_ = add_example(me)
    assert "Mateus Aldana" in mine.get(f"/rounds/{round_.pk}/practice/").content.decode()
    chosen = {"minutes": "10", "manner": "neutral", "interviewer": "Mateus Aldana"}
    mine.post(f"/rounds/{round_.pk}/practice/", chosen)
    row = MockInterview.objects.get()
    assert "Mateus Aldana" in read_session(row.file).plan.interviewer.called
    assert read_session(row.file).papers.resume.startswith("/")
    send(mine, row, STORY)
    assert mine.get(f"/practice/{row.pk}/answers/0/").status_code == 200


def test_what_was_chosen_wrongly_is_told_and_begins_nothing(mine):
    answer = mine.post("/practice/", {"minutes": "7", "manner": "neutral"})
    assert answer.status_code == 422
    assert not MockInterview.objects.exists()


def test_an_answer_leads_on_and_its_review_is_kept_whole(mine, begun):
    answer = send(mine, begun, STORY)
    assert answer.status_code == 302
    session = read_session(begun.file)
    assert session.exchanges[0].answer == STORY
    assert len(session.exchanges) == 2
    kept = KeptReview.objects.get()
    assert kept.text == STORY
    assert kept.content["overall"] == session.exchanges[0].marks.overall


def test_nothing_on_the_page_judges_while_the_interview_goes_on(mine, begun):
    send(mine, begun, STORY)
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    overall = str(read_session(begun.file).exchanges[0].marks.overall)
    assert f"{overall} of 5" not in page
    assert "overall" not in page


def test_an_empty_answer_is_asked_for_and_not_taken(mine, begun):
    answer = send(mine, begun, "  ")
    assert answer.status_code == 422
    assert read_session(begun.file).exchanges[0].answer is None


def test_what_is_typed_is_kept_and_there_again_after_a_reload(mine, begun):
    typed = "First line.\r\nSecond <b>line</b>"
    assert mine.post(f"/practice/{begun.pk}/draft/", {"text": typed, "place": 0}).status_code == 204
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    assert "First line.\nSecond &lt;b&gt;line&lt;/b&gt;</textarea>" in page


def test_a_draft_for_a_question_that_was_answered_does_not_become_the_next_one_s(mine, begun):
    send(mine, begun, STORY)
    assert mine.post(f"/practice/{begun.pk}/draft/", {"text": "late", "place": 0}).status_code == 409
    assert read_session(begun.file).draft == ()


def test_an_answer_from_a_second_tab_goes_to_no_other_question_and_is_not_lost(mine, begun):
    send(mine, begun, STORY)
    answer = send(mine, begun, "The same from another tab.", place=0)
    assert answer.status_code == 422
    assert "The same from another tab." in answer.content.decode()
    assert read_session(begun.file).exchanges[1].answer is None


def test_leaving_keeps_what_is_typed_and_the_start_page_offers_to_go_on(mine, begun):
    assert send(mine, begun, "Half a sen", act="pause").url == "/practice/"
    assert "is not finished" in mine.get("/practice/").content.decode()
    assert "Half a sen</textarea>" in mine.get(f"/practice/{begun.pk}/").content.decode()


def test_a_question_left_out_is_counted_and_ending_shows_how_it_went(mine, begun):
    send(mine, begun, "", act="skip")
    answer = send(mine, begun, "", act="end")
    page = mine.get(answer.url).content.decode()
    assert "1 left out" in page
    assert "There was no answer that could be judged" in page


def test_an_interview_that_is_open_in_a_terminal_keeps_what_was_typed_here(mine, begun, monkeypatch):
    monkeypatch.setattr("nextrung_web.practice.holding._PATIENCE_SECONDS", 0.0)
    terminal = Journal.reopen(begun.file)
    answer = send(mine, begun, STORY)
    terminal.close()
    assert answer.status_code == 422
    assert "open in another window" in answer.content.decode()
    assert STORY in answer.content.decode()


def test_a_full_disk_is_told_and_what_was_typed_stays_in_the_form(mine, begun, monkeypatch):
    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nextrung.practice.mock.session_file.os.write", full)
    answer = send(mine, begun, STORY)
    monkeypatch.undo()
    assert "No space left on device" in answer.content.decode()
    assert STORY in answer.content.decode()


def test_the_summary_of_a_whole_interview_has_aspects_answers_and_days(mine, begun):
    answer_to_the_end(mine, begun)
    page = mine.get(f"/practice/{begun.pk}/").url
    text = mine.get(page).content.decode()
    for part in ("To work on", "Your answers", "Seven aspects", "When to say it again"):
        assert part in text


def test_an_interview_of_the_terminal_is_in_the_list_and_can_be_reviewed(mine, kept_here):
    interview = talking.begun(kept_here / "sessions")
    talking.answer_all(interview, STORY)
    interview.journal.close()
    assert "Interview 1" in mine.get("/practice/").content.decode()
    row = MockInterview.objects.get()
    assert mine.get(f"/practice/{row.pk}/answers/0/").status_code == 200
    assert KeptReview.objects.filter(interview=row, place=0).exists()


def test_an_interview_whose_file_was_deleted_is_gone(mine, begun):
    begun.file.unlink()
    mine.get("/practice/")
    assert not MockInterview.objects.exists()


def test_deleting_an_interview_leaves_no_file(mine, begun, django_capture_on_commit_callbacks):
    spoken = begun.file.with_name(f"{begun.file.stem}-01.wav")  # as the terminal keeps it
    spoken.touch()
    with django_capture_on_commit_callbacks(execute=True):
        mine.post(f"/practice/{begun.pk}/delete/")
    assert not MockInterview.objects.exists()
    assert not begun.file.exists()
    assert not spoken.exists()


@pytest.mark.parametrize(
    "where",
    ["", "summary/", "answers/0/", "answers/0/attempts/", "answer/", "draft/", "delete/", "recordings/"],
)
def test_another_s_interview_is_not_there(me, begun, where):
    stranger = Client()
    stranger.force_login(User.objects.create(username="stranger"))
    ask = stranger.post if where in ("answer/", "draft/", "delete/", "recordings/") else stranger.get
    assert ask(f"/practice/{begun.pk}/{where}", {"text": "x", "place": 0}).status_code == 404
    assert MockInterview.objects.filter(pk=begun.pk).exists()


def test_an_answer_that_is_too_long_is_told_and_stays_in_the_form(mine, begun):
    answer = send(mine, begun, "word " * 50_000)
    assert answer.status_code == 422
    assert "word word word" in answer.content.decode()
    assert read_session(begun.file).exchanges[0].answer is None


def test_the_character_that_is_no_text_takes_nothing_else_with_it(mine, begun):
    send(mine, begun, f"{STORY}\0 And more.")
    assert read_session(begun.file).exchanges[0].answer == f"{STORY}  And more."


HOSTILE = (
    "<script>alert(1)</script> \u202eright to left {{ 7|add:7 }} </textarea><img src=x onerror=alert(2)> "
    + "w" * 10_000
)


def test_a_hostile_answer_stands_on_every_page_as_characters(mine, begun):
    send(mine, begun, f"{HOSTILE} {STORY}")
    mine.post(f"/practice/{begun.pk}/draft/", {"text": HOSTILE, "place": 1})
    for where in ("", "answers/0/", "answers/0/attempts/", "summary/"):
        page = mine.get(f"/practice/{begun.pk}/{where}").content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert "{{ 7|add:7 }}" in mine.get(f"/practice/{begun.pk}/").content.decode()


def test_what_went_badly_is_asked_first_the_next_time(mine, begun, monkeypatch):
    answer_to_the_end(mine, begun, text="I do not know. We did something.")
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    assert "Ask first what is due" in mine.get("/practice/").content.decode()
    mine.post("/practice/", {"minutes": "10", "manner": "neutral", "interviewer": "", "due_first": "on"})
    old, new = (read_session(row.file).plan for row in MockInterview.objects.order_by("number"))
    assert {question.key for question in new.questions} == {question.key for question in old.questions}


def test_progress_draws_each_aspect_with_its_numbers_beside_it(mine, begun):
    answer_to_the_end(mine, begun)
    page = mine.get("/practice/progress/").content.decode()
    assert page.count("<svg") == page.count("<table") >= 4


def test_answers_to_the_same_question_stand_side_by_side(mine, begun):
    answer_to_the_end(mine, begun)
    mine.post("/practice/", {"minutes": "10", "manner": "neutral", "interviewer": ""})
    row = MockInterview.objects.get(number=2)
    send(mine, row, STORY.replace("40", "60"))
    page = mine.get(f"/practice/{row.pk}/answers/0/attempts/").content.decode()
    assert "40 orders" in page
    assert "60 orders" in page
