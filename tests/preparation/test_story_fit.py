"""Which line answers which question: none is better than one beside the point."""

import pytest

from nextrung.fit.records import Evidence
from nextrung.preparation._story_fit import fit_of
from nextrung.preparation.bank import bank
from nextrung.preparation.records import Question
from nextrung.preparation.story_parts import rows_with_cases
from nextrung.preparation.topics import names
from nextrung.sources import Point, Source, Statement

ROWS = {row.id: row for row in bank()}


def line(text: str) -> Statement:
    return Statement(text=text, source=Source(document="resume", line=7, quote=text))


def asked(
    row: str, text: str = "", *, why: str = "They ask for it.", kind: str = "new", score: float | None = None
) -> Question:
    note = Source(document="notes" if kind == "repeat" else "posting", line=1, quote=text)
    evidence = () if score is None else (Evidence(text="", source=line("").source, score=score),)
    return Question(
        text=text or ROWS[row].text,
        kind=kind,
        topic=names()[ROWS[row].topic],
        asked_by="anyone",
        why=Point(text=why, sources=(note,)),
        likelihood=0.5,
        evidence=evidence,
        follow_ups=(),
        source=Source(document="table", row=row, quote=ROWS[row].text),
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Q065", "Trained twenty agents in Opera; three are supervisors now"),
        ("Q070", "Handled the cases nobody else wanted: lost tents, angry reviews"),
        ("Q084", "Started a weekly meeting with the warehouse that took returns from 4.1% to 1.6%"),
        ("Q068", "Caught a panel schedule mistake that would have cost us a week"),
        ("Q153", "Make the schedule for nine cooks, overtime under four hours a week"),
    ],
)
def test_a_line_that_tells_the_case_answers_the_question(row, told):
    assert fit_of(asked(row), line(told)) > 0


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Q072", "Ran the morning shift of six with up to 500 guests a day"),
        ("Q084", "Cut first response time from 19 hours to 3.5 hours"),
        ("Q086", "41 service agreements in 2025, by showing people what I found"),
        ("Q118", "Ran the whole kitchen for two weeks last summer when chef had surgery"),
        ("Q225", "Through two SQF audits with no major finding"),
        ("Q070", "I served up to 120 customers on a day"),
        ("Q065", "Responsible for training and various duties"),
    ],
)
def test_a_line_beside_the_point_answers_nothing(row, told):
    assert fit_of(asked(row), line(told)) == 0


def test_what_they_ask_about_is_answered_by_what_was_found_for_it_and_not_by_the_nearest():
    discharge = line("Discharge teaching for heart failure")
    assert fit_of(asked("Q046", score=0.9), discharge) > 0
    assert fit_of(asked("Q046", score=0.03), discharge) == 0
    assert fit_of(asked("Q046"), discharge) == 0


def test_a_noted_question_that_wants_no_case_gets_no_story():
    told = line("Trained twenty agents; three are supervisors now")
    assert fit_of(asked("Q006", "Why sales?", kind="repeat"), told) == 0
    assert fit_of(asked("Q006", "Tell us about somebody you trained.", kind="repeat"), told) > 0


def test_every_row_with_words_of_its_own_stands_in_the_bank():
    assert rows_with_cases() <= set(ROWS)
