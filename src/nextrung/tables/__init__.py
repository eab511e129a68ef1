"""Our own written knowledge as TOML that a coach can read and edit."""

import re
import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import rtoml

from nextrung.errors import TableError

T = TypeVar("T")

_ID = re.compile(r'(?m)^id = "([^"]+)"')
#: What msgspec says of a row, and the same in the words of somebody who edits a table.
_IN_WORDS = (
    (re.compile(r"Object missing required field `(\w+)`"), r"the column “\1” is missing"),
    (re.compile(r"Object contains unknown field `(\w+)`"), r"there is no column “\1”"),
    (re.compile(r"Invalid enum value '(.*)' - at `\$\.(\w+).*`"), r"“\1” is no word for “\2”"),
    (
        re.compile(r"Expected `array` of length (\d), got (\d+) - at `\$\.(\w+)`"),
        r"“\3” has \2 instead of \1",
    ),
    (re.compile(r"(.+) - at `\$\.(\w+).*`"), r"“\2”: \1"),
)


def _parse(text: str) -> dict[str, Any]:
    """Parse TOML seven times as fast as the standard library, which says what is wrong where it fails."""
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError:
        return tomllib.loads(text)


def load_table(name: str, rows: type[T]) -> T:
    """Read ``tables/<name>.toml`` into the record type `rows`.

    Raises:
        TableError: the file is not TOML, or a row does not fit the record; the sentence names the place.

    """
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(_parse(text), rows)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise table_error(f"{error}.", f"{name}.toml") from error


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
        TableError: as for `read_numbered_rows`.

    """
    return tuple(one for _, one in read_numbered_rows(file, key, row))


def read_numbered_rows(file: Traversable | Path, key: str, row: type[T]) -> tuple[tuple[int, T], ...]:
    """Read the ``[[key]]`` rows of one file, which holds nothing else, each with the line it begins in.

    Raises:
        TableError: the file cannot be read or is not TOML, or a row does not fit the record; the sentence
            names the line.

    """
    text = _text_of(file)
    try:
        tables = _parse(text)
    except tomllib.TOMLDecodeError as error:
        raise table_error(f"{error}.", file.name) from error
    if other := next((name for name in tables if name != key), None):
        raise table_error(f"“{other}” does not belong there, only [[{key}]].", file.name)
    starts = [text.count("\n", 0, head.start()) + 1 for head in re.finditer(rf"(?m)^\[\[{key}\]\]", text)]
    values = tables.get(key, [])
    if not isinstance(values, list) or len(starts) != len(values):
        raise table_error(
            f"Each row begins with a line that says [[{key}]] and nothing before it.", file.name
        )
    return tuple((start, _row(one, row, file.name, start)) for start, one in zip(starts, values, strict=True))


def row_error(wrong: str, file: str, line: int) -> TableError:
    """Give the error for a row: what is wrong with it, in which file, and the line it begins in."""
    return table_error(f"The row that begins in line {line}: {wrong}.", file)


def table_error(what: str, file: str) -> TableError:
    """Give the error for a file that somebody can mend."""
    return TableError(what, file=file, advice="Mend that place and try again.")


@cache
def every_id() -> frozenset[str]:
    """Give the ids of all rows of all our tables."""
    folders = (resources.files(__name__), resources.files(__name__).joinpath("questions"))
    files = (file for folder in folders for file in folder.iterdir() if file.name.endswith(".toml"))
    return frozenset(one for file in files for one in _ID.findall(file.read_text(encoding="utf-8")))


def _text_of(file: Traversable | Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TableError(
            "This file cannot be read.", file=str(file), advice="Check the name and the folder."
        ) from error
    except UnicodeDecodeError as error:
        raise TableError(
            "This file is not plain text in UTF-8.", file=file.name, advice="Save it as UTF-8 and try again."
        ) from error


def _row(values: object, row: type[T], file: str, line: int) -> T:
    try:
        return msgspec.convert(values, row)
    except msgspec.ValidationError as error:
        raise row_error(_in_words(str(error)), file, line) from error


def _in_words(error: str) -> str:
    for pattern, words in _IN_WORDS:
        if found := pattern.fullmatch(error):
            return found.expand(words)
    return error
