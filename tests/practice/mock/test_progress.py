from datetime import timedelta

from nextrung.practice.mock.history import places_of_answer, whole_answer
from nextrung.practice.mock.progress import progress_over_days
from tests.practice.mock.talking import COMPLETE, NOON, OPEN, answer_all, begun, planned


def held(folder, number, text, days=0):
    at = NOON + timedelta(days=days)
    interview = begun(folder, planned(number), clock=lambda: at)
    answer_all(interview, text)
    interview.journal.close()
    return interview.session


def test_two_interviews_of_one_day_are_one_mark(tmp_path):
    sessions = [held(tmp_path, 1, COMPLETE), held(tmp_path, 2, OPEN), held(tmp_path, 3, COMPLETE, days=2)]
    first = progress_over_days(sessions)[0]
    assert [(one.day.day, one.mean) for one in first.days] == [(1, 3.5), (3, 4.0)]
    assert first.days[0].answers == 8


def test_what_was_never_judged_is_not_there(tmp_path):
    assert progress_over_days([held(tmp_path, 1, "fine")]) == ()
    assert progress_over_days([]) == ()


def test_an_answer_with_its_follow_up_is_one_answer_in_parts(tmp_path):
    interview = begun(tmp_path)
    for text in (OPEN, COMPLETE):
        interview.next_prompt()
        interview.answer(text)
    exchanges = interview.session.exchanges
    assert exchanges[1].kind == "follow_up"
    assert places_of_answer(exchanges, 1) == (0, 1)
    assert whole_answer(exchanges, 1) == f"{OPEN}\n{COMPLETE}"


def test_what_was_asked_once_more_takes_the_place_of_the_first_try(tmp_path):
    interview = begun(tmp_path)
    for text in ("fine", COMPLETE):
        interview.next_prompt()
        interview.answer(text)
    exchanges = interview.session.exchanges
    assert exchanges[1].kind == "again"
    assert places_of_answer(exchanges, 1) == (1,)
