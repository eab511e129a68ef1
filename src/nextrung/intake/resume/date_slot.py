"""Where the dates of certificates and awards stand: set off by a sign or a space, alike in a section."""

from collections.abc import Iterable
from dataclasses import dataclass

from nextrung.intake.dates import FoundPeriod, find_edge_period
from nextrung.intake.records import Line
from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import Piece, far_cells

#: Signs before a date that stands apart from the name.
_SIGNS = (",", ";", ":", "|", "•", "·", "-", "–", "—", "(", "[", "/")


@dataclass(frozen=True, slots=True)
class DatedCell:
    """The cell of a row in which its date stands."""

    index: int
    cell: Piece
    found: FoundPeriod

    @property
    def is_date_alone(self) -> bool:
        """Nothing else stands in the cell."""
        start, end = self.found.span
        return not any(map(str.isalnum, self.cell.text[:start] + self.cell.text[end:]))

    @property
    def is_in_brackets(self) -> bool:
        """Other words stand in the same pair of brackets: "(practical January 2027)"."""
        before = self.cell.text[: self.found.span[0]].rstrip()
        return before.count("(") > before.count(")") and not before.endswith(",")

    @property
    def is_one_of_several(self) -> bool:
        """Another year stands before it: "Employee of the Year 2008 and 2014"."""
        return self.cell.text[: self.found.span[0]].rstrip().endswith((" and", " &"))

    @property
    def is_set_off(self) -> bool:
        """A sign or white space parts the date from the name before it."""
        start = self.found.span[0]
        before = self.cell.text[:start].rstrip()
        return not before or before.endswith(_SIGNS) or self.cell.text[start:].lstrip().startswith(_SIGNS)


@dataclass(frozen=True, slots=True)
class DateSlot:
    """How a section sets its dates."""

    #: Dates are set off, so one that is not is part of a name ("Part B again Feb 2027").
    is_set_off: bool

    def find(self, whole: Line | Passage) -> DatedCell | None:
        """Find the date of a row: in a cell of its own, else the last one."""
        dated = [each for each in _dated_cells(whole) if each.is_set_off or not self.is_set_off]
        alone = [each for each in dated if each.is_date_alone]
        return next(reversed(alone or dated), None)


def date_slot(lines: Iterable[Line]) -> DateSlot:
    """Look at all lines of a section: where few have dates, those inside a name are part of it too."""
    found = [_dated_cells(line) for line in lines]
    dated = [each for cells in found for each in cells]
    # A date alone may just have been wrapped, unless most stand so.
    beside = [each for each in dated if not each.is_date_alone]
    signs = [each.is_set_off for each in (beside if 2 * len(beside) > len(dated) else dated)]
    is_set_off = bool(signs) and 2 * sum(signs) >= len(signs)
    return DateSlot(is_set_off=is_set_off or 2 * sum(map(bool, found)) < len(found))


def _dated_cells(whole: Line | Passage) -> list[DatedCell]:
    cells = enumerate(far_cells(whole))
    found = [DatedCell(index, cell, dates) for index, cell in cells if (dates := find_edge_period(cell.text))]
    return [each for each in found if not (each.is_in_brackets or each.is_one_of_several)]
