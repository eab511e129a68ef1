from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.mock.session_file import read_session
from nextrung.practice.mock.spacing import next_day, what_is_next
from tests.practice.mock.talking import NOON, answer_all, begun, planned

TODAY = date(2026, 12, 1)


def days(history, interview_in=None, today=TODAY):
    interview = TODAY + timedelta(days=interview_in) if interview_in is not None else None
    found = next_day(history, today, interview)
    return None if found is None else (found - TODAY).days


@pytest.mark.parametrize(("overall", "after"), [(None, 1), (1.8, 1), (3.0, 1), (4.0, 2), (4.8, 8)])
def test_the_better_it_went_the_later_it_comes_again(overall, after):
    assert days([(TODAY, overall)]) == after


def test_a_second_good_try_lasts_longer_than_the_first():
    first = days([(TODAY, 4.0)])
    again = TODAY + timedelta(days=first)
    assert days([(TODAY, 4.0), (again, 4.0)], today=again) - first > first


def test_everything_comes_once_more_before_the_day():
    assert days([(TODAY, 4.8)], interview_in=5) == 4


def test_on_the_eve_what_is_weak_comes_once_more_and_what_is_good_is_left():
    assert days([(TODAY, 2.0)], interview_in=1) == 0
    assert days([(TODAY, 4.0)], interview_in=1) is None


def test_what_was_good_days_ago_comes_again_on_the_eve():
    assert days([(TODAY - timedelta(days=3), 4.0)], interview_in=1) == 0


def test_an_interview_that_is_over_sets_no_end():
    assert days([(TODAY, 4.8)], interview_in=-1) == 8


@given(
    st.lists(st.tuples(st.integers(0, 20), st.none() | st.floats(1, 5)), min_size=1, max_size=6),
    st.integers(0, 40),
)
def test_a_day_is_never_past_and_never_after_the_eve(tried, interview_in):
    history = sorted(
        ((TODAY - timedelta(days=ago), overall) for ago, overall in tried), key=lambda one: one[0]
    )
    found = days(history, interview_in)
    assert found is None or 0 <= found <= max(interview_in - 1, 0)


def test_the_most_pressing_question_comes_first_and_theirs_is_none(tmp_path):
    interview = begun(tmp_path, planned(minutes=20))
    interview.next_prompt()
    answer_all(interview)
    interview.journal.close()
    bad = begun(tmp_path, planned(number=2))
    bad.next_prompt()
    bad.skip()
    bad.journal.close()
    sessions = [read_session(one.journal.file) for one in (interview, bad)]
    due = what_is_next(sessions, NOON.date(), None)
    assert due[0].question.text == "Tell me about yourself."
    assert (due[0].times, due[0].overall) == (2, None)
    assert "ask_us" not in {one.question.part for one in due}
    assert list(due) == sorted(due, key=lambda one: one.day)
