"""Where a statement comes from: a line of a paper or a row of a table, and the words themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

DocumentKind = Literal["resume", "posting", "notes", "table", "plan"]

_LETTERS: dict[DocumentKind, str] = {"resume": "R", "posting": "P", "notes": "N", "table": "", "plan": "H"}

#: Row of the source of what a person said themselves.
BY_HAND: Final = "you"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One place that bears a statement out."""

    document: DocumentKind
    #: The words, to the letter as they stand in the document (a line break counts as a space).
    quote: str
    #: Line of the document as read, from 1; None for a table.
    line: int | None = None
    #: Page, from 1; None where the document has no pages.
    page: int | None = None
    #: Row of one of our own or of a public table, e.g. "M07"; None for the candidate's papers.
    row: str | None = None

    @property
    def label(self) -> str:
        """Short form as printed beside a statement: R14, P9, N3, H7 (the plan), or the table row's own id."""
        return self.row or f"{_LETTERS[self.document]}{self.line}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """Words of a paper and where they stand."""

    text: str
    source: Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One thing said to the candidate.

    It rests on at least one source, or it has a blank that only the candidate can fill, or both.
    """

    text: str
    sources: tuple[Source, ...] = ()
    #: What the candidate is asked to fill in; None where nothing is left open.
    blank: str | None = None

    def __post_init__(self) -> None:
        """Refuse a statement that nothing bears out.

        Raises:
            ValueError: there is neither a source nor a blank.

        """
        if not self.sources and self.blank is None:
            raise ValueError(f"nothing bears this out: {self.text!r}")


def labels(sources: Iterable[Source]) -> str:
    """Give the short forms of several sources, in order and without repeats: ``"R14, P9"``."""
    return ", ".join(dict.fromkeys(source.label for source in sources))


def source_to_json(source: Source) -> dict[str, Any]:
    """Give a source with the keys document, page, line, quote and, for a table, row."""
    value: dict[str, Any] = {
        "document": source.document,
        "page": source.page,
        "line": source.line,
        "quote": source.quote,
    }
    if source.row is not None:
        value["row"] = source.row
    return value


def statement_to_json(statement: Statement | None) -> dict[str, Any] | None:
    """Give a statement with the keys text and source; None stays None."""
    if statement is None:
        return None
    return {"text": statement.text, "source": source_to_json(statement.source)}
