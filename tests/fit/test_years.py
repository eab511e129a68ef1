import pytest

from nextrung.fit.asked import take_apart
from nextrung.fit.lines import resume_lines
from nextrung.fit.years import judge_years, say_years, years_in
from tests.fit.papers import TODAY, job, requirement, resume

NURSE = resume(
    job("Staff Nurse, Medical ICU", "Ventilators and drips", start="2023-10"),
    job("Registered Nurse, Telemetry", "Six patients a shift", start="2020-07", end="2023-09"),
    job("Barista", "Two hundred drinks a morning", start="2018-01", end="2020-06"),
)


def count(text, papers=NURSE):
    return years_in(take_apart(text), papers, resume_lines(papers), TODAY)


@pytest.mark.parametrize(
    ("text", "years"),
    [("intensive care", 3.1), ("acute care nursing", 6.4), ("experience", 8.9), ("welding", 0.0)],
)
def test_positions_that_carry_the_subject_count(text, years):
    assert count(text).years == pytest.approx(years, abs=0.1)


def test_overlapping_positions_count_once():
    papers = resume(
        job("Welder", start="2020-01", end="2021-12"), job("Welder", start="2021-01", end="2022-12")
    )
    assert count("welding", papers).years == pytest.approx(3.0)


def test_a_line_that_names_its_own_time_counts_that_time():
    papers = resume(job("Electrician", "Had a crew of three for fourteen months", start="2015-01"))
    assert count("supervising a crew", papers).years == pytest.approx(14 / 12, abs=0.01)


def test_a_season_is_said_to_be_reckoned():
    asked = requirement("9 seasons on a kitchen line", "years", years=3)
    papers = resume(job("Kitchen Line Cook", start="2022-01", end="2023-12"))
    assert (
        "they ask for about 3 years"
        in judge_years(asked, take_apart(asked.text), count(asked.text, papers)).reason
    )


def test_fewer_years_are_partial_and_the_reason_says_both():
    asked = requirement("5 years of intensive care", "years", years=5)
    found = judge_years(asked, take_apart(asked.text), count(asked.text))
    assert found is not None
    assert (found.coverage, found.reason) == (
        "partial",
        "Your papers name it for 3 years, of 8 years of work in all; they ask for 5 years.",
    )


def test_a_title_is_needed_where_the_whole_is_asked_for():
    papers = resume(job("Teacher", "Mentor to first-year teachers", start="2015-01"))
    asked = requirement("2 years in a formal leadership position", "years", years=2)
    found = judge_years(asked, take_apart(asked.text), count(asked.text, papers))
    assert found is None or found.coverage == "partial"


@pytest.mark.parametrize(
    ("value", "said"), [(0.5, "6 months"), (1.0, "1 year"), (1.5, "1.5 years"), (6.95, "7 years")]
)
def test_years_are_said_as_people_say_them(value, said):
    assert say_years(value) == said


def judged(text, years, *jobs):
    papers = resume(*jobs)
    asked = requirement(text, "years", years=years)
    found = judge_years(
        asked, take_apart(text), years_in(take_apart(text), papers, resume_lines(papers), TODAY)
    )
    return (found.coverage, found.reason) if found else None


def test_an_assistant_is_a_step_below_the_title_asked_for():
    assistant = job("Assistant Store Manager", start="2018-01", end="2021-12")
    assert judged("3 years as a store manager", 3, assistant) == (
        "partial",
        "Your title was a step below the one they ask for.",
    )
    assert judged("3 years as an assistant manager or store manager", 3, assistant)[0] == "strong"
    assert (
        judged("2 years as a store manager", 2, assistant, job("Store Manager", start="2022-01"))[0]
        == "strong"
    )


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("five years of full-time paid service with a career fire department", "Firefighter", "Marlow Fire"),
        ("Restaurant management: 3 years", "Manager", "Blue Fig Restaurant"),
        ("Serving: 2 years", "Server", "Blue Fig"),
        ("3 yrs. as lead, foreman or supervisor", "Crew Leader", "Alder Roofing"),
        ("Minimum of 3 years in banking", "Teller", "Pine Bank"),
        ("Not less than five years of post-qualifying practice", "Therapist", "Alder Clinic"),
    ],
)
def test_the_subject_is_found_in_the_title_and_the_kind_of_workplace(text, title, employer):
    found = judged(text, 5, job(title, employer=employer, start="2018-01"))
    assert found is not None
    assert found[0] == "strong"


def test_a_rung_counts_only_where_a_line_names_it():
    band_six = job("Therapist, Band 6", "Band 7 team lead for eight months in 2024", start="2018-01")
    assert judged("At least one year at Band 7", 1, band_six) == (
        "partial",
        "Your papers name it for 8 months, of 8 years of work in all; they ask for 1 year.",
    )


def test_a_line_that_says_since_when_counts_from_then():
    analyst = job("Analyst", "Since Feb 2025 all our dashboards are in Power BI", start="2018-01")
    assert judged("3+ years building dashboards in Power BI", 3, analyst)[0] == "partial"
