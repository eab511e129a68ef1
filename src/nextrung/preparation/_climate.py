"""What the weather is mostly like in a month at a place, as far as a rough calendar can tell."""

import re
from datetime import date
from functools import cache

from nextrung.preparation.wording import month_name
from nextrung.sources import Point, Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled


class _Unknown(Row, frozen=True):
    id: str
    text: str
    blank: str


class _Weather(Row, frozen=True):
    id: str
    cold: str
    wet: str
    hot: str


class _Climate(Row, frozen=True):
    regions: tuple[str, ...]
    cold: tuple[int, ...] = ()
    wet: tuple[int, ...] = ()
    hot: tuple[int, ...] = ()


class _Table(Row, frozen=True):
    no_weather: _Unknown
    weather: _Weather
    climate: tuple[_Climate, ...]


@cache
def _table() -> _Table:
    return load_table("climate", _Table)


@cache
def _climates() -> dict[str, _Climate]:
    return {region: climate for climate in _table().climate for region in climate.regions}


@cache
def _region() -> re.Pattern[str]:
    """Find a region as an address names it: the short form behind a comma, of two names the longer."""
    longest_first = sorted(_climates(), key=lambda region: (-len(region), region))
    short = "|".join(region for region in longest_first if region.isupper())
    names = "|".join(re.escape(region) for region in longest_first if not region.isupper())
    return re.compile(rf",\s*({short})\b|\b(?i:({names}))\b")


def weather_on(day: date | None, places: tuple[Statement | None, ...], when: Source | None) -> Point | None:
    """Say what to wear over it on `day` at the first of `places` whose region is known.

    None where the month there is mild; a blank where the day or the region is not known.
    """
    table = _table()
    known = next((found for place in places if place and (found := _found(place))), None)
    if day is None or known is None:
        row = table.no_weather
        return Point(text=row.text, sources=(cite(row.id, row.text),), blank=row.blank)
    region, place = known
    for kind, text in (("cold", table.weather.cold), ("wet", table.weather.wet), ("hot", table.weather.hot)):
        if day.month in getattr(_climates()[region], kind):
            words = filled(text, {"month": month_name(day)})
            sources = (place.source, *([when] if when else []), cite(table.weather.id, text))
            return Point(text=words, sources=sources)
    return None


def _found(place: Statement) -> tuple[str, Statement] | None:
    """Give the last region that an address names: the state stands behind the town."""
    found = [short or name for short, name in _region().findall(place.text)]
    known = {region.casefold(): region for region in _climates()}
    return (known[found[-1].casefold()], place) if found else None
