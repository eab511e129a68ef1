from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nextrung.preparation._assignment import best_assignment

WORTH = arrays.arrays(
    np.float64,
    st.tuples(st.integers(1, 5), st.integers(1, 4)),
    elements=st.integers(0, 9).map(float),
)


def total(worth, given_columns) -> float:
    return sum(worth[row, column] for row, column in enumerate(given_columns) if column is not None)


def test_the_first_gives_way_where_the_whole_is_better():
    assert best_assignment(np.array([[0.9, 0.8], [0.9, 0.0]])) == [1, 0]


def test_what_is_worth_nothing_is_not_given():
    assert best_assignment(np.array([[0.0, 0.0], [0.0, 1.0]])) == [None, 1]


@given(WORTH)
def test_no_column_is_given_twice_and_nothing_better_exists(worth):
    found = best_assignment(worth)
    columns = [column for column in found if column is not None]
    assert len(columns) == len(set(columns))
    rows, width = worth.shape
    places = [*range(width), *[None] * rows]
    best = max(total(worth, order) for order in set(permutations(places, rows)))
    assert total(worth, found) == best
