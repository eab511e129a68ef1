"""Make the searchable file of job titles from the table that people edit.

Run it after any change to ``src/nextrung/tables/occupations/*.toml`` or ``title_forms.toml``:

    python data/build_titles.py

It prints titles that two occupations lay claim to; the first one has them.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from nextrung.pay.rate.title_index import FILE, OccupationTitles, build_index
from nextrung.pay.rate.title_words import title_words
from nextrung.pay.rate.wage_file import NATION, occupations
from nextrung.pay.rate.wages import read_wages
from nextrung.tables import load_rows

_TARGET = Path(__file__).parents[1] / "src" / "nextrung" / "pay" / "data" / FILE


def read_titles() -> tuple[OccupationTitles, ...]:
    """Read the table, in the order of the codes."""
    return tuple(sorted(load_rows("occupations", "occupation", OccupationTitles), key=lambda row: row.soc))


def _employed(code: str) -> int:
    wages = read_wages(code, NATION)
    return (wages and wages.employment) or 0


def _claimed_twice(rows: Sequence[OccupationTitles]) -> dict[str, set[str]]:
    claims = defaultdict(set)
    for row in rows:
        for title in row.titles:
            claims[" ".join(sorted(title_words(title)))].add(row.soc)
    return {words: codes for words, codes in claims.items() if len(codes) > 1}


def build(rows: Sequence[OccupationTitles]) -> bytes:
    """Give the content of the file."""
    return build_index(rows, occupations(), {row.soc: _employed(row.soc) for row in rows})


def main() -> None:
    """Write the file."""
    rows = read_titles()
    content = build(rows)
    _TARGET.write_bytes(content)
    for words, codes in sorted(_claimed_twice(rows).items()):
        sys.stdout.write(f"  {words}: {', '.join(sorted(codes))}\n")
    titles = sum(len(row.titles) for row in rows)
    sys.stdout.write(f"{titles:,} titles of {len(rows)} occupations, {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
