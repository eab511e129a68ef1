from dataclasses import replace
from datetime import date

import pytest

from nextrung.practice.mock.as_json import sessions_to_json, summary_to_json
from nextrung.practice.mock.session_file import read_session
from nextrung.practice.mock.sessions import read_sessions
from nextrung.practice.mock.summary import sum_up
from nextrung.practice.mock.text_lines import list_lines, plan_lines, summary_lines
from nextrung.practice.records import ASPECTS, Flaw
from nextrung.sources import Source
from tests.practice.mock import talking
from tests.practice.mock.talking import COMPLETE, OPEN, answer_all, begun, planned

TODAY = date(2026, 12, 1)


def summed(interview, folder):
    interview.journal.close()
    session = read_session(interview.journal.file)
    others = [one for one in read_sessions(folder) if one.plan.number != session.plan.number]
    return sum_up(session, others, TODAY)


def test_aspects_are_means_over_the_questions_of_the_plan(tmp_path):
    interview = begun(tmp_path)
    for text in (OPEN, COMPLETE, COMPLETE, COMPLETE, COMPLETE):
        interview.next_prompt()
        interview.answer(text)
    interview.next_prompt()
    summary = summed(interview, tmp_path)
    assert [one.aspect for one in summary.aspects] == list(ASPECTS)
    result = next(one for one in summary.aspects if one.aspect == "result")
    assert (result.mean, result.best, result.worst) == (3.8, (4.0, 2), (3.0, 1))
    assert (summary.overall, summary.answered, summary.left_out, summary.not_reached) == (3.8, 4, 0, 0)


def test_the_second_try_counts_where_it_was_asked_once_more(tmp_path):
    interview = begun(tmp_path)
    for text in ("fine", COMPLETE):
        interview.next_prompt()
        interview.answer(text)
    interview.quit()
    summary = summed(interview, tmp_path)
    assert summary.overall == 4.0
    assert (summary.answered, summary.not_reached) == (1, 3)


def test_the_same_question_is_held_against_the_last_time(tmp_path):
    for number, text in ((1, OPEN), (2, COMPLETE)):
        interview = begun(tmp_path, planned(number=number))
        interview.next_prompt()
        interview.answer(text)
        interview.quit()
        summary = summed(interview, tmp_path)
    (progressed,) = summary.progressed
    assert (progressed.number, progressed.last_time.overall, progressed.overall) == (1, 3.0, 4.0)
    assert dict(progressed.moved) == dict.fromkeys(ASPECTS, 1.0)
    held = read_sessions(tmp_path)
    first = sum_up(held[0], held[1:], TODAY)
    assert first.progressed == ()


def flawed(question, text, delivery=None):
    review = talking.review(question, text)
    source = Source(document="table", row="M01", quote="Blames")
    quote, advice = "My\x1b boss", "Leave him out."
    flaw = Flaw(kind="blames", span=(0, 2), quote=quote, costs="", advice=advice, source=source, weight=0.9)
    return replace(review, flaws=(flaw,)) if "boss" in text else review


def test_at_most_three_things_flaws_first_and_none_twice(tmp_path):
    interview = begun(tmp_path, reviewer=flawed)
    for text in (OPEN, OPEN, "My boss was why.", "My boss again.", "fine", "fine"):
        if interview.next_prompt():
            interview.answer(text)
    interview.quit()
    things = summed(interview, tmp_path).to_work_on
    assert [one.kind for one in things] == ["blames", "no_result", "not_judged"]
    assert [one.can_cost_the_job for one in things] == [True, False, False]


def test_lines_fit_80_columns_and_no_control_character_reaches_the_terminal(tmp_path):
    interview = begun(tmp_path, planned(minutes=40), reviewer=flawed)
    answer_all(interview, "My boss \x1b[2J" + "word" * 60)
    summary = summed(interview, tmp_path)
    lines = [
        *plan_lines(interview.plan),
        *summary_lines(summary, TODAY),
        *list_lines(read_sessions(tmp_path)),
    ]
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in "".join(lines)
    assert any("This can cost the job" in line for line in lines)


def test_nothing_answered_gives_no_scores(tmp_path):
    interview = begun(tmp_path)
    interview.next_prompt()
    interview.quit()
    summary = summed(interview, tmp_path)
    assert (summary.aspects, summary.overall, summary.to_work_on) == ((), None, ())
    assert "no answer that could be judged" in " ".join(summary_lines(summary, TODAY))


def test_json_has_the_keys_other_programs_use(tmp_path):
    interview = begun(tmp_path)
    answer_all(interview, OPEN)
    summary = summed(interview, tmp_path)
    value = summary_to_json(summary)
    assert value["schema"] == "nextrung/mock-summary/1"
    assert value["aspects"]["result"]["worst"]["question"] == 1
    assert value["exchanges"][0]["answer"] == OPEN
    assert value["practise_next"][0].keys() == {"day", "key", "text", "overall", "times"}
    (listed,) = sessions_to_json(read_sessions(tmp_path))
    assert (listed["number"], listed["answered"], listed["ending"]) == (1, 4, "finished")


@pytest.mark.parametrize("count", [0, 2])
def test_the_list_tells_each_interview_or_how_to_begin(tmp_path, count):
    for number in range(1, count + 1):
        begun(tmp_path, planned(number=number))
    lines = list(list_lines(read_sessions(tmp_path)))
    assert "unfinished" in " ".join(lines) if count else "nextrung practice" in lines[0]


def test_questions_of_another_job_are_not_practised_next(tmp_path):
    for number, job in ((1, "Sous chef"), (2, "Head chef")):
        interview = begun(tmp_path, replace(planned(number=number), job=job))
        interview.next_prompt()
        interview.skip()
        interview.next_prompt()
        if number == 1:
            interview.skip()
    (only,) = summed(interview, tmp_path).practise_next
    assert (only.question.text, only.times) == ("Tell me about yourself.", 1)
