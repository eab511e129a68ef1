"""Positions held, paid and unpaid."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake._places import split_place
from nextrung.intake.records import Document, Line, Period, Volunteer, Work
from nextrung.intake.resume.entries import Entry, split_entries
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import (
    Piece,
    cells_of,
    joined,
    parts_without_dates,
    period,
    piece_of,
    statement,
    statements,
)
from nextrung.intake.resume.roles import Roles, assign_roles
from nextrung.intake.resume.telling import edge_period
from nextrung.intake.resume.words import employer_score, title_score

_LENGTH_ONLY = re.compile(
    r"(?:\d{1,2}\s?(?:years?|yrs?)(?:,?\s(?:and\s)?\d{1,2}\s?(?:months?|mos?))?|\d{1,2}\s?(?:months?|mos?)"
    r"|less than a year)",
    re.IGNORECASE,
)
_TERMS_ONLY = re.compile(
    r"(?:(?:full|part)[- ]time|contract|temporary|seasonal|per diem|permanent|internship)", re.IGNORECASE
)
_OWN_ACCOUNT = re.compile(r"\b(?:freelance|self-employed|independent|own account)\b", re.IGNORECASE)
#: "24-bed unit", "$240M maker of boxes", "A 240-bed hospital": what an employer or a post is like.
_DESCRIPTION = re.compile(r"(?:An?\s)?(?:\$?\d[\d,.]*(?:[-\s]?[a-z]|[MBK]\b)|(?<=A\s)[a-z]|(?<=An\s)[a-z])")
#: A time without work that people put among their jobs.
_BREAK = re.compile(
    r"\b(?:career break|sabbatical|gap year|(?:parental|maternity|paternity|family) leave|time out)\b",
    re.IGNORECASE,
)
#: From here on a score tells words of a title or an employer.
_NAMES_WORK = 1.5
#: Items are shorter than paragraphs (words).
_LONGEST_ITEM = 30


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of an entry says: dates, place, and the names that are left."""

    names: tuple[Piece, ...]
    place: Piece | None
    period: Period | None
    #: What the employer or the post is like.
    described: tuple[Passage, ...]
    body: tuple[Passage, ...]


def read_work(document: Document, parts: Iterable[Sequence[Line]], setting: Setting) -> tuple[Work, ...]:
    """Read the sections of positions, in the order of the paper."""
    entries = [entry for lines in parts for entry in split_entries(lines, setting)]
    heads = [_head(document, entry) for entry in _with_short_heads(entries)]
    if not any(head.names for head in heads):
        return ()
    return tuple(_records(document, heads, assign_roles([head.names for head in heads])))


def read_volunteer(
    document: Document, parts: Iterable[Sequence[Line]], setting: Setting
) -> tuple[Volunteer, ...]:
    """Read the sections of unpaid work; they are set like paid work."""
    return tuple(
        Volunteer(
            organization=work.employer,
            position=work.position,
            period=work.period,
            summary=work.summary,
            highlights=work.highlights,
        )
        for work in read_work(document, parts, setting)
    )


# --- the head of one entry -----------------------------------------------------------------------


def _with_short_heads(entries: Sequence[Entry]) -> list[Entry]:
    """End the heads at the dates where the first entry has both its names by then.

    What follows the dates is then told about the position, however much it looks like a name.
    """
    for entry in entries:
        dated = _dated_row(entry)
        if dated is not None:
            are_complete = len(_names(entry.head[: dated + 1])) >= 2
            return [_with_short_head(each) for each in entries] if are_complete else list(entries)
    return list(entries)


def _dated_row(entry: Entry) -> int | None:
    return next((index for index, row in enumerate(entry.head) if edge_period(row)), None)


def _with_short_head(entry: Entry) -> Entry:
    dated = _dated_row(entry)
    end = len(entry.head) if dated is None else dated + 1
    while end < len(entry.head) and not _names(entry.head[end : end + 1]):
        end += 1
    return Entry(entry.head[:end], (*entry.head[end:], *entry.body))


def _names(rows: Iterable[Passage]) -> list[Piece]:
    """Give the parts of rows that are neither dates, places nor terms."""
    return [name for row in rows for name, _ in _parts(row) if name]


def _parts(row: Passage) -> Iterator[tuple[Piece | None, Piece | None]]:
    """Give the parts of a row, each as a name, as a place, or as a name with the place behind it."""
    if _describes(row):
        return
    for piece in parts_without_dates(row) if edge_period(row) else cells_of(row):
        span = split_place(piece.text)
        name = piece.part(0, span[0]) if span else piece
        is_name = name.text and not _LENGTH_ONLY.fullmatch(name.text) and not _TERMS_ONLY.fullmatch(name.text)
        yield (name if is_name else None), (piece.part(*span) if span else None)


def _describes(row: Passage) -> bool:
    """Tell a row about the employer from its name."""
    is_length = _LENGTH_ONLY.match(row.text) is not None or edge_period(row) is not None
    return _DESCRIPTION.match(row.text) is not None and not is_length and not _names_work(row.text)


def _names_work(text: str) -> bool:
    return max(title_score(text), employer_score(text)) >= _NAMES_WORK


def _head(document: Document, entry: Entry) -> _Head:
    names: list[Piece] = []
    place: Piece | None = None
    dates: Period | None = None
    for row in entry.head:
        for name, found in _parts(row):
            place = place or found
            if name:
                names.append(name)
        dates = dates or period(document, edge_period(row), piece_of(row))
    if place is None and len(names) > 2 and _may_be_place(names[-1].text):
        place = names.pop()
    described = tuple(row for row in entry.head if _describes(row))
    return _Head(tuple(names), place, dates, described, entry.body)


def _may_be_place(text: str) -> bool:
    """Tell whether a third name may be a town: short, and neither title nor employer."""
    is_plain = len(text.split()) <= 3 and not any(map(str.isdigit, text))
    return is_plain and not title_score(text) and not employer_score(text)


# --- records -------------------------------------------------------------------------------------


def _records(document: Document, heads: Sequence[_Head], roles: Sequence[Roles]) -> Iterator[Work]:
    """Make the records; an employer named once, in front, holds for the positions under it."""
    group: tuple[Piece | None, Piece | None] = (None, None)
    leads = _employer_leads(roles)
    for head, named in zip(heads, roles, strict=True):
        employer, place = named.employer, head.place
        if employer:
            group = employer, place
        elif leads and named.position and not _OWN_ACCOUNT.search(named.position.text):
            employer, place = group[0], place or group[1]
        heads_a_group = leads and named.employer and not named.position and not head.body
        if heads_a_group or not _is_job(head):
            continue
        summary, highlights = told((*head.described, *head.body))
        yield Work(
            employer=statement(document, employer),
            position=statement(document, named.position),
            location=statement(document, place),
            period=head.period,
            summary=statement(document, summary),
            highlights=statements(document, highlights),
        )


def _is_job(head: _Head) -> bool:
    """Tell a job from a time without work, and from words that name nothing."""
    if any(_BREAK.search(name.text) for name in head.names):
        return False
    if head.period is not None or (head.names and head.body):
        return True
    return any(_names_work(name.text) for name in head.names)


def _employer_leads(roles: Sequence[Roles]) -> bool:
    """Tell whether the employer stands before the position."""
    for named in roles:
        if named.employer and named.position:
            return _place_in_paper(named.employer) < _place_in_paper(named.position)
    return True


def _place_in_paper(piece: Piece) -> tuple[int, int]:
    line = piece.lines[0]
    return line.number, line.text.find(piece.text)


def told(body: Sequence[Passage]) -> tuple[Piece | None, list[Piece]]:
    """Part what is told about an entry into a summary and highlights.

    Bullets are highlights; what stands before them is the summary, what stands after them a highlight.
    Without bullets a paragraph or two are the summary, and items are highlights.
    """
    bullets = [index for index, each in enumerate(body) if each.is_bullet]
    begins = bullets[0] if bullets else len(body)
    if not bullets and _are_items(body):
        begins = int(body[0].text.endswith(".") and not body[1].text.endswith("."))
    return joined(body[:begins]), [piece_of(each) for each in body[begins:]]


def _are_items(rows: Sequence[Passage]) -> bool:
    """Tell a list that has lost its bullets from paragraphs: several rows, short or without a full stop."""
    if len(rows) < 2:
        return False
    open_ended = sum(not row.text.endswith(".") for row in rows)
    are_short = all(len(row.text.split()) < _LONGEST_ITEM for row in rows)
    return 2 * open_ended >= len(rows) or (len(rows) > 2 and are_short)
