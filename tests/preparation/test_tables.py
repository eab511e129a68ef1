import re
import tomllib
from importlib import resources
from typing import get_args

import pytest

from nextrung.errors import TableError
from nextrung.intake.records import RequirementKind, RoleKind, RoundFormat
from nextrung.preparation import mistakes
from nextrung.preparation._bank import Spring, bank, patterns, ranking
from nextrung.preparation._detectors import DETECTORS
from nextrung.preparation._fields import sectors
from nextrung.preparation._people import person_row
from nextrung.preparation._rows import slots_in
from nextrung.preparation.records import PressureKind
from nextrung.preparation.rounds import format_rows
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
KINDS = {
    "requirement": set(get_args(RequirementKind)),
    "gap": set(get_args(RequirementKind)),
    "duty": {"duty", "target"},
    "pressure": set(get_args(PressureKind)),
    "person": set(get_args(RoleKind)),
    "format": set(get_args(RoundFormat)),
    "round": {"final"},
    "claim": {"number"},
    "worry": {"general"},
}


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
    assert len(bank()) >= 90
    assert len(load("dress")["setting"]) >= 14
    assert len(load("mistakes")["mistake"]) >= 24


@pytest.mark.parametrize("row", bank(), ids=lambda row: row.id)
def test_each_question_names_things_that_exist(row):
    assert row.topic in {topic.key for topic in ranking().topic}
    assert row.competency in COMPETENCIES
    assert set(row.sectors) <= set(sectors())
    assert set(row.alike) <= {other.id for other in bank()}
    allowed = set().union(*(KINDS.get(spring, set()) for spring in row.springs))
    assert set(row.kinds) <= allowed
    assert len(row.follow_ups) == 2
    assert all(text.endswith(("?", ".")) for text in (*row.follow_ups, row.after))


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


def test_every_detector_is_used_and_every_row_has_one():
    named = {row["likely_when"] for row in load("mistakes")["mistake"]}
    assert named == set(DETECTORS)


def test_a_mistake_that_nothing_looks_for_is_refused_with_its_row(monkeypatch):
    monkeypatch.delitem(DETECTORS, "spoke_ill")
    mistakes._rows.cache_clear()
    with pytest.raises(TableError, match="M07"):
        mistakes._rows()
    mistakes._rows.cache_clear()


def test_no_question_to_ask_is_about_pay():
    words = load("ask_them")["not_before_an_offer"]["words"]
    stems = re.compile("|".join(rf"\b{re.escape(word.rstrip('*'))}" for word in words), re.IGNORECASE)
    assert [row["id"] for row in load("ask_them")["ask"] if stems.search(row["text"])] == []
