"""The others who are left: what they bring too, and what is this candidate's own."""

import dataclasses

import pytest

from nextrung.fit.rarity import opens_the_door
from nextrung.preparation.fields import sectors
from nextrung.preparation.finalists import _said_of_oneself, _table, compare_with_finalists, said_by_most
from nextrung.preparation.records import Finalists
from tests.preparation.candidates import ALL
from tests.preparation.papers import Papers, make_papers


def compare(papers: Papers) -> Finalists:
    return compare_with_finalists(papers.posting, papers.asked, papers.strengths)


def test_every_kind_of_work_says_what_most_people_bring():
    assert {row.sector for row in _table().finalist} == {*sectors(), "general"}


@pytest.mark.parametrize("name", sorted(ALL))
def test_what_opened_the_door_to_the_candidate_is_what_all_bring(name):
    papers = ALL[name]
    demanded = [
        match.requirement.source
        for match in papers.asked
        if match.requirement.must and opens_the_door(match.requirement) and match.coverage == "strong"
        if match.requirement.degree != "high school"
    ]
    said = {
        source
        for point in compare(papers).also_bring
        for source in point.sources
        if source.document == "posting"
    }
    assert said == set(demanded[:3])


@pytest.mark.parametrize("name", sorted(ALL))
def test_what_is_beyond_is_a_line_of_the_resume(name):
    papers = ALL[name]
    for point in compare(papers).beyond:
        assert point.sources[0].document == "resume"
        assert point.sources[0].quote.rstrip("…")[:40] in papers.resume.document.text


def test_years_and_degrees_set_nobody_apart():
    papers = next(iter(ALL.values()))
    only_years = tuple(
        dataclasses.replace(one, requirement=dataclasses.replace(one.requirement, kind="years"), quote=None)
        for one in papers.strengths
    )
    found = compare_with_finalists(papers.posting, papers.asked, only_years)
    assert found.beyond == ()
    assert not found.differentiator_is_beyond
    assert found.say_it.blank


def test_the_others_are_never_run_down():
    words = {"worse", "weaker", "unlike", "better than", "lack"}
    for row in _table().said:
        assert not words & set(row.text.lower().split())


def test_somebody_who_plans_for_a_warehouse_brings_no_lift_license():
    desk = make_papers("Ada Quill\nClerk", "title: Supply Chain Analyst, Inventory", None, strengths=())
    floor = make_papers("Ada Quill\nClerk", "title: Warehouse Supervisor", None, strengths=())
    assert "lift" in compare_with_finalists(floor.posting, (), ()).also_bring[0].text
    assert "lift" not in compare_with_finalists(desk.posting, (), ()).also_bring[0].text


def test_one_says_of_oneself_what_is_done_and_of_another_what_they_said():
    assert _said_of_oneself("Cut returns from 9% to 4%") == "I cut returns from 9% to 4%"
    assert _said_of_oneself("Callbacks under 2%") == "Callbacks under 2%"
    papers = ALL["planner"]
    (quoted,) = [one for one in papers.strengths if one.quote][:1] or [None]
    if quoted:
        line = dataclasses.replace(quoted.evidence[0], text=quoted.quote.text, source=quoted.quote.source)
        theirs = dataclasses.replace(quoted, evidence=(line,), differentiator=True)
        said = compare_with_finalists(papers.posting, papers.asked, (theirs,)).say_it
        assert "not mine" in said.text


def test_a_word_that_everybody_uses_is_known_by_the_kind_of_work():
    papers = make_papers(
        "Ada\nClerk",
        "title: Warehouse Associate\n! [skill] Forklift and picking in a warehouse",
        None,
        strengths=(),
    )
    assert said_by_most(papers.posting)("Drove the forklift")
    assert not said_by_most(papers.posting)("Drew the plan of the yard")
