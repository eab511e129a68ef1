"""Days, hours and formats in a clause, and what is left of its words beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.days import FoundDay, find_days
from nextrung.intake.notes.hours import FoundHours, find_hours, find_lengths, has_length
from nextrung.intake.notes.tables import format_phrases, next_format_phrases
from nextrung.intake.records import RoundFormat

_MAY_NAME_TIME = re.compile(
    r"\d|day\b|\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun|tomorrow|tmrw|noon)\b", re.IGNORECASE
)
_AT_A_DISTANCE = frozenset(("video", "phone"))
#: What is watched or shown is no way to hold an interview.
_WATCHING = frozenset(
    (
        "watch",
        "watching",
        "watched",
        "show",
        "showing",
        "shown",
        "record",
        "recorded",
        "recording",
        "film",
        "filmed",
    )
)
_NOT_BEFORE_FORMAT = frozenset(("no", "not", "isn't", "instead", "without", "never"))
#: "HR on the phone maybe": somebody, and not the round.
_UNSURE = frozenset(("maybe", "perhaps", "possibly"))
#: "Through dinner", "before lunch": an hour of the day and no meal with them.
_NOT_BEFORE_MEAL = frozenset(("thru", "through", "after", "before", "until", "till"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Timing:
    """A clause, and what it says of when and how."""

    clause: Clause
    days: tuple[FoundDay, ...]
    hours: tuple[FoundHours, ...]
    #: With the place of the words in the clause.
    formats: tuple[tuple[RoundFormat, int, int], ...]
    #: The text of the clause with bars in the place of all these.
    rest: str

    def is_ahead(self, today: date) -> bool:
        """Tell whether it names a day that is not over, on which something takes place."""
        first = today + timedelta(days=self._is_noted_length)
        return any(not day.is_limit and (day.day is None or day.day >= first) for day in self.days)

    @property
    def _is_noted_length(self) -> bool:
        """A length without a time: "phone call, Dec 1, 35 min" was written behind the call."""
        return not self.hours and has_length(self.clause.text)

    def is_past(self, today: date) -> bool:
        """Tell whether it names a day on which something takes place, and all such days are over."""
        return any(not day.is_limit for day in self.days) and not self.is_ahead(today)


def read_timing(clause: Clause, today: date, *, day_first: bool, expects_time: bool = False) -> Timing:
    """Find days, hours and formats; "not on Zoom" names no format.

    `expects_time` says that bare numbers such as "10-12" are hours even without a day beside them.
    """
    text = clause.text
    days: list[FoundDay] = []
    hours: list[FoundHours] = []
    rest = text
    if _MAY_NAME_TIME.search(text):
        days = find_days(text, today, day_first=day_first)
        rest = masked(text, ((day.start, day.end) for day in days))
        hours = find_hours(rest, near_day=bool(days) or expects_time)
    formats = _formats(clause)
    rest = masked(rest, ((one.start, one.end) for one in hours))
    rest = masked(rest, ((start, end) for _, start, end in formats))
    rest = masked(rest, find_lengths(rest))
    return Timing(clause=clause, days=tuple(days), hours=tuple(hours), formats=formats, rest=rest)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give `text` with bars in the place of what has been read already."""
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


def with_formats_of_next(timing: Timing) -> Timing:
    """Add what only in a line about the next round says how it is held: "a tour, then a 20-minute task"."""
    words = timing.clause.words
    found = next_format_phrases().find(words)
    idle = [match for match in found if match.label == "none"]
    formats: list[tuple[RoundFormat, int, int]] = []
    watched = _place_of_watching(timing.clause)
    for match in found:
        is_idle = any(one.first <= match.first and match.last <= one.last for one in idle)
        is_other_word = match.label == "video" and not words[match.first].is_capital  # "meet both teams"
        before = {word.folded for word in words[max(0, match.first - 2) : match.first]}
        is_watched = watched is not None and watched < match.first
        if match.label != "none" and not (
            is_idle or is_other_word or is_watched or _NOT_BEFORE_FORMAT & before
        ):
            formats.append((match.label, words[match.first].start, words[match.last - 1].end))
    rest = masked(timing.rest, ((start, end) for _, start, end in formats))
    return replace(timing, formats=(*timing.formats, *formats), rest=rest)


def _formats(clause: Clause) -> tuple[tuple[RoundFormat, int, int], ...]:
    found = []
    watched = _place_of_watching(clause)
    for match in format_phrases().find(clause.words):
        if match.label in _AT_A_DISTANCE and watched is not None and watched < match.first:
            continue  # "watch ten minutes of a lesson on video"
        before = [word.folded for word in clause.words[max(0, match.first - 3) : match.first]]
        is_somebodys = bool(before) and before[-1].endswith("'s")  # "the young people's panel"
        behind = clause.words[match.last].folded if match.last < len(clause.words) else ""
        is_unsure = match.label in _AT_A_DISTANCE and behind in _UNSURE
        first, last = clause.words[match.first], clause.words[match.last - 1]
        is_part_of_date = "," in clause.text[first.start : last.end]  # "Dec 1, 1 pm" is no "1:1"
        is_an_hour = match.label == "meal" and bool(_NOT_BEFORE_MEAL & set(before[-2:]))
        if is_somebodys or is_unsure or is_an_hour or is_part_of_date:
            continue
        if not _NOT_BEFORE_FORMAT & set(before):
            found.append((match.label, first.start, last.end))
    return tuple(found)


def _place_of_watching(clause: Clause) -> int | None:
    return next((number for number, word in enumerate(clause.words) if word.folded in _WATCHING), None)
