"""The tables by which notes are read: words for topics, formats and places."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from nextrung.intake.notes.words import Phrases
from nextrung.intake.records import RoundFormat
from nextrung.tables import load_table

#: What a part of the notes can be about; "anything" above lines that speak for themselves, "nothing" for
#: small talk and empty answers.
About = Literal[
    "met",
    "next",
    "place",
    "format",
    "title",
    "asked",
    "answer",
    "said",
    "story",
    "pay",
    "worry",
    "admission",
    "learned",
    "dress",
    "open",
    "anything",
    "nothing",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class SmallTalk:
    """What letters say to be polite, and answers that say nothing."""

    phrases: tuple[str, ...]
    nothing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """Words that end the name of a place."""

    nouns: frozenset[str]
    streets: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class PayWords:
    """Words by which a sentence speaks of pay, and what they tell of an amount in it."""

    words: tuple[str, ...]
    other_money: tuple[str, ...]
    annual: tuple[str, ...]
    unsettled: tuple[str, ...]
    agreed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteWords:
    """The table ``note_words.toml``."""

    about: dict[About, tuple[str, ...]]
    small_talk: SmallTalk
    formats: dict[RoundFormat, tuple[str, ...]]
    formats_of_next: dict[RoundFormat | Literal["none"], tuple[str, ...]]
    places: Places
    other_papers: dict[str, frozenset[str]]
    pay: PayWords


@cache
def note_words() -> NoteWords:
    """Load ``note_words.toml`` once."""
    return load_table("note_words", NoteWords)


@cache
def about_phrases() -> Phrases[About]:
    """Give the phrases that tell what a clause is about."""
    return Phrases(note_words().about)


@cache
def format_phrases() -> Phrases[RoundFormat]:
    """Give the phrases that tell how a round is held."""
    return Phrases(note_words().formats)


@cache
def next_format_phrases() -> Phrases[RoundFormat | Literal["none"]]:
    """Give the phrases that tell it only where the next round is spoken of."""
    return Phrases(note_words().formats_of_next)


@cache
def small_talk() -> Phrases[str]:
    """Give the phrases of politeness."""
    return Phrases({"polite": note_words().small_talk.phrases})


@cache
def empty_answers() -> frozenset[str]:
    """Give the answers that say nothing ("not yet")."""
    return frozenset(note_words().small_talk.nothing)


@cache
def pay_phrases() -> Phrases[str]:
    """Give the phrases of pay under the names that the table has for them; "pay" are those of ``words``."""
    pay = note_words().pay
    return Phrases(
        {
            "pay": pay.words,
            "other money": pay.other_money,
            "annual": pay.annual,
            "unsettled": pay.unsettled,
            "agreed": pay.agreed,
        }
    )
