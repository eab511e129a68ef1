import pytest

from nextrung.fit.conditions import condition_of, judge_body, judge_travel, most_pounds
from nextrung.fit.lines import resume_lines
from tests.fit.papers import job, requirement, resume

PAPERS = resume(
    job(
        "Lead Millwright, Night Shift", "Loaded freight to 60 pounds by hand", "Opened Saturdays for repairs"
    ),
    certificates=["Aerial and Scissor Lift Operator"],
)
LINES = resume_lines(PAPERS)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Criminal background check with fingerprints", "skill", "legal"),
        ("The right to work in the UK", "skill", "legal"),
        ("A reliable way to get here", "trait", "legal"),
        ("Lift 50 lbs", "skill", "physical"),
        ("Able to work nights and weekends", "skill", "shift"),
        ("Leading a shift of technicians", "shift", None),
        ("Reconciled balance sheet accounts", "physical", None),
        ("Welding", "skill", None),
        ("Able to work one evening a week", "shift", "shift"),
        ("Stand up in front of a room and deliver training", "physical", None),
        ("Ability to write evaluations", "physical", None),
        ("PACE Registered Paralegal (RP) standing", "physical", None),
        ("Travel 25%, mostly driving distance", "skill", "travel"),
        ("Travel agency bookings", "skill", None),
        ("been free of tobacco in any form for twelve months", "skill", "legal"),
        ("Probation is one year", "years", "legal"),
    ],
)
def test_conditions_are_told_by_their_words(text, kind, expected):
    assert condition_of(requirement(text, kind)) == expected


def test_pounds_are_compared():
    enough, too_little = judge_body("Lift 50 lbs", LINES), judge_body("Lift 75 lbs", LINES)
    assert enough is not None
    assert too_little is not None
    assert (enough.coverage, too_little.coverage) == ("strong", "partial")


def test_a_scissor_lift_is_not_lifting():
    lines = resume_lines(resume(certificates=["Aerial and Scissor Lift Operator"]))
    assert judge_body("Lift 75 lbs", lines) is None


def test_rough_ground_is_shown_by_mud():
    lines = resume_lines(resume(job("Field Engineer", "Walk the sites after rain, mud to the knee")))
    found = judge_body("Able to walk rough ground in any weather", lines)
    assert found is not None
    assert found.coverage == "strong"


def test_standing_in_for_somebody_is_not_standing():
    lines = resume_lines(resume(job("Clerk", "Stand in for the lead when she is on leave")))
    assert judge_body("Able to stand for eight hours", lines) is None


def test_travel_is_partial_at_most():
    lines = resume_lines(resume(job("Technician", "First call in six schools")))
    found = judge_travel(lines)
    assert found is not None
    assert found.coverage == "partial"
    assert judge_travel(LINES) is None


@pytest.mark.parametrize(
    ("text", "pounds"),
    [("up to 50 lbs", 50), ("fifty-pound cases", 50), ("25-75 pounds", 75), ("a lot", None)],
)
def test_weights_are_read(text, pounds):
    assert most_pounds(text) == pounds
