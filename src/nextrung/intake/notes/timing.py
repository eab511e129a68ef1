"""Days, hours and formats in a clause, and what is left of its words beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.days import FoundDay, find_days
from nextrung.intake.notes.hours import FoundHours, find_hours, find_lengths, has_length
from nextrung.intake.notes.tables import format_phrases
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


def _formats(clause: Clause) -> tuple[tuple[RoundFormat, int, int], ...]:
    found = []
    watched = next((number for number, word in enumerate(clause.words) if word.folded in _WATCHING), None)
    for match in format_phrases().find(clause.words):
        if match.label in _AT_A_DISTANCE and watched is not None and watched < match.first:
            continue  # "watch ten minutes of a lesson on video"
        before = [word.folded for word in clause.words[max(0, match.first - 3) : match.first]]
        is_somebodys = bool(before) and before[-1].endswith("'s")  # "the young people's panel"
        if not is_somebodys and not _NOT_BEFORE_FORMAT & set(before):
            found.append((match.label, clause.words[match.first].start, clause.words[match.last - 1].end))
    return tuple(found)
