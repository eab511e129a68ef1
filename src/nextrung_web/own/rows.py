"""Every kind of row that is somebody's, whichever room it belongs to, and the files that go with a row."""

from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter

from django.apps import apps
from django.db.models import Field, FileField, ForeignKey
from django.db.models.fields.files import FieldFile

from nextrung_web.access import Owned, visible
from nextrung_web.accounts.models import User

Column = Field[object, object]


@cache
def owned_models() -> tuple[type[Owned], ...]:
    """Give the models whose rows are somebody's, each after those it refers to."""
    models = sorted((each for each in apps.get_models() if issubclass(each, Owned)), key=label_of)
    order = TopologicalSorter(
        {model: {to for _, to in references_of(model) if to is not model} for model in models}
    )
    return tuple(order.static_order())


def label_of(model: type[Owned]) -> str:
    """Give the name by which a file of one's own knows a model, such as ``ladder.paper``."""
    return model._meta.label_lower


def columns_of(model: type[Owned]) -> tuple[Column, ...]:
    """Give the columns of a model but for its number, which is another in every database."""
    return tuple(column for column in model._meta.concrete_fields if not column.primary_key)


def references_of(model: type[Owned]) -> tuple[tuple[Column, type[Owned]], ...]:
    """Give the columns that refer to another row that is somebody's, and to which model."""
    columns = (column for column in columns_of(model) if isinstance(column, ForeignKey))
    return tuple((column, to) for column in columns if issubclass(to := column.related_model, Owned))


def is_owner(column: Column) -> bool:
    """Tell whether a column says whose a row is."""
    return isinstance(column, ForeignKey) and column.related_model is User


def rows_of(model: type[Owned], owner: User) -> list[Owned]:
    """Give the rows of a person, the oldest first."""
    return list(visible(model._default_manager.all(), owner).order_by("pk"))


def files_of(row: Owned) -> Iterator[tuple[str, FieldFile]]:
    """Give the files that a row names, each with its column."""
    for column in columns_of(type(row)):
        if isinstance(column, FileField) and (file := getattr(row, column.name)):
            yield column.name, file
