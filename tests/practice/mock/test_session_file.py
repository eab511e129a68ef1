import errno
import os

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nextrung.errors import OutputError, UnreadableDocumentError
from nextrung.practice.mock import session_file
from nextrung.practice.mock.asking import what_is_not_saved
from nextrung.practice.mock.events import Paused
from nextrung.practice.mock.session_file import Journal, read_session
from nextrung.practice.mock.sessions import next_number, read_sessions, unfinished
from tests.practice.mock.talking import COMPLETE, NOON, OPEN, answer_all, begun, planned

HOSTILE = [
    "nul \x00 bell \x07 escape \x1b[2J",
    "\u202eright to left\u202c \u2066isolated",
    "line\u2028separator\u2029\x85\x0b\x0c\r\n",
    '{"event":"ended","how":"quit"}\n{"event":"ended"}',
    "half a \ud83d character",
    "e\u0301" * 500,
]


@pytest.fixture
def held(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.add_line("First line.")
    interview.answer(OPEN)
    interview.next_prompt()
    interview.add_line("It ended")
    interview.journal.close()
    return interview


def test_what_is_read_back_is_what_was_held(held):
    assert read_session(held.journal.file) == held.session


def test_every_line_names_its_event_and_the_first_its_schema(held):
    lines = [msgspec.json.decode(line) for line in held.journal.file.read_bytes().splitlines()]
    assert lines[0]["schema"] == "nextrung/session/1"
    assert [line["event"] for line in lines] == [
        *("began", "asked", "typed", "answered", "reviewed", "asked", "typed")
    ]
    assert all(line["at"] == "2026-12-01T12:00:00Z" for line in lines)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(tmp_path, text):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.add_line(text)
    interview.answer(text)
    (exchange,) = read_session(interview.journal.file).exchanges
    assert exchange.answer == text.replace("\ud83d", "?")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(cut=st.integers(0, 10_000), noise=st.binary(max_size=40))
def test_a_file_cut_anywhere_loses_only_what_was_being_written(held, cut, noise):
    """Lines that were whole come back; the rest, whatever it is, is kept aside and harms nothing."""
    content = held.journal.file.read_bytes()
    first = content.index(b"\n") + 1
    place = first + cut % (len(content) - first)
    file = held.journal.file.with_name("0002.jsonl")
    file.write_bytes(content[:place] + noise)
    whole = content[:place].count(b"\n")
    try:
        session = read_session(file)
        journal = Journal.reopen(file)
        journal.close()
    finally:
        file.unlink()
    assert len(session.exchanges) >= (1 if whole >= 2 else 0)
    assert session.plan == held.plan
    if whole >= 4:
        assert session.exchanges[0].answer == OPEN


def test_a_half_written_line_is_kept_aside_and_stays_in_the_file(held):
    file = held.journal.file
    with file.open("ab") as opened:
        opened.write(b'{"event":"answered","at":"2026-12-01T12:0')
    assert read_session(file).unreadable == ('{"event":"answered","at":"2026-12-01T12:0',)
    before = file.read_bytes()
    journal = Journal.reopen(file)
    journal.append(Paused(at=NOON))
    journal.close()
    assert file.read_bytes().startswith(before + b"\n{")
    assert read_session(file).draft == ("It ended",)


def test_events_of_a_later_version_are_passed_over(held):
    with held.journal.file.open("ab") as opened:
        opened.write(b'{"event":"applauded","at":"2026-12-01T12:00:00Z","how":"loud"}\n')
    assert read_session(held.journal.file) == held.session


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"not json\n",
        b'{"event":"began"}\n',
        b"\x00" * 500,
        b'{"event":"began","schema":"nextrung/session/2"}\n',
    ],
)
def test_what_is_no_interview_is_refused_and_left_as_it_is(tmp_path, content):
    file = tmp_path / "0001.jsonl"
    file.write_bytes(content)
    with pytest.raises(UnreadableDocumentError, match=r"0001\.jsonl"):
        read_session(file)
    assert read_sessions(tmp_path) == ()
    assert next_number(tmp_path) == 2
    assert file.read_bytes() == content


# --- a full disk ----------------------------------------------------------------------------------


@pytest.fixture
def disk(monkeypatch):
    """A disk with so many bytes left; None is as many as one likes."""
    room = {"left": None, "write": os.write}

    def write(descriptor, content):
        if room["left"] is None:
            return room["write"](descriptor, content)
        if room["left"] == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = room["write"](descriptor, content[: room["left"]])
        room["left"] -= written
        return written

    monkeypatch.setattr(session_file.os, "write", write)
    return room


@pytest.mark.parametrize("left", [0, 1, 25, 200])
def test_nothing_said_is_lost_when_the_disk_was_full_for_a_while(tmp_path, disk, left):
    interview = begun(tmp_path)
    interview.next_prompt()
    disk["left"] = left
    interview.answer(OPEN)
    interview.next_prompt()
    assert not interview.journal.is_all_saved
    assert interview.journal.problem == "No space left on device"
    assert OPEN in " ".join(" ".join(what_is_not_saved(interview)).split())
    disk["left"] = None
    interview.answer(COMPLETE)
    assert interview.journal.is_all_saved
    assert what_is_not_saved(interview) == []
    assert read_session(interview.journal.file).exchanges == interview.session.exchanges


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_asked(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="NEXTRUNG_DATA"):
        Journal.create(tmp_path / "file", 1)


def test_every_line_is_on_the_disk_before_the_next_thing_is_asked(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(session_file.os, "fsync", synced.append)
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.answer(COMPLETE)
    assert len(synced) == len(interview.journal.file.read_bytes().splitlines()) == 4


# --- many interviews ------------------------------------------------------------------------------


def test_a_second_window_cannot_go_on_with_an_interview_that_is_open(tmp_path):
    pytest.importorskip("fcntl")
    interview = begun(tmp_path)
    with pytest.raises(OutputError, match="another window"):
        Journal.reopen(interview.journal.file)


def test_the_newest_unfinished_interview_is_the_one_to_go_on_with(tmp_path):
    for number in (1, 2, 3):
        interview = begun(tmp_path, planned(number=number))
        if number == 3:
            answer_all(interview)
    sessions = read_sessions(tmp_path)
    assert [session.plan.number for session in sessions] == [1, 2, 3]
    assert unfinished(sessions).plan.number == 2
    assert next_number(tmp_path) == 4


def test_a_line_in_typing_is_replaced_by_the_whole_line(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.keep_line("I once")
    interview.keep_line("I once led")
    assert read_session(interview.journal.file).draft == ("I once led",)
    interview.pause()
    assert read_session(interview.journal.file).draft == ("I once led",)
    interview.add_line("I once led a crew.")
    assert read_session(interview.journal.file).draft == ("I once led a crew.",)


def test_bytes_that_are_no_text_in_a_line_are_passed_over(held):
    whole = read_session(held.journal.file)
    with held.journal.file.open("ab") as file:
        file.write(b'{"event":"typed","at":"2026-12-01T12:00:00Z","text":"\x80"}\n')
    assert read_session(held.journal.file).exchanges == whole.exchanges
