import pytest

from nextrung.preparation._story_joins import duty_of, goes_on_in
from nextrung.sources import Source, Statement
from tests.preparation.candidates import prepare
from tests.preparation.papers import make_papers


def lines(*texts: str) -> tuple[Statement, ...]:
    return tuple(
        Statement(text=text, source=Source(document="resume", line=number, quote=text))
        for number, text in enumerate(texts, 1)
    )


def test_a_line_that_speaks_on_belongs_to_the_one_above():
    board, on, _ = job = lines(
        "Since 2024 I work the board: 18 trucks", "The board is two phones", "Forklift"
    )
    assert goes_on_in(board, job) == on
    first, it = job = lines("Built the ranking of all machines", "It is used in three plants")
    assert goes_on_in(first, job) == it


def test_a_line_on_something_else_does_not():
    first, *_ = job = lines("Built the ranking of all machines", "The boiler room and its logs")
    assert goes_on_in(first, job) is None
    assert goes_on_in(job[-1], job) is None


def test_a_duty_of_the_same_job_on_the_same_thing_is_the_task():
    story, duty, _ = job = lines(
        "Two tellers whom I coached are personal bankers now",
        "I direct the daily work of six tellers and two personal bankers",
        "Open and close the vault",
    )
    assert duty_of(story, job) == duty


@pytest.mark.parametrize(
    "other", ["Trained two tellers in 2019", "Lead the night shift", "Moved tellers and bankers to new desks"]
)
def test_a_deed_or_a_shared_rank_is_no_task(other):
    story, _ = job = lines("Two tellers whom I coached are personal bankers now", other)
    assert duty_of(story, job) is None


def test_what_is_joined_keeps_its_own_source_and_is_told_once():
    papers = make_papers(
        """Ada Quill
        Clerk
        EXPERIENCE
        Dispatcher | Heron Freight | 2021 to 2024
        - Rebuilt the board for 18 trucks; late loads fell from 9 to 2 a week
        - The board is two phones and a wall""",
        "title: Dispatcher",
        None,
        strengths=(),
    )
    (story,) = prepare(papers).stories
    assert [source.line for source in story.action.sources] == [5]
    assert [source.line for source in story.task.sources] == [6]
    assert story.task.text == "“The board is two phones and a wall”"
