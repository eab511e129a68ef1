"""Tell what kind of work a title or a posting is about, and how high up a title stands."""

import re
from collections import Counter
from functools import cache

from nextrung.intake.records import Posting
from nextrung.preparation._rows import Row
from nextrung.preparation._terms import Terms, index_terms
from nextrung.tables import load_table

_TITLE_WEIGHT = 3
#: So many words of a posting must point to a kind of work before it is believed.
_LEAST_POINTS = 2
_USUAL_LEVEL = 2
_COACH = re.compile(r"\b(?:coach|charge|head|lead)\b", re.IGNORECASE)


class Sector(Row, frozen=True):
    """A kind of work."""

    id: str
    key: str
    name: str
    #: One of the people the work is done for, as an interviewer would say it.
    somebody: str
    titles: tuple[str, ...]
    terms: tuple[str, ...]


class _Level(Row, frozen=True):
    level: int
    titles: tuple[str, ...]


class _Near(Row, frozen=True):
    keys: frozenset[str]


class _Table(Row, frozen=True):
    sector: tuple[Sector, ...]
    level: tuple[_Level, ...]
    near: tuple[_Near, ...]


@cache
def _table() -> _Table:
    return load_table("sectors", _Table)


@cache
def sectors() -> dict[str, Sector]:
    """Give every kind of work by its key."""
    return {sector.key: sector for sector in _table().sector}


@cache
def _titles() -> Terms:
    return index_terms({sector.key: sector.titles for sector in _table().sector})


@cache
def _terms() -> Terms:
    return index_terms({sector.key: sector.terms for sector in _table().sector})


@cache
def _levels() -> Terms:
    return index_terms({str(level.level): level.titles for level in _table().level})


def sector_of_posting(posting: Posting) -> Sector | None:
    """Give the kind of work a posting is for; None where its words do not tell.

    A word of the title counts three, a word of a requirement or a duty one; two points are needed.
    """
    points: Counter[str] = Counter()
    if posting.title:
        for key, count in _titles().count(posting.title.text).items():
            points[key] += _TITLE_WEIGHT * count
    points.update(_terms().count(wanted_words(posting)))
    best = max(points.items(), key=lambda item: (item[1], -_place(item[0])), default=None)
    return sectors()[best[0]] if best and best[1] >= _LEAST_POINTS else None


def sector_of_title(title: str) -> str | None:
    """Give the key of the one kind of work a title names; None where it names none, or several."""
    named = _titles().count(title)
    return next(iter(named)) if len(named) == 1 else None


def is_another_field(one: str, other: str) -> bool:
    """Say whether two titles name kinds of work that lie apart; False where either names none."""
    first, second = sector_of_title(one), sector_of_title(other)
    if first is None or second is None or first == second:
        return False
    return not any({first, second} <= near.keys for near in _table().near)


def level_of_title(title: str) -> int:
    """Give how high up a title stands, 1 (apprentice) to 6 (chief); the longest term that fits counts."""
    found = [(len(term.split()), int(level)) for level, term in _levels().find(title)]
    return max(found)[1] if found else _USUAL_LEVEL


def leads_others(title: str) -> bool:
    """Say whether somebody with this title leads or coaches those who do the work."""
    return level_of_title(title) > _USUAL_LEVEL or bool(_COACH.search(title))


def wanted_words(posting: Posting) -> str:
    """Give all that a posting asks for, as one text."""
    return "\n".join(
        (
            *(want.text for want in (*posting.requirements, *posting.duties)),
            *(line.text for line in posting.culture),
        )
    )


def _place(key: str) -> int:
    return list(sectors()).index(key)
