"""Lists in a line: where one item ends and the next begins."""

import re
from collections.abc import Iterator, Sequence

from nextrung.intake.resume.pieces import Piece, trim
from nextrung.intake.resume.telling import is_sentence

#: Signs that part items, the strongest first; only one kind is used at a time.
_SEPARATORS = ("|‖", "•·∙‧▪●", ";", ",")
_OPEN, _CLOSE = "([{", ")]}"
_LAST_WORDS = ("and ", "& ", "or ")
_BRACKETS = re.compile(r"\([^()]*\)")
#: "levels 1" and, behind the comma, "2 and 3 readers".
_NUMBER_AT_THE_END = re.compile(r"(?<![\w$.])(\d{1,4})\s*$")
_FURTHER_NUMBER = re.compile(r"\s*(?:(?:and|or|&)\s)?(\d{1,4})(?=\s*$|\s(?:and|or|&)\s\d|\s[a-z])")
#: How long or how fast, behind the skill it is of: "Forklift, 5 years", "Typing, 70 wpm".
_MEASURE = re.compile(
    r"\s*\d[\d.,]*\s?\+?\s?(?:years?|yrs?|months?|wpm|words per minute|hours?|hrs?)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
#: Not the one of "CPR (adult / infant)".
_SLASH = re.compile(r" / (?![^()\[\]{}]*[)\]}])")
_FEWEST_SLASHES = 2
#: What has a longer part is a sentence (words).
_LONGEST_ITEM = 9
#: A sentence with commas does not begin with a short part (words).
_SHORTEST_OPENING = 4


def items_of(piece: Piece) -> Iterator[Piece]:
    """Split a list at its separators, not inside brackets; a sentence stays whole.

    >>> [item.text for item in items_of(Piece("Excel (pivots, macros), SAP and Word", ()))]
    ['Excel (pivots, macros)', 'SAP and Word']
    """
    signs = next((signs for signs in _SEPARATORS if any(sign in piece.text for sign in signs)), "")
    parts = list(_with_their_numbers(piece.text, signs)) if signs else _by_slashes(piece.text)
    if signs == "," and _is_told(parts):
        parts = [piece.text.removesuffix(".")]
    for index, part in enumerate(parts):
        words = trim(part)
        if index and index == len(parts) - 1:
            words = _without_and(words)
        if words:
            yield Piece(words, piece.lines)


def _by_slashes(text: str) -> list[str]:
    """Split at slashes where there are several: "HVAC / R" is one thing."""
    parts = _SLASH.split(text)
    return parts if len(parts) > _FEWEST_SLASHES else [text]


def _without_and(words: str) -> str:
    """Take the "and" and the full stop off the last item of a list."""
    opening = next((opening for opening in _LAST_WORDS if words.lower().startswith(opening)), "")
    words = words[len(opening) :]
    return words.removesuffix(".") if words.count(".") == 1 else words


def _split_outside_brackets(text: str, signs: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, character in enumerate(text):
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif character in signs and depth == 0 and not _is_in_number(text, index):
            yield text[start:index]
            start = index + 1
    yield text[start:]


def _with_their_numbers(text: str, signs: str) -> Iterator[str]:
    """Split a list, but leave "levels 1, 2 and 3", "Excel 2016, 2019 and 365" and "Typing, 70 wpm" whole."""
    held = ""
    for part in _split_outside_brackets(text, signs):
        if held and signs == "," and (_goes_on_counting(held, part) or _MEASURE.match(part)):
            held += f",{part}"
            continue
        if held:
            yield held
        held = part
    yield held


def _goes_on_counting(held: str, part: str) -> bool:
    """Tell two numbers of one kind: both years or releases of four digits, or both small."""
    before, after = _NUMBER_AT_THE_END.search(held), _FURTHER_NUMBER.match(part)
    return before is not None and after is not None and (len(before[1]) > 2) == (len(after[1]) > 2)


def _is_in_number(text: str, index: int) -> bool:
    """Tell the comma of 1,200."""
    return text[index] == "," and text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit()


def _is_told(parts: Sequence[str]) -> bool:
    """Tell a sentence with commas from a list: its parts are long."""
    words = [len(_BRACKETS.sub("", part).split()) for part in parts]
    reads_on = words[0] > _SHORTEST_OPENING and is_sentence(", ".join(part.strip() for part in parts))
    return reads_on or max(words) > _LONGEST_ITEM
