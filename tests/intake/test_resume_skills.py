"""Lists of skills as people set them down."""

import pytest

from nextrung.intake.documents import document_from_text
from nextrung.intake.resume.reading import read_resume


def read(*rows):
    text = "\n".join(["Dana Ortiz", "555-0101", "", "SKILLS", "", *rows, ""])
    skills = read_resume(document_from_text(text, "resume", "resume")).skills
    return [(one.name.text, [each.text for each in one.keywords]) for one in skills]


@pytest.mark.parametrize("between", [" | ", "; ", " - ", " · "])
def test_several_groups_stand_in_one_row(between):
    assert read(f"Office: Excel, Word{between}Shop: TIG, MIG") == [
        ("Office", ["Excel", "Word"]),
        ("Shop", ["TIG", "MIG"]),
    ]


def test_colon_in_brackets_begins_no_group():
    assert read("Excel (advanced: pivot tables, lookups), Access") == [
        ("Excel (advanced: pivot tables, lookups)", []),
        ("Access", []),
    ]


@pytest.mark.parametrize(
    "skill", ["MS Office 2016, 2019 and 365", "Reading levels 1, 2, and 3", "Grades 3, 4 and 5"]
)
def test_numbers_of_one_kind_stay_with_their_word(skill):
    assert read(f"{skill}, Typing") == [(skill, []), ("Typing", [])]


def test_numbers_of_two_kinds_are_two_skills():
    assert read("ISO 9001, 5 axis machining") == [("ISO 9001", []), ("5 axis machining", [])]


def test_bullet_that_goes_on_in_small_letters_is_one_skill_where_each_has_its_own_bullet():
    rows = ["- Forklift", "- Blueprint reading, layout and takeoff", "- Cycle counts", "- RF scanner"]
    assert [name for name, _ in read(*rows)] == [row.removeprefix("- ") for row in rows]


def test_bullet_of_several_names_is_several_skills():
    rows = ["- Forklift", "- Excel, Word", "- Cycle counts", "- RF scanner"]
    assert [name for name, _ in read(*rows)] == ["Forklift", "Excel", "Word", "Cycle counts", "RF scanner"]


@pytest.mark.parametrize(
    "skill", ["Forklift, 5 years", "Typing, 70 wpm", "CPR (adult / child / infant)", "OSHA / MSHA"]
)
def test_measure_and_what_is_in_brackets_stay_with_their_skill(skill):
    assert [name for name, _ in read(f"- {skill}", "- Zoom")] == [skill, "Zoom"]


def test_first_skill_in_capitals_is_no_heading():
    rows = [
        "OSHA / MSHA",
        "Blueprints",
        "Rigging",
        "",
        "WORK HISTORY",
        "",
        "Rigger, Harbor Steel, 2019 - 2022",
    ]
    assert [name for name, _ in read(*rows)] == ["OSHA / MSHA", "Blueprints", "Rigging"]
