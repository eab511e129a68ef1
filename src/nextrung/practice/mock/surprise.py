"""The question nobody prepared: it fits the work, and stands nowhere in the brief."""

from rapidfuzz import fuzz

from nextrung.practice.mock.material import Material
from nextrung.practice.mock.wording import mock_table
from nextrung.preparation.bank import Pattern, bank
from nextrung.preparation.questions import TOO_MUCH_ALIKE
from nextrung.preparation.topics import names

_OF_ANY_WORK = frozenset({"fit", "always"})


def surprises(material: Material) -> tuple[Pattern, ...]:
    """Give all rows that would surprise, in a fixed order: new topics and this kind of work come first.

    The order rests on the papers alone, so that interviews one after the other can go down the list.
    """
    asked = _rows_asked(material)
    topics = {question.topic for question in material.questions}
    found = [row for row in bank() if _can_surprise(row, material) and row.id not in asked]
    return tuple(sorted(found, key=lambda row: (names()[row.topic] in topics, not row.sectors, row.id)))


def _rows_asked(material: Material) -> set[str]:
    """Give the rows of what the brief asks already, and those that ask the same."""
    own = {opener.source.label for opener in material.openers}
    own |= {question.source.label for question in material.questions}
    return own | {other for row in bank() if row.id in own for other in row.alike}


def _can_surprise(row: Pattern, material: Material) -> bool:
    if not (_is_for_anybody(row) or "sector" in row.springs) or not material.job.fits(row):
        return False
    text = material.job.question(row)
    return text is not None and not any(
        fuzz.token_sort_ratio(text, asked) >= TOO_MUCH_ALIKE for asked in material.texts
    )


def _is_for_anybody(row: Pattern) -> bool:
    """Say whether anybody can be asked it, whatever the work."""
    if row.sectors or (row.terms and not _OF_ANY_WORK & set(row.springs)):
        return False
    is_common = "requirement" in row.springs and row.topic in mock_table().surprise.anybodys_topics
    return bool(_OF_ANY_WORK & set(row.springs)) or is_common
