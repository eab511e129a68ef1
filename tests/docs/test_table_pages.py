"""The tables on the pages are those of the files, and every table that a reader meets has its page."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_SPEC = importlib.util.spec_from_file_location("make_tables", ROOT / "docs" / "make_tables.py")
make_tables = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(make_tables)

#: What stands behind the brief's words; the question bank and the notes afterwards have their own tests.
SHOWN = {
    ("announced", "announced"),
    ("ask_them", "ask"),
    ("consistency", "advice"),
    ("dress", "setting"),
    ("finalists", "finalist"),
    ("formats", "format"),
    ("mistakes", "mistake"),
    ("openers", "cue"),
    ("people", "person"),
    ("plan", "task"),
    ("pressure", "point"),
    ("rounds", "difference"),
    ("rounds", "recruiter"),
    ("stories", "case"),
    ("stories", "theme"),
    ("worries", "answer"),
}


@pytest.mark.parametrize("page", make_tables.pages(), ids=lambda page: page.name)
def test_the_tables_of_a_page_are_those_of_the_files(page):
    text = page.read_text(encoding="utf-8")
    assert make_tables.with_tables(text) == text, "make docs"


def test_every_table_has_its_page():
    shown = set().union(*(make_tables.shown_on(page.read_text("utf-8")) for page in make_tables.pages()))
    assert SHOWN - shown == set()


def test_no_row_is_left_out_where_a_table_is_shown_in_parts():
    page = (ROOT / "docs" / "mistakes.md").read_text("utf-8")
    assert all(f"| {row['id']} |" in page for row in make_tables._rows("mistakes", "mistake"))


def test_every_page_can_be_reached_from_the_guide():
    guide = (ROOT / "docs" / "guide.md").read_text("utf-8")
    assert [page.name for page in make_tables.pages() if f"({page.name})" not in guide] == []


def test_a_row_that_was_added_makes_its_page_old(monkeypatch):
    text = (ROOT / "docs" / "people.md").read_text("utf-8")
    rows = {"person": [{"id": "W99", "called": "a new one"}], "another": []}
    monkeypatch.setattr(make_tables, "_file", {"people": rows}.__getitem__)
    assert "| W99 | a new one |" in make_tables.with_tables(text)
