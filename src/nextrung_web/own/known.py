"""Know a row again that came from another installation, where it had another number."""

import json
from collections import defaultdict
from uuid import uuid4

from django.db.models import DateTimeField, IntegerField, Max, UniqueConstraint, UUIDField
from django.utils import timezone

from nextrung_web.access import Owned, visible
from nextrung_web.accounts.models import User
from nextrung_web.own.rows import Column, columns_of, is_owner, references_of

Values = dict[str, object]


class Known:
    """The rows of a person that are here already, found by what does not change about them.

    There is only one row in a place that a rule of the database keeps unique, so that is the same row; any
    other is known by its key, or by the moment at which it was made.
    """

    def __init__(self, model: type[Owned], owner: User) -> None:
        self._mine = visible(model._default_manager.all(), owner)
        self._owner = owner
        self._rules = [rule for rule in _unique_rules(model) if _count(model, rule) is None]
        self._one_each = [column for column, _ in references_of(model) if column.unique]
        self._ways = [(columns, self._said_by(columns)) for columns in _lasting(model)]
        self._met: set[int] = set()

    def find(self, values: Values) -> int | None:
        """Give the number here of the row with these values; None where it is not here."""
        for column in self._one_each:
            if (row := self._mine.filter(**{column.name: values[column.name]}).first()) is not None:
                return int(row.pk)
        for rule in self._rules:
            if (row := self._in_its_place(rule, values)) is not None:
                return int(row.pk)
        for columns, found in self._ways:
            for number in found[_said([values[column.name] for column in columns])]:
                if number not in self._met:
                    self._met.add(number)
                    return number
        return None

    def _in_its_place(self, rule: UniqueConstraint, values: Values) -> Owned | None:
        owners = {column.name: self._owner.pk for column in columns_of(self._mine.model) if is_owner(column)}
        place = {name: {**values, **owners}[name] for name in rule.fields}
        if None in place.values():
            return None  # what is unknown is the same as nothing, as the database has it
        same = self._mine.filter(**place)
        if rule.condition is not None:
            named = {name: values[name] for name in rule.condition.referenced_base_fields}
            same = same.filter(rule.condition, **named)
        return same.first()

    def _said_by(self, columns: tuple[Column, ...]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        names = [column.name for column in columns]
        for number, *said in self._mine.order_by("pk").values_list("pk", *names):
            found[_said(said)].append(number)
        return found


def _said(values: list[object]) -> str:
    return json.dumps(values, default=str, sort_keys=True)


def _lasting(model: type[Owned]) -> list[tuple[Column, ...]]:
    """Give the columns that do not change: a key, the parent with the moment; failing both, all of them."""
    columns = columns_of(model)
    keys = tuple(column for column in columns if _is_key(column))
    made = next((column for column in columns if _is_when_made(column)), None)
    parent = model.OWNER.split("__")[0]
    parents = tuple(column for column, _ in references_of(model) if column.name == parent)
    ways = [keys] if keys else []
    if made is not None:
        ways.append((*parents, made))
    kinds = {column.name for column, to in references_of(model) if to is model}
    return ways or [tuple(each for each in columns if not is_owner(each) and each.name not in kinds)]


def _is_key(column: Column) -> bool:
    return column.unique and isinstance(column, UUIDField)


def _is_when_made(column: Column) -> bool:
    return isinstance(column, DateTimeField) and (column.auto_now_add or column.default is timezone.now)


def _unique_rules(model: type[Owned]) -> list[UniqueConstraint]:
    return [rule for rule in model._meta.constraints if isinstance(rule, UniqueConstraint)]


def _count(model: type[Owned], rule: UniqueConstraint) -> Column | None:
    """Give the column that counts the rows of a person, where the rule keeps such a count."""
    by_name = {column.name: column for column in columns_of(model)}
    columns = [by_name[name] for name in rule.fields]
    counting = [column for column in columns if isinstance(column, IntegerField)]
    is_count = len(columns) == 2 and len(counting) == 1 and any(is_owner(column) for column in columns)
    return counting[0] if is_count else None


def fit_in(model: type[Owned], owner: User, values: Values) -> None:
    """Change what may be taken here: a number in its owner's count, and the key of another's row."""
    mine = visible(model._default_manager.all(), owner)
    counts = [column.name for rule in _unique_rules(model) if (column := _count(model, rule)) is not None]
    for name in counts:
        if mine.filter(**{name: values[name]}).exists():
            values[name] = mine.aggregate(most=Max(name))["most"] + 1
    for name in (column.name for column in columns_of(model) if _is_key(column)):
        if model._default_manager.filter(**{name: values[name]}).exists():
            values[name] = uuid4()
