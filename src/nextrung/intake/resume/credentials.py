"""Certificates, licences and awards: what it is called, who gave it, when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nextrung.intake._places import split_place
from nextrung.intake.dates import FoundPeriod, find_period
from nextrung.intake.records import Award, Certificate, Document, Line, Period
from nextrung.intake.resume.date_slot import DateSlot, date_slot
from nextrung.intake.resume.givers import CUTS, Givers, is_kind, names_award
from nextrung.intake.resume.items import split_items
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, joined_where
from nextrung.intake.resume.pieces import (
    Piece,
    far_cells,
    joined,
    period,
    piece_of,
    split_at_signs,
    statement,
    trim,
    without,
)
from nextrung.intake.resume.several import names_in_row
from nextrung.intake.resume.telling import is_sentence
from nextrung.intake.resume.words import names_issuer

_ENDS_IN_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")
#: "#12345", "No. RN-4411", "License no. 20-331": the number of a licence, which is nobody's name.
_NUMBER = re.compile(
    r"[,;(\s]*(?:#|\b(?:no\.?|number|lic(?:ense|ence)?\.?\s?(?:no\.?|#|number)|credential id|id)\s?[:#]?)"
    r"\s?[A-Z]{0,4}[-\d…x.*]{2,20}(?!\w)\)?|[,;(\s]*\blic(?:ense|ence)?\.?\s[A-Z]{0,4}\d{5,}\)?",
    re.IGNORECASE,
)
#: "2018, renewed 2024".
_RENEWED = re.compile(
    r"(?P<sign>\s?[,;|/·•–—-]?\s|\s\()(?:last\s)?(?:renewed|recertified|re-?issued|updated)(?:\s(?:in|on))?:?\s(?P<date>(?:[A-Z][a-z]{2,8}\.?\s|\d{1,2}/)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
#: "Active", "current": a credential that holds.
_HOLDS = re.compile(
    r"(?:^(?:active|current)\b\s*[,:;|·•/–—-]?\s*|\s*[,;|·•/–—-]\s*(?:active|current)(?=\)?$)|\s\((?:active|current)\)$"
    r"|(?<=\s\s)(?:active|current)$)",
    re.IGNORECASE,
)
#: "Working on ARM (1 of 3 exams)": not held yet.
_AHEAD = re.compile(
    r"(?:(?:currently|now) )?(?:working (?:on|towards?)|pursuing|studying (?:for|towards?))\b", re.IGNORECASE
)
#: One of several names in a line is no longer than this.
_LONGEST_OF_SEVERAL = 45


def read_certificates(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Certificate, ...]:
    """Read certificates, licences and registrations, one by one."""
    return tuple(
        Certificate(name=name, date=item.date(document), issuer=statement(document, item.giver))
        for item in _Reader(setting, date_slot(lines), Givers(frozenset(), of_awards=False)).items(lines)
        if (name := statement(document, item.title)) and not _AHEAD.match(name.text)
    )


def read_awards(
    document: Document, lines: Sequence[Line], setting: Setting, givers: frozenset[str]
) -> tuple[Award, ...]:
    """Read awards; `givers` are the employers and schools of the same résumé, in lower case."""
    return tuple(
        Award(
            title=title,
            date=item.date(document),
            awarder=statement(document, item.giver),
            summary=statement(document, joined(item.rest)),
        )
        for item in _Reader(setting, date_slot(lines), Givers(givers, of_awards=True)).items(lines)
        if (title := statement(document, item.title))
    )


@dataclass(slots=True)
class _Item:
    """A certificate or an award while it is being read."""

    #: Name, then who gave it, as far as cells, rows, bars and the date part them.
    parts: list[Piece] = field(default_factory=list)
    giver: Piece | None = None
    found: FoundPeriod | None = None
    when: Piece | None = None
    #: What is told about it.
    rest: list[Passage] = field(default_factory=list)

    @property
    def title(self) -> Piece | None:
        """Its name."""
        return self.parts[0] if self.parts else None

    def date(self, document: Document) -> Period | None:
        """Give one date alone as the day of issue; what runs out has an end only."""
        date = period(document, self.found, self.when)
        if date is None or self.found is None or not self.found.is_single or self.found.is_expiry:
            return date
        return Period(start=date.start or date.end, end=None, is_current=False, source=date.source)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the items of a section."""

    setting: Setting
    slot: DateSlot
    givers: Givers

    def items(self, lines: Sequence[Line]) -> Iterator[_Item]:
        """Read the items of a section."""
        lines = [kept for line in lines if (kept := _without_renewal(_without_status(line))).text]
        items = split_items(lines, self.setting, self.slot, self._is_giver_line)
        rows = [joined_where(item, self.setting, _parts_a_date) for item in items]
        groups = [group for item in rows for group in self._groups(item)]
        found = [item for group in groups if (item := self._read(group)).parts]
        are_lists = 2 * sum(bool(_names_in(item)) for item in found) > len(found)
        listed = [each for item in found for each in (_each_named(item) if are_lists else [item])]
        for item, named in zip(listed, self.givers.read([each.parts for each in listed]), strict=True):
            item.parts, item.giver = [named.name], named.giver
            yield item

    def _groups(self, rows: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
        """Part an item that is one row where the row names several."""
        if len(rows) != 1:
            yield rows
            return
        for name in names_in_row(rows[0], self.givers.may_give, self.givers.names_one):
            yield [name]

    def _is_giver_line(self, line: Line) -> bool:
        parts = self._parts(line)
        if len(parts) != 1 or CUTS["dash"].search(parts[0].text):
            return False
        text = parts[0].text
        name, _, behind = text.partition(", ")
        if self.givers.may_give(name) and (not behind or split_place(text)):
            return True
        return self.slot.find(line) is not None and self._is_no_award(text)

    def _parts(self, whole: Line | Passage) -> list[Piece]:
        """Split at cells, the date, numbers and bars."""
        plain = [part for dated in self._without_date(whole) for part in _without_number(dated)]
        return [part for piece in plain for part in split_at_signs(piece)]

    def _without_date(self, whole: Line | Passage) -> list[Piece]:
        """Cut the date of the item out; other dates are part of its name."""
        cells, dated = far_cells(whole), self.slot.find(whole)
        if dated:
            cells[dated.index : dated.index + 1] = without(dated.cell, dated.found.span)
        return cells

    def _is_no_award(self, text: str) -> bool:
        return self.givers.of_awards and not names_award(text) and not is_sentence(text)

    def _read(self, rows: Sequence[Passage]) -> _Item:
        """Read the rows of one item, in order."""
        item = _Item()
        last: Line | None = None
        for row in rows:
            here, dates = self._parts(row), self.slot.find(row)
            if not item.parts or (len(here) > 1 and item.found is None):
                item.parts += here
            elif here:
                runs_on = last is not None and self.setting.runs_on(last, row.lines[0], narrow=True)
                self._take_words(item, here[0] if dates else piece_of(row), row, runs_on=runs_on)
            if dates and item.found is None:
                item.found, item.when = dates.found, dates.cell
            last = row.lines[-1]
        return item

    def _take_words(self, item: _Item, words: Piece, row: Passage, *, runs_on: bool) -> None:
        """Take a row below the first: who gave it, more of the name, or what is told about it."""
        is_giver = self.givers.may_give(words.text)
        both_bold = item.parts[-1].is_bold and row.lines[0].is_bold
        more = _gone_on(item.parts[-1], words) if item.found is None or runs_on else None
        # On a page with edges a name may have been wrapped there.
        is_apart = not (self.setting.has_page or self.givers.of_awards or runs_on or is_kind(words.text))
        may_give = (
            self.slot.find(row) is not None
            or self._is_no_award(words.text)
            or (is_apart and not is_sentence(words.text))
        )
        if len(item.parts) == 1 and not both_bold and (is_giver or (may_give and not (runs_on and more))):
            item.parts.append(words.part(0))
        elif more and not is_sentence(row.text):
            item.parts[-1] = more
        else:
            item.rest.append(row)


def _without_status(line: Line) -> Line:
    """Take off that a credential holds; what has run out or is not yet there stays."""
    text = _HOLDS.sub("", line.text)
    if text == line.text:
        return line
    return replace(
        line, text=text, cells=tuple(kept for cell in line.cells if (kept := _HOLDS.sub("", cell)))
    )


def _without_renewal(line: Line) -> Line:
    """Take off when a credential was renewed: a first date stays, else the day of renewal is its date."""
    found = _RENEWED.search(line.text)
    if found is None:
        return line
    is_dated = find_period(f"{line.text[: found.start()]}{found['sign']}") is not None
    kept = "" if is_dated and "(" not in found["sign"] else f"{found['sign']}{found['date']}"
    cells = tuple(cell.replace(found.group(), kept) for cell in line.cells)
    return replace(line, text=line.text.replace(found.group(), kept), cells=cells)


def _each_named(item: _Item) -> list[_Item]:
    return [_Item([name]) for name in _names_in(item)] or [item]


def _names_in(item: _Item) -> list[Piece]:
    """Read "CPR, First Aid, OSHA 10" as three names; empty where it is one, or one with who gave it."""
    if len(item.parts) != 1 or item.found or item.rest:
        return []
    piece = item.parts[0]
    separator, least = (";", 2) if ";" in piece.text else (",", 3)
    names = [trim(name) for name in re.split(rf"{separator}\s+(?:and\s+)?", piece.text)]
    are_names = all(len(name) < _LONGEST_OF_SEVERAL and name[:1].isupper() for name in names)
    has_giver = any(map(names_issuer, names[1:]))
    return (
        [Piece(name, piece.lines) for name in names]
        if are_names and not has_giver and len(names) >= least
        else []
    )


def _parts_a_date(row: Sequence[Line], line: Line) -> bool:
    """Tell a line end between a month and its year."""
    return _ENDS_IN_MONTH.search(row[-1].text) is not None and line.text[:1].isdigit()


def _gone_on(piece: Piece, words: Piece) -> Piece | None:
    """Join a piece and the words under it; None where other words stand between them."""
    _, last_word, tail = piece.lines[-1].text.rpartition(piece.text.split(" ")[-1])
    head = words.lines[0].text.partition(words.text)[0]
    if not last_word or any(map(str.isalnum, tail + head)):
        return None
    return Piece(trim(f"{piece.text}{tail.rstrip()} {head}{words.text}"), (*piece.lines, *words.lines))


def _without_number(piece: Piece) -> list[Piece]:
    found = _NUMBER.search(piece.text)
    return without(piece, found.span()) if found else [piece]
