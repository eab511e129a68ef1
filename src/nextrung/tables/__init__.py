"""Our own written knowledge as TOML that a coach can read and edit."""

import tomllib
from importlib import resources
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
