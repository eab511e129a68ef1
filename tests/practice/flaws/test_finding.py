"""Flaws are found where they stand, and not where the same words are harmless."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.against_papers import said_otherwise
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.flaws import find_flaws
from nextrung.practice.papers import PracticePapers
from tests.practice.swaps import swapped

_CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))
_LEAVE = "Why are you leaving your current job?"
_STORY = "Tell me about a time you had a difficult customer."
_TOLD = (
    "Last May a guest shouted at our clerk. I asked him to sit down with me, listened, and found that we had "
    "charged him twice. He got his money back that day."
)


def _kinds(question, kind, text, **more):
    return [flaw.kind for flaw in find_flaws(question, kind, AnswerText(text), **more)]


def _cases(part):
    for key, text, wanted in _CASES["cases"][part]:
        kind, question = _CASES["questions"][key]
        yield question, kind, text, set(wanted.split())


@pytest.mark.parametrize("part", ["for_tuning", "set_aside"])
def test_hardly_anything_is_called_a_flaw_that_is_none(part):
    right = wrong = missed = 0
    for question, kind, text, wanted in _cases(part):
        found = set(_kinds(question, kind, text))
        right, wrong, missed = (
            right + len(found & wanted),
            wrong + len(found - wanted),
            missed + len(wanted - found),
        )
    assert right / (right + wrong) >= 0.90
    assert right / (right + missed) >= 0.80


def test_the_words_are_quoted_to_the_letter_with_the_row_they_rest_on():
    answer = AnswerText("I want to grow. My boss was really incompetent.")
    (flaw,) = find_flaws(_LEAVE, "claim", answer)
    assert (flaw.quote, flaw.source.row) == ("My boss was really incompetent", "M07")
    assert answer.quote(flaw.span) == flaw.quote
    assert flaw.costs
    assert flaw.advice
    assert flaw.weight == 1.0


def test_fillers_do_not_hide_a_flaw():
    assert _kinds(_LEAVE, "claim", "My boss was, um, like, incompetent.") == ["blames_employer"]


def test_words_of_somebody_else_do_not_count():
    assert _kinds(_STORY, "story", f"{_TOLD} His first words were “this damn place”.") == []


def test_what_is_denied_is_no_flaw():
    assert _kinds(_LEAVE, "claim", "It was not a toxic place at all. I want to plan.") == []


def test_a_part_of_a_city_is_no_swear_word():
    assert _kinds(_STORY, "story", f"We were in Hell at the time, the one in Michigan. {_TOLD}") == []


def test_a_number_after_an_offer_is_no_flaw():
    said = "I would accept $88,000."
    assert _kinds("What salary do you have in mind?", "pay", said) == ["names_a_number"]
    assert _kinds("We offer you the job at $84,000. What do you say?", "pay", said) == []


def test_the_clock_counts_where_there_is_one():
    assert "over_three_minutes" in _kinds(_STORY, "story", _TOLD, seconds=200.0)
    assert _kinds(_STORY, "story", _TOLD, seconds=40.0) == []


def test_words_count_where_there_is_no_clock():
    (flaw,) = find_flaws(_STORY, "story", AnswerText(f"{_TOLD} " * 20))
    assert flaw.kind == "over_three_minutes"


def test_no_words_no_flaw():
    assert _kinds(_STORY, "story", " … ") == []


def test_without_papers_nothing_of_them_is_said():
    otherwise = said_otherwise(_STORY, AnswerText(_TOLD), PracticePapers())
    assert _kinds(_STORY, "story", _TOLD, otherwise=otherwise) == []


@pytest.mark.parametrize("part", ["for_tuning", "set_aside"])
def test_another_name_pronoun_nation_or_age_changes_no_flaw(part):
    for question, kind, text, _ in _cases(part):
        found = _kinds(question, kind, text)
        for label, other in swapped(text):
            assert _kinds(question, kind, other) == found, label


@given(st.text(max_size=200), st.sampled_from(["story", "claim", "pay", "ask_us", "fact"]))
def test_any_text_gets_flaws_that_point_at_its_words(text, kind):
    for flaw in find_flaws(_STORY, kind, AnswerText(text)):
        assert text[slice(*flaw.span)] == flaw.quote
        assert flaw.quote.strip()


def test_a_word_from_inside_counts_beside_somebody_inside():
    question, said = "Why would you fit in here?", "He'll put in a word, so I'm halfway in."
    assert "leans_on_a_friend" in _kinds(question, "claim", f"My cousin is on your front desk. {said}")
    assert "leans_on_a_friend" not in _kinds(question, "claim", "I like to work quietly, and I'm halfway in.")


def test_a_flaw_that_says_it_better_stands_alone():
    question, text = "Tell me about a time you helped a customer.", "I always help them."
    assert _kinds(question, "story", text) == ["one_sentence"]
