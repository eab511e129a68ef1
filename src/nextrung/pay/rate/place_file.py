"""The file of places: every town, county and ZIP code of the United States with its wage area.

`data/build_places.py` writes it: a member per state ("NC.txt") with lines of plain name, name, area and
number of ZIP codes, ``zip.txt`` with lines of ZIP code, state and area, of one width, and ``states.json``.
"""

import io
import json
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

#: Words that towns are written with and without.
_SHORT = {
    "st": "saint",
    "ste": "sainte",
    "ft": "fort",
    "mt": "mount",
    "pt": "point",
    "co": "county",
    "ctr": "center",
    "hts": "heights",
    "spgs": "springs",
    "twp": "township",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
}


@dataclass(frozen=True, slots=True)
class Town:
    """A town or county and where its wages are published."""

    name: str
    state: str
    #: Code of the wage area.
    area: str
    #: How many ZIP codes the town has, which tells large from small; 0 for a county.
    zip_codes: int


def plain(name: str) -> str:
    """Give a name without accents, case, dots and spaces, "St." and the like written out."""
    return "".join(_SHORT.get(word, word) for word in plain_words(name))


def plain_words(name: str) -> list[str]:
    """Give the words of a name without accents, case and punctuation."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    kept = (letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return "".join(kept).split()


@cache
def states() -> Mapping[str, str]:
    """Give the code of each state's own wage area by the two letters of the state."""
    return json.loads(_archive().read("states.json"))  # type: ignore[no-any-return]


def find_town(state: str, key: str) -> Town | None:
    """Give the town or county of a state by its plain name; None where there is none."""
    lines = _lines(state)
    at = lines.find(f"\n{key}\t") if key else -1
    return _town(state, lines[at + 1 : lines.index("\n", at + 1)]) if at >= 0 else None


@cache
def towns_of(state: str) -> Mapping[str, Town]:
    """Give all towns and counties of a state by their plain names."""
    return {line.partition("\t")[0]: _town(state, line) for line in _lines(state).split("\n")[1:-1]}


def towns_called(key: str) -> tuple[Town, ...]:
    """Give the towns of that plain name in all states, the largest first."""
    found = (find_town(state, key) for state in states())
    return tuple(sorted((town for town in found if town), key=lambda town: (-town.zip_codes, town.state)))


def zip_area(code: str) -> tuple[str, str] | None:
    """Give the state and the wage area of a ZIP code of five digits; None where there is no such code."""
    lines = _zip_lines()
    at = lines.find(f"\n{code}")
    return (lines[at + 6 : at + 8], lines[at + 8 : at + 15]) if at >= 0 else None


def _town(state: str, line: str) -> Town:
    _, name, area, zip_codes = line.split("\t")
    return Town(name, state, area, int(zip_codes))


@cache
def _lines(state: str) -> str:
    return "\n" + _archive().read(f"{state}.txt").decode("utf-8")


@cache
def _zip_lines() -> str:
    return "\n" + _archive().read("zip.txt").decode("ascii")


@cache
def _archive() -> zipfile.ZipFile:
    file = resources.files("nextrung.pay").joinpath("data").joinpath("places.zip")
    return zipfile.ZipFile(io.BytesIO(file.read_bytes()))
