"""Which of the names in the head of an entry is the employer, and which the position.

The order of the two holds through a whole résumé, so every entry is read both ways, and the order that
explains all entries best is taken. An entry goes its own way only where its words plainly say so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.words import (
    PLAIN_SCORE,
    before_turn,
    employer_score,
    names_authority,
    title_score,
    words_of,
)

First = Literal["employer", "position"]

_DASH = re.compile(r"\s+[-–—]{1,2}\s+|\s?—\s?")
_AT = re.compile(r"\s+(?:at|@)\s+", re.IGNORECASE)
_BRACKET = re.compile(r"\s+\((?=[^()]*\)$)")
#: A comma parts two names unless a form of company or a number follows.
_COMMA = re.compile(
    r",\s+(?!(?:inc|llc|llp|ltd|co|corp|plc|pllc|lp|n\.?a|p\.?c|s\.?a|jr|sr|i{1,3}|rn)\b\.?)", re.IGNORECASE
)
#: What it costs to part one piece at each sign; a comma often stands inside a title.
_CUTS = ((_DASH, 0.0), (_BRACKET, 0.8), (_COMMA, 0.4))
#: What speaks for the usual one of several cuts, and what against another.
_USUAL, _SMALL_LETTER, _AUTHORITY_IN_TITLE = 0.6, 5.0, 1.5
#: Two names in one piece are no longer than this.
_LONGEST = 200
#: An entry breaks the order of the others only where its words are this much clearer.
_PLAINLY_OTHERWISE = 3.0
#: From here on a score tells words of an employer.
_NAMES_EMPLOYER = 1.5
#: Last words of parts of a company.
_DEPARTMENTS = frozenset(
    (
        *(
            "care",
            "department",
            "dept",
            "division",
            "office",
            "operations",
            "resources",
            "service",
            "services",
        ),
        *("team", "unit"),
    )
)
#: No word alone counts for more.
_MOST_LEAN = 4.0


@dataclass(frozen=True, slots=True)
class Roles:
    """Two names of an entry, and how well words and order bear them out."""

    employer: Piece | None
    position: Piece | None
    weight: float = 0.0


def assign_roles(entries: Sequence[Sequence[Piece]], alike: Sequence[Sequence[Piece]] = ()) -> list[Roles]:
    """Tell employer and position in the names of each entry.

    `alike` are the entries of another section of the same paper, set in the same order.
    """
    ours, theirs = _read(entries, "employer"), _read(entries, "position")
    if _weight(theirs) + _weight(_read(alike, "position")) > _weight(ours) + _weight(
        _read(alike, "employer")
    ):
        ours, theirs = theirs, ours
    return [
        other if other.weight - each.weight >= _PLAINLY_OTHERWISE else each
        for each, other in zip(ours, theirs, strict=True)
    ]


def _read(entries: Sequence[Sequence[Piece]], first: First) -> list[Roles]:
    cuts = not _are_parted(entries)
    return [_best(names, first, cuts=cuts or _names_both(names)) for names in entries]


def _weight(roles: Sequence[Roles]) -> float:
    return sum(each.weight for each in roles)


def with_employers_apart(entries: Sequence[Sequence[Piece]]) -> list[tuple[Piece, ...]]:
    """Part the first name of all entries at "at", where that stands in most ("Cook at the Elm Diner")."""
    parted = [tuple(names) for names in entries]
    found = [(_AT.search(names[0].text) if names else None) for names in parted]
    if 2 * sum(at is not None for at in found) <= len(parted):
        return parted
    return [
        (names[0].part(0, at.start()), names[0].part(at.end()), *names[1:]) if at else names
        for names, at in zip(parted, found, strict=True)
    ]


def _are_parted(entries: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether lines and cells part the two names already, so that commas and dashes belong to them."""
    parted = [len(names) >= 2 for names in entries]
    if not parted:
        return False
    return (parted[0] and 2 * sum(parted) >= len(parted)) or 3 * sum(parted) > 2 * len(parted)


def _names_both(names: Sequence[Piece]) -> bool:
    """Tell a piece that plainly has both names, in a paper where lines part those of the other entries."""
    if len(names) != 1 or len(names[0].text) > _LONGEST:
        return False
    text = names[0].text
    cuts = [cut.span() for pattern in (_DASH, _COMMA) for cut in pattern.finditer(text)]
    halves = [(text[:start], text[end:]) for start, end in cuts]
    return any(
        title_score(one) >= PLAIN_SCORE and _names_employer(other)
        for left, right in halves
        for one, other in ((left, right), (right, left))
    )


def _names_employer(text: str) -> bool:
    """Tell "Gem City Temps" from "Emergency Department", which is where in a company somebody works."""
    words = words_of(before_turn(text))
    if len(words) < 2 or words[-1] in _DEPARTMENTS or title_score(text):
        return False
    return employer_score(text) >= _NAMES_EMPLOYER


def _best(names: Sequence[Piece], first: First, *, cuts: bool) -> Roles:
    return max(_ways(names, first, cuts=cuts), key=lambda roles: roles.weight, default=Roles(None, None))


def _ways(names: Sequence[Piece], first: First, *, cuts: bool) -> Iterator[Roles]:
    """Give the ways in which the names of one entry can be read with `first` in front."""
    for left, one in enumerate(names[:2]):
        for right, other in enumerate(names[left + 1 : 4], start=left + 1):
            yield _pair(one, other, first, -0.3 * (left + right - 1))
    if len(names) == 1:
        lean = _lean(names[0].text)
        yield Roles(None, names[0], min(lean, 1.0) - 1.0)
        yield Roles(names[0], None, min(-lean, 1.0) - 1.2)
        if len(names[0].text) <= _LONGEST:
            yield from _at_employer(names[0])
            yield from _halves(names[0], first) if cuts else ()


def _at_employer(name: Piece) -> Iterator[Roles]:
    """Part "Cook at the Elm Diner"."""
    if at := _AT.search(name.text):
        left, right = name.part(0, at.start()), name.part(at.end())
        yield Roles(right, left, 2.0 + _lean(left.text) - _lean(right.text))


def _halves(name: Piece, first: First) -> Iterator[Roles]:
    """Part one piece at a dash, a bracket or a comma."""
    for pattern, cost in _CUTS:
        cuts = list(pattern.finditer(name.text))
        for order, cut in enumerate(cuts):
            left, right = name.part(0, cut.start()), name.part(cut.end())
            is_usual = order == (len(cuts) - 1 if first == "position" else 0)
            if left.text and right.text:
                yield _pair(left, right, first, _USUAL * is_usual - cost - _cost_of_tail(left, right, first))


def _cost_of_tail(left: Piece, right: Piece, first: First) -> float:
    """Weigh against a cut what shows that it is the wrong one of several.

    No employer begins with a small letter, and none of its titles goes on with "City of Troy".
    """
    position, employer = (left, right) if first == "position" else (right, left)
    tail = position.text.partition(",")[2]
    return _SMALL_LETTER * employer.text[:1].islower() + _AUTHORITY_IN_TITLE * names_authority(tail)


def _pair(left: Piece, right: Piece, first: First, bonus: float) -> Roles:
    position, employer = (left, right) if first == "position" else (right, left)
    return Roles(employer, position, _lean(position.text) - _lean(employer.text) + bonus)


def _lean(text: str) -> float:
    """Lean to a title (above 0) or to an employer (below 0)."""
    title = title_score(text)
    # What follows "of" or a comma says nothing against a plain title.
    employer = employer_score(before_turn(text) if title >= PLAIN_SCORE else text)
    return max(-_MOST_LEAN, min(_MOST_LEAN, title - employer))
