import pytest

from nextrung.fit.answers import Answer
from nextrung.fit.bridges import build_bridge
from nextrung.fit.evidence import match_requirements
from nextrung.fit.finding import Finding
from tests.fit.papers import TODAY, job, requirement, resume

PAPERS = resume(job("Planner", "Built the ranking of 640 assets in Maximo", "Assisted with payroll"))
NOTHING_SHARED = Answer((), 0.0, None, 0.0, 0.0, None, None)


def bridge(text, kind="skill", **more):
    (found,) = match_requirements([requirement(text, kind, **more)], PAPERS, TODAY, None)
    return found.bridge


def test_what_is_met_needs_no_bridge():
    assert bridge("Daily use of a CMMS") is None


def test_part_of_it_is_quoted_with_its_line():
    point = bridge("SAP PM")
    assert "“Built the ranking of 640 assets in Maximo”" in point.text
    assert {source.document for source in point.sources} == {"resume", "posting"}


def test_nothing_near_leaves_the_words_to_the_candidate():
    point = bridge("Phlebotomy")
    assert point.blank == "where, or how you would learn it"
    assert [source.document for source in point.sources] == ["posting"]


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("Criminal background check", "legal", "yes or no"),
        ("Able to work weekends", "shift", "yes or no"),
        ("Bachelor's degree in nursing", "degree", "no such degree"),
    ],
)
def test_bridge_suits_the_kind(text, kind, says):
    assert says in bridge(text, kind, degree="bachelor" if kind == "degree" else None).text


def test_title_alone_asks_for_an_example():
    papers = resume(job("Security Officer", "Worked at the mall"))
    (found,) = match_requirements([requirement("Foot patrols")], papers, TODAY, None)
    assert found.bridge.blank == "one example"


def test_years_start_from_those_there_are():
    papers = resume(job("Welder", start="2024-01"))
    (found,) = match_requirements([requirement("5 years of welding", "years", years=5)], papers, TODAY, None)
    assert found.bridge.text.startswith("You show 2 years; they ask for 5 years. Start from “Welder”")


def test_licence_that_is_not_named_may_yet_be_held():
    assert "do not name it" in bridge("Forklift certification", "licence").text


def test_every_gap_has_a_bridge_that_rests_on_something():
    for text in ("Phlebotomy", "SAP PM", "Lift 50 lbs", "Spanish", "Master's degree"):
        assert bridge(text).sources


def test_long_line_is_quoted_in_short():
    papers = resume(job("Planner", "Built in Maximo " + "a very long list of assets " * 10))
    (found,) = match_requirements([requirement("SAP PM")], papers, TODAY, None)
    assert "Maximo" in found.bridge.text
    assert " …”" in found.bridge.text
    assert len(found.bridge.text.split("“")[1].split("”")[0].split()) <= 13


def test_number_of_a_long_line_stays_in():
    line = "Maximo planner for the whole of the bottling and packing halls, and took planned work to 73%"
    (found,) = match_requirements([requirement("SAP PM")], resume(job("Planner", line)), TODAY, None)
    assert "73%" in found.bridge.text


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("Lived experience of the care system", "your sentence, or nothing"),
        ("Ties to the Spokane area", "your sentence, or nothing"),
        ("Can tell a colleague something hard", "one example"),
        ("Commitment to the safeguarding of young people", "one example"),
    ],
)
def test_what_nobody_learns_is_not_said_to_be_learnt(text, blank):
    assert bridge(text).blank == blank


def test_language_held_a_little_says_the_level():
    papers = resume(job("Planner"), languages=[("Spanish", "Conversational")])
    (found,) = match_requirements([requirement("Spanish", "language")], papers, TODAY, None)
    assert found.bridge.text.startswith("“Conversational” stands on your résumé.")


def test_a_piece_of_work_is_learned_though_they_ask_for_the_ability():
    assert "learn it" in bridge("able to prepare sales and use tax returns").text


@pytest.mark.parametrize("text", ["you can keep pay matters to yourself", "Able to stay cool in a rush"])
def test_nobody_is_told_to_learn_a_way_of_being(text):
    assert "learn" not in bridge(text).text


def test_a_line_that_was_found_is_not_denied():
    line = PAPERS.work[0].highlights[0]
    found = Finding("partial", 0.3, (line,), "Yours is not finished yet.")
    for kind in ("licence", "trait"):
        point = build_bridge(requirement("able to win them over", kind), found, NOTHING_SHARED)
        assert line.source in point.sources
        assert "no line" not in point.text
        assert "do not name it" not in point.text
