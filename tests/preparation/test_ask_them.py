import pytest

from nextrung.preparation.ask_them import _is_to_ask, _table, choose_questions_to_ask, is_about_pay
from nextrung.preparation.records import AskThem
from nextrung.preparation.rounds import plan_round
from tests.preparation.candidates import ACCOUNTS, ALL, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers


def asked(papers: Papers) -> tuple[AskThem, ...]:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    return choose_questions_to_ask(round_, papers.posting, papers.notes, papers.asked)


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_about_ten_none_about_pay_and_none_twice(papers):
    texts = [one.text for one in asked(papers)]
    assert 5 <= len(texts) <= 10
    assert len(set(texts)) == len(texts)
    assert not any(is_about_pay(text) for text in texts)


def test_a_question_about_vacation_waits_for_the_offer_and_the_other_one_does_not():
    texts = [one.text for one in asked(PLANNER)]
    assert "Could you tell me more about the on-call rota?" in texts
    assert not any("vacation" in text for text in texts)


def test_an_open_point_that_is_a_question_stays_one():
    assert "How many patients does a nurse have at night?" in [one.text for one in asked(NURSE)]


def test_each_person_to_be_met_gets_questions_of_their_role():
    to = [one.to for one in asked(TEACHER)]
    assert {"Dr. Okonkwo, principal", "A fourth grade teacher", "Parents", "anyone"} == set(to)
    assert all(to.count(person) <= 3 for person in to)


def test_two_people_in_one_role_are_both_asked():
    assert {"Henrik Halvorsen, chief executive", "Priya Raman, CFO"} <= {one.to for one in asked(ACCOUNTS)}


def test_where_nobody_is_known_roles_are_named():
    to = {one.to for one in asked(WAREHOUSE)}
    assert to <= {"The person you would work for", "Their manager", "A future colleague", "HR", "anyone"}


def test_what_the_posting_answers_is_not_asked():
    extra = "* [duty] In your first six months you will close two audits"
    papers = make_papers("Ada Quill\nClerk", f"title: Clerk\n{extra}", None, strengths=())
    plain = make_papers("Ada Quill\nClerk", "title: Clerk", None, strengths=())
    rows = {one.why.sources[-1].row for one in asked(papers)}
    assert "A01" not in rows
    assert "A01" in {one.why.sources[-1].row for one in asked(plain)}


def test_at_least_four_spring_from_these_papers():
    rows = {row.id for row in _table().ask if row.needs}
    assert sum(one.why.sources[-1].row in rows for one in asked(PLANNER)) >= 4


def test_what_was_let_slip_is_not_brought_up():
    learned = "learned: Ray wanted this job too, they let that slip\nlearned: two people quit"
    notes = f"next: Ray Poole, owner {{executive}}\n{learned}"
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", notes, strengths=())
    texts = " ".join(one.text for one in asked(papers))
    assert "wanted this job" not in texts
    assert "“two people quit”" in texts


@pytest.mark.parametrize("noted", ["baby due April", "lab it this weekend", "will send a mock file (water?)"])
def test_what_is_to_be_done_or_of_ones_own_life_is_not_asked(noted):
    assert not _is_to_ask(noted)


@pytest.mark.parametrize("noted", ["who signs nights?", "do I get Fridays off", "ask about Saturdays"])
def test_what_can_be_asked_is(noted):
    assert _is_to_ask(noted)


def test_a_trouble_that_is_not_named_is_not_asked_about():
    notes = "next: Ray Poole, owner {executive}\nlearned: nobody called and she's sore about it"
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", notes, strengths=())
    assert not any("sore" in one.text for one in asked(papers))
