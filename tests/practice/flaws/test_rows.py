"""The table of flaws holds together, and leaves out no mistake that words can show."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from nextrung.errors import TableError
from nextrung.practice.flaws._measures import MEASURES
from nextrung.practice.flaws._rows import _written_out, kinds, rules, unseen
from nextrung.practice.records import QuestionKind
from nextrung.preparation.mistakes import known_mistakes

#: Found by holding the answer against the candidate's papers.
_OF_PAPERS = {
    "against_resume",
    "against_round_one",
    "other_start_date",
    "story_told_before",
    "claims_more_than_resume",
}


def test_every_mistake_that_words_can_show_is_looked_for_or_said_to_take_more():
    looked_for = {kind.row.mistake for kind in kinds().values()} | {row.mistake for row in unseen()}
    can_be_seen = {
        mistake.source.row
        for mistake in known_mistakes()
        if not mistake.in_answer.startswith("Cannot be seen")
    }
    assert can_be_seen - looked_for == set()


def test_every_flaw_has_something_that_shows_it():
    assert kinds().keys() - {rule.row.kind for rule in rules()} == _OF_PAPERS


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.row.kind)
def test_a_row_has_signs_or_a_known_measure(rule):
    assert bool(rule.row.signs) != bool(rule.row.measure)
    assert not rule.row.measure or rule.row.measure in MEASURES
    assert {*rule.row.asked, *rule.row.not_asked} <= set(get_args(QuestionKind))


def test_what_hides_another_flaw_names_one():
    hidden = {other for kind in kinds().values() for other in kind.row.not_with}
    assert hidden <= kinds().keys()


def test_every_list_and_shape_is_looked_for_somewhere():
    tables = files("nextrung.tables")
    words = tables.joinpath("answer_flaw_words.toml").read_text("utf-8")
    text = words + tables.joinpath("answer_flaws.toml").read_text("utf-8")
    lists = re.search(r"(?s)^\[lists\]\n(.*?)^\[phrases\]", words, re.MULTILINE)[1]
    names = re.findall(r"(?m)^(\w+) = ", lists)
    assert names
    assert [name for name in names if f"<{name}>" not in text] == []


def test_phrases_under_an_unknown_name_are_refused():
    with pytest.raises(TableError, match="no phrases with the name nothing"):
        _written_out(("{nothing}",))
