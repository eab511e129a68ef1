import errno

import pytest

from nextrung.errors import UnreadableDocumentError
from nextrung.practice.mock import session_file
from nextrung.practice.mock.asking import Conversation
from nextrung.practice.mock.session_file import read_session
from nextrung.practice.records import Delivery
from tests.practice.mock.talking import COMPLETE, begun

DELIVERY = Delivery(
    seconds=61.0,
    words_per_minute=140.0,
    pace=(),
    pauses=(),
    fillers=(),
    fillers_per_100_words=2.5,
    loudness_db=None,
    loudness_spread_db=None,
)


def hear(file):
    if file.name != "answer.wav":
        raise UnreadableDocumentError("This file cannot be opened.", file=str(file), advice="Check its name.")
    return COMPLETE, DELIVERY


def hold(interview, *lines, ends_with=EOFError):
    """Type these lines; gives how it was left and what was shown."""
    typed, shown = iter(lines), []

    def read(prompt):
        line = next(typed, None)
        if line is None:
            raise ends_with
        return line

    left = Conversation(interview, read, shown.append, hear).hold()
    return left, "\n".join(shown)


def test_lines_up_to_an_empty_one_are_the_answer(tmp_path):
    interview = begun(tmp_path)
    hold(interview, "First.", "Second.", "", "Third.")
    assert interview.session.exchanges[0].answer == "First.\nSecond."
    assert interview.draft == ("Third.",)


def test_an_empty_line_with_nothing_typed_is_no_answer(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, "", "  ")
    assert interview.session.exchanges[0].answer is None
    assert "Nothing is typed yet" in shown


def test_a_whole_interview_ends_with_the_interviewer_s_goodbye(tmp_path):
    left, shown = hold(begun(tmp_path), *[COMPLETE, ""] * 4)
    assert left == "finished"
    assert shown.endswith("We will be in touch.")
    assert "Question 4 of 4" in shown


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_leaving_in_the_middle_saves_the_lines_so_far(tmp_path, stop):
    interview = begun(tmp_path)
    left, shown = hold(interview, "I was in the", ends_with=stop("middle of"))
    assert left == "paused"
    assert "--resume-session" in shown
    session = read_session(interview.journal.file)
    assert session.draft == ("I was in the", "middle of")
    assert session.ending is None


def test_a_draft_is_shown_when_it_goes_on(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.add_line("I was in the\x1b[2J")
    _, shown = hold(interview, "middle.", "")
    assert "You had typed this" in shown
    assert "\x1b" not in shown
    assert interview.session.exchanges[0].answer == "I was in the\x1b[2J\nmiddle."


def test_commands_are_obeyed_and_are_no_answers(tmp_path):
    interview = begun(tmp_path)
    left, shown = hold(interview, "/help", "/repeat", "/skip", "/oops", "/file", "/save", "/quit")
    assert left == "quit"
    assert shown.count("Tell me about yourself.") == 2
    for words in ("/pause", "There is no /oops here", "Name the recording", "All is saved."):
        assert words in shown
    session = read_session(interview.journal.file)
    assert session.ending == "quit"
    assert session.exchanges[0].is_skipped
    assert session.exchanges[1].answer is None
    assert session.draft == ()


def test_quitting_in_the_middle_of_an_answer_takes_it_as_it_is(tmp_path):
    interview = begun(tmp_path)
    hold(interview, "I had begun.", "/quit")
    assert read_session(interview.journal.file).exchanges[0].answer == "I had begun."


def test_pause_leaves_it_unfinished(tmp_path):
    interview = begun(tmp_path)
    left, _ = hold(interview, "Half", "/pause")
    assert left == "paused"
    assert read_session(interview.journal.file).draft == ("Half",)


def test_a_slash_within_an_answer_is_part_of_it(tmp_path):
    interview = begun(tmp_path)
    hold(interview, "We used", "/etc", "/usr/bin and /tmp", "/quit smoking was the name", "")
    assert interview.session.exchanges[0].answer.count("\n") == 3


def test_a_recording_can_be_the_answer(tmp_path):
    interview = begun(tmp_path)
    _, shown = hold(interview, "/file lost.wav", "/file answer.wav")
    assert "lost.wav: This file cannot be opened." in shown
    exchange = read_session(interview.journal.file).exchanges[0]
    assert exchange.answer == COMPLETE
    assert exchange.sounded.words_per_minute == 140.0
    assert b'"recording":"answer.wav"' in interview.journal.file.read_bytes()


def test_a_full_disk_is_told_and_save_tries_again(tmp_path, monkeypatch):
    interview = begun(tmp_path)
    write = session_file.os.write

    def full(descriptor, content):
        raise OSError(errno.ENOSPC, "No space left on device")

    lines = iter([COMPLETE, "", "free", "/pause"])

    def read_then_free(prompt):
        line = next(lines)
        if line == "free":
            monkeypatch.setattr(session_file.os, "write", write)
            return "/save"
        return line

    interview.next_prompt()
    monkeypatch.setattr(session_file.os, "write", full)
    shown = []
    Conversation(interview, read_then_free, shown.append, hear).hold()
    assert "(No space left on device)" in " ".join(shown)
    assert "All is saved." in shown
    assert read_session(interview.journal.file).exchanges[0].answer == COMPLETE
