"""The kind of employer, where the posting itself tells it: by the employer's name, or in so many words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nextrung.intake.records import Posting
from nextrung.sources import Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row


class Employer(Row, frozen=True):
    """What tells one kind of employer; the table itself says what each column is for."""

    industry: str
    names: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


class _Table(Row, frozen=True):
    employer: tuple[Employer, ...]


def find_employer_industry(posting: Posting | None) -> Statement | None:
    """Give the industry (an id of ``tables/experience.toml``) with the words it was told from.

    None where there is no posting, or it tells nothing: then nothing is guessed.
    """
    return next(_told(posting), None) if posting else None


def _told(posting: Posting) -> Iterator[Statement]:
    rows = load_employers()
    if company := posting.company:
        for row in rows:
            if _pattern(row.names, row.ends).search(company.text):
                yield Statement(text=row.industry, source=company.source)
    for row in rows:
        for line in posting.document.lines if row.says else ():
            if found := _pattern(row.says).search(line.text):
                said = Source(document="posting", quote=found[0], line=line.number, page=line.page)
                yield Statement(text=row.industry, source=said)


@cache
def load_employers() -> Sequence[Employer]:
    """Give the rows, in their order."""
    return load_table("employers", _Table).employer


@cache
def _pattern(words: tuple[str, ...], at_the_end: tuple[str, ...] = ()) -> re.Pattern[str]:
    parts = [*map(_words, words), *(rf"{_words(one)}\W*$" for one in at_the_end)]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def _words(written: str) -> str:
    end = r"\w*" if written.endswith("*") else ""
    return rf"(?<!\w){re.escape(written.rstrip('*'))}{end}(?!\w)"
