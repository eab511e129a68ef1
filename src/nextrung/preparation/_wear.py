"""What to wear: for the setting of the work, one step above what was seen, or just what they asked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from nextrung.intake.records import Document, Notes, Posting, RoundFormat
from nextrung.preparation._climate import weather_on
from nextrung.preparation.records import Round
from nextrung.preparation.rounds import is_remote
from nextrung.preparation.wording import phrase
from nextrung.sources import Point, Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled
from nextrung.tables.terms import Terms, index_terms

#: A word of the title tells more of the place than a word somewhere in the posting.
_TITLE_WEIGHT = 4
#: So many points settle a place; so many of its own a setting needs to take those of one that it extends.
_LEAST_POINTS = 2
_USUAL_SETTING = "office"
_WORK_CLOTHES = 1
#: Nobody wears it, so that it shows no more than what is one step below a jacket.
_NOT_WORN = re.compile(r"\b(?:no|nobody|none|not|without)\b[^,;.]*", re.IGNORECASE)
_NEAT = 3
#: Somebody says what to wear, and nobody is seen in it.
_ASKED = re.compile(
    r"\b(?:please wear|dress code|told (?:me )?to wear"
    r"|(?:she|he|they|recruiter|invitation|email) (?:said|says))\b"
    r"|^(?:wear|(?:business|smart) casual|business dress|black (?:pants|trousers)|closed[- ]toe"
    r"|non[- ]slip)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:wore|wearing|dressed in|everybody|everyone|people|(?:was|were|all|both|she|he) in)\b",
    re.IGNORECASE,
)
_TO_WEAR = re.compile(r"\bwear\b", re.IGNORECASE)
#: What the candidate wore shows nothing of them.
_OWN = re.compile(r"\bI (?:wore|was in|had on)\b")
_FOOTWEAR = re.compile(r"\b(?:shoes?|boots?|toes?|trainers|sneakers|clogs)\b", re.IGNORECASE)
_LOOKS = frozenset({"video", "phone"})


class Setting(Row, frozen=True):
    """A kind of place to work at, and what people wear and bring to an interview there."""

    id: str
    key: str
    name: str
    level: int
    #: One may be shown where the work is done.
    floor: bool
    titles: tuple[str, ...]
    terms: tuple[str, ...]
    garments: str
    shoes: str
    #: What is worn close to the work: hair, hands, scent, jewelry.
    close: str = ""
    bring: tuple[str, ...] = ()
    extends: str = ""


class _Seen(Row, frozen=True):
    id: str
    step: str
    work_clothes: str
    unknown: str
    asked: str
    asked_outright: str


class _Assumed(Row, frozen=True):
    id: str
    text: str


class _Level(Row, frozen=True):
    level: int
    words: tuple[str, ...]
    #: What one wears to be one step above it, and the same where one may be shown the floor.
    step: str = ""
    floor_step: str = ""
    #: What it means where they name it as the dress.
    asked: str = ""


class _Always(Row, frozen=True):
    id: str
    text: str
    floor_text: str = ""


class _ByFormat(Row, frozen=True):
    id: str
    format: RoundFormat
    text: str
    #: Holds only where one may be shown the work.
    floor_only: bool = False


class _Table(Row, frozen=True):
    setting: tuple[Setting, ...]
    assumed: _Assumed
    seen: _Seen
    level: tuple[_Level, ...]
    always: tuple[_Always, ...]
    by_format: tuple[_ByFormat, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """The setting of an interview, and the words of the papers that point to it."""

    setting: Setting
    #: Empty where nothing points anywhere and an office is assumed.
    shown_by: tuple[Source, ...]


@cache
def _table() -> _Table:
    return load_table("dress", _Table)


@cache
def _titles() -> Terms:
    return index_terms({setting.key: setting.titles for setting in _table().setting})


@cache
def _terms() -> Terms:
    return index_terms({setting.key: setting.terms for setting in _table().setting})


@cache
def _level_words() -> Terms:
    return index_terms({str(level.level): level.words for level in _table().level})


# --- the setting ----------------------------------------------------------------------------------


def find_place(posting: Posting, round_: Round) -> Place:
    """Give the setting to which most words of the posting point; an office where few words point anywhere."""
    total = _points(posting, round_)
    best = max(_table().setting, key=lambda setting: total[setting.key])
    if total[best.key] < _LEAST_POINTS:
        usual = next(setting for setting in _table().setting if setting.key == _USUAL_SETTING)
        return Place(setting=usual, shown_by=())
    return Place(setting=best, shown_by=tuple(_shown_by(best, posting)))


def _points(posting: Posting, round_: Round) -> dict[str, int]:
    title = posting.title.text if posting.title else ""
    place = round_.place.text if round_.place else ""
    in_title = _titles().count(title)
    own = _terms().count(f"{posting.document.text}\n{place}")
    points = {
        setting.key: _TITLE_WEIGHT * in_title[setting.key] + own[setting.key] for setting in _table().setting
    }
    return {
        setting.key: points[setting.key]
        + (points[setting.extends] if setting.extends and own[setting.key] >= _LEAST_POINTS else 0)
        for setting in _table().setting
    }


def _shown_by(setting: Setting, posting: Posting) -> Iterator[Source]:
    """Give the title where it points to the setting, and the first line that does."""
    if posting.title and setting.key in _titles().count(posting.title.text):
        yield posting.title.source
    yield from _first_line(setting, posting.document)


def _first_line(setting: Setting, document: Document) -> Iterator[Source]:
    for line in document.lines:
        if setting.key in _terms().count(line.text):
            yield Source(document=document.kind, quote=line.text, line=line.number, page=line.page)
            return


# --- what to wear ---------------------------------------------------------------------------------


def what_to_wear(place: Place, posting: Posting, notes: Notes | None, round_: Round) -> Iterator[Point]:
    """Say what to wear, most telling line first; no two of the lines speak of the same garment."""
    remote = is_remote(round_.formats)
    yield from _by_format(place, round_.formats, is_looks=True)
    asked = _asked_for(notes)
    yield asked or _seen(notes, place) or _usual(place)
    if not remote:
        yield from _close_to_work(place, asked)
        when = notes.next_round.when_source if notes else None
        weather = weather_on(round_.day, (posting.location, round_.place), when)
        yield from [weather] if weather else []
        yield from _by_format(place, round_.formats, is_looks=False)
    for row in _table().always:
        text = row.floor_text if place.setting.floor and not remote and row.floor_text else row.text
        yield Point(text=text, sources=(cite(row.id, text),))


def _by_format(place: Place, formats: Sequence[RoundFormat], *, is_looks: bool) -> Iterator[Point]:
    for row in _table().by_format:
        is_here = place.setting.floor or not row.floor_only
        if row.format in formats and (row.format in _LOOKS) == is_looks and is_here:
            yield Point(text=row.text, sources=(cite(row.id, row.text),))


def _usual(place: Place) -> Point:
    setting, assumed = place.setting, _table().assumed
    if not place.shown_by:
        text = filled(assumed.text, {"garments": setting.garments})
        return Point(text=text, sources=(cite(assumed.id, assumed.text), cite(setting.id, setting.garments)))
    text = f"For {setting.name}: {setting.garments[:1].lower()}{setting.garments[1:]}"
    return Point(text=text, sources=(*place.shown_by, cite(setting.id, setting.garments)))


def _asked_for(notes: Notes | None) -> Point | None:
    """Say what they asked the candidate to wear, in their words; None where they asked for nothing."""
    row = _table().seen
    open_points = notes.open_points if notes else ()
    for line in (*_noted_dress(notes), *(line for line in open_points if _TO_WEAR.search(line.text))):
        if _ASKED.search(line.text) and not _SEEN.search(line.text):
            level = _level_of(line.text)
            text = row.asked if level and level.asked else row.asked_outright
            words = {"seen": phrase(line.text), "step": level.asked if level else ""}
            return Point(text=filled(text, words), sources=(line.source, cite(row.id, text)))
    return None


def _seen(notes: Notes | None, place: Place) -> Point | None:
    """Say what one step above is, by the best-dressed person seen; None where the notes mention nobody."""
    lines = _noted_dress(notes)
    if not lines:
        return None
    leveled = [(level, line) for line in lines if (level := _level_of(line.text))]
    best = max(leveled, key=lambda one: one[0].level, default=(None, lines[0]))
    level, line = best
    row = _table().seen
    setting = place.setting
    text = row.unknown
    if level:
        text = row.work_clothes if level.level == _WORK_CLOTHES else row.step
    step = (level.floor_step if setting.floor else "") or level.step if level else ""
    words = {"seen": phrase(line.text), "step": step, "garments": setting.garments}
    return Point(text=filled(text, words), sources=(line.source, cite(row.id, text)))


def _noted_dress(notes: Notes | None) -> tuple[Statement, ...]:
    return tuple(line for line in notes.dress if not _OWN.search(line.text)) if notes else ()


def _level_of(text: str) -> _Level | None:
    """Give the level of the dressiest garment worn; "nobody in a tie" is neat and no more."""
    worn = [int(level) for level in _level_words().count(_NOT_WORN.sub(" ", text))]
    if not worn and any(int(level) > _NEAT for level in _level_words().count(text)):
        worn = [_NEAT]
    return next((level for level in _table().level if worn and level.level == max(worn)), None)


def _close_to_work(place: Place, asked: Point | None) -> Iterator[Point]:
    """Give shoes, and what holds for hair and hands; no shoes where they asked for some."""
    setting = place.setting
    shoes = "" if asked and _FOOTWEAR.search(asked.text) else setting.shoes
    text = f"{shoes} {setting.close}".strip()
    if text:
        parts = [cite(setting.id, part) for part in (shoes, setting.close) if part]
        yield Point(text=text, sources=(*place.shown_by[:1], *parts))
