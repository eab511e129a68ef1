"""The question bank as records: patterns of questions, topics, and what makes a question likely."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from nextrung.intake.records import RoleKind
from nextrung.sources import Source
from nextrung.tables import load_rows, load_table
from nextrung.tables.rows import Row, cite
from nextrung.tables.terms import Terms, index_terms

#: The lines of a few candidates' papers; each is held against the bank many times.
_MOST_TEXTS = 1024

Spring = Literal[
    "opener",
    "asked",
    "pay",
    "always",
    "fit",
    "person",
    "round",
    "format",
    "requirement",
    "gap",
    "duty",
    "claim",
    "worry",
    "pressure",
    "sector",
    "announced",
    "heard",
    "doubt",
]


class Pattern(Row, frozen=True):
    """One row of the question table; the table itself says what each column is for."""

    id: str
    topic: str
    competency: str
    springs: tuple[Spring, ...]
    text: str
    follow_ups: tuple[str, str]
    after: str
    #: What an answer worth 1, 3 and 5 of five shows.
    answer_1: str
    answer_3: str
    answer_5: str
    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    asked_by: tuple[RoleKind, ...] = ()
    rounds: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    weight: float = 0.0
    #: Why it is likely, where that holds for this row alone.
    why: str = ""
    #: For those who do the work themselves, or for those who lead the people who do.
    only: Literal["hands_on", "leads", ""] = ""
    #: Rests on the strongest line there is, whatever its topic.
    best_line: bool = False

    @property
    def source(self) -> Source:
        """The row, as a source."""
        return cite(self.id, self.text)


class Topic(Row, frozen=True):
    """What a question is about, and the words that show it."""

    key: str
    name: str
    terms: tuple[str, ...] = ()
    #: Words in which one of them means something else.
    not_terms: tuple[str, ...] = ()
    #: What follows on a question of round one that is on this topic.
    follow_ups: tuple[str, ...] = ()


class Quota(Row, frozen=True):
    """How many questions there are, and how many of one spring."""

    total: int
    topic_most: int
    #: Questions of the round itself, at least, where it is the last.
    round_if_final: int
    #: Questions that come again, at least.
    repeats: int
    least: Mapping[Spring, int]
    most: Mapping[Spring, int]


class Signs(Row, frozen=True):
    """Words by which a line of the notes is known to be worth a question."""

    #: What goes wrong there.
    trouble: tuple[str, ...]
    #: What the candidate has not done or does not hold.
    doubt: tuple[str, ...]
    #: The same, in words that mean it only in a line that says "I".
    doubt_of_mine: tuple[str, ...]
    #: What only concerns the visit, or praises.
    aside: tuple[str, ...]


class FollowUps(Row, frozen=True):
    """What may follow on any question."""

    any: tuple[str, ...]


class Ranking(Row, frozen=True):
    """What makes questions likely, how many of a kind there are, and what they are about."""

    likelihood: Mapping[str, float]
    quota: Quota
    signs: Signs
    follow_ups: FollowUps
    why: Mapping[str, str]
    topic: tuple[Topic, ...]


@cache
def ranking() -> Ranking:
    """Load what ranks the questions."""
    return load_table("question_ranking", Ranking)


@cache
def bank() -> tuple[Pattern, ...]:
    """Load the question bank, in the order of the ids."""
    return tuple(sorted(load_rows("questions", "question", Pattern), key=lambda pattern: pattern.id))


@cache
def patterns(spring: Spring) -> tuple[Pattern, ...]:
    """Give the rows that spring from this, in the order of the table."""
    return tuple(pattern for pattern in bank() if spring in pattern.springs)


def opener(row: str) -> Pattern:
    """Give the row of an opener by its id."""
    return next(pattern for pattern in patterns("opener") if pattern.id == row)


@cache
def _terms(terms: tuple[str, ...]) -> Terms:
    return index_terms({"row": terms})


@cache
def _all_terms() -> Terms:
    """Index the terms of our bank together, for a line is held against all of it at once."""
    return index_terms({",".join(row.terms): row.terms for row in bank() if row.terms})


@lru_cache(maxsize=_MOST_TEXTS)
def _spoken_of(text: str) -> frozenset[str]:
    return frozenset(_all_terms().count(text))


@cache
def _known_terms() -> frozenset[tuple[str, ...]]:
    return frozenset(row.terms for row in bank())


def speaks_of(pattern: Pattern, text: str) -> bool:
    """Say whether a term of the row stands in `text`; a row without terms speaks of anything."""
    if not pattern.terms:
        return True
    if pattern.terms in _known_terms():
        return ",".join(pattern.terms) in _spoken_of(text)
    return bool(_terms(pattern.terms).count(text))
