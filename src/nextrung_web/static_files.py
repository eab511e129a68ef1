"""Styles and scripts under names that tell their content: a browser keeps them, and never shows old ones.

The names are worked out from the files as they are installed; nothing is copied, and nothing is collected.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.storage import StaticFilesStorage

_DIGITS = 12
#: As Django and WhiteNoise write such names, so that WhiteNoise lets browsers keep the files.
_HASHED = re.compile(rf"(?P<stem>.+)\.[0-9a-f]{{{_DIGITS}}}(?P<ending>\.[^./]+)")


class HashedNames(StaticFilesStorage):
    """Gives the address of a file with the hash of its content in it."""

    def url(self, name: str | None) -> str:
        """Give the address; of a file that is not there, the one it would have."""
        return super().url(hashed(name) if name else name)


class HashedFinder(BaseFinder):
    """Finds the files of the other finders under their hashed names."""

    def find(self, path: str, find_all: bool = False, **_: object) -> Any:  # noqa: ANN401 - as Django has it
        """Give where the file is; nothing where its content has another hash now."""
        name = _HASHED.fullmatch(path)
        plain = name["stem"] + name["ending"] if name else ""
        found = finders.find(plain) if plain and hashed(plain) == path else None
        if not found:
            return []
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, "_UnderHash"]]:
        """Give every file, each with what knows where it is."""
        for finder in finders.get_finders():
            if not isinstance(finder, HashedFinder):
                for path, _storage in finder.list(ignore_patterns):
                    yield hashed(path.replace("\\", "/")), _UnderHash()


class _UnderHash:
    """Knows where a file with a hashed name is, as finders tell such a thing."""

    prefix = ""

    def path(self, name: str) -> str:
        return str(finders.find(name))


@cache
def hashed(name: str) -> str:
    """Give the name of a file with the hash of its content before its ending."""
    found = finders.find(name)
    if not found:
        return name
    content = Path(found).read_bytes()
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:_DIGITS]}{dot}{ending}"
