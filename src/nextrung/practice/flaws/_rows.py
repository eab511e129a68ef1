"""The tables of flaws as records, each flaw joined with its row of the table of mistakes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nextrung.errors import TableError
from nextrung.practice.flaws._language import Language
from nextrung.practice.flaws._phrases import Pattern
from nextrung.practice.records import QuestionKind
from nextrung.preparation.mistakes import known_mistakes
from nextrung.preparation.records import KnownMistake
from nextrung.tables import load_table
from nextrung.tables.rows import Row

#: Stands for all phrases under that name in [phrases].
_GROUP = re.compile(r"\{(\w+)\}")


class KindRow(Row, frozen=True, kw_only=True):
    """One flaw; the table itself says what each column is for."""

    name: str
    mistake: str
    shows: str
    spared: str = ""
    instead: str = ""
    not_with: tuple[str, ...] = ()


class SignRow(Row, frozen=True, kw_only=True):
    """One way in which a flaw shows; the table itself says what each column is for."""

    kind: str
    signs: tuple[str, ...] = ()
    asked: tuple[QuestionKind, ...] = ()
    not_asked: tuple[QuestionKind, ...] = ()
    question: tuple[str, ...] = ()
    not_question: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    also_beside: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_anywhere: tuple[str, ...] = ()
    measure: str = ""
    least_words: int = 0
    most_words: int = 100_000
    times: int = 1
    in_first_sentence: bool = False
    holds_negated: bool = False
    is_no_name: bool = False
    only_without_occasion: bool = False
    whole_sentence: bool = False


class Theme(Row, frozen=True, kw_only=True):
    """What a question is about, and the words of which any answer to it has one."""

    asked: tuple[str, ...]
    told: tuple[str, ...]


class Opposite(Row, frozen=True, kw_only=True):
    """What somebody says of themselves, and what they cannot tell beside it.

    With `asked`, it counts only where the question has one of these: "never", to "ever an accident?".
    """

    asked: tuple[str, ...] = ()
    claimed: tuple[str, ...]
    told: tuple[str, ...]


class Unseen(Row, frozen=True):
    """A mistake that no single answer shows, and why."""

    mistake: str
    why: str


class _Table(Row, frozen=True):
    kind: tuple[KindRow, ...]
    unseen: tuple[Unseen, ...]
    sign: tuple[SignRow, ...]


class _Words(Row, frozen=True):
    lists: Mapping[str, tuple[str, ...]]
    shapes: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    theme: tuple[Theme, ...]
    opposite: tuple[Opposite, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A flaw, joined with its mistake."""

    row: KindRow
    mistake: KnownMistake


@dataclass(frozen=True, slots=True)
class Rule:
    """A sign with its phrases made into patterns; None where it has none."""

    row: SignRow
    signs: Pattern | None
    question: Pattern | None
    not_question: Pattern | None
    beside: Pattern | None
    also_beside: Pattern | None
    anywhere: Pattern | None
    unless: Pattern | None
    unless_anywhere: Pattern | None


@cache
def _table() -> _Table:
    return load_table("answer_flaws", _Table)


@cache
def _words() -> _Words:
    return load_table("answer_flaw_words", _Words)


@cache
def _language() -> Language:
    return Language(_words().lists, _words().shapes)


@cache
def one_of(name: str) -> Pattern:
    """Give the pattern of the phrases of that name."""
    return _pattern(_words().phrases[name])


@cache
def kinds() -> Mapping[str, Kind]:
    """Load the flaws by their names, in the order of the table.

    Raises:
        TableError: a flaw rests on a mistake that there is none of.

    """
    mistakes = {str(mistake.source.row): mistake for mistake in known_mistakes()}
    for row in _table().kind:
        if row.mistake not in mistakes:
            raise _wrong(f"{row.name} rests on {row.mistake}, which is no row of mistakes.toml.")
    return {row.name: Kind(row, mistakes[row.mistake]) for row in _table().kind}


@cache
def unseen() -> tuple[Unseen, ...]:
    """Give the mistakes that no single answer shows."""
    return _table().unseen


@cache
def rules() -> tuple[Rule, ...]:
    """Load what shows the flaws, in the order of the table.

    Raises:
        TableError: a row names a flaw, a list or a shape that there is none of.

    """
    if unknown := next((row.kind for row in _table().sign if row.kind not in kinds()), None):
        raise _wrong(f"There is no [[kind]] with the name {unknown}.")
    return tuple(_rule(row) for row in _table().sign)


def _wrong(what: str) -> TableError:
    return TableError(what, file="answer_flaws.toml", advice="Mend the name, or add what it names.")


@cache
def themes() -> tuple[tuple[Pattern, Pattern], ...]:
    """Give for each theme what shows it in a question, and what shows it in an answer."""
    return tuple((_pattern(theme.asked), _pattern(theme.told)) for theme in _words().theme)


@cache
def opposites() -> tuple[tuple[Pattern | None, Pattern, Pattern], ...]:
    """Give for each claim the questions it answers, if not any; what shows it; and what tells against it."""
    return tuple(
        (_pattern_if_any(one.asked), _pattern(one.claimed), _pattern(one.told)) for one in _words().opposite
    )


def _rule(row: SignRow) -> Rule:
    return Rule(
        row=row,
        signs=_pattern_if_any(row.signs),
        question=_pattern_if_any(row.question),
        not_question=_pattern_if_any(row.not_question),
        beside=_pattern_if_any(row.beside),
        also_beside=_pattern_if_any(row.also_beside),
        anywhere=_pattern_if_any(row.anywhere),
        unless=_pattern_if_any(row.unless),
        unless_anywhere=_pattern_if_any(row.unless_anywhere),
    )


def _pattern_if_any(phrases: tuple[str, ...]) -> Pattern | None:
    return _pattern(phrases) if phrases else None


def _pattern(phrases: tuple[str, ...]) -> Pattern:
    return _language().pattern(_written_out(phrases))


def _written_out(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Put the phrases of [phrases] in the place of ``{name}``."""
    return tuple(one for phrase in phrases for one in _named(phrase))


def _named(phrase: str) -> tuple[str, ...]:
    if not (found := _GROUP.fullmatch(phrase)):
        return (phrase,)
    if found[1] not in _words().phrases:
        raise _wrong(f"There are no phrases with the name {found[1]}.")
    return _written_out(_words().phrases[found[1]])
