"""Write the tables on the pages of this folder anew from our own tables: ``make docs``.

A page says where a table belongs and what it shows, in a comment that no reader sees:

    <!-- rows people.person: called as who | looks_for as what they are after -->
    <!-- /rows -->

Between the two stands one line for each row of ``[[person]]`` in ``src/nextrung/tables/people.toml``. With
``rows mistakes.mistake moment=before`` only the rows are shown whose ``moment`` is ``before``.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent
_TABLES = DOCS.parent / "src" / "nextrung" / "tables"
_PLACE = re.compile(
    r"(?P<opens><!-- rows (?P<table>\w+)\.(?P<part>\w+)(?: (?P<only>\w+)=(?P<value>\S+))?"
    r": (?P<columns>.*?) -->\n)"
    r".*?(?P<closes><!-- /rows -->)",
    re.DOTALL,
)
_NOTHING = "–"


def pages() -> list[Path]:
    """Give the pages that hold a table."""
    return [page for page in sorted(DOCS.glob("*.md")) if _PLACE.search(page.read_text(encoding="utf-8"))]


def shown_on(page: str) -> set[tuple[str, str]]:
    """Give which parts of which tables a page shows: ("people", "person")."""
    return {(place["table"], place["part"]) for place in _PLACE.finditer(page)}


def with_tables(page: str) -> str:
    """Give the text of a page with its tables as they stand in the files now."""
    return _PLACE.sub(lambda place: f"{place['opens']}\n{_table(place)}\n\n{place['closes']}", page)


def _table(place: re.Match[str]) -> str:
    columns = [column.partition(" as") for column in place["columns"].split(" | ")]
    headings = [heading.strip() if named else name for name, named, heading in columns]
    rows = _rows(place["table"], place["part"])
    if place["only"]:
        rows = [row for row in rows if row.get(place["only"]) == place["value"]]
    lines = _lines(rows, [name for name, _, _ in columns])
    return "\n".join([_line(headings), "|---" * len(columns) + "|", *lines])


def _lines(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Iterator[str]:
    for row in rows:
        yield _line([_said(row.get(name)) for name in names])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or _NOTHING
    return _NOTHING if value in (None, "") else str(value).replace("|", "\\|").replace("\n", " ")


@cache
def _file(table: str) -> dict[str, Any]:
    return tomllib.loads((_TABLES / f"{table}.toml").read_text(encoding="utf-8"))


def _rows(table: str, part: str) -> list[dict[str, Any]]:
    rows = _file(table)[part]
    return rows if isinstance(rows, list) else [rows]


def main() -> None:
    """Write every page anew."""
    for page in pages():
        page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
