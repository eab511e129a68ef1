"""What the notes show to have been said and learned, and where somebody was talked down."""

import re
from collections.abc import Iterator

from nextrung.intake.records import Notes
from nextrung.preparation._noted import own_answer
from nextrung.sources import Statement
from nextrung.tables.terms import index_terms

#: Words with which people speak ill of the place they leave. One of them is enough, for it is only a hint.
_ILL = """
never listen*|don't listen|doesn't listen|toxic|micromanag*|incompetent|clueless|nobody cares|don't care
doesn't care|a mess|chaos|chaotic|hate|hated|terrible|awful|horrible|lazy|drama|politics|unfair|no idea
bad boss|bad manager|sick of|fed up|disorganized|disrespect*|favoritism|badly run|poorly run|sinking ship
burned out|burnt out|stupid|joke of a|dead end
"""
_ILL_WORDS = index_terms({"ill": [term for line in _ILL.strip().splitlines() for term in line.split("|")]})
_OWN = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")
#: Telegraph notes leave the "I" out: "said it was a mess over there".
_SAID_BY_ME = re.compile(
    r"^(?:I\s+)?(?:also\s+)?(?:said|told|answered|mentioned|explained|talked about|spoke of)\b", re.IGNORECASE
)
#: What somebody let slip, or how a face looked, is to be known and not to be brought up.
_LET_SLIP = re.compile(
    r"let (?:that |it )?slip|wanted th(?:e|is) job|applied (?:too|as well)|between us|off the record"
    r"|noticed|laughed|frowned|smiled|nodded|then wrote|conversation with",
    re.IGNORECASE,
)


def all_said(notes: Notes) -> Iterator[Statement]:
    """Give everything the notes show the candidate to have said, in the order of the records."""
    for exchange in notes.asked:
        if answer := own_answer(exchange):
            yield answer
    yield from notes.said
    yield from notes.stories
    yield from (line for line in notes.learned if _SAID_BY_ME.match(line.text))


def learned_about_them(notes: Notes | None) -> list[Statement]:
    """Give what was learned about them: no line of the candidate's own, and nothing that was let slip."""
    return [line for line in notes.learned if is_about_them(line.text)] if notes else []


def is_about_them(line: str) -> bool:
    """Say whether a line of the notes tells of them, and of nothing that was let slip."""
    return not (_OWN.search(line) or _SAID_BY_ME.match(line) or _LET_SLIP.search(line))


def spoke_ill(notes: Notes | None) -> Statement | None:
    """Give the first thing said in round one that talks down the place the candidate leaves; None if none."""
    return next((said for said in all_said(notes) if is_ill(said)), None) if notes else None


def is_ill(said: Statement) -> bool:
    """Say whether the words talk somebody down; a hint, for words can be meant well."""
    return bool(_ILL_WORDS.count(said.text))
