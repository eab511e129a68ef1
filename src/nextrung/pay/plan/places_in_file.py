"""In which line of a plan file a key stands, so that a mistake and a figure can name it."""

import re
from collections import Counter
from collections.abc import Mapping

from nextrung.sources import Source

_HEAD = re.compile(r"\s*(?P<open>\[{1,2})\s*(?P<name>[^\[\]#]+?)\s*\]{1,2}\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?P<key>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=.*""")


def find_key_lines(text: str) -> dict[str, Source]:
    """Give the line of each table and key by its path: "budget.housing.rent", "offer[2].base".

    Keys within an inline table stand in the line of that table.
    """
    found: dict[str, Source] = {}
    counts: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        source = Source(document="plan", quote=line.strip(), line=number)
        if head := _HEAD.fullmatch(line):
            table = _path(head["name"], counts, is_row=head["open"] == "[[")
            found.setdefault(table, source)
        elif key := _KEY.fullmatch(line):
            path = _bare(key["key"])
            found.setdefault(f"{table}.{path}" if table else path, source)
    return found


def line_of(path: str, lines: Mapping[str, Source]) -> Source | None:
    """Give the line of the key, or of the nearest table around it; None where none is written."""
    while path:
        if path in lines:
            return lines[path]
        path = path.rpartition("[" if path.endswith("]") else ".")[0]
    return None


def cite_key(path: str, lines: Mapping[str, Source]) -> Source:
    """Give the line of a key, to cite; by its path alone where the file writes it in an unusual way."""
    return line_of(path, lines) or Source(document="plan", quote=path, row=path)


def _path(name: str, counts: Counter[str], *, is_row: bool) -> str:
    bare = _bare(name)
    if is_row:
        counts[bare] += 1
        return f"{bare}[{counts[bare]}]"
    first, dot, rest = bare.partition(".")
    return f"{first}[{counts[first]}]{dot}{rest}" if counts[first] else bare


def _bare(key: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in key.split("."))
