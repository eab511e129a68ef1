"""The file of published wages: how it is laid out, and reading one row of it.

It is a ZIP archive. ``release.json``, ``areas.csv`` and ``occupations.csv`` are text; each occupation has a
member named by its code, LZMA-compressed, with all its areas. A member is a table of 32-bit integers: first
the number of each area (its row in ``areas.csv``, as the difference from the one before), then the 17
published values in the order of `DATATYPES`, less what can be expected of them (`PAIRS`, `expected_...`). The
low bytes of the whole table come first, then the next ones, which makes it small. `data/build_wages.py`
writes it; a test reads back what it wrote.
"""

import csv
import io
import json
import zipfile
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate
from typing import Any

#: Published values in their order, each with the unit it is kept in.
DATATYPES: Mapping[str, Decimal] = {
    "employment": Decimal(1),
    "employment_rse": Decimal("0.1"),
    "hourly_mean": Decimal("0.01"),
    "annual_mean": Decimal(10),
    "wage_rse": Decimal("0.1"),
    "hourly_p10": Decimal("0.01"),
    "hourly_p25": Decimal("0.01"),
    "hourly_p50": Decimal("0.01"),
    "hourly_p75": Decimal("0.01"),
    "hourly_p90": Decimal("0.01"),
    "annual_p10": Decimal(10),
    "annual_p25": Decimal(10),
    "annual_p50": Decimal(10),
    "annual_p75": Decimal(10),
    "annual_p90": Decimal(10),
    "jobs_per_1000": Decimal("0.001"),
    "location_quotient": Decimal("0.01"),
}
COLUMNS = tuple(DATATYPES)
#: The hourly wage is kept as what it lies above the yearly one over 2,080 hours, in cents.
PAIRS = {f"hourly_{what}": f"annual_{what}" for what in ("mean", "p10", "p25", "p50", "p75", "p90")}
#: A value that is not published is this less the number of its footnote; 0 where it has none.
MISSING = -(10**9)
#: Footnotes of the publisher: paid by the hour or the year alone, "$239,200 or more", not released.
BY_THE_HOUR_OR_YEAR, AT_LEAST, NOT_RELEASED = 4, 5, 8
ALL_OCCUPATIONS = "00-0000"
NATION = "0000000"
_FILE = "oews-2025.zip"


@dataclass(frozen=True, slots=True)
class PublishedValue:
    """One value as published: a figure, or the number of the footnote that stands in its place."""

    value: Decimal | None
    #: None where there is a figure, and where there is neither figure nor footnote.
    footnote: int | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """What was published, when, and the sums of the files it was built from."""

    name: str
    release: str
    published: str
    url: str
    built_from: Mapping[str, Any]


@cache
def release() -> Release:
    """Give what the file says of itself."""
    return Release(**json.loads(_archive().read("release.json")))


@cache
def areas() -> Mapping[str, Mapping[str, str]]:
    """Give the areas by code, each with its name, kind and the number of its state."""
    return {row["code"]: row for row in _rows("areas.csv")}


@cache
def occupations() -> Mapping[str, str]:
    """Give the names of the occupations by code, "13-2011" and groups of them such as "13-0000"."""
    return {row["code"]: row["name"] for row in _rows("occupations.csv")}


@cache
def public_share(occupation: str) -> Decimal | None:
    """Give which part of an occupation works for governments, from 0 to 1; None where it is not published.

    Public schools, universities and hospitals and the post count.
    """
    public, everybody = _public().get(occupation), _employment(occupation, NATION)
    return None if public is None or everybody <= 0 else min(public / everybody, Decimal(1))


@cache
def _public() -> Mapping[str, Decimal]:
    return {row["code"]: Decimal(row["public"]) for row in _rows("occupations.csv") if row["public"]}


def published_row(occupation: str, area: str) -> Mapping[str, PublishedValue] | None:
    """Give the 17 values of an occupation in an area; None where there is no such row."""
    kept = _kept(occupation, area)
    if kept is None:
        return None
    return {name: _published(name, value) for name, value in zip(COLUMNS, kept, strict=True)}


def expected_hourly(annual_tens: int) -> int:
    """Give the hourly wage in cents that belongs to a yearly one in tens of dollars, over 2,080 hours."""
    return (annual_tens * 1000 + 1040) // 2080


def expected_per_million(employment: int, all_employment: int) -> int:
    """Give the jobs per million that belong to an occupation's share of an area's employment."""
    return (2 * employment * 1_000_000 + all_employment) // (2 * all_employment)


def expected_quotient(per_million: int, national_per_million: int) -> int:
    """Give the location quotient in hundredths that belongs to two shares; 0 without the second."""
    if national_per_million <= 0:
        return 0
    return (200 * per_million + national_per_million) // (2 * national_per_million)


def pack(columns: Sequence[Sequence[int]]) -> bytes:
    """Lay out columns of equal length, the low bytes of all of them first."""
    numbers = array("i", (value for column in columns for value in column))
    content = numbers.tobytes()
    return b"".join(content[byte::4] for byte in range(4))


def unpack(content: bytes) -> "array[int]":
    """Read back what `pack` laid out, one column after the other."""
    length = len(content) // 4
    mixed = bytearray(len(content))
    for byte in range(4):
        mixed[byte::4] = content[byte * length : (byte + 1) * length]
    return array("i", bytes(mixed))


def _kept(occupation: str, area: str) -> list[int] | None:
    """Give the values of a row in their units, or `MISSING` less a footnote."""
    rows, numbers = _member(occupation)
    row = rows.get(area)
    if row is None:
        return None
    values = dict(zip(COLUMNS, numbers[len(rows) + row :: len(rows)], strict=True))
    for hourly, annual in PAIRS.items():
        if _is_figure(values[annual]) and _is_figure(values[hourly]):
            values[hourly] += expected_hourly(values[annual])
    if _is_figure(values["jobs_per_1000"]):
        values["jobs_per_1000"] += expected_per_million(
            values["employment"], _employment(ALL_OCCUPATIONS, area)
        )
        values["location_quotient"] += expected_quotient(values["jobs_per_1000"], _national_share(occupation))
    return [values[name] for name in COLUMNS]


def _employment(occupation: str, area: str) -> int:
    rows, numbers = _member(occupation)
    return numbers[len(rows) + rows[area]] if area in rows else 0


def _national_share(occupation: str) -> int:
    return expected_per_million(_employment(occupation, NATION), _employment(ALL_OCCUPATIONS, NATION))


def _is_figure(kept: int) -> bool:
    return kept > MISSING


def _published(name: str, kept: int) -> PublishedValue:
    if _is_figure(kept):
        return PublishedValue(kept * DATATYPES[name])
    return PublishedValue(None, MISSING - kept or None)


@lru_cache(maxsize=128)
def _member(occupation: str) -> tuple[dict[str, int], "array[int]"]:
    """Give the row of each area, and all numbers of an occupation; both empty where it is not in the file."""
    try:
        content = _archive().read(occupation)
    except KeyError:
        return {}, array("i")
    numbers = unpack(content)
    length = len(numbers) // (len(COLUMNS) + 1)
    codes = tuple(areas())
    return {codes[number]: row for row, number in enumerate(accumulate(numbers[:length]))}, numbers


def _rows(name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(_archive().read(name).decode("utf-8")))


@cache
def _archive() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(_file_content()))


def _file_content() -> bytes:
    return resources.files("nextrung.pay").joinpath("data").joinpath(_FILE).read_bytes()
