from nextrung.practice.aspects.fluency import fluency
from tests.practice.aspects.answers import DANA, read


def test_clean_talk_flows():
    assert fluency(read(DANA)).score == 5.0


def test_fillers_restarts_and_hedges_are_counted_and_pointed_at():
    text = (
        "I, um, I was, I was sort of, you know, in charge of the the dock, I guess, and uh we loaded it all."
    )
    found = fluency(read(text))
    assert found.score == 1.0
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
