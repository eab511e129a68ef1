from dataclasses import replace
from datetime import datetime

import pytest

from nextrung.intake.records import Person
from nextrung.preparation._meetings import is_said_closer, meetings
from nextrung.preparation.records import Round
from nextrung.preparation.rounds import plan_round
from nextrung.sources import Source
from tests.preparation.candidates import ACCOUNTS, ALL, NOW, NURSE, PLANNER, TEACHER, WAREHOUSE
from tests.preparation.papers import Papers, make_papers


def round_of(papers: Papers, now: str | None = None) -> Round:
    moment = datetime.fromisoformat(now) if now else NOW
    return plan_round(papers.notes, papers.posting, papers.resume, papers.asked, papers.strengths, moment)


def _line(words: str) -> Source:
    return Source(document="notes", line=1, quote=words)


def tasks(round_: Round) -> list[str]:
    return [step.task.sources[-1].row for step in round_.plan]


def test_the_round_is_named_by_its_number_or_as_the_last():
    assert round_of(PLANNER).name == "Second interview"
    assert round_of(ACCOUNTS).name == "Final interview"
    assert round_of(WAREHOUSE).name == "Second interview"


def test_the_differences_belong_to_number_format_and_people():
    rows = {point.sources[0].row for point in round_of(ACCOUNTS).differences}
    assert {"L03", "L04", "L05", "L07", "L08", "F02", "F09"} <= rows
    assert not {"L01", "L09", "F01"} & rows


def test_who_was_met_and_who_comes_is_said_with_their_lines():
    (point,) = [one for one in round_of(PLANNER).differences if one.sources[0].row == "L11"]
    assert point.text == (
        "So far you met Carla Dunn (recruiter) and Peter Holt (plant engineer). "
        "Now you meet Ruth Adeyemi (plant manager) and somebody from production."
    )
    assert [source.label for source in point.sources] == ["L11", "N1", "N2", "N3", "N4"]


def test_each_person_is_there_to_find_out_what_their_role_answers_for():
    first, second = round_of(PLANNER).people
    assert (first.looks_for.sources[1].row, second.looks_for.sources[1].row) == ("W04", "W09")
    assert first.looks_for.sources[0].line == 3


def test_what_the_notes_leave_open_is_to_be_asked():
    (unknown,) = round_of(PLANNER).to_ask_recruiter
    assert "“somebody from production”" in unknown.text
    assert unknown.blank == "names and jobs"


def test_without_notes_everything_is_a_blank():
    blanks = [point.blank for point in round_of(WAREHOUSE).to_ask_recruiter]
    assert blanks[:5] == ["names and jobs", "day and time", "length", "format", "address, door, parking"]
    assert all(step.day is None for step in round_of(WAREHOUSE).plan)


def test_a_video_call_asks_for_a_link_and_not_for_a_place():
    asked = " ".join(point.text for point in round_of(ACCOUNTS).to_ask_recruiter)
    assert "link" in asked
    assert "park" not in asked


def test_the_plan_runs_from_tonight_to_the_last_hour():
    steps = round_of(PLANNER).plan
    assert steps[0].when == "Tonight"
    assert "Wednesday evening" in {step.when for step in steps}
    assert steps[-1].when == "On the morning"
    assert "In the last hour" in steps[-1].task.text
    assert 5 <= len(steps) <= 8


def test_with_three_hours_left_only_the_short_form_remains():
    steps = round_of(PLANNER, "2026-12-03T07:00:00-05:00").plan
    assert {step.when for step in steps} == {"Now", "Before you go"}
    assert sum(step.minutes for step in steps if step.when == "Now") <= 75 + 15
    assert "T15" not in tasks(round_of(PLANNER, "2026-12-03T07:00:00-05:00"))
    assert "Leave out with a good conscience: " in steps[-2].task.text


def test_late_in_the_evening_before_there_is_less_to_do():
    early = round_of(PLANNER, "2026-12-02T17:00:00-05:00").plan
    late = round_of(PLANNER, "2026-12-02T22:15:00-05:00").plan
    minutes = [sum(step.minutes for step in plan if step.when == "Tonight") for plan in (early, late)]
    assert minutes[1] < minutes[0]
    assert minutes[1] <= 50 + 25


def test_a_week_ahead_the_rest_waits():
    steps = round_of(TEACHER, "2026-11-30T09:00:00-05:00").plan
    assert (steps[0].when, steps[0].task.sources[-1].row) == ("Meanwhile", "T92")
    assert len({step.day for step in steps if step.day}) <= 7


def test_a_day_that_has_passed_is_said_so():
    (only,) = round_of(PLANNER, "2026-12-04T08:00:00-05:00").plan
    assert only.task.sources[0].row == "T91"
    assert "Thursday, December 3" in only.task.text


def test_the_clock_at_the_place_of_the_interview_counts():
    """At 5 in the morning in Los Angeles it is 8 in New York, two hours before the interview."""
    steps = round_of(PLANNER, "2026-12-03T05:00:00-08:00").plan
    assert steps[0].when == "Now"


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_no_sitting_is_longer_than_a_person_can_bear(papers):
    per_sitting: dict[str, int] = {}
    for step in round_of(papers).plan:
        per_sitting[step.when] = per_sitting.get(step.when, 0) + step.minutes
    assert max(per_sitting.values()) <= 130


def test_a_told_story_is_paired_with_a_fresh_one():
    (step,) = [step for step in round_of(PLANNER).plan if step.task.sources[-1].row == "T10"]
    assert [source.document for source in step.task.sources] == ["notes", "resume", "table"]


def test_a_third_round_names_the_third():
    assert NURSE.notes
    third = replace(NURSE.notes, next_round=replace(NURSE.notes.next_round, number=3))
    assert round_of(replace(NURSE, notes=third)).name == "Third interview"


def test_an_answer_that_went_badly_is_in_the_plan_with_its_question():
    when = "when: Thursday {2 - 2026-12-03T10:00 2026-12-03T12:30}"
    notes = f"{when}\nasked: Can you read a budget?\nanswer: I rambled"
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", notes, strengths=())
    (step,) = [step for step in round_of(papers).plan if step.task.sources[-1].row == "T22"]
    assert "Can you read a budget? You noted: “I rambled”." in step.task.text


@pytest.mark.parametrize("papers", ALL.values(), ids=list(ALL))
def test_the_plan_has_at_most_eight_steps_and_leaves_the_story_to_the_first_page(papers):
    plan = round_of(papers).plan
    assert len(plan) <= 8
    assert not any("Say the story" in step.task.text for step in plan)


def test_no_two_people_with_the_same_part_read_alike():
    names = ("Ann", "Ben", "Cleo")
    people = [Person(name=name, role="clerk", role_kind="other", source=_line(name)) for name in names]
    told = list(meetings(people, None))
    assert len({one.looks_for.text for one in told}) == 3
    assert "Ann" in told[1].looks_for.text


def test_somebody_named_twice_by_role_is_one_person():
    parents = Person(name=None, role="parents", role_kind="client", source=_line("parents"))
    three = Person(name=None, role="three parents", role_kind="client", source=_line("three parents"))
    assert is_said_closer(parents, three)
    assert not is_said_closer(three, parents)
