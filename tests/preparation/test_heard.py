import pytest

from nextrung.preparation._heard import doubts_in, heard_in
from nextrung.preparation.records import Question
from tests.preparation.candidates import prepare
from tests.preparation.papers import Papers, make_papers, read_notes

RESUME = """Ada Quill
    Desk Clerk
    EXPERIENCE
    Desk Clerk | Heron Inn | 2021-03 to now
    - Brought complaints down from 14 to 5 a month"""
POSTING = """
    title: Front Desk Supervisor
    ! [skill] Keep the valet desk in order => none
    ! [skill] Night audit => none
    """


def papers_with(notes: str) -> Papers:
    return make_papers(RESUME, POSTING, notes, strengths=())


def asked(notes: str) -> dict[str, Question]:
    return {question.source.row: question for question in prepare(papers_with(notes)).questions}


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("the last manager left after five months", "Q421"),
        ("two clerks quit in June", "Q439"),
        ("Bree applied from inside and did not get it", "Q422"),
        ("four of the nine are brand new", "Q423"),
        ("the cellar is a mess, no labels", "Q427"),
        ("health inspection in March", "Q426"),
        ("new system goes live in spring", "Q428"),
        ("days and nights don't talk", "Q429"),
        ("guests complain about the wait at check-in", "Q432"),
    ],
)
def test_what_troubles_them_brings_its_question_with_the_line(line, row):
    question = asked(f"learned: {line}")[row]
    assert question.why.sources[0].quote == line
    assert question.kind == "new"


def test_the_posting_is_named_where_it_asks_for_the_same_thing():
    question = asked("learned: the valet desk is a mess")["Q427"]
    assert [source.document for source in question.why.sources] == ["notes", "posting"]
    assert "“Keep the valet desk in order”" in question.why.text


def test_a_subject_of_the_notes_and_of_the_posting_is_asked_about_once():
    found = prepare(papers_with("learned: the valet desk is a mess")).questions
    assert len([one for one in found if "valet desk" in one.why.text]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "parking behind the hall",
        "she was kind and laughed",
        "I said I never audited",
        "told them about the flood",
        "ours is small, never been through one",
    ],
)
def test_what_is_no_trouble_of_theirs_is_not_heard(line):
    assert heard_in(read_notes(f"learned: {line}")) == []


@pytest.mark.parametrize(
    "line",
    ["never supervised paid staff", "no degree", "what bugs me is the night audit", "I do not speak Spanish"],
)
def test_a_doubt_is_known_in_whatever_words(line):
    notes = read_notes(f"learned: {line}")
    assert [doubt.text for doubt in doubts_in(notes)] == [line]
    assert any(concern.source.quote == line for concern in prepare(papers_with(f"learned: {line}")).concerns)


def test_what_is_not_done_with_them_is_no_doubt_about_the_candidate():
    assert doubts_in(read_notes("learned: The list has not been weeded since 2009")) == []


def test_what_was_announced_is_asked_about_in_the_words_of_its_kind():
    question = asked("open: bring a 90 day plan, one page")["Q401"]
    assert question.text == "You were to bring us a plan. Walk us through it."
    assert question.why.text == "They told you what there is to do: “open: bring a 90 day plan, one page”."


def test_one_line_of_the_notes_brings_one_question():
    found = prepare(papers_with("learned: the last manager left, two clerks quit, the cellar is a mess"))
    lines = [one.why.sources[0] for one in found.questions if one.why.sources[0].document == "notes"]
    assert len(lines) == len(set(lines))
