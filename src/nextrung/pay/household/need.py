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

#: Points at which the whole way up is looked at first, and parts into which a doubtful stretch is cut.
_COARSE_POINTS, _PARTS = 256, 64
#: How far the net may lie below both ends of a stretch, in cents for each dollar of its length, and at most:
#: nowhere does it change by $4 for a dollar but at a cliff, and none is deeper than $1,500.
_CENTS_A_DOLLAR, _CLIFF_CENTS = 400, 150_000
_MONTHLY_STEP = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Seen:
    """The net, in cents, at the points of the gross, in dollars, that were looked at so far."""

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
    needed, more = _cents(net_per_year), _cents(net_per_year + 12 * _MONTHLY_STEP)
    seen = _look_where_in_doubt(_whole_way_up(more, household, year), (needed, more))
    gross, dips = _lowest(needed, seen)
    return Need(
        net_per_year=net_per_year,
        gross=Decimal(gross),
        take_home=take_home(Decimal(gross), household, year),
        gross_per_100_a_month=Decimal(_lowest(more, seen)[0] - gross),
        dips=dips,
    )


def _whole_way_up(needed: int, household: Household, year: int) -> _Seen:
    """Look here and there up to a gross from which on no cliff leads below the need."""
    import numpy as np

    end = max(20_000, needed // 45 + 20_000)
    while True:
        end = min(end, int(MOST_PER_YEAR))
        grosses = np.unique(np.linspace(0, end, _COARSE_POINTS).astype(np.int64))
        found = nets(grosses, household, year)
        if found[-1] >= needed + _CLIFF_CENTS:
            return _Seen(household, year, grosses, found)
        if end == MOST_PER_YEAR:
            raise NextRungError(
                "No pay up to ten million dollars a year covers this budget.",
                advice="Look at the amounts again, and whether they are by month or by year.",
            )
        end *= 2


def _look_where_in_doubt(seen: _Seen, needs: tuple[int, ...]) -> _Seen:
    """Look closer, to the dollar, at each stretch in which some pays may cover a need and some not.

    What lies between two points that were looked at is then covered where both are, and not where neither is.
    """
    import numpy as np

    while True:
        length = np.diff(seen.grosses)
        margin = np.minimum(length * _CENTS_A_DOLLAR, _CLIFF_CENTS)
        low = np.minimum(seen.nets[:-1], seen.nets[1:]) - margin
        high = np.maximum(seen.nets[:-1], seen.nets[1:]) + margin
        doubtful = (length > 1) & np.any([(low < one) & (one <= high) for one in needs], axis=0)
        if not doubtful.any():
            return seen
        parts = np.linspace(seen.grosses[:-1][doubtful], seen.grosses[1:][doubtful], _PARTS + 1)
        grosses = np.setdiff1d(parts.astype(np.int64), seen.grosses)
        order = np.argsort(every := np.concatenate((seen.grosses, grosses)))
        found = np.concatenate((seen.nets, nets(grosses, seen.household, seen.year)))
        seen = _Seen(seen.household, seen.year, every[order], found[order])


def _lowest(needed: int, seen: _Seen) -> tuple[int, tuple[tuple[Decimal, Decimal], ...]]:
    """Give the gross above the last one whose net does not cover the need, and the dips below it."""
    import numpy as np

    covered = seen.nets >= needed
    if covered.all():
        return 0, ()
    last = int(np.flatnonzero(~covered)[-1])
    edges = np.flatnonzero(np.diff(np.concatenate(([0], covered[:last].astype(np.int8), [0]))))
    dips = tuple(
        (Decimal(int(seen.grosses[start])), Decimal(int(seen.grosses[stop - 1])))
        for start, stop in zip(edges[::2], edges[1::2], strict=True)
    )
    return int(seen.grosses[last]) + 1, dips


def _cents(dollars: Decimal) -> int:
    return int((dollars * 100).to_integral_value(ROUND_CEILING))
