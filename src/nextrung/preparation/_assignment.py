"""Share things out so that the whole is best, not only the first: the assignment problem."""

import numpy as np
import numpy.typing as npt


def best_assignment(worth: npt.NDArray[np.float64]) -> list[int | None]:
    """Give for each row the column it gets, no column twice, so that the sum of `worth` is highest.

    A row gets None where no column is worth more than 0 to it in the best whole. The method is the Hungarian
    one by shortest paths (Kuhn 1955, Jonker and Volgenant 1987), in time rows² x columns.
    """
    asking, offered = np.flatnonzero((worth > 0).any(axis=1)), np.flatnonzero((worth > 0).any(axis=0))
    given: list[int | None] = [None] * len(worth)
    # Most rows and columns are worth nothing to each other, and each that is looked at takes time.
    for row, column in zip(asking, _assign(worth[np.ix_(asking, offered)]), strict=True):
        given[row] = None if column is None else int(offered[column])
    return given


def _assign(worth: npt.NDArray[np.float64]) -> list[int | None]:
    rows, columns = worth.shape
    # A column of nothing for every row, so that none has to take what is worth nothing.
    cost = np.hstack([-np.maximum(worth, 0.0), np.zeros((rows, rows))])
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + rows + 1)
    taken_by = np.zeros(columns + rows + 1, dtype=np.intp)
    for row in range(1, rows + 1):
        _place(row, cost, row_price, column_price, taken_by)
    given: list[int | None] = [None] * rows
    for column in range(1, columns + 1):
        if taken_by[column] and worth[taken_by[column] - 1, column - 1] > 0:
            given[taken_by[column] - 1] = column - 1
    return given


def _place(
    row: int,
    cost: npt.NDArray[np.float64],
    row_price: npt.NDArray[np.float64],
    column_price: npt.NDArray[np.float64],
    taken_by: npt.NDArray[np.intp],
) -> None:
    """Give one more row a column; the shortest path of exchanges says who moves on. Column 0 is the start."""
    taken_by[0] = row
    least = np.full(len(taken_by), np.inf)
    came_from = np.zeros(len(taken_by), dtype=np.intp)
    done = np.zeros(len(taken_by), dtype=bool)
    column = 0
    while taken_by[column]:
        done[column], least[column] = True, np.inf
        now = taken_by[column]
        reach = cost[now - 1] - row_price[now] - column_price[1:]
        is_nearer = ~done[1:] & (reach < least[1:])
        least[1:][is_nearer] = reach[is_nearer]
        came_from[1:][is_nearer] = column
        nearest = int(np.argmin(least))
        step = least[nearest]
        row_price[taken_by[done]] += step
        column_price[done] -= step
        least -= step
        column = nearest
    while column:
        taken_by[column] = taken_by[came_from[column]]
        column = int(came_from[column])
