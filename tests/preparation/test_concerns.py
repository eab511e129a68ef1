from dataclasses import replace

import pytest

from nextrung.fit.records import Evidence
from nextrung.intake.records import Exchange, Notes
from nextrung.preparation._worries import as_they_wonder, asked_before, in_their_words
from nextrung.preparation.concerns import MOST, answer_concerns
from nextrung.preparation.pressure import find_pressure_points
from nextrung.preparation.records import Concern
from nextrung.sources import Source, Statement
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
        ("never did a physical with auditors", "You never did a physical with auditors."),
        ("trach: no experience. honest", "You have no experience of trach."),
        ("dr foss is worried I'd do all by myself, she called Lilac", "You'd do all by yourself."),
        ("I said yeah but im not good at it", "You're not good at it."),
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
    changed = make_papers(papers.raw[0], papers.raw[1], raw, strengths=papers.raw[3])
    assert concerns(changed)[0].worry == "They may wonder about “long silence after the SAP question”."


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


@pytest.mark.parametrize(
    ("worry", "own_it"),
    [
        ("no degree", "Say where it stands today"),
        ("I have not managed people", "Take leading apart"),
        ("the computer side", "Say which one you know"),
        ("my commute", "Say yes or no"),
        ("something else altogether", "Say it before they do"),
    ],
)
def test_each_kind_of_worry_is_owned_in_its_own_way(worry, own_it):
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", f"worry: {worry}", strengths=())
    assert concerns(papers)[0].own_it.text.startswith(own_it)


def test_a_worry_is_answered_with_what_tells_most():
    resume = """Ada Quill
        Clerk
        EXPERIENCE
        Clerk | Heron Inn | 2021 to 2024
        - Responsible for presenting various reports
        - Presented the new rota to forty people in 2023; all finished on time"""
    papers = make_papers(resume, "title: Clerk", "worry: worried about presenting", strengths=())
    assert [point.text[:10] for point in concerns(papers)[0].evidence] == ["“Presented"]


_RESUME = """Ada Quill
Clerk
EXPERIENCE
Team Lead | Heron Inn | 2019 to now
- Built the holiday schedule from a forecast; overtime fell by a third"""
_FORECAST = "! [skill] Workforce planning => partial: Built the holiday schedule from a forecast"


def test_what_is_named_as_a_strength_is_no_worry():
    posting = f"title: Lead\n{_FORECAST}"
    papers = make_papers(_RESUME, posting, None, strengths=("Built the holiday schedule",))
    assert papers.strengths
    assert not [one for one in concerns(papers) if "Workforce planning" in one.worry]


def test_a_mere_reaction_is_told_with_the_question_it_followed():
    worry = Statement(text="Celeste didnt love it", source=Source(document="notes", line=6, quote="x"))
    asked = Statement(text="What do you know of wine?", source=Source(document="notes", line=6, quote="y"))
    notes = Notes(document=NURSE.notes.document, asked=(Exchange(question=asked),), worries=(worry,))
    told = as_they_wonder(worry.text, asked_before(worry, notes))
    assert "“What do you know of wine?”" in told
    assert "“Celeste didnt love it”" in told


def test_a_heading_before_a_worry_is_not_put_into_their_mouth():
    said = as_they_wonder("My niggles: never supervised paid staff")
    assert said == "You have never supervised paid staff."


def test_gaps_without_a_line_are_answered_together():
    papers = make_papers(
        "Ada\nClerk",
        "title: Clerk\n! [skill] Double-entry bookkeeping\n! [skill] Welding pipes\n! [degree] A law degree",
        None,
        strengths=(),
    )
    skills, degree = concerns(papers)
    assert "“Double-entry bookkeeping” and “Welding pipes”" in skills.worry
    assert [source.document for source in skills.own_it.sources[:1]] == ["posting"]
    assert "law" in degree.worry


def test_the_name_of_a_duty_is_no_evidence_for_a_part():
    papers = make_papers(
        """Ada
        Clerk
        EXPERIENCE
        Clerk | Heron Inn | 2021 to 2024
        - Ad hoc analysis for all departments""",
        "title: Clerk\n! [skill] Analysis that changed a decision => partial: Ad hoc analysis",
        None,
        strengths=(),
    )
    assert concerns(papers)[0].evidence[0].blank


def test_a_worry_that_is_arranged_needs_no_line():
    papers = make_papers("Ada\nClerk", "title: Clerk", "worry: the commute", strengths=())
    assert concerns(papers)[0].evidence[0].blank is None


def test_hours_and_checks_are_no_worry():
    posting = """
    title: Clerk
    ! [skill] Must be available to supervise evening and weekend events
    ! [skill] Xero
    """
    papers = make_papers("Ada Quill\nClerk", posting, "", strengths=())
    found = [concern.worry for concern in concerns(papers)]
    assert any("Xero" in worry for worry in found)
    assert not any("weekend" in worry for worry in found)


def test_several_gaps_are_spoken_of_as_several():
    one, two = (
        concerns(make_papers("Ada Quill\nClerk", f"title: Clerk\n{musts}", "", strengths=()))[0].worry
        for musts in ("! [skill] Xero => none:", "! [skill] Xero => none:\n! [skill] Payroll => none:")
    )
    assert "no line for it" in one
    assert "no line for them" in two


def test_two_worries_in_one_sentence_read_as_one():
    noted = "I have never led people, and that I am new here"
    assert in_their_words(noted) == "You have never led people, and you are new here."


def test_a_doubt_that_points_back_is_told_with_what_stands_beside_it():
    notes = make_papers("Ada Quill\nClerk", "title: Clerk", "worry: I'm not good at it", strengths=()).notes
    assert notes
    (worry,) = notes.worries
    beside = Statement(text="pivot tables", source=worry.source)
    assert asked_before(worry, replace(notes, open_points=(beside,))) == "pivot tables"


def test_a_part_that_only_a_title_speaks_for_is_not_called_a_part():
    (wanted,) = [match for match in PLANNER.asked if match.coverage == "partial"][:1]
    position = PLANNER.resume.work[0].position
    assert position
    title = Evidence(text=position.text, source=position.source, score=0.3)
    requirement = replace(wanted.requirement, kind="skill", text="Knowledge of commercial auto", must=True)
    match = replace(wanted, requirement=requirement, evidence=(title,), bridge=None)
    (gap, *_) = answer_concerns(None, [match], (), PLANNER.resume, ())
    assert gap.worry.startswith("We ask for “Knowledge of commercial auto”. A title of yours goes with it")
