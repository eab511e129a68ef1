"""Which lines of a résumé no part has claimed, so that nothing is lost."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from nextrung.intake.records import Document, Line, Period, Resume
from nextrung.intake.resume.name import PAPER_NAMES
from nextrung.intake.resume.references import ON_REQUEST
from nextrung.sources import Source, Statement

#: A short line may stand inside a longer quote by chance ("2019"), so it must begin one.
_LEAST_CHARACTERS = 12
#: Quotation marks are left out of what somebody said.
_MARKS = " \"“”„«»'‘’"


def unclaimed(resume: Resume, headings: frozenset[int]) -> tuple[Statement, ...]:
    """Give the lines that no value of the résumé was read from, headings left out."""
    sources = [source for _, source in sources_of(resume)]
    known = headings | {source.line for source in sources}
    quotes = "\n".join(source.quote for source in sources)
    return tuple(
        _whole(resume.document, line)
        for line in resume.document.lines
        if line.number not in known
        and not _stands_in(line.text.strip(_MARKS), quotes)
        and not _says_nothing(line)
    )


def _stands_in(words: str, quotes: str) -> bool:
    """Tell whether a line was read as part of a longer quote: it is long enough to tell, or ends one."""
    return (len(words) >= _LEAST_CHARACTERS and words in quotes) or f" {words}\n" in f"{quotes}\n"


def _says_nothing(line: Line) -> bool:
    """Tell a rule, the word résumé, or a courtesy."""
    is_title = line.text.lower().strip(" :") in PAPER_NAMES
    return is_title or ON_REQUEST.search(line.text) is not None or not any(map(str.isalnum, line.text))


def _whole(document: Document, line: Line) -> Statement:
    return Statement(
        text=line.text,
        source=Source(document=document.kind, quote=line.text, line=line.number, page=line.page),
    )


def sources_of(value: object, pointer: str = "") -> Iterator[tuple[str, Source]]:
    """Walk a record and give each source in it with a path to its value."""
    if isinstance(value, Statement | Period):
        yield pointer, value.source
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from sources_of(each, f"{pointer}/{index}")
    elif is_dataclass(value) and not isinstance(value, Document):
        for field in fields(value):
            yield from sources_of(getattr(value, field.name), f"{pointer}/{field.name}")
