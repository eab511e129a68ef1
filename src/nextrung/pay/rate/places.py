"""From a place as people write it to the area for which wages are published."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

import msgspec

from nextrung.errors import NextRungError
from nextrung.pay.rate import place_file, wage_file
from nextrung.pay.rate.place_file import Town
from nextrung.pay.rate.place_words import WrittenPlace, read_place, without_surroundings
from nextrung.pay.records import AreaKind, WageArea
from nextrung.tables import load_table

#: Nobody writes a longer place.
_LONGEST = 200
#: A misspelt town is taken for one this alike (Levenshtein, 0-100); shorter names are too easily another's.
_ALIKE, _SHORTEST_MISSPELT = 85, 5
#: A town without a state is the largest of its name where it has this many ZIP codes, and this many times
#: those of the next one that is in another wage area.
_LARGE, _TIMES_LARGER = 5, 4
#: Names of two things, of which none is meant more often.
_TWO_THINGS = {"washington": ("Washington, DC", "Washington State"), "la": ("Los Angeles, CA", "Louisiana")}
_JOINTS = re.compile(r"\s*(?:/|&|\band\b|\bor\b|,|\(|\)|;|\|)\s*|\s+[–—-]\s+|[–—]", re.IGNORECASE)


class UnknownPlaceError(NextRungError):
    """The place is not one of the United States, or it could be several."""


class Nicknames(msgspec.Struct, frozen=True):
    """``metro_nicknames.toml``."""

    nicknames: dict[str, str]
    notes: dict[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundArea:
    """The wage area of a place."""

    area: WageArea
    #: Two letters; None where the place is the whole country, or an area that a name stands for.
    state: str | None = None
    #: How the place was understood, where that is not plain.
    notices: tuple[str, ...] = ()


def find_wage_area(location: str) -> FoundArea:
    """Give the wage area of "Asheville, NC", "28801", "Remote", "Wake County, NC", "Twin Cities" and so on.

    A town is never found by its name alone where two states share it, unless one of them is far the largest.

    Raises:
        UnknownPlaceError: it is no place of the United States, or several; the sentence offers what to write.

    """
    if len(location) > _LONGEST or not any(letter.isalnum() for letter in location):
        raise _unknown(location)
    return _find(location)


def state_of(area: WageArea) -> str | None:
    """Give the two letters of the state in which an area lies, the first one where it lies in several."""
    number = wage_file.areas()[area.code]["state"]
    return next((short for short, code in place_file.states().items() if code[:2] == number), None)


def state_area(state: str) -> WageArea:
    """Give the area that is a whole state, by its two letters."""
    return _area(place_file.states()[state])


def nation() -> WageArea:
    """Give the area that is the whole country."""
    return replace(_area(wage_file.NATION), name="United States")


@cache
def _nicknames() -> Nicknames:
    return load_table("metro_nicknames", Nicknames)


def _find(location: str) -> FoundArea:
    if choices := _TWO_THINGS.get(location.strip().lower()):
        raise _several(location.strip(), choices)
    if named := _nicknamed(location):
        return named
    written = read_place(location)
    if written.zip_code and (found := place_file.zip_area(written.zip_code)):
        return FoundArea(area=_area(found[1]), state=found[0])
    if written.town:
        return _in_state(written) if written.state else _without_state(written.town, location)
    if written.state:
        return _whole_state(written.state)
    if written.is_anywhere:
        return FoundArea(
            area=nation(), notices=("No place is named, so these are figures for the whole country.",)
        )
    raise _unknown(location)


def _in_state(written: WrittenPlace) -> FoundArea:
    town, state = cast("str", written.town), cast("str", written.state)
    if len(town) == 2 and town.upper() == state:
        return _whole_state(state)
    for name in _readings(town):
        if found := place_file.find_town(state, place_file.plain(name)):
            return FoundArea(area=_area(found.area), state=state)
        if (named := _nicknamed(f"{name} {state}") or _nicknamed(name)) and _lies_in(named.area, state):
            return replace(named, state=state)
    if found := _misspelt(town, state):
        return FoundArea(
            area=_area(found.area),
            state=state,
            notices=(f"“{town}” was read as {found.name}, {state}.",),
        )
    area = state_area(state)
    return FoundArea(
        area=area,
        state=state,
        notices=(f"We do not know “{town}” in {area.name}, so these are figures for the whole state.",),
    )


def _without_state(town: str, location: str) -> FoundArea:
    known: tuple[Town, ...] = ()
    for name in _readings(town):
        if named := _nicknamed(name):
            return named
        if "," in town:
            # What stands behind the comma is no state: "London, UK".
            continue
        towns = place_file.towns_called(place_file.plain(name))
        if towns and _is_far_the_largest(towns):
            largest = towns[0]
            notice = f"No state is named; “{town}” was read as {largest.name}, {largest.state}."
            return FoundArea(area=_area(largest.area), state=largest.state, notices=(notice,))
        known = known or towns
    if known:
        raise _several(town, [f"{one.name}, {one.state}" for one in known[:4]])
    raise _unknown(location)


def _is_far_the_largest(towns: tuple[Town, ...]) -> bool:
    largest = towns[0]
    if sum(_is_main_city(town) for town in towns) > 1 and len({town.area for town in towns[:2]}) > 1:
        return False
    others = [town.zip_codes for town in towns if town.area != largest.area]
    if not others:
        return largest.zip_codes > 0 or len(towns) == 1
    return largest.zip_codes >= _LARGE and largest.zip_codes >= _TIMES_LARGER * max(others)


def _is_main_city(town: Town) -> bool:
    """Tell whether an area is named after the town: "Portland-South Portland, ME"."""
    return town.name in _area(town.area).name.rpartition(",")[0].replace("/", "-").split("-")


def _readings(town: str) -> Iterator[str]:
    """Give a town as written, without "Greater" and "area", and each part of "Dallas/Fort Worth"."""
    bare = without_surroundings(town)
    readings = [town, bare, *_JOINTS.split(bare)]
    readings += bare.split("-")
    readings += [f"{bare} County", bare.removesuffix(" City"), bare.removesuffix(" city")]
    yield from dict.fromkeys(name for name in readings if name and name.strip())


def _nicknamed(name: str) -> FoundArea | None:
    key = " ".join(place_file.plain_words(name))
    table = _nicknames()
    for one in (key, key.removesuffix(" area"), key.removesuffix(" metro")):
        if code := table.nicknames.get(one):
            notice = table.notes.get(one)
            area = _area(code)
            return FoundArea(area=area, state=state_of(area), notices=(notice,) if notice else ())
    return None


def _lies_in(area: WageArea, state: str) -> bool:
    """Tell by an area's name ("Portland-Vancouver-Hillsboro, OR-WA") whether it reaches into a state."""
    return state in area.name.rpartition(", ")[2].split("-")


def _misspelt(town: str, state: str) -> Town | None:
    from rapidfuzz import fuzz, process

    key = place_file.plain(without_surroundings(town))
    if len(key) < _SHORTEST_MISSPELT:
        return None
    towns = place_file.towns_of(state)
    found = process.extractOne(key, towns.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return towns[found[0]] if found else None


def _whole_state(state: str) -> FoundArea:
    return FoundArea(area=state_area(state), state=state)


@cache
def _area(code: str) -> WageArea:
    row: Mapping[str, str] = wage_file.areas()[code]
    return WageArea(code=code, name=row["name"], kind=cast("AreaKind", row["kind"]))


def _several(town: str, choices: "list[str] | tuple[str, ...]") -> UnknownPlaceError:
    return UnknownPlaceError(
        f"There is more than one “{town}”.",
        advice=f"Write the state as well, for example {' or '.join(choices)}.",
    )


def _unknown(location: str) -> UnknownPlaceError:
    shown = " ".join(location[:_LONGEST].split())
    shown = f"{shown[:40]}…" if len(shown) > 40 else shown
    return UnknownPlaceError(
        f"“{shown}” is not a place in the United States that we know." if shown else "No place is given.",
        advice="Write a town and its state (“Asheville, NC”), a ZIP code, a state, or “Remote”.",
    )
