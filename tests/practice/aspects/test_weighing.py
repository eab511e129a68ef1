import pytest

from nextrung.practice.aspects.relevance import relevance_signals
from nextrung.practice.aspects.structure import structure_signals
from nextrung.practice.aspects.weighing import weighed
from tests.practice.aspects.answers import CONFLICT, DANA, read

_KINDS = ("story", "about_you", "claim", "situational", "fact", "pay", "ask_us")
_LEADS_AWAY = {"fault_missing", "act_missing", "general", "dodges", "vague", "strays", "left_open", "jumps"}


def _signals(aspect, kind):
    if aspect == "relevance":
        return relevance_signals(CONFLICT, kind, read(DANA))
    return structure_signals(CONFLICT, kind, read(DANA))


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("aspect", ["relevance", "structure"])
def test_no_signal_pulls_against_what_a_coach_would_expect(aspect, kind):
    nothing = dict.fromkeys(_signals(aspect, kind), 0.5)
    for name in nothing:
        more, less = (weighed(aspect, kind, nothing | {name: value}) for value in (1.0, 0.0))
        assert more <= less if name in _LEADS_AWAY else more >= less


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("aspect", ["relevance", "structure"])
def test_all_that_helps_is_a_five_and_all_that_leads_away_hardly_more_than_a_one(aspect, kind):
    names = _signals(aspect, kind)
    best = {name: 0.0 if name in _LEADS_AWAY else 1.0 for name in names}
    assert weighed(aspect, kind, best) >= 4.5
    assert weighed(aspect, kind, {name: 1.0 - value for name, value in best.items()}) <= 1.5


def test_signals_are_between_nothing_and_all():
    for aspect in ("relevance", "structure"):
        for kind in _KINDS:
            assert all(0 <= value <= 1 for value in _signals(aspect, kind).values())
