"""Positions held, paid and unpaid."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nextrung.intake._places import is_place, split_place
from nextrung.intake.records import Document, Line, Period, Volunteer, Work
from nextrung.intake.resume.entries import Entry, split_entries
from nextrung.intake.resume.highlights import told
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import (
    Piece,
    cells_of,
    parts_without_dates,
    period,
    piece_of,
    statement,
    statements,
)
from nextrung.intake.resume.roles import Roles, assign_roles, with_employers_apart
from nextrung.intake.resume.spots import Spot, may_be_place, spot_of_all, without_place
from nextrung.intake.resume.telling import edge_period, is_sentence
from nextrung.intake.resume.words import employer_score, title_score

_LENGTH_ONLY = re.compile(
    r"(?:\d{1,2}\s?(?:years?|yrs?)(?:,?\s(?:and\s)?\d{1,2}\s?(?:months?|mos?))?|\d{1,2}\s?(?:months?|mos?)"
    r"|less than a year)",
    re.IGNORECASE,
)
_TERMS_ONLY = re.compile(
    r"(?:(?:full|part)[- ]time|contract|temporary|seasonal|per diem|permanent|internship)", re.IGNORECASE
)
#: "24-bed unit", "$240M maker of boxes", "A 240-bed hospital": what an employer or a post is like.
_DESCRIPTION = re.compile(r"(?:An?\s)?(?:\$?\d[\d,.]*(?:[-\s]?[a-z]|[MBK]\b)|(?<=A\s)[a-z]|(?<=An\s)[a-z])")
#: A time without work that people put among their jobs.
_PLAIN_BREAKS = r"career break|sabbatical|gap year|(?:parental|maternity|paternity|family) leave|time out"
_BREAKS = rf"{_PLAIN_BREAKS}|full[- ]time (?:parent|carer|caregiver|at home)"
_PLAIN_BREAK = re.compile(rf"\b(?:{_PLAIN_BREAKS})\b", re.IGNORECASE)
_BREAK = re.compile(rf"\b(?:{_BREAKS})\b", re.IGNORECASE)
_NO_EMPLOYER = re.compile(
    rf"\b(?:freelance|self-employed|independent|own account|{_BREAKS})\b", re.IGNORECASE
)
#: "Forklift operator, same company": the employer named last.
_SAME_EMPLOYER = re.compile(
    r"(?:the )?same (?:company|employer|place|firm|school|hospital|shop|store|office|organi[sz]ation)",
    re.IGNORECASE,
)
#: From here on a score tells words of a title or an employer.
_NAMES_WORK = 1.5


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of an entry says: dates, place, and the names that are left."""

    names: tuple[Piece, ...]
    place: Piece | None
    #: Where among the names the place stands.
    spot: Spot | None
    period: Period | None
    #: What the employer or the post is like.
    described: tuple[Passage, ...]
    body: tuple[Passage, ...]


def read_work(
    document: Document,
    parts: Iterable[Sequence[Line]],
    setting: Setting,
    alike: Iterable[Sequence[Line]] = (),
    home_town: str | None = None,
) -> tuple[Work, ...]:
    """Read the sections of positions, in the order of the paper.

    `alike` are sections set in the same way; `home_town` is where the candidate lives, so that it is known as
    a town behind the name of an employer.
    """
    heads = _heads(document, parts, setting, home_town)
    if not any(head.names for head in heads):
        return ()
    others = [head.names for head in _heads(document, alike, setting, home_town)]
    return tuple(_records(document, heads, assign_roles([head.names for head in heads], others)))


def is_break(work: Work) -> bool:
    """Tell a time without paid work ("Career break") from a position."""
    named = (work.position, work.employer)
    return any(name is not None and _BREAK.search(name.text) is not None for name in named)


def read_volunteer(
    document: Document,
    parts: Iterable[Sequence[Line]],
    setting: Setting,
    paid: Iterable[Sequence[Line]],
    home_town: str | None = None,
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
        for work in read_work(document, parts, setting, paid, home_town)
    )


# --- the head of one entry -----------------------------------------------------------------------


def _with_short_heads(entries: Sequence[Entry]) -> list[Entry]:
    """End the heads at the dates where the first entry has both its names by then.

    What follows the dates is then told about the position, however much it looks like a name.
    """
    for entry in entries:
        dated = _dated_row(entry)
        if dated is not None:
            if len(_names(entry.head[: dated + 1])) < 2:
                return list(entries)
            has_place = _have_place_below(entries)
            return [_with_short_head(each, has_place_below=has_place) for each in entries]
    return list(entries)


def _have_place_below(entries: Sequence[Entry]) -> bool:
    """Tell whether a row with nothing but a place, or what may be a town, stands under most of the dates."""
    below = [
        entry.head[dated + 1].text
        for entry in entries
        if (dated := _dated_row(entry)) is not None and dated + 1 < len(entry.head)
    ]
    towns = sum(is_place(text) or may_be_place(text) for text in below)
    return towns > 1 and 3 * towns >= 2 * len(entries)


def _dated_row(entry: Entry) -> int | None:
    return next((index for index, row in enumerate(entry.head) if edge_period(row)), None)


def _with_short_head(entry: Entry, *, has_place_below: bool) -> Entry:
    dated = _dated_row(entry)
    end = len(entry.head) if dated is None else dated + 1
    below = entry.head[end : end + 1] if has_place_below else ()
    end += sum(is_place(row.text) or may_be_place(row.text) for row in below)
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
        is_term = _LENGTH_ONLY.fullmatch(name.text) or _TERMS_ONLY.fullmatch(name.text)
        is_remark = name.text[:1].islower() and is_sentence(name.text)
        is_name = name.text and not (is_term or is_remark)
        yield (name if is_name else None), (piece.part(*span) if span else None)


def _describes(row: Passage) -> bool:
    """Tell a row about the employer from its name."""
    is_length = _LENGTH_ONLY.match(row.text) is not None or edge_period(row) is not None
    return _DESCRIPTION.match(row.text) is not None and not is_length and not _names_work(row.text)


def _names_work(text: str) -> bool:
    return max(title_score(text), employer_score(text)) >= _NAMES_WORK


def _heads(
    document: Document, parts: Iterable[Sequence[Line]], setting: Setting, home_town: str | None
) -> list[_Head]:
    """Read the heads of all entries; where some name their place, the others have it at the same spot."""
    entries = _with_short_heads([entry for lines in parts for entry in split_entries(lines, setting)])
    heads = [_with_home_town(_head(document, entry), home_town) for entry in entries]
    spot = spot_of_all([head.spot for head in heads], [head.names for head in heads])
    heads = [_with_place_at(head, spot) if spot else head for head in heads]
    names = with_employers_apart([head.names for head in heads])
    return [replace(head, names=own) for head, own in zip(heads, names, strict=True)]


def _head(document: Document, entry: Entry) -> _Head:
    names: list[Piece] = []
    place: Piece | None = None
    index, is_tail = 0, False
    dates: Period | None = None
    for row in entry.head:
        for name, found in _parts(row):
            if found and place is None:
                place, index, is_tail = found, len(names), name is not None
            if name:
                names.append(name)
        dates = dates or period(document, edge_period(row), piece_of(row))
    if place is None and len(names) > 2 and may_be_place(names[-1].text):
        place, index = names.pop(), len(names)
    spot = Spot.among(names, index, is_tail=is_tail) if place else None
    described = tuple(row for row in entry.head if _describes(row))
    return _Head(tuple(names), place, spot, dates, described, entry.body)


def _with_home_town(head: _Head, town: str | None) -> _Head:
    """Take the town in which the candidate lives off the end of a name: "Onion River Bread, Burlington"."""
    for index, name in enumerate(head.names if town and head.place is None else ()):
        start = len(name.text) - len(town or "")
        if name.text.endswith(f", {town}") or name.text.endswith(f" – {town}"):
            rest = name.part(0, start)
            names = (*head.names[:index], rest, *head.names[index + 1 :])
            spot = Spot.among(names, index, is_tail=True)
            return replace(head, names=names, place=name.part(start), spot=spot)
    return head


def _with_place_at(head: _Head, spot: Spot) -> _Head:
    names, place = without_place(head.names, spot)
    return replace(head, names=names, place=place) if place and head.place is None else head


# --- records -------------------------------------------------------------------------------------


def _records(document: Document, heads: Sequence[_Head], roles: Sequence[Roles]) -> Iterator[Work]:
    """Make the records; an employer named once, in front, holds for the positions under it."""
    group: tuple[Piece | None, Piece | None] = (None, None)
    leads = _employer_leads(roles)
    for head, read in zip(heads, roles, strict=True):
        named = _roles_of_break(head.names, read) or read
        employer, place = _place_apart(named.employer, head.place)
        if employer and _SAME_EMPLOYER.fullmatch(employer.text):
            employer, place = group[0], place or group[1]
        elif employer:
            group = employer, place
        elif leads and named.position and not _NO_EMPLOYER.search(named.position.text):
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


def _place_apart(employer: Piece | None, place: Piece | None) -> tuple[Piece | None, Piece | None]:
    """Take a place off the end of the employer's name, which a dash may have parted from the position."""
    span = split_place(employer.text) if employer and place is None else None
    if employer is None or span is None or not employer.part(0, span[0]).text:
        return employer, place
    return employer.part(0, span[0]), employer.part(*span)


def _roles_of_break(names: Sequence[Piece], read: Roles) -> Roles | None:
    """Read a time without work, which is nobody's name: "Career break (family care)"."""
    told = [name for name in names if _BREAK.search(name.text)]
    if not told or (read.employer and read.position and _BREAK.search(read.position.text)):
        return None
    plain = next((name for name in told if _PLAIN_BREAK.search(name.text)), told[0])
    return Roles(next((name for name in names if name is not plain), None), plain)


def _is_job(head: _Head) -> bool:
    """Tell a job from words that name nothing."""
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
