"""Know a question again that was noted in other words: by its terms, or by its meaning."""

from collections.abc import Mapping, Sequence

import numpy as np

from nextrung.engines.protocols import Embedder
from nextrung.preparation.bank import Pattern, speaks_of
from nextrung.tables.rows import without_slots

#: From this cosine on two questions are taken for one. Measured on twenty noted questions with the embedded
#: default: those above it were the same question, those of another kind stayed below 0.4.
SAME_QUESTION = 0.5


def known_by_terms(asked: str, rows: Sequence[Pattern]) -> Pattern | None:
    """Give the row of which a term stands in a noted question; None where there is none."""
    return next((row for row in rows if row.terms and speaks_of(row, asked)), None)


def known_by_meaning(
    asked: Sequence[str], rows: Sequence[Pattern], embedder: Embedder | None
) -> Mapping[str, Pattern]:
    """Give for noted questions the row that means the same, of those that new people always ask.

    Likeness cannot tell strengths from weaknesses; so it is used only for which row a question is, and what
    follows from that are its topic and its follow-ups.
    """
    if embedder is None or not asked:
        return {}
    likeness = embedder.embed(list(asked)) @ embedder.embed([without_slots(row.text) for row in rows]).T
    best = np.argmax(likeness, axis=1)
    return {
        text: rows[place]
        for text, place, near in zip(asked, best, likeness.max(axis=1), strict=True)
        if near >= SAME_QUESTION
    }
