from collections import Counter

import msgspec
import pytest

from nextrung.practice.mock.interviewers import UnknownInterviewerError, choose_interviewer
from nextrung.practice.mock.material import Job, general_material
from nextrung.practice.mock.planning import plan_interview, question_key
from nextrung.practice.mock.records import Plan
from nextrung.practice.mock.surprise import surprises
from nextrung.preparation.bank import bank
from nextrung.tables.rows import cite


def texts(plan):
    return [question.text for question in plan.questions]


@pytest.mark.parametrize(("minutes", "count"), [(10, 3), (20, 6), (40, 12)])
def test_minutes_decide_how_many_questions_there_are(demo_material, minutes, count):
    plan = plan_interview(demo_material, number=1, minutes=minutes)
    assert len(plan.questions) == count + 1
    parts = Counter(question.part for question in plan.questions)
    assert parts["surprise"] == parts["ask_us"] == 1
    assert parts["repeat"] >= 1
    assert parts["new"] >= 1


def test_it_begins_with_the_first_opener_and_ends_with_their_questions(demo_material):
    for number in range(1, 6):
        asked = texts(plan_interview(demo_material, number=number))
        assert asked[0] == "Tell me about yourself."
        assert asked[-1] == "What questions do you have for us?"


@pytest.mark.parametrize("manner", ["friendly", "neutral", "tough"])
@pytest.mark.parametrize("number", [1, 2, 7])
def test_no_question_is_asked_twice(demo_material, manner, number):
    asked = texts(plan_interview(demo_material, number=number, minutes=40, manner=manner))
    assert len(asked) == len(set(asked))


def test_the_same_papers_and_number_give_the_same_plan(demo_material):
    plans = [plan_interview(demo_material, number=3, minutes=40, manner="tough") for _ in range(2)]
    assert msgspec.json.encode(plans[0]) == msgspec.json.encode(plans[1])


def test_a_surprise_stands_nowhere_in_the_brief_and_does_not_come_again_soon(demo_material):
    found = [
        question.text
        for number in range(1, 9)
        for question in plan_interview(demo_material, number=number).questions
        if question.part == "surprise"
    ]
    assert len(found) == len(set(found)) == 8
    assert not set(found) & set(demo_material.texts)


def test_a_surprise_is_never_for_another_kind_of_work(demo_material):
    others = {row.id for row in bank() if row.sectors}
    assert not others & {row.id for row in surprises(general_material())}
    sector = demo_material.job.sector
    for row in surprises(demo_material):
        assert not row.sectors or (sector and sector.key in row.sectors)


def test_the_people_to_be_met_take_turns(demo_material):
    names = [plan_interview(demo_material, number=number).interviewer.called for number in range(1, 6)]
    assert names[0] == names[4]
    assert len(set(names)) == 4


def test_half_of_the_new_questions_are_those_of_the_interviewer(demo_material):
    plan = plan_interview(demo_material, number=1, minutes=20, interviewer="clara")
    assert plan.interviewer.role_kind == "executive"
    hers = {question.text for question in demo_material.questions if "Clara" in question.asked_by}
    assert hers & set(texts(plan))
    assert plan.prepared_questions
    assert set(plan.prepared_questions) <= {
        ask.text for ask in demo_material.ask_them if ask.to in ("Clara Penhallow, owner", "anyone")
    }


def test_a_tough_interviewer_asks_for_what_hurts_more_often_than_a_friendly_one(demo_material):
    rows = {row.id: row for row in bank()}
    sore = {"worry", "pressure", "gap", "doubt", "claim"}

    def count(manner):
        plans = [plan_interview(demo_material, number=n, minutes=20, manner=manner) for n in range(1, 5)]
        asked = [question.source.label for plan in plans for question in plan.questions]
        return sum(bool(sore & set(rows[row].springs)) for row in asked if row in rows)

    assert count("tough") > count("friendly")


@pytest.mark.parametrize(
    ("asked_for", "role_kind"),
    [
        ("recruiter", "recruiter"),
        ("Manager", "hiring_manager"),
        ("colleague", "peer"),
        ("owner", "executive"),
    ],
)
def test_a_role_can_be_asked_for_with_no_papers(asked_for, role_kind):
    assert choose_interviewer(asked_for, (), 1).role_kind == role_kind


def test_a_person_can_be_asked_for_by_part_of_the_name(demo_material):
    assert choose_interviewer("okonjo", demo_material.people, 1).called == "Ines Okonjo, warehouse manager"


def test_an_unknown_interviewer_is_refused_with_the_names_there_are(demo_material):
    with pytest.raises(UnknownInterviewerError, match=r"Ines Okonjo.*recruiter"):
        choose_interviewer("the pope", demo_material.people, 1)


def test_without_papers_there_is_a_general_interview_that_says_so():
    plan = plan_interview(general_material(), number=1, minutes=40)
    assert plan.is_general
    assert len(plan.questions) == 13
    assert not any("{" in question.text for question in plan.questions)


def test_what_is_due_comes_first(demo_material):
    due = plan_interview(demo_material, number=9, minutes=40).questions[4:6]
    asked = plan_interview(demo_material, number=1, minutes=10, due=due).questions
    assert asked[:2] == due
    assert len(asked) == 4


def test_a_row_whose_words_vary_is_known_by_its_words_too():
    varies, fixed = cite("Q006", "You noted: “{asked}”."), cite("Q013", "What went wrong?")
    assert question_key(varies, "Why us?") != question_key(varies, "Why now?")
    assert question_key(fixed, "What went wrong?") == question_key(fixed, "What went wrong, Ruth?")


def test_every_question_rests_on_a_source(demo_material):
    plan: Plan = plan_interview(demo_material, number=2, minutes=40)
    assert all(question.why.sources for question in plan.questions)


def test_a_job_without_a_posting_has_no_sector():
    assert Job().sector is None
