"""Words that carry nothing are found, and the same words at work are not."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.fillers import find_fillers

_SENTENCES = tomllib.loads((Path(__file__).parent / "filler_sentences.toml").read_text("utf-8"))


def _labelled(sentence):
    """Give a sentence without its brackets, and the places that stood in them."""
    text, spans, start = "", [], 0
    for letter in sentence:
        if letter == "[":
            start = len(text)
        elif letter == "]":
            spans.append((start, len(text)))
        else:
            text += letter
    return text, spans


def _words(text):
    return [text[start:end] for start, end in find_fillers(AnswerText(text))]


def _overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


@pytest.mark.parametrize("part", ["for_tuning", "set_aside"])
def test_most_fillers_are_found_and_hardly_anything_else(part):
    right = wrong = missed = 0
    for sentence in _SENTENCES[part]:
        text, wanted = _labelled(sentence)
        found = find_fillers(AnswerText(text))
        right += sum(any(_overlap(one, other) for other in found) for one in wanted)
        missed += sum(not any(_overlap(one, other) for other in found) for one in wanted)
        wrong += sum(not any(_overlap(one, other) for other in wanted) for one in found)
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.90


def test_a_phrase_is_one_filler():
    assert _words("It was, you know, kind of like a test.") == ["you know", "kind of like"]


def test_the_short_name_of_a_ward_is_no_sound():
    assert _words("I came from the ER, er, in 2019.") == ["er"]


def test_a_yes_with_a_hyphen_is_no_sound():
    assert _words("Uh-huh, she said.") == []


def test_fillers_are_found_where_a_transcript_has_no_marks():
    text = "so um I was like really tired and you know we had like ten people"
    assert _words(text) == ["um", "like", "you know", "like"]


def test_curly_apostrophes_change_nothing():
    assert _words("I didn’t like it, you know.") == ["you know"]


@given(st.text(alphabet=st.sampled_from("um like you know I mean , . ? so kindofr’\n"), max_size=120))
def test_places_are_in_order_and_apart(text):
    found = find_fillers(AnswerText(text))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
