import pytest

from tests.practice.aspects.answers import read


def test_names_are_set_aside_and_days_are_not():
    reading = read("On Monday I met Maria del Carmen Lopez at Blue Fig. Maria signed.")
    words = [reading.answer.words[at].text for at in sorted(reading.names)]
    assert words == ["maria", "carmen", "lopez", "blue", "fig", "maria"]
    assert len(reading.name_runs) == 3


def test_a_name_is_one_word_however_long():
    assert read("I met Maria del Carmen Lopez at work.").length == read("I met Connor at work.").length


def test_he_she_and_they_are_one_word():
    assert read("She told her boss.").words == read("They told their boss.").words
    assert read("He told his boss.").words == read("They told their boss.").words


def test_an_age_is_no_number():
    assert read("I am 24 and I load 60 trucks. My helper is 19 years old.").numbers == (6,)


def test_a_sentence_that_never_ends_is_cut_at_its_joints():
    sentence = "i ran the dock last year and we had nine trucks late "
    assert len(read(sentence * 6).segments) == 5
    assert len(read(sentence).segments) == 1


def test_figures_of_speech_are_no_figures():
    assert read("I give a hundred and ten percent, 24/7, and think twice.").numbers == ()
    assert len(read("We cut it by ten percent in 24 days.").numbers) == 3


def test_what_was_always_so_that_week_is_no_habit():
    assert read("It was always the same bay.").habits == ()
    assert len(read("I always check the bay.").habits) == 1


def test_a_short_line_with_its_month_and_its_figures_tells_of_one_time():
    assert read("In May 2023 I led the repair of pump 3. Leaks fell from 5 to 0.").tells_of_one_time
    assert not read("I lead repairs of pumps, and leaks are rare with us.").tells_of_one_time


def test_his_and_her_verbs_are_read_alike():
    for text in ("{} asks me and calls him.", "{} always fixes the line, I help."):
        she, they = (
            read(text.format("She")),
            read(text.format("They").replace("asks", "ask").replace("calls", "call").replace("fixes", "fix")),
        )
        assert [doing.whose for doing in she.doings] == [doing.whose for doing in they.doings]


_AS_NOW = (
    "So it's a Friday in May and Mrs. Ostrander comes in with a bag of returns. She wants her money and she "
    "starts in on the clerk. I walk over and I take the bag. I count what's in it and call the store. "
    "They find the receipt and I pay her out."
)


def test_what_is_over_may_be_told_as_if_it_were_now():
    assert read(_AS_NOW).is_told_as_now
    assert read(_AS_NOW).tells_of_one_time


@pytest.mark.parametrize(
    "text",
    [
        _AS_NOW.replace("I walk over", "I usually walk over"),
        "I'd walk over and I'd take the bag. I count it on a Friday. She waits and they look it up.",
        "I walk over and I take the bag. I count what's in it. The clerk waits and the store looks it up.",
    ],
)
def test_a_routine_or_a_plan_is_not_told_as_now(text):
    assert not read(text).is_told_as_now


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (
            "A client asked for it in the old year. I said no and told my partner. He grumbled and stayed.",
            True,
        ),
        ("You listen, you say sorry, and nine times out of ten they just wanted to be heard.", False),
        ("I find errors all the time. I double-check my work and I keep clean files.", False),
    ],
)
def test_a_run_of_deeds_is_one_time_without_a_date(text, is_told):
    assert read(text).tells_of_one_time is is_told


def test_what_was_not_always_so_is_no_habit():
    assert read("We don't always agree.").habits == ()
    assert len(read("We always agree.").habits) == 1
