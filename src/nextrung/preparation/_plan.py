"""The days until the interview: which tasks fit into the time that is left, and which are left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal

from nextrung.preparation._announced import Announced
from nextrung.preparation.records import PlanStep
from nextrung.preparation.wording import day_words, listed
from nextrung.sources import Point, Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled

#: Minutes of preparation that a person can do well. Our judgement, not a measurement.
_EVENING_MINUTES = 90
_LAST_EVENING_MINUTES = 60
_ONLY_EVENING_MINUTES = 100
_LATE_EVENING_MINUTES = 50
_SAME_DAY_MINUTES = 75
_FEW_MINUTES = 20
#: Kept free before the interview: to dress, to get there, to breathe.
_MINUTES_KEPT_FREE = 90
#: From this hour on one says "tonight"; after that one an evening is short.
_EVENING_HOUR, _LATE_HOUR = 15, 21
#: With so few hours to go there is only what can be done at once.
_FEW_HOURS = 4
_CLOCK_STEP_MINUTES = 5
#: More evenings are not filled; what is learned too early is stale on the day.
_MOST_EVENINGS = 5
_UNKNOWN_EVENINGS = ("First evening", "Second evening", "The evening before")
_WEEK_DAYS = 7
#: A longer list is not followed.
_MOST_STEPS = 8
_MOST_NAMED = 3


class _TaskRow(Row, frozen=True):
    id: str
    when: Literal["any", "eve", "morning"]
    needs: str
    minutes: int
    text: str
    short: str = ""
    in_short_form: bool = False


class _SaidRow(Row, frozen=True):
    id: str
    key: str
    text: str


class _Table(Row, frozen=True):
    task: tuple[_TaskRow, ...]
    said: tuple[_SaidRow, ...]


@cache
def _table() -> _Table:
    return load_table("plan", _Table)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something there is to prepare: its name in the table, words for the slot, and where they stand."""

    name: str
    words: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Sitting:
    """One stretch of time in which to prepare."""

    when: str
    day: date | None
    minutes: int
    #: The clock when it begins; None where that is theirs to choose.
    begins: datetime | None = None


def plan_days(
    facts: Sequence[Fact],
    announced: Sequence[Announced],
    now: datetime,
    day: date | None,
    starts: datetime | None,
) -> tuple[PlanStep, ...]:
    """Lay the tasks out over the time left until the interview, the most important first.

    What they announced comes before everything else but a question to the recruiter. There are at most eight
    steps; those of today say at what time. `now` and `starts` are local times at the place of the interview,
    without timezone. What does not fit is named in the last step, so that nobody lies awake over it.
    """
    if day and (day < now.date() or (starts and starts <= now)):
        return (_say("passed", "Now", None, that_day=day_words(day)),)
    is_soon = bool(starts and starts - now <= timedelta(hours=_FEW_HOURS))
    told = [Fact(one.key, one.said.text, (one.said.source,)) for one in announced]
    known = {fact.name: fact for fact in (*facts, *told)}
    tasks = [task for task in _tasks(announced) if task.needs == "any" or task.needs in known]
    at_once = [task for task in tasks if task.in_short_form or not is_soon]
    sittings = _begun(_sittings(now, day, starts if is_soon else None), now, is_soon=is_soon)
    is_far = bool(sittings[0].day and sittings[0].day > now.date())
    at_once, now_steps = _before_all(at_once, sittings[0], now, known) if is_far else (at_once, [])
    to_do = [task for task in at_once if task.when == "any"]
    room = _MOST_STEPS - len(now_steps) - sum(task.when != "any" for task in at_once)
    steps, left_out = _lay_out(to_do[:room], sittings, known)
    left_out += to_do[room:]
    left_out += [task for task in tasks if is_soon and not task.in_short_form and task.short]
    eve = sittings[-1]
    steps += [_step(task, eve.when, eve.day, known) for task in at_once if task.when == "eve"]
    steps = now_steps + steps + _on_the_day(at_once, day, known, is_soon=is_soon)
    return tuple(_without(left_out, steps))


def _tasks(announced: Sequence[Announced]) -> list[_TaskRow]:
    """Give the tasks of the table with what was announced behind the first, the message to the recruiter."""
    first, *rest = _table().task
    told = [
        _TaskRow(
            id=one.row,
            when="any",
            needs=one.key,
            minutes=one.minutes,
            text=one.task,
            short=one.short,
            in_short_form=True,
        )
        for one in announced
    ]
    return [first, *told, *rest]


def _without(left_out: Sequence[_TaskRow], steps: Sequence[PlanStep]) -> list[PlanStep]:
    """Name in the last step of the evening what does not fit, so that nobody lies awake over it."""
    if not left_out or not steps:
        return list(steps)
    # The morning is too late for it.
    place = max(len(steps) - 2, 0)
    step = steps[place]
    row = next(row for row in _table().said if row.key == "leave_out")
    words = filled(row.text, {"left_out": listed([task.short for task in left_out[:_MOST_NAMED]])})
    task = Point(text=f"{step.task.text} {words}", sources=(*step.task.sources, cite(row.id, row.text)))
    return [*steps[:place], replace(step, task=task), *steps[place + 1 :]]


# --- how much time there is -----------------------------------------------------------------------


def _sittings(now: datetime, day: date | None, soon: datetime | None) -> list[_Sitting]:
    """Give the stretches of time left; `soon` is the start where only hours are left, else None."""
    today = now.date()
    if day is None:
        return [_Sitting(when=when, day=None, minutes=_EVENING_MINUTES) for when in _UNKNOWN_EVENINGS]
    if soon:
        left = int((soon - now).total_seconds() // 60) - _MINUTES_KEPT_FREE
        return [_Sitting(when="Now", day=today, minutes=max(_FEW_MINUTES, min(left, _SAME_DAY_MINUTES)))]
    if day == today:
        return [_Sitting(when="Today", day=today, minutes=_SAME_DAY_MINUTES)]
    evenings = [day - timedelta(days=left) for left in range((day - today).days, 0, -1)][-_MOST_EVENINGS:]
    return [
        _Sitting(when=_evening_words(evening, now), day=evening, minutes=_minutes(evening, day, now))
        for evening in evenings
    ]


def _begun(sittings: Sequence[_Sitting], now: datetime, *, is_soon: bool) -> list[_Sitting]:
    """Let the sitting of today begin now, where it is evening or only hours are left."""
    first, *rest = sittings
    if first.day != now.date() or not (is_soon or now.hour >= _EVENING_HOUR):
        return list(sittings)
    return [replace(first, begins=_next_clock(now)), *rest]


def _next_clock(now: datetime) -> datetime:
    """Give the next time of day that ends in a five or a nought."""
    whole = now.replace(second=0, microsecond=0)
    return whole + timedelta(minutes=-whole.minute % _CLOCK_STEP_MINUTES or _CLOCK_STEP_MINUTES)


def _minutes(evening: date, day: date, now: datetime) -> int:
    is_last = evening == day - timedelta(days=1)
    if evening == now.date():
        if now.hour >= _LATE_HOUR:
            return _LATE_EVENING_MINUTES
        return _ONLY_EVENING_MINUTES if is_last else _EVENING_MINUTES
    return _LAST_EVENING_MINUTES if is_last else _EVENING_MINUTES


def _evening_words(evening: date, now: datetime) -> str:
    if evening == now.date():
        return "Tonight" if now.hour >= _EVENING_HOUR else "Today"
    if (evening - now.date()).days < _WEEK_DAYS:
        return f"{day_words(evening).split(',')[0]} evening"
    return f"{day_words(evening)}, evening"


def _before_all(
    tasks: Sequence[_TaskRow], first: _Sitting, now: datetime, facts: Mapping[str, Fact]
) -> tuple[list[_TaskRow], list[PlanStep]]:
    """Take out what cannot wait for the first sitting, and say that the rest can."""
    today = now.date()
    urgent = [_step(task, "Today", today, facts) for task in tasks if task.needs == "recruiter"]
    rest = _say("far", "Meanwhile", today, that_day=day_words(first.day or today))
    return [task for task in tasks if task.needs != "recruiter"], [*urgent, rest]


# --- what fits in ---------------------------------------------------------------------------------


def _lay_out(
    tasks: Iterable[_TaskRow], sittings: Sequence[_Sitting], facts: Mapping[str, Fact]
) -> tuple[list[PlanStep], list[_TaskRow]]:
    """Put each task into the first sitting with room for it; give the steps in order, and what found none."""
    room = [sitting.minutes for sitting in sittings]
    placed: list[list[PlanStep]] = [[] for _ in sittings]
    left_out = []
    for task in tasks:
        place = next((number for number, left in enumerate(room) if left >= task.minutes), None)
        if place is None:
            left_out.append(task)
            continue
        sitting = sittings[place]
        used = timedelta(minutes=sitting.minutes - room[place])
        room[place] -= task.minutes
        step = _step(task, sitting.when, sitting.day, facts)
        at = f"{sitting.begins + used:%H:%M}" if sitting.begins else ""
        placed[place].append(replace(step, at=at))
    return [step for steps in placed for step in steps], left_out


def _on_the_day(
    tasks: Iterable[_TaskRow], day: date | None, facts: Mapping[str, Fact], *, is_soon: bool
) -> list[PlanStep]:
    morning = "Before you go" if is_soon else "On the morning"
    return [_step(task, morning, day, facts) for task in tasks if task.when == "morning"]


def _step(task: _TaskRow, when: str, day: date | None, facts: Mapping[str, Fact]) -> PlanStep:
    lines = facts[task.needs].sources if task.needs in facts else ()
    words = {fact.name: fact.words for fact in facts.values()}
    words["announced"] = facts[task.needs].words if task.needs in facts else ""
    point = Point(text=filled(task.text, words), sources=(*lines, cite(task.id, task.text)))
    return PlanStep(day=day, when=when, task=point, minutes=task.minutes)


def _say(key: str, when: str, day: date | None, **words: str) -> PlanStep:
    row = next(row for row in _table().said if row.key == key)
    point = Point(text=filled(row.text, words), sources=(cite(row.id, row.text),))
    return PlanStep(day=day, when=when, task=point, minutes=0)
