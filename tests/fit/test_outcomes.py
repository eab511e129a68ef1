import pytest

from nextrung.fit.evidence import match_requirements
from nextrung.fit.lines import resume_lines
from nextrung.fit.outcomes import answers_outcome
from nextrung.fit.strengths import rank_strengths
from tests.fit.papers import TODAY, job, posting, requirement, resume

CALLBACKS = "Callbacks on my work under 2% for three years; the shop runs at 7%"


def answers(asked, line):
    (done,) = (each for each in resume_lines(resume(job("Technician", line))) if each.kind == "done")
    return answers_outcome(asked, done)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Bring callbacks below 4 percent (we are at 8)", CALLBACKS),
        (
            "Bring first response time down to under four hours",
            "Cut first response time from 19 to 3.5 hours",
        ),
        ("Close each month within eight working days", "Month end now takes 6 working days instead of 15"),
        ("Reduce food cost", "Took food cost from 34 to 30.5 percent"),
        ("Bring the cancellation rate below 10%", "Drop-outs fell from 31% to 17%"),
    ],
)
def test_change_of_what_is_to_change_answers(asked, line):
    assert answers(asked, line)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Bring callbacks below 4 percent", "Overtime fell from 31% to 17%"),
        ("Bring callbacks below 4 percent", "Logged every callback"),
        ("Handle callbacks", CALLBACKS),
    ],
)
def test_other_change_no_change_and_no_target_do_not(asked, line):
    assert not answers(asked, line)


def test_result_that_is_asked_for_leads_the_strengths():
    asked = [
        requirement("EPA 608 certification", "licence", line=1),
        requirement("Wiring of furnaces", line=2),
    ]
    duty = requirement("Bring callbacks below 4 percent", "duty", must=False, line=3)
    papers = resume(job("Technician", "Wiring of 40 furnaces a year", CALLBACKS), certificates=["EPA 608"])
    matches = match_requirements([*asked, duty], papers, TODAY, None)
    first = rank_strengths(matches, papers, posting(*asked, duties=[duty]), None)[0]
    assert first.requirement == duty
    assert first.differentiator
    assert CALLBACKS.split(";")[0] in first.remember_as.text
