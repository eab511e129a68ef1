import pytest

from nextrung.practice.aspects.acts import acts_missing
from tests.practice.aspects.answers import CONFLICT, DANA, read

_FAULT = "Tell me about a mistake you made."
_GUMBO = (
    "I took the gumbo off the menu in my fifth week and asked nobody. I lost the Thursday tables. "
    "So I drove to the cook's house and told her that I'd been a fool, and I put it back that week."
)
_TEAM = (
    "Last spring our store was the last of the district. We sat down as a team, we went through the orders, "
    "and by June we were second. The manager brought us a cake."
)


def _names(question: str, text: str) -> list[str]:
    return [act.name for act, lack in acts_missing(question, read(text)) if lack >= 0.6]


def test_a_fault_of_ones_own_need_not_be_called_one():
    assert _names(_FAULT, _GUMBO) == []


@pytest.mark.parametrize(
    "told",
    [
        "Second week on the ward I charted the wrong bed. Two men, same name. I phoned the night nurse.",
        "I told a couple the hall was free on the ninth. There was a christening. I rang them at once.",
        "The order said 12 cases and I keyed in 120. The truck came and there was nowhere to put it.",
        "I promised to be at the hearing and it slipped my mind. She sat there by herself.",
        "My first big dinner I fired the mains twenty minutes early. I threw out thirty.",
        "I backed the forklift into the corner of rack nine. I walked over to the office and said it.",
    ],
)
def test_a_fault_begins_with_what_one_did_and_needs_no_word_for_it(told):
    assert _names(_FAULT, told) == []


@pytest.mark.parametrize(
    "told",
    [
        "She would have us chart at the end. To my mind that's when things are forgotten.",
        "He was for cutting the class. I said those six had nowhere else. We settled on every second week.",
        "My foreman wanted the trench open. I said I'd sooner plate it. He said plates cost money.",
        "The cook thought the labels were a waste of tape. I asked for one shelf. He did the rest himself.",
    ],
)
def test_a_difference_of_views_is_heard_without_a_word_for_it(told):
    assert _names("Tell me about a time you disagreed with somebody.", told) == []


def test_what_went_wrong_with_a_load_need_not_be_ones_own_fault():
    assert acts_missing("Tell me about a load that went wrong and what you did.", read(_TEAM)) == ()


def test_the_success_of_a_team_is_no_fault_of_ones_own():
    assert _names(_FAULT, _TEAM) == ["a fault of your own"]


def test_a_fault_is_not_asked_for_where_it_is_somebody_elses():
    assert _names("Tell me about a mistake that others had missed.", _TEAM) == []


def test_a_quarrel_shows_in_what_each_of_them_wanted():
    assert _names(CONFLICT, DANA) == []
    assert _names(CONFLICT, _TEAM) == ["somebody who saw it another way"]


@pytest.mark.parametrize(("said", "is_there"), [("She was mad", True), ("She wasn't mad", False)])
def test_what_is_denied_did_not_happen(said, is_there):
    text = f"{said} at all. I looked at her bill, I took off the modem and she stayed with us for two years."
    [(_, lack)] = acts_missing("Tell me about an angry customer.", read(text))
    assert (lack < 1) is is_there
