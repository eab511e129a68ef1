"""One role of several people: "both owners (Ruth and Ada)", "Dev and Carla, the two project engineers"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from nextrung.intake.notes.chunks import Chunk
from nextrung.intake.notes.roles import find_role, is_field, is_group_word
from nextrung.intake.notes.words import Word, words_of

MARKS_OF_SUM = frozenset(("and", "&", "+", "plus"))
_MARKS_SET_OFF = frozenset(("(", "-", "–", "—"))
_FEWEST_NAMES = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedRole:
    """Several names, the role of each of them, and how many pieces of the list that takes."""

    role: Chunk
    names: Sequence[Chunk]
    count: int


def shared_role(chunks: Sequence[Chunk]) -> SharedRole | None:
    """Give the people at the front who have one role in common; None where there are none."""
    if chunks[0].kind in {"role", "group"}:
        return _role_before_names(chunks)
    return _role_behind_names(chunks)


def role_of_one(roles: str | None) -> str | None:
    """Give "owner" for "one of the two owners" and "both owners"; None where the words name one person."""
    words = words_of(roles or "")
    found = find_role(words)
    if roles is None or found is None or not _is_plural(words[found.last - 1]):
        return None
    first = found.first
    while first and is_field(words[first - 1]) and not is_group_word(words[first - 1]):
        first -= 1
    return roles[words[first].start : words[found.last - 1].end - 1]


def _role_before_names(chunks: Sequence[Chunk]) -> SharedRole | None:
    role = role_of_one(chunks[0].role)
    if role is None or len(chunks) == 1 or chunks[0].is_cut:
        return None
    names: Sequence[Chunk]
    each, mark = replace(chunks[0], role=role), chunks[1].mark
    if mark == ":":
        names = [chunk for chunk in chunks[1:] if chunk.name and not chunk.is_inside]
        return SharedRole(role=each, names=names, count=len(chunks))
    if mark == "(" and not chunks[0].is_inside:
        names = list(takewhile(lambda chunk: chunk.is_inside and chunk.kind == "name", chunks[1:]))
    else:
        names = _joined_names(chunks[1:]) if mark == "," or mark in _MARKS_SET_OFF else []
    return SharedRole(role=each, names=names, count=1 + len(names)) if names else None


def _role_behind_names(chunks: Sequence[Chunk]) -> SharedRole | None:
    names = _joined_names(chunks)
    behind = chunks[len(names) :]
    if not names or names[-1].is_cut or not behind or behind[0].kind not in {"role", "group"}:
        return None
    role = role_of_one(behind[0].role)
    if role is None or not _is_of_names(behind):
        return None
    return SharedRole(role=replace(behind[0], role=role), names=names, count=len(names) + 1)


def _is_of_names(behind: Sequence[Chunk]) -> bool:
    """Tell "Ana and Bo, recruiters, and …" from "Ana and Bo, two parents, and …", who are more people."""
    role = behind[0]
    is_plain = role.kind == "role" and role.role_kind != "client"
    return role.mark in _MARKS_SET_OFF or (role.mark == "," and (is_plain or len(behind) == 1))


def _joined_names(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Give the bare names at the front up to the first behind "and": "Dev Anand, Carla Munk and Ray"."""
    for number, chunk in enumerate(chunks):
        is_bare = chunk.kind == "name" and not chunk.is_inside
        is_listed = number == 0 or chunk.mark == "," or chunk.mark in MARKS_OF_SUM
        if not is_bare or not is_listed or (chunk.is_cut and chunk.mark not in MARKS_OF_SUM):
            return ()
        if number + 1 >= _FEWEST_NAMES and chunk.mark in MARKS_OF_SUM:
            return chunks[: number + 1]
    return ()


def _is_plural(word: Word) -> bool:
    return (
        word.folded.endswith("s") and not word.folded.endswith(("ss", "ies", "'s")) and len(word.folded) > 3
    )
