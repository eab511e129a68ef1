"""Items that stand in one line: behind bullets inside it, run together, or between commas behind a label."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nextrung.calendar_words import MONTHS, WEEKDAYS
from nextrung.intake.posting.paragraphs import LEADS_ON

#: Nor does a list of more words go without any stop or semicolon.
_RUN_TOGETHER = 24
#: A capital that begins nothing.
_DAY_OR_MONTH = re.compile(rf"(?:{'|'.join((*WEEKDAYS, *MONTHS))})s?\b", re.IGNORECASE)
_YEARS_AHEAD = re.compile(r"\d{1,2}\+?\s(?:to\s\d+\s)?(?:years?|yrs?|months?)\b", re.IGNORECASE)
#: Behind a label, so many short pieces between commas are things asked for one by one.
_FEWEST_LISTED = 3
_LISTED_WORDS = 7
_COMMA = re.compile(r",\s+(?![^()]*\))")
_JOINED = re.compile(r"(?:^|\s)(?:and|or|&)\s", re.IGNORECASE)
_BULLETS = "•●▪◦‣∙◆■➢✓✔❖* "
_BULLET_IN_LINE = re.compile(r"\s(?=[•●▪◦‣∙◆■➢✓✔❖]\s?\w|\([A-Ha-h1-9]\)\s[A-Z])")
_DASH_IN_LINE = re.compile(r"(?<=[\w.)])\s+[-*–]\s+(?=[A-Z0-9])")


def items_in(text: str, *, is_bullet: bool, is_labelled: bool) -> Iterator[tuple[str, bool]]:
    """Part "Must haves: 3 yrs in HR, FMLA, union exposure": commas without "and" part things asked for."""
    pieces = list(_at_bullets(text, is_bullet))
    listed = [part.strip(" .") for part in _COMMA.split(text.strip())]
    is_list = len(pieces) == 1 and len(listed) >= _FEWEST_LISTED and not _is_joined(listed)
    if is_labelled and is_list and max(len(part.split()) for part in listed) <= _LISTED_WORDS:
        return iter([(part, True) for part in listed if part])
    return iter(pieces)


def _is_joined(listed: Sequence[str]) -> bool:
    """Tell a list with "and" or "or" before its last from one whose items have such words inside them.

    "CPC, CCS or RHIT" is joined; "AI experience, DairyComp or PCDart, own truck" is not.
    """
    if any(map(_JOINED.match, listed)) or _JOINED.search(listed[-1]):
        return True
    return any(
        _JOINED.search(part) and " " not in before for before, part in pairwise(["", *listed]) if before
    )


def _at_bullets(text: str, is_bullet: bool) -> Iterator[tuple[str, bool]]:
    parts = _BULLET_IN_LINE.split(text)
    dashed = _DASH_IN_LINE.split(text)
    if len(parts) == 1 and len(dashed) > 3:
        parts = dashed
    is_sentence = re.search(r"[.;!?](?:\s|$)", text) is not None
    if len(parts) == 1 and len(text.split()) > _RUN_TOGETHER and not is_sentence:
        parts = _run_on_items(text)
    for part in parts:
        piece = part.strip(_BULLETS)
        if piece:
            yield piece, is_bullet or len(parts) > 1 or part.lstrip()[:1] in _BULLETS


def _run_on_items(text: str) -> list[str]:
    """Part a list that lost its line breaks, where a capital follows a small word: "... role Ability to"."""
    tokens = list(re.finditer(r"\S+", text))
    starts = [0]
    for before, word in pairwise(tokens):
        ends_item = before[0][0].islower() or before[0][-1].isdigit() or before[0].endswith(("+", ")"))
        is_capital = word[0][0].isupper() and not _DAY_OR_MONTH.match(word[0])
        begins = is_capital or _YEARS_AHEAD.match(text, word.start()) is not None
        if ends_item and begins and before[0].lower() not in LEADS_ON and before[0][-1] not in ",&/-":
            starts.append(word.start())
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]
