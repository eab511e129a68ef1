"""Hours of work that words, days and clock times tell of: evenings, nights, weekends, on call."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import msgspec

from nextrung.fit.finding import Finding
from nextrung.fit.lines import ResumeLine
from nextrung.fit.phrases import Phrases
from nextrung.tables import load_table

#: Who has worked one of these has worked changing shifts.
_ODD_HOURS = ("nights", "evenings", "changing shifts")
#: Hours that "any shift" does not take in.
_BESIDE_ANY_SHIFT = ("changing shifts", "holidays", "on-call hours")
#: Work that begins before 7 is early; work that ends after 19 is of the evening, and of the night where it
#: begins at 18 or later, or ends after 2.
_EARLY, _EVENING, _NIGHT_BEGINS, _NIGHT_ENDS = 7.0, 19.0, 18.0, 26.0

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:days?)?"
_DAY_RANGE = re.compile(rf"\b({_DAY})\.?\s*(?:to|thru|through|-|–)\s*({_DAY})\b", re.IGNORECASE)
#: "Tuesday nights" and "a late night" are evenings to whoever works nights.
_NIGHT_OUT = re.compile(rf"\b(?:{_DAY}|late)[\s-]nights?\b", re.IGNORECASE)
_OUT_OF_HOURS = re.compile(r"\bnights? and weekends?\b|\bweekends? and nights?\b", re.IGNORECASE)
_CLOSING = re.compile(rf"\bclos(?:e|es|ed|ing)\s+(?:on\s+|every\s+)?{_DAY}\b|\blast one out\b", re.IGNORECASE)
_NIGHTS_ON_CALL = re.compile(r"\b(?:nights?[\s-]+on[\s-]call|on[\s-]call[\s-]+nights?)\b", re.IGNORECASE)
_PART = r"(?:\s+(?:in the (?P<{0}part>morning|afternoon|evening)|at (?P<{0}night>night)))?"
_TIME = r"(?P<{0}hour>\d{{1,2}})(?::(?P<{0}minute>[0-5]\d))?\s?(?P<{0}half>[ap](?:\.?m\b\.?|\b))?" + _PART
_FROM_TO = re.compile(
    rf"(?<![\w$.]){_TIME.format('from')}\s*(?:to|until|till|-|–)\s*{_TIME.format('to')}(?![\w%])",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"\b(?:until|till|as late as|past)\s+{_TIME.format('to')}(?![\w%])", re.IGNORECASE)


class _Table(msgspec.Struct, frozen=True):
    """The part of ``tables/conditions.toml`` that is used here."""

    hours: dict[str, list[str]]


@cache
def _by_name() -> dict[str, Phrases]:
    return {name: Phrases(phrases) for name, phrases in load_table("conditions", _Table).hours.items()}


@lru_cache(maxsize=2048)
def hours_in(text: str) -> frozenset[str]:
    """Give the names of the hours that `text` speaks of, as ``conditions.toml`` calls them."""
    plain = _NIGHT_OUT.sub(" evening ", _NIGHTS_ON_CALL.sub(" on call ", text))
    found = {name for name, phrases in _by_name().items() if phrases.are_in(plain)}
    if _CLOSING.search(text):
        found.add("evenings")
    if any(map(_takes_in_weekend, _DAY_RANGE.findall(text))):
        found.add("weekends")
    return frozenset(found.union(*(_hours_between(*times) for times in _times(text))))


def judge_hours(text: str, lines: Sequence[ResumeLine]) -> Finding | None:
    """Hold the hours asked for against hours that lines show; None where no line speaks of any of them."""
    wanted = sorted(hours_in(text), key=list(_by_name()).index)
    if "changing shifts" in wanted:
        wanted = [name for name in wanted if name in _BESIDE_ANY_SHIFT]
    shown = {name: line for name in wanted if (line := _first_showing(name, lines))}
    if not shown:
        return None
    statements = tuple(dict.fromkeys(line.statement for line in shown.values()))
    missing = [name for name in wanted if name not in shown]
    if missing:
        return Finding("partial", 0.5, statements, f"Your papers do not speak of {' or '.join(missing)}.")
    if all(line.is_lessened for line in shown.values()):
        return Finding("partial", 0.5, statements, "You did so now and then.")
    return Finding("strong", 0.85, statements)


def _first_showing(name: str, lines: Sequence[ResumeLine]) -> ResumeLine | None:
    names = frozenset(_ODD_HOURS if name == "changing shifts" else (name,))
    shown = [line for line in lines if line.kind != "quote" and not names.isdisjoint(_hours_shown(line.text))]
    return min(shown, key=lambda line: line.is_lessened, default=None)


def _hours_shown(text: str) -> frozenset[str]:
    """Give the hours that a line shows: a Friday night and "nights and weekends" are evenings, too."""
    both = {"nights", "evenings"} if _NIGHT_OUT.search(text) or _OUT_OF_HOURS.search(text) else set()
    return hours_in(text) | both


def _takes_in_weekend(days: tuple[str, str]) -> bool:
    first, last = (_DAYS.index(day[:3].lower()) for day in days)
    return first > last or last >= _DAYS.index("sat")


def _times(text: str) -> Iterator[tuple[float | None, float]]:
    """Give (start, end) in hours, the end above 24 on the next day; no start where none is told."""
    for match in _FROM_TO.finditer(text):
        told = [
            match[f"{side}{what}"] for side in ("from", "to") for what in ("minute", "half", "part", "night")
        ]
        if any(told):
            start = _start(match, text)
            yield start, _end(match, start)
    for match in _UNTIL.finditer(text):
        if match["tohalf"] or match["topart"] or match["tonight"] or match["tominute"]:
            yield None, _end(match, 12.0)


def _start(match: re.Match[str], text: str) -> float:
    """Give when it begins: 12 to 4 is after noon where nothing else is told, as no day begins then."""
    told = _on_clock(match, "from")
    if told is not None:
        return told
    hour = _hour(match, "from")
    is_after_noon = hour < 5 or "afternoon" in text.lower()
    return hour + 12 if is_after_noon and hour < 12 else hour


def _end(match: re.Match[str], start: float) -> float:
    """Give when it ends: the first time after the start that reads so on a clock."""
    told = _on_clock(match, "to")
    hour = _hour(match, "to") if told is None else told
    step = 12 if told is None else 24
    while hour <= start:
        hour += step
    return hour


def _on_clock(match: re.Match[str], side: str) -> float | None:
    """Give the hour of the day where "a.m.", "p.m." or a part of the day is told."""
    hour = _hour(match, side)
    half = (match[f"{side}half"] or "")[:1].lower()
    part = (match[f"{side}part"] or match[f"{side}night"] or "").lower()
    if half == "a" or part == "morning":
        return hour % 12
    return hour % 12 + 12 if half == "p" or part else None


def _hour(match: re.Match[str], side: str) -> float:
    return int(match[f"{side}hour"]) + int(match[f"{side}minute"] or 0) / 60


def _hours_between(start: float | None, end: float) -> Iterator[str]:
    if start is not None and 3 < start < _EARLY:
        yield "early mornings"
    if end > _EVENING and (start is None or start < _NIGHT_BEGINS):
        yield "evenings"
    if (start is not None and start >= _NIGHT_BEGINS) or end > _NIGHT_ENDS:
        yield "nights"
