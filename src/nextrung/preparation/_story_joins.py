"""Find the other lines of the same job that speak of the same thing as a story."""

import re
from collections.abc import Sequence

from nextrung.preparation.resume_stories import content_words
from nextrung.preparation.story_parts import is_standing, telling_points
from nextrung.sources import Statement

#: A line that goes on from the one above it.
_GOES_ON = re.compile(r"^(?:it|this|these|they|that)\s+(?:is|are|was|were|has|have|had|now|\w{2,}(?:ed|s))\b")
_THE = re.compile(r"^the\s+(?P<thing>[a-z]+)\b", re.IGNORECASE)
#: So many words that tell what a line is about make a duty and a deed one thing.
_ONE_THING = 2
#: Stems of ranks, spans of time and shares, which stand in lines on any subject.
_OF_ANYTHING = frozenset(
    content_words(
        """average daily days director dozen eight evening five four half hours lead leader manager minutes
        months morning nights nine numbers seven shifts six staff supervisor ten three weeks years"""
    )
)
#: From here on a line is a story of its own.
_TELLS = 2.0


def goes_on_in(line: Statement, lines: Sequence[Statement]) -> Statement | None:
    """Give the next line of a job where it goes on: "It …", or "The board …" after a line on a board."""
    place = lines.index(line)
    after = lines[place + 1] if place + 1 < len(lines) else None
    if after is None:
        return None
    named = _THE.match(after.text)
    is_named = bool(named and set(content_words(named["thing"])) & set(content_words(line.text)))
    return after if is_named or _GOES_ON.match(after.text.lower()) else None


def duty_of(line: Statement, lines: Sequence[Statement]) -> Statement | None:
    """Give the line of a job that names the duty a story belongs to; None where none surely does."""
    about = _subject(line)
    best: tuple[int, Statement] | None = None
    for other in lines:
        shared = len(about & _subject(other))
        if other is line or telling_points(other.text) >= _TELLS or not is_standing(other.text):
            continue
        if shared >= _ONE_THING and (best is None or shared > best[0]):
            best = (shared, other)
    return best[1] if best else None


def _subject(line: Statement) -> set[str]:
    return {stem for stem in content_words(line.text) if not stem[0].isdigit()} - _OF_ANYTHING
