"""How a résumé is set: what is larger, what stands apart, which line runs on into the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nextrung.calendar_words import MONTHS
from nextrung.intake._wrapping import Wrapping
from nextrung.intake.dates import find_period
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.columns import (
    RAGGED_EDGE,
    Columns,
    columns_of,
    ends_sentence,
    is_set_alike,
    neighbours,
)
from nextrung.intake.resume.gaps import Gaps, gaps_of, place_of

_OPEN_WORDS = (
    "a an the and or of for in to with at by from on into than per as is are was were our their my his her"
    " its that which who while after before over under about between through during across since until"
)
_ENDS_OPEN = re.compile(rf"(?:[,&–—/]|(?<=\w)-|\b(?:{'|'.join(_OPEN_WORDS.split())}))$")
#: A capital letter on a verb begins a sentence or an item; on other words it may be that of a name.
BEGINS_ITEM = re.compile(
    r"(?:[A-Z][a-z]+ed|Led|Ran|Built|Wrote|Kept|Cut|Drove|Taught|Set|Held|Made|Won|Took|Grew|Sold|Found|Gave|Met"
    r"|Put|Brought|Bought|Did|Dealt|Fed|Fought|Got|Laid|Left|Oversaw|Paid|Rose|Sent|Spent|Spoke|Stood|Swept|Told"
    r"|Read|Was|Were|Went|Run|Plan|Manage|Lead|Train|Teach|Write|Handle|Answer|Build|Keep|Serve|Sit|Help|Work|Use"
    r"|Provide|Maintain|Assist|Prepare|Coordinate|Supervise|Develop|Support|Ensure|Perform|Create)\s"
)
_ENDS_IN_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})$")
#: "— Dana Ortiz" under somebody's words.
_DASHED_NAME = re.compile(r"[–—―-]\s?[^\W\d_a-z]")
#: Type is larger than that of the text from here on.
_LARGER = 1.07
#: What was wrapped fills at least this share of its column with the next word, give or take a narrower block.
_WRAPPED = 0.75
#: So many lines that begin small and need not have been wrapped tell that a paper is typed so.
_ENOUGH_SMALL = 3
#: What goes on under the second cell of a row was cut off this near to the edge.
_HUNG = 0.96
#: A line that goes on under the second cell of a row is indented by more than this (points).
_HANGING = 15.0
#: Widths are estimated this well, as a share of the column.
_WIDTH_ERROR = 0.015


@dataclass(frozen=True, slots=True)
class Setting:
    """The measures of one document."""

    columns: Columns
    gaps: Gaps
    #: What share of its column a line would fill with one word more, at least, to have been wrapped; absent
    #: where no line of a column plainly goes on in the next.
    full_shares: dict[int, float]
    #: False where each line is a whole paragraph (DOCX, HTML, JSON).
    is_wrapped: bool
    #: The page has edges that columns reach to.
    has_page: bool
    wrapping: Wrapping
    #: Lines begin with small letters of their own accord, so one does not say that a sentence goes on.
    begins_small: bool

    def is_larger(self, line: Line) -> bool:
        """Tell whether the type is larger than that of the text."""
        return line.size > self.columns.body_size * _LARGER

    def stands_apart(self, line: Line) -> bool:
        """Tell whether there is more white space above than above most lines."""
        return self.gaps.is_wide(line)

    def runs_on(self, line: Line, following: Line, *, narrow: bool = False) -> bool:
        """Tell whether `following` goes on with the sentence or the phrase of `line`.

        `narrow`: the lines are names and titles, so a line that reaches the edge of a side bar was wrapped;
        in a list of short items it may just be the longest.
        """
        if not self._may_run_on(line, following):
            return False
        if following.text.startswith("(") and len(line.cells) < 2:
            return not _begins_with_date(following)
        reads_on = following.text[:1].islower() and not self.begins_small
        if not is_set_alike(line, following) and not (reads_on and line.size == following.size):
            return False
        share = self.columns.share(line, following)
        if share <= _WRAPPED:
            return False
        if reads_on and not ends_sentence(line):
            return True
        return self._goes_on_with_a_capital(line, following, share, narrow=narrow)

    def _may_run_on(self, line: Line, following: Line) -> bool:
        if not self.is_wrapped or following.is_bullet or line.is_heading or following.is_heading:
            return False
        if line.column != following.column or _DASHED_NAME.match(following.text):
            return False
        if following.number != line.number + 1:
            return False
        return line.page != following.page or not self.gaps.are_apart(line, following)

    def _goes_on_with_a_capital(self, line: Line, following: Line, share: float, *, narrow: bool) -> bool:
        hangs = len(line.cells) > 1 and following.left > line.left + _HANGING
        if (len(line.cells) > 1 and not hangs) or len(following.cells) > 1:
            return False
        is_told_by_gap = place_of(line) in self.gaps.telling and line.page == following.page
        if _ENDS_OPEN.search(line.text) or is_told_by_gap:
            return True
        if hangs:
            return share > _HUNG
        if _ENDS_IN_MONTH.search(line.text) and following.text[:1].isdigit():
            return share > _WRAPPED
        if _begins_with_date(following) or BEGINS_ITEM.match(following.text):
            return False
        if self.has_page and (narrow or line.is_bold):
            return share > RAGGED_EDGE
        return share > self.full_shares.get(line.column, share)


def setting_of(document: Document) -> Setting:
    """Measure a document."""
    columns = columns_of(document)
    begins_small = document.format == "text" and _begins_small(document.lines, columns)
    return Setting(
        columns=columns,
        gaps=gaps_of(document.lines, columns),
        full_shares={} if begins_small else _full_shares(document.lines, columns),
        is_wrapped=document.format in ("pdf", "text", "markdown"),
        has_page=document.format == "pdf",
        wrapping=Wrapping(document),
        begins_small=begins_small,
    )


def _begins_small(lines: Sequence[Line], columns: Columns) -> bool:
    """Tell a paper that is typed without capitals: several of its small lines follow lines with room left."""
    small = [
        columns.share(line, following) <= _WRAPPED
        for line, following in neighbours(lines)
        if following.text[:1].islower() and not ends_sentence(line) and following.gap_above == 0.0
    ]
    return sum(small) >= _ENOUGH_SMALL and 2 * sum(small) >= len(small)


def _full_shares(lines: Sequence[Line], columns: Columns) -> dict[int, float]:
    """Measure where lines are wrapped: between the farthest line and the nearest that did not fit."""
    shares: dict[int, float] = {}
    for line, following in neighbours(lines):
        if columns.is_wrapped(line, following):
            share = columns.share(line, following)
            shares[line.column] = min(share, shares.get(line.column, share))
    return {column: max(1.0, (1.0 + share) / 2) - _WIDTH_ERROR for column, share in shares.items()}


def _begins_with_date(line: Line) -> bool:
    found = find_period(line.text)
    return found is not None and found.span[0] <= 1
