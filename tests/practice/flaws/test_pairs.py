"""A flaw is named in one answer, and not in the answer beside it that only looks like it."""

import tomllib
from pathlib import Path

import pytest

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.flaws import find_flaws
from nextrung.practice.question_kind import question_kind

_PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))["pairs"]


def _kinds(question, text):
    return [flaw.kind for flaw in find_flaws(question, question_kind(question), AnswerText(text))]


@pytest.mark.parametrize(("kind", "question", "flawed", "clean"), _PAIRS, ids=[pair[0] for pair in _PAIRS])
def test_the_flaw_is_named_in_the_one_and_not_in_the_other(kind, question, flawed, clean):
    assert kind in _kinds(question, flawed)
    assert kind not in _kinds(question, clean)


def test_a_loose_sign_shows_its_whole_sentence():
    text = "The crew is why. I won't move for under twenty-six an hour."
    (flaw,) = find_flaws("What would it take for you to join us?", "claim", AnswerText(text))
    assert flaw.quote == "I won't move for under twenty-six an hour."
