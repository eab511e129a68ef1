"""Short items (certificates, awards) told apart: the cheapest way to cut the lines of a section.

An item is its name, who gave it and a date, on one line or on several. Each cut and each join of two lines
has a cost made of white space, type, words and dates; the cheapest whole is taken. The weights are plain
judgement: a cost of 1 is one mild sign, 4 and more is a strong one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from nextrung.intake.records import Line
from nextrung.intake.resume.date_slot import DateSlot
from nextrung.intake.resume.givers import names_certificate
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import continues
from nextrung.intake.resume.telling import is_sentence

_MOST_LINES = 5
#: How a line with its date at the end ends.
_LAST_DIGITS = tuple("0123456789)")
#: White space this much wider parts two items (points).
_WIDER = 1.2
#: Plain text wraps later than this (characters).
_SHORT_LINE = 60
#: Digits may be set a little smaller than letters.
_SAME_SIZE = 1.1


def split_items(
    lines: Sequence[Line], setting: Setting, slot: DateSlot, names_giver: Callable[[Line], bool]
) -> list[tuple[Line, ...]]:
    """Cut lines into items; `names_giver` tells a line that names who gave it, and nothing else."""
    if not lines:
        return []
    costs = _Costs(lines, setting, slot, names_giver)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(lines) + 1):
        starts = range(max(0, end - _MOST_LINES), end)
        best.append(min((best[start][0] + costs.of_item(start, end), start) for start in starts))
    items: list[tuple[Line, ...]] = []
    end = len(lines)
    while end:
        start = best[end][1]
        items.append(tuple(lines[start:end]))
        end = start
    return items[::-1]


@dataclass
class _Costs:
    """What it costs to read lines of a section as one item."""

    lines: Sequence[Line]
    setting: Setting
    slot: DateSlot
    names_giver: Callable[[Line], bool]

    @cached_property
    def dates(self) -> list[int]:
        """For each line 0 without a date, 1 with one, 2 where there is nothing else."""
        return [self._date_in(line) for line in self.lines]

    @cached_property
    def givers(self) -> list[bool]:
        """For each line whether it names who gave it, and nothing else."""
        return [self.names_giver(line) for line in self.lines]

    @cached_property
    def is_dated(self) -> bool:
        """Some items have dates, so most are expected to."""
        return any(self.dates)

    @cached_property
    def has_date_lines(self) -> bool:
        """Dates stand in lines of their own, so items have several lines."""
        return 2 in self.dates

    @cached_property
    def least_gap(self) -> float:
        """The smallest white space between two lines."""
        return min((line.gap_above for line in self.lines[1:]), default=0.0)

    @cached_property
    def has_wide_gaps(self) -> bool:
        """Some lines stand farther from the one above than others."""
        return any(self._is_wide(line) for line in self.lines[1:])

    def of_item(self, start: int, end: int) -> float:
        """Give the cost of the lines from `start` up to `end` as one item."""
        dates = sum(map(bool, self.dates[start:end]))
        cost = 4.0 * max(0, dates - 1) + (1.2 if self.is_dated and not dates else 0.0)
        if start:
            cost += self._cut(start)
        return cost + sum(self._join(start, index) for index in range(start + 1, end))

    def _cut(self, index: int) -> float:
        """Give the cost of an item that begins at `index`."""
        line, model = self.lines[index], self.lines[0]
        cost = 3.0 if self.dates[index] == 2 else 0.0
        cost += 0.0 if _is_set_alike(line, model) or line.is_bullet else 1.5
        cost += 1.5 if self.has_wide_gaps and not self._is_wide(line) else 0.0
        cost += 2.0 if line.text[:1].islower() or line.text.startswith("(") else 0.0
        cost += 2.0 if _is_told(line) and not _is_told(model) else 0.0
        return cost + (0.5 if self._runs_on(index) else 0.0)

    def _join(self, start: int, index: int) -> float:
        """Give the cost of the line at `index` as one more line of the item that begins at `start`."""
        line, first = self.lines[index], self.lines[start]
        if self.dates[index] == 2:
            return -1.5
        if line.is_bullet:
            return 6.0
        cost = 2.0 if self._is_wide(line) else 0.0
        if _is_told(line) and not _is_told(first):
            return cost
        if self._runs_on(index):
            return cost - 1.0
        cost += -0.7 if not _is_set_alike(line, first) else 0.7
        cost -= 1.5 if self.has_wide_gaps and not self._is_wide(line) else 0.0
        return cost + (0.0 if self.givers[index] and not self.givers[start] else 2.0)

    def _runs_on(self, index: int) -> bool:
        before, line = self.lines[index - 1], self.lines[index]
        if before.text.endswith(_LAST_DIGITS) and self.dates[index - 1] and not line.text[:1].islower():
            return False
        if not line.size and line.text[:1].isupper() and len(before.text) < _SHORT_LINE:
            return False
        return continues([before], line, self.setting, narrow=self.has_date_lines)

    def _date_in(self, line: Line) -> int:
        found = self.slot.find(line)
        if found is None:
            return 0
        return 2 if found.is_date_alone and len(line.cells) < 2 else 1

    def _is_wide(self, line: Line) -> bool:
        return line.gap_above > self.least_gap + _WIDER


def _is_told(line: Line) -> bool:
    """Tell a sentence about an item from a long name: "CDL Class B w/ passenger endorsement"."""
    is_name = line.text[:1].isupper() and not line.text.endswith(".") and names_certificate(line.text)
    return is_sentence(line.text) and not is_name


def _is_set_alike(line: Line, other: Line) -> bool:
    return line.is_bold == other.is_bold and abs(line.size - other.size) < _SAME_SIZE
