"""An answer beside the papers of the demo: what is the same story, and what is only near it."""

from datetime import date

import pytest

from nextrung.demo import demo_papers
from nextrung.intake.documents import read_document
from nextrung.intake.notes.reading import read_notes
from nextrung.intake.posting.reading import read_posting
from nextrung.intake.resume.reading import read_resume
from nextrung.practice.against_papers import said_otherwise
from nextrung.practice.answer_text import AnswerText
from nextrung.practice.papers import lay_out


@pytest.fixture(scope="module")
def papers():
    folder, today = demo_papers(), date(2026, 12, 1)
    return lay_out(
        read_resume(read_document(folder / "resume.pdf", "resume")),
        read_posting(read_document(folder / "posting.txt", "posting")),
        read_notes(read_document(folder / "notes.txt", "notes"), today),
        today,
    )


def kinds(papers, text):
    return [finding.kind for finding in said_otherwise("Tell me about yourself.", AnswerText(text), papers)]


def test_a_number_that_one_line_bears_out_is_not_held_against_another(papers):
    assert kinds(papers, "I lead a support team of nine.") == []
    assert kinds(papers, "I lead a support team of twelve.") == ["against_resume"]


def test_the_story_of_round_one_is_known_again(papers):
    told = (
        "During the snowstorm we had 1,900 tickets in three days. I split the queue and cleared it by Friday."
    )
    assert kinds(papers, told) == ["story_told_before"]


def test_another_story_that_shares_a_word_with_it_is_not(papers):
    other = (
        "Our first answer took 19 hours. I rebuilt the queue, and it was 3.5 in the end, with more tickets."
    )
    assert kinds(papers, other) == []
