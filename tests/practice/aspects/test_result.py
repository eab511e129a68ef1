import pytest

from nextrung.practice.aspects.result import result
from tests.practice.aspects.answers import DANA, read

_BEGIN = "Last June the scanner failed. I called the vendor, moved patients, wrote a new list. I stayed on. "


def _score(end):
    return result("story", read(_BEGIN + end)).score


def test_ends_are_worth_more_the_better_one_could_check_them():
    none = _score("I spoke to several people about the room.")
    vague = _score("And it was a success.")
    reaction = _score("They thanked me for it.")
    figure = _score("Waiting fell from nine days to two.")
    assert none < vague < reaction < figure


def test_a_lesson_adds_to_an_end_and_does_not_stand_for_one():
    assert _score("I learned to ask first.") < 3
    assert _score("Waiting fell from nine days to two. I learned to ask first.") == 5.0


def test_a_missing_end_is_pointed_at_the_last_words():
    text = _BEGIN + "I spoke to several people about the room."
    found = result("story", read(text)).findings
    assert [remark.kind for remark in found] == ["no_result"]
    assert text.endswith(f"{found[0].quote}.")


@pytest.mark.parametrize("kind", ["claim", "fact", "pay", "ask_us", "about_you", "situational"])
def test_other_questions_are_due_no_end(kind):
    assert result(kind, read(DANA)).score is None
