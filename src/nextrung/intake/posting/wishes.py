"""Tell by its place which list names what would be nice to have, where its heading does not say it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from nextrung.intake.posting.sentence import PostingSentence

#: A list has no fewer items, and at least such a share of them ask.
_FEWEST_ITEMS = 2
_SHARE_OF_ASKS = 0.5

_INSISTS = re.compile(r"\b(?:must|required|need(?:s|ed)?|mandatory|essential)\b", re.IGNORECASE)


def with_wishes(sentences: Sequence[PostingSentence]) -> tuple[PostingSentence, ...]:
    """Read the one list under an unknown heading, straight below what is required, as what would be nice.

    Where a posting says nowhere else what it wishes for, "Sweeteners" below "Non-negotiable" says it.
    """
    if any(sentence.section == "preferred" for sentence in sentences):
        return tuple(sentences)
    blocks = [tuple(block) for _, block in groupby(sentences, key=lambda sentence: sentence.block)]
    unknown = [
        block
        for above, block in pairwise(blocks)
        if _asks_under_unknown_heading(block) and above[-1].section == "requirements" and above[-1].is_item
    ]
    if len(unknown) != 1:
        return tuple(sentences)
    (wishes,) = unknown
    return tuple(
        replace(each, section="preferred") if each.block == wishes[0].block else each for each in sentences
    )


def _asks_under_unknown_heading(block: Sequence[PostingSentence]) -> bool:
    items = [sentence for sentence in block if sentence.is_item and sentence.section == "other"]
    asks = sum(sentence.role == "requirement" for sentence in items)
    if any(_INSISTS.search(sentence.text) for sentence in items):
        return False
    return len(items) == len(block) >= _FEWEST_ITEMS and asks >= _SHARE_OF_ASKS * len(items)
