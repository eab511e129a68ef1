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
