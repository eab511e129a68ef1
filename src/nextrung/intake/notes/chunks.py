"""Names and roles in the pieces of a list of people: what stands between commas, brackets and "and"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from nextrung.intake.notes.departments import (
    ARTICLES,
    may_have_department,
    place_of_from,
    without_article,
)
from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.people_leads import without_leads
from nextrung.intake.notes.person_names import MOST_WORDS_IN_NAME, is_person_name
from nextrung.intake.notes.roles import (
    find_role,
    is_boss_alone,
    is_field,
    is_given_name,
    is_group_word,
    is_in_role,
    is_kin,
    is_name,
)
from nextrung.intake.notes.title_before_name import end_of_title
from nextrung.intake.notes.words import Found, Word, words_of
from nextrung.intake.records import RoleKind

#: "both": name and role; "group": people counted, not named; "word": one or two words that may be a
#: name in small letters; "nobody": a pronoun; "frame": what the talk was ("screening interview").
Kind = Literal["name", "role", "both", "group", "word", "nobody", "frame", "else"]

_SEPARATOR = re.compile(
    r"\s*(?:[,;()\[\]:|+•/?](?!/)|(?!(?<=\b[a-z])&[a-z]\b)&|(?<!\w)[-–—]{1,2}(?!\w)"
    r"|(?<!\w)(?:and|plus|with|w/?|then|also|or|incl\.?|including|named|called"
    r"|who(?:\s(?:is|was)|(?:\s(?:would|will)|'d|'ll)\sbe)|is|was)(?!\w))\s*",
    re.IGNORECASE,
)
_BEFORE_DEPARTMENT = frozenset(("of", "for", "from", "in"))
#: Before a place, unless a role or a group stands before them: "somebody in production".
_BEFORE_PLACE = frozenset(("in", "from"))
_INDEFINITE = frozenset(("a", "an"))
_QUOTES = frozenset('"”')
#: Behind a name and one of these stands a title, and no other person: "Mei, VP Growth Markets".
_MARKS_OF_TITLE = frozenset((",", "-", "–", "—", "--", "is", "was", "who is", "who was"))
_MARKS_IN_DEPARTMENT = frozenset(("and", "&"))
_OF_GROUP = frozenset(("from", "in", "of"))
_NO_DEPARTMENT = frozenset(("person", "them", "us", "all", "total"))
_MEMBERS = frozenset(("member", "members"))
_BOSSES = frozenset(("boss", "manager", "supervisor"))
_MOST_WORDS_IN_SMALL_NAME = 2
_MOST_WORDS_IN_ROLE = 8
_MOST_WORDS_OF_PERSON = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class Chunk:
    """A piece of a list of people, and who is in it."""

    kind: Kind
    start: int
    end: int
    #: The separator in front, without white space.
    mark: str
    #: Its words, without articles and what was cut off.
    text: str
    name: str | None = None
    role: str | None = None
    role_kind: RoleKind = "unknown"
    #: "the", "my", "their" in front.
    has_article: bool = False
    #: "my" in front: what somebody is to the candidate.
    is_mine: bool = False
    #: Words behind the person were cut off ("on Thursday …").
    is_cut: bool = False
    #: Only a relative clause was cut off ("who did not speak").
    is_told_more: bool = False
    #: What was cut off says that they are there, too ("sits in on the panel").
    is_attending: bool = False
    #: Stands inside brackets that began before it.
    is_inside: bool = False


class _Reading(NamedTuple):
    kind: Kind
    name: Sequence[Word] = ()
    role: Sequence[Word] = ()


@lru_cache(maxsize=512)
def chunks_of(text: str, start: int = 0) -> tuple[Chunk, ...]:
    """Give the pieces of a text from `start` on; pieces without words are left out."""
    return tuple(_with_whole_departments(text, list(_chunks(text, start))))


def _chunks(text: str, start: int) -> Iterator[Chunk]:
    words = words_of(text)
    mark, depth, is_behind_name = "", 0, False
    for match in [*_SEPARATOR.finditer(text, start), None]:
        end = match.start() if match else len(text)
        inside = tuple(word for word in words if start <= word.start < end)
        if inside:
            chunk = _chunk(text, inside, mark, may_be_named=not (is_behind_name and mark in _MARKS_OF_TITLE))
            is_behind_name = chunk.kind == "name"
            yield replace(chunk, is_inside=depth > 0)
        if match:
            mark, start = " ".join(match[0].lower().split()), match.end()
            depth = max(0, depth + mark.count("(") - mark.count(")"))


@lru_cache(maxsize=1024)
def _chunk(text: str, words: tuple[Word, ...], mark: str, *, may_be_named: bool) -> Chunk:
    """Read a piece; `may_be_named` says that a name may stand behind a title with a capital in it."""
    people = grammar().people
    leads, rest = without_leads(words)
    kept = _before_stop(text, rest)
    is_cut = len(kept) < len(rest)
    is_told_more = is_cut and rest[len(kept)].folded == "who"
    while len(kept) > 1 and kept[-1].folded in people.trails:
        kept = kept[:-1]
    read = _read(text, kept, has_article=bool(leads & ARTICLES), may_be_named=may_be_named)
    if (
        read.kind == "both" and mark == "("
    ):  # what stands in brackets behind a name is a role: "Mei (VP Growth)"
        read = _Reading("role", role=kept)
    if "my" in leads and kept and is_kin(kept[-1]) and not read.name:
        read = _Reading("nobody")
    start, end = (kept[0].start, kept[-1].end) if kept else (0, 0)
    return Chunk(
        kind=read.kind,
        start=start,
        end=end,
        mark=mark,
        text=text[start:end],
        name=_words_in(text, read.name),
        role=_words_in(text, read.role),
        role_kind=_role_kind(read, is_any=bool(leads & _INDEFINITE)),
        has_article=bool(leads & ARTICLES),
        is_mine="my" in leads,
        is_cut=is_cut,
        is_told_more=is_told_more,
        is_attending=is_cut and rest[len(kept)].folded in people.attends,
    )


def _with_whole_departments(text: str, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Put "Director of Teaching" and "Learning" together: a role, and the rest of what it is over."""
    skips = False
    for chunk, following in zip_longest(chunks, chunks[1:]):
        if skips:
            skips = False
        elif following is not None and _is_rest_of_department(text, chunk, following):
            whole = text[chunk.start : following.end]
            yield replace(chunk, end=following.end, text=whole, role=whole, is_cut=following.is_cut)
            skips = True
        else:
            yield chunk


def _is_rest_of_department(text: str, role: Chunk, following: Chunk) -> bool:
    mark = text[role.end : following.start].strip()
    if role.kind != "role" or role.is_cut or mark not in _MARKS_IN_DEPARTMENT:
        return False
    has_department = any(word.folded in _BEFORE_DEPARTMENT for word in words_of(role.text))
    words = words_of(following.text)
    return has_department and following.kind == "else" and bool(words) and all(map(is_field, words))


def _words_in(text: str, words: Sequence[Word]) -> str | None:
    return text[words[0].start : words[-1].end] if words else None


def _before_stop(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Give the words up to the first that no longer speaks of a person."""
    people = grammar().people
    for number, word in enumerate(words[:_MOST_WORDS_OF_PERSON]):
        if (
            (word.folded in people.stops or word.folded in people.attends)
            and not is_given_name(word)
            and not is_in_role(words, number)
        ):
            return words[:number]
        is_quoted = number > 0 and text[words[number - 1].end] in _QUOTES  # "bar keeper" from another site
        if word.folded in _BEFORE_PLACE and (
            is_quoted or not may_have_department(text, words[:number], words)
        ):
            return words[:number]
    return words[:_MOST_WORDS_OF_PERSON]


def _read(text: str, words: Sequence[Word], *, has_article: bool, may_be_named: bool) -> _Reading:
    """Tell name and role of a piece apart."""
    if not words or len(words) > _MOST_WORDS_IN_ROLE + MOST_WORDS_IN_NAME:
        return _Reading("else")
    if all(word.folded in grammar().people.pronouns for word in words):
        return _Reading("nobody")
    if all(word.folded in grammar().people.frames or is_group_word(word) for word in words):
        return _Reading("group", role=words) if _are_members(words) else _Reading("frame")
    if is_group_word(words[0]):
        return _read_group(text, words)
    if is_person_name(text, words) and not (has_article and find_role(words)):  # "the Dean"
        return _Reading("name", name=words)
    place = place_of_from(text, words)
    if place is not None and is_person_name(text, words[:place]):
        return _Reading("both", name=words[:place], role=without_article(words[place + 1 :]))
    role = find_role(words)
    if role is not None:
        end = end_of_title(text, words, role.last, may_be_named=may_be_named)
        if end is not None:
            return _Reading("both", name=words[end:], role=words[:end])
        return _around_role(text, words, role, has_article=has_article)
    return _Reading("word", name=words) if _may_be_small_name(words) else _Reading("else")


def _may_be_small_name(words: Sequence[Word]) -> bool:
    """Tell "karen" and "ray ochoa", which a role in brackets behind them makes a name."""
    if len(words) > _MOST_WORDS_IN_SMALL_NAME or any(word.is_capital for word in words):
        return False
    return all(word.folded.isalpha() for word in words) and is_name(words)


def _are_members(words: Sequence[Word]) -> bool:
    """Tell "two members", who belong to something, from "two people"."""
    return len(words) > 1 and words[-1].folded in _MEMBERS


def _read_group(text: str, words: Sequence[Word]) -> _Reading:
    """Tell "two night nurses" from "one of the dispatchers Lyle", who has a name."""
    role = find_role(words) if words[0].folded == "one" else None
    end = end_of_title(text, words, role.last, may_be_named=False) if role else None
    if end is not None:
        return _Reading("both", name=words[end:], role=words[:end])
    return _Reading("group", role=words) if _is_group(words) else _Reading("else")


def _around_role(text: str, words: Sequence[Word], role: Found[RoleKind], *, has_article: bool) -> _Reading:
    """Tell what stands before and behind the noun of a role: parts of the role, or a name."""
    before, behind = words[: role.first], words[role.last :]
    length = 0 if has_article else _length_of_name(text, before)
    if length:
        starts_with_the = words[length].folded == "the"
        return _Reading("both", name=before[:length], role=words[length + 1 if starts_with_the else length :])
    no_modifiers = grammar().people.stops | grammar().people.no_modifiers
    is_plain = not any(word.folded in no_modifiers for word in before)
    has_department = _may_follow_role(behind) or words[role.last - 1].folded == "of"  # "head of grounds"
    if is_plain and has_department and len(words) <= _MOST_WORDS_IN_ROLE:
        return _Reading("role", role=words)
    return _Reading("else")


def _may_follow_role(words: Sequence[Word]) -> bool:
    """Tell "VP of Sales", "VP Sales" and "HR lady" from "client interview"."""
    if not words or words[0].folded in _BEFORE_DEPARTMENT:
        return True
    return all(is_field(word) or word.folded.isdigit() for word in words)


def _length_of_name(text: str, words: Sequence[Word]) -> int:
    """Give how many words before a role are a name: "Noor Haddad HR", "Jill the supervisor"."""
    length = 0
    while length < len(words) and is_person_name(text, words[: length + 1]):
        length += 1
    rest = words[length:]
    if length and rest and rest[0].folded == "the":
        return length
    if any(not is_field(word) for word in rest):
        return 0
    return length if length > 1 else 0  # "Rude customer" looks as "Ruth planner" does


def _is_group(words: Sequence[Word]) -> bool:
    """Tell "two night nurses" and "somebody from production" from "two quit in September"."""
    role = find_role(words)
    if role is not None:
        return _may_follow_role(words[role.last :])
    return any(word.folded in _OF_GROUP for word in words) and words[-1].folded not in _NO_DEPARTMENT


def _role_kind(read: _Reading, *, is_any: bool) -> RoleKind:
    """Give what a role is to the candidate; "a supervisor" is any of them, "the supervisor" the boss."""
    if not read.role:
        return "unknown"
    if read.role[0].folded.endswith("'s") and read.role[-1].folded in _BOSSES:
        return "managers_manager"
    found = find_role(read.role)
    if is_any and is_boss_alone(read.role):
        return "other"
    return found.label if found else "other"
