import dataclasses

import pytest

from nextrung.intake.records import Person
from nextrung.preparation.people import another_row, noted_of, seen_from_the_job
from nextrung.sources import Source, Statement
from tests.preparation.candidates import PLANNER
from tests.preparation.papers import make_papers, read_notes

NOTES = """
next: Curtis, lead tech {other}
next: Renee Dahl, office {other}
learned: Curtis wanted this job too, Renee let that slip
learned: the new room is Renee's
worry: Curtis made a face
pay: Renee said 60 {60000}
"""


def person(role: str) -> Person:
    return Person(
        name="Kim", role=role, role_kind="other", source=Source(document="notes", quote=role, line=1)
    )


def test_whoever_the_job_reports_to_is_the_manager_however_it_is_written():
    raw = "title: Dispatcher\nreports to: Terminal Manager"
    posting = make_papers("Ada Quill\nClerk", raw, "", strengths=()).posting
    assert seen_from_the_job(person("terminal mgr"), posting).role_kind == "hiring_manager"
    assert seen_from_the_job(person("yard mgr"), posting).role_kind == "other"


@pytest.mark.parametrize(
    ("duty", "role", "kind"),
    [
        ("Line manage the administrator", "administrator", "report"),
        ("Lead a team of 16 support specialists", "somebody from the support team", "report"),
        ("Run coaching cycles with teachers", "two teachers", "other"),
        ("Work with the administrator", "administrator", "other"),
    ],
)
def test_whoever_is_led_from_this_job_is_a_report(duty, role, kind):
    papers = make_papers("Ada\nClerk", f"title: Clerk\n* [duty] {duty}", None, strengths=())
    assert seen_from_the_job(person(role), papers.posting).role_kind == kind


def test_a_line_is_noted_of_the_person_it_names_first():
    notes = read_notes(NOTES)
    curtis, renee = notes.next_round.people
    assert [line.text for line in noted_of(curtis, notes)] == [
        "Curtis wanted this job too, Renee let that slip"
    ]
    assert [line.text for line in noted_of(renee, notes)] == ["the new room is Renee's"]


def test_a_manager_beside_the_boss_is_of_another_department():
    boss, other = person("Director of Operations"), person("Warehouse Manager")
    posting = dataclasses.replace(
        PLANNER.posting, reports_to=Statement(text="Director of Operations", source=other.source)
    )
    boss, other = (dataclasses.replace(one, role_kind="hiring_manager") for one in (boss, other))
    assert seen_from_the_job(other, posting, [boss, other]).role_kind == "other"
    assert seen_from_the_job(boss, posting, [boss, other]).role_kind == "hiring_manager"
    assert seen_from_the_job(other, posting, [other]).role_kind == "hiring_manager"


def test_two_from_other_departments_are_told_apart_by_their_work():
    surgeon, nurses = person("cardiac surgeon"), person("two night nurses")
    assert "another side" in another_row(nurses, [surgeon]).looks_for
    assert "Much the same" in another_row(person("heart surgeon"), [surgeon]).looks_for
    assert "one more side" in another_row(person("cook"), [surgeon, nurses]).looks_for.lower()
