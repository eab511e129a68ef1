"""Which lines were one paragraph before they were wrapped, and how its words go together again."""

import re
from collections import defaultdict
from collections.abc import Sequence

from nextrung.intake.records import Document, Line

#: Left edges this near are one edge (points).
_SAME_EDGE = 2.0
#: The first line of a paragraph may be indented by this much (points).
_FIRST_LINE_INDENT = 40.0
#: Lines of one paragraph have at most this much more white space between them than most lines (ems).
_LOOSE = 0.35
#: Plain text whose longest line is longer than this was not wrapped by hand (points: 120 characters).
_WIDEST_TEXT = 720.0
_BROWSER_LINE = 12.0
#: A line that fills less than this share of its column is an item of a list; in two columns over half the
#: page each line fills somewhat more.
_LONG = 0.4

_ENDS_SENTENCE = re.compile(r"[.!?:;]['\"”’)]*$")
_PARTED = re.compile(r"[^\W\d_][-‐]$")
_FIRST_WORD = re.compile(r"\W")
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
#: Parts of words that keep their hyphen at a line end ("self-taught", "cross-functional", "call-outs").
_KEEP_AFTER = frozenset(
    (
        *("all", "anti", "award", "back", "best", "call", "change", "check", "client", "co", "cost"),
        *("cross", "customer", "data", "day", "decision", "detail", "double", "end", "ever", "ex", "face"),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        *("fast", "first", "five", "follow", "four", "front", "full", "goal", "hand", "hands", "hard"),
        *("high", "in", "large", "level", "life", "log", "long", "low", "mid", "month", "multi"),
        *("near", "net", "new", "non", "off", "on", "one", "open", "out", "over", "part", "patient"),
        *("point", "post", "pre", "problem", "quarter", "real", "results", "second", "self", "semi"),
        *("set", "short", "shut", "sign", "single", "six", "small", "stand", "start", "state", "sub"),
        *("team", "ten", "third", "three", "time", "top", "two", "under", "up", "user", "walk", "week"),
        *("well", "wide", "work", "world", "year"),
    )
)
_KEEP_BEFORE = frozenset(
    (
        *("based", "bed", "by", "centered", "class", "day", "down", "driven", "effective", "end"),
        *("ended", "facing", "focused", "free", "friendly", "functional", "going", "grade", "hour"),
        *("in", "level", "line", "long", "made", "making", "minded", "month", "of", "off", "offs"),
        *("on", "oriented", "out", "outs", "over", "page", "party", "person", "profit", "related"),
        *("round", "scale", "service", "setting", "site", "skilled", "solving", "standing", "state"),
        *("taught", "term", "the", "time", "to", "ton", "unit", "up", "ups", "week", "wide", "winning"),
        "year",
    )
)


class Wrapping:
    """The measures of a document by which wrapped lines are told from lines that end of their own accord."""

    def __init__(self, document: Document) -> None:
        self._is_print = document.format == "pdf"
        self._usual_gap = _usual_gap(document.lines)
        self._right_edges = _right_edges(document.lines)
        self._words = {word.lower() for line in document.lines for word in _WORD.findall(line.text)}

    def goes_on(self, group: Sequence[Line], line: Line) -> bool:
        """Tell whether `line` goes on with the paragraph whose lines so far are `group`."""
        last = group[-1]
        if line.is_bullet or line.is_heading or last.is_heading or line.cells or line.right == 0:
            return False
        if line.column != last.column or abs(line.size - last.size) > 0.5 or self._is_apart(line, last):
            return False
        if line.is_bold != last.is_bold and not group[0].is_bullet:
            return False
        hangs = _hangs(group, line)
        if last.cells and not hangs:
            return False
        if not hangs and abs(line.left - last.left) > (_FIRST_LINE_INDENT if len(group) == 1 else _SAME_EDGE):
            return False
        return self._is_full(last, line) or self._reads_on(last, line) or (hangs and group[0].is_bullet)

    def _is_apart(self, line: Line, last: Line) -> bool:
        if line.page != last.page:
            return False
        return line.gap_above > self._usual_gap + _LOOSE * (line.size or _BROWSER_LINE)

    def _is_full(self, line: Line, following: Line) -> bool:
        """Tell whether the next word did not fit into the line any more."""
        edge = self._right_edges[line.page, line.column]
        if edge > _WIDEST_TEXT and not self._is_print:
            return False
        first_word = following.text.split(" ", 1)[0]
        width = (following.right - following.left) * (len(first_word) + 1) / max(1, len(following.text))
        return line.right + width > edge

    def _reads_on(self, last: Line, line: Line) -> bool:
        """Tell from the words alone; in notes typed without capitals this would join everything."""
        if not self._is_print or not line.text[:1].islower() or _ENDS_SENTENCE.search(last.text):
            return False
        edge = self._right_edges[last.page, last.column]
        return last.right - last.left >= _LONG * (edge - last.left)

    def joined(self, group: Sequence[Line]) -> str:
        """Join the lines of a paragraph."""
        pieces = [group[0].text]
        for line in group[1:]:
            pieces[-1] = self._end(pieces[-1], line.text)
            pieces.append(line.text)
        return "".join(pieces)

    def _end(self, text: str, following: str) -> str:
        """Give the end of a line that another follows: with a space, or its parted word made whole."""
        if not _PARTED.search(text) or not following[:1].islower():
            is_compound = text.endswith("-") and not text.endswith(" -") and following[:1].isalnum()
            return text if is_compound else f"{text} "
        before = text.rsplit(None, 1)[-1][:-1].lower()
        after = _FIRST_WORD.split(following.lower(), maxsplit=1)[0]
        if before + after in self._words:
            return text[:-1]
        keeps = f"{before}-{after}" in self._words or before in _KEEP_AFTER or after in _KEEP_BEFORE
        return text if keeps or "-" in before else text[:-1]


def _usual_gap(lines: Sequence[Line]) -> float:
    """Give the white space between two lines of a paragraph: the smallest that many lines have."""
    gaps = sorted(
        line.gap_above for line, last in zip(lines[1:], lines, strict=False) if line.page == last.page
    )
    return gaps[len(gaps) // 5] if gaps else 0.0


def _right_edges(lines: Sequence[Line]) -> dict[tuple[int | None, int], float]:
    edges: dict[tuple[int | None, int], float] = defaultdict(float)
    for line in lines:
        place = line.page, line.column
        edges[place] = max(edges[place], line.right)
    return edges


def _hangs(group: Sequence[Line], line: Line) -> bool:
    """Tell a line that is indented under the first, as the words of a bullet are."""
    return line.left > group[0].left + _SAME_EDGE and (
        len(group) == 1 or abs(line.left - group[-1].left) <= _SAME_EDGE
    )
