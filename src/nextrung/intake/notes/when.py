"""On which day the next round is, from when to when, and on whose clock."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.days import FoundDay, say_day
from nextrung.intake.notes.hours import FoundHours, appointment, find_length, known_zone, zones_named
from nextrung.intake.notes.timing import Timing
from nextrung.sources import Source

_SAYS_LENGTH = re.compile(
    r"(?:(?:it\s)?(?:will\s)?(?:takes?|lasts?)\s)?(?:about|around|roughly|approx\.?|nearly|whole\sthing|in\sall|total:?|all\sin\sall)\s"
    r"(?:\d|an\b|half\b|one\b|two\b|three\b|four\b|five\b)[^,;]{1,24}$",
    re.IGNORECASE,
)


_ONLY_LENGTH = re.compile(r"\d{1,3}\s?(?:min|mins|minutes|hrs?|hours?)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """Day and time of the next round, as far as the notes settle them."""

    day: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    #: IANA name.
    timezone: str | None = None
    source: Source | None = None
    problems: tuple[str, ...] = ()


def find_when(timings: Sequence[Timing], today: date, timezone: str | None) -> When:
    """Settle the day and the time; where the notes leave it open, a problem says so.

    `timezone` is the zone of the place; a zone named in the notes goes before it.
    """
    days = [(one, day) for one in timings for day in one.days if not day.is_limit]
    chosen, problems = _choose_day(days, today)
    with_hours = _choose_hours(timings, chosen[0] if chosen else None)
    if with_hours is not None and with_hours[1].is_open:
        problems.append(_say_open(*with_hours))
        with_hours = None
    zone = (with_hours[1].zone if with_hours else None) or _zone_named(timings) or timezone
    if zone and known_zone(zone) is None:
        problems.append(f"“{zone}” is not a time zone we know, so the time is given without one.")
        zone = None
    if chosen is None:
        return When(timezone=zone, problems=tuple(problems))
    when = _at(chosen, with_hours, zone, next(_lengths_alone(timings, with_hours), None))
    return replace(when, timezone=zone, problems=(*problems, *when.problems))


def _at(
    chosen: tuple[Timing, FoundDay],
    with_hours: tuple[Timing, FoundHours] | None,
    zone: str | None,
    length_alone: timedelta | None,
) -> When:
    day_in, found = chosen
    if with_hours is None or found.day is None:
        return When(day=found.day, source=day_in.clause.source(found.start, found.end))
    hours_in, hours = with_hours
    length = find_length(hours_in.clause.text, hours.end) or length_alone
    settled = appointment(found.day, hours, length, known_zone(zone))
    return When(
        day=found.day,
        starts=settled.begins,
        ends=settled.ends,
        source=_source(day_in, found, hours_in, hours),
        problems=(settled.problem,) if settled.problem else (),
    )


def _lengths_alone(
    timings: Sequence[Timing], with_hours: tuple[Timing, FoundHours] | None
) -> Iterator[timedelta]:
    """Give how long it takes, where a sentence says only that: "About two hours.", "60 min."."""
    for one in timings:
        is_said = says_length(one) or (with_hours is not None and _follows(one.clause, with_hours[0].clause))
        length = find_length(one.clause.text, 0) if is_said else None
        if length is not None:
            yield length


def _follows(clause: Clause, other: Clause) -> bool:
    """Tell the sentence right behind another, with nothing but a length in it."""
    is_next = clause.passage is other.passage and clause.sentence == other.sentence + 1
    return is_next and _ONLY_LENGTH.fullmatch(clause.text) is not None


def says_length(timing: Timing) -> bool:
    """Tell whether a clause says how long all of it takes, and nothing else."""
    return _SAYS_LENGTH.match(timing.clause.text) is not None


def _say_open(timing: Timing, hours: FoundHours) -> str:
    words = timing.clause.text[hours.start : hours.end]
    return f"“{words}” may be in the morning or in the evening: ask which is meant."


def _choose_day(
    days: Sequence[tuple[Timing, FoundDay]], today: date
) -> tuple[tuple[Timing, FoundDay] | None, list[str]]:
    ahead = [(one, day) for one, day in days if day.day and day.day >= today]
    distinct = {day.day for _, day in ahead}
    if len(distinct) > 1:
        with_hours = [(one, day) for one, day in ahead if one.hours]
        if len({day.day for _, day in with_hours}) != 1:
            named = ", ".join(f"“{one.clause.text[day.start : day.end]}”" for one, day in ahead)
            return None, [
                f"The notes name more than one day for the next round ({named}): write the one that counts."
            ]
        ahead = with_hours
    if not ahead:
        return None, list(_why_no_day(days))
    sure = [(one, day) for one, day in ahead if day.problem is None]
    chosen = (sure or ahead)[0]
    return chosen, [chosen[1].problem] if chosen[1].problem else []


def _why_no_day(days: Sequence[tuple[Timing, FoundDay]]) -> Iterator[str]:
    for _, day in days:
        if day.problem:
            yield day.problem
        elif day.day:
            yield f"{say_day(day.day)} is past, so the day of the next round is left open."


def _choose_hours(timings: Sequence[Timing], with_day: Timing | None) -> tuple[Timing, FoundHours] | None:
    """Give the time beside the day, or else the first that stands without a day of its own."""
    if with_day is not None and with_day.hours:
        first = with_day.hours[0]
        fuller = [] if first.ends else [(one, hours) for one in timings for hours in one.hours if hours.ends]
        return next((found for found in fuller if found[1].begins == first.begins), (with_day, first))
    alone = [(one, hours) for one in timings for hours in one.hours if not one.days]
    return min(alone, key=lambda item: item[1].begins, default=None)


def _zone_named(timings: Sequence[Timing]) -> str | None:
    return next((zone for one in timings for zone in zones_named(one.clause.text)), None)


def _source(day_in: Timing, day: FoundDay, hours_in: Timing, hours: FoundHours) -> Source:
    if day_in is not hours_in:
        return day_in.clause.source(day.start, day.end)
    return day_in.clause.source(min(day.start, hours.start), max(day.end, hours.end))
