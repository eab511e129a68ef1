import pytest

from nextrung.practice.aspects.ends import CHECKABLE, ENDED, VAGUE, ends_of
from tests.practice.aspects.answers import read

_BEGIN = (
    "Last spring nobody could find our prices. I counted the calls for a week, typed the forty "
    "commonest prices on one page and moved the posters to the top. "
)


def _worth(end: str) -> float:
    return max((one.worth for one in ends_of(read(_BEGIN + end))), default=0.0)


@pytest.mark.parametrize(
    "end",
    [
        "So we shipped one page. The counter staff stopped keeping their paper sheet, that's how we knew.",
        "Calls fell from thirty a day to four.",
        "By June the other branch had asked for it.",
        "She still sends the office a pie every fall.",
        "The owner keeps it by the till, and in March he signed for another year.",
    ],
)
def test_what_others_then_did_and_what_is_so_since_can_be_checked(end):
    assert _worth(end) >= ENDED


def test_a_figure_or_a_time_beside_it_makes_it_plainer():
    assert _worth("The calls stopped in May.") >= CHECKABLE > _worth("The calls stopped.") >= ENDED


@pytest.mark.parametrize("end", ["It went well.", "I think they were kind of happy in the end."])
def test_general_and_hedged_words_are_only_half_an_end(end):
    assert _worth(end) == VAGUE


@pytest.mark.parametrize(
    "end",
    [
        "I spoke to several people about it.",
        "You have to be able to say those things, they are in there for five minutes.",
        "The manager said that the printer had broken.",
    ],
)
def test_ones_own_next_step_a_rule_and_what_was_only_said_are_no_end(end):
    assert _worth(end) == 0.0


def test_where_nothing_happened_there_is_no_end():
    assert (
        ends_of(read("I usually talk to people and in the end we find a solution. Complaints go down.")) == ()
    )


@pytest.mark.parametrize(
    "end",
    [
        "Then the owner came in. That's when he asked about the plan.",
        "The ambulance was there in nine minutes. He was home in twelve days, with a cane.",
        "Then I rewrote the note. We bound it at a ten thousand deductible.",
        "I patched the sign up with tape and nobody knew.",
        "I wrote down why. My manager countersigned.",
    ],
)
def test_an_end_may_come_in_plain_words(end):
    assert _worth(end) >= ENDED


def test_what_somebody_only_said_or_thought_over_is_no_end():
    assert _worth("I gave her the page. She said she would look at it and that the prices were high.") == 0.0
