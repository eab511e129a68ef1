"""How wide the columns of a résumé are, and how far its lines reach into them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from nextrung.intake.records import Document, Line

#: Left and right edge (points).
Extent = tuple[float, float]

#: Widths in parts of the type size, near enough for any sans or serif face: what matters is whether one
#: more word would have fitted.
_NARROW, _ORDINARY, _CAPITAL, _WIDE = 0.28, 0.51, 0.66, 0.83
_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;'’‘|!()[]-/ ", _NARROW),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", _CAPITAL),
    **dict.fromkeys("mwMW%@—“”", _WIDE),
}
#: Plain text has no sizes: every character is as wide as `plain.read_text` has it.
_PLAIN_WIDTH = 6.0
#: The words of a ragged column stop this near to its edge, as a share of its width.
RAGGED_EDGE = 0.9
#: Paper is at least this wide, and has margins of about one width (points).
_PAPER_WIDTH, _MARGIN_SLACK = 595.0, 20.0
#: Two columns stand no farther apart than this (points).
_WIDEST_GUTTER = 55.0
#: Names and headings are larger than the text by this, and may reach over several columns.
_LARGE = 1.2
#: Type of nearly one size is one size (points).
_SAME_SIZE = 0.3
_ENDS_SENTENCE = re.compile(r"[.!?:]['\"”’)]?$")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a document."""

    extents: dict[int, Extent]
    #: Size of most of the text (points).
    body_size: float

    def share(self, line: Line, following: Line) -> float:
        """Give how much of its column `line` would fill with the first word of `following` in it."""
        left, right = self.extents[line.column]
        word = following.text.split(" ", 1)[0]
        return (right_edge(line) + _width(f" {word}", line) - left) / max(1.0, right - left)

    def is_wrapped(self, line: Line, following: Line) -> bool:
        """Tell a line that plainly goes on: it is full, and the next one begins with a small letter."""
        word = following.text.split(" ", 1)[0]
        is_address = "@" in word or "/" in word or word.count(".") > 1
        reads_on = word[:1].islower() and not is_address and not ends_sentence(line)
        return reads_on and self.share(line, following) > RAGGED_EDGE


def columns_of(document: Document) -> Columns:
    """Measure the columns of a document.

    Where no line of a PDF goes on in the next one, all its lines may be short; a column then reaches to the
    next one, and the last column to a margin like the left one.
    """
    sizes: Counter[float] = Counter()
    for line in document.lines:
        sizes[line.size] += len(line.text)
    body_size = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
    found = Columns(_extents(document.lines, body_size), body_size)
    if document.format == "pdf":
        wrapped = {
            line.column for line, following in neighbours(document.lines) if found.is_wrapped(line, following)
        }
        found.extents.update(_room(document.lines, found.extents, wrapped))
    return found


def _extents(lines: Sequence[Line], body_size: float) -> dict[int, Extent]:
    """Give how far the text of each column reaches; a single long word (an address) may stick out of it."""
    found: dict[int, Extent] = {}
    plain = [line for line in lines if line.size <= _LARGE * body_size]
    with_text = {line.column for line in plain}
    larger = [line for line in lines if line.column not in with_text]
    for line in (*plain, *larger):
        left, right = found.get(line.column, (line.left, 0.0))
        found[line.column] = min(left, line.left), max(right, right_edge(line) if " " in line.text else 0.0)
    return found


def _room(lines: Sequence[Line], extents: dict[int, Extent], wrapped: set[int]) -> dict[int, Extent]:
    """Widen the columns in which nothing is wrapped to the room they have on the page."""
    margin = min((left for left, _ in extents.values()), default=0.0)
    usual_left = {column: median(line.left for line in lines if line.column == column) for column in extents}
    widened: dict[int, Extent] = {}
    for column in extents.keys() - wrapped:
        left, right = extents[column]
        next_lefts = [other for other in usual_left.values() if other > usual_left[column] + _WIDEST_GUTTER]
        room = min(next_lefts) - _WIDEST_GUTTER if next_lefts else _PAPER_WIDTH - margin - _MARGIN_SLACK
        widened[column] = left, max(right, room)
    return widened


def neighbours(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Give each two lines that follow each other on a page in one column and one type, without bullets."""
    for line, following in pairwise(lines):
        same_place = line.page == following.page and line.column == following.column
        if same_place and not following.is_bullet and is_set_alike(line, following):
            yield line, following


def is_set_alike(line: Line, other: Line) -> bool:
    """Tell whether two lines are set in one type."""
    return line.is_bold == other.is_bold and abs(line.size - other.size) <= _SAME_SIZE


def ends_sentence(line: Line) -> bool:
    """Tell whether a line ends with the end of a sentence."""
    return _ENDS_SENTENCE.search(line.text) is not None


def right_edge(line: Line) -> float:
    """Give where the line ends, by estimate where the format does not tell."""
    return line.right or line.left + _width(line.text, line)


def _width(text: str, line: Line) -> float:
    """Estimate how wide `text` is in the type of `line` (points)."""
    if not line.size:
        return _PLAIN_WIDTH * len(text)
    return line.size * sum(_WIDTHS.get(character, _ORDINARY) for character in text)
