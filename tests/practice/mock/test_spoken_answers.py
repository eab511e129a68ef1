import itertools
import json

import numpy as np
import pytest

from nextrung.engines.protocols import SAMPLES_PER_SECOND
from nextrung.errors import NextRungError
from nextrung.practice.delivery import measure
from nextrung.practice.mock import speaking as speaking_module
from nextrung.practice.mock.asking import Conversation
from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.recordings import recordings_of
from nextrung.practice.mock.session_file import Journal, read_session
from nextrung.practice.mock.spoken_answers import SpokenAnswers
from tests.practice.delivery.made_sounds import Hears, silence, talk
from tests.practice.mock.spoken import FakeMicrophone, speaking
from tests.practice.mock.talking import COMPLETE, NOON, begun, review

SAID = Hears(("I", 100, 300), ("mended", 400, 800), ("it.", 900, 1200), ("complete", 1300, 1800))
DONE = (30, "")


@pytest.fixture(autouse=True)
def _by_loudness(monkeypatch):
    """Tones are no voice to a detector of voices, so speech is found by loudness here."""
    monkeypatch.setattr(measure, "begin_voice_activity", lambda: None)


def answer():
    """Four seconds, two of them spoken."""
    return np.concatenate([silence(0.5), talk(2), silence(1.5)])


def hold(interview, speaker, *lines):
    """Hold it by voice, with these lines typed between; gives how it was left and what was shown."""
    typed, shown = iter(lines), []

    def read(prompt):
        line = next(typed, None)
        if line is None:
            raise EOFError
        return line

    spoken = SpokenAnswers(interview, speaker, read, shown.append)
    left = Conversation(interview, read, shown.append, None, spoken=spoken).hold()
    return left, " ".join(" ".join(shown).split())


def go_on(interview):
    interview.journal.close()
    file = interview.journal.file
    return Interview.go_on(read_session(file), review, Journal.reopen(file), lambda: NOON)


def events(interview, kind):
    lines = map(json.loads, interview.journal.file.read_text(encoding="utf-8").splitlines())
    return [event for event in lines if event["event"] == kind]


def seconds_of(file):
    return (file.stat().st_size - 44) / 2 / SAMPLES_PER_SECOND


def test_a_spoken_answer_is_kept_with_its_words_and_its_sound(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), SAID, DONE))
    exchange = read_session(interview.journal.file).exchanges[0]
    assert exchange.answer == "I mended it. complete"
    assert exchange.sounded.seconds == pytest.approx(3.2)
    assert events(interview, "answered")[0]["recording"] == "0001-01.wav"
    assert seconds_of(tmp_path / "0001-01.wav") == pytest.approx(3.2)
    assert "Heard: I mended it." in shown


def test_what_is_said_as_enter_is_pressed_is_heard_to_its_end(tmp_path):
    interview = begun(tmp_path)
    hold(interview, speaking(FakeMicrophone(answer()), SAID, (10, "")))
    assert seconds_of(tmp_path / "0001-01.wav") == pytest.approx(1.2)


def test_a_key_hit_by_chance_does_not_end_an_answer(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), SAID, (10, "x")))
    assert "went away" in shown  # it was listened to up to its end
    assert seconds_of(tmp_path / "0001-01.wav") == 4.0


def test_r_starts_again_and_the_first_take_stays_on_the_disk(tmp_path):
    interview = begun(tmp_path)
    hold(interview, speaking(FakeMicrophone(answer(), answer()), SAID, (5, "R"), DONE))
    assert [event["file"] for event in events(interview, "recording")] == ["0001-01.wav", "0001-02.wav"]
    assert events(interview, "answered")[0]["recording"] == "0001-02.wav"
    assert len(recordings_of(interview.journal.file)) == 2


def test_t_types_this_answer_and_the_next_one_is_spoken(tmp_path):
    interview = begun(tmp_path)
    speaker = speaking(FakeMicrophone(answer(), answer()), SAID, (5, "t"), DONE)
    hold(interview, speaker, COMPLETE, "")
    first, second = read_session(interview.journal.file).exchanges[:2]
    assert (first.answer, first.sounded) == (COMPLETE, None)
    assert second.answer == "I mended it. complete"


def test_a_command_is_obeyed_while_speaking(tmp_path):
    interview = begun(tmp_path)
    left, _ = hold(interview, speaking(FakeMicrophone(answer(), answer()), SAID, (5, "/skip"), (5, "/quit")))
    assert left == "quit"
    assert interview.session.exchanges[0].is_skipped
    assert not interview.recording


def test_silence_is_said_and_can_be_spoken_over(tmp_path):
    interview = begun(tmp_path)
    hiss = np.random.default_rng(1).standard_normal(4 * SAMPLES_PER_SECOND).astype(np.float32) * 0.001
    speaker = speaking(FakeMicrophone(hiss, answer()), SAID, DONE, DONE)
    _, shown = hold(interview, speaker, "")
    assert "Nothing was heard." in shown
    assert events(interview, "answered")[0]["recording"] == "0001-02.wav"


def test_a_muted_microphone_is_told_apart_from_silence(tmp_path):
    _, shown = hold(begun(tmp_path), speaking(FakeMicrophone(silence(4)), SAID, DONE), "t", COMPLETE, "")
    assert "privacy settings" in shown


def test_without_a_recogniser_the_words_are_typed_and_the_sound_counts(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), None, DONE), COMPLETE, "")
    assert "Now type what you said" in shown
    exchange = read_session(interview.journal.file).exchanges[0]
    assert exchange.answer == COMPLETE
    assert exchange.sounded.seconds == pytest.approx(3.2)
    assert events(interview, "answered")[0]["recording"] == "0001-01.wav"


def test_without_a_microphone_it_goes_on_typed_and_says_so_once(tmp_path):
    interview = begun(tmp_path)
    left, shown = hold(interview, speaking(FakeMicrophone(), SAID), *[COMPLETE, ""] * 4)
    assert left == "finished"
    assert shown.count("No microphone was found.") == 1
    assert not events(interview, "recording")


def test_a_microphone_lost_in_the_middle_keeps_what_was_said(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), SAID), "")
    assert "The microphone went away." in shown
    assert read_session(interview.journal.file).exchanges[0].answer == "I mended it. complete"


def test_an_answer_longer_than_any_ends_and_is_offered(tmp_path, monkeypatch):
    monkeypatch.setattr(measure, "LONGEST_MINUTES", 0.05)
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), SAID), "")
    assert "as long as an answer can be" in shown
    assert interview.session.exchanges[0].answer


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
def test_leaving_while_speaking_keeps_what_was_said_and_offers_it_later(tmp_path, stop):
    interview = begun(tmp_path)
    microphone = FakeMicrophone(answer())
    left, shown = hold(interview, speaking(microphone, SAID, (30, stop)))
    assert (left, microphone.is_listening) == ("paused", False)
    assert "--resume-session" in shown
    later = go_on(interview)
    _, shown = hold(later, speaking(FakeMicrophone(), SAID), "")
    assert "it was kept" in shown
    exchange = read_session(later.journal.file).exchanges[0]
    assert exchange.answer == "I mended it. complete"
    assert exchange.sounded.seconds == 3.0


def test_gone_on_with_by_the_keyboard_it_tells_where_what_was_said_is(tmp_path):
    interview = begun(tmp_path)
    hold(interview, speaking(FakeMicrophone(answer()), SAID, (30, EOFError)))
    shown = []

    def read(_prompt):
        raise EOFError

    Conversation(go_on(interview), read, shown.append, None).hold()
    assert f"/file {tmp_path / '0001-01.wav'}" in " ".join(shown)


def test_a_kept_recording_that_was_deleted_is_simply_spoken_again(tmp_path):
    interview = begun(tmp_path)
    hold(interview, speaking(FakeMicrophone(answer()), SAID, (30, EOFError)))
    recordings_of(interview.journal.file)[0].unlink()
    later = go_on(interview)
    _, shown = hold(later, speaking(FakeMicrophone(answer()), SAID, DONE))
    assert "it was kept" not in shown
    assert later.session.exchanges[0].answer


def test_a_kept_recording_that_is_damaged_is_said_and_spoken_again(tmp_path):
    interview = begun(tmp_path)
    hold(interview, speaking(FakeMicrophone(answer()), SAID, (30, EOFError)))
    recordings_of(interview.journal.file)[0].write_bytes(b"no sound")
    later = go_on(interview)
    _, shown = hold(later, speaking(FakeMicrophone(answer()), SAID, DONE), "", "")
    assert "0001-01.wav" in shown
    assert later.session.exchanges[0].answer


def test_lines_that_were_typed_are_gone_on_with_by_the_keyboard(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.add_line("I had typed this.")
    hold(interview, speaking(FakeMicrophone(answer()), SAID, DONE), "")
    assert interview.session.exchanges[0].answer == "I had typed this."


def test_a_recording_that_the_disk_does_not_take_is_said_and_its_words_are_kept(tmp_path, monkeypatch):
    def full(self):
        self.problem = "No space left on device"

    monkeypatch.setattr(speaking_module.RecordingFile, "save", full)
    interview = begun(tmp_path)
    _, shown = hold(interview, speaking(FakeMicrophone(answer()), SAID, DONE))
    assert "No space left on device" in shown
    assert interview.session.exchanges[0].answer == "I mended it. complete"
    assert "recording" not in events(interview, "answered")[0]


class _Voice:
    name = "voice"

    def __init__(self):
        self.spoken = []

    def speak(self, text):
        self.spoken.append(text)
        return b"sound"


class _Loudspeaker:
    def __init__(self, *, is_there=True):
        self._is_there = is_there

    def play(self, _wav, goes_on):
        if not self._is_there:
            raise NextRungError("Nothing can be played here.", advice="Read it.")
        self.asked = sum(1 for _ in itertools.takewhile(lambda _: goes_on(), range(100)))


def test_a_question_is_said_aloud_until_enter_is_pressed(tmp_path):
    voice, loudspeaker = _Voice(), _Loudspeaker()
    speaker = speaking(FakeMicrophone(answer()), SAID, (3, ""), (5, "/quit"), aloud=(voice, loudspeaker))
    hold(begun(tmp_path), speaker)
    assert voice.spoken == ["Hello. We have 10 minutes. Let us begin. Tell me about yourself."]
    assert loudspeaker.asked == 2


def test_without_a_loudspeaker_the_text_is_enough_and_it_is_said_once(tmp_path):
    aloud = (_Voice(), _Loudspeaker(is_there=False))
    interview = begun(tmp_path)
    speaker = speaking(FakeMicrophone(answer(), answer()), SAID, (1, ""), DONE, DONE, aloud=aloud)
    _, shown = hold(interview, speaker)
    assert shown.count("Nothing can be played here.") == 1
    assert interview.session.exchanges[1].answer
