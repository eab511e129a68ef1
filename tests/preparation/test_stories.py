from dataclasses import replace

import pytest

from nextrung.intake.records import Award, Reference
from nextrung.preparation._story_lines import MOST
from nextrung.preparation.records import Question, Story
from nextrung.preparation.stories import share_out_stories
from nextrung.preparation.story_parts import parts_of
from nextrung.sources import Point, Source, Statement
from tests.preparation.candidates import ALL, NURSE, PLANNER, prepare
from tests.preparation.papers import Papers, make_papers


def stories(papers: Papers) -> tuple[Story, ...]:
    return prepare(papers).stories


def questions(papers: Papers) -> tuple[Question, ...]:
    return prepare(papers).questions


@pytest.fixture(params=list(ALL))
def papers(request) -> Papers:
    return ALL[request.param]


def test_there_are_never_more_than_eight_and_no_line_is_told_twice(papers):
    lines = [story.source.line for story in stories(papers)]
    assert 0 < len(lines) <= MOST
    assert len(lines) == len(set(lines))


def test_every_part_stands_in_the_papers_or_is_a_blank(papers):
    for story in stories(papers):
        for part in (story.task, story.action, story.result):
            if part.blank is None:
                assert all(words in story.source.quote for words in part.text.strip("“”").split("”; “")), (
                    part.text
                )
            else:
                assert part.sources == ()


def test_the_situation_is_the_position_its_dates_and_what_the_line_says_of_the_time():
    papers = make_papers(
        """Ada Quill
        Clerk
        EXPERIENCE
        Desk Clerk | Heron Inn | 2021-03 to 2024-05
        - Found rooms for forty guests when the pipes burst""",
        "title: Desk Clerk",
        None,
        strengths=(),
    )
    (story,) = stories(papers)
    assert story.situation.text == "Desk Clerk at Heron Inn, March 2021 to May 2024: “when the pipes burst”"
    assert story.action.text == "“Found rooms for forty guests”"
    assert story.result.blank


def test_a_line_that_only_names_a_duty_is_no_story():
    resume = """Ada Quill
        Clerk
        EXPERIENCE
        Clerk | Heron Inn | 2021 to 2024
        - Responsible for various reports and other duties as assigned
        - Keys, bags and taxis for all guests
        - Brought complaints down from 14 to 5 a month"""
    papers = make_papers(resume, "title: Clerk", None, strengths=())
    assert [story.title for story in stories(papers)] == ["Brought complaints down from 14 to 5 …"]


def test_the_line_that_sets_apart_and_tells_of_a_change_comes_first():
    assert stories(PLANNER)[0].title.startswith("Raised planned work")


def test_what_was_told_in_round_one_is_marked():
    told = {story.title: story.was_told for story in stories(NURSE)}
    assert [title for title, was_told in told.items() if was_told] == [
        title for title in told if title.startswith("Calmed an upset family")
    ]


def test_a_story_names_the_questions_that_it_answers_and_they_name_it(papers):
    ready = prepare(papers)
    lines = {question.text: question.story for question in ready.questions}
    for story in ready.stories:
        for text in story.serves:
            line = lines[text]
            assert line
            assert line.source.line == story.source.line


def test_the_story_is_the_first_evidence(papers):
    for question in questions(papers):
        if question.story:
            assert question.evidence[0].source.line == question.story.source.line


def test_a_told_story_is_never_called_fresh(papers):
    for question in questions(papers):
        assert not (question.fresh_story and question.story_was_told)
        assert question.fresh_story in (None, question.story)


TEACHERS = """Ada Quill
    Clerk
    EXPERIENCE
    Clerk | Heron Inn | 2021 to 2024
    - Trained two beginners while the desk was rebuilt in 2023
    - Mentored four newcomers during the winter of 2022"""


def asked(text: str, likelihood: float = 0.5, *, was_noted: bool = False) -> Question:
    note = Source(document="notes" if was_noted else "posting", line=1, quote=text)
    return Question(
        text=text,
        kind="repeat" if was_noted else "new",
        topic="Teaching others",
        asked_by="anyone",
        why=Point(text="They ask for it.", sources=(note,)),
        likelihood=likelihood,
        evidence=(),
        follow_ups=(),
        source=Source(document="table", row="Q065", quote=text),
    )


def test_two_questions_get_two_stories_where_two_fit():
    papers = make_papers(TEACHERS, "title: Clerk", None, strengths=())
    _, (one, other) = share_out_stories((asked("Whom?"), asked("How?")), papers.resume, (), None)
    assert one.story
    assert other.story
    assert one.story != other.story


def test_a_third_question_shares_one_rather_than_have_none():
    papers = make_papers(TEACHERS, "title: Clerk", None, strengths=())
    _, found = share_out_stories(tuple(map(asked, ("Whom?", "How?", "When?"))), papers.resume, (), None)
    assert all(question.story for question in found)


def test_what_was_told_comes_last_and_is_marked():
    notes = "asked: Whom did you train?\nanswer: the two beginners when the desk was rebuilt"
    papers = make_papers(TEACHERS, "title: Clerk", notes, strengths=())
    _, (one,) = share_out_stories((asked("Whom?", was_noted=True),), papers.resume, (), papers.notes)
    assert one.fresh_story
    assert one.fresh_story.text.startswith("Mentored")
    only = make_papers(TEACHERS.rsplit("\n", 1)[0], "title: Clerk", notes, strengths=())
    _, (told,) = share_out_stories((asked("Whom?", was_noted=True),), only.resume, (), only.notes)
    assert told.story_was_told
    assert told.fresh_story is None


def test_no_lines_no_stories_and_the_questions_stay():
    papers = make_papers("Ada Quill\nClerk", "title: Clerk", None, strengths=())
    ready = prepare(papers)
    assert ready.stories == ()
    assert len(ready.questions) >= 12
    assert share_out_stories((), papers.resume, (), None) == ((), ())


def test_an_award_and_somebody_elses_words_are_stories_with_their_sources():
    def at(text: str, line: int) -> Statement:
        return Statement(text=text, source=Source(document="resume", line=line, quote=text))

    papers = make_papers("Ada Quill\nClerk", "title: Clerk", None, strengths=())
    praise = "The night the power died she had lanterns on every table"
    resume = replace(
        papers.resume,
        awards=(Award(title=at("Clerk of the Year at the Heron Inn", 7), awarder=at("Heron Hotels", 8)),),
        references=(Reference(speaker=at("Ed Marsh, chef", 9), quote=at(praise, 10)),),
    )
    found, _ = share_out_stories((), resume, (), None)
    by_line = {story.source.line: story for story in found}
    assert by_line[7].situation.sources[0].line == 8
    assert by_line[10].result.text == f"Ed Marsh, chef: “{praise}”"
    assert by_line[10].situation.blank


def test_what_a_blank_asks_for_is_said_once():
    papers = make_papers(
        """Ada Quill
        Clerk
        EXPERIENCE
        Clerk | Heron Inn | 2021 to 2024
        - Brought complaints down from 14 to 5 a month
        - Cut the waiting time from 40 to 12 minutes""",
        "title: Clerk",
        None,
        strengths=(),
    )
    first, second = stories(papers)
    assert first.task.text == "The line does not say."
    assert (second.task.text, second.task.blank) == ("", "your task")


def test_a_share_without_a_loss_is_not_torn_in_two():
    assert parts_of("31 losses with an adjuster, 29 agreed without appraisal").result == (
        "31 losses with an adjuster, 29 agreed without appraisal",
    )
