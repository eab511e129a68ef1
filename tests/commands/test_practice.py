import io
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest

from nextrung.cli import main
from nextrung.commands import practice
from nextrung.demo import demo_papers
from nextrung.practice.mock.asking import COMMANDS
from nextrung.practice.mock.session_file import read_session
from tests.practice.mock import talking
from tests.practice.mock.talking import COMPLETE

ROOT = Path(__file__).parents[2]
PAPERS = [
    *("--resume", str(demo_papers() / "resume.pdf")),
    *("--posting", str(demo_papers() / "posting.txt")),
    *("--notes", str(demo_papers() / "notes.txt")),
]
NOW = ["--now", "2026-12-01T18:00"]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("NEXTRUNG_DATA", str(tmp_path))
    monkeypatch.setattr(practice, "_reviewer", talking.reviewer)
    return tmp_path / "sessions"


@pytest.fixture
def type_in(monkeypatch):
    def type_lines(*lines):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return type_lines


def test_a_whole_interview_on_the_candidate_s_papers(type_in, folder, capsys):
    type_in(*[COMPLETE, ""] * 7)
    assert main(["practice", *PAPERS, *NOW]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert max(map(len, out.splitlines())) <= 80
    for words in (
        *("You speak with Mateus Aldana", "Question 7 of 7", "How do you handle a holiday peak?"),
        *("7 of 7 questions answered", "overall", "Practice next"),
    ):
        assert words in " ".join(out.split())
    assert read_session(folder / "0001.jsonl").ending == "finished"


def test_without_papers_it_says_that_the_questions_are_anybody_s(type_in, capsys):
    type_in("/quit")
    assert main(["practice", "--minutes", "10", *NOW]) == 0
    assert "as anybody may meet it" in capsys.readouterr().out


def test_an_interview_left_is_gone_on_with(type_in, folder, capsys):
    type_in(COMPLETE, "", "Half a line")
    assert main(["practice", *PAPERS, *NOW]) == 0
    assert "Question 2 of 7" in capsys.readouterr().out
    type_in("and the rest. complete", "", "/quit")
    assert main(["practice", "--resume-session", *NOW]) == 0
    out = capsys.readouterr().out
    assert "Half a line" in out
    assert "Question 1 of 7" not in out
    session = read_session(folder / "0001.jsonl")
    assert session.exchanges[1].answer == "Half a line\nand the rest. complete"
    assert session.ending == "quit"


def test_it_goes_on_without_a_paper_that_is_gone(type_in, tmp_path, capsys):
    posting = tmp_path / "posting.txt"
    posting.write_bytes((demo_papers() / "posting.txt").read_bytes())
    type_in("/pause")
    assert main(["practice", *PAPERS[:2], "--posting", str(posting), *NOW]) == 0
    posting.unlink()
    type_in(COMPLETE, "", "/quit")
    assert main(["practice", "--resume-session", *NOW]) == 0
    assert "goes on without it" in capsys.readouterr().out


def test_nothing_to_go_on_with_is_said(capsys):
    assert main(["practice", "--resume-session"]) == 1
    assert "no unfinished interview" in capsys.readouterr().err


@pytest.mark.parametrize("stdin", [None, "closed"])
def test_no_keyboard_saves_and_leaves(monkeypatch, folder, capsys, stdin):
    if stdin == "closed":
        stdin = io.StringIO()
        stdin.close()
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["practice", *NOW]) == 0
    assert "--resume-session" in capsys.readouterr().out
    assert read_session(folder / "0001.jsonl").ending is None


def test_plan_as_json_begins_nothing(folder, capfd):
    assert main(["practice", *PAPERS, "--as", "clara", "--manner", "tough", "--json", *NOW]) == 0
    out, err = capfd.readouterr()
    plan = json.loads(out)
    assert plan["schema"] == "nextrung/mock-plan/1"
    assert plan["interviewer"]["called"] == "Clara Penhallow, owner"
    assert plan["interview_day"] == "2026-12-03"
    assert plan["questions"][-1]["part"] == "ask_us"
    assert not err
    assert not folder.exists()


def test_list_and_show_tell_what_was_held(type_in, capfd):
    type_in(COMPLETE, "", "/quit")
    assert main(["practice", "--minutes", "10", *NOW]) == 0
    capfd.readouterr()
    assert main(["practice", "--list"]) == 0
    assert "1 of 4 answered" in capfd.readouterr().out
    assert main(["practice", "--show", "1", "--json", *NOW]) == 0
    assert json.loads(capfd.readouterr().out)["exchanges"][0]["answer"] == COMPLETE
    assert main(["practice", "--show", "7"]) == 1
    assert "There is no interview 7" in capfd.readouterr().err


def test_what_is_due_is_asked_first_the_day_after(type_in, folder, capfd):
    type_in(COMPLETE, "", "/skip", "/quit")
    assert main(["practice", *NOW]) == 0
    skipped = read_session(folder / "0001.jsonl").exchanges[1].asked
    capfd.readouterr()
    assert main(["practice", "--due", "--json", "--now", "2026-12-02T18:00"]) == 0
    assert json.loads(capfd.readouterr().out)["questions"][0]["text"] == skipped


@pytest.mark.parametrize(
    "wrong",
    [["--resume", "a.pdf"], ["--notes", "a.txt"], ["--minutes", "15"], ["--resume-session", "--json"]],
)
def test_wrong_use_is_refused(wrong):
    with pytest.raises(SystemExit) as stopped:
        main(["practice", *wrong])
    assert stopped.value.code == 2


def test_an_unknown_interviewer_is_one_sentence(capsys):
    assert main(["practice", "--as", "nobody"]) == 1
    assert "recruiter" in capsys.readouterr().err


def test_a_recording_with_no_words_is_told_and_can_be_typed(type_in, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("nextrung.engines.choose.load_recogniser", lambda: None)
    sound = tmp_path / "answer.wav"
    with wave.open(str(sound), "wb") as recording:
        recording.setparams((1, 2, 16_000, 0, "NONE", ""))
        recording.writeframes(bytes(32_000))
    type_in(f"/file {sound}", "/file nowhere.wav", COMPLETE, "", "/quit")
    assert main(["practice", *NOW]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "No words could be taken from it." in out
    assert "nowhere.wav" in out
    assert "1 of 7 questions answered" in out


def test_voice_without_somebody_at_the_keyboard_goes_on_typed(type_in, capsys):
    type_in("/quit")
    assert main(["practice", "--voice", *NOW]) == 0
    assert "this interview is typed" in " ".join(capsys.readouterr().out.split())


def start(tmp_path):
    command = [sys.executable, "-m", "tests.practice.mock.run_practice", "practice"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "NEXTRUNG_DATA": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )


def wait_for(file, words, seconds=20.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if file.exists() and words in file.read_bytes():
            return
        time.sleep(0.02)
    raise AssertionError(f"{words!r} did not come")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends a process in another way")
def test_a_killed_process_loses_nothing_that_had_been_said(tmp_path, folder, type_in, capsys):
    process = start(tmp_path)
    process.stdin.write(f"{COMPLETE}\n\nI was just say\n".encode())
    process.stdin.flush()
    wait_for(folder / "0001.jsonl", b"I was just say")
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    session = read_session(folder / "0001.jsonl")
    assert session.exchanges[0].answer == COMPLETE
    assert session.draft == ("I was just say",)
    type_in("ing. complete", "", "/quit")
    assert main(["practice", "--resume-session"]) == 0
    assert "I was just say" in capsys.readouterr().out


class Terminal:
    """Somebody at a terminal who speaks: what is shown there is read, and keys are pressed."""

    def __init__(self, tmp_path, *arguments):
        import pty

        self._hand, there = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.practice.mock.run_by_voice", "practice", "--voice", *arguments],
            cwd=ROOT,
            env={**os.environ, "NEXTRUNG_DATA": str(tmp_path), "TERM": "xterm"},
            stdin=there,
            stdout=there,
            stderr=there,
            start_new_session=True,
        )
        os.close(there)
        self.shown = ""

    def wait_until_shown(self, words, seconds=20.0):
        end = time.monotonic() + seconds
        while words not in self.shown:
            assert time.monotonic() < end, self.shown
            if select.select([self._hand], [], [], 0.1)[0]:
                self.shown += os.read(self._hand, 65_536).decode("utf-8", "replace")

    def press(self, keys):
        self.shown = ""
        os.write(self._hand, keys)

    def leave(self, number):
        self.process.send_signal(number)
        code = self.process.wait(timeout=20)
        os.close(self._hand)
        return code


NO_TERMINAL = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")


@NO_TERMINAL
def test_answers_are_spoken_at_a_terminal(tmp_path, folder):
    terminal = Terminal(tmp_path, "--minutes", "10", *NOW)
    terminal.wait_until_shown("  0:02  [##")
    terminal.press(b"\n")
    terminal.wait_until_shown("Heard: It is complete")
    terminal.wait_until_shown("  0:01  [")
    terminal.press(b"t\n")
    terminal.wait_until_shown("> ")
    terminal.press(b"/pause\n")
    terminal.wait_until_shown("--resume-session")
    assert terminal.leave(signal.SIGTERM) is not None
    first = read_session(folder / "0001.jsonl").exchanges[0]
    assert first.answer == "It is complete"
    assert first.sounded.seconds > 2
    assert [file.name for file in sorted(folder.glob("*.wav"))] == ["0001-01.wav", "0001-02.wav"]


@NO_TERMINAL
@pytest.mark.parametrize("how", ["killed", "closed", "interrupted"])
def test_what_was_said_until_it_was_cut_off_is_offered_and_reviewed(tmp_path, folder, how):
    number = {"killed": signal.SIGKILL, "closed": signal.SIGHUP, "interrupted": signal.SIGINT}[how]
    terminal = Terminal(tmp_path, "--minutes", "10", *NOW)
    terminal.wait_until_shown("  0:05  [")
    terminal.leave(number)
    with wave.open(str(folder / "0001-01.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() >= 4
    later = Terminal(tmp_path, "--resume-session", *NOW)
    later.wait_until_shown("it was kept")
    later.press(b"\n")
    later.wait_until_shown("Heard: It is complete")
    wait_for(folder / "0001.jsonl", b'"answered"')
    later.leave(signal.SIGKILL)
    assert read_session(folder / "0001.jsonl").exchanges[0].sounded.seconds >= 4


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="there is no such signal")
def test_a_closed_window_pauses(tmp_path, folder):
    process = start(tmp_path)
    process.stdin.write(b"I had begun\n")
    process.stdin.flush()
    wait_for(folder / "0001.jsonl", b"I had begun")
    time.sleep(0.1)  # until it waits for the next line
    process.send_signal(signal.SIGHUP)
    assert process.wait(timeout=20) == 0
    process.stdin.close()
    assert b'"paused"' in (folder / "0001.jsonl").read_bytes()


def test_page_lists_every_option_and_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["practice", "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    page = (ROOT / "docs" / "practice.md").read_text(encoding="utf-8")
    assert len(options) > 10
    assert {option for option in options if f"`{option}" not in page} == set()
    assert {command for command in COMMANDS if f"`{command}" not in page} == set()
