"""Names for strengths out of the lines of the résumé that bear them out."""

import re

from nextrung.fit.doings import doing_of, doing_of_past
from nextrung.fit.names import CLAUSE_WORDS, NOT_THEIRS_TO_SAY, ends_badly, name_of_doing, sentence_case
from nextrung.fit.rarity import shows_change_in

#: A line in its own words ends where it turns to how, when or why; the point of "2.1" ends nothing.
_PART_OF_LINE = re.compile(r"[;:(]|[.,](?=\s|$)|\s[–—]\s")
_HOW_OR_WHEN = re.compile(r"\s(?:of\s\w+\s)?(?:after|before|by|while|since|when|because|until)\s(?!now\b)")
#: "Two of my keyholders"
_OF_MINE = re.compile(r"\s(?:of (?:my|our)|my|our)\s")
#: "None missed in five years" leaves out what was not missed.
_NO_SUBJECT = ("none", "no", "never", "nobody", "last", "up", "down", "now", "and", "but", "then", "zero")
_LEAST_OF_LINE, _MOST_OF_LINE = 3, 10
#: "I direct the work", "On Thursdays I take the desk".
_I_DID = re.compile(
    r"^(?:(?:when|whenever|if|since|in|on|at|every|each|after|during|for|as)\b[^.;:]{0,60}?[\s,])?"
    r"I(?:['’]ve|\s+have)?\s+(?:also\s+|now\s+|still\s+|then\s+)?(?=[a-z])",
    re.IGNORECASE,
)
#: "Inventory accuracy was 96.1" is named by what it tells of.
_TELLS_OF = re.compile(
    r"^(?P<thing>[A-Za-z][\w' -]{2,40}?)\s(?:was|were|is|are|stood at)\s\$?\d", re.IGNORECASE
)


def name_of_line(line: str) -> str | None:
    """Name a line by what came of it, else by the doing it begins with, else by its own first words."""
    line = without_i(line)
    parts = [_HOW_OR_WHEN.split(part)[0].strip() for part in _PART_OF_LINE.split(line)]
    parts = [_OF_MINE.sub(" ", part) for part in parts]
    if (found := _TELLS_OF.match(parts[0])) and " " in found["thing"]:
        return sentence_case(found["thing"])
    results = (part for part in parts if shows_change_in(part) and part[:1].isalpha())
    doing = name_of_doing(line)
    first = None if _is_doing(parts[0]) else parts[0]
    ways = (sentence_case(way) for way in (*results, doing, first) if way and _is_name_by_itself(way))
    return next(ways, doing)


def without_i(line: str) -> str:
    """Begin with the doing: "When the queue goes red I move breaks around" is "Move breaks around"."""
    lead = _I_DID.match(line)
    return line[lead.end()].upper() + line[lead.end() + 1 :] if lead else line


def _is_doing(part: str) -> bool:
    verb = part.split(" ")[0].lower()
    return doing_of_past(verb) is not None or doing_of(verb) is not None


def _is_name_by_itself(part: str) -> bool:
    words = part.split()
    if not _LEAST_OF_LINE <= len(words) <= _MOST_OF_LINE or NOT_THEIRS_TO_SAY.search(part):
        return False
    return not ends_badly(words) and words[0].lower() not in (*CLAUSE_WORDS, *_NO_SUBJECT)
