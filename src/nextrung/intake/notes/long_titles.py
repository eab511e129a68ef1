"""Names that only their second mention tells: "Director of Fresh Foods Ana Ode", "Ana Ode ED"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nextrung.intake.notes.chunks import chunks_of
from nextrung.intake.notes.people import FoundPerson
from nextrung.intake.notes.person_names import is_person_name
from nextrung.intake.notes.roles import find_role
from nextrung.intake.notes.words import Word, words_of
from nextrung.intake.records import Document, RoleKind

_BEFORE_DEPARTMENT = frozenset(("of", "for"))
_WORDS_IN_NAME, _MOST_LETTERS = 2, 4


def first_names_used_again(document: Document) -> frozenset[str]:
    """Give the words with a capital that the notes have more than once, in lower case.

    Where a department ends and a name begins shows only there: nobody speaks of a department by one word.
    """
    counts = Counter(word.folded for word in words_of(document.text) if word.is_capital)
    return frozenset(word for word, count in counts.items() if count > 1)


def people_with_long_titles(text: str, used_again: frozenset[str]) -> Iterator[FoundPerson]:
    """Give who stands behind a title with a department, or before the letters of one.

    `used_again` has the first names that may count.
    """
    for chunk in chunks_of(text):
        words = words_of(chunk.text)
        for start in (len(words) - _WORDS_IN_NAME, 0):
            name = words[start : start + _WORDS_IN_NAME]
            if start < 0 or len(words) <= _WORDS_IN_NAME or name[0].folded not in used_again:
                continue
            behind = words[start + _WORDS_IN_NAME :]
            title = _department(chunk.text, words[:start]) or _letters(chunk.text, behind)
            if title and is_person_name(chunk.text, name):
                yield FoundPerson(
                    name=chunk.text[name[0].start : name[-1].end],
                    role=title,
                    role_kind=_kind(title),
                    start=chunk.start,
                    end=chunk.end,
                )
                break


def _department(text: str, words: Sequence[Word]) -> str | None:
    """Give "Director of Fresh Foods", all of what stands before a name."""
    role = find_role(words)
    if role is None or role.last + 1 >= len(words) or words[role.last].folded not in _BEFORE_DEPARTMENT:
        return None
    return text[: words[-1].end]


def _letters(text: str, words: Sequence[Word]) -> str | None:
    """Give "ED", the one word behind a name."""
    letters = text[words[0].start : words[0].end] if len(words) == 1 else ""
    return letters if letters.isalpha() and letters.isupper() and 1 < len(letters) <= _MOST_LETTERS else None


def _kind(title: str) -> RoleKind:
    role = find_role(words_of(title))
    return role.label if role else "other"
