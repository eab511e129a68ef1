"""The pay that a posting names, per year, and where it stands among what others earn."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from nextrung.intake.records import StatedPay
from nextrung.pay.amounts import dollars, per_year
from nextrung.pay.records import PERCENTILES, ForYou, Percentile, PostedPay

_SHARES: Mapping[Percentile, Decimal] = {one: Decimal(one[1:]) / 100 for one in PERCENTILES}
_HUNDREDTH = Decimal("0.01")


def hold_against_market(stated: StatedPay, annual: Mapping[Percentile, Decimal]) -> PostedPay:
    """Give what the posting names per year, and the share of people who earn less than each end."""
    low, high = (
        None if amount is None else per_year(amount, stated.unit) for amount in (stated.min, stated.max)
    )
    return PostedPay(
        low=low,
        high=high,
        source=stated.source,
        low_share=share_below(low, annual),
        high_share=share_below(high, annual),
    )


def share_below(amount: Decimal | None, annual: Mapping[Percentile, Decimal]) -> Decimal | None:
    """Give the share of people who earn less, on a straight line between the published percentiles around it.

    None where it lies outside of them.
    """
    if amount is None:
        return None
    known = [(annual[one], _SHARES[one]) for one in PERCENTILES if one in annual]
    for (below, share), (above, next_share) in pairwise(known):
        if below <= amount <= above:
            part = (amount - below) / (above - below) if above > below else Decimal(0)
            return (share + part * (next_share - share)).quantize(_HUNDREDTH)
    return None


def within_posting(for_you: ForYou, posted: PostedPay) -> ForYou:
    """Put the range of the posting, which outranks all others, in the place of the one from the market.

    An end that it does not name stays, moved where it would cross the other; the middle is moved inside.
    """
    low = posted.low if posted.low is not None else min(for_you.low, posted.high or for_you.low)
    high = posted.high if posted.high is not None else max(for_you.high, low)
    mid = min(max(for_you.mid, low), high)
    why = (
        f"The posting says “{posted.source.quote}”, and that comes first. "
        f"Without it: {dollars(for_you.low)} to {dollars(for_you.high)}. {for_you.why}"
    )
    return replace(for_you, low=low, mid=mid, high=high, why=why, middle_low=None, middle_high=None)
