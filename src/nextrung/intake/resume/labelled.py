"""Entries whose facts bear labels, as in forms and the Europass CV: "Dates", "Name of employer".

The labels are taken off, and the facts put in the order in which people write them without labels, so that
sections read alike whichever way they are set.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec

from nextrung.intake.records import Line
from nextrung.tables import load_table


class EntryLabels(msgspec.Struct, frozen=True):
    """``entry_labels.toml``."""

    fields: dict[str, list[str]]


#: The order of facts without labels; dates follow what is short.
_ORDER = (
    "name",
    "label",
    "contact",
    "dates",
    "position",
    "project",
    "qualification",
    "employer",
    "school",
    "place",
)
_ORDER_OF_AWARDS = ("award", "awarder", "dates")
#: What is told stands last.
_LAST = ("subjects", "told")
#: A section is a form with so many kinds of label, and this share of its rows under one.
_FEWEST_FIELDS, _MOST_ROWS = 2, 0.5
#: A paper is a form with so many labels.
_FEWEST_LABELS = 4
#: Facts with a label each stand apart, so that none goes on with the one above (ems).
_APART = 1.5


@dataclass(frozen=True, slots=True)
class _Row:
    """A line without its label; `field` is that of the last label."""

    field: str
    is_labelled: bool
    line: Line | None


def without_labels(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a section without labels, entry by entry in the usual order."""
    rows = list(_rows(lines))
    fields = Counter(row.field for row in rows if row.is_labelled)
    under = sum(row.field != "" for row in rows)
    if len(fields) < _FEWEST_FIELDS or under < _MOST_ROWS * len(rows):
        return list(lines)
    return [line for entry in _entries(rows) for line in _ordered(entry)]


def labels_of_form(lines: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of the lines with labels, if the paper is a form; no label is a heading there."""
    found = frozenset(line.number for line in lines if _parted(line)[0])
    return found if len(found) >= _FEWEST_LABELS else frozenset()


def person_labelled(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines with a name or a headline from the rest of a section with ways to reach a person."""
    rows = list(_rows(lines))
    own = [row.line for row in rows if row.field in ("name", "label") and row.line]
    rest = [row.line for row in rows if row.field not in ("name", "label") and row.line]
    is_form = any(row.field == "name" and row.is_labelled for row in rows)
    return (own, rest) if is_form else ([], list(lines))


@cache
def _field_of() -> dict[str, str]:
    table = load_table("entry_labels", EntryLabels)
    return {label: field for field, labels in table.fields.items() for label in labels}


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    """Take the labels off; what has none belongs to the one above."""
    edge = Counter(line.left for line in lines if not line.cells).most_common(1)
    field = ""
    for line in lines:
        label, rest = _parted(line)
        if label:
            field = label
            left = max(line.left, edge[0][0]) if edge else line.left
            gap = max(line.gap_above, _APART * (line.size or 12.0))
            made = replace(line, text=rest, cells=(), left=left, gap_above=gap) if rest else None
            yield _Row(field, is_labelled=True, line=made)
        else:
            yield _Row(field, is_labelled=False, line=line)


def _parted(line: Line) -> tuple[str, str]:
    """Give the field that a line is labelled with, and its words; two empty texts where it has no label."""
    if line.is_bullet:
        return "", ""
    head, colon, rest = line.text.partition(":")
    ways = [(line.cells[0], line.text[len(line.cells[0]) :])] if line.cells else [(line.text, "")]
    for label, words in (*ways, *([(head, rest)] if colon else [])):
        if field := _field_of().get(label.strip(" :").lower()):
            return field, words.strip(" :")
    return "", ""


def _entries(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Begin an entry wherever the first label of the section comes again."""
    first = next(row.field for row in rows if row.is_labelled)
    entries: list[list[_Row]] = [[]]
    for row in rows:
        if row.is_labelled and row.field == first and any(each.is_labelled for each in entries[-1]):
            entries.append([])
        entries[-1].append(row)
    return entries


def _ordered(entry: Sequence[_Row]) -> Iterator[Line]:
    fields = [row.field for row in entry]
    order = _ORDER_OF_AWARDS if "award" in fields else _ORDER
    middle = [field for field in dict.fromkeys(fields) if field not in order and field not in _LAST]
    for field in (*order, *middle, *_LAST):
        yield from (row.line for row in entry if row.field == field and row.line)
