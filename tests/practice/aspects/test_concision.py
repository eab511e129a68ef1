import pytest

from nextrung.practice.aspects.concision import concision
from tests.practice.aspects.answers import DANA, read


def test_one_to_two_minutes_are_right_for_a_story():
    assert concision("story", read(DANA), None).score >= 4.5


def test_one_sentence_is_too_little_for_a_story_and_enough_for_a_fact():
    one = "Yes, I have worked nights at the mill for six years and I can start in May."
    assert concision("story", read(one), None).score <= 1.5
    assert concision("fact", read(one), None).score == 5.0


def test_a_story_told_twice_over_is_pointed_at():
    found = concision("story", read(f"{DANA} {DANA}"), None)
    assert found.score < concision("story", read(DANA), None).score - 1.5
    assert "said_twice" in {remark.kind for remark in found.findings}


@pytest.mark.parametrize(("seconds", "low", "high"), [(20, 1.0, 2.6), (90, 4.8, 5.0), (260, 1.0, 2.0)])
def test_the_clock_counts_where_it_ran(seconds, low, high):
    assert low <= concision("story", read(DANA), seconds).score <= high


def test_padding_costs():
    padded = DANA.replace(". ", ". Needless to say, at the end of the day, ")
    assert concision("story", read(padded), None).score < concision("story", read(DANA), None).score - 1


def test_going_round_in_circles_costs():
    circling = (
        "It depends on the context. If it is easy to undo, it is good enough sooner, and if it is hard to "
        "undo, it is good enough later. So it depends on how easy it is to undo. And it depends on who "
        "looks at it, and whether it is easy to undo. A migration is hard to undo, so a migration depends "
        "on the context."
    )
    straight = (
        "A button ships when one colleague has read it. For a migration I want a copy of last night's "
        "data, a dry run with timings, and a written way back, since customers notice by noon. In March "
        "that dry run found two million rows without an owner, and we spent a Tuesday on them before "
        "anything went live."
    )
    scores = [concision("claim", read(text), None).score for text in (circling, straight)]
    assert scores[0] < scores[1] - 1


def test_an_end_may_take_up_how_it_began():
    text = (
        "The counter staff kept a paper price sheet. I counted the calls for a week and typed a page. I "
        "hung it by the till. The counter staff stopped keeping the paper price sheet."
    )
    assert "said_twice" not in {remark.kind for remark in concision("story", read(text), None).findings}


def test_a_sentence_with_something_new_in_it_is_not_said_twice():
    told = (
        "I signed the sheet for the cart at night without looking inside the drawers. "
        "We were three people short, and I signed the sheet for the cart since the doctor had called me."
    )
    found = concision("story", read(told), None)
    assert "said_twice" not in {remark.kind for remark in found.findings}
