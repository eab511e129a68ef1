"""The gross pay whose net covers the budget: exact to the dollar, dips named."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from nextrung.errors import NextRungError
from nextrung.pay.amounts import MOST_PER_YEAR
from nextrung.pay.household.take_home import NEWEST_YEAR, nets, take_home
from nextrung.pay.records import Household, Need

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Points at which the whole way up is looked at first.
_COARSE_POINTS = 400
#: Where the net falls as gross rises, it falls by less than this at one place, in cents.
_CLIFF_CENTS = 150_000
#: Dollars that are looked at one by one below safe ground: what lies between so many points of the grid.
_POINTS_LOOKED_BETWEEN, _LEAST_DOLLARS = 10, 3000
_MONTHLY_STEP = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Curve:
    """The net, in cents, at points of the gross, in dollars, up to where it is safely above the need."""

    household: Household
    year: int
    grosses: "NDArray[np.int64]"
    nets: "NDArray[np.int64]"


def needed_gross(net_per_year: Decimal, household: Household, year: int = NEWEST_YEAR) -> Need:
    """Find the lowest gross, in whole dollars a year, from which on the net is at least `net_per_year`.

    The net of one dollar less does not cover it. Where the net falls as gross rises (New York takes back its
    lower rates), lower pays may cover it as well; they are given as dips and are not the answer, since a
    raise would fall below the need.

    Raises:
        NextRungError: no pay up to ten million covers it, or the household cannot be meant.

    """
    with_more = net_per_year + 12 * _MONTHLY_STEP
    curve = _curve(_cents(with_more), household, year)
    gross, dips = _lowest(_cents(net_per_year), curve)
    more, _ = _lowest(_cents(with_more), curve)
    return Need(
        net_per_year=net_per_year,
        gross=Decimal(gross),
        take_home=take_home(Decimal(gross), household, year),
        gross_per_100_a_month=Decimal(more - gross),
        dips=dips,
    )


def _curve(needed: int, household: Household, year: int) -> _Curve:
    """Look at the whole way up to a gross from which on no cliff leads below the need."""
    import numpy as np

    end = max(20_000, needed // 45 + 20_000)
    while True:
        end = min(end, int(MOST_PER_YEAR))
        grosses = np.unique(np.linspace(0, end, _COARSE_POINTS).astype(np.int64))
        found = nets(grosses.tolist(), household, year)
        if found[-1] >= needed + _CLIFF_CENTS:
            return _Curve(household, year, grosses, found)
        if end == MOST_PER_YEAR:
            raise NextRungError(
                "No pay up to ten million dollars a year covers this budget.",
                advice="Look at the amounts again, and whether they are by month or by year.",
            )
        end *= 2


def _lowest(needed: int, curve: _Curve) -> tuple[int, tuple[tuple[Decimal, Decimal], ...]]:
    """Give the gross above the last one whose net does not cover the need, and the dips below it."""
    import numpy as np

    near = np.flatnonzero(curve.nets < needed + _CLIFF_CENTS)
    if not near.size:
        return 0, ()
    # Between two points of the grid a cliff can hide: below safe ground every dollar is looked at.
    safe = int(curve.grosses[min(near[-1] + 1, curve.grosses.size - 1)])
    width = max(_LEAST_DOLLARS, _POINTS_LOOKED_BETWEEN * int(curve.grosses[1]))
    while safe > 0:
        dollars = np.arange(max(0, safe - width), safe + 1)
        covered = nets(dollars.tolist(), curve.household, curve.year) >= needed
        if not covered.all():
            last = int(np.flatnonzero(~covered)[-1])
            return int(dollars[last]) + 1, _stretches(dollars[:last], covered[:last])
        safe = int(dollars[0])
    return 0, ()


def _stretches(
    dollars: "NDArray[np.int64]", covered: "NDArray[np.bool_]"
) -> tuple[tuple[Decimal, Decimal], ...]:
    """Give each unbroken stretch of dollars that is covered, as (from, to)."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate(([0], covered.astype(np.int8), [0]))))
    return tuple(
        (Decimal(int(dollars[start])), Decimal(int(dollars[stop - 1])))
        for start, stop in zip(edges[::2], edges[1::2], strict=True)
    )


def _cents(dollars: Decimal) -> int:
    return int((dollars * 100).to_integral_value(ROUND_CEILING))
