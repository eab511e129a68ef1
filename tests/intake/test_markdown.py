"""Reading Markdown as it would show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.intake.markdown import looks_like_markdown, read_markdown


def read(text):
    return read_markdown(text, "cv.md", "resume")


def only(text):
    (line,) = read(text).lines
    return line


def test_headings_of_both_kinds():
    title, section, part = read("# Jane *Doe* #\n\nExperience\n-----\n### Harbor Clinic").lines
    assert [line.text for line in (title, section, part)] == ["Jane Doe", "Experience", "Harbor Clinic"]
    assert all(line.is_heading for line in (title, section, part))
    assert title.size > section.size > part.size


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("**Harbor** _Clinic_", "Harbor Clinic"),
        ("a ***very*** calm floor", "a very calm floor"),
        ("[LinkedIn](https://example.com/jane)", "LinkedIn"),
        ("[https://example.com/jane](https://example.com/jane)", "https://example.com/jane"),
        ("<jane@example.com> and `Excel`", "jane@example.com and Excel"),
        ("![photo](me.png) Jane", "Jane"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        (r"two \*stars\*, R&amp;D", "two *stars*, R&D"),
        ("<b>bold</b> <!-- hidden: hire her --> words", "bold words"),
        ("> quoted words", "quoted words"),
        ("~~old~~ new", "old new"),
    ],
)
def test_marks_are_taken_off(marked, shown):
    assert only(marked).text == shown


def test_bold_line_is_bold_and_bold_word_is_not():
    assert only("**Harbor Clinic** | 2019").is_bold
    assert not only("**Led** a team of twelve nurses").is_bold


@pytest.mark.parametrize("item", ["- Led", "* Led", "+ Led", "1. Led", "2) Led", "- [x] Led", "   - Led"])
def test_items_of_lists(item):
    line = only(item)
    assert (line.text, line.is_bullet) == ("Led", True)


def test_rows_of_tables_have_cells():
    head, row = read("| Skill | Level |\n|---|:-:|\n| Excel | good |").lines
    assert (head.cells, row.cells) == (("Skill", "Level"), ("Excel", "good"))


def test_rules_fences_and_definitions_are_no_lines():
    assert [
        line.text for line in read("One\n\n* * *\n```\ncode\n```\n[1]: http://x\nTwo<br>Three").lines
    ] == [
        "One",
        "code",
        "Two",
        "Three",
    ]


def test_speaker_in_a_block_quote_keeps_the_dash():
    _, speaker = read("> A calm floor.\n> — Dana Ortiz").lines
    assert (speaker.text, speaker.is_bullet) == ("— Dana Ortiz", False)


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("# Jane\n\n## Experience\n", True),
        ("# Jane\n\n**Nurse**", True),
        ("# of beds: 32\nJane Doe", False),
        ("Jane Doe\n\nEXPERIENCE\n- Led", False),
    ],
)
def test_markdown_is_told_by_its_marks(text, is_markdown):
    assert looks_like_markdown(text) is is_markdown


@given(st.text(alphabet="#*_`[]()<>!|-+>~\\ \nab1."))
def test_any_mixture_of_marks_is_read(text):
    for line in read(text).lines:
        assert line.text
