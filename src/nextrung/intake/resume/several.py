"""Rows that name several certificates or awards: "CPR, First Aid, OSHA 10", "RHCE (2019) | RHCSA (2018)"."""

import re
from collections.abc import Callable, Iterator

from nextrung.intake._places import is_place
from nextrung.intake.dates import find_edge_period
from nextrung.intake.resume.givers import is_kind
from nextrung.intake.resume.passages import Passage
from nextrung.intake.resume.pieces import trim
from nextrung.intake.resume.words import PLAIN_SCORE, names_authority, title_score

#: Signs that may part names, the strongest first; a bracket is never cut.
_SIGNS = (r"\s*;\s+", r"\s*[|•·]\s*", r"\s+[-–—]\s+", r",\s+")
_AND = re.compile(r"(?:and|&)\s+")
#: "License #00000" is the number of the name before it.
_IS_NUMBER = re.compile(r"#|\d{5}")
#: A name among several is no longer than this.
_LONGEST_NAME = 60
#: A row of names is no longer than this.
_LONGEST_ROW = 400
#: So many of the names plainly are ones, or so many stand behind a sign that nothing else uses.
_PLAIN_NAMES, _NAMES_IN_LIST = 2, 3

Test = Callable[[str], bool]


def names_in_row(row: Passage, may_give: Test, names_one: Test) -> list[Passage]:
    """Part a row into the names it has, each with its giver and date; the row alone where it has one.

    `may_give` tells who gives such things, `names_one` what plainly is one.
    """
    if len(row.lines[0].cells) > 1 or len(row.text) > _LONGEST_ROW:
        return [row]
    for sign in _SIGNS:
        names = list(_joined(row.text, sign, may_give))
        if len(names) > 1 and _are_names(names, sign, names_one):
            return [Passage(row.lines, name) for name in names]
    return [row]


def _are_names(names: list[str], sign: str, names_one: Test) -> bool:
    if any(len(name) > _LONGEST_NAME for name in names):
        return False
    plain = max(sum(map(_is_dated_name, names)), sum(map(names_one, names)))
    return plain >= _PLAIN_NAMES or (sign in _SIGNS[:2] and len(names) >= _NAMES_IN_LIST)


def _joined(text: str, sign: str, may_give: Test) -> Iterator[str]:
    """Cut at the sign; what cannot stand alone (a date, a giver, a level) stays with the name before it."""
    start = 0
    for cut in re.finditer(sign, text):
        begins_name = text[:start].count("(") == text[:start].count(")")
        inside = text[: cut.start()].count("(") > text[: cut.start()].count(")")
        following = _AND.sub("", re.split(sign, text[cut.end() :], maxsplit=1)[0], count=1)
        if begins_name and not inside and _stands_alone(following, may_give):
            yield _AND.sub("", trim(text[start : cut.start()]), count=1)
            start = cut.end()
    yield _AND.sub("", _closed(text[start:]), count=1)


def _closed(text: str) -> str:
    """Take separators off the edges, but not the brackets of a date."""
    return text.strip(" ,;|•·–—-")


def _stands_alone(text: str, may_give: Test) -> bool:
    words = trim(text)
    if not words or not words[:1].isupper() or _IS_NUMBER.search(words):
        return False
    is_title = len(words.split()) > 1 and title_score(words) >= PLAIN_SCORE
    if (is_kind(words) and not is_title) or names_authority(words) or is_place(words):
        return False
    found = find_edge_period(words)
    if found and not any(map(str.isalpha, words[: found.span[0]])):
        return False
    name = trim(words[: found.span[0]]) if found else words
    return not any(may_give(part) for part in re.split(r",\s+|\s+[-–—]\s+", name)[:1])


def _is_dated_name(text: str) -> bool:
    found = find_edge_period(text)
    return found is not None and any(map(str.isalpha, text[: found.span[0]]))
