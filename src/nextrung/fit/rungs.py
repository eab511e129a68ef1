"""Rungs that a name carries: Class A, Level 2, Stage 1, Band 7."""

import re

_RUNG = re.compile(
    r"\b(?P<ladder>class|level|stage|band|tier)[\s-]?(?P<rung>[a-d]|\d{1,2}|i{1,3}|iv|v)\b", re.IGNORECASE
)
#: "Firefighter I and II": a Roman number behind a name.
_NUMBERED = re.compile(
    r"\b(?P<ladder>[A-Za-z]{3,}) (?P<rungs>(?:I{1,3}|IV|V)(?:(?:,| and|/|-| &) ?(?:I{1,3}|IV|V))*)\b(?!['’])"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}


def rungs_in(text: str) -> dict[str, int]:
    """Give the highest rung of each ladder named in `text`; Class A stands above Class B, Level 2 above 1."""
    found: dict[str, int] = {}
    for match in _RUNG.finditer(text):
        ladder = match["ladder"].lower()
        found[ladder] = max(found.get(ladder, -99), _height(match["rung"].lower(), ladder))
    for match in _NUMBERED.finditer(text):
        rungs = [_ROMAN[rung.lower()] for rung in re.findall(r"I{1,3}V?|V", match["rungs"])]
        ladder = match["ladder"].lower()
        found[ladder] = max(found.get(ladder, -99), *rungs)
    return found


def is_lower_rung(asked: str, held: str) -> bool:
    """Tell whether both name a ladder and the second stands lower on it."""
    held_rungs = rungs_in(held)
    return any(held_rungs.get(ladder, rung) < rung for ladder, rung in rungs_in(asked).items())


def _height(rung: str, ladder: str) -> int:
    if rung.isdigit():
        return int(rung)
    if ladder == "class" and len(rung) == 1:
        return -"abcdi".index(rung) if rung in "abcd" else _ROMAN.get(rung, 0)
    return _ROMAN.get(rung, -"abcd".index(rung) if rung in "abcd" else 0)
