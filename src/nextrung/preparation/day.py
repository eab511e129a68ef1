"""The day itself: what to wear for this employer and format, what to bring, and the hours."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Literal

from nextrung.intake.records import Notes, Posting, RoundFormat
from nextrung.preparation._gaps import conditions, kind_of
from nextrung.preparation._rows import Row, cite, filled
from nextrung.preparation._terms import Terms, index_terms
from nextrung.preparation._wording import clock_words, day_words, phrase
from nextrung.preparation.records import Day, Round
from nextrung.preparation.rounds import is_remote
from nextrung.sources import Point, Source
from nextrung.tables import load_table

_TITLE_WEIGHT = 3
#: A setting that extends another takes over its points once it has so many of its own.
_OWN_POINTS = 2
_USUAL_SETTING = "office"
_MOST_LICENCES = 2

_When = Literal["on_site", "remote", "licence", "conditions", "any"]


class _Setting(Row, frozen=True):
    id: str
    key: str
    name: str
    level: int
    floor: bool
    titles: tuple[str, ...]
    terms: tuple[str, ...]
    wear: tuple[str, ...]
    bring: tuple[str, ...]
    extends: str = ""


class _StepUp(Row, frozen=True):
    id: str
    seen: str
    #: Where the words name no garment that is known.
    seen_only: str


class _Level(Row, frozen=True):
    level: int
    #: What one wears to be one step above it.
    name: str
    words: tuple[str, ...]
    #: The same, where one may be shown the floor; empty where there is no difference.
    floor_name: str = ""


class _Always(Row, frozen=True):
    id: str
    text: str
    floor_text: str = ""


class _ByFormat(Row, frozen=True):
    id: str
    format: RoundFormat
    text: str


class _Bring(Row, frozen=True):
    id: str
    when: _When
    text: str


class _Hour(Row, frozen=True):
    id: str
    label: str
    when: _When
    text: str
    minutes_before: int | None = None
    blank: str | None = None


class _Table(Row, frozen=True):
    setting: tuple[_Setting, ...]
    step_up: _StepUp
    level: tuple[_Level, ...]
    always: tuple[_Always, ...]
    by_format: tuple[_ByFormat, ...]
    bring: tuple[_Bring, ...]
    hour: tuple[_Hour, ...]


@cache
def _table() -> _Table:
    return load_table("dress", _Table)


@cache
def _setting_titles() -> Terms:
    return index_terms({setting.key: setting.titles for setting in _table().setting})


@cache
def _setting_terms() -> Terms:
    return index_terms({setting.key: setting.terms for setting in _table().setting})


@cache
def _level_words() -> Terms:
    return index_terms({str(level.level): level.words for level in _table().level})


def plan_day(posting: Posting, notes: Notes | None, round_: Round, now: datetime) -> Day:
    """Plan what to wear, what to bring and the hours; for a day that is over there are no hours.

    Dress follows the place, the job, the format and what was seen in round one; garments are named, not who
    wears them.
    """
    setting = _setting(posting, round_)
    is_over = round_.day is not None and round_.day < now.date()
    return Day(
        wear=tuple(_wear(setting, posting, notes, round_)),
        bring=tuple(_bring(setting, posting, round_)),
        timeline=() if is_over else tuple(_timeline(round_, notes)),
    )


# --- what to wear ---------------------------------------------------------------------------------


def _setting(posting: Posting, round_: Round) -> _Setting:
    """Give the setting to which most words of the posting point; an office where few words point anywhere."""
    title = posting.title.text if posting.title else ""
    place = round_.place.text if round_.place else ""
    points = {key: _TITLE_WEIGHT * count for key, count in _setting_titles().count(title).items()}
    own = _setting_terms().count(f"{posting.document.text}\n{place}")
    for key, count in own.items():
        points[key] = points.get(key, 0) + count
    settings = _table().setting
    total = {setting.key: points.get(setting.key, 0) for setting in settings}
    for setting in settings:
        if setting.extends and own[setting.key] >= _OWN_POINTS:
            total[setting.key] += total[setting.extends]
    best = max(settings, key=lambda setting: total[setting.key])
    usual = next(setting for setting in settings if setting.key == _USUAL_SETTING)
    return best if total[best.key] >= _OWN_POINTS else usual


def _wear(setting: _Setting, posting: Posting, notes: Notes | None, round_: Round) -> Iterator[Point]:
    remote = is_remote(round_.formats)
    shown = [posting.title.source] if posting.title else []
    for row in _table().by_format:
        if row.format in round_.formats and row.format in {"video", "phone"}:
            yield Point(text=row.text, sources=(cite(row.id, row.text),))
    seen = bool(notes and notes.dress)
    for place, text in enumerate(setting.wear[:1] if remote else setting.wear):
        words = f"For {setting.name}: {text[:1].lower()}{text[1:]}" if place == 0 else text
        # What was seen there says more than what is usual in such a place.
        if place > 0 or not seen:
            yield Point(text=words, sources=(*shown, cite(setting.id, text)))
    yield from _step_up(setting, notes)
    for row in _table().by_format:
        if row.format in round_.formats and row.format not in {"video", "phone"}:
            yield Point(text=row.text, sources=(cite(row.id, row.text),))
    for always in _table().always:
        text = always.floor_text if setting.floor and not remote and always.floor_text else always.text
        yield Point(text=text, sources=(cite(always.id, text),))


def _step_up(setting: _Setting, notes: Notes | None) -> Iterator[Point]:
    """Say what one step above is, by the best-dressed person that the notes mention."""
    row = _table().step_up
    dress = notes.dress if notes else ()
    seen = [(int(level), line) for line in dress for level in _level_words().count(line.text)]
    for level, line in sorted(seen, key=lambda one: -one[0])[:1]:
        step = next(step for step in _table().level if step.level == level)
        name = (step.floor_name if setting.floor else "") or step.name
        text = filled(row.seen, {"seen": phrase(line.text), "step": name})
        yield Point(text=text, sources=(line.source, cite(row.id, row.seen)))
    for line in dress[: 0 if seen else 1]:
        text = filled(row.seen_only, {"seen": phrase(line.text)})
        yield Point(text=text, sources=(line.source, cite(row.id, row.seen_only)))


# --- what to bring --------------------------------------------------------------------------------


def _bring(setting: _Setting, posting: Posting, round_: Round) -> Iterator[Point]:
    remote = is_remote(round_.formats)
    for row in _table().bring:
        if row.when == "licence":
            yield from _licences(row, posting)
        elif row.when in ("any", "remote" if remote else "on_site"):
            yield Point(text=row.text, sources=(cite(row.id, row.text),))
    for text in () if remote else setting.bring:
        yield Point(text=text, sources=(cite(setting.id, text),))
    yield from _yes_or_no(posting)


def _yes_or_no(posting: Posting) -> Iterator[Point]:
    """Name in one line what only the candidate can answer: hours, travel, lifting, checks."""
    wanted = conditions(posting)
    for row in _table().bring if wanted else ():
        if row.when == "conditions":
            named = "; ".join(f"“{phrase(want.text)}”" for want in wanted)
            sources = (*(want.source for want in wanted), cite(row.id, row.text))
            yield Point(text=filled(row.text, {"conditions": named}), sources=sources)


def _licences(row: _Bring, posting: Posting) -> Iterator[Point]:
    wanted = [want for want in posting.requirements if kind_of(want) == "licence" and want.must]
    for want in wanted[:_MOST_LICENCES]:
        text = filled(row.text, {"phrase": phrase(want.text)})
        yield Point(text=text, sources=(want.source, cite(row.id, row.text)))


# --- the hours ------------------------------------------------------------------------------------


def _timeline(round_: Round, notes: Notes | None) -> Iterator[Point]:
    yield _where_and_when(round_, notes)
    here = "remote" if is_remote(round_.formats) else "on_site"
    for row in _table().hour:
        if row.when in ("any", here):
            label = _clock(round_, row) or row.label
            text = f"{label}: {row.text[:1].lower()}{row.text[1:]}"
            yield Point(text=text, sources=(cite(row.id, row.text),), blank=row.blank)


def _clock(round_: Round, row: _Hour) -> str | None:
    if round_.starts is None or row.minutes_before is None:
        return None
    return clock_words(round_.starts - timedelta(minutes=row.minutes_before))


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
