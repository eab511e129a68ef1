import pytest

from nextrung.fit.asked import take_apart
from nextrung.fit.compounds import is_beside, is_torn
from nextrung.fit.lines import resume_lines
from tests.fit.papers import job, resume


def line(text):
    return next(line for line in resume_lines(resume(job("Clerk", text))) if line.text == text)


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        ("Work with loss control on difficult accounts", "Brought the loss ratio of 40 accounts to 58%"),
        ("a release every six weeks", "Defects fell from 19 to 6 per release"),
    ],
)
def test_words_torn_from_their_neighbors_mean_something_else(asked, done):
    assert is_beside(take_apart(asked), line(done))


def test_words_that_stand_together_in_both_mean_the_same():
    asked = take_apart("Work with loss control on difficult accounts")
    assert not is_beside(asked, line("Wrote loss control reports for 40 accounts"))


def test_a_line_without_any_of_the_words_is_not_torn():
    assert not is_torn(take_apart("loss control"), line("Answered the phones all day"))
