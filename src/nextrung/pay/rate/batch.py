"""Many titles and places at once: a CSV file in, an answer a row out, in the same order."""

import csv
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from nextrung.errors import NextRungError, UnreadableDocumentError
from nextrung.pay.rate.going_rate import estimate_going_rate
from nextrung.pay.rate.json_lines import rate_to_json
from nextrung.pay.records import Adjustment

_NEEDED = ("title", "location")
_SEPARATORS = ",;\t"
_ADVICE = "Give a CSV file with the columns title and location, and years where you know them."
#: A field longer than this is said back cut short.
_SHOWN = 200
_YEARS = re.compile(
    r"(?P<first>\d{1,3}(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(?P<last>\d{1,3}(?:\.\d+)?))?\s*\+?\s*(?:years?|yrs?)?"
    r"(?:\s+or\s+(?:more|less))?",
    re.IGNORECASE,
)


class YearsError(NextRungError):
    """The years of experience are not a number."""


def answer_batch(file: Path, adjustment: Adjustment | None = None) -> Iterator[dict[str, Any]]:
    """Give the going rate of each row as plain values, one at a time; a row without an answer has "error".

    Where there is an `adjustment`, each has its adjusted figures beside the published ones.
    The file is UTF-8 or UTF-16 with or without a byte order mark, separated by commas, semicolons or tabs.

    Raises:
        UnreadableDocumentError: it cannot be read, or it has no columns title and location.

    """
    csv.field_size_limit(sys.maxsize)
    try:
        with file.open(encoding=_encoding(file), errors="replace", newline="") as lines:
            yield from _answers(lines, file, adjustment)
    except OSError as error:
        raise UnreadableDocumentError(
            "This file cannot be read.", file=str(file), advice="Check the name and the folder."
        ) from error


def _answers(lines: TextIO, file: Path, adjustment: Adjustment | None) -> Iterator[dict[str, Any]]:
    head = lines.readline().lstrip("\ufeff")
    separator = max(_SEPARATORS, key=head.count)
    columns = [name.strip().lower() for name in next(csv.reader([head], delimiter=separator), [])]
    if missing := [name for name in _NEEDED if name not in columns]:
        raise UnreadableDocumentError(
            f"There is no column {' and none called '.join(missing)}.", file=str(file), advice=_ADVICE
        )
    rows = csv.reader(lines, delimiter=separator)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield {"title": None, "location": None, "error": f"This row is not CSV: {error}."}
            continue
        if row:
            yield _answer(dict(zip(columns, row, strict=False)), adjustment)


def _answer(row: Mapping[str, str], adjustment: Adjustment | None) -> dict[str, Any]:
    title, location = (row.get(name, "").strip() for name in _NEEDED)
    try:
        rate = estimate_going_rate(
            title,
            location,
            read_years(row.get("years", "")),
            row.get("occupation", "").strip() or None,
            industry=row.get("industry", "").strip() or None,
            adjustment=adjustment,
        )
    except NextRungError as error:
        return {"title": _shown(title), "location": _shown(location), "error": str(error)}
    return rate_to_json(rate)


def read_years(text: str) -> float | None:
    """Read years of experience: "7", "7.5", "7 years", "8 - 10 years" (its middle), "41 years or more".

    Raises:
        YearsError: it is none of these.

    """
    if not text.strip():
        return None
    found = _YEARS.fullmatch(text.strip())
    if not found:
        raise YearsError(f"“{text[:40]}” is not a number of years.", advice="Write 7, or 8-10, or nothing.")
    first, last = found["first"], found["last"] or found["first"]
    return (float(first) + float(last)) / 2


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _encoding(file: Path) -> str:
    with file.open("rb") as content:
        return "utf-16" if content.read(2) in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
