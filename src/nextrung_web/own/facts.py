"""What the settings page tells: what is installed, what is kept where, and how much room it takes."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import django
from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from nextrung import __version__
from nextrung.data_folder import data_folder
from nextrung.doctor import Finding, examine
from nextrung.engines.voice import PIPER_VOICE


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One kind of thing in the data folder, and how much room it takes."""

    what: str
    files: int
    bytes: int


def engines() -> tuple[Finding, ...]:
    """Give what is optional: the engines. None of them sends anything."""
    return _engines(_installed())


@lru_cache(maxsize=1)
def _engines(_as_installed: tuple[int, ...]) -> tuple[Finding, ...]:
    """Try each engine, which takes a model to be loaded; so not again until something was installed."""
    return tuple(finding for finding in examine() if not finding.is_needed)


def _installed() -> tuple[int, ...]:
    """Tell when each folder was last written to in which a package, a program or a voice may lie."""
    voice = os.environ.get(PIPER_VOICE)
    folders = [*sys.path, *os.get_exec_path(), *([str(Path(voice).parent)] if voice else [])]
    return tuple(_written_at(Path(folder)) for folder in folders)


def _written_at(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def versions() -> dict[str, str]:
    """Give the versions to name in a report of a fault."""
    python = ".".join(map(str, sys.version_info[:3]))
    database = {"sqlite": "SQLite", "postgresql": "Postgres"}.get(connection.vendor, connection.vendor)
    return {
        "Next Rung": __version__,
        "Python": python,
        "Django": django.get_version(),
        _("Database"): database,
    }


def folder() -> Path:
    """Give the data folder."""
    return data_folder()


def kept() -> tuple[Kept, ...]:
    """Give what is in the data folder, by kind."""
    web = Path(settings.DATA)
    places = {
        _("Papers and briefs"): [web / "files"],
        _("Recordings"): [web / "recordings"],
        _("Interviews"): [folder() / "sessions", web / "sessions"],
        _("The database"): sorted(web.glob("nextrung.sqlite3*")),
    }
    return tuple(_kept(what, list(_files(paths))) for what, paths in places.items())


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from (file for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file())


def _kept(what: str, files: list[Path]) -> Kept:
    return Kept(what=what, files=len(files), bytes=sum(file.stat().st_size for file in files))
