"""Times of day as people note them, how long it takes, and whose clock is meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nextrung.intake.notes.words import Phrases, Word, words_of
from nextrung.tables import load_table

#: Without "am" or "pm" an hour before seven is in the afternoon: one to four. Five and six stay open, for
#: shifts and yards begin as early as boards sit late.
_EARLIEST_HOUR = 7
_EARLY_OR_LATE = frozenset((5, 6))

_CLOCK = (
    r"(?:(?P<hour{0}>[01]?\d|2[0-3])(?:(?P<dot{0}>[:.])(?P<minute{0}>[0-5]\d))?(?!\d)"
    r"(?:(?P<half{0}>\s?[ap]\.?\s?m\b\.?|[ap]\b))?|(?P<noon{0}>noon|midday))"
)
_HOURS = re.compile(
    rf"(?<![\w/$£€.,:#+-])(?P<lead>(?:at|@|from|around|about|between)\s?)?{_CLOCK.format('')}"
    rf"(?:\s?(?:-{{1,2}}|[–—]|to|until|till|til|thru|and)\s?(?:about\s|around\s|approx\.?\s|~)?{_CLOCK.format('_end')})?"
    r"(?![\w/%$]|\s?(?:%|percent\b|k\b)|[.,]\d)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s?-?(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?|months?|years?|yrs?|people|ppl|[a-z]{3,}s)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?<![\w/$.-])(?P<number>\d{1,3}(?:\.\d)?|an|one|two|three|four|five|half\san)\s?-?(?P<unit>h|hrs?|hours?|mins?|minutes?)\b",
    re.IGNORECASE,
)
#: How far behind a time its length may stand, in characters, and what must not stand between them.
_LENGTH_WITHIN = 30
_OTHER_WORDS = re.compile(
    r"\b(?!(?:for|about|approx|approximately|roughly|around|lasting)\b)[A-Za-z]{4,}", re.IGNORECASE
)
#: "2 pm, central bakery" and "9 am, Mountain View": behind the word stands what it belongs to.
_ZONE_IN_NAME = re.compile(
    r"\s(?!(?:standard|daylight|time|on|via|by|in|at|with|w|for|and|then|over|zoom|teams|webex|google|video|phone"
    r"|call|my|our|their|your|the|so|but|meet)\b)[A-Za-z]{3,}"
)
#: "13.30" beside a day is a time, "13.37" may be anything.
_USUAL_MINUTES = 5
_NUMBERS = {"an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "half an": 0.5}
#: How far behind a time its zone may stand, in words: "(UTC-05:00) Eastern Time".
_ZONE_WITHIN = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundHours:
    """A time of day, or from when to when, and where it stands."""

    start: int
    end: int
    begins: time
    ends: time | None
    #: IANA name of the zone named with it.
    zone: str | None
    #: It may be in the morning or in the evening.
    is_open: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Zones:
    zones: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """From when to when, on the clock of the place; `problem` says what is wrong with the time."""

    begins: datetime | None
    ends: datetime | None
    problem: str | None = None


def find_hours(text: str, *, near_day: bool) -> list[FoundHours]:
    """Give the times named in `text`, in order.

    `near_day` says that a day is named beside them: only then are "10-12" hours. Where neither "am" nor
    "pm" is said, one to four are in the afternoon, seven to eleven in the morning; five and six are open.
    """
    return [found for match in _HOURS.finditer(text) if (found := _hours(match, text, near_day=near_day))]


def has_length(text: str) -> bool:
    """Tell whether a text says how long something takes: "35 min", "2 hrs"."""
    return next(find_lengths(text), None) is not None


def find_lengths(text: str) -> Iterator[tuple[int, int]]:
    """Give where a text says how long something takes; "1 HR" is somebody, "1 hr" an hour."""
    for match in _LENGTH.finditer(text):
        if match["unit"] != "HR":
            yield match.span()


def find_length(text: str, behind: int) -> timedelta | None:
    """Give how long it takes, where that is said directly behind the time that ends at `behind`."""
    match = _LENGTH.search(text, behind, behind + _LENGTH_WITHIN)
    if match is None or _OTHER_WORDS.search(text[behind : match.start()]):
        return None
    number = match["number"].lower()
    amount = _NUMBERS.get(number) or float(number)
    return timedelta(hours=amount) if match["unit"].lower().startswith("h") else timedelta(minutes=amount)


def known_zone(name: str | None) -> ZoneInfo | None:
    """Give the zone of an IANA name; None where there is no such zone."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def appointment(day: date, hours: FoundHours, length: timedelta | None, zone: ZoneInfo | None) -> Appointment:
    """Put day, hours and zone together: what counts is the clock of the place on that day.

    A length counts real time, so it stays right across a change of summer time.
    """
    begins = datetime.combine(day, hours.begins, tzinfo=zone)
    if not _exists(begins):
        problem = f"{hours.begins:%H:%M} does not exist on that day: the clocks go forward. Ask for the time."
        return Appointment(begins=None, ends=None, problem=problem)
    ends = datetime.combine(day, hours.ends, tzinfo=zone) if hours.ends else None
    if ends is None and length is not None:
        ends = (begins.astimezone(UTC) + length).astimezone(zone) if zone else begins + length
    if ends is not None and (ends <= begins or not _exists(ends)):
        ends = None
    unclear = None
    if zone and begins.utcoffset() != begins.replace(fold=1).utcoffset():
        unclear = f"{hours.begins:%H:%M} comes twice on that day, for the clocks go back: ask which is meant."
    return Appointment(begins=begins, ends=ends, problem=unclear)


def _exists(moment: datetime) -> bool:
    if moment.tzinfo is None:
        return True
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(fold=0) == moment


def _hours(match: re.Match[str], text: str, *, near_day: bool) -> FoundHours | None:
    if not _is_time(match, text, near_day=near_day):
        return None
    begins, ends = _times(match)
    return FoundHours(
        start=match.start() + len(match["lead"] or ""),
        end=match.end(),
        begins=begins,
        ends=ends,
        zone=_zone_behind(text[match.end() : match.end() + 60]),
        is_open=_is_open(match),
    )


def _is_time(match: re.Match[str], text: str, *, near_day: bool) -> bool:
    if match["noon"] or match["half"] or match["half_end"]:
        return True
    has_colon = match["dot"] == ":" or match["dot_end"] == ":"
    if _COUNTED.match(text, match.end()) and not has_colon:
        return False
    if has_colon or match["noon_end"]:
        return True
    if near_day and match["dot"] and int(match["minute"]) % _USUAL_MINUTES == 0:
        return True
    is_range = match["hour_end"] is not None
    return near_day and (is_range or (match["lead"] or "").strip().lower() in {"at", "@", "from", "around"})


def _times(match: re.Match[str]) -> tuple[time, time | None]:
    end_half = _half(match["half_end"]) or ("p" if match["noon_end"] else None)
    begins = _time(match, "", _half(match["half"]))
    if match["hour_end"] is None and match["noon_end"] is None:
        return begins, None
    ends = _time(match, "_end", end_half)
    if match["half"] is None and match["noon"] is None and end_half:
        same_half = _time(match, "", end_half)
        begins = same_half if same_half < ends else _time(match, "", "a")
    elif end_half is None and ends <= begins and ends.hour < 12:
        ends = ends.replace(hour=ends.hour + 12)
    return begins, ends if ends > begins else None


def _is_open(match: re.Match[str]) -> bool:
    has_half = match["half"] or match["half_end"] or match["noon"] or match["noon_end"]
    return not has_half and not match["hour"].startswith("0") and int(match["hour"]) in _EARLY_OR_LATE


def _half(letters: str | None) -> str | None:
    return letters.strip().lower()[0] if letters else None


def _time(match: re.Match[str], which: str, half: str | None) -> time:
    if match["noon" + which]:
        return time(12)
    hour, minute = int(match["hour" + which]), int(match["minute" + which] or 0)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour
    elif hour < _EARLIEST_HOUR and not match["hour" + which].startswith("0"):
        hour += 12
    return time(hour, minute)


def _zone_behind(text: str) -> str | None:
    words = words_of(text)[: _ZONE_WITHIN + 2]
    found = [
        zone
        for zone in _zones().find(words)
        if (zone.first == 0 or words[0].folded in {"utc", "gmt"})
        and _is_written_as_zone(text, words[zone.first])
        and not (zone.last - zone.first == 1 and _ZONE_IN_NAME.match(text, words[zone.first].end))
    ]
    named = sorted(found, key=lambda zone: (zone.label == "UTC", zone.first, -zone.last))
    return named[0].label if named else None


def _is_written_as_zone(text: str, word: Word) -> bool:
    """Tell "10 ET" and "1pm ct, video" from "10 pt load"."""
    written = text[word.start : word.end]
    return len(written) > 2 or written.isupper() or re.match(r"\s\w", text[word.end :]) is None


@cache
def _zones() -> Phrases[str]:
    return Phrases(load_table("time_zones", _Zones).zones)


def zones_with_names() -> tuple[str, ...]:
    """Give the IANA names of the zones that people have words for, in the order of the table."""
    return tuple(load_table("time_zones", _Zones).zones)


def zones_named(text: str) -> Iterator[str]:
    """Give the zones whose names of two words or more stand in `text`: "all times are Eastern Time"."""
    for found in _zones().find(words_of(text)):
        if found.last - found.first > 1:
            yield found.label
