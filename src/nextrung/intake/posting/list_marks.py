"""Signs at the edge of a line that say what it is: bullets of any kind, pictures, numbers, frames."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nextrung.intake.posting.table_rows import cells_of
from nextrung.intake.records import Document, Line

#: A picture is made of several characters, no more than that.
_LONGEST_SIGN = 4
#: A sign or a kind of number must lead so many lines before it is taken for that of a list.
_FEWEST_ITEMS = 2
#: Of lines that nothing wrapped, such a share has room for the word below.
_UNWRAPPED_SHARE = 0.5
#: A heading in a frame has no more words.
_FRAMED_WORDS = 8

_NUMBER = re.compile(r"(?:§\s?)?(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\S)")
_CHECK_BOX = re.compile(r"\[[ xX]?\]\s+(?=\S)")
#: "[ABOUT THE JOB]", "<< You >>", "Q: Who gets it?"
_FRAMED = re.compile(
    r"(?:\[|<{1,2}|\{)\s*(?P<framed>[^][<>{}]{3,60}?)\s*(?:\]|>{1,2}|\}):?$|Q[:.]\s+(?P<asked>\S.*\?)$"
)
_ANSWER = re.compile(r"A[:.]\s+(?=\S)")
_SYMBOLS = frozenset(("So", "Sm", "Sk", "Po", "Pd", "Pe", "Pf", "Mn", "Me", "Cf"))
_PICTURES = frozenset(("So", "Mn", "Cf"))
#: Words may well begin with one of these.
_PART_OF_WORD = frozenset("\"'“‘”’«([{<$£€#@&%~.,:;/…+")


def with_list_marks(document: Document) -> Document:
    """Take such signs off, and say of each line what they said: an item, a heading, the cells of a row.

    What is taken off stands at the edge of a line that is joined to no other there, so that the words of
    every paragraph still stand in the document.
    """
    document = replace(document, lines=_with_bare_items(document.lines))
    signs = Counter(sign for line in document.lines if (sign := _sign(line)))
    numbered = sum(_NUMBER.match(line.text) is not None for line in document.lines)
    unmarked = (_unmarked(line, signs, is_numbered=numbered >= _FEWEST_ITEMS) for line in document.lines)
    lines = [_with_cells(line) for line in unmarked]
    for at, line in enumerate(lines):
        ends = at + 1 == len(lines) or lines[at + 1].is_bullet or lines[at + 1].gap_above > 0
        if ends:
            lines[at] = replace(line, text=_without_last_picture(line.text))
    return replace(document, lines=tuple(lines))


def _with_bare_items(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Say of lines without any sign behind "You must have:" that they are items, where nothing wrapped them.

    In a wrapped text the first word of a line had no room on the line above.
    """
    found = list(lines)
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and lines[end].gap_above == 0:
            end += 1
        for at in range(start, end - _FEWEST_ITEMS):
            items = lines[at + 1 : end]
            if lines[at].text.rstrip().endswith(":") and _are_bare_items(items):
                found[at + 1 : end] = [replace(item, is_bullet=True) for item in items]
                break
        start = end
    return tuple(found)


def _are_bare_items(lines: Sequence[Line]) -> bool:
    if any(line.is_bullet or line.is_heading or line.text.rstrip().endswith((":", ".")) for line in lines):
        return False
    width = max(len(line.text) for line in lines)
    room = [
        len(above.text) + 1 + len(below.text.split(maxsplit=1)[0]) <= width
        for above, below in pairwise(lines)
        if below.text.strip()
    ]
    return len(room) > 0 and sum(room) >= _UNWRAPPED_SHARE * len(room)


def _unmarked(line: Line, signs: Counter[str], *, is_numbered: bool) -> Line:
    text, sign = line.text, _sign(line)
    is_item = signs[sign] >= _FEWEST_ITEMS
    if line.is_bullet:
        return replace(line, text=text[len(sign) :].lstrip()) if sign and is_item else line
    if is_numbered and (number := _NUMBER.match(text)):
        rest = text[number.end() :]
        is_heading = number["number"].endswith(".0") or rest.isupper()
        return replace(line, text=rest, is_bullet=not is_heading, is_heading=is_heading)
    if box := _CHECK_BOX.match(text):
        return replace(line, text=text[box.end() :], is_bullet=True)
    framed = _FRAMED.match(text)
    if framed and len(text.split()) <= _FRAMED_WORDS:
        return replace(line, text=framed["framed"] or framed["asked"], is_heading=True)
    if answer := _ANSWER.match(text):
        return replace(line, text=text[answer.end() :], is_bullet=False, gap_above=max(1.0, line.gap_above))
    is_apart = line.gap_above > 0 or line.number == 1
    if sign and (is_item or (is_apart and _is_picture(sign))):
        return replace(line, text=text[len(sign) :].lstrip(), is_bullet=is_item)
    return line


def _with_cells(line: Line) -> Line:
    cells = () if line.cells else cells_of(line.text)
    return replace(line, cells=cells) if len(cells) > 1 else line


def _sign(line: Line) -> str:
    """Give the symbols at the start of a line that white space parts from its words; "" for none."""
    first, _, rest = line.text.partition(" ")
    is_sign = 0 < len(first) <= _LONGEST_SIGN and rest and all(map(_is_symbol, first))
    return first if is_sign else ""


def _is_symbol(letter: str) -> bool:
    return letter not in _PART_OF_WORD and unicodedata.category(letter) in _SYMBOLS


def _without_last_picture(text: str) -> str:
    """Take a picture off the end of a line ("Bonus points 🍪")."""
    words, _, last = text.rpartition(" ")
    return words if words and len(last) <= _LONGEST_SIGN and _is_picture(last) else text


def _is_picture(sign: str) -> bool:
    return sign != "" and all(unicodedata.category(letter) in _PICTURES for letter in sign)
