"""Entries of a section: which lines are the head of one (names, dates, place) and which tell about it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nextrung.intake._places import is_place
from nextrung.intake.dates import FoundPeriod, find_period
from nextrung.intake.records import Line
from nextrung.intake.resume.layout import BEGINS_ITEM, Setting
from nextrung.intake.resume.passages import Passage, continues, passages
from nextrung.intake.resume.pieces import trim
from nextrung.intake.resume.telling import edge_period, is_sentence
from nextrung.intake.resume.words import PLAIN_SCORE, employer_score, title_score

#: White space this much wider than the rest tells where an entry begins (points).
_WIDER = 1.0
#: Type that is larger by this much stands out (points).
_STRONGER = 0.5
_SMALL_WORD_SECOND = re.compile(r"\S+\s(?!of\b|and\b|for\b)[a-z]")
#: "(since 2020)", "from 2018".
_START_ALONE = re.compile(r"\(?(?:since|from|starting)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the rows of its head in order, and what is told under them."""

    head: tuple[Passage, ...]
    body: tuple[Passage, ...]


def split_entries(
    lines: Sequence[Line], setting: Setting, is_anchor: Callable[[Line], bool] | None = None
) -> list[Entry]:
    """Split the lines of a section into entries.

    An entry has one anchor, by default a line with dates; what stands around it, down to the first bullet
    or sentence, is its head.
    """
    section = _Section(lines, setting, _anchors(lines, is_anchor))
    starts = section.starts()
    return [section.entry(start, end) for start, end in pairwise([*starts, len(lines)])]


def _anchors(lines: Sequence[Line], is_anchor: Callable[[Line], bool] | None) -> set[int]:
    """Find the lines that have the dates of an entry; bullets have them where jobs are a list."""
    if is_anchor:
        return {index for index, line in enumerate(lines) if is_anchor(line)}
    found = {index: each for index, line in enumerate(lines) if (each := edge_period(line))}
    bullets = {index for index in found if lines[index].is_bullet}
    if len(bullets) < len(found) or 2 * len(bullets) < sum(line.is_bullet for line in lines):
        found = {index: each for index, each in found.items() if index not in bullets}
    found = {
        index: each for index, each in found.items() if not _tells_of_entry_above(lines, index, each, found)
    }
    ranges = {index for index, each in found.items() if not each.is_single}
    return {
        index
        for index in found
        if not ranges
        or index in ranges
        or (_names_work(lines[index], found[index]) and not _ends_text(lines, index))
    }


def _tells_of_entry_above(
    lines: Sequence[Line], index: int, found: FoundPeriod, dated: Mapping[int, FoundPeriod]
) -> bool:
    """Tell "Charge nurse from 2018" under a job with dates: what came later in it, and no job of its own."""
    is_start_alone = _START_ALONE.match(lines[index].text[found.span[0] :]) is not None
    is_first = not any(other < index for other in dated)
    return is_start_alone and found.end is None and not is_first and lines[index].gap_above == 0.0


def _ends_text(lines: Sequence[Line], index: int) -> bool:
    """Tell the year with which a wrapped sentence ends: it is set like the line above."""
    line, before = lines[index], lines[index - 1] if index else None
    if before is None or find_period(before.text):
        return False
    is_last_word = len(line.text.split()) == 1 and _style(line)[1:] == _style(before)[1:]
    return is_last_word and (before.is_bullet or is_sentence(before.text))


def _names_work(line: Line, found: FoundPeriod) -> bool:
    """Tell whether a line with one date only names a position or an employer, or nothing at all."""
    rest = trim(line.text[: found.span[0]] + line.text[found.span[1] :])
    return not rest or title_score(rest) >= PLAIN_SCORE or employer_score(rest) >= PLAIN_SCORE


@dataclass
class _Section:
    """The lines of a section while they are split."""

    lines: Sequence[Line]
    setting: Setting
    anchors: set[int]
    #: For each line, whether it belongs to a head.
    is_head: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        passage: list[Line] = []
        for index, line in enumerate(self.lines):
            goes_on = bool(passage) and continues(passage, line, self.setting)
            if goes_on and _is_told(line, passage[0]):
                self.anchors.discard(index)
            self.is_head.append(index in self.anchors or not (goes_on or _tells(line)))
            passage = [] if self.is_head[-1] else [*(passage if goes_on else ()), line]

    def starts(self) -> list[int]:
        """Give the index of the first line of each entry."""
        blocks = list(self._blocks())
        found = list(self._starts(blocks) if self.anchors else self._starts_without_dates(blocks))
        return [0, *found[1:]] if self.lines else []

    def entry(self, start: int, end: int) -> Entry:
        """Make an entry of some lines; what stands before its head is no part of it."""
        first = next((index for index in range(start, end) if self.is_head[index]), start)
        last = next((index for index in range(first, end) if not self.is_head[index]), end)
        head = passages(self.lines[first:last], self.setting, narrow=True)
        return Entry(tuple(head), tuple(passages(self.lines[last:end], self.setting)))

    def _blocks(self) -> Iterator[range]:
        """Give the runs of head lines."""
        start = None
        for index, is_head in enumerate([*self.is_head, False]):
            if is_head and start is None:
                start = index
            elif not is_head and start is not None:
                yield range(start, index)
                start = None

    def _starts(self, blocks: Sequence[range]) -> Iterator[int]:
        model: _Model | None = None
        for block in blocks:
            own = [index for index in block if index in self.anchors]
            if own and model is None:
                model = _Model(block.start, own[0] - block.start)
                yield block.start
            elif own and model:
                yield self._start_after_text(block.start, own[0], model)
            elif model and self._is_set_like(block.start, model.start):
                yield block.start
            else:
                self._tell(block)
            if model:
                for before, after in pairwise(own):
                    yield self._best_start(range(before + 1, after + 1), model)

    def _tell(self, block: range) -> None:
        """Take lines that look like names as text."""
        for index in block:
            self.is_head[index] = False

    def _start_after_text(self, first: int, anchor: int, model: "_Model") -> int:
        """Find where an entry begins that follows bullets or sentences.

        Short lines that are set like the text above them go on with it, where the head is set otherwise.
        """
        told = first
        while told < anchor and _are_alike(self.lines[told - 1], self.lines[told]):
            told += 1
        if told < anchor and not any(
            _are_alike(self.lines[first - 1], line) for line in self.lines[told:anchor]
        ):
            self._tell(range(first, told))
            first = told
        if anchor - first > model.lead:
            start = self._best_start(range(first, anchor + 1), model)
            self._tell(range(first, start))
            return start
        return first

    def _best_start(self, candidates: range, model: "_Model") -> int:
        """Weigh white space, the style of the first entry, and its number of lines before the dates."""
        lines, anchor = self.lines, candidates[-1]
        widest = max(candidates, key=lambda index: lines[index].gap_above)
        others = max((lines[index].gap_above for index in candidates if index != widest), default=0.0)
        is_telling = lines[widest].gap_above > others + _WIDER

        def weight(index: int) -> float:
            if index > candidates[0] and self.setting.runs_on(lines[index - 1], lines[index], narrow=True):
                return -1.0
            is_apart = self.setting.stands_apart(lines[index]) or (index == widest and is_telling)
            is_alike = _style(lines[index]) == _style(lines[model.start])
            leads = anchor - index == model.lead and not is_place(lines[index].text)
            return 2.0 * is_apart + 1.5 * is_alike + 1.2 * self._stands_out(index, anchor) + leads

        return max(candidates, key=lambda index: (weight(index), index == anchor - model.lead, -index))

    def _stands_out(self, index: int, anchor: int) -> bool:
        """Tell whether a line is set more strongly than the one with the dates."""
        line, dated = self.lines[index], self.lines[anchor]
        return (line.is_bold and not dated.is_bold) or line.size > dated.size + _STRONGER

    def _is_set_like(self, index: int, model: int) -> bool:
        """Tell whether a line without dates begins an entry: it is set like the first one, and stands out."""
        line = self.lines[index]
        if _style(line)[:3] != _style(self.lines[model])[:3]:
            return False
        stands_out = line.is_heading or line.is_bold or self.setting.is_larger(line)
        names = title_score(line.text) + employer_score(line.text)
        return stands_out or (self.setting.stands_apart(line) and names >= PLAIN_SCORE)

    def _starts_without_dates(self, blocks: Sequence[range]) -> Iterator[int]:
        """Take each run of head lines as an entry; white space inside a run parts two."""
        for order, block in enumerate(blocks):
            begins = self._is_set_like(block.start, blocks[0].start) or self.setting.stands_apart(
                self.lines[block.start]
            )
            if order and not begins:
                self._tell(block)
                continue
            yield block.start
            yield from (index for index in block[1:] if self.setting.stands_apart(self.lines[index]))


@dataclass(frozen=True, slots=True)
class _Model:
    """The first entry, whose example the others follow."""

    start: int
    #: Head lines before its dates.
    lead: int


def _tells(line: Line) -> bool:
    """Tell whether a line alone is text and not a name."""
    is_subheading = line.text.endswith(":") and not line.is_heading
    is_set_as_name = line.is_bold and not line.text.endswith(".")
    is_told = is_sentence(line.text) or _begins_with_deed(line.text)
    return line.is_bullet or is_subheading or (is_told and not is_set_as_name)


def _begins_with_deed(text: str) -> bool:
    """Tell "Answered phones, booked two hygienists" from "Registered nurse" and "Allied Foods"."""
    is_name = max(title_score(text), employer_score(text)) >= PLAIN_SCORE
    return not is_name and all(pattern.match(text) for pattern in (BEGINS_ITEM, _SMALL_WORD_SECOND))


def _is_told(line: Line, first: Line) -> bool:
    """Tell whether a date in a line that goes on with others is part of what they say."""
    found = find_period(line.text)
    return found is None or found.is_single or (first.is_bullet and line.left > first.left + 1)


def _style(line: Line) -> tuple[object, ...]:
    return line.is_heading, line.is_bold, round(line.size, 1), round(line.left)


def _are_alike(line: Line, following: Line) -> bool:
    """Tell whether a line is set like the text above it; plain text has no type to tell by."""
    return not line.is_bullet and line.size > 0 and _style(line) == _style(following)
