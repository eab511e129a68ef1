"""The script that builds the file of wages, on a few rows in the layouts of both of its sources."""

import hashlib
import importlib.util
import json
import sqlite3
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from nextrung.pay.rate import wage_file as layout

SCRIPT = Path(__file__).parents[3] / "data" / "build_wages.py"
#: Area and occupation -> values with footnotes: a full row, a suppressed, an hourly and a top-coded one.
FULL = ["100", "2.6", "49.00", "101910", "1.3", "28.46", "34.82", "44.67", "62.02", "80.45"]
FULL += ["59200", "72420", "92910", "129000", "167330", "10.000", "1.33"]
NOTES = {"8": ["-"] * 17, "5": [*FULL[:9], "-", *FULL[10:14], "-", *FULL[15:]]}
ROWS = {
    ("0000000", "000000"): (["1000", *FULL[1:15], "", ""], [""] * 17),
    ("0000000", "132011"): ([*FULL[:15], "", ""], [""] * 17),
    ("0016740", "000000"): (["500", *FULL[1:15], "1000.000", "1.00"], [""] * 17),
    ("0016740", "132011"): (FULL, [""] * 17),
    ("3700003", "000000"): (["50", *FULL[1:15], "1000.000", "1.00"], [""] * 17),
    ("3700003", "132011"): (NOTES["8"], ["8"] * 17),
    ("0016740", "291249"): (NOTES["5"], [*[""] * 9, "5", *[""] * 4, "5", "", ""]),
}
#: Occupation and ownership -> how many are employed in the nation: of the surgeons nobody is counted apart.
OWNED = {
    ("132011", "999001"): "25",
    ("132011", "000001"): "80",
    ("000000", "000001"): "900",
    ("291249", "000001"): "-",
}
INSERT = f"INSERT INTO cell VALUES ({', '.join(35 * ['?'])})"  # noqa: S608 (question marks alone)
#: What is kept of a file once it was read.
CACHED = (
    layout.release,
    layout.areas,
    layout.occupations,
    layout.public_share,
    layout._public,
    layout._member,
    layout._archive,
)
AREAS = [
    ("0000000", "N", "00", "National"),
    ("0016740", "M", "37", "Charlotte"),
    ("3700003", "M", "37", "Western"),
]
OCCUPATIONS = [("000000", "All"), ("132011", "Accountants"), ("291249", "Surgeons"), ("999999", "Nobody")]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("build_wages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_wages"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["build_wages"]


@pytest.fixture
def from_flat(script, tmp_path):
    def table(name, head, rows):
        lines = ["\t".join(row) for row in (head, *rows)]
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    data = [
        (f"OEUM{area}000000{occupation}{number:02}", "2025", "A01", value, note)
        for (area, occupation), (values, notes) in ROWS.items()
        for number, (value, note) in enumerate(zip(values, notes, strict=True), 1)
        if value
    ]
    data.append(("OEUM0016740113000132011" + "13", "2025", "A01", "1", ""))
    data += [
        (f"OEUN0000000{ownership}{code}01", "2025", "A01", count, "")
        for (code, ownership), count in OWNED.items()
    ]
    table("oe.data.0.Current", ("series_id", "year", "period", "value", "footnote_codes"), data)
    table("oe.area", ("area_code", "areatype_code", "state_code", "area_name"), AREAS)
    table("oe.occupation", ("occupation_code", "occupation_name"), OCCUPATIONS)
    table("oe.release", ("release_date", "description"), [("2025A01", "May 2025")])
    return script.read_flat_files(tmp_path, "2026-05-15")


@pytest.fixture
def from_sqlite(script, tmp_path):
    file = tmp_path / "oews.sqlite"
    columns = [f"{letter}{number:02}" for letter in "vf" for number in range(1, 18)]
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"CREATE TABLE cell (key, {', '.join(columns)})")
        database.execute("CREATE TABLE area (area_code, areatype_code, state_code, area_name)")
        database.execute("CREATE TABLE occupation (occupation_code, occupation_name)")
        for (area, occupation), (values, notes) in ROWS.items():
            cells = [f"OEUM{area}000000{occupation}", *(one or None for one in (*values, *notes))]
            database.execute(INSERT, cells)
        for (code, ownership), count in OWNED.items():
            database.execute(INSERT, [f"OEUN0000000{ownership}{code}", count, *[None] * 33])
        database.executemany("INSERT INTO area VALUES (?, ?, ?, ?)", AREAS)
        database.executemany("INSERT INTO occupation VALUES (?, ?)", OCCUPATIONS)
    database.close()
    manifest = {
        "database_sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "release": {"description": "May 2025"},
        "sources": {},
    }
    return script.read_sqlite(file, manifest, "2026-05-15")


def test_flat_files_and_the_copy_give_the_same_rows(from_flat, from_sqlite):
    assert from_flat.cells == from_sqlite.cells
    assert from_flat.areas == from_sqlite.areas
    assert from_flat.owned == from_sqlite.owned == {(owner, code): n for (code, owner), n in OWNED.items()}
    assert from_flat.release["release"] == from_sqlite.release["release"] == "May 2025"


def test_what_is_written_is_read_back_to_the_letter(script, from_flat, tmp_path, monkeypatch):
    out = tmp_path / "out.zip"
    out.write_bytes(script.write(from_flat))
    assert script.write(from_flat) == out.read_bytes()
    for cached in CACHED:
        cached.cache_clear()
    monkeypatch.setattr(layout, "_file_content", out.read_bytes)
    try:
        for (area, occupation), (values, notes) in ROWS.items():
            row = layout.published_row(f"{occupation[:2]}-{occupation[2:]}", area)
            assert ["-" if one.footnote else str(one.value or "") for one in row.values()] == values
            assert [str(one.footnote or "") for one in row.values()] == notes
        assert layout.areas()["3700003"]["kind"] == "nonmetropolitan"
        assert list(layout.occupations()) == ["00-0000", "13-2011", "29-1249"]
        assert layout.public_share("13-2011") == Decimal("0.25")
        assert layout.public_share("00-0000") == Decimal("0.1"), "all less those in private ownership"
        assert layout.public_share("29-1249") is None, "not published"
        assert json.loads(json.dumps(layout.release().built_from)).keys() == set(script.FLAT_FILES)
    finally:
        for cached in CACHED:
            cached.cache_clear()


def test_another_file_than_the_manifest_names_is_refused(script, tmp_path):
    file = tmp_path / "oews.sqlite"
    file.write_bytes(b"other")
    with pytest.raises(SystemExit, match="not the file"):
        script.read_sqlite(file, {"database_sha256": "0" * 64}, "2026-05-15")
