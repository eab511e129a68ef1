"""The day itself: what to wear for this employer and format, what to bring, and the hours."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Literal

from nextrung.fit.records import Match
from nextrung.intake.records import Notes, Posting, Requirement, RoundFormat
from nextrung.preparation._gaps import conditions, kind_of
from nextrung.preparation._wear import Setting, find_place, what_to_wear
from nextrung.preparation.records import Day, Round
from nextrung.preparation.rounds import is_remote
from nextrung.preparation.wording import clock_words, day_words, person_in_sentence, phrase
from nextrung.sources import Point, Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, fill, filled

_MOST_LICENCES = 2
_MOST_NOTED = 3
#: The first hour, in minutes from midnight, of a start at noon, in the afternoon and in the evening.
_NOON, _AFTERNOON, _EVENING = 11 * 60, 13 * 60 + 30, 16 * 60 + 30
#: Said only where the posting names none by name.
_PAPERS_IN_GENERAL = re.compile(r"\bor copies\.$")
_TO_BRING = re.compile(
    r"^(?:please |to )?(?:bring|take)\b|\b(?:have|need|asked me|must|should) (?:to )?bring\b", re.IGNORECASE
)

_When = Literal["on_site", "remote", "licence", "conditions", "noted", "any"]
_Part = Literal["morning", "noon", "afternoon", "evening", "unknown"]


class _ForFormats(Row, frozen=True):
    """A row that may be meant for some formats only."""

    id: str
    when: _When
    text: str
    formats: tuple[RoundFormat, ...] = ()
    without: tuple[RoundFormat, ...] = ()

    def fits(self, round_: Round) -> bool:
        """Say whether the round is held where and as the row wants it."""
        here = "remote" if is_remote(round_.formats) else "on_site"
        formats = set(round_.formats)
        is_wanted = not self.formats or bool(formats & set(self.formats))
        return self.when in ("any", here) and is_wanted and not formats & set(self.without)


class _Bring(_ForFormats, frozen=True):
    pass


class _Hour(_ForFormats, frozen=True, kw_only=True):
    label: str
    parts: tuple[_Part, ...] = ("morning", "noon", "afternoon", "evening", "unknown")
    needs: Literal["host", "no_host", ""] = ""
    minutes_before: int | None = None
    blank: str | None = None


class _Near(Row, frozen=True):
    minutes_before: int
    at: str
    unknown: str


class _Table(Row, frozen=True):
    bring: tuple[_Bring, ...]
    hour: tuple[_Hour, ...]
    near: _Near


@cache
def _table() -> _Table:
    return load_table("day", _Table)


def plan_day(
    posting: Posting, notes: Notes | None, round_: Round, now: datetime, matches: Sequence[Match] = ()
) -> Day:
    """Plan what to wear, what to bring and the hours; for a day that is over there are no hours.

    Dress follows the place, the job, the format, the season and what was seen or asked for; garments are
    named, not who wears them. `matches` are those of the requirements: papers are brought for what is held.
    """
    place = find_place(posting, round_)
    is_over = round_.day is not None and round_.day < now.date()
    return Day(
        wear=tuple(what_to_wear(place, posting, notes, round_)),
        bring=tuple(_bring(place.setting, posting, notes, round_, matches)),
        timeline=() if is_over else tuple(_timeline(round_, notes)),
    )


# --- what to bring --------------------------------------------------------------------------------


def _bring(
    setting: Setting, posting: Posting, notes: Notes | None, round_: Round, matches: Sequence[Match]
) -> Iterator[Point]:
    held = _held(matches)
    for row in _table().bring:
        if row.when == "licence":
            yield from _licences(row, held)
        elif row.when == "noted":
            yield from _noted(row, notes)
        elif row.fits(round_):
            yield Point(text=row.text, sources=(cite(row.id, row.text),))
    for text in () if is_remote(round_.formats) else setting.bring:
        if not (held and _PAPERS_IN_GENERAL.search(text)):
            yield Point(text=text, sources=(cite(setting.id, text),))
    yield from _yes_or_no(posting)


def _noted(row: _Bring, notes: Notes | None) -> Iterator[Point]:
    lines = [line for line in notes.open_points if _TO_BRING.search(line.text)] if notes else []
    for line in lines[:_MOST_NOTED]:
        text = filled(row.text, {"noted": phrase(line.text)})
        yield Point(text=text, sources=(line.source, cite(row.id, row.text)))


def _yes_or_no(posting: Posting) -> Iterator[Point]:
    """Name in one line what only the candidate can answer: hours, travel, lifting, checks."""
    wanted = conditions(posting)
    for row in _table().bring if wanted else ():
        if row.when == "conditions":
            named = "; ".join(f"“{phrase(want.text)}”" for want in wanted)
            sources = (*(want.source for want in wanted), cite(row.id, row.text))
            yield Point(text=filled(row.text, {"conditions": named}), sources=sources)


def _held(matches: Sequence[Match]) -> list[Requirement]:
    """Give the licences they demand and the résumé names: nobody brings what is not there yet."""
    wanted = (match for match in matches if match.coverage == "strong" and match.requirement.must)
    return [match.requirement for match in wanted if kind_of(match.requirement) == "licence"]


def _licences(row: _Bring, held: Sequence[Requirement]) -> Iterator[Point]:
    for want in held[:_MOST_LICENCES]:
        text = filled(row.text, {"phrase": phrase(want.text)})
        yield Point(text=text, sources=(want.source, cite(row.id, row.text)))


# --- the hours ------------------------------------------------------------------------------------


def _timeline(round_: Round, notes: Notes | None) -> Iterator[Point]:
    yield _where_and_when(round_, notes)
    words, host = _host(round_)
    words["near"] = _near(round_)
    part = _part_of_day(round_.starts)
    for row in _table().hour:
        needed = row.needs in ("", "host" if host else "no_host")
        if row.fits(round_) and part in row.parts and needed and (said := fill(row.text, words)):
            label = _clock(round_, row.minutes_before) or row.label
            sources = (*(host if row.needs else ()), cite(row.id, row.text))
            text = f"{label}: {said[:1].lower()}{said[1:]}"
            yield Point(text=text, sources=sources, blank=row.blank)


def _host(round_: Round) -> tuple[dict[str, str], tuple[Source, ...]]:
    """Give the first person to be met whose name is known, to be asked for at the desk."""
    for meeting in round_.people:
        if meeting.person.name:
            return {"host": person_in_sentence(meeting.person)}, (meeting.person.source,)
    return {}, ()


def _near(round_: Round) -> str:
    row = _table().near
    clock = _clock(round_, row.minutes_before)
    return filled(row.at, {"clock": clock}) if clock else row.unknown


def _part_of_day(starts: datetime | None) -> _Part:
    if starts is None:
        return "unknown"
    minutes = starts.hour * 60 + starts.minute
    if minutes < _NOON:
        return "morning"
    if minutes < _AFTERNOON:
        return "noon"
    return "afternoon" if minutes < _EVENING else "evening"


def _clock(round_: Round, minutes_before: int | None) -> str | None:
    if round_.starts is None or minutes_before is None:
        return None
    return clock_words(round_.starts - timedelta(minutes=minutes_before))


def _where_and_when(round_: Round, notes: Notes | None) -> Point:
    """Say day, hours and place as far as they are known; the rest is a blank."""
    sources: list[Source] = []
    said, blank = [], []
    if round_.day:
        said.append(day_words(round_.day))
    else:
        blank.append("day")
    if round_.starts:
        end = f" to {clock_words(round_.ends)}" if round_.ends else ""
        said.append(f"{clock_words(round_.starts)}{end}")
    else:
        blank.append("time")
    if notes and notes.next_round.when_source and said:
        sources.append(notes.next_round.when_source)
    if round_.place:
        said.append(phrase(round_.place.text))
        sources.append(round_.place.source)
    elif not is_remote(round_.formats):
        blank.append("place")
    text = f"{', '.join(said)}." if said else "Day, time and place are still to be found out."
    return Point(text=text, sources=tuple(sources), blank=", ".join(blank) or None)
