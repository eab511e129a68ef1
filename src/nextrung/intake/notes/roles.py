"""Words for the people one meets: their roles, and what cannot be a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nextrung.intake.notes.words import Found, Phrases, Word
from nextrung.intake.records import RoleKind
from nextrung.intake.resume.words import title_words
from nextrung.tables import load_table

_CONTRACTED = ("'s", "'ve", "'d", "'ll", "'re", "n't")
_SOMEBODY = frozenset(("girl", "guy", "lady", "man", "person", "woman"))
_PREPOSITIONS = frozenset(("of", "for", "from", "in", "on"))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Titles:
    titles: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Words:
    words: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Organizations:
    words: frozenset[str]
    given_names: frozenset[str]
    surnames: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class _RoleTable:
    kinds: dict[RoleKind, tuple[str, ...]]
    alone: dict[RoleKind, frozenset[str]]
    other: _Titles
    kin: _Words
    groups: _Words
    fields: _Words
    not_names: _Words
    organizations: _Organizations


@cache
def _table() -> _RoleTable:
    return load_table("roles", _RoleTable)


@cache
def _phrases() -> Phrases[RoleKind]:
    return Phrases({**_table().kinds, "other": (*_table().other.titles, *_table().kin.words)})


def find_role(words: Sequence[Word]) -> Found[RoleKind] | None:
    """Give the role that the words name, by its head: "HR director" is a director, "VP of Sales" a VP."""
    found = _phrases().find(words)
    if not found:
        alone = _kind_alone(words)
        return Found(alone, 0, 1) if alone else _by_title_word(words)
    end = _end_of_title(words)
    heads = [role for role in found if role.first < end] or found
    heads = [role for role in heads if not _is_served(words, role)] or heads
    head = max(heads, key=lambda role: (role.last, role.last - role.first, role.label != "other"))
    return Found(_kind_alone(words) or head.label, head.first, head.last)


def _is_served(words: Sequence[Word], role: Found[RoleKind]) -> bool:
    """Tell the "Patient" of "Director Patient Care", which is what the director is over."""
    return role.label == "client" and is_field(words[role.first]) and role.last - role.first == 1


def _end_of_title(words: Sequence[Word]) -> int:
    """Give where the title ends and what it is over begins: "head | of grounds", "two of the stylists"."""
    for number, word in enumerate(words):
        if number and word.folded in _PREPOSITIONS and not is_group_word(words[number - 1]):
            return number
    return len(words)


def _by_title_word(words: Sequence[Word]) -> Found[RoleKind] | None:
    """Give the role of "night valet", whose noun is known from the job titles of résumés alone.

    Written with a capital it may be a family name, unless a rank or a department stands before it.
    """
    for place in reversed(range(_end_of_title(words))):
        is_plain = not words[place].is_capital or (place > 0 and is_field(words[place - 1]))
        if is_plain and _is_title_word(words[place]):
            return Found("other", place, place + 1)
    last = _end_of_title(words) - 1
    if last > 0 and words[last].folded in _SOMEBODY and is_field(words[last - 1]):
        return Found("other", last, last + 1)  # "the finance girl"
    return None


def _is_title_word(word: Word) -> bool:
    is_title = word.folded in title_words().titles or word.folded.removesuffix("s") in title_words().titles
    words = _table().organizations
    return is_title and not (word.folded in words.surnames | words.words or is_field(word))


def is_in_role(words: Sequence[Word], place: int) -> bool:
    """Tell whether the word at `place` is in the middle of a role: the "by" of "expert by experience"."""
    return any(role.first < place < role.last for role in _phrases().find(words))


def _kind_alone(words: Sequence[Word]) -> RoleKind | None:
    if len(words) != 1:
        return None
    return next((kind for kind, alone in _table().alone.items() if words[0].folded in alone), None)


def is_boss_alone(words: Sequence[Word]) -> bool:
    """Tell "manager" and "supervisor", which name the candidate's own only where there is one of them."""
    return _kind_alone(words) == "hiring_manager"


def is_kin(word: Word) -> bool:
    """Tell "wife" and "son": what somebody is to a person named beside it."""
    return word.folded in _table().kin.words


def is_group_word(word: Word) -> bool:
    """Tell "somebody", "two", "ppl": words that count people."""
    return word.folded.isdigit() or word.folded in _table().groups.words


def is_field(word: Word) -> bool:
    """Tell departments and ranks: "production", "senior"."""
    return word.folded in _table().fields.words


def is_surname(word: Word) -> bool:
    """Tell "Baker" and "Hall", which are other words too."""
    return word.folded in _table().organizations.surnames


def is_name(words: Sequence[Word]) -> bool:
    """Tell whether none of these words speaks against their being a name, all with a capital or small."""
    *firsts, last = words
    if firsts and is_surname(last):
        return all(_may_be_name(word) for word in firsts)
    return all(_may_be_name(word) for word in words)


def _may_be_name(word: Word) -> bool:
    table = _table()
    if is_given_name(word):
        return True
    speaks_against = (table.not_names.words, table.fields.words, table.organizations.words)
    return not (
        any(word.folded in words for words in speaks_against)
        or word.folded.endswith(_CONTRACTED)
        or word.folded.isdigit()
        or _phrases().find([word])
    )


def is_given_name(word: Word) -> bool:
    """Tell a name that is another word too: "Will", "Don"."""
    return word.is_capital and word.folded in _table().organizations.given_names
