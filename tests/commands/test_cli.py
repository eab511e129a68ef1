import json
import os
import subprocess
import sys

import pytest

from nextrung.cli import main
from nextrung.demo import demo_papers

PAPERS = demo_papers()
PREP = ["prep", "--resume", str(PAPERS / "resume.pdf"), "--posting", str(PAPERS / "posting.txt")]
NOTES = ["--notes", str(PAPERS / "notes.txt")]
NOW = ["--now", "2026-12-01T18:00"]


def test_demo_writes_every_format_and_says_where(tmp_path, capsys):
    assert main(["demo", "--out", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "brief.html",
        "brief.pdf",
        "brief.json",
        "brief.ics",
    }
    out = capsys.readouterr().out
    assert str(tmp_path / "brief.pdf") in out


def test_terminal_output_fits_80_columns(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    main(["demo"])
    main(["read", "notes", str(PAPERS / "notes.txt"), *NOW])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_json_prints_only_json_and_writes_no_file(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    assert main([*PREP, *NOTES, *NOW, "--json"]) == 0
    out, err = capfd.readouterr()
    assert json.loads(out)["schema"] == "nextrung/brief/1"
    assert not err
    assert not list(tmp_path.iterdir())


def test_same_papers_give_the_same_bytes_in_another_process(tmp_path):
    for folder, seed in (("one", "1"), ("two", "2")):
        subprocess.run(
            [sys.executable, "-m", "nextrung", *PREP, *NOTES, *NOW, "--out", str(tmp_path / folder)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_day_given_by_hand_stands_above_the_notes(capfd):
    assert main([*PREP, *NOTES, *NOW, "--date", "2026-12-09", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["round"]["day"] == "2026-12-09"


def test_without_notes_or_engine_the_brief_is_still_made_and_says_so(tmp_path):
    assert main([*PREP, *NOW, "--engine", "none", "--out", str(tmp_path)]) == 0
    assert "Made from words alone" in (tmp_path / "brief.html").read_text(encoding="utf-8")
    value = json.loads((tmp_path / "brief.json").read_text(encoding="utf-8"))
    assert value["engine"] is None
    assert len(value["questions"]) >= 12


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["prep", "--resume", "nowhere.pdf", "--posting", "nowhere.txt"], "nowhere"),
        (["read", "resume", "."], "folder"),
        (["read", "posting", str(PAPERS / "resume.pdf")], "résumé"),
        (["read", "resume", str(PAPERS / "posting.txt")], "posting"),
        (["read", "posting", "http://127.0.0.1/job"], "address"),
    ],
)
def test_error_of_the_input_is_one_sentence_on_stderr(arguments, says, capfd):
    assert main([*arguments]) == 1
    out, err = capfd.readouterr()
    assert not out
    assert says in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["prep"],
        ["sing"],
        [*PREP, "--format", "doc"],
        [*PREP, "--date", "soon"],
        ["read", "letter", "x.txt"],
    ],
)
def test_wrong_usage_exits_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "--help" in capsys.readouterr().err


def test_doctor_says_what_works(capsys):
    assert main(["doctor"]) == 0
    assert "wordllama" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("found", "words"), [(("Headset",), "ok  microphone: found: Headset"), ((), "--  microphone: none found")]
)
def test_doctor_says_whether_there_is_a_microphone(monkeypatch, capsys, found, words):
    monkeypatch.setattr("nextrung.engines.microphone.microphones", lambda: found)
    assert main(["doctor"]) == 0
    assert words in capsys.readouterr().out


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom nextrung.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'numpy', 'typst', 'docx', 'lxml', 'jinja2', 'pypdfium2', 'msgspec'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_unwritable_folder_is_one_sentence(tmp_path, capfd):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert main([*PREP, *NOW, "--out", str(blocked)]) == 1
    assert "--out" in capfd.readouterr().err


def test_papers_are_left_as_they_were(tmp_path):
    before = {path.name: path.read_bytes() for path in PAPERS.iterdir() if path.is_file()}
    main([*PREP, *NOTES, *NOW, "--out", str(tmp_path)])
    assert {path.name: path.read_bytes() for path in PAPERS.iterdir() if path.is_file()} == before


def test_module_can_be_run():
    done = subprocess.run(
        [sys.executable, "-m", "nextrung", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("nextrung ")
