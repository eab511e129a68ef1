"""Where the entries of a section name their place, so that a town that nobody knows is told by its spot."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.words import employer_score, title_score

_JOINT = re.compile(r",\s+|\s+[-–—]\s+")
_MOST_TOWN_WORDS, _SHORTEST_TOWN = 3, 4
#: Small words in the names of towns ("Burton upon Trent").
_SMALL = frozenset(("upon", "on", "in", "of", "the", "de", "la", "le", "by", "under", "and"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Among the names of an entry."""

    #: So many names stand before it.
    index: int
    #: It stands behind a name, after a comma or a dash; else it is a part of its own.
    is_tail: bool
    #: So many names are left without it.
    names_left: int
    #: The one name before it has a comma or a dash left, so it holds an employer and a position still.
    joint_left: bool = False

    @classmethod
    def among(cls, names: Sequence[Piece], index: int, *, is_tail: bool) -> "Spot":
        """Give a spot among names: behind one of them, or between two."""
        joint_left = is_tail and len(names) == 1 and _has_joint(names[index].text)
        return cls(index, is_tail=is_tail, names_left=len(names), joint_left=joint_left)


def spot_of_all(spots: Sequence[Spot | None], names: Sequence[Sequence[Piece]]) -> Spot | None:
    """Give the spot at which known places stand; without one, a last part that looks like a town in all."""
    known = Counter(spot for spot in spots if spot)
    if known:
        return known.most_common(1)[0][0]
    counts = {len(own) for own in names}
    if len(names) > 1 and len(counts) == 1 and all(own and _ends_with_town(own[0].text) for own in names):
        return Spot(0, is_tail=True, names_left=counts.pop())
    return None


def _has_joint(text: str) -> bool:
    return _JOINT.search(text) is not None


def _ends_with_town(text: str) -> bool:
    start = _start_of_tail(text)
    return start > 0 and may_be_place(text[start:])


def _start_of_tail(text: str) -> int:
    """Give where the words after the last comma or dash begin; 0 where there is none."""
    joints = list(_JOINT.finditer(text))
    return joints[-1].end() if joints else 0


def without_place(names: Sequence[Piece], spot: Spot) -> tuple[tuple[Piece, ...], Piece | None]:
    """Take the words at the spot out of the names, where they may be a town."""
    if spot.index >= len(names) or len(names) != spot.names_left + (not spot.is_tail):
        return tuple(names), None
    piece = names[spot.index]
    start = _start_of_tail(piece.text) if spot.is_tail else 0
    if spot.is_tail != bool(start):
        return tuple(names), None
    place = piece.part(start)
    rest = (piece.part(0, start),) if start else ()
    takes_a_name = spot.joint_left and not all(_has_joint(name.text) for name in rest)
    if takes_a_name or not may_be_place(place.text):
        return tuple(names), None
    return (*names[: spot.index], *rest, *names[spot.index + 1 :]), place


def may_be_place(text: str) -> bool:
    """Tell whether words may be a town: few, with capitals, and neither title nor employer."""
    words = text.split()
    is_region = text.isupper() and len(text) < _SHORTEST_TOWN
    are_capital = not is_region and all(word[:1].isupper() or word in _SMALL for word in words)
    is_plain = 0 < len(words) <= _MOST_TOWN_WORDS and are_capital and not any(map(str.isdigit, text))
    return is_plain and not title_score(text) and not employer_score(text)
