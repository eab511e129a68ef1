"""Certificates, licences and awards: what it is called, who gave it, when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nextrung.intake.dates import FoundPeriod, find_edge_period
from nextrung.intake.records import Award, Certificate, Document, Line, Period
from nextrung.intake.resume.date_slot import DateSlot, date_slot
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
from nextrung.intake.resume.telling import is_sentence
from nextrung.intake.resume.words import credential_words, names_authority, names_issuer, words_of

_DASH = re.compile(r"\s+[-–—]{1,2}\s+|\s?—\s?")
_SIGNS = re.compile(r"[|•·]")
_COMMA = re.compile(r",\s+")
_ENDS_IN_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")
#: Between two names with a date each.
_BETWEEN_DATED = re.compile(r"(?<=[\d)])[,;]\s+(?=[A-Z])")
_BRACKET = re.compile(r"\s+\((?=[^()]*\)$)")
_BY = re.compile(r",?\s+(?:issued by|awarded by|presented by|given by|from|by)\s+(?=[A-Z])")
#: "#12345", "No. RN-4411", "License no. 20-331": the number of a licence, which is nobody's name.
_NUMBER = re.compile(
    r"[,;(\s]*(?:#|\b(?:no\.?|number|lic(?:ense|ence)?\.?\s?(?:no\.?|#|number)|credential id|id)\s?[:#]?)"
    r"\s?[A-Z]{0,4}[-\d…x.*]{2,20}(?!\w)\)?",
    re.IGNORECASE,
)
#: One of several names in a line is no longer than this.
_LONGEST_OF_SEVERAL = 45


def read_certificates(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Certificate, ...]:
    """Read certificates, licences and registrations, one by one."""
    return tuple(
        Certificate(name=name, date=item.date(document), issuer=statement(document, item.giver))
        for item in _Reader(setting, date_slot(lines), frozenset(), of_awards=False).items(lines)
        if (name := statement(document, item.title))
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
        for item in _Reader(setting, date_slot(lines), givers, of_awards=True).items(lines)
        if (title := statement(document, item.title))
    )


@dataclass(slots=True)
class _Item:
    """A certificate or an award while it is being read."""

    #: Name, then who gave it, as far as signs part them.
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
    """Reads items; `givers` are names (in lower case) that are known to give them."""

    setting: Setting
    slot: DateSlot
    givers: frozenset[str]
    #: The name of an award says that it is one, so what does not may be who gave it.
    of_awards: bool

    def items(self, lines: Sequence[Line]) -> Iterator[_Item]:
        """Read the items of a section."""
        items = split_items(lines, self.setting, self.slot, self._is_giver_line)
        rows = [joined_where(item, self.setting, _parts_a_date) for item in items]
        groups = [group for item in rows for group in _each_dated(item)]
        cuts_commas = not any(self._has_strong_joint(group) for group in groups)
        found = [self._read(group) for group in groups]
        are_lists = 2 * sum(bool(_names_in(item)) for item in found) > len(found)
        for item in found:
            if are_lists and (names := _names_in(item)):
                yield from (_Item([name]) for name in names)
            else:
                self._part_giver(item, cuts_commas=cuts_commas or bool(self.givers))
                yield item

    def _is_giver_line(self, line: Line) -> bool:
        parts = self._parts(line)
        if len(parts) != 1:
            return False
        is_dated = self.slot.find(line) is not None
        return self._may_give(parts[0].text.split(",")[0]) or (is_dated and self._is_no_award(parts[0].text))

    def _is_giver_of(self, text: str, name: str) -> bool:
        """Tell who gave it from more of its name: "Registered Nurse, State of Ohio" is one name."""
        if not text[:1].isupper() or not text.split(" ")[-1][:1].isupper() or names_authority(text):
            return False
        return self._may_give(text) or (self._is_no_award(text) and _names_award(name))

    def _has_strong_joint(self, group: Sequence[Passage]) -> bool:
        """Tell whether the parts of an item are set apart by more than commas."""
        if any(_DASH.search(row.text) or _SIGNS.search(row.text) for row in group):
            return True
        return any(len(self._without_date(row)) > 1 for row in group)

    def _parts(self, whole: Line | Passage) -> list[Piece]:
        """Split at cells, the date, numbers, bars and dashes."""
        plain = [part for dated in self._without_date(whole) for part in _without_number(dated)]
        return [part for piece in plain for sign in split_at_signs(piece) for part in _split_at_dashes(sign)]

    def _without_date(self, whole: Line | Passage) -> list[Piece]:
        """Cut the date of the item out; other dates are part of its name."""
        cells, dated = far_cells(whole), self.slot.find(whole)
        if dated:
            cells[dated.index : dated.index + 1] = without(dated.cell, dated.found.span)
        return cells

    def _is_no_award(self, text: str) -> bool:
        return self.of_awards and not _names_award(text) and not is_sentence(text)

    def _may_give(self, text: str) -> bool:
        return text.lower() in self.givers or names_issuer(text)

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
        may_give = (
            self.slot.find(row) is not None or self._may_give(words.text) or self._is_no_award(words.text)
        )
        both_bold = item.parts[-1].is_bold and row.lines[0].is_bold
        more = _gone_on(item.parts[-1], words) if item.found is None or runs_on else None
        if len(item.parts) == 1 and may_give and not both_bold:
            item.parts.append(words.part(0))
        elif more and not is_sentence(row.text):
            item.parts[-1] = more
        else:
            item.rest.append(row)

    def _part_giver(self, item: _Item, *, cuts_commas: bool) -> None:
        """Part the name from who gave it; where no sign parts them, at "by", a comma or a bracket."""
        if len(item.parts) != 1:
            item.giver = item.parts[1] if item.parts else None
            return
        piece = item.parts[0]
        if by := _BY.search(piece.text):
            item.parts, item.giver = [piece.part(0, by.start())], piece.part(by.end())
            return
        for pattern in (_COMMA, _BRACKET) if cuts_commas else (_BRACKET,):
            for cut in reversed(list(pattern.finditer(piece.text))):
                giver = Piece(piece.part(cut.end()).text.rstrip(")"), piece.lines)
                if self._is_giver_of(giver.text, piece.text[: cut.start()]):
                    item.parts, item.giver = [piece.part(0, cut.start())], giver
                    return


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


def _names_award(text: str) -> bool:
    return not credential_words().award_words.isdisjoint(words_of(text))


def _parts_a_date(row: Sequence[Line], line: Line) -> bool:
    """Tell a line end between a month and its year."""
    return _ENDS_IN_MONTH.search(row[-1].text) is not None and line.text[:1].isdigit()


def _each_dated(rows: Sequence[Passage]) -> list[Sequence[Passage]]:
    """Read "RHCE (2019), RHCSA (2018)" as two items; rows with one date or none are one."""
    names = _BETWEEN_DATED.split(rows[0].text) if len(rows) == 1 else []
    if len(names) < 2 or not all(map(_is_dated_name, names)):
        return [rows]
    return [[Passage(rows[0].lines, name)] for name in names]


def _is_dated_name(text: str) -> bool:
    found = find_edge_period(text)
    return found is not None and any(map(str.isalpha, text[: found.span[0]]))


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


def _split_at_dashes(piece: Piece) -> list[Piece]:
    bounds = [0, *(edge for dash in _DASH.finditer(piece.text) for edge in dash.span()), len(piece.text)]
    parts = [piece.part(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    return [part for part in parts if part.text]
