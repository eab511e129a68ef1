"""Where the sentences of a paragraph begin and end."""

import re
from collections.abc import Iterator

#: A longer sentence is none; it is cut so that nothing takes long, in characters.
_LONGEST = 1_000

_END = re.compile(r"[.!?]+[\"'”’)\]]{0,2}(?=\s)|\s(?=[•●▪◦‣∙◆■➢✓✔❖])")
_NOT_THE_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|mr|mrs|ms|dr|st|no|inc|co|corp|ltd|approx|min|max|incl|dept|assoc|sr|jr|ca|est)"
    r"|\b[A-Z](?:\.[A-Z])*|\bPh\.D|\bM\.Ed|\bB\.Sc)\.$",
    re.IGNORECASE,
)
_SHORT_UNIT = re.compile(r"\b(?:yrs?|hrs?|lbs?|mos?|wks?|exp|etc|approx|incl)\.$", re.IGNORECASE)
_CAPITAL_BEGINS = re.compile(r"[.!?]\s+[A-Z]")
_NEXT_ITEM = re.compile(r"\s+\(?[a-z0-9]{1,2}[.)]\s+[A-Z]")
_WHOLE_WORD = re.compile(r"[A-Za-z]{3,}\.$")
_BULLETS = "•●▪◦‣∙◆■➢✓✔❖ \t"


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give start and end of each sentence, surrounding white space and bullet signs left out.

    A full stop ends a sentence where white space follows and it is not that of an abbreviation; a bullet
    sign within the text begins a new one.
    """
    spans = []
    start = 0
    has_capitals = _CAPITAL_BEGINS.search(text) is not None
    for match in _END.finditer(text):
        if match[0].startswith(".") and _goes_on(text, match.end(), has_capitals=has_capitals):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    spans = [part for span in spans for part in _cut_down(text, *span)]
    return [span for span in (_stripped(text, *span) for span in spans) if span[0] < span[1]]


def _cut_down(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _goes_on(text: str, end: int, *, has_capitals: bool) -> bool:
    if _NEXT_ITEM.match(text, end):
        return False
    # Who writes no capitals at all begins sentences without one, too.
    is_small = text[end : end + 3].lstrip()[:1].islower() and (
        has_capitals or not _WHOLE_WORD.search(text[max(0, end - 12) : end])
    )
    if _SHORT_UNIT.search(text[max(0, end - 8) : end]) and text[end : end + 3].lstrip()[:1].islower():
        return True
    return is_small or _NOT_THE_END.search(text[max(0, end - 12) : end]) is not None


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_BULLETS))
    return start + left, max(start + left, start + len(piece.rstrip(_BULLETS)))
