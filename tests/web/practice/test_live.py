import threading
import uuid

import pytest

from nextrung_web.practice import live, pieces
from tests.practice.delivery.made_sounds import RATE, Hears, talk, write_wav


@pytest.fixture
def wav(tmp_path):
    return write_wav(tmp_path / "said.wav", talk(4)).read_bytes()


def test_words_come_while_the_pieces_come_in_and_nothing_is_fed_twice(wav, monkeypatch):
    monkeypatch.setattr(live, "_PATIENCE_SECONDS", 0.3)
    key, hears = uuid.uuid4(), Hears(("I", 0, 100), ("called", 100, 300))
    along = live._Along(key, hears)
    for number, part in enumerate((wav[:60_000], wav[60_000:]), 1):
        pieces.keep_piece(key, number, part)
        along.has_news.set()
        thread = threading.Thread(target=along.run)
        thread.start()
        thread.join()
    assert along.words == "I called"
    assert hears.samples == 4 * RATE


def test_with_nothing_to_write_speech_down_with_there_are_no_words(monkeypatch):
    monkeypatch.setattr(live, "load_recogniser", lambda: None)
    key = uuid.uuid4()
    live.listen_along(key)
    assert live.words_so_far(key) == ""


def test_a_finished_recording_is_let_go(wav, monkeypatch):
    monkeypatch.setattr(live, "load_recogniser", lambda: Hears())
    key = uuid.uuid4()
    pieces.keep_piece(key, 1, wav)
    live.listen_along(key)
    (thread,) = (each for each in threading.enumerate() if each.name == f"words of {key}")
    live.leave_off(key)
    thread.join(5)
    assert not thread.is_alive()
    assert key not in live._listening
