"""Tell by its place which list names what would be nice to have, where its heading does not say it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from nextrung.intake.posting.sentence import PostingSentence

#: A list has no fewer items, and at least such a share of them ask.
_FEWEST_ITEMS = 2
_SHARE_OF_ASKS = 0.5

#: A single list of wishes in a posting without a must has so many items where they are the musts.
_FEWEST_MUSTS = 4
#: No posting asks for less: so many musts beside two lists of wishes were read where none is.
_MOST_MUSTS_MISSED = 1

_INSISTS = re.compile(r"\b(?:must|required|need(?:s|ed)?|mandatory|essential)\b", re.IGNORECASE)


def with_wishes(sentences: Sequence[PostingSentence]) -> tuple[PostingSentence, ...]:
    """Read the one list under an unknown heading, straight below what is required, as what would be nice.

    Where a posting says nowhere else what it wishes for, "Sweeteners" below "Non-negotiable" says it. Where
    it names wishes twice and nothing that is a must, the first of them are the musts; so is a long list
    of wishes that is all it asks for.
    """
    blocks = [tuple(block) for _, block in groupby(sentences, key=lambda sentence: sentence.block)]
    if any(sentence.section == "preferred" for sentence in sentences):
        return _with_musts(sentences, blocks)
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


def _with_musts(
    sentences: Sequence[PostingSentence], blocks: Sequence[Sequence[PostingSentence]]
) -> tuple[PostingSentence, ...]:
    musts = sum(each.role == "requirement" and each.section != "preferred" for each in sentences)
    wishes = [block for block in blocks if sum(map(_is_wish, block)) >= _FEWEST_ITEMS]
    is_wish_alone = len(wishes) == 1 and (musts > 0 or sum(map(_is_wish, wishes[0])) < _FEWEST_MUSTS)
    if musts > _MOST_MUSTS_MISSED or not wishes or is_wish_alone:
        return tuple(sentences)
    first = wishes[0][0].block
    return tuple(
        replace(each, section="requirements") if each.block == first and _is_wish(each) else each
        for each in sentences
    )


def _is_wish(sentence: PostingSentence) -> bool:
    return sentence.section == "preferred" and sentence.role == "requirement" and sentence.is_item


def _asks_under_unknown_heading(block: Sequence[PostingSentence]) -> bool:
    items = [sentence for sentence in block if sentence.is_item and sentence.section == "other"]
    asks = sum(sentence.role == "requirement" for sentence in items)
    if any(_INSISTS.search(sentence.text) for sentence in items):
        return False
    return len(items) == len(block) >= _FEWEST_ITEMS and asks >= _SHARE_OF_ASKS * len(items)
