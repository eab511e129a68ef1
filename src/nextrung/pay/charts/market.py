"""The market with the candidate's numbers on it: the curve above, each number on a line of its own below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from nextrung.pay.amounts import PayPer, dollars, dollars_span, from_year, per_unit, span_in
from nextrung.pay.charts import shapes as draw
from nextrung.pay.charts.market_curve import Stretch, market_stretches
from nextrung.pay.rate.text_lines import PERCENTILE_WORDS
from nextrung.pay.rate.wages import TOP_PER_YEAR
from nextrung.pay.records import PERCENTILES, Chart, PayPlan, Percentile, Wages

#: Where the axis begins and ends; beside it there is room to say what lies beyond.
_LEFT, _RIGHT = 46.0, 314.0
_CURVE_TOP, _CURVE_HEIGHT = 16.0, 80.0
_NOTE = (
    "Under the curve: of 100 people in this work there, how many earn between those amounts. It ends where "
    "the published figures end."
)
Kind = Literal["range", "aim", "least"]
#: Of one line below the axis.
_HEIGHTS: dict[Kind, float] = {"range": 25.0, "aim": 20.0, "least": 20.0}


@dataclass(frozen=True, slots=True)
class _Mark:
    """One number or range of the plan, in dollars a year."""

    name: str
    low: Decimal
    high: Decimal
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Axis:
    """From dollars a year to units across."""

    low: Decimal
    high: Decimal

    def x(self, amount: Decimal | float) -> float:
        """Give where an amount stands."""
        return _LEFT + (float(amount) - float(self.low)) / float(self.high - self.low) * (_RIGHT - _LEFT)


def market_chart(plan: PayPlan) -> Chart | None:
    """Draw the market and the plan's numbers; None where there is neither a market nor two numbers."""
    wages = plan.going_rate.wages if plan.going_rate else None
    marks = tuple(_marks(plan))
    published = tuple(wages.annual.values()) if wages else ()
    amounts = sorted({*published, *(end for mark in marks for end in (mark.low, mark.high))})
    if len(amounts) < 2:
        return None
    stretches = market_stretches(wages.annual) if wages else ()
    axis, base = _Axis(amounts[0], amounts[-1]), _CURVE_TOP + _CURVE_HEIGHT if stretches else 8.0
    first_row = base + 18
    height = first_row + sum(_HEIGHTS[mark.kind] for mark in marks) + 3
    title, description = f"Your numbers, in dollars {per_unit(plan.unit)}", " ".join(_sentences(plan, marks))
    svg = draw.picture(
        "market",
        title,
        description,
        height,
        *_curve(stretches, axis, base),
        *(_leads(marks, axis, base) if stretches else ()),
        *_people(stretches, axis, base, [axis.x(mark.low) for mark in marks if mark.kind != "range"]),
        *_beyond(stretches, axis, base),
        *_axis(axis, base, plan.unit),
        *_rows(marks, axis, first_row, plan.unit),
    )
    return Chart(
        name="market",
        title=title,
        description=description,
        svg=svg,
        head=("", *(per_unit(unit) for unit in _units(plan.unit))),
        rows=tuple(_table(plan, marks)),
        note=_NOTE if stretches else "",
    )


def _marks(plan: PayPlan) -> Iterator[_Mark]:
    numbers, low, high = plan.walk_away, plan.posted_low, plan.posted_high
    if numbers:
        yield _Mark("Walk away below", numbers.walk_away, numbers.walk_away, "least")
    if numbers and numbers.target is not None:
        yield _Mark("Aim at", numbers.target, numbers.target, "aim")
    if numbers and numbers.opening_low is not None and numbers.opening_high is not None:
        yield _Mark("Open with", numbers.opening_low, numbers.opening_high, "range")
    known = [end for end in (low, high) if end is not None]
    if known:
        name = "Posted" if len(known) == 2 else "Posted, from" if high is None else "Posted, up to"
        yield _Mark(name, known[0], known[-1], "range")
    if plan.going_rate:
        for_you = plan.going_rate.for_you
        yield _Mark("Going rate", for_you.low, for_you.high, "range")


# --- the picture --------------------------------------------------------------------------------


def _curve(stretches: Sequence[Stretch], axis: _Axis, base: float) -> Iterator[str]:
    """Draw each stretch between two published figures; the curve ends where the figures end."""
    for place, points in enumerate(_placed(stretches, axis, base)):
        (left, _), (right, _) = points[0], points[-1]
        yield draw.shape([(left, base), *points, (right, base)], opacity=0.1 + 0.12 * (place % 2))
        yield draw.curve(points, width=1.6)
        yield draw.line(left, base, *points[0], width=0.7)
        if place == len(stretches) - 1:
            yield draw.line(right, base, *points[-1], width=0.7)


def _placed(
    stretches: Sequence[Stretch], axis: _Axis, base: float
) -> Sequence[Sequence[tuple[float, float]]]:
    """Give the points of each stretch in units of the picture."""
    highest = max((height for stretch in stretches for _, height in stretch.points), default=1.0)
    return [
        [(axis.x(wage), base - height / highest * _CURVE_HEIGHT) for wage, height in stretch.points]
        for stretch in stretches
    ]


def _people(stretches: Sequence[Stretch], axis: _Axis, base: float, leads: Sequence[float]) -> Iterator[str]:
    """Say how many people each stretch holds, beside the lines that lead through it, where there is room."""
    for stretch, points in zip(stretches, _placed(stretches, axis, base), strict=True):
        quarter = len(points) // 4
        room = (
            x
            for x, y in (points[2 * quarter], points[quarter], points[3 * quarter])
            if base - y > draw.SMALL + 6
            and min(x - points[0][0], points[-1][0] - x) > draw.SMALL * 0.7
            and all(abs(x - lead) > draw.SMALL * 0.8 for lead in leads)
        )
        if (x := next(room, None)) is not None:
            yield draw.say(str(stretch.people), x, base - 6, size=draw.SMALL, anchor="middle")


def _beyond(stretches: Sequence[Stretch], axis: _Axis, base: float) -> Iterator[str]:
    """Say how many earn less and more than the curve shows, since nothing is published of how much."""
    if not stretches:
        return
    first, last = stretches[0].start, stretches[-1].end
    left, right = axis.x(first.wage) - 5, axis.x(last.wage) + 5
    for words, up in ((f"{first.below} earn", 17), ("less", 5)):
        yield draw.say_clear(words, left, base - up, anchor="end")
    for words, up in ((f"{100 - last.below} earn", 17), ("more", 5)):
        yield draw.say_clear(words, right, base - up)


def _axis(axis: _Axis, base: float, unit: PayPer) -> Iterator[str]:
    yield draw.line(_LEFT - 10, base, _RIGHT + 10, base, width=0.8)
    for tick in draw.ticks(from_year(axis.low, unit), from_year(axis.high, unit)):
        x = axis.x(float(tick) * float(axis.high) / float(from_year(axis.high, unit)))
        yield draw.line(x, base, x, base + 4, width=0.8)
        yield draw.say(_tick_words(tick), x, base + 14, size=draw.SMALL, anchor="middle")


def _tick_words(tick: Decimal) -> str:
    if tick >= 1000 and tick % 500 == 0:
        return f"${(tick / 1000).normalize():f}k"
    return f"${tick.normalize():f}"


def _leads(marks: Sequence[_Mark], axis: _Axis, base: float) -> Iterator[str]:
    """Lead the two single numbers through the curve, with their signs on top."""
    for mark in marks:
        if mark.kind != "range":
            x = axis.x(mark.low)
            yield draw.line(x, _CURVE_TOP - 4, x, base, width=1.2, dashes="4 3" if mark.kind == "aim" else "")
            yield from _sign(mark.kind, x, x, _CURVE_TOP - 8)


def _rows(marks: Sequence[_Mark], axis: _Axis, top: float, unit: PayPer) -> Iterator[str]:
    """Draw each number beside its words, and each range under them."""
    for mark in marks:
        left, right = axis.x(mark.low), axis.x(mark.high)
        text = f"{mark.name}: {span_in(mark.low, mark.high, unit)}"
        if mark.kind == "range":
            yield draw.say_beside(text, left, top + 12)
            yield from _sign(mark.kind, left, right, top + 20)
        else:
            yield from _sign(mark.kind, left, right, top + 11)
            yield draw.say_at(text, left, 8, top + 15, bold=True)
        top += _HEIGHTS[mark.kind]


def _sign(kind: Kind, left: float, right: float, y: float) -> Iterator[str]:
    if kind == "aim":
        yield draw.shape([(left, y - 5), (left + 5, y), (left, y + 5), (left - 5, y)], opacity=1)
    elif kind == "least":
        yield draw.shape([(left - 5.5, y + 5), (left + 5.5, y + 5), (left, y - 5)], opacity=1)
    else:
        yield draw.line(left, y, max(right, left + 1), y, width=2.4)
        yield draw.line(left, y - 4, left, y + 4, width=1.6)
        yield draw.line(right, y - 4, right, y + 4, width=1.6)


# --- the words ----------------------------------------------------------------------------------


def _sentences(plan: PayPlan, marks: Sequence[_Mark]) -> Iterator[str]:
    if plan.going_rate:
        wages = plan.going_rate.wages
        yield f"{plan.going_rate.occupation.name}, {plan.going_rate.area.name}."
        for name in PERCENTILES:
            if name in wages.annual:
                yield f"{_share(name)} {dollars(wages.annual[name])} a year."
            elif name in wages.at_least:
                yield f"{_share(name)} {dollars(TOP_PER_YEAR)} or more a year; no figure is published."
    for mark in marks:
        yield f"{mark.name}: {dollars_span(mark.low, mark.high, plan.unit)}."


def _table(plan: PayPlan, marks: Sequence[_Mark]) -> Iterator[tuple[str, ...]]:
    units = _units(plan.unit)
    if plan.going_rate:
        for name in PERCENTILES:
            yield _share(name), *(_wage(plan.going_rate.wages, name, unit) for unit in units)
    for mark in marks:
        yield mark.name, *(span_in(mark.low, mark.high, unit) for unit in units)


def _units(unit: PayPer) -> tuple[PayPer, ...]:
    """Give the unit of this job's pay, and the year, in which wages are published."""
    return ("year",) if unit == "year" else (unit, "year")


def _share(name: Percentile) -> str:
    words = PERCENTILE_WORDS[name]
    return f"{words[0].upper()}{words[1:]}"


def _wage(wages: Wages, name: Percentile, unit: PayPer) -> str:
    if name in wages.annual:
        return span_in(wages.annual[name], wages.annual[name], unit)
    return (
        f"{span_in(TOP_PER_YEAR, TOP_PER_YEAR, unit)} or more" if name in wages.at_least else "not published"
    )
