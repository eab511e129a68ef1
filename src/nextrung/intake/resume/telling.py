"""What reads as a sentence and not as a name, and which dates are those of an entry."""

import re
from functools import lru_cache

from nextrung.intake.dates import FoundPeriod, find_period, find_periods
from nextrung.intake.records import Line
from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import trim

#: Small words that stand in lower case in names and titles too.
_SMALL = frozenset(
    ("a", "an", "and", "at", "by", "de", "du", "for", "in", "la", "of", "on", "or", "the", "to", "with")
)
_SENTENCE_END = re.compile(r"[.!?;]['\"”’)]?$|[a-z]{3}[.;] [A-Z]")
_ABBREVIATION_END = re.compile(r"\b(?:inc|co|corp|ltd|st|jr|sr|dept|univ|u\.s|[A-Z])\.$", re.IGNORECASE)
#: The head of an entry is no longer than this.
_LONGEST_HEAD = 180
#: What may follow the dates in a head: "magna cum laude", "part time".
_LONGEST_REMARK = 3


def is_sentence(text: str) -> bool:
    """Tell whether `text` reads as part of a sentence and not as a name, a title or a date."""
    words = text.split()
    if len(words) < 3:
        return False
    small = sum(word[0].islower() and word.lower().strip(",") not in _SMALL for word in words)
    is_closed = _SENTENCE_END.search(text) is not None and not _ABBREVIATION_END.search(text)
    if text[0].islower() or (is_closed and small >= min(2, len(words) - 2)):
        return True
    return len(words) >= 6 and small >= 0.4 * len(words)


@lru_cache(maxsize=512)
def edge_period(line: Line | Passage) -> FoundPeriod | None:
    """Find the dates of an entry: at the edge of a line or of one of its cells, not inside a sentence."""
    found = find_period(line.text)
    if found is None or len(line.text) > _LONGEST_HEAD:
        return None
    if alone := _period_alone_in_cell(line):
        return alone
    # A stretch of time in brackets at the end is that of the whole line, however long its names are.
    if not found.is_single and found.span[1] == len(line.text) and line.text[found.span[0]] == "(":
        return found
    before, after = trim(line.text[: found.span[0]]), trim(line.text[found.span[1] :])
    is_remark = len(after.split()) <= _LONGEST_REMARK or _is_remark_on(found, line.text)
    is_told = is_sentence(before) or (is_sentence(after) and not is_remark)
    last_word = line.text[: found.span[0]].split(" ")[-2:-1]
    # "in January 2026" tells when something in a sentence was, and so does "since 2020" behind other words.
    is_inside = line.text.startswith("in ", found.span[0]) or (
        line.text.startswith("since ", found.span[0]) and before[-1:].islower()
    )
    return None if is_told or is_inside or (last_word and last_word[0] in _SMALL) else found


def _is_remark_on(found: FoundPeriod, text: str) -> bool:
    """Tell what is said of a stretch of time: "2009–2018 (laid off when the paper closed)"."""
    start, end = found.span
    behind = text[end:].strip()
    is_whole_bracket = behind.startswith("(") and behind.endswith(")") and behind.count("(") == 1
    return not found.is_single and (is_whole_bracket or (start == 0 and behind.startswith(",")))


def _period_alone_in_cell(line: Line | Passage) -> FoundPeriod | None:
    """Find dates with a cell of their own: whatever else the line says, they are those of the entry."""
    cells = (line.lines[0] if isinstance(line, Passage) else line).cells
    alone = {trim(cell) for cell in cells if _is_period(cell)}
    found = [each for each in find_periods(line.text) if trim(line.text[slice(*each.span)]) in alone]
    return next(reversed(found), None)


def _is_period(cell: str) -> bool:
    found = find_period(cell)
    return found is not None and not trim(cell[: found.span[0]] + cell[found.span[1] :])
