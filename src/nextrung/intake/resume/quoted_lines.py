"""Somebody else's words where no known heading tells of them: below the schools, at the end of the paper."""

import re
from collections.abc import Sequence

from nextrung.intake.records import Line
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, passages
from nextrung.intake.resume.quotes import QUOTED, SPEECH, quoted_words, with_whole_quotes
from nextrung.intake.resume.telling import edge_period

_OPENS = ("“", '"', "«", "„")
_LEAST_WORDS = 3
#: What may stand behind the words: who said them, and no sentence of one's own.
_SPEAKER = re.compile(r"\W*[^\W\d_a-z][^.!?]{1,80}\.?|\W*|\s*\([^()]{2,80}\)|\s*[-–—]\s?[^.!?]{2,80}")
#: "Dr. S. Whitcombe" has full stops of its own.
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|Lt|Sgt|Capt|Prof|[A-Z])\.")
_MOST_WORDS_ABOVE = 7


def begins_with_quote(line: Line) -> bool:
    """Tell a line that opens somebody's words."""
    return line.text.startswith(_OPENS)


def heads_quotes(lines: Sequence[Line], index: int) -> bool:
    """Tell "From my review, 2025" right above somebody's words, with nothing but words below it."""
    line = lines[index]
    if index + 1 == len(lines) or not begins_with_quote(lines[index + 1]):
        return False
    if line.is_bullet or begins_with_quote(line):
        return False
    if len(line.text.split()) > _MOST_WORDS_ABOVE or SPEECH.search(line.text) is None:
        return False
    return not any(edge_period(other) and not begins_with_quote(other) for other in lines[index + 1 :])


def parted_from_quotes(lines: Sequence[Line], setting: Setting) -> tuple[list[Line], list[Line]]:
    """Give the lines of a section without those that are somebody's words from end to end, and those."""
    if not any(begins_with_quote(line) for line in lines):
        return list(lines), []
    own: list[Line] = []
    quoted: list[Line] = []
    for row in with_whole_quotes(passages(lines, setting), setting):
        (quoted if _is_quotation(row) else own).extend(row.lines)
    return own, quoted


def _is_quotation(row: Passage) -> bool:
    found = QUOTED.match(row.text)
    if found is None or row.is_bullet or len(quoted_words(found).split()) < _LEAST_WORDS:
        return False
    return _SPEAKER.fullmatch(_TITLE.sub("X", row.text[found.end() :])) is not None
