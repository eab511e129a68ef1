import pytest

from tests.practice.aspects.answers import read


@pytest.mark.parametrize("text", ["It was in May 2023.", "We opened last June.", "Since April we had two."])
def test_a_month_is_no_name(text):
    assert not read(text).names


def test_somebody_called_like_a_month_is_one():
    reading = read("I asked June and April about it.")
    assert [reading.answer.words[at].text for at in sorted(reading.names)] == ["june", "april"]


@pytest.mark.parametrize("text", ["I was 41 and new.", "She was 58.", "He turned sixty.", "I am 24 now."])
def test_an_age_is_no_figure(text):
    assert read(text).numbers == ()


@pytest.mark.parametrize("text", ["I was 40 minutes late.", "The boiler is 30 years in use."])
def test_other_figures_are(text):
    assert len(read(text).numbers) == 1
