"""Which kind of thing a requirement is: a licence, hours, bodily work, a trait of character, a skill."""

import re
from functools import lru_cache

from nextrung.intake._years_and_degrees import degree_asked, years_asked
from nextrung.intake.posting.requirement_words import words
from nextrung.intake.records import RequirementKind

_AGE = re.compile(
    r"\b(?:years? (?:of age|old|or older)|(?:16|18|21)(?:\+| or older)|minimum age"
    r"|(?:at least|be) (?:16|18|21)(?= years|[ ,]*$| or| and|,| because| to| for| due| by))",
    re.IGNORECASE,
)
_TOOL_OR_NAME = re.compile(r"(?<=\w )[A-Z][A-Za-z]*[A-Z0-9]|(?<=[a-z] )[A-Z][a-z]+")
_ABLE = re.compile(r"(?:^|\b(?:able to|ability to|must|can|to)(?:\s[\w,]+){0,6}?\s)$", re.IGNORECASE)
_BEFORE_LICENSED = re.compile(r"^(?:(?:must|be|an?|currently|state|fully|nationally)\s){0,3}", re.IGNORECASE)
#: Kinds told by one list of words each, the surest first.
_BY_WORDS: tuple[RequirementKind, ...] = (
    "legal",
    "licence",
    "language",
    "physical",
    "travel",
    "shift",
    "trait",
)


@lru_cache(maxsize=1024)
def kind_of(text: str) -> RequirementKind:
    """Give the kind of one requirement; "skill" where nothing tells otherwise."""
    if _AGE.search(text):
        return "legal"
    if degree_asked(text):
        return "degree"
    if years_asked(text) is not None:
        return "years"
    return next((kind for kind in _BY_WORDS if _is_of_kind(kind, text)), "skill")


def _is_of_kind(kind: RequirementKind, text: str) -> bool:
    if kind == "licence":
        return names_licence(text)
    if kind == "physical" and any(
        _ABLE.search(text[: verb.start]) for verb in words("physical_verbs").find_all(text)
    ):
        return True
    if not words(kind).stands_in(text):
        return False
    if kind == "travel":
        return words("asked_of_travel").stands_in(text)
    return kind != "trait" or not _TOOL_OR_NAME.search(text)


def names_licence(text: str) -> bool:
    """Tell whether a licence or another credential is named, in words or by its letters."""
    if text.rstrip(" .").endswith("experience"):
        return False
    if words("licence").stands_in(text) or words("licence_letters").stands_in(text):
        return True
    before = _BEFORE_LICENSED.match(text)
    return words("licensed").begins(text[before.end() if before else 0 :]) > 0
