"""Offers side by side: each a bar of its parts, what it costs to the left of zero."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nextrung.pay.amounts import dollars
from nextrung.pay.charts import shapes as draw
from nextrung.pay.records import Chart, OfferValue

_LEFT, _RIGHT = 6.0, 354.0
_BAR_HEIGHT, _ROW_HEIGHT, _KEY_HEIGHT = 17.0, 40.0, 16.0
#: A part narrower than this is known by its filling alone.
_ROOM_FOR_LETTER = 20.0
_NAME = "pay-offers"
_TITLE = "Offers in dollars a year, part by part"
#: Parts are known by a letter; after Z they begin again as AA.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class _Bar:
    """One offer in one year."""

    name: str
    #: What it comes to, and when.
    amount: str
    parts: Mapping[str, Decimal]

    def side(self, sign: int) -> Decimal:
        """Add up what it gives (1) or what it costs (-1), as an amount of at least 0."""
        return sum((abs(amount) for amount in self.parts.values() if amount * sign > 0), Decimal(0))


def offers_chart(offers: Sequence[OfferValue]) -> Chart | None:
    """Draw the offers, the job they have among them; None where there is no offer, or no amount."""
    if all(offer.is_now for offer in offers):
        return None
    names = part_names(offers)
    bars = tuple(bar for offer in offers for bar in _bars_of(offer))
    costs, gives = (max((bar.side(sign) for bar in bars), default=Decimal(0)) for sign in (-1, 1))
    if not costs + gives:
        return None
    zero = _LEFT + float(costs / (costs + gives)) * (_RIGHT - _LEFT)
    scale = (_RIGHT - _LEFT) / float(costs + gives)
    top = _KEY_HEIGHT * ((len(names) + 1) // 2) + 4
    height = top + _ROW_HEIGHT * len(bars) + 2
    description = " ".join(f"{_described(bar)}." for bar in bars)
    svg = draw.picture(
        "offers",
        _TITLE,
        description,
        height,
        draw.fillings(_NAME, len(names)),
        *_key(names),
        *(
            piece
            for place, bar in enumerate(bars)
            for piece in _drawn(bar, names, zero, scale, top + place * _ROW_HEIGHT)
        ),
    )
    return Chart(
        name="offers",
        title=_TITLE,
        description=description,
        svg=svg,
        head=("", *(offer.name for offer in offers)),
        rows=tuple(_table(offers, names)),
    )


def part_names(offers: Sequence[OfferValue]) -> tuple[str, ...]:
    """Give the parts that any of the offers has, in their order."""
    return tuple(dict.fromkeys(name for offer in offers for name in offer.first_year))


def _bars_of(offer: OfferValue) -> Iterator[_Bar]:
    """Give one bar, or two where the first year is not like the later ones."""
    if offer.first_year == offer.later_years:
        yield _Bar(offer.name, f"{dollars(offer.total_first_year)} a year", offer.first_year)
        return
    yield _Bar(offer.name, f"{dollars(offer.total_first_year)} in the first year", offer.first_year)
    yield _Bar(offer.name, f"{dollars(offer.total_later_years)} in each later year", offer.later_years)


def _key(names: Sequence[str]) -> Iterator[str]:
    """Give the key in two columns, down the first and then down the second."""
    rows = (len(names) + 1) // 2
    for place, name in enumerate(names):
        column, row = divmod(place, rows)
        x, y = _LEFT + column * (_RIGHT - _LEFT) / 2, 2 + row * _KEY_HEIGHT
        yield draw.bar(x, y, 14, 11, _NAME, place)
        words = draw.shortened(f"{_letter(place)} {name}", (_RIGHT - _LEFT) / 2 - 20, draw.SMALL)
        yield draw.say(words, x + 18, y + 9.5, size=draw.SMALL)


def _drawn(bar: _Bar, names: Sequence[str], zero: float, scale: float, top: float) -> Iterator[str]:
    room = _RIGHT - _LEFT - draw.width_of(f": {bar.amount}", draw.WORDS, bold=True)
    name = draw.shortened(bar.name, room, draw.WORDS)
    yield draw.say(f"{name}: {bar.amount}", _LEFT, top + 12, bold=True)
    left = right = zero
    for place, name in enumerate(names):
        amount = float(bar.parts.get(name, Decimal(0)))
        width = abs(amount) * scale
        if not amount:
            continue
        left, right, x = (left - width, right, left - width) if amount < 0 else (left, right + width, right)
        yield draw.bar(x, top + 17, width, _BAR_HEIGHT, _NAME, place)
        if width > _ROOM_FOR_LETTER:
            yield from _lettered(_letter(place), x + width / 2, top + 17)
    yield draw.line(zero, top + 14, zero, top + 20 + _BAR_HEIGHT, width=1.6)


def _lettered(letter: str, x: float, top: float) -> Iterator[str]:
    """Write a letter on a plain ground, so that it can be read on any filling."""
    width = draw.width_of(letter, draw.SMALL) + 5
    yield draw.ground(x - width / 2, top + 2, width, _BAR_HEIGHT - 4)
    yield draw.say(letter, x, top + 12.5, size=draw.SMALL, anchor="middle", bold=True)


def _described(bar: _Bar) -> str:
    parts = "; ".join(f"{name} {dollars(amount)}" for name, amount in bar.parts.items() if amount)
    return f"{bar.name}: {bar.amount}, of which {parts}"


def _letter(place: int) -> str:
    before, last = divmod(place, len(_LETTERS))
    return _LETTERS[before - 1] + _LETTERS[last] if before else _LETTERS[last]


def _table(offers: Sequence[OfferValue], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for place, name in enumerate(names):
        yield f"{_letter(place)} {name}", *(_part(offer, name) for offer in offers)
    yield "In all, first year", *(dollars(offer.total_first_year) for offer in offers)
    yield "In all, each later year", *(dollars(offer.total_later_years) for offer in offers)


def _part(offer: OfferValue, name: str) -> str:
    """Give a part, both years where they differ; blank is not zero."""
    if name not in offer.first_year:
        return "blank"
    first, later = dollars(offer.first_year[name]), dollars(offer.later_years.get(name, Decimal(0)))
    return first if first == later else f"{first}, then {later}"
