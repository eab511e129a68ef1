import errno
import json

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from nextrung.practice.mock.session_file import Journal, read_session
from nextrung_web.accounts.models import User
from nextrung_web.practice import pieces
from nextrung_web.practice.models import KeptReview, Recording
from tests.practice.delivery.made_sounds import Hears, silence, talk, write_wav
from tests.web.practice.test_views import STORY, send

pytestmark = pytest.mark.django_db


def spoken(text, ms_a_word=300):
    return Hears(
        *(
            (word, 1000 + n * ms_a_word, 1000 + (n + 1) * ms_a_word - 20)
            for n, word in enumerate(text.split())
        )
    )


@pytest.fixture
def recogniser(monkeypatch):
    """Hears nothing that is not set; there is none along the way."""

    def use(found):
        monkeypatch.setattr("nextrung_web.practice.hearing.load_recogniser", lambda: found)

    monkeypatch.setattr("nextrung_web.practice.live.load_recogniser", lambda: None)
    # The voice of the tests is a buzz, which speech is told from by its loudness alone.
    monkeypatch.setattr("nextrung.practice.delivery.measure.begin_voice_activity", lambda: None)
    use(None)
    return use


@pytest.fixture
def wav(tmp_path):
    import numpy as np

    seconds = len(STORY.split()) * 0.3
    return write_wav(
        tmp_path / "said.wav", np.concatenate([silence(1), talk(seconds), silence(1)])
    ).read_bytes()


def begin(client, row, place=0):
    return json.loads(client.post(f"/practice/{row.pk}/recordings/", {"place": place}).content)


def put(client, take, number, content):
    return client.post(f"{take['pieces']}{number}/", content, content_type="application/octet-stream")


def put_all(client, take, content, size=40_000):
    for number, start in enumerate(range(0, len(content), size), 1):
        assert put(client, take, number, content[start : start + size]).status_code == 204


def work_off():
    for waiting in DBTaskResult.objects.ready():
        waiting.claim("test")
        waiting.set_successful(
            waiting.task.call(*waiting.args_kwargs["args"], **waiting.args_kwargs["kwargs"])
        )


def record(client, row, wav):
    take = begin(client, row)
    put_all(client, take, wav)
    client.post(take["finish"])
    work_off()
    return Recording.objects.get(key=take["key"])


def test_what_was_recorded_is_written_down_reviewed_and_answers_the_question(mine, begun, recogniser, wav):
    recogniser(spoken(STORY))
    recording = record(mine, begun, wav)
    assert recording.state == Recording.State.HEARD, recording.problem
    session = read_session(begun.file)
    assert session.exchanges[0].answer == STORY
    assert session.exchanges[0].sounded.words_per_minute > 100
    assert len(session.exchanges) == 2
    assert KeptReview.objects.get().content["delivery"]["seconds"] > 10


def test_the_review_plays_each_remark_from_its_second(mine, begun, recogniser, wav):
    recogniser(spoken(STORY))
    recording = record(mine, begun, wav)
    page = mine.get(f"/practice/{begun.pk}/answers/0/").content.decode()
    assert f'id="sound-{recording.key}"' in page
    assert page.count("Hear it at ") >= 1
    assert "Pace and pauses over time" in page


def test_the_page_waits_while_it_is_written_down_and_then_goes_on(mine, begun, recogniser, wav):
    recogniser(spoken(STORY))
    take = begin(mine, begun)
    put_all(mine, take, wav)
    where = mine.post(take["finish"]).url
    assert b"being written down" in mine.get(where).content
    poll = f"/practice/recordings/{take['key']}/"
    assert b"being written down" in mine.get(poll, headers={"hx-request": "true"}).content
    work_off()
    assert mine.get(poll, headers={"hx-request": "true"}).headers["HX-Redirect"] == where


def test_without_the_speech_parts_the_page_says_what_is_missing_and_the_words_can_be_typed(
    mine, begun, recogniser, wav
):
    record(mine, begun, wav)
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    assert "nextrung[voice]" in page
    send(mine, begun, STORY)
    exchange = read_session(begun.file).exchanges[0]
    assert exchange.answer == STORY
    assert exchange.sounded.seconds > 10


def test_a_recording_that_breaks_off_is_finished_with_what_is_there(mine, begun, recogniser, wav):
    recogniser(spoken("I called each driver and wrote one list for the morning."))
    take = begin(mine, begun)
    put(mine, take, 1, wav[:100_000])
    put(mine, take, 3, wav[200_000:300_000])
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    assert "was not finished" in page
    mine.post(take["finish"])
    work_off()
    recording = Recording.objects.get()
    assert recording.state == Recording.State.HEARD
    assert recording.heard_answer.delivery.seconds < 4


def test_a_piece_that_is_sent_twice_is_kept_once(mine, begun, recogniser, wav):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])
    assert put(mine, take, 1, wav[:1000]).status_code == 204
    assert pieces.size_of(Recording.objects.get().key) == 1000


@pytest.mark.parametrize(
    ("number", "content", "status"),
    [
        (1, b"<script>alert(1)</script>" * 9, 415),
        (1, b"", 413),
        (2, b"x" * (pieces.MOST_BYTES_A_PIECE + 1), 413),
        (901, b"x", 413),
        (0, b"x", 413),
    ],
)
def test_what_is_no_piece_of_a_recording_is_refused(mine, begun, recogniser, number, content, status):
    take = begin(mine, begun)
    assert put(mine, take, number, content).status_code == status
    assert pieces.pieces_of(Recording.objects.get().key) == []


def test_a_recording_takes_no_more_than_its_limit(mine, begun, recogniser, wav, monkeypatch):
    monkeypatch.setattr(pieces, "MOST_BYTES", 2500)
    take = begin(mine, begun)
    assert put(mine, take, 1, wav[:2000]).status_code == 204
    answer = put(mine, take, 2, wav[2000:4000])
    assert answer.status_code == 413
    assert "Finish it here" in answer.content.decode()


def test_a_full_disk_keeps_what_was_recorded_before(mine, begun, recogniser, wav, monkeypatch):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("nextrung.lasting.os.fsync", full)
    answer = put(mine, take, 2, wav[1000:2000])
    assert answer.status_code == 507
    assert "disk is full" in answer.content.decode()
    key = Recording.objects.get().key
    assert [piece.name for piece in pieces.pieces_folder(key).iterdir()] == ["000001.part"]


def test_a_task_that_ran_twice_answers_once(mine, begun, recogniser, wav):
    recogniser(spoken(STORY))
    recording = record(mine, begun, wav)
    Recording.objects.filter(pk=recording.pk).update(state=Recording.State.FAILED)
    mine.post(f"/practice/recordings/{recording.key}/finish/")
    work_off()
    session = read_session(begun.file)
    assert session.exchanges[0].answer == STORY
    assert session.exchanges[1].answer is None


def test_a_hearing_that_was_given_up_can_be_tried_again(mine, begun, recogniser, wav):
    recogniser(spoken(STORY))
    take = begin(mine, begun)
    put_all(mine, take, wav)
    mine.post(take["finish"])
    DBTaskResult.objects.update(status="FAILED")
    page = mine.get(f"/practice/{begun.pk}/").content.decode()
    assert "try it again" in page
    mine.post(take["finish"])
    work_off()
    assert read_session(begun.file).exchanges[0].answer == STORY


def test_an_interview_open_elsewhere_fails_with_a_sentence_and_can_be_tried_again(
    mine, begun, recogniser, wav, monkeypatch
):
    recogniser(spoken(STORY))
    monkeypatch.setattr("nextrung_web.practice.holding._PATIENCE_SECONDS", 0.0)
    terminal = Journal.reopen(begun.file)
    recording = record(mine, begun, wav)
    terminal.close()
    assert "open in another window" in recording.problem
    mine.post(f"/practice/recordings/{recording.key}/finish/")
    work_off()
    assert read_session(begun.file).exchanges[0].answer == STORY


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=990-1010", 990, 1010),
        ("bytes=1995-", 1995, 1999),
        ("bytes=-5", 1995, 1999),
    ],
)
def test_a_part_of_the_sound_can_be_asked_for_across_pieces(mine, begun, recogniser, wav, asked, first, last):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])
    put(mine, take, 2, wav[1000:2000])
    answer = mine.get(f"/practice/recordings/{take['key']}/sound/", headers={"range": asked})
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/2000"
    assert b"".join(answer.streaming_content) == wav[first : last + 1]


def test_a_part_beyond_the_end_is_refused(mine, begun, recogniser, wav):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])
    where = f"/practice/recordings/{take['key']}/sound/"
    assert mine.get(where, headers={"range": "bytes=1000-"}).status_code == 416
    whole = mine.get(where)
    assert whole.status_code == 200
    assert whole.headers["Content-Type"] == "audio/wav"


def test_a_take_begun_anew_sets_the_one_before_aside_and_keeps_it(mine, begun, recogniser, wav):
    first = begin(mine, begun)
    put(mine, first, 1, wav[:1000])
    begin(mine, begun)
    assert Recording.objects.get(key=first["key"]).state == Recording.State.SET_ASIDE
    send(mine, begun, "", act="end")
    page = mine.get(f"/practice/{begun.pk}/summary/").content.decode()
    assert "Other recordings" in page


def test_no_recording_begins_for_a_question_that_is_answered(mine, begun, recogniser):
    send(mine, begun, STORY)
    assert mine.post(f"/practice/{begun.pk}/recordings/", {"place": 0}).status_code == 409


def test_a_deleted_recording_leaves_the_disk(
    mine, begun, recogniser, wav, django_capture_on_commit_callbacks
):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])
    folder = pieces.pieces_folder(Recording.objects.get().key)
    with django_capture_on_commit_callbacks(execute=True):
        mine.post(f"/practice/{begun.pk}/delete/")
    assert not folder.exists()


@pytest.mark.parametrize("way", ["", "finish/", "aside/", "delete/", "words/", "sound/", "pieces/1/"])
def test_another_s_recording_is_not_there(mine, begun, recogniser, wav, way):
    take = begin(mine, begun)
    put(mine, take, 1, wav[:1000])
    stranger = Client()
    stranger.force_login(User.objects.create(username="stranger"))
    ask = stranger.get if way in ("", "words/", "sound/") else stranger.post
    assert ask(f"/practice/recordings/{take['key']}/{way}").status_code == 404
    assert pieces.size_of(Recording.objects.get().key) == 1000
