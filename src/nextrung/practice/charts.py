"""The pictures of practice: pace and pauses of one answer, and an aspect over the days."""

from collections.abc import Iterator, Sequence

from nextrung.pay.charts import shapes as draw
from nextrung.pay.records import Chart
from nextrung.practice.delivery.remarks import FAST_WORDS_PER_MINUTE, LONG_PAUSE_MS, SLOW_WORDS_PER_MINUTE
from nextrung.practice.mock.progress import AspectProgress, Standing
from nextrung.practice.records import Delivery, Pause

_ROOM = "practice"
_PAUSE_NOTE = "The dark bars are pauses. A short one helps the listener; you need not lose them all."
_LEFT, _RIGHT = 34.0, 350.0
#: Of the pace: where its part of the picture begins and ends; pauses stand below it.
_TOP, _BASE = 14.0, 104.0
_PAUSES_TOP, _PAUSE_HEIGHT = 124.0, 12.0
_HEIGHT = 174.0
_LEAST_TOP = 220.0
_MOST_TICKS_SECONDS = 6

#: Of an aspect over days: scores run from 1 to 5.
_LOWEST, _HIGHEST = 1.0, 5.0
_DAYS_TOP, _DAYS_BASE = 10.0, 74.0
_DAYS_HEIGHT = 96.0


def delivery_chart(delivery: Delivery, name: str = "delivery") -> Chart | None:
    """Draw pace and pauses over the time of an answer; None where there is neither.

    `name` tells pictures on one page apart.
    """
    within = [pause for pause in delivery.pauses if pause.where == "within"]
    if not delivery.seconds or not (delivery.pace or within):
        return None
    title = "Pace and pauses over time" if delivery.pace else "Pauses over time"
    description = " ".join(_delivery_words(delivery, within))
    svg = draw.picture(
        name,
        title,
        description,
        _HEIGHT if delivery.pace else _HEIGHT - _PAUSES_TOP + _TOP + 4,
        *_delivery_parts(delivery, within),
        room=_ROOM,
    )
    return Chart(
        name=name,
        title=title,
        description=description,
        svg=svg,
        head=("from", "to", "what"),
        rows=tuple(_delivery_rows(delivery, within)),
        note=_PAUSE_NOTE if within else "",
    )


def _delivery_parts(delivery: Delivery, within: Sequence[Pause]) -> Iterator[str]:
    seconds = delivery.seconds
    pauses_top = _PAUSES_TOP if delivery.pace else _TOP + 4
    if delivery.pace:
        yield from _pace(delivery)
    yield draw.line(_LEFT, pauses_top + _PAUSE_HEIGHT, _RIGHT, pauses_top + _PAUSE_HEIGHT, width=0.8)
    yield draw.say("pauses" if within else "pauses: none", _LEFT, pauses_top - 3, size=draw.SMALL)
    for pause in within:
        start, end = (_across(ms / 1000, seconds) for ms in (pause.start_ms, pause.end_ms))
        opacity = 0.9 if pause.end_ms - pause.start_ms >= LONG_PAUSE_MS else 0.5
        top, bottom = pauses_top, pauses_top + _PAUSE_HEIGHT
        width = max(end, start + 1.5)
        yield draw.shape([(start, top), (width, top), (width, bottom), (start, bottom)], opacity=opacity)
    for tick in _seconds_ticks(seconds):
        x = _across(tick, seconds)
        yield draw.line(x, pauses_top + _PAUSE_HEIGHT, x, pauses_top + _PAUSE_HEIGHT + 4, width=0.8)
        yield draw.say(
            clock(tick * 1000), x, pauses_top + _PAUSE_HEIGHT + 16, size=draw.SMALL, anchor="middle"
        )


def _pace(delivery: Delivery) -> Iterator[str]:
    """Draw the words per minute, between the lines from which it is said to be slow and fast."""
    highest = max(_LEAST_TOP, *(rate for _, rate in delivery.pace))
    for limit in (SLOW_WORDS_PER_MINUTE, FAST_WORDS_PER_MINUTE):
        y = _up(limit, highest)
        yield draw.line(_LEFT, y, _RIGHT, y, width=0.7, dashes="3 3")
        yield draw.say(f"{limit}", _LEFT - 4, y + 4, size=draw.SMALL, anchor="end")
    yield draw.say("words a minute", _LEFT, _TOP - 3, size=draw.SMALL)
    points = [(_across(ms / 1000, delivery.seconds), _up(rate, highest)) for ms, rate in delivery.pace]
    if len(points) == 1:
        (x, y) = points[0]
        points = [(x - 8, y), (x + 8, y)]
    yield draw.curve(points, width=2)
    for start, end in delivery.rushed:
        left, right = (_across(ms / 1000, delivery.seconds) for ms in (start, end))
        yield draw.shape([(left, _TOP), (right, _TOP), (right, _BASE), (left, _BASE)], opacity=0.14)


def _delivery_words(delivery: Delivery, within: Sequence[Pause]) -> Iterator[str]:
    yield f"{delivery.seconds:.0f} seconds."
    if delivery.words_per_minute is not None:
        yield f"{delivery.words_per_minute:.0f} words a minute over all."
    if delivery.pace:
        rates = [rate for _, rate in delivery.pace]
        yield f"Between {min(rates):.0f} and {max(rates):.0f} along the way."
    yield f"{len(within)} {'pause' if len(within) == 1 else 'pauses'}."
    if within:
        longest = max(within, key=lambda pause: pause.end_ms - pause.start_ms)
        length = (longest.end_ms - longest.start_ms) / 1000
        yield f"The longest lasts {length:.1f} seconds, at {clock(longest.start_ms)}."


def _delivery_rows(delivery: Delivery, within: Sequence[Pause]) -> Iterator[tuple[str, str, str]]:
    rows: list[tuple[int, int, str]] = [
        (pause.start_ms, pause.end_ms, f"pause of {(pause.end_ms - pause.start_ms) / 1000:.1f} s")
        for pause in within
    ]
    rows += [(start, end, "hurried") for start, end in delivery.rushed]
    rows += [(middle, middle, f"{rate:.0f} words a minute") for middle, rate in delivery.pace]
    for start, end, what in sorted(rows):
        yield clock(start), clock(end) if end != start else "", what


def _across(seconds: float, whole: float) -> float:
    return _LEFT + min(seconds, whole) / whole * (_RIGHT - _LEFT)


def _up(rate: float, highest: float) -> float:
    return _BASE - rate / highest * (_BASE - _TOP)


def _seconds_ticks(seconds: float) -> Iterator[int]:
    steps = (1, 2, 5, 10, 15, 30, 60, 120, 180, 300)
    step = next((one for one in steps if seconds / one <= _MOST_TICKS_SECONDS), steps[-1])
    yield from range(0, int(seconds) + 1, step)


def clock(ms: float) -> str:
    """Write a moment of a recording as minutes and seconds: "1:05"."""
    seconds = int(ms // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"


# --- an aspect over the days ----------------------------------------------------------------------


def aspect_chart(progress: AspectProgress) -> Chart:
    """Draw the score of one aspect from day to day; a single day is a single mark."""
    days = progress.days
    title = progress.aspect.capitalize()
    description = f"From 1 to 5: {'; '.join(f'{one.day:%Y-%m-%d} {one.mean}' for one in days)}."
    svg = draw.picture(
        f"progress-{progress.aspect}", title, description, _DAYS_HEIGHT, *_days_parts(days), room=_ROOM
    )
    return Chart(
        name=progress.aspect,
        title=title,
        description=description,
        svg=svg,
        head=("day", "score", "answers"),
        rows=tuple((f"{one.day:%Y-%m-%d}", f"{one.mean}", f"{one.answers}") for one in days),
    )


def _days_parts(days: Sequence[Standing]) -> Iterator[str]:
    for score in (1, 3, 5):
        y = _height_of(score)
        yield draw.line(_LEFT - 8, y, _RIGHT, y, width=0.5, dashes="" if score == 1 else "2 4")
        yield draw.say(f"{score}", _LEFT - 13, y + 4, size=draw.SMALL, anchor="end")
    points = [(x, _height_of(one.mean)) for x, one in zip(_days_across(days), days, strict=True)]
    if len(points) > 1:
        yield draw.curve(points, width=1.8)
    for x, y in points:
        yield draw.shape([(x, y - 4), (x + 4, y), (x, y + 4), (x - 4, y)], opacity=1)
    ends = [(points[0][0], days[0], "start"), (points[-1][0], days[-1], "end")]
    for x, one, anchor in ends if len(days) > 1 else [(points[0][0], days[0], "middle")]:
        yield draw.say(f"{one.day:%Y-%m-%d}", x, _DAYS_BASE + 16, size=draw.SMALL, anchor=anchor)


def _days_across(days: Sequence[Standing]) -> list[float]:
    """Place days by how far they lie apart."""
    first, last = days[0].day, days[-1].day
    span = (last - first).days
    if not span:
        return [(_LEFT + _RIGHT) / 2]
    return [_LEFT + (one.day - first).days / span * (_RIGHT - _LEFT - 6) for one in days]


def _height_of(score: float) -> float:
    return _DAYS_BASE - (score - _LOWEST) / (_HIGHEST - _LOWEST) * (_DAYS_BASE - _DAYS_TOP)
