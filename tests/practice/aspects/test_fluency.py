import pytest

from nextrung.practice.aspects.fluency import fluency
from tests.practice.aspects.answers import DANA, read


def test_clean_talk_flows():
    assert fluency(read(DANA)).score == 5.0


def test_fillers_restarts_and_hedges_are_counted_and_pointed_at():
    text = (
        "I, um, I was, I was sort of, you know, in charge of the the dock, I guess, and uh we loaded it all."
    )
    found = fluency(read(text))
    assert found.score <= 1.2
    assert {remark.kind for remark in found.findings} == {"filler", "restart", "hedge"}


def test_a_word_that_may_stand_twice_is_no_restart():
    text = DANA.replace("I told her that I had not known", "I told her that that had had me worried")
    assert fluency(read(text)).score == 5.0


def test_few_words_tell_nothing():
    assert fluency(read("Um, yes, I can.")).score is None


def test_a_clause_that_stops_in_the_middle_is_begun_again():
    broken = (
        "So the, every Friday I moved the tank. He was a, he had a hard week and so we, I asked him to "
        "feed it at ten. And my, his mother came in."
    )
    found = fluency(read(broken))
    assert {remark.kind for remark in found.findings} == {"restart"}
    assert found.score <= 3.0


def test_a_list_of_short_clauses_is_no_restart():
    listed = "I came in early, I counted the drawer, I called her, and the branch opened at nine, on time."
    assert fluency(read(listed)).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "You could never find the chart when you wanted it, it would be down in the other room.",
        "Oh, fine, fine. He is good to work for and he lets me run the counter on my own.",
        "I asked whether she had seen the logs, and she had, and she sent them over the same day.",
        "They were nice about it, they really were, and the two of them had printed the comments.",
        "And, yeah, you have to be able to say those things to a doctor on a busy night.",
        "We had a long talk, and how did I do, do you think, for a first time at that desk?",
    ],
)
def test_two_clauses_that_meet_are_no_restart(text):
    assert "restart" not in {remark.kind for remark in fluency(read(text)).findings}


def test_a_stumble_is_pointed_at_once():
    found = fluency(
        read("I measured off the, off the wrong wall and I told the journeyman, who showed me how to fix it.")
    )
    assert [remark.quote for remark in found.findings if remark.kind == "restart"] == ["off the, off the"]
