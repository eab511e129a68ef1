"""A coach's own questions: rows like those of our bank from other files, each mistake named by its line."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from nextrung.preparation._row_rules import wrong_with
from nextrung.preparation.bank import Pattern, Spring, bank
from nextrung.tables import every_id, read_numbered_rows, row_error, table_error

OwnQuestions: TypeAlias = tuple[Pattern, ...]

#: Openers are prepared one by one, and what was noted is asked as it was noted: neither takes more rows.
_ONLY_OURS: frozenset[Spring] = frozenset({"opener", "asked"})
#: An id that begins so would be taken for a line of one of the papers.
_OF_THE_PAPERS = {"R": "the résumé", "P": "the posting", "N": "the notes"}
_ID = re.compile(r"[A-Za-z]{1,8}[0-9]{1,4}")


def read_own_questions(files: Sequence[Path]) -> OwnQuestions:
    """Read the ``[[question]]`` rows of files of the format of ``tables/questions``, in their order.

    Raises:
        TableError: a file cannot be read or has no row, or a row has a mistake or the id of another row; the
            sentence names the file and the line in which the row begins.

    """
    found = [(file.name, line, row) for file in files for line, row in _rows_of(file)]
    known = {row.id for row in bank()} | {row.id for _, _, row in found}
    taken = {one.casefold(): "one of our own tables" for one in every_id()} if found else {}
    for file, line, row in found:
        wrong = _wrong_id(row.id, taken) or _wrong_spring(row) or next(wrong_with(row, known), None)
        if wrong:
            raise row_error(wrong, file, line)
        taken[row.id.casefold()] = f"line {line} of {file}"
    return tuple(row for _, _, row in found)


def _rows_of(file: Path) -> tuple[tuple[int, Pattern], ...]:
    rows = read_numbered_rows(file, "question", Pattern)
    if not rows:
        raise table_error("There is no [[question]] in it.", file.name)
    return rows


def _wrong_id(one: str, taken: Mapping[str, str]) -> str | None:
    if not _ID.fullmatch(one):
        return f"the id “{one}” is not a few letters and then a few digits, as in “K001”"
    if paper := _OF_THE_PAPERS.get(one[0].upper()):
        return f"the id “{one}” begins like a line of {paper}; choose another letter than R, P and N"
    if where := taken.get(one.casefold()):
        return f"the id “{one}” is taken, in {where}; choose another"
    return None


def _wrong_spring(row: Pattern) -> str | None:
    ours = [spring for spring in row.springs if spring in _ONLY_OURS]
    return f"no row can be added that springs from “{ours[0]}”" if ours else None
