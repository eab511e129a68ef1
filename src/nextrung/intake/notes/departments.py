"""What somebody comes from: "Alicia from HR", "somebody in production"."""

from collections.abc import Sequence

from nextrung.intake.notes.roles import find_role, is_field, is_group_word
from nextrung.intake.notes.words import Word

#: Last words of what somebody comes from: "Jodie from the young people's panel".
_BODIES = frozenset(("panel", "team", "committee", "board", "council", "department", "dept", "crew"))
ARTICLES = frozenset(("the", "my", "our", "their", "a", "an"))


def may_have_department(text: str, before: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell "somebody in production", "two from the team" and "Alicia from HR" from "Ruth in Albany"."""
    return (
        any(is_group_word(word) for word in before) or find_role(before) is not None or _is_from(text, words)
    )


def _is_from(text: str, words: Sequence[Word]) -> bool:
    """Tell "Alicia from HR": a name with the department behind it."""
    return place_of_from(text, words) is not None


def place_of_from(text: str, words: Sequence[Word]) -> int | None:
    """Give where "from" stands before a department or a body: "Alicia from HR", "Donna from EHS"."""
    place = next((number for number, word in enumerate(words) if word.folded == "from"), 0)
    department = without_article(words[place + 1 :])
    is_initials = text[words[-1].start : words[-1].end].isupper() and not text.isupper()  # "Donna from EHS"
    if not place or not department:
        return None
    is_body = len(department) > 1 and department[-1].folded in _BODIES
    is_department = find_role(department) is not None or all(is_field(word) for word in department)
    is_department = is_department or (is_initials and len(department) == 1)
    return place if is_department or is_body else None


def without_article(words: Sequence[Word]) -> Sequence[Word]:
    """Give the words behind "the", "our" and the like."""
    return words[1:] if words and words[0].folded in ARTICLES else words
