from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from rapidfuzz import fuzz

from nextrung.preparation.bank import bank, patterns
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.questions import FEWEST, MOST, TOO_MUCH_ALIKE, rank_questions
from nextrung.preparation.records import Question
from nextrung.preparation.rounds import plan_round
from tests.preparation.candidates import (
    ACCOUNTS,
    ALL,
    ELECTRICIAN,
    NOW,
    NURSE,
    PLANNER,
    TEACHER,
    WAREHOUSE,
)
from tests.preparation.papers import Papers, make_papers


def questions(papers: Papers, embedder=None) -> tuple[Question, ...]:
    round_ = plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, NOW)
    pressure = find_pressure_points(papers.resume, NOW.date(), papers.posting)
    return rank_questions(
        papers.resume,
        papers.posting,
        papers.matches,
        papers.strengths,
        round_,
        papers.notes,
        pressure,
        embedder,
    )


def by_row(papers: Papers) -> dict[str, Question]:
    return {question.source.row: question for question in questions(papers)}


@pytest.fixture(params=list(ALL))
def papers(request) -> Papers:
    return ALL[request.param]


def test_there_are_12_to_20_most_likely_first(papers):
    asked = questions(papers)
    assert FEWEST <= len(asked) <= MOST
    likelihoods = [question.likelihood for question in asked]
    assert likelihoods == sorted(likelihoods, reverse=True)
    assert all(0 < likelihood < 1 for likelihood in likelihoods)


def test_both_old_and_new_ones_are_there(papers):
    kinds = [question.kind for question in questions(papers)]
    assert kinds.count("repeat") >= 3
    assert kinds.count("new") >= 6


def test_no_two_are_alike(papers):
    asked = questions(papers)
    assert len({question.source.row for question in asked if question.source.row != "Q006"}) == len(
        [question for question in asked if question.source.row != "Q006"]
    )
    for one, other in combinations(asked, 2):
        assert fuzz.token_sort_ratio(one.text, other.text) < TOO_MUCH_ALIKE


def test_rows_that_ask_the_same_in_other_words_are_not_both_there(papers):
    alike = {row.id: row.alike for row in bank()}
    rows = {question.source.row for question in questions(papers)}
    assert all(other not in rows for row in rows for other in alike[row])


def test_each_has_a_reason_two_follow_ups_and_what_it_is_after(papers):
    for question in questions(papers):
        assert question.why.sources
        assert len(question.follow_ups) == 2
        assert question.really_after


def test_evidence_is_always_a_line_of_the_resume(papers):
    for question in questions(papers):
        for line in question.evidence:
            assert line.source.document == "resume"
            assert 0 <= line.score <= 1


def test_what_was_asked_before_comes_again_in_its_own_words():
    asked = by_row(PLANNER)["Q006"]
    assert asked.text == "How do you decide what gets repaired first?"
    assert asked.kind == "repeat"
    assert asked.why.sources[0].document == "notes"


def test_an_asked_question_that_is_known_brings_its_own_follow_ups():
    asked = by_row(PLANNER)["Q007"]
    assert asked.text == "Why are you leaving Kestrel?"
    assert asked.follow_ups[1] == "Have you told them?"


def test_openers_are_prepared_elsewhere_and_not_listed_again():
    assert not any("yourself" in question.text for question in questions(PLANNER))


def test_a_worry_about_people_brings_a_question_about_people_and_no_second_one_on_that_must():
    worry = by_row(PLANNER)["Q063"]
    assert "I have not managed people" in worry.why.text
    assert worry.evidence[0].text.startswith("Asked for by the crew")
    assert not any("14 technicians" in question.why.text for question in questions(PLANNER))


def test_a_gap_says_that_no_line_answers_it():
    gap = by_row(PLANNER)["Q061"]
    assert gap.why.text.endswith("and we found no line for it in your résumé.")
    assert gap.evidence == ()


def test_a_condition_is_no_gap():
    why = by_row(ELECTRICIAN)["Q054"].why.text
    assert why == "The posting says “Able to climb ladders and lift 50 pounds”, and a résumé seldom tells."


def test_a_pressure_point_is_asked_about_with_its_lines():
    short = by_row(WAREHOUSE)["Q101"]
    assert [source.document for source in short.why.sources] == ["resume", "resume"]


def test_each_person_asks_what_their_role_is_after():
    by = {question.source.row: question.asked_by for question in questions(PLANNER)}
    assert by["Q022"] == "Ruth Adeyemi, plant manager"
    assert by["Q035"] == "somebody from production"


def test_two_people_in_one_role_share_the_questions():
    by = {question.asked_by for question in questions(ACCOUNTS)}
    assert {"Henrik Halvorsen, chief executive", "Priya Raman, CFO"} <= by


def test_no_name_is_put_to_a_question_where_nobody_is_known():
    assert {question.asked_by for question in questions(WAREHOUSE)} == {"anyone"}


def test_nobody_is_asked_about_another_kind_of_work(papers):
    sectors = {row.id: row.sectors for row in bank()}
    own = {
        "planner": "manufacturing",
        "nurse": "health",
        "electrician": "construction",
        "warehouse": "warehouse",
        "accounts": "sales",
        "teacher": "education",
    }
    name = next(name for name, one in ALL.items() if one is papers)
    for question in questions(papers):
        rows_sectors = sectors[question.source.row]
        assert not rows_sectors or own[name] in rows_sectors, question.text


def test_a_situation_of_the_own_work_is_there(papers):
    assert any(
        row.sectors and question.source.row == row.id for question in questions(papers) for row in bank()
    )


def test_a_format_brings_its_question():
    assert "Q039" in by_row(ACCOUNTS)
    assert "Q041" in by_row(TEACHER)


def test_the_number_named_before_brings_the_question_about_pay():
    assert by_row(PLANNER)["Q015"].kind == "repeat"
    assert "Q015" not in by_row(NURSE)


def test_a_requirement_of_any_wording_is_quoted_and_left_in_one_piece():
    strange = 'Must be a "people person" {x}; $5, #1 & <b>bold</b>'
    match = PLANNER.matches[1]
    requirement = replace(match.requirement, text=strange)
    papers = replace(PLANNER, matches=(replace(match, requirement=requirement, coverage="none"),))
    texts = " ".join(question.text for question in questions(papers))
    assert "“Must be a 'people person' {x}; $5, #1 & <b>bold</b>”" in texts


class _SameForAll:
    """An engine to which every two texts mean the same, or nothing is like anything."""

    name = "invented"

    def __init__(self, likeness: float) -> None:
        self.likeness = likeness

    def embed(self, texts):
        return np.full((len(texts), 1), self.likeness**0.5, dtype=np.float32)


def test_meaning_finds_the_row_of_a_noted_question_and_its_words_stay():
    near = {question.text: question for question in questions(TEACHER, _SameForAll(0.9))}
    far = {question.text: question for question in questions(TEACHER, _SameForAll(0.1))}
    noted = "How do you handle a class that will not settle?"
    assert near[noted].source.row != "Q006"
    assert far[noted].source.row == "Q006"


def test_an_answer_that_went_badly_comes_first_and_says_so():
    notes = "asked: Can you read a budget?\nanswer: I rambled"
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", notes, strengths=())
    first = questions(papers)[0]
    assert first.text == "Can you read a budget?"
    assert "“I rambled”" in first.why.text


def test_what_nobody_says_is_quoted_as_noted():
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", "asked: my food cost", strengths=())
    assert "Last time we spoke of “my food cost”. What would you say to that today?" in [
        one.text for one in questions(papers)
    ]


def test_no_question_begins_with_a_quote(papers):
    assert not any(one.text.startswith("“") for one in questions(papers))


def test_no_reason_is_given_twice_for_what_is_always_asked(papers):
    reasons = [one.why.text for one in questions(papers) if one.why.sources[0].document == "table"]
    always = [reason for reason in reasons if reason in {row.why for row in patterns("always")}]
    assert len(always) == len(set(always))


def test_a_target_of_the_posting_and_the_work_of_leading_are_asked_about():
    posting = (
        "title: Service Manager\n* [duty] Bring callbacks below 4 percent\n* [duty] Hire and coach the team"
    )
    asked = by_row(make_papers("Ada Quill\nLead", posting, None, strengths=()))
    assert "“Bring callbacks below 4 percent”" in asked["Q150"].text
    assert {"Q151", "Q152"} & set(asked)


def test_evidence_is_never_the_name_of_a_job(papers):
    titles = {work.position.source.line for work in papers.resume.work if work.position}
    told = {line.source.line for work in papers.resume.work for line in work.highlights}
    for one in questions(papers):
        assert not {line.source.line for line in one.evidence} & (titles - told)


RESULT = """Ada Quill
    Desk Clerk
    EXPERIENCE
    Desk Clerk | Heron Inn | 2021-03 to now
    - Answered guests; complaints fell from 14 to 5 a month
    - Keys and bags"""


def test_a_result_that_answers_what_they_ask_for_is_asked_about_by_its_figures():
    posting = "title: Desk Clerk\n! [skill] Bring complaints down => strong: complaints fell"
    asked = by_row(make_papers(RESULT, posting, None, strengths=()))["Q458"]
    assert asked.text == "Take us through this step by step: “complaints fell from 14 to 5 a month”."
    assert [source.document for source in asked.why.sources] == ["resume", "posting"]


def test_nobody_looks_behind_the_name_of_a_duty():
    posting = "title: Desk Clerk\n! [skill] Carry bags => strong: Keys and bags"
    rows = by_row(make_papers(RESULT, posting, None, strengths=("Keys and bags",)))
    assert not {"Q096", "Q097"} & set(rows)


def test_a_last_round_brings_what_belongs_to_it():
    rows = {row.id for row in patterns("round")}
    assert len(rows & set(by_row(ACCOUNTS))) >= 2


def test_no_two_noted_questions_have_the_same_follow_ups():
    notes = "\n".join(f"asked: {words}" for words in ("my food cost", "my worst week", "the tip jar"))
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", notes, strengths=())
    found = [one.follow_ups for one in questions(papers) if one.source.row == "Q006"]
    assert len(found) == len(set(found)) == 3


def test_a_mere_no_and_the_next_appointment_are_no_questions():
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", "asked: No\nasked: She said soon", strengths=())
    assert not any("“No”" in one.text or "said soon" in one.text for one in questions(papers))
