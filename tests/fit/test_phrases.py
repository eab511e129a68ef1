import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.fit.phrases import Phrases

PHRASES = Phrases(["on call", "travel agen*", "overnight*", "forklift"])


@pytest.mark.parametrize(
    "text", ["On-call one week in six", "works with travel agencies", "Overnights", "a forklift", "FORKLIFT."]
)
def test_a_phrase_is_found_as_whole_words_whatever_the_case(text):
    assert PHRASES.are_in(text)


@pytest.mark.parametrize(
    "text", ["", "call on clients", "calls on", "forklifts", "travel for agents", "agency travel", "night"]
)
def test_other_words_are_not_taken_for_a_phrase(text):
    assert not PHRASES.are_in(text)


def test_what_is_left_without_them_is_read_on_as_it_stands():
    assert PHRASES.taken_from("On call, and no overnights").split() == ["and", "no", "s"]


@given(st.text())
def test_any_text_can_be_searched(text):
    assert PHRASES.are_in(f"{text} forklift")
