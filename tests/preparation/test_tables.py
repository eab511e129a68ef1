import re
import tomllib
from collections import Counter
from importlib import resources
from typing import get_args

import pytest

from nextrung.intake.records import RoleKind, RoundFormat
from nextrung.preparation._row_rules import wrong_with
from nextrung.preparation.bank import Pattern, Spring, bank, patterns, ranking
from nextrung.preparation.fields import sectors
from nextrung.preparation.people import person_row
from nextrung.preparation.records import PressureKind
from nextrung.preparation.rounds import format_rows
from nextrung.tables.rows import slots_in
from tests.preparation.test_whole import load_tables

#: Competencies as the U.S. Office of Personnel Management names them in its governmentwide studies.
COMPETENCY_NAMES = """
Accountability|Attention to Detail|Conflict Management|Continual Learning|Creative Thinking
Customer Service|Decision Making|Developing Others|External Awareness|Financial Management|Flexibility
Influencing/Negotiating|Integrity/Honesty|Interpersonal Skills|Leadership|Manages Resources
Oral Communication|Organizational Awareness|Partnering|Planning and Evaluating|Problem Solving
Project Management|Quality Assurance|Reasoning|Resilience|Self-Management|Strategic Thinking
Stress Tolerance|Teaching Others|Team Building|Teamwork|Technical Competence|Technology Application
Workforce Planning|Writing
"""
COMPETENCIES = {name for line in COMPETENCY_NAMES.split("\n") for name in line.split("|")}
#: What a posting of this kind can bring that no other does.
FEWEST_OF_ITS_OWN = 2
#: An answer's worth is read beside others, on paper: one line each.
LONGEST_ANSWER = 130


def load(name: str) -> dict:
    return tomllib.loads(resources.files("nextrung.tables").joinpath(f"{name}.toml").read_text("utf-8"))


def every_id() -> list[str]:
    return [
        row["id"]
        for table in load_tables()
        for part in table.values()
        for row in (part if isinstance(part, list) else [part])
        if isinstance(row, dict) and "id" in row
    ]


def test_no_id_is_used_twice():
    ids = every_id()
    assert sorted(ids) == sorted(set(ids))


def test_no_id_can_be_taken_for_a_line_of_the_papers():
    assert [row for row in every_id() if row[0] in "RPN"] == []


def test_there_are_enough_rows_to_choose_from():
    assert len(bank()) >= 250
    assert len(load("dress")["setting"]) >= 14
    assert len(load("mistakes")["mistake"]) >= 24


@pytest.mark.parametrize("row", bank(), ids=lambda row: row.id)
def test_each_question_names_things_that_exist(row):
    assert list(wrong_with(row, {other.id for other in bank()})) == []
    assert row.competency in COMPETENCIES
    assert all(text.endswith(("?", ".")) for text in (*row.follow_ups, row.after))


@pytest.mark.parametrize("row", bank(), ids=lambda row: row.id)
def test_each_question_says_what_an_answer_worth_1_3_and_5_shows(row):
    for answer in worths(row):
        assert answer.endswith(".")
        assert len(answer) <= LONGEST_ANSWER
    assert "!" not in " ".join((row.text, *row.follow_ups, row.after, *worths(row)))


def worths(row: Pattern) -> tuple[str, str, str]:
    return row.answer_1, row.answer_3, row.answer_5


def test_no_two_questions_share_a_sentence():
    counted = Counter(words.casefold() for row in bank() for words in (row.text, *worths(row)))
    assert [words for words, times in counted.items() if times > 1] == []


def test_each_kind_of_work_has_questions_of_its_own():
    own = Counter(sector for row in bank() for sector in row.sectors)
    assert [sector for sector in sectors() if own[sector] < FEWEST_OF_ITS_OWN] == []


@pytest.mark.parametrize("spring", get_args(Spring))
def test_each_spring_has_rows_and_a_likelihood(spring):
    assert patterns(spring)
    is_counted = any(key.startswith(spring) for key in ranking().likelihood)
    assert is_counted or spring == "opener"


def test_each_pressure_kind_has_a_question_and_a_row():
    asked = {kind for row in patterns("pressure") for kind in row.kinds}
    assert asked == set(get_args(PressureKind))
    assert {row["kind"] for row in load("pressure")["point"]} == asked


def test_a_pressure_question_needs_no_word_that_its_row_does_not_give():
    given = {
        row["kind"]: slots_in(" ".join((row["what"], row["worry"], row["own_it"])))
        for row in load("pressure")["point"]
    }
    for row in patterns("pressure"):
        for kind in row.kinds:
            assert slots_in(row.text) <= given[kind], row.id


def test_every_role_and_format_has_a_row():
    assert [person_row(role).role_kind for role in get_args(RoleKind)] == list(get_args(RoleKind))
    assert set(format_rows()) == set(get_args(RoundFormat))


def test_no_question_to_ask_is_about_pay():
    words = load("ask_them")["not_before_an_offer"]["words"]
    stems = re.compile("|".join(rf"\b{re.escape(word.rstrip('*'))}" for word in words), re.IGNORECASE)
    assert [row["id"] for row in load("ask_them")["ask"] if stems.search(row["text"])] == []
