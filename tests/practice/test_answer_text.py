import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.answer_text import AnswerText


def sentences(text):
    return [sentence.text for sentence in AnswerText(text).sentences]


def test_a_text_is_cut_at_its_sentence_marks():
    assert sentences("I ran it. It held! Did it? Yes… mostly.") == [
        "I ran it.",
        "It held!",
        "Did it?",
        "Yes…",
        "mostly.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We cut it by 3.5 days.",
        "I asked Dr. Amari twice.",
        "I went to St. Agnes College.",
        "Prof. Lind signed it.",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(text):
    assert sentences(text) == [text]


def test_a_line_end_ends_a_sentence_and_a_text_without_marks_is_one():
    assert sentences("ran the crew\ncalled the inspector") == ["ran the crew", "called the inspector"]
    assert sentences("so um we went there and did it") == ["so um we went there and did it"]


def test_words_are_in_small_letters_with_a_straight_apostrophe_and_keep_their_signs():
    words = [word.text for word in AnswerText("I didn’t lose $40,000, or 12% of it").words]
    assert words == ["i", "didn't", "lose", "$40,000", "or", "12%", "of", "it"]


@given(st.text())
def test_every_span_points_at_its_own_words(text):
    answer = AnswerText(text)
    for word in answer.words:
        assert answer.quote(word.span).lower().replace("’", "'") == word.text
    for sentence in answer.sentences:
        assert answer.quote(sentence.span) == sentence.text
    assert sum(len(sentence.words) for sentence in answer.sentences) == len(answer.words)
