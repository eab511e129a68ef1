import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.fit.hours import hours_in, judge_hours
from nextrung.fit.lines import resume_lines
from tests.fit.papers import job, resume

LINES = resume_lines(
    resume(
        job("Lead Millwright, Night Shift", "Loaded freight by hand", "Opened Saturdays for repairs"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("until 11 p.m. on Thursdays", {"evenings"}),
        ("2 in the afternoon to 10:30", {"evenings"}),
        ("Close Thurs thru Sun, last one out", {"evenings", "weekends"}),
        ("afternoons (2:30 to 1)", {"evenings"}),
        ("second Tuesday nights", {"evenings"}),
        ("one late night a week", {"evenings"}),
        ("Nights on call, one week in six", {"on-call hours"}),
        ("7p-7a", {"nights"}),
        ("5:00 a.m. to 1:30 p.m.", {"early mornings"}),
        ("Tue-Sat", {"weekends"}),
        ("Monday to Friday, 7:00-3:30", set()),
        ("9 to 5", set()),
        ("a crew of 2 to 10", set()),
        ("from 7 to 12 percent", set()),
        ("two in the morning", set()),
    ],
)
def test_days_and_clock_times_tell_the_hours(text, expected):
    assert hours_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Able to work nights", "strong"),
        ("Weekends and holidays", "partial"),
        ("Able to cover any shift", "strong"),
        ("On-call rotation", None),
    ],
)
def test_hours_are_held_against_hours(text, expected):
    found = judge_hours(text, LINES)
    assert (found.coverage if found else None) == expected


def test_a_friday_night_shows_both_evenings_and_nights():
    lines = resume_lines(resume(job("Event Lead", "Most Friday nights in season")))
    found = judge_hours("Nights and evenings", lines)
    assert found is not None
    assert found.coverage == "strong"


def test_nights_and_weekends_take_in_evenings():
    lines = resume_lines(resume(job("Lab Lead", "Carry the alarm phone, nights and weekends included")))
    found = judge_hours("responds on evenings and weekends", lines)
    assert found is not None
    assert found.coverage == "strong"


@given(st.integers(1, 6), st.integers(0, 59))
def test_work_that_ends_in_the_afternoon_is_no_evening(hour, minute):
    assert "evenings" not in hours_in(f"8:00 am to {hour}:{minute:02} pm")


@given(st.integers(8, 11), st.integers(0, 59))
def test_work_that_ends_after_eight_is_an_evening(hour, minute):
    assert "evenings" in hours_in(f"noon shift, 1:00 pm to {hour}:{minute:02} pm")
