"""Build the file of places that the package carries: every town, county and ZIP code with its wage area.

    python data/build_places.py

Reads the package `zipcodes` (towns, counties, positions), the three tables beside this file, and the areas in
the file of wages, so build_wages.py comes first. README.md beside this file says where all of it comes from.
"""

import argparse
import io
import json
import math
import re
import sys
import tomllib
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean as _mean
from typing import Any

import zipcodes

from nextrung.pay.rate import place_file, wage_file

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "nextrung" / "pay" / "data" / "places.zip"
#: Military post offices and the Freely Associated States have no wages.
NO_WAGES = {"AA", "AE", "AP", "AS", "FM", "MH", "MP", "PW"}
COUNTY_WORDS = re.compile(
    r" (County|Parish|City and Borough|Borough|Census Area|Municipality|Municipio)$"
    r"|^(City and Borough|Municipality) of "
)
#: Towns whose own name ends in "city" and that are no part of a county of the same name.
CITY_IN_NAME = {"Carson City", "Charles City", "James City"}


@dataclass(frozen=True)
class ZipPlace:
    """What the package says of one ZIP code."""

    code: str
    state: str
    town: str
    other_towns: tuple[str, ...]
    county: str
    latitude: float
    longitude: float


FindArea = Callable[[ZipPlace], str]


def main() -> None:
    """Write the file and say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    places = read_zip_places()
    area_of = {place.code: area for place, area in zip(places, find_areas(places), strict=True)}
    out.write_bytes(write(places, area_of))
    sys.stdout.write(f"{len(area_of):,} ZIP codes, {out.stat().st_size:,} bytes in {out}\n")


def read_zip_places() -> list[ZipPlace]:
    """Read the package; a ZIP code without a county takes the one its town has elsewhere in the state."""
    found = [place for place in map(_zip_place, zipcodes.list_all()) if place.state not in NO_WAGES]
    counties: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for place in found:
        if place.county:
            counties[place.state, place.town][place.county] += 1
    return sorted((_with_county(place, counties) for place in found), key=lambda place: place.code)


def find_areas(places: list[ZipPlace]) -> list[str]:
    """Give the wage area of each place, in their order."""
    metropolitan = {
        (state, plain(county)): f"00{code}"
        for state, by_area in _table("metropolitan_counties").items()
        for code, counties in by_area.items()
        for county in counties
    }
    connecticut = _connecticut()
    nonmetropolitan = _nonmetropolitan(places)
    found = [
        connecticut(place)
        if place.state == "CT"
        else metropolitan.get((place.state, county_key(place.county))) or nonmetropolitan(place)
        for place in places
    ]
    if unknown := set(found) - set(wage_file.areas()):
        raise SystemExit(f"no such area: {', '.join(sorted(unknown))}")
    return found


def write(places: list[ZipPlace], area_of: Mapping[str, str]) -> bytes:
    """Give the archive: ``NC.txt`` and so on, ``zip.txt``, and ``states.json``."""
    towns: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    sizes: Counter[tuple[str, str]] = Counter()
    for place in places:
        sizes[place.state, place.town] += 1
        for name in {place.town, *place.other_towns, place.county} - {""}:
            towns[place.state][name][area_of[place.code]] += 1
    members = {f"{state}.txt": _town_lines(state, by_name, sizes) for state, by_name in towns.items()}
    members["zip.txt"] = "".join(f"{place.code}{place.state}{area_of[place.code]}\n" for place in places)
    members["release.json"] = json.dumps({"zipcodes": zipcodes.__version__})
    members["states.json"] = json.dumps(_states(), indent=1)
    return _archive(members)


def _town_lines(state: str, by_name: Mapping[str, Counter[str]], sizes: Mapping[tuple[str, str], int]) -> str:
    """Give a line for each town or county: name, area of most of its ZIP codes, and their number."""
    lines: dict[str, str] = {}
    for name in sorted(by_name, key=lambda name: (-sizes[state, name], name)):
        areas, key = by_name[name], place_file.plain(name)
        area = min(areas, key=lambda code: (-areas[code], code))
        # Two spellings of one name: the larger town's line stays.
        lines.setdefault(key, f"{key}\t{name}\t{area}\t{sizes[state, name]}\n")
    return "".join(lines[key] for key in sorted(lines))


def plain(name: str) -> str:
    """Give a name without accents, case, dots and spaces."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def county_key(county: str) -> str:
    """Give a county's name as the tables beside this file have it, made plain."""
    name = COUNTY_WORDS.sub("", county.strip())
    if re.search(r" city$", name, re.IGNORECASE) and name.title() not in CITY_IN_NAME:
        return plain(f"{name[:-5]} city")
    return plain(name)


def _connecticut() -> FindArea:
    table = _table("connecticut_towns")
    towns = {plain(town): area for area, names in table["towns"].items() for town in names}
    counties = {plain(county): area for county, area in table["counties"].items()}
    return lambda place: towns.get(plain(place.town)) or counties[county_key(place.county)]


def _nonmetropolitan(places: list[ZipPlace]) -> FindArea:
    """Give the rule for places outside a metropolitan area: the area of their county, or of the nearest."""
    states = _states()
    only = _only_areas()
    area_of = {
        (state, plain(county)): area
        for state, by_area in _table("nonmetropolitan_counties").items()
        for area, counties in by_area.items()
        for county in counties
    }
    counties = _middles(places, lambda place: county_key(place.county))
    neighbors: dict[str, list[tuple[tuple[float, float], str]]] = defaultdict(list)
    for key, area in area_of.items():
        if key in counties:
            neighbors[key[0]].append((counties[key], area))

    def find(place: ZipPlace) -> str:
        if place.state not in neighbors:
            return only[states[place.state]]
        if known := area_of.get((place.state, county_key(place.county))):
            return known
        # A few ZIP codes have no county, or one across the border.
        here = (place.latitude, place.longitude)
        return min(neighbors[place.state], key=lambda one: (_miles(here, one[0]), one[1]))[1]

    return find


def _only_areas() -> dict[str, str]:
    """Give the one nonmetropolitan area of each state by its number; the state itself where it has none."""
    rows = sorted(wage_file.areas().items(), key=lambda one: one[1]["kind"] == "nonmetropolitan")
    chosen = {row["state"]: code for code, row in rows if row["kind"] in ("nonmetropolitan", "state")}
    return {code: chosen[row["state"]] for code, row in rows if row["kind"] == "state"}


def _middles(
    places: Iterable[ZipPlace], name_of: Callable[[ZipPlace], str]
) -> dict[tuple[str, str], tuple[float, float]]:
    """Give the middle of the ZIP codes that share a state and a name."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for place in places:
        if place.latitude or place.longitude:
            found[place.state, name_of(place)].append((place.latitude, place.longitude))
    return {
        key: (_mean(one[0] for one in ones), _mean(one[1] for one in ones)) for key, ones in found.items()
    }


def _miles(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the distance of two positions on a sphere of 3,959 miles radius."""
    north, east = (math.radians(a - b) for a, b in zip(one, other, strict=True))
    chord = math.sin(north / 2) ** 2
    chord += math.cos(math.radians(one[0])) * math.cos(math.radians(other[0])) * math.sin(east / 2) ** 2
    return 2 * 3959 * math.asin(math.sqrt(chord))


def _states() -> dict[str, str]:
    """Give the code of each state's own area by the two letters of the state."""
    regions = tomllib.loads((HERE.parent / "src/nextrung/tables/places.toml").read_text())["regions"]
    by_name = {row["name"]: code for code, row in wage_file.areas().items() if row["kind"] == "state"}
    return {short: by_name[name] for short, name in sorted(regions.items()) if name in by_name}


def _zip_place(row: Mapping[str, Any]) -> ZipPlace:
    return ZipPlace(
        code=row["zip_code"],
        state=row["state"],
        town=row["city"],
        other_towns=tuple(row["acceptable_cities"]),
        county=row["county"],
        latitude=float(row["lat"] or 0),
        longitude=float(row["long"] or 0),
    )


def _with_county(place: ZipPlace, counties: Mapping[tuple[str, str], Counter[str]]) -> ZipPlace:
    others = counties.get((place.state, place.town))
    if place.county or not others:
        return place
    county = min(others, key=lambda name: (-others[name], name))
    return ZipPlace(**{**vars(place), "county": county})


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _archive(members: Mapping[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, members[name].encode())
    return content.getvalue()


if __name__ == "__main__":
    main()
