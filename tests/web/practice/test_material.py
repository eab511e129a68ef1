"""What is practised for a round goes by what was chosen in its room."""

import pytest

from nextrung.practice.mock.session_file import read_session
from nextrung_web.ladder.beginning import add_example
from nextrung_web.practice.material import material_of
from nextrung_web.practice.models import KeptReview, MockInterview
from nextrung_web.rounds.models import Choice

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_(me):
    return add_example(me)


def strengths_of(round_):
    _material, papers = material_of(round_)
    return papers.strengths


def other_strength(round_):
    """Give a requirement that has evidence and whose strength is not named."""
    _material, papers = material_of(round_)
    named = {one.requirement.text for one in papers.strengths}
    return next(
        one.requirement for one in papers.matches if one.evidence and one.requirement.text not in named
    )


def test_a_strength_that_was_put_in_is_one_to_show(round_):
    out, put_in = strengths_of(round_)[2].requirement.text, other_strength(round_).text
    Choice.objects.create(round=round_, kind="swap", about=out, value=put_in)
    now = [one.requirement.text for one in strengths_of(round_)]
    assert now[2] == put_in
    assert out not in now


def test_what_is_to_set_apart_is_what_the_openers_end_with(round_):
    before, _papers = material_of(round_)
    other = next(one for one in strengths_of(round_) if not one.differentiator)
    Choice.objects.create(round=round_, kind="apart", about=other.requirement.text)
    after, papers = material_of(round_)
    assert next(one for one in papers.strengths if one.differentiator).requirement == other.requirement
    assert after.openers != before.openers


def test_words_that_were_added_are_known(round_):
    about = next(one for one in strengths_of(round_) if not one.quote).requirement.text
    Choice.objects.create(round=round_, kind="quote", about=about, value="Calm on a bad day.", who="Ben Ito")
    (strength,) = [one for one in strengths_of(round_) if one.requirement.text == about]
    assert strength.quote.text == "Calm on a bad day."


def test_a_choice_taken_back_is_forgotten_at_once(round_):
    before = strengths_of(round_)
    choice = Choice.objects.create(
        round=round_, kind="swap", about=before[0].requirement.text, value=other_strength(round_).text
    )
    assert strengths_of(round_) != before
    choice.delete()
    assert strengths_of(round_) == before


def test_the_review_names_the_strength_that_was_chosen(mine, round_):
    put_in = other_strength(round_)
    out = strengths_of(round_)[4].requirement.text
    Choice.objects.create(round=round_, kind="swap", about=out, value=put_in.text)
    chosen = next(one for one in strengths_of(round_) if one.requirement == put_in)
    mine.post(f"/rounds/{round_.pk}/practice/", {"minutes": "10", "manner": "neutral", "interviewer": ""})
    row = MockInterview.objects.get()
    place = len(read_session(row.file).exchanges) - 1
    told = f"Last year at Tallow Yard this is what I did: {chosen.evidence[0].text}. It held for six months."
    mine.post(f"/practice/{row.pk}/answer/", {"text": told, "act": "answer", "place": place})
    assert chosen.name in KeptReview.objects.get().content["against_papers"]["strengths"]
