"""The factors between the published median and a person's pay, as `tables/experience.toml` has them."""

from decimal import Decimal
from functools import cache

import msgspec

from nextrung.tables import load_table


class Fitted(msgspec.Struct, frozen=True):
    """What the factors were fitted to, and how far they miss."""

    people: int
    what: str


class FewAsked(msgspec.Struct, frozen=True):
    """Kinds of work for which nothing was fitted."""

    #: Beginnings of codes.
    groups: tuple[str, ...]
    #: Years that go with the 25th, the 50th and the 75th percentile.
    years: tuple[Decimal, Decimal, Decimal]


class Knot(msgspec.Struct, frozen=True):
    """A point of a line of factors; between two points it is straight, beyond the last it is level."""

    at: Decimal
    factor: Decimal


class Word(msgspec.Struct, frozen=True):
    """Words of a title, each of which has the same factor; only the first that stands there counts."""

    id: str
    words: tuple[str, ...]
    factor: Decimal
    #: In occupations of managers (codes from 11); the same where blank.
    factor_in_management: Decimal | None = None
    #: Steps of one ladder ("vice president", "director", "manager"): only the first counts.
    ladder: str = ""


class Industry(msgspec.Struct, frozen=True):
    """Words and word beginnings by which an industry is known."""

    id: str
    words: tuple[str, ...]
    factor: Decimal
    #: How wide people in it lie apart, against all people.
    width: Decimal


class Spread(msgspec.Struct, frozen=True):
    """How far people with the same factors lie apart, as factors of their middle, by years."""

    at: Decimal
    low: Decimal
    middle_low: Decimal
    middle_high: Decimal
    high: Decimal


class PublicService(msgspec.Struct, frozen=True):
    """How wide people lie apart below and above their middle, where governments employ a part of them."""

    #: 0 to 1, see `public_share`.
    share: Decimal
    below: Decimal
    above: Decimal


class ExperienceTable(msgspec.Struct, frozen=True):
    """The table of factors."""

    few_asked: FewAsked
    fitted: Fitted
    #: In occupations of managers.
    management: Decimal
    #: Where the years are not known.
    years_unknown: Decimal
    #: How many times the published 90th percentile a range may reach, and a 10th divided by it.
    beyond: Decimal
    years: tuple[Knot, ...]
    level: tuple[Knot, ...]
    word: tuple[Word, ...]
    industry: tuple[Industry, ...]
    public: tuple[PublicService, ...]
    spread: tuple[Spread, ...]


@cache
def experience_table() -> ExperienceTable:
    """Give the factors."""
    return load_table("experience", ExperienceTable)
