"""People in notes: names, roles, and roles without a name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nextrung.intake.notes.chunks import Chunk, chunks_of
from nextrung.intake.notes.clauses import Clause
from nextrung.intake.notes.person_names import has_honorific, is_person_name
from nextrung.intake.notes.roles import find_role, is_kin
from nextrung.intake.notes.shared_roles import MARKS_OF_SUM, role_of_one, shared_role
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Person, RoleKind

#: Between a name and a role these say that both are one person's.
_MARKS_OF_PAIR = frozenset(
    (",", "(", "-", "–", "—", "--", ":", "named", "called", "is", "was", "who is", "who was")
)
#: What stands behind these is said of the person in front, whatever that is.
_MARKS_OF_CLAUSE = frozenset(("who would be", "who'd be", "who will be", "who'll be", "who is", "who was"))
#: So do these behind a role without an article: "recruiter (Dana)", "HM: Marcus".
MARKS_OF_NAME = frozenset(("(", ":", "named", "called", "is", "was"))
_MARKS_NOT_IN_LISTS = frozenset(("with", "w/", "w", "or", "/"))
_MARKS_SET_OFF = frozenset(("(", "-", "–", "—"))
KINDS_OF_PEOPLE = frozenset(("name", "role", "both", "group"))
_MOST_WORDS_IN_UNKNOWN_ROLE = 4
_ONE_OF = "one of "
_STAND_INS = frozenset(("one", "other", "others"))


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPerson:
    """Somebody in a text: what is known, and where it stands there."""

    name: str | None
    role: str | None
    role_kind: RoleKind
    start: int
    end: int


def people_in(text: str, start: int = 0, *, is_list: bool) -> list[FoundPerson]:
    """Give the people named in `text` from `start` on.

    `is_list` says that the text is a list of people (below a heading): then what is between them is passed
    over. Otherwise the reading ends with the first words that are no person.
    """
    chunks = chunks_of(text, start)
    people: list[FoundPerson] = []
    number = 0
    while number < len(chunks):
        taken = chunks[number : number + 3]
        found, count = next_people(chunks[number:])
        people += found
        is_aside = taken[0].is_inside or taken[0].kind == "nobody"
        is_cut = any(chunk.is_cut and not chunk.is_inside for chunk in taken[:count])
        number += count
        is_over = is_cut or (not found and not is_aside)
        if is_over and not is_list and not _goes_on(chunks[number : number + 1]):
            break
    return people


def _goes_on(chunks: Sequence[Chunk]) -> bool:
    """Tell "Ruth at Brannock, and her planner Theo": behind the firm comes one more with name and role."""
    return any(chunk.kind == "both" and chunk.mark in MARKS_OF_SUM for chunk in chunks)


def is_people_list(text: str) -> bool:
    """Tell whether `text` is nothing but people, at least one of them with a role."""
    chunks = chunks_of(text)
    has_role = any(
        chunk.kind in {"role", "both"} or (chunk.kind == "group" and _names_role(chunk.role))
        for chunk in chunks
        if chunk.role_kind != "client"
    )
    return has_role and not any(
        _breaks_list(chunk) or (chunk.mark in _MARKS_NOT_IN_LISTS and not chunk.is_inside) for chunk in chunks
    )


def _breaks_list(chunk: Chunk) -> bool:
    """Tell what is nobody; in brackets it says more of the person in front: "(principal, high school)"."""
    if chunk.kind == "frame" or chunk.is_inside:
        return False
    return chunk.kind == "else" or (chunk.is_cut and not chunk.is_told_more)


def people_in_front(text: str) -> list[FoundPerson]:
    """Give who stands in front of a sentence with name and role: "The recruiter, Janine Okoro, called"."""
    return [person for person in people_in(text, is_list=False) if person.name and person.role]


def name_before_verb(clause: Clause, verbs: frozenset[str]) -> FoundPerson | None:
    """Give the person of "Dana asked …", "Marek Howell frowned …"; None where it begins otherwise."""
    words = clause.words
    count = next((number for number, word in enumerate(words[:4]) if word.folded in verbs), 0)
    if not count or not is_person_name(clause.text, words[:count]):
        return None
    start, end = words[0].start, words[count - 1].end
    return FoundPerson(name=clause.text[start:end], role=None, role_kind="unknown", start=start, end=end)


def is_stranger(found: FoundPerson, strangers: frozenset[str]) -> bool:
    """Tell whether somebody bears one of these names, in lower case: the candidate's own, a firm's."""
    return found.name is not None and found.name.split()[0].lower() in strangers


def as_person(found: FoundPerson, clause: Clause) -> Person:
    """Give the record of somebody found in a clause."""
    closes_bracket = clause.text[found.end : found.end + 1] == ")"
    source = clause.source(found.start, found.end + closes_bracket)
    return Person(name=found.name, role=found.role, role_kind=found.role_kind, source=source)


def _names_role(text: str | None) -> bool:
    return text is not None and find_role(words_of(text)) is not None


def next_people(chunks: Sequence[Chunk]) -> tuple[list[FoundPerson], int]:
    """Give who stands at the front: those in brackets behind what they all are, or else one person."""
    shared = shared_role(chunks)
    if shared is not None:
        return [_found_as(name, shared.role) for name in shared.names], shared.count
    if _is_place_of(chunks[:3]):
        return [], 1
    person, count = _next_person(chunks[:3])
    return [person] if person else [], count


def _found_as(name: Chunk, role: Chunk) -> FoundPerson:
    """Give one of several with the role of all: it stands where the name does."""
    return replace(person_of(name, role), start=name.start, end=name.end)


def _is_place_of(chunks: Sequence[Chunk]) -> bool:
    """Tell "Ilkeston (Siobhan Rudge + a nurse)": behind a name stand several people in brackets."""
    if len(chunks) < 3 or chunks[0].kind != "name" or chunks[0].is_inside or chunks[1].mark != "(":
        return False
    first, second = chunks[1:]
    return first.kind in {"name", "both"} and second.is_inside and second.kind in KINDS_OF_PEOPLE


def _is_kin(role: str) -> bool:
    """Tell "his wife", which is no job."""
    return any(is_kin(word) for word in words_of(role)[-1:])


def _next_person(chunks: Sequence[Chunk]) -> tuple[FoundPerson | None, int]:
    """Give who stands in the first of these chunks, if anybody, and how many of them it takes."""
    first, *behind = chunks
    if len(behind) > 1 and _introduces(*behind):
        behind = []
    if len(behind) == 1 and _is_named_last(first, behind[0]):
        return person_of(behind[0], first), 2
    if len(behind) > 1 and _has_title_and_name_behind(first, *behind):
        told = person_of(behind[1], behind[0])
        return replace(told, start=first.start, role_kind=first.role_kind), 3
    if first.kind == "role" and behind and behind[0].is_mine and behind[0].mark == "(":
        return person_of(first), 2  # "the grants writer (my would-be team)"
    pair = _pair(first, behind[0]) if behind and not first.is_cut else None
    if pair is None:
        return (person_of(first) if first.kind in KINDS_OF_PEOPLE else None), 1
    if len(behind) < 2 or behind[0].is_cut or not _says_more(*behind):
        return pair, 2
    return _with_second_role(pair, *behind), 3


def _with_second_role(person: FoundPerson, first: Chunk, second: Chunk) -> FoundPerson:
    """Keep the job title of a person for the words; what "my would-be boss" says goes before it."""
    if first.is_mine and not second.is_mine:
        return replace(person, role=second.role, end=second.end)
    if second.is_mine:
        return replace(person, role_kind=second.role_kind, end=second.end)
    is_vague = person.role_kind in {"other", "unknown"}
    return replace(person, role_kind=second.role_kind) if is_vague else person


def _introduces(role: Chunk, name: Chunk) -> bool:
    """Tell "Ruth, a principal (Mr. Villanueva)": the role is that of the name behind it."""
    is_role = role.kind == "role" or (role.has_article and role.kind != "name")
    return is_role and name.kind == "name" and name.mark == "("


def _has_title_and_name_behind(boss: Chunk, role: Chunk, name: Chunk) -> bool:
    """Tell "Ruth's boss (chief underwriter, Dale Fenwick)": one person, told twice."""
    is_boss = boss.kind == "role" and "'s" in (boss.role or "").replace("’", "'") and not boss.is_inside
    is_title = role.kind == "role" and role.mark == "(" and not role.is_cut
    return is_boss and is_title and name.kind == "name" and name.is_inside and name.mark == ","


def _is_named_last(role: Chunk, name: Chunk) -> bool:
    """Tell "union steward sits in on the panel, Mr. Tolliver": the name comes when all else is said."""
    is_apart = role.kind == "role" and role.is_attending and name.mark == ","
    return is_apart and name.kind == "name" and has_honorific(words_of(name.text))


def _pair(chunk: Chunk, following: Chunk) -> FoundPerson | None:
    """Put a name and the role beside it together: "Ruth, plant manager", "my boss, Gareth", "HM: Tom"."""
    if following.mark not in _MARKS_OF_PAIR | _MARKS_OF_CLAUSE:
        return None
    kinds = (chunk.kind, following.kind)
    if kinds == ("role", "word") and following.mark == "(" and following.name and following.name.islower():
        return person_of(following, chunk)
    if kinds == ("name", "role") or (kinds == ("word", "role") and following.mark == "("):
        return person_of(chunk, following)
    is_one_of = kinds == ("name", "group") and (following.role or "").lower().startswith(_ONE_OF)
    if is_one_of and chunk.is_inside == following.is_inside:
        return person_of(chunk, following)
    if following.kind != "name":
        return None
    if chunk.kind == "role":
        is_aside = chunk.is_inside and following.is_inside and following.mark == ","  # "#1 (founder, Ilse)"
        is_announced = (
            is_aside
            or chunk.has_article
            or following.mark in MARKS_OF_NAME | _MARKS_SET_OFF
            or "'s" in (chunk.role or "")
        )
        return person_of(following, chunk) if is_announced else None
    is_unknown_role = chunk.kind in {"else", "word"} and chunk.has_article and following.mark == "("
    if not is_unknown_role or not 0 < len(chunk.text.split()) <= _MOST_WORDS_IN_UNKNOWN_ROLE:
        return None
    if words_of(chunk.text)[-1].folded in _STAND_INS:  # "the other one (Shonda)" tells no role
        return replace(person_of(following), start=chunk.start)
    return person_of(following, replace(chunk, role=chunk.text, role_kind="other"))


def _says_more(before: Chunk, chunk: Chunk) -> bool:
    """Tell the second role of one person: "Omar, planner (peer)", "Martin – treasurer, retired auditor"."""
    if chunk.kind != "role":
        return False
    if chunk.mark in _MARKS_OF_CLAUSE or (chunk.mark == "," and chunk.is_mine and not before.is_mine):
        return True
    if chunk.has_article:
        return False
    if before.is_mine and before.kind == "role" and chunk.mark == ",":
        return True
    is_in_brackets = chunk.mark == "(" and before.kind == "role"
    is_set_off = before.mark in _MARKS_SET_OFF and chunk.is_inside == before.is_inside
    return is_in_brackets or (chunk.mark == "," and is_set_off)


def person_of(chunk: Chunk, role: Chunk | None = None) -> FoundPerson:
    """Give who is in a chunk, with the role of another one where there is one; family is no role."""
    role = role or chunk
    is_family = chunk.name is not None and role.role is not None and _is_kin(role.role)
    is_one_of = chunk.name is not None and (role.role or "").lower().startswith(_ONE_OF)
    title = (role_of_one(role.role) if is_one_of else None) or role.role
    return FoundPerson(
        name=chunk.name,
        role=None if is_family else title,
        role_kind="unknown" if is_family else role.role_kind,
        start=min(chunk.start, role.start),
        end=max(chunk.end, role.end),
    )
