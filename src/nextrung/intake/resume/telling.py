"""What reads as a sentence and not as a name, and which dates are those of an entry."""

import re

from nextrung.intake.dates import FoundPeriod, find_period
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


def edge_period(line: Line | Passage) -> FoundPeriod | None:
    """Find the dates of an entry: at the edge of a line or of one of its cells, not inside a sentence."""
    found = find_period(line.text)
    if found is None or len(line.text) > _LONGEST_HEAD:
        return None
    before, after = trim(line.text[: found.span[0]]), trim(line.text[found.span[1] :])
    is_told = is_sentence(before) or (is_sentence(after) and len(after.split()) > _LONGEST_REMARK)
    last_word = line.text[: found.span[0]].split(" ")[-2:-1]
    # "in January 2026" tells when something in a sentence was; the dates of a job have no "in".
    is_inside = line.text.startswith("in ", found.span[0])
    return None if is_told or is_inside or (last_word and last_word[0] in _SMALL) else found
