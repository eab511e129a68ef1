import pytest

from nextrung.preparation._worries import in_their_words
from nextrung.preparation.concerns import MOST, answer_concerns
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.records import Concern
from tests.preparation.candidates import ALL, ELECTRICIAN, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers


def concerns(papers: Papers) -> tuple[Concern, ...]:
    pressure = find_pressure_points(papers.resume, NOW.date(), papers.posting)
    return answer_concerns(papers.notes, papers.asked, pressure, papers.resume, papers.strengths)


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("seemed worried that I have not managed people", "You have not managed people."),
        ("He seemed worried that I've never done ordering", "You've never done ordering."),
        ("concerned about my commute", "We are not sure about your commute."),
        ("not sure I'd stay", "We are not sure that you'd stay."),
        ("she thinks I'm overqualified", "You're overqualified."),
        ("wondered if I can lift", "We wonder whether you can lift."),
        ("I don't have a degree", "You don't have a degree."),
        ("Mateus frowned when I said I have never owned a budget", "You have never owned a budget."),
        ("And I know only one of their eight buildings", "You know only one of our eight buildings."),
        ("No line management", "You have no line management to show."),
        ('And I have been here only a year, she said "that is quick"', "You have been here only a year."),
        ("long silence after the SAP question", None),
    ],
)
def test_a_noted_worry_is_put_into_their_mouth(noted, said):
    assert in_their_words(noted) == said


def test_a_worry_in_another_form_keeps_its_own_words():
    worry = "long silence after the SAP question"
    papers = ALL["planner"]
    assert papers.notes
    raw = papers.raw[2].replace("seemed worried that I have not managed people", worry)
    from tests.preparation.papers import make_papers

    changed = make_papers(papers.raw[0], papers.raw[1], raw, strengths=papers.raw[3])
    assert concerns(changed)[0].worry == "They may wonder about: “long silence after the SAP question”."


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_there_are_at_most_five_each_in_three_steps(papers):
    found = concerns(papers)
    assert 0 < len(found) <= MOST
    for concern in found:
        assert concern.evidence
        assert concern.different_now.blank


def test_worries_come_before_gaps_and_gaps_before_pressure_points():
    documents = [concern.source.document for concern in concerns(PLANNER)]
    assert documents == sorted(documents, key=["notes", "posting", "resume"].index)


def test_a_gap_on_the_subject_of_a_worry_is_answered_together_with_it():
    assert [concern.worry for concern in concerns(NURSE)] == ["We are not sure about your telemetry."]
    assert not any("14 technicians" in concern.worry for concern in concerns(PLANNER))


def test_a_worry_about_the_gap_is_answered_as_the_gap():
    first = concerns(ELECTRICIAN)[0]
    assert first.source.document == "notes"
    assert first.own_it.text.startswith("“There is a gap between February 2021 and September 2022.”")
    assert len([one for one in concerns(ELECTRICIAN) if "gap" in one.own_it.text]) == 1


def test_a_doubt_about_staying_is_answered_with_the_longest_stay():
    (staying,) = [one for one in concerns(WAREHOUSE) if one.worry == "You do not stay long."]
    assert staying.evidence[0].text == "You have been at Bluegate Logistics since June 2020."


def test_where_no_line_answers_it_says_so_and_leaves_a_blank():
    (gap,) = [one for one in concerns(TEACHER) if "classroom management" in one.worry]
    assert gap.evidence[0].blank == "the nearest true thing you have done"


@pytest.mark.parametrize(
    "wanted",
    [
        "[skill] Lived experience of the care system",
        "[skill] four ten-hour days",
        "[licence] Valid driver's license",
        "[skill] A clean record",
        "[skill] Commitment to the safeguarding of young people",
        "[skill] We are looking for a manager to run the team",
    ],
)
def test_a_condition_a_trait_and_a_headline_are_no_worry(wanted):
    papers = make_papers("Ada Quill\nClerk", f"title: Clerk\n! {wanted}", None, strengths=())
    assert concerns(papers) == ()


def test_a_missing_degree_is_not_learned_by_a_date():
    papers = make_papers(
        "Ada Quill\nClerk", "title: Clerk\n! [degree] A bachelor's degree", None, strengths=()
    )
    (only,) = concerns(papers)
    assert only.different_now.text == "What stands in its place:"
