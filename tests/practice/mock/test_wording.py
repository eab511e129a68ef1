import re

import pytest

from nextrung.practice.mock.wording import lengths, manner_row, mock_table

PRAISE = re.compile(
    r"\b(?:good|great|excellent|perfect|wonderful|impressive|nice|well (?:done|said)|love|interesting)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("manner", ["friendly", "neutral", "tough"])
def test_no_word_of_an_interviewer_praises(manner):
    words = manner_row(manner)
    said = [words.greeting, *words.next, *words.follow_up, words.again, words.last, words.closing]
    assert not [text for text in said if PRAISE.search(text) or "!" in text]


def test_nobody_follows_up_more_than_twice():
    assert all(0 < row.most_follow_ups <= 2 for row in mock_table().manner.values())


def test_questions_fill_the_time_but_for_a_tenth_that_is_theirs():
    timing = mock_table().timing
    assert lengths() == (10, 20, 40)
    for length in mock_table().length:
        left = length.minutes * (1 - timing.share_for_their_questions)
        assert length.questions == left // timing.minutes_per_question
