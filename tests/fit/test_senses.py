import pytest

from nextrung.fit.lines import text_keys


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Collections intern at a museum", "@accounts receivable"),
        ("Organized the food bank collection", "@accounts receivable"),
        ("Registrar for 14 temporary exhibitions", "@student enrollment"),
        ("Cleaned 38,000 rows of the database", "@janitorial"),
        ("Run a household budgeting group with the welfare adviser", "@budgeting"),
    ],
)
def test_a_word_beside_those_of_another_trade_is_no_skill(line, skill):
    assert skill not in text_keys(line)[0]


@pytest.mark.parametrize(
    ("line", "skill"),
    [
        ("Collections calls on accounts 60 days past due", "@accounts receivable"),
        ("Assistant registrar of the college", "@student enrollment"),
        ("Kept the department budget", "@budgeting"),
    ],
)
def test_the_same_word_by_itself_is_one(line, skill):
    assert skill in text_keys(line)[0]


def test_two_lines_that_mean_the_other_thing_still_share_the_word():
    first, second = (text_keys(line)[0] for line in ("museum collections", "art collection"))
    assert "collect'" in first & second
