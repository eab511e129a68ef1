"""The question bank as records: patterns of questions, topics, and what makes a question likely."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from nextrung.intake.records import RoleKind
from nextrung.preparation._rows import Row, cite
from nextrung.preparation._terms import Terms, index_terms
from nextrung.sources import Source
from nextrung.tables import load_rows, load_table

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
    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    asked_by: tuple[RoleKind, ...] = ()
    rounds: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    #: What an answer worth 1, 3 and 5 of five shows.
    answer_1: str = ""
    answer_3: str = ""
    answer_5: str = ""
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


class Quota(Row, frozen=True):
    """How many questions there are, and how many of one spring."""

    total: int
    topic_most: int
    least: Mapping[Spring, int]
    most: Mapping[Spring, int]


class Ranking(Row, frozen=True):
    """What makes questions likely, how many of a kind there are, and what they are about."""

    likelihood: Mapping[str, float]
    quota: Quota
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
def _row_terms(pattern: Pattern) -> Terms:
    return index_terms({pattern.id: pattern.terms})


def speaks_of(pattern: Pattern, text: str) -> bool:
    """Say whether a term of the row stands in `text`; a row without terms speaks of anything."""
    return not pattern.terms or bool(_row_terms(pattern).count(text))
