"""What the parts of an entry of studies look like: a school, a degree, a field, a remark."""

import re
from collections.abc import Sequence

from nextrung.intake._places import is_place
from nextrung.intake.resume.degrees import PROGRESS, initials_of, names_local
from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.study_parts import Part, Sign, parts_of
from nextrung.intake.resume.telling import is_sentence
from nextrung.intake.resume.words import (
    before_turn,
    degrees,
    find_degree,
    names_authority,
    names_school,
    names_subject,
    words_of,
)

#: A part is no such thing; a weight from which on it is likely one.
NO, LIKELY = -9.0, 2.5
_PLAIN, _MAYBE = 4.0, 1.0
#: What stands beside a field and belongs to it.
_MINOR = re.compile(
    r"^(?:with\s|and\s)?(?:an?\s)?(?:double\s)?"
    r"(?:minors?|concentration|emphasis|speciali[sz]ation|focus|option|track)\b"
    r"|\b(?:minor|concentration|emphasis|speciali[sz]ation|option|track|pathway|stream)$",
    re.IGNORECASE,
)
#: What stood around a date.
_OF_DATE = re.compile(
    r"(?:degree\s)?(?:conferred|granted|received|graduated?|graduation|finished|attended|attending|dates?|years?"
    r"|enrolled|present|current(?:ly)?)(?:\s(?:on|in|date))?:?",
    re.IGNORECASE,
)
#: The last word of studies without a degree.
_PROGRAMME = re.compile(r"\b(?:program(?:me)?|training|courses?|course ?work|studies)$", re.IGNORECASE)
#: A field of study and the name of a school are no longer than this.
_LONGEST = 90
#: What a sign says for a second field behind it.
_MORE_FIELD: dict[Sign, float] = {"comma": -0.9, "space": -0.2, "slash": -0.4, "dash": -1.2}


def looks_like_school(part: Part) -> float:
    """Weigh how much a part looks like the name of a school."""
    text = part.text
    if not _may_be_name(part) or text[:1].islower():
        return NO
    known, words = degrees().schools, words_of(text)
    last, turning = words[-1], (words_of(before_turn(text)) or words)[-1]
    is_called_so = not known.words.isdisjoint((turning, last)) or last in known.last_words
    if is_called_so or names_local(text):
        is_weak = last in ("program", "programme") and turning == last
        return _MAYBE if is_weak or len(words) < 2 else _PLAIN
    if any(word in known.words and word not in known.weak_words for word in words):
        return LIKELY
    if names_school(text) or names_authority(text):
        return _MAYBE
    if _MINOR.search(text) or is_place(text):
        return -2.5
    if names_subject(text):
        return -1.0 if len(words) > 1 else -2.0
    return -0.6 - (0.8 if any(map(str.isdigit, text)) else 0.0)


def _may_be_name(part: Part) -> bool:
    is_told = part.is_degree or part.is_score or _OF_DATE.fullmatch(part.text) is not None
    is_name = len(part.text) <= _LONGEST and bool(words_of(part.text)) and not is_sentence(part.text)
    return is_name and not is_told


def names_plain_school(text: str) -> bool:
    """Tell whether a row plainly names a school."""
    return any(looks_like_school(part) >= _PLAIN for part in parts_of(Piece(text, ()), "row"))


def looks_like_degree(part: Part, parts: Sequence[Part]) -> float:
    """Weigh how much a part looks like a degree; where another is one, it is none."""
    if part.is_degree:
        return 5.0
    if part.is_score or any(each.is_degree for each in parts):
        return NO
    if _PROGRAMME.search(part.text) and len(parts) > 1:
        return 1.2
    return NO if part.text[:1].islower() or names_school(part.text) or is_sentence(part.text) else -1.2


def looks_like_field(part: Part) -> float:
    """Weigh how much a part looks like a field of study."""
    text = part.text
    if not _may_be_name(part):
        return NO
    if looks_like_school(part) >= _PLAIN and not names_subject(text):
        return -3.0
    if PROGRESS.search(text) and not names_subject(text):
        return -2.0
    weight = 2.5 if names_subject(text) else 0.6
    weight -= 2.0 if text[:1].islower() else 0.0
    weight -= 1.2 if any(map(str.isdigit, text)) or names_authority(text) else 0.0
    return weight - (1.5 if is_place(text) else 0.0)


def looks_like_note(part: Part, parts: Sequence[Part]) -> float:
    """Weigh how little is lost with a part: a remark, a short form, the word before a date."""
    if PROGRESS.search(part.text) or _OF_DATE.fullmatch(part.text):
        return -0.6
    if part.sign == "bracket" and (find_degree(part.text) or part.text in initials_of(parts[0].piece.text)):
        return 2.5
    return 0.2 if part.text[:1].islower() else -1.2


def degree_goes_on(_first: Part, part: Part) -> float:
    """Weigh one more part of a degree: how far it has come, or a second degree behind a comma."""
    if part.sign == "comma" and find_degree(part.text) and not names_school(part.text):
        return 1.0
    is_progress = not (part.is_degree or part.is_score) and PROGRESS.search(part.text)
    return 0.5 if is_progress and part.sign in ("comma", "bracket", "dash", "space") else NO


def field_goes_on(_first: Part, part: Part) -> float:
    """Weigh one more part of a field: a minor, a remark in brackets, what begins with a small letter."""
    if part.is_degree or part.is_score or part.sign in ("at", "major", "in"):
        return NO
    if looks_like_school(part) >= LIKELY or is_place(part.text):
        return NO
    if _MINOR.search(part.text):
        return 2.0
    if part.sign == "bracket":
        if find_degree(part.text) or part.text in initials_of(part.piece.text):
            return -2.0
        return 0.2 if names_subject(part.text) else 1.6
    if part.text[:1].islower() or PROGRESS.search(part.text):
        return 0.5
    return _MORE_FIELD.get(part.sign, -1.6)


def school_goes_on(first: Part, part: Part) -> float:
    """Weigh one more part of a school: "University of Marlow at Quarry Hill", a school within a school."""
    if part.is_degree or part.is_score:
        return NO
    if part.sign == "at" and first.text.startswith(("University", "The University", "College")):
        return 0.5
    is_part_of_it = part.sign in ("comma", "dash") and looks_like_school(part) >= LIKELY
    return 0.5 if is_part_of_it else -2.5
