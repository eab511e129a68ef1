"""Everything of one person as one zip, written while it is sent; docs/pages.md says what is in it."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from django.db import transaction
from django.db.models import FileField

from nextrung import __version__
from nextrung_web.access import Owned
from nextrung_web.accounts.models import User
from nextrung_web.own.rooms import bring_up_to_date, files_beside
from nextrung_web.own.rows import columns_of, files_of, is_owner, label_of, owned_models, rows_of

SCHEMA = "nextrung/export/1"
MANIFEST = "manifest.json"
_BLOCK_BYTES = 64 * 1024


@dataclass(frozen=True, kw_only=True)
class _Member:
    """One file of the zip, and how to open what goes into it."""

    name: str
    open: Callable[[], IO[bytes]]


def export(owner: User, now: datetime) -> Iterator[bytes]:
    """Give the bytes of the zip of everything that is `owner`'s.

    The rows are read at once, so that they fit each other; a file that is gone by its turn is left out.
    """
    bring_up_to_date(owner)
    with transaction.atomic():
        rows = {model: rows_of(model, owner) for model in owned_models()}
    outlet = _Outlet()
    told: dict[str, dict[str, object]] = {}
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as archive:
        for model, found in rows.items():
            name = f"rows/{label_of(model)}.json"
            told[name] = yield from _write(archive, outlet, name, [_json([_as_told(row) for row in found])])
        for member in _members(rows):
            try:
                file = member.open()
            except FileNotFoundError:
                continue
            with file:
                told[member.name] = yield from _write(archive, outlet, member.name, _blocks(file))
        about = {
            "schema": SCHEMA,
            "made_at": now.isoformat(),
            "made_by": f"nextrung {__version__}",
            "rows": {label_of(model): len(found) for model, found in rows.items()},
            "files": told,
        }
        archive.writestr(MANIFEST, _json(about))
    yield outlet.take()


def file_name(row: Owned, column: str) -> str:
    """Give the name in the zip of a file that a row names."""
    return f"files/{label_of(type(row))}/{row.pk}/{column}"


def name_beside(label: str, number: int, ending: str = "") -> str:
    """Give the name in the zip of a file that a row keeps without naming it."""
    return f"beside/{label}/{number}{ending}"


def _as_told(row: Owned) -> dict[str, object]:
    values: dict[str, object] = {}
    for column in columns_of(type(row)):
        if is_owner(column):
            continue
        value = column.value_from_object(row)
        values[column.name] = bool(value) if isinstance(column, FileField) else value
    return {"pk": row.pk, "fields": values}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_in_words).encode()


def _in_words(value: object) -> str:
    """Say a moment to the microsecond, by which a row is known again, and all else as it reads."""
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _members(rows: dict[type[Owned], list[Owned]]) -> Iterator[_Member]:
    for row in (row for found in rows.values() for row in found):
        for column, file in files_of(row):
            yield _Member(
                name=file_name(row, column),
                open=lambda file=file: file.storage.open(file.name),  # type: ignore[misc]
            )
        for ending, path in files_beside(row).items():
            yield _Member(
                name=name_beside(label_of(type(row)), row.pk, ending),
                open=lambda path=path: path.open("rb"),  # type: ignore[misc]
            )


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK_BYTES):
        yield block


def _write(
    archive: zipfile.ZipFile, outlet: "_Outlet", name: str, blocks: Iterable[bytes]
) -> Generator[bytes, None, dict[str, object]]:
    """Write one file into the zip, giving on what came of it, and say how large it is and its hash."""
    size, seen = 0, hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for block in blocks:
            member.write(block)
            seen.update(block)
            size += len(block)
            yield outlet.take()
    return {"bytes": size, "sha256": seen.hexdigest()}


class _Outlet:
    """A file that can only be written to; what was written is taken from it and sent."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, block: bytes) -> int:
        self._written.append(bytes(block))
        return len(block)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """There is nothing to close."""

    def take(self) -> bytes:
        """Give what was written since the last time."""
        written, self._written = b"".join(self._written), []
        return written
