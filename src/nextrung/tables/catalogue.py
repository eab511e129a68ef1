"""Every row of our own tables by its id, for a page on which somebody reads what a statement rests on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

import rtoml

from nextrung.tables import table_error

#: Folders of tables whose rows are one table in several files.
_FOLDERS = ("questions",)
#: What a statement can cite; other tables call their keys ids, too.
_ID = re.compile(r"[A-Z]{1,2}\d{1,3}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as it stands in its table."""

    id: str
    #: Name of the file, or of the folder where the table is several files; and of the list in it.
    table: str
    key: str
    values: Mapping[str, object]


@cache
def catalogue() -> Mapping[str, Entry]:
    """Give every row that has an id, by id, in the order of the files.

    Raises:
        TableError: two rows share an id.

    """
    found: dict[str, Entry] = {}
    for table, file in _files():
        for key, rows in rtoml.loads(file.read_text(encoding="utf-8")).items():
            for row in rows if isinstance(rows, list) else [rows]:
                if isinstance(row, dict) and _ID.fullmatch(str(row.get("id"))):
                    _add(found, Entry(row["id"], table, key, row), file.name)
    return found


@cache
def entries_of(table: str, key: str) -> tuple[Entry, ...]:
    """Give the rows of one list of one table, in order."""
    return tuple(entry for entry in catalogue().values() if (entry.table, entry.key) == (table, key))


def _add(found: dict[str, Entry], entry: Entry, file: str) -> None:
    if other := found.get(entry.id):
        raise table_error(f"The id {entry.id} stands in {other.table}.toml as well.", file)
    found[entry.id] = entry


def _files() -> list[tuple[str, Traversable]]:
    tables = resources.files("nextrung.tables")
    files = [(file.name.removesuffix(".toml"), file) for file in tables.iterdir()]
    for folder in _FOLDERS:
        files += [(folder, file) for file in tables.joinpath(folder).iterdir()]
    tomls = [(table, file) for table, file in files if file.name.endswith(".toml")]
    return sorted(tomls, key=lambda one: (one[0], one[1].name))
