"""Take in what another installation gave along: all of it or, where anything is wrong with it, nothing."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import DataError, IntegrityError, transaction
from django.db.models import FileField
from django.utils import timezone
from django.utils.translation import gettext as _

from nextrung_web.access import Owned
from nextrung_web.accounts.models import User
from nextrung_web.own.archive import Archive, BadArchiveError, damaged, open_archive
from nextrung_web.own.exporting import name_beside
from nextrung_web.own.known import Known, Values, fit_in
from nextrung_web.own.rooms import bring_up_to_date, clear_beside, go_on_with, place_beside
from nextrung_web.own.rows import Column, columns_of, is_owner, label_of, owned_models, references_of

_UNFIT = (DataError, IntegrityError, ValidationError, ValueError, TypeError, OverflowError)


def take_in(owner: User, file: IO[bytes]) -> "Counter[type[Owned]]":
    """Take in a zip of `nextrung_web.own.exporting`, and count the rows that are new.

    What is here already, from an earlier time or because it was made here, stays as it is.

    Raises:
        BadArchiveError: it cannot be taken in; nothing has changed.

    """
    bring_up_to_date(owner)
    with open_archive(file, Path(settings.DATA)) as archive:
        _refuse_unknown(archive)
        taking = _Taking(owner, archive)
        try:
            with transaction.atomic():
                for model in owned_models():
                    taking.take(model)
        except BaseException as error:
            taking.undo()
            if isinstance(error, _UNFIT):
                raise damaged() from error
            if isinstance(error, OSError):
                raise _not_written() from error
            raise
    for row in taking.added:
        go_on_with(row)
    return Counter(type(row) for row in taking.added)


def _refuse_unknown(archive: Archive) -> None:
    if archive.labels - {label_of(model) for model in owned_models()}:
        raise BadArchiveError(
            _("This zip was made by a newer Next Rung."),
            advice=_("Bring this Next Rung up to date, and try again."),
        )


def _not_written() -> BadArchiveError:
    return BadArchiveError(
        _("What is in this zip cannot be written here, so nothing of it was taken in."),
        advice=_("Make room on the disk, and bring it again."),
    )


class _Taking:
    """One taking in: which row became which, and what was written to the disk for it."""

    def __init__(self, owner: User, archive: Archive) -> None:
        self._owner = owner
        self._archive = archive
        self._became: dict[tuple[type[Owned], int], int] = {}
        self._files: list[str] = []
        self._paths: list[Path] = []
        self.added: list[Owned] = []

    def take(self, model: type[Owned]) -> None:
        """Take in all rows of one kind; those they refer to are in already."""
        if label_of(model) not in self._archive.labels:
            return
        known = Known(model, self._owner)
        made: list[tuple[Owned, Values]] = []
        for told in self._archive.rows(label_of(model)):
            number, values = _as_told(model, told)
            if (model, number) in self._became:
                raise damaged()
            self._put_references(model, values)
            row_here = known.find(values)
            if row_here is None:
                row = self._make(model, number, values)
                made.append((row, values))
                row_here = row.pk
            self._became[model, number] = row_here
        self.added += [row for row, _values in made]
        self._put_selves(model, made)

    def undo(self) -> None:
        """Take away what was written to the disk."""
        for name in self._files:
            default_storage.delete(name)
        for path in self._paths:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    def _put_references(self, model: type[Owned], values: Values) -> None:
        """Put the numbers here in the place of the numbers there."""
        for column, to in references_of(model):
            if to is not model and values[column.name] is not None:
                values[column.name] = self._number_here(to, values[column.name])

    def _put_selves(self, model: type[Owned], made: list[tuple[Owned, Values]]) -> None:
        """Let rows refer to rows of their own kind, which are all in by now."""
        for column in (column for column, to in references_of(model) if to is model):
            for row, values in made:
                if values[column.name] is not None:
                    setattr(row, column.attname, self._number_here(model, values[column.name]))
                    row.save(update_fields=[column.name])

    def _number_here(self, model: type[Owned], number_there: object) -> int:
        if not isinstance(number_there, int) or (model, number_there) not in self._became:
            raise damaged()
        return self._became[model, number_there]

    def _make(self, model: type[Owned], number: int, values: Values) -> Owned:
        fit_in(model, self._owner, values)
        row = model()
        for column in columns_of(model):
            if is_owner(column):
                setattr(row, column.attname, self._owner.pk)
            elif isinstance(column, FileField):
                if values[column.name]:
                    self._keep_file(row, column, f"files/{label_of(model)}/{number}/{column.name}")
            elif not _refers_to_its_kind(model, column):
                setattr(row, column.attname, values[column.name])
        row.save(force_insert=True)
        self._keep_beside(row, number)
        return row

    def _keep_file(self, row: Owned, column: FileField, name: str) -> None:
        with tempfile.TemporaryFile() as copy:
            self._archive.copy(name, copy)
            copy.seek(0)
            kept = default_storage.save(column.generate_filename(row, column.name), File(copy))
        self._files.append(kept)
        setattr(row, column.name, kept)

    def _keep_beside(self, row: Owned, number: int) -> None:
        label = label_of(type(row))
        clear_beside(row)
        for ending in self._archive.endings_beside(label, number):
            place = place_beside(row, ending)
            if place is None or place.exists():
                raise damaged()
            if not place.parent.exists():
                self._paths.append(place.parent)
                place.parent.mkdir(parents=True, mode=0o700)
            self._paths.append(place)
            _write_private(self._archive, name_beside(label, number, ending), place)


def _write_private(archive: Archive, name: str, path: Path) -> None:
    with path.open("xb") as out:
        path.chmod(0o600)
        archive.copy(name, out)


def _refers_to_its_kind(model: type[Owned], column: Column) -> bool:
    return any(each is column and to is model for each, to in references_of(model))


def _as_told(model: type[Owned], told: object) -> tuple[int, Values]:
    """Give the number and the values of one row of the zip; what is not told has its default.

    Raises:
        BadArchiveError, ValidationError: it is no row of this model.

    """
    match told:
        case {"pk": int(number), "fields": dict(fields), **rest} if not rest:
            pass
        case _:
            raise damaged()
    columns = {column.name: column for column in columns_of(model) if not is_owner(column)}
    if set(fields) - set(columns):
        raise damaged()
    told_values = {name: fields.get(name, column.get_default()) for name, column in columns.items()}
    return number, {name: _checked(columns[name], value) for name, value in told_values.items()}


def _checked(column: Column, value: object) -> object:
    if column.is_relation or isinstance(column, FileField):
        return value
    right = column.to_python(value)
    if right not in column.empty_values:
        column.clean(right, None)
    if hasattr(right, "utcoffset") and timezone.is_naive(right):
        raise damaged()
    return right
