"""A zip that somebody brings: looked at from outside before anything of it is believed."""

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from nextrung.errors import NextRungError
from nextrung.zip_files import UNREADABLE_ZIP
from nextrung_web.own.exporting import MANIFEST, SCHEMA, name_beside

MOST_BYTES = 4 * 1024**3
_MOST_MEMBERS = 50_000
_MOST_BYTES_OF_ROWS = 256 * 1024**2
MOST_BYTES_A_FILE = 64 * 1024**2
_BLOCK_BYTES = 64 * 1024
#: Deflate cannot pack tighter than about 1 : 1032; what claims more was not packed by it.
_TIGHTEST = 1100

_LABEL = r"[a-z0-9_]{1,40}\.[a-z0-9_]{1,40}"
_NAMES = re.compile(
    rf"manifest\.json|rows/{_LABEL}\.json|files/{_LABEL}/\d{{1,18}}/[a-z0-9_]{{1,60}}"
    rf"|beside/{_LABEL}/\d{{1,18}}(?:/[0-9A-Za-z_-][0-9A-Za-z._-]{{0,80}}|-\d{{1,6}}\.wav)?",
    re.ASCII,
)


class BadArchiveError(NextRungError):
    """A file that was brought to be taken in is none of ours, damaged, or more than is taken."""


class Archive:
    """A zip in our shape: every name is one that we give, every size within bounds."""

    def __init__(
        self, archive: zipfile.ZipFile, told: dict[str, dict[str, object]], labels: set[str]
    ) -> None:
        self._archive = archive
        self._told = told
        #: The kinds of rows that are in it.
        self.labels = labels

    def rows(self, label: str) -> list[object]:
        """Give the rows of one kind as they were written.

        Raises:
            BadArchiveError: they are damaged.

        """
        rows = _read_json(b"".join(self._blocks(f"rows/{label}.json")))
        if not isinstance(rows, list):
            raise damaged()
        return rows

    def endings_beside(self, label: str, number: int) -> list[str]:
        """Give what follows a row's number in the names of the files that it kept without naming them."""
        name = name_beside(label, number)
        endings = (each.removeprefix(name) for each in self._told if each.startswith(name))
        return sorted(ending for ending in endings if ending[:1] in ("", "/", "-"))

    def copy(self, name: str, out: IO[bytes]) -> None:
        """Write one file of the zip to `out`.

        Raises:
            BadArchiveError: it is not there, or not what it was.

        """
        for block in self._blocks(name):
            out.write(block)

    def _blocks(self, name: str) -> Iterator[bytes]:
        if name not in self._told:
            raise damaged()
        seen = hashlib.sha256()
        try:
            with self._archive.open(name) as member:
                while block := member.read(_BLOCK_BYTES):
                    seen.update(block)
                    yield block
        except UNREADABLE_ZIP as error:
            raise damaged() from error
        if seen.hexdigest() != self._told[name].get("sha256"):
            raise damaged()


@contextmanager
def open_archive(file: IO[bytes], room: Path) -> Iterator[Archive]:
    """Open a zip for as long as the block lasts, once its outside is as it must be.

    `room` is the folder where it would go.

    Raises:
        BadArchiveError: it is no zip, none of ours, of a later version, or more than is taken.

    """
    try:
        archive = zipfile.ZipFile(file)
    except UNREADABLE_ZIP as error:
        raise BadArchiveError(
            _("This is no zip, or only a part of one."),
            advice=_("Choose the file that “Save everything” gave you."),
        ) from error
    with archive:
        members = archive.infolist()
        _refuse_foreign_names(members)
        _refuse_too_much(members, room)
        about = _read_json(_manifest_of(archive))
        yield _opened(archive, about, {member.filename for member in members})


def _refuse_foreign_names(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    if MANIFEST not in names:
        raise BadArchiveError(
            _("This zip was not made by Next Rung."),
            advice=_("Choose the file that “Save everything” gave you."),
        )
    if len(set(names)) != len(names) or not all(_NAMES.fullmatch(name) for name in names):
        raise BadArchiveError(
            _("This zip holds something that Next Rung did not put there, so nothing of it was taken in."),
            advice=_("Save everything anew where it comes from, and bring that file as it is."),
        )


def _refuse_too_much(members: list[zipfile.ZipInfo], room: Path) -> None:
    total = sum(member.file_size for member in members)
    is_bomb = any(member.file_size > _TIGHTEST * (member.compress_size + 1) for member in members)
    is_large = any(member.file_size > _most_bytes(member.filename) for member in members)
    if is_bomb or is_large or len(members) > _MOST_MEMBERS or total > MOST_BYTES:
        raise BadArchiveError(
            _("This zip would unpack to more than Next Rung takes in, so nothing of it was taken in."),
            advice="",
        )
    if total > shutil.disk_usage(room).free:
        raise BadArchiveError(
            _("There is not enough room on the disk for what is in this zip."),
            advice=_("Make room, and bring it again."),
        )


def _most_bytes(name: str) -> int:
    return MOST_BYTES_A_FILE if name.startswith(("files/", "beside/")) else _MOST_BYTES_OF_ROWS


def _manifest_of(archive: zipfile.ZipFile) -> bytes:
    try:
        return archive.read(MANIFEST)
    except UNREADABLE_ZIP as error:
        raise damaged() from error


def _opened(archive: zipfile.ZipFile, about: object, names: set[str]) -> Archive:
    if not isinstance(about, dict) or about.get("schema") != SCHEMA:
        raise BadArchiveError(
            _("This zip was made by a Next Rung that writes it in another way."),
            advice=_("Bring this Next Rung up to date, and try again."),
        )
    told, rows = about.get("files"), about.get("rows")
    if not isinstance(told, dict) or not isinstance(rows, dict) or set(told) != names - {MANIFEST}:
        raise damaged()
    if not all(isinstance(each, dict) for each in told.values()):
        raise damaged()
    return Archive(archive, told, {str(label) for label in rows})


def _read_json(content: bytes) -> object:
    try:
        value: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise damaged() from error
    return value


def damaged() -> BadArchiveError:
    """Say that what is in the zip is not what was put there."""
    return BadArchiveError(
        _("This zip is damaged, so nothing of it was taken in."),
        advice=_("Save everything anew where it comes from, and bring that file as it is."),
    )
