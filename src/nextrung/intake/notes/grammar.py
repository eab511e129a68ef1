"""Small words by which notes are understood: the table ``note_grammar.toml``."""

from dataclasses import dataclass
from functools import cache

from nextrung.tables import load_table


@dataclass(frozen=True, kw_only=True, slots=True)
class Verbs:
    """Verbs by what they tell."""

    told: frozenset[str]
    asked: frozenset[str]
    showed: frozenset[str]
    happened: frozenset[str]
    in_the_room: frozenset[str]
    dealt_with_me: frozenset[str]
    somebody: frozenset[str]
    statement: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class SmallWords:
    """Pronouns, conjunctions and the like."""

    openers: frozenset[str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    third_person: frozenset[str]
    about_them: frozenset[str]
    their_matters: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    question_starts: frozenset[str]
    question_superlatives: frozenset[str]
    sentence_starts: frozenset[str]
    abbreviations: frozenset[str]
    units: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class PeopleWords:
    """Words around names and roles."""

    leads: frozenset[str]
    orders: tuple[str, ...]
    stops: frozenset[str]
    attends: frozenset[str]
    trails: frozenset[str]
    frames: frozenset[str]
    pronouns: frozenset[str]
    no_modifiers: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Grammar:
    """The table."""

    short_forms: dict[str, str]
    verbs: Verbs
    words: SmallWords
    people: PeopleWords


@cache
def grammar() -> Grammar:
    """Load ``note_grammar.toml`` once."""
    return load_table("note_grammar", Grammar)
