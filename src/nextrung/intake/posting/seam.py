"""A place in a sentence where a requirement may end and another begin."""

import re
from dataclasses import dataclass

from nextrung.intake.posting.requirement_kind import kind_of

#: "Proven skills and ability to ..." turns on one noun after another.
_BARE_HEAD = re.compile(
    r"(?:(?:strong|proven|demonstrated|basic|good|solid|some|a|the)\s){0,2}(?:knowledge|skills?"
    r"|ability|experience"
    r"|understanding|education|training|interest|passion|desire|willingness|licensed|certified|registered)",
    re.IGNORECASE,
)
#: "sensitivity to and understanding of": what follows belongs to both.
_LEANS_ON = re.compile(r"\b(?:to|of|in|for|with|the|an?|on|at|as)$", re.IGNORECASE)
#: "must possess and maintain a licence", "the ability to lift and carry": what follows belongs to both verbs.
_VERB_ALONE = re.compile(
    r"\b(?:must|can|should|shall|(?:ability|able|willing\w*|needs?|have|has|required"
    r"|expected) to)\s(?!travel|drive|relocate|commute|type|multitask|swim|sew|cook|weld|code"
    r"|succeed|learn|help)"
    r"[a-z]+$|\bthe\s(?:skills?|knowledge|ability|experience|training|aptitude)$",
    re.IGNORECASE,
)
#: "a moving and handling certificate"
_ADJECTIVE_ALONE = re.compile(r"an?\s\w+(?:ing|ed|al|ive)", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:(?:an?|the|some|also|at least|a minimum of|minimum(?: of)?|must|have|has|be)\s+)+", re.IGNORECASE
)
#: Where one may end: at a semicolon, a comma, an "and", a "with".
SEPARATOR = re.compile(
    r"\s*;\s*(?:and\s+|or\s+)?"
    r"|,\s+(?:and|plus|as well as|along with|together with|&)\s+(?:also\s+)?"
    r"|,?\s+with\s+|,?\s+including\s+|,\s+"
    r"|\s+(?:and|plus|as well as|along with|together with|&|\+)\s+(?:also\s+)?",
    re.IGNORECASE,
)
#: "..., and so is B": what was said of the one before holds for this one.
LIKEWISE = re.compile(r"(?:so (?:would|is|are|will|does|do)|as (?:is|are|would))\s", re.IGNORECASE)


#: "a diploma, a degree, or a pass mark" are one thing, met in several ways.
ONE_OF = re.compile(r"[^,;]{2,60}, or\s", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seam:
    """A place where a requirement may end and another begin."""

    #: The separator without spaces and commas: "and", "with", ";" or nothing.
    joint: str
    has_comma: bool
    #: From the last cut to the separator, from the separator to the next one, and to the end.
    left: str
    chunk: str
    rest: str
    #: Verbs may begin a requirement, for the sentence has a subject: "You have ..., and know ...".
    is_prose: bool
    #: The sentence up to here: of whom it speaks.
    before: str


def stands_alone(left: str) -> bool:
    """Tell whether what stands before the separator is a requirement in full."""
    text = left.strip()
    if _BARE_HEAD.fullmatch(text) or _LEANS_ON.search(text) or _VERB_ALONE.search(text):
        return False
    if _ADJECTIVE_ALONE.fullmatch(text):
        return False
    return len(text.split()) > 1 or kind_of(text) != "skill"


def after_opening(rest: str) -> str:
    """Leave out the words that may open any requirement ("a minimum of", "must have")."""
    opening = _OPENING.match(rest)
    return rest[opening.end() :] if opening else rest
