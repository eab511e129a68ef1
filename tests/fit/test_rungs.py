import pytest

from nextrung.fit.rungs import is_lower_rung, rungs_in


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("Class A CDL", "Class B CDL", True),
        ("Class B CDL", "Class A CDL", False),
        ("Level 2", "Level 1", True),
        ("Stage 1", "Stage II", False),
        ("Firefighter II", "Firefighter I", True),
        ("Firefighter I", "Firefighter I and II", False),
        ("Band 7", "Level 2", False),
        ("Class A CDL", "CDL", False),
    ],
)
def test_rungs_of_one_ladder_are_compared(asked, held, expected):
    assert is_lower_rung(asked, held) is expected


@pytest.mark.parametrize("text", ["a first-class kitchen", "what level I do not know", "the band played", ""])
def test_plain_words_are_no_rungs(text):
    assert not rungs_in(text) or "level" in text
