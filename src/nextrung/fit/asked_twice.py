"""What the posting asks for twice is answered once: a skill among the musts, and the duty that needs it."""

from collections.abc import Sequence
from dataclasses import replace

from nextrung.fit.asked import is_telling, take_apart
from nextrung.fit.bridges import quoted_line
from nextrung.fit.records import Match
from nextrung.sources import Point

#: Fewer telling words than these stand in many lines of a posting.
_LEAST_KEYS = 2
#: What is shown for a duty shows the knowledge that it needs at least in part.
_SCORE = 0.6


def answer_what_is_asked_twice(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Give a skill for which no line was found the line of a duty or requirement that names the same thing.

    "Working knowledge of dispensing cabinets" is no gap for somebody who can show "Keep the dispensing
    cabinets stocked"; it counts as answered in part, since the line was not found for it.
    """
    shown = [match for match in matches if match.coverage == "strong" and match.evidence]
    return tuple(_with_line_of(match, shown) if _is_open(match) else match for match in matches)


def _is_open(match: Match) -> bool:
    return match.coverage == "none" and match.requirement.kind == "skill"


def _with_line_of(match: Match, shown: Sequence[Match]) -> Match:
    named = take_apart(match.requirement.text).narrowed(is_telling).keys
    for other in shown:
        if len(named) >= _LEAST_KEYS and named <= take_apart(other.requirement.text).keys:
            line = replace(other.evidence[0], score=_SCORE)
            text = f"They name it twice, and for the other line you have {quoted_line(line.text)}. Tell that."
            sources = (line.source, other.requirement.source, match.requirement.source)
            bridge = Point(text=text, sources=sources)
            return replace(match, coverage="partial", score=_SCORE, evidence=(line,), bridge=bridge)
    return match
