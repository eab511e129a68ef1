"""What was said about pay in round one, and by whom: it must not be contradicted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

import msgspec

from nextrung.intake.pay_named import amounts_of_pay
from nextrung.intake.records import Notes, Posting, StatedPay
from nextrung.pay.amounts import per_year
from nextrung.sources import Source
from nextrung.tables import load_table

By = Literal["you", "they", "present", "unknown"]


class _Whose(msgspec.Struct, frozen=True):
    mine: str
    theirs: str


class _PayNamed(msgspec.Struct, frozen=True):
    whose: _Whose


class _Wishes(msgspec.Struct, frozen=True):
    present: str
    wish: str


class _Speaking(msgspec.Struct, frozen=True):
    whose: _Wishes


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """Pay that was named in round one, in dollars a year; one end is None where only the other was."""

    low: Decimal | None
    high: Decimal | None
    #: "present" is what they earn now.
    by: By
    source: Source

    @property
    def least(self) -> Decimal:
        """The end that is there, the lower one where both are."""
        return next(end for end in (self.low, self.high) if end is not None)

    @property
    def most(self) -> Decimal:
        """The end that is there, the upper one where both are."""
        return next(end for end in (self.high, self.low) if end is not None)


@cache
def _patterns() -> tuple[tuple[By, re.Pattern[str], bool], ...]:
    """Give how one tells whose number it was, first that fits first; True: by the words before it."""
    whose, wishes = load_table("pay_named", _PayNamed).whose, load_table("speaking", _Speaking).whose
    return (
        ("present", re.compile(wishes.present), True),
        ("you", re.compile(wishes.wish), True),
        ("they", re.compile(whose.theirs), False),
        ("you", re.compile(whose.mine), False),
    )


def find_named_pay(notes: Notes | None) -> tuple[Named, ...]:
    """Give the pay that the notes name, in US dollars, in their order; no budget, no gift."""
    return tuple(_named(amounts_of_pay(notes)))


def find_other_currencies(posting: Posting | None, notes: Notes | None) -> tuple[Source, ...]:
    """Give the amounts that were named in another currency, which are left out."""
    posted = (posting.pay,) if posting and posting.pay else ()
    every = (*posted, *(notes.pay if notes else ()))
    return tuple(pay.source for pay in every if not is_in_dollars(pay))


def without_other_currency(posting: Posting | None) -> Posting | None:
    """Leave out pay that the posting names in another currency; `find_other_currencies` says which."""
    if posting and posting.pay and not is_in_dollars(posting.pay):
        return replace(posting, pay=None)
    return posting


def is_in_dollars(pay: StatedPay) -> bool:
    """Tell whether pay is in US dollars, as it is taken to be where no currency is named."""
    return pay.currency in (None, "USD")


def left_out(sources: Iterable[Source]) -> tuple[str, ...]:
    """Say of amounts in another currency that they were left out."""
    return tuple(f"“{source.quote}” is in another currency and was left out." for source in sources)


def _named(pays: tuple[StatedPay, ...]) -> Iterator[Named]:
    for pay in pays:
        if is_in_dollars(pay) and (pay.min or pay.max):
            yield Named(
                low=None if pay.min is None else per_year(Decimal(pay.min), pay.unit),
                high=None if pay.max is None else per_year(Decimal(pay.max), pay.unit),
                by=_by(pay),
                source=pay.source,
            )


def _by(pay: StatedPay) -> By:
    words = _words_before(pay)
    for by, pattern, is_before in _patterns():
        if pattern.search(words if is_before else pay.source.quote):
            return by
    return "unknown"


def _words_before(pay: StatedPay) -> str:
    """Give the words between the amount before and this one: "I make about 78 and would want 90"."""
    quote = pay.source.quote
    amount = Decimal(pay.min if pay.min is not None else pay.max or 0)
    written = (f"{amount:,.0f}", f"{amount:.0f}", f"{(amount / 1000).normalize():f}")
    places = [
        found.start() for one in written for found in re.finditer(rf"(?<!\d){re.escape(one)}(?!\d)", quote)
    ]
    before = quote[: min(places)] if places else quote
    return re.split(r"\d[\d,.]*", before)[-1] if places else before
