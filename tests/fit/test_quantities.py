import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.fit.quantities import falls_short, quantities, reaches


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("run a 300-cover night", "140 to 190 covers on a Saturday", (190, 300)),
        ("scheduled a crew of fifteen", "schedule for nine cooks and two dishwashers", (9, 15)),
        ("a budget of $1M", "kept to a budget of $400k", (400_000, 1_000_000)),
        ("a portfolio of at least $5M", "62 accounts worth $7.4M", None),
        ("a caseload of sixty or more", "carried 36 residents", (36, 60)),
        ("supervise 8 officers", "walked 2 miles a night", None),
        ("two years of welding", "one year of welding", None),
        ("20% travel", "10% scrap", None),
    ],
)
def test_less_of_the_same_thing_falls_short(asked, held, expected):
    assert falls_short(asked, held) == expected


def test_as_much_reaches():
    assert reaches("25 employees", "payroll for 34 people")
    assert not reaches("75 employees", "payroll for 34 people")


@given(st.text(max_size=60))
def test_any_text_can_be_read(text):
    assert all(quantity.value >= 0 for quantity in quantities(text))
