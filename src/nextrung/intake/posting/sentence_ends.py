"""The sentences of a posting, also of one that is typed without capitals."""

import re

from nextrung.intake._sentences import sentence_spans

_CAPITAL_AFTER_STOP = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")
_SMALL_AFTER_STOP = re.compile(r"[a-z]{3}[.!?]\s+[a-z]")


def posting_sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give start and end of each sentence.

    Where most sentences begin without a capital, the few capitals in it are names ("DL req'd").
    """
    small = len(_SMALL_AFTER_STOP.findall(text))
    if small > 1 and small > 2 * len(_CAPITAL_AFTER_STOP.findall(text)):
        lowered = text.lower()
        return sentence_spans(lowered if len(lowered) == len(text) else text)
    return sentence_spans(text)
