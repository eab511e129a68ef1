"""Results that a posting names ("bring callbacks below 4 percent"), and lines that report such a change."""

import re
from collections.abc import Sequence
from functools import lru_cache

from nextrung.fit.answers import line_share
from nextrung.fit.asked import Asked, is_telling, take_apart
from nextrung.fit.finding import Finding
from nextrung.fit.lines import ResumeLine
from nextrung.fit.rarity import shows_change

#: A line that answers this much of what is to change is about it; docs/scores.md.
ABOUT_THE_SAME = 0.5
_MOST_LINES = 3
_NUMBER = r"(?:\d|\$|£|€|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|half|zero)"
_TIME = r"(?:days?|hours?|minutes?|weeks?)"
#: "bring first response time down", "get overtime below 4%", "keep waste under 2 percent"
_BRING = (
    r"\b(?:bring|get|take|push|drive|keep|hold|move)s?\s+(?P<thing>[^;:.]{3,60}?)\s+"
    rf"(?:down|up|back|below|under|above|over|to\s+(?:under|below|less|more|at|{_NUMBER}))\b"
)
#: "reduce returns", "grow our agreements from 2,100 to 3,000"
_CHANGE = (
    r"\b(?:reduc(?:e|ing)|cut(?:ting)?|lower(?:ing)?|shorten(?:ing)?|rais(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)"
    r"|grow(?:ing)?|doubl(?:e|ing)|halv(?:e|ing)|shrink(?:ing)?|controlling)\s+"
    r"(?P<thing>[^,;:.(]{3,60})"
)
#: "close each month within eight working days"
_WITHIN = (
    r"(?P<thing>[^,;:.(]{3,60}?)\s+(?:within|in under|in less than)\s+"
    rf"{_NUMBER}\w*\s+(?:\w+\s+)?{_TIME}\b"
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_BRING, _CHANGE, _WITHIN))
_HOW_FAR = re.compile(r"\b(?:from|to|by|below|under|above|over)\s.*$", re.IGNORECASE)


def judge_outcome(text: str, lines: Sequence[ResumeLine]) -> Finding | None:
    """Find lines that report a change of what the posting wants changed; None where it names no result."""
    wanted = _wanted_change(text)
    if wanted is None:
        return None
    found = [line for line in lines if _reports(wanted, line)]
    if not found:
        return None
    best_first = sorted(found, key=lambda line: -line_share(wanted, line))
    return Finding("strong", 0.95, tuple(line.statement for line in best_first[:_MOST_LINES]))


def answers_outcome(text: str, line: ResumeLine) -> bool:
    """Tell whether the line reports a change of the very thing that the posting wants changed."""
    wanted = _wanted_change(text)
    return wanted is not None and _reports(wanted, line)


def _reports(wanted: Asked, line: ResumeLine) -> bool:
    return shows_change(line) and line.has_number and line_share(wanted, line) >= ABOUT_THE_SAME


@lru_cache(maxsize=512)
def _wanted_change(text: str) -> Asked | None:
    """Take apart what is to change; None where the text names no result, or nothing telling."""
    things = (thing for pattern in _PATTERNS for thing in pattern.finditer(text))
    for match in things:
        asked = take_apart(_HOW_FAR.sub("", match["thing"]))
        if any(map(is_telling, asked.units)):
            return asked
    return None
