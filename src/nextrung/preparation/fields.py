"""Tell what kind of work a title or a posting is about, and how high up a title stands."""

import re
from collections import Counter
from functools import cache

from nextrung.intake.records import Posting
from nextrung.tables import load_table
from nextrung.tables.rows import Row
from nextrung.tables.terms import Terms, index_terms

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
    #: Whoever bears such a title leads others, where the level is above the usual one.
    leads: bool = True


class _Near(Row, frozen=True):
    keys: frozenset[str]


class _Table(Row, frozen=True):
    sector: tuple[Sector, ...]
    level: tuple[_Level, ...]
    near: tuple[_Near, ...]


#: So many words of one kind of work name it where the title does not.
_CLEARLY = 3


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
    return index_terms({str(place): level.titles for place, level in enumerate(_table().level)})


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


def clear_sector_of(posting: Posting) -> str | None:
    """Give the key of the kind of work that the title names, or that what is asked for names twice as often.

    For what is said of a whole field, as against a question that fits beside others.
    """
    named = sector_of_title(posting.title.text) if posting.title else None
    (first, count), (_, next_count) = [
        *_terms().count(wanted_words(posting)).most_common(2),
        ("", 0),
        ("", 0),
    ][:2]
    is_clear = count >= _CLEARLY and count >= 2 * next_count
    return named or (first if is_clear else None)


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
    found = _levels_in(title)
    return max((length, level.level) for length, level in found)[1] if found else _USUAL_LEVEL


def _levels_in(title: str) -> list[tuple[int, _Level]]:
    """Give each level that a title names, with the number of words that name it."""
    return [(len(term.split()), _table().level[int(place)]) for place, term in _levels().find(title)]


def leads_others(title: str) -> bool:
    """Say whether somebody with this title leads or coaches others; the longest term that fits counts."""
    found = _levels_in(title)
    longest = max((length for length, _ in found), default=0)
    named = [level for length, level in found if length == longest]
    return any(level.leads and level.level > _USUAL_LEVEL for level in named) or bool(_COACH.search(title))


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
