"""Reading plain text as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.plain import read_text


def read(text):
    return read_text(text, "cv.txt", "resume")


def test_lines_are_numbered_as_a_person_counts_them():
    document = read("Jane Doe\r\nNurse\r\n\r\nDayton, OH\r\n")
    assert [(line.number, line.text) for line in document.lines] == [
        (1, "Jane Doe"),
        (2, "Nurse"),
        (3, "Dayton, OH"),
    ]
    assert document.lines[0].page is None


def test_empty_lines_and_indent_are_measured():
    one, two, three = read("One\n\n\n  Two\n\tThree").lines
    assert (one.gap_above, two.gap_above, three.gap_above) == (0.0, 24.0, 0.0)
    assert 0.0 == one.left < two.left < three.left
    assert one.right == 18.0


@pytest.mark.parametrize("wide", ["\t", "\t\t", "   ", "          "])
def test_wide_space_parts_cells(wide):
    line = read(f"Harbor Clinic{wide}2019 - 2021").lines[0]
    assert line.cells == ("Harbor Clinic", "2019 - 2021")
    assert line.text == "Harbor Clinic 2019 - 2021"


def test_space_after_a_bullet_parts_no_cells():
    line = read("  •\tLed twelve people").lines[0]
    assert (line.text, line.is_bullet, line.cells, line.left) == ("Led twelve people", True, (), 12.0)


@pytest.mark.parametrize(
    "text",
    [
        "EXPERIENCE\nHarbor Clinic",
        "Experience\n----------\nHarbor Clinic",
        "=== Experience ===\nHarbor Clinic",
    ],
)
def test_capitals_and_rules_make_headings(text):
    heading, line = read(text).lines
    assert heading.text.title() == "Experience"
    assert (heading.is_heading, line.is_heading) == (True, False)


@pytest.mark.parametrize(
    "text", ["RN, BSN", "ICU      2019", "555-0100", "- TRIAGE", "I LED TWELVE PEOPLE ON NIGHTS FOR YEARS."]
)
def test_other_capitals_are_no_headings(text):
    assert not read(text).lines[0].is_heading


def test_rule_under_a_long_line_makes_no_heading():
    document = read("I led twelve people on nights over two wards for years.\n-----\nNext")
    assert [line.text for line in document.lines][1] == "Next"
    assert not document.lines[0].is_heading


def test_name_under_a_quotation_keeps_its_dash():
    _, name, item = read("“A calm floor.”\n— Dana Ortiz\n— led nights").lines
    assert (name.text, name.is_bullet) == ("— Dana Ortiz", False)
    assert (item.text, item.is_bullet) == ("led nights", True)


@given(st.text())
def test_any_text_is_read_and_no_word_is_made_up(text):
    document = read(text)
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    for line in document.lines:
        assert line.text == " ".join(line.text.split())
        assert line.text
        assert " ".join(line.cells) in ("", line.text)


def test_a_bullet_copied_onto_a_line_of_its_own_belongs_to_the_next_line():
    lines = read_text("Clerk\n•\nFiled papers\n•\nAnswered the phone\n", "resume", "resume").lines
    assert [(line.text, line.is_bullet) for line in lines] == [
        ("Clerk", False),
        ("Filed papers", True),
        ("Answered the phone", True),
    ]


def test_name_and_page_copied_from_between_two_pages_are_left_out():
    lines = read_text("Dana Ortiz\nClerk\nDana Ortiz\nPage 2\nFiled papers\n", "resume", "resume").lines
    assert [line.text for line in lines] == ["Dana Ortiz", "Clerk", "Filed papers"]
