"""Letters pasted into notes: where they begin and end, and whom they greet."""

import re

from nextrung.intake.notes.passages import HALF_A_LINE, Passage
from nextrung.intake.notes.roles import is_name
from nextrung.intake.notes.words import words_of

_GREETING = re.compile(
    r"(?i:hi|hello|dear|hey|good\s(?:morning|afternoon|evening))"
    r"(?:,?\s(?P<name>(?:[A-ZÀ-Þ]|there|all|team)[\w.'’ -]{0,40}?))?\s?(?:[,!:]\s*|\s[–—-]\s|$)"
)
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|warmest|many|with)\s)?(?:kind\s)?(?:regards|wishes|thanks|best|sincerely|cheers|cordially"
    r"|respectfully|warmly|yours(?:\s(?:truly|sincerely|faithfully))?|thank\syou|all\sthe\sbest|talk\ssoon)[\s,.!]*(?:\w+)?$",
    re.IGNORECASE,
)
_HEADER = re.compile(r"(?:from|to|cc|bcc|sent|reply-to|organi[sz]er|importance)\s?:\s", re.IGNORECASE)
_HEADER_DATE = re.compile(r"date\s?:\s", re.IGNORECASE)
_QUOTED = re.compile(r"on\s.{4,80}\swrote:$", re.IGNORECASE)
_SIGNATURE_LINES = 6
_MOST_WORDS_IN_SIGNATURE_LINE = 9
_MOST_WORDS_IN_NAME = 3


class LetterReader:
    """Follows the notes line by line and knows whether one is inside a letter."""

    def __init__(self) -> None:
        """Begin outside of any letter."""
        self.is_inside = False
        #: First names by which letters greet the candidate, in lower case.
        self.greeted: set[str] = set()
        self._is_in_header = False
        #: Lines that may still belong to a signature.
        self._signature = 0

    def is_frame(self, passage: Passage) -> bool:
        """Tell whether a passage is a header, the closing or the signature of a letter, and take it in."""
        text = passage.text
        if _HEADER.match(text) or _QUOTED.match(text):
            self._is_in_header = True
            return True
        if self._is_in_header and _HEADER_DATE.match(text):
            return True
        self._is_in_header = False
        if self.is_inside and (_CLOSING.match(text) or _is_name_alone(passage)):
            self.is_inside, self._signature = False, _SIGNATURE_LINES
            return True
        self._signature = self._signature - 1 if self._is_signature(passage) else 0
        return self._signature > 0

    def greeting_end(self, passage: Passage) -> int | None:
        """Give where the words behind a greeting start; None where the passage greets nobody."""
        match = _GREETING.match(passage.text)
        if match is None:
            return None
        self.is_inside = True
        if match["name"]:
            self.greeted.add(match["name"].split()[0].lower())
        return match.end()

    def _is_signature(self, passage: Passage) -> bool:
        line = passage.first
        is_next = self._signature == _SIGNATURE_LINES
        if not self._signature or line.is_bullet or line.is_heading:
            return False
        if line.gap_above >= HALF_A_LINE and not is_next:
            return False
        return len(words_of(passage.text)) <= _MOST_WORDS_IN_SIGNATURE_LINE


def _is_name_alone(passage: Passage) -> bool:
    """Tell the name with which a letter ends that has no other closing."""
    words = words_of(passage.text)
    if passage.first.gap_above < HALF_A_LINE or passage.first.is_bullet:
        return False
    return 0 < len(words) <= _MOST_WORDS_IN_NAME and all(word.is_capital for word in words) and is_name(words)
