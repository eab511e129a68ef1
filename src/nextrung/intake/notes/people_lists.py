"""People in lists without any word for meeting, by who stands beside them, and names in small letters."""

from collections.abc import Iterator, Sequence

from nextrung.intake.notes.chunks import Chunk, chunks_of
from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.people import (
    KINDS_OF_PEOPLE,
    MARKS_OF_NAME,
    FoundPerson,
    is_people_list,
    next_people,
    person_of,
)
from nextrung.intake.notes.people_leads import without_leads
from nextrung.intake.notes.person_names import is_person_name
from nextrung.intake.notes.roles import find_role
from nextrung.intake.notes.shared_roles import MARKS_OF_SUM
from nextrung.intake.notes.tables import note_words
from nextrung.intake.notes.words import words_of

_NAMING = frozenset(("named", "called"))
_MOST_WORDS_BEFORE_VERB = 4
_MARKS_OF_LIST = frozenset((",", ", and", ", &", ", +", "and", "&", "+", "plus", "("))


def people_side_by_side(text: str, known: frozenset[str]) -> list[FoundPerson]:
    """Give those of a list of two or more: "10a, both owners + their CPA, lunch".

    A role is among them, or somebody whose first name is `known`, in lower case.
    """
    people: list[FoundPerson] = []
    # "and the 2nd shift manager (dont know name) and the finance girl": the remark ends no list.
    chunks = [chunk for chunk in chunks_of(text) if not (chunk.is_inside and chunk.kind == "else")]
    is_small = is_people_list(text) and not any(map(str.isupper, text))
    start = 0
    for end in range(len(chunks) + 1):
        is_small_name = is_small or (
            end < len(chunks) and _may_be_name(chunks[end], known, is_first=end == start)
        )
        if end < len(chunks) and _may_be_listed(chunks[end], is_first=end == start, is_small=is_small_name):
            continue
        run = chunks[start:end]
        if len(run) > 1 and any(chunk.kind in {"role", "both"} or _is_known(chunk, known) for chunk in run):
            people += _listed(run)
        is_new = end < len(chunks) and _may_be_listed(chunks[end], is_first=True, is_small=is_small_name)
        start = end if is_new else end + 1
    return people


def _may_be_name(chunk: Chunk, known: frozenset[str], *, is_first: bool) -> bool:
    """Tell a word in small letters that is a known name, or joined to one: "bex + ilse"."""
    return _is_known(chunk, known) or (not is_first and chunk.mark in MARKS_OF_SUM)


def _is_known(chunk: Chunk, known: frozenset[str]) -> bool:
    return chunk.name is not None and chunk.name.split()[0].lower() in known


def _may_be_listed(chunk: Chunk, *, is_first: bool, is_small: bool) -> bool:
    is_person = chunk.kind in KINDS_OF_PEOPLE or (
        is_small and chunk.kind == "word" and chunk.name is not None
    )
    marks = _MARKS_OF_LIST | MARKS_OF_NAME
    return is_person and not chunk.is_cut and (is_first or chunk.mark in marks or chunk.is_inside)


def _listed(run: Sequence[Chunk]) -> Iterator[FoundPerson]:
    number = 0
    while number < len(run):
        found, count = next_people(run[number:])
        yield from found or [person_of(run[number])]
        number += count


def small_name_at(text: str, start: int) -> list[FoundPerson]:
    """Give who is named in small letters at `start` of a text that begins small: "talked to odell"."""
    first = next(iter(chunks_of(text, start)), None)
    if first is None or first.kind != "word" or first.name is None or not text[:1].islower():
        return []
    if any(word.folded in note_words().places.nouns for word in words_of(first.name)):
        return []
    return [person_of(first)]


def named_behind_role(before: Clause, clause: Clause) -> FoundPerson | None:
    """Give the person of "current programmer retires May. guy named Butch": the role stands in `before`."""
    words = clause.words
    is_named = len(words) > 2 and words[0].folded in grammar().verbs.somebody and words[1].folded in _NAMING
    role = find_role(before.words[:_MOST_WORDS_BEFORE_VERB])
    if not is_named or role is None or not is_person_name(clause.text, words[2:]):
        return None
    _, kept = without_leads(before.words[: role.last])
    title = before.text[kept[0].start : kept[-1].end] if kept else None
    start, end = words[2].start, words[-1].end
    return FoundPerson(name=clause.text[start:end], role=title, role_kind=role.label, start=start, end=end)
