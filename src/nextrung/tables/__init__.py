"""Our own written knowledge as TOML that a coach can read and edit."""

import re
import tomllib
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec

from nextrung.errors import TableError

T = TypeVar("T")


def load_table(name: str, rows: type[T]) -> T:
    """Read ``tables/<name>.toml`` into the record type `rows`.

    Raises:
        TableError: the file is not TOML, or a row does not fit the record; the sentence names the place.

    """
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), rows)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise TableError(f"{error}.", file=f"{name}.toml", advice="Mend that place and try again.") from error


def load_rows(folder: str, key: str, row: type[T]) -> tuple[T, ...]:
    """Read the ``[[key]]`` rows of the files in ``tables/<folder>/``, in the order of their names.

    Raises:
        TableError: as for `read_rows`.

    """
    files = sorted(resources.files(__name__).joinpath(folder).iterdir(), key=lambda file: file.name)
    return tuple(one for file in files if file.name.endswith(".toml") for one in read_rows(file, key, row))


def read_rows(file: Traversable | Path, key: str, row: type[T]) -> tuple[T, ...]:
    """Read the ``[[key]]`` rows of one file, which holds nothing else.

    Raises:
        TableError: the file is not TOML, or a row does not fit the record; the sentence names the line.

    """
    text = file.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _table_error(f"{error}.", file.name) from error
    for other in tables.keys() - {key}:
        raise _table_error(f"[{other}] does not belong there, only [[{key}]].", file.name)
    rows = []
    starts = [text.count("\n", 0, head.start()) + 1 for head in re.finditer(rf"(?m)^\[\[{key}\]\]", text)]
    for start, values in zip(starts, tables.get(key, ()), strict=True):
        try:
            rows.append(msgspec.convert(values, row))
        except msgspec.ValidationError as error:
            raise _table_error(f"The row that begins in line {start}: {error}.", file.name) from error
    return tuple(rows)


def _table_error(what: str, file: str) -> TableError:
    return TableError(what, file=file, advice="Mend that place and try again.")
