"""Two things that cannot both be true are found; what changed in between is none."""

import pytest

from nextrung.practice.answer_text import AnswerText
from nextrung.practice.flaws import find_flaws


def _has(question, text):
    flaws = find_flaws(question, "fact", AnswerText(text))
    return "self_contradiction" in [flaw.kind for flaw in flaws]


@pytest.mark.parametrize(
    "text",
    [
        "I have never missed a deadline. Last year I missed one deadline by a day.",
        "My team of 12 planned it. Our team of 15 was proud of it.",
        "I have never been late. I was late twice in the snow.",
        "I did the whole move on my own. My assistant helped me with the labels.",
        "I never shout at anybody. In May I yelled at the driver in front of the crew.",
        "We never lost a customer. In the spring two of them walked away.",
    ],
)
def test_two_things_that_cannot_both_be_true(text):
    assert _has("What are you like to work with?", text)


@pytest.mark.parametrize(
    "text",
    [
        "Until then I had never missed a deadline. I missed one deadline by a day.",
        "Before that I had never lost a customer. In the spring two of them walked away.",
        "I work on my own. I did not have an assistant.",
        "I was there for four years. In my four years there I never had a dull day.",
        "I led a team of 12. After the merger I led a team of 15.",
        "I have never been late. My boss was late twice.",
        "I have never missed a deadline. I did not miss the deadline of the grant.",
    ],
)
def test_what_changed_or_is_of_somebody_else_is_none(text):
    assert not _has("What are you like to work with?", text)


def test_a_plain_never_counts_where_it_answers_the_question():
    text = "No, never. When I clipped the gate in March I told the office at once."
    assert _has("Have you ever had an accident with a van?", text)
    assert not _has("Were you ever bored there?", text)


def test_two_lengths_count_where_the_length_was_asked():
    text = "Seven years dispatching. So, nine years in a chair."
    assert _has("How long have you been dispatching?", text)
    assert _has("How long have you been a nurse?", "Ten years. Well, actually it's been six years.")
    assert not _has("What have you done so far?", text)
