"""Running heads, page numbers and what browsers print around a page: known by their look and taken off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake._layout_words import has_way_to_reach
from nextrung.intake.pdf.rows import Row
from nextrung.intake.typography import fold

#: Share of the page's height, at the top and at the bottom, in which running heads stand.
_MARGIN_SHARE = 0.12
_MOST_ROWS_A_MARGIN = 3
#: A running head stands this far above the text, in ems; its page number alone may stand nearer.
_APART = 1.7
#: Rows at the top of the first page that later pages may repeat: name, address, phone.
_HEAD_ROWS = 8
_MOST_WORDS_REPEATED = 14
#: Words that people add to their name at the top of a page.
_USUAL_WORDS = frozenset(
    ("curriculum", "vitae", "cv", "résumé", "resume", "continued", "cont", "page", "confidential", "of")
)

_DASHES = r"[-–—|·•,()\s]{0,20}"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:(?:page|pg\.?|p\.|seite|página)\s*)?\d{{1,3}}(?:\s*(?:of|/|von|de)\s*\d{{1,3}})?{_DASHES}",
    re.IGNORECASE,
)
#: After other words: "Page 2 of 3" is a page number, "2 of 3" and "2" only after the candidate's name.
_ENDS_WITH_PAGE_NUMBER = re.compile(
    rf"{_DASHES}\b(?:page|pg\.?)\s*\d{{1,3}}(?:\s*(?:of|/)\s*\d{{1,3}})?\)?$", re.IGNORECASE
)
_ENDS_WITH_NUMBER = re.compile(r"\D[-–—|·•\s]\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$")
#: "11/22/26, 9:25 PM" above and "https://example.org/resume 1/2" below, as browsers print them.
_BROWSER_PRINT = re.compile(
    r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d\d(?:\s*[AP]M)?\b"
    r"|(?:file|https?)://\S*\s+\d{1,3}\s*/\s*\d{1,3}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]{2,}")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Peeled:
    """Pages without what stands on their margins."""

    pages: list[list[Row]]
    #: What the margins told that may stand nowhere else: address and phone at the foot of the page.
    kept: list[Row]


def without_running_heads(pages: Sequence[list[Row]], heights: Sequence[float]) -> Peeled:
    """Take running heads and page numbers off all pages; `heights` are those of the pages, in points."""
    first = _FirstPage(pages[0] if pages else [])
    tops = [_margin(rows, height, at_top=True) for rows, height in zip(pages, heights, strict=True)]
    feet = [_margin(rows, height, at_top=False) for rows, height in zip(pages, heights, strict=True)]
    peeled: list[list[Row]] = []
    kept: list[Row] = []
    for index, rows in enumerate(pages):
        start = _count_head(tops, index, first, rows)
        foot = feet[index][: _count_foot(feet, index, first, rows[::-1])] if start < len(rows) else []
        peeled.append(rows[start : len(rows) - len(foot)])
        if index == 0:
            kept = [row for row in foot if has_way_to_reach(_text(row)) and not _is_browser_print(row)]
    return Peeled(peeled, kept)


class _FirstPage:
    """What the top of the first page says: later pages repeat the name and some of the rest."""

    def __init__(self, rows: Sequence[Row]) -> None:
        head = rows[:_HEAD_ROWS]
        largest = max((row[0].size for row in head), default=0.0)
        self.name = _words_of([row for row in head if row[0].size == largest])
        self.words = _words_of(head) | _USUAL_WORDS

    def is_repeated_by(self, row: Row) -> bool:
        """Tell whether a row says the name again, and nothing that the first page does not say."""
        words = _words_of([row])
        return bool(words & self.name) and len(words) <= _MOST_WORDS_REPEATED and words <= self.words


def _margin(rows: list[Row], height: float, *, at_top: bool) -> list[Row]:
    """Give the rows on a margin, the outermost first."""
    if at_top:
        return [row for row in rows[:_MOST_ROWS_A_MARGIN] if row[0].base <= _MARGIN_SHARE * height]
    last = rows[: -_MOST_ROWS_A_MARGIN - 1 : -1]
    return [row for row in last if row[0].base >= (1 - _MARGIN_SHARE) * height]


def _count_head(tops: Sequence[list[Row]], index: int, first: _FirstPage, rows: list[Row]) -> int:
    """Count the rows of a running head; the first page's head is the candidate's own and stays."""
    others = _folded_rows(tops, index)
    count = 0
    for row in tops[index]:
        is_old_news = _words_of([row]) <= _words_of(rows[count + 1 :]) | _USUAL_WORDS
        is_said_again = index > 0 and (_folded(row) in others or first.is_repeated_by(row))
        is_number = _is_page_number(row, first) and (index > 0 or is_old_news)
        if not (is_number or _is_browser_print(row) or (is_said_again and _stands_apart(rows[count:]))):
            break
        count += 1
    return count


def _count_foot(feet: Sequence[list[Row]], index: int, first: _FirstPage, rows: list[Row]) -> int:
    """Count the rows of a running foot; `rows` are those of the page from the bottom upwards."""
    others = _folded_rows(feet, index)
    count = 0
    for row in feet[index]:
        is_said_again = _folded(row) in others and _stands_apart(rows[count:])
        if not (is_said_again or _is_page_number(row, first) or _is_browser_print(row)):
            break
        count += 1
    return count


def _folded_rows(margins: Sequence[list[Row]], without: int) -> set[str]:
    return {_folded(row) for index, margin in enumerate(margins) if index != without for row in margin}


def _stands_apart(rows: list[Row]) -> bool:
    """Tell a margin from text: there is white space between one of its rows and the next one inwards."""
    nearest = rows[: _MOST_ROWS_A_MARGIN + 1]
    return any(
        abs(inner[0].base - outer[0].base) >= _APART * outer[0].size for outer, inner in pairwise(nearest)
    )


def _is_page_number(row: Row, first: _FirstPage) -> bool:
    """Tell a page number, alone or after words that the first page's head has too."""
    text = _text(row)
    if _PAGE_NUMBER.fullmatch(text):
        return True
    if row[0].is_bullet or len(text.split()) > _MOST_WORDS_REPEATED:
        return False
    if _ENDS_WITH_PAGE_NUMBER.search(text):
        return True
    return _ENDS_WITH_NUMBER.search(text) is not None and first.is_repeated_by(row)


def _is_browser_print(row: Row) -> bool:
    return _BROWSER_PRINT.search(_text(row)) is not None


def _words_of(rows: Sequence[Row]) -> frozenset[str]:
    words = (word for row in rows for word in _WORD.findall(_text(row).lower()))
    return frozenset(word for word in words if not word.isdigit())


def _text(row: Row) -> str:
    return fold(" ".join(segment.text for segment in row))


def _folded(row: Row) -> str:
    return _DIGITS.sub("#", _text(row).lower())
