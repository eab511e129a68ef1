"""What is told about a position, parted into a summary and highlights."""

from collections.abc import Sequence

from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import Piece, joined, piece_of

#: Items are shorter than paragraphs (words).
_LONGEST_ITEM = 30


def told(body: Sequence[Passage]) -> tuple[Piece | None, list[Piece]]:
    """Part what is told about an entry into a summary and highlights.

    Bullets are highlights; what stands before them is the summary, what stands after them a highlight.
    Without bullets a paragraph or two are the summary, and items are highlights.
    """
    bullets = [index for index, each in enumerate(body) if each.is_bullet]
    begins = bullets[0] if bullets else len(body)
    if not bullets and _are_items(body):
        begins = int(body[0].text.endswith(".") and not body[1].text.endswith("."))
    return joined(body[:begins]), [piece_of(each) for each in body[begins:]]


def _are_items(rows: Sequence[Passage]) -> bool:
    """Tell a list that has lost its bullets from a paragraph: more than two rows, or short or open ones."""
    open_ended = sum(not row.text.endswith(".") for row in rows)
    are_short = all(len(row.text.split()) < _LONGEST_ITEM for row in rows)
    return len(rows) > 2 or (len(rows) > 1 and (are_short or open_ended > 0))
