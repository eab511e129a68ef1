import io
import json

import pytest

from nextrung.cli import main
from nextrung.demo import demo_papers
from tests.practice.aspects.answers import CONFLICT, DANA


@pytest.fixture
def answer(tmp_path):
    file = tmp_path / "answer.txt"
    file.write_text(DANA, encoding="utf-8")
    return file


def _review(*arguments):
    return ["review", "--engine", "none", *map(str, arguments)]


def test_an_answer_is_reviewed_for_a_person(answer, capsys):
    assert main(_review("--question", CONFLICT, "--answer", answer)) == 0
    out, err = capsys.readouterr()
    assert not err
    assert out.startswith("Overall ")
    assert max(map(len, out.splitlines())) <= 80
    for words in ("relevance", "fluency", "Next time"):
        assert words in out


def test_json_is_all_that_stands_on_the_output(answer, capsysbinary):
    assert main(_review("--question", CONFLICT, "--answer", answer, "--json")) == 0
    out, err = capsysbinary.readouterr()
    assert not err
    value = json.loads(out)
    assert value["overall"] >= 4.0
    assert value["answer"] == DANA


def test_an_empty_answer_is_reviewed_and_the_reason_given(tmp_path, capsysbinary):
    file = tmp_path / "answer.txt"
    file.write_bytes(b"")
    assert main(_review("--question", CONFLICT, "--answer", file, "--json")) == 0
    value = json.loads(capsysbinary.readouterr().out)
    assert value["overall"] is None
    assert value["why_not"] == "There is no answer yet."


def test_papers_are_held_beside_it(answer, capsysbinary):
    papers = demo_papers()
    beside = ["--resume", papers / "resume.pdf", "--posting", papers / "posting.txt"]
    beside += ["--notes", papers / "notes.txt"]
    assert main(_review("--question", CONFLICT, "--answer", answer, *beside, "--json")) == 0
    assert set(json.loads(capsysbinary.readouterr().out)["against_papers"]) == {
        *("strengths", "requirements", "findings")
    }


def test_a_batch_gives_a_line_for_a_line(tmp_path, capsysbinary):
    file = tmp_path / "answers.jsonl"
    file.write_text(
        "\n".join(
            (json.dumps({"id": "a", "question": CONFLICT, "answer": DANA}), "not json", '{"id": "c"}', "")
        )
    )
    assert main(_review("--batch", file)) == 0
    first, second, third = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert first["id"] == "a"
    assert first["overall"] >= 4.0
    assert "error" in second
    assert third == {"id": "c", "error": third["error"]}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--question", CONFLICT),
        ("--answer", "answer.txt"),
        ("--batch", "a.jsonl", "--question", CONFLICT),
        ("--batch", "a.jsonl", "--answer", "answer.txt"),
        ("--question", "", "--answer", "answer.txt"),
    ],
)
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(_review(*arguments))
    assert ended.value.code == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.txt", "missing.wav", "missing.jsonl"])
def test_a_missing_file_is_said_in_a_sentence(name, tmp_path, capsys):
    file = tmp_path / name
    asked = (
        ("--batch", file) if name.endswith("jsonl") else ("--question", CONFLICT, "--answer", file, "--json")
    )
    assert main(_review(*asked)) == 1
    out, err = capsys.readouterr()
    assert not out
    assert name in err
    assert "Traceback" not in err
    assert len(err.splitlines()) <= 2


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03" * 500, b"\x89PNG\r\n\x1a\n" + bytes(900), b"word " * 90_000]
)
def test_what_is_no_typed_answer_is_refused(content, tmp_path, capsys):
    file = tmp_path / "answer.txt"
    file.write_bytes(content)
    assert main(_review("--question", CONFLICT, "--answer", file)) == 1
    assert "answer.txt" in capsys.readouterr().err


def test_hostile_words_are_shown_without_what_would_change_the_terminal(tmp_path, capsys):
    file = tmp_path / "answer.txt"
    hostile = DANA.replace("Dana", "Dana \x1b]0;owned\x07\x1b[2J\u202e") + " </script>{{7*7}} ${HOME} %s %n"
    file.write_text(hostile, encoding="utf-8")
    assert main(_review("--question", f"{CONFLICT} \x1b[31m", "--answer", file)) == 0
    out = capsys.readouterr().out
    assert out.replace("\n", "").isprintable()
    assert max(map(len, out.splitlines())) <= 80


def test_an_answer_in_the_windows_encoding_is_read(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    file = tmp_path / "answer.txt"
    file.write_bytes(DANA.replace("Dana", "Zoë").encode("cp1252"))
    assert main(_review("--question", CONFLICT, "--answer", file)) == 0
    assert "Overall" in capsys.readouterr().out
