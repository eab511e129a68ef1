"""Who may be in the room: the rows of the people table, and what the papers say of one person."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from nextrung.intake.records import Notes, Person, Posting, RoleKind
from nextrung.preparation._noted import went_badly
from nextrung.preparation.resume_stories import content_words
from nextrung.sources import Source, Statement
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite


class PersonRow(Row, frozen=True):
    """What somebody in one role is there to find out."""

    id: str
    role_kind: RoleKind
    #: How to speak of somebody in this role who is not known yet.
    called: str
    looks_for: str
    reassured_by: str
    #: What this role tends to ask, in a few words.
    tends_to_ask: str
    #: One short sentence, used as the reason for a question.
    interest: str
    #: What a thank-you note to this person may come back to.
    thanks: str

    @property
    def source(self) -> Source:
        """The row, as a source."""
        return cite(self.id, self.interest)


class AnotherRow(Row, frozen=True):
    """What to say of one more person with the same part."""

    id: str
    looks_for: str
    reassured_by: str
    tends_to_ask: str
    #: For somebody whose own work is another than that of the first.
    has_other_work: bool = False


class _Table(Row, frozen=True):
    person: tuple[PersonRow, ...]
    another: tuple[AnotherRow, ...]


@cache
def _table() -> _Table:
    return load_table("people", _Table)


@cache
def _rows() -> dict[RoleKind, PersonRow]:
    return {row.role_kind: row for row in _table().person}


def another_row(person: Person, before: Sequence[Person]) -> AnotherRow:
    """Give the row for one more person with the same part as those who have been told of already."""
    is_other = person.role_kind == "other" and not _share_their_work(person, before[0])
    rows = [row for row in _table().another if row.has_other_work == is_other]
    return rows[min(len(before), len(rows)) - 1]


def _share_their_work(person: Person, other: Person) -> bool:
    work, others = (set(content_words(one.role or "")) - _RANKS for one in (person, other))
    return bool(work & others)


def person_row(role_kind: RoleKind) -> PersonRow:
    """Give the row for a role."""
    return _rows()[role_kind]


#: Nobody with one of these roles would work for the candidate.
_ABOVE: frozenset[RoleKind] = frozenset({"hiring_manager", "managers_manager", "recruiter", "hr", "client"})
#: What follows up to the next preposition: "lead the team", and not "run cycles with teachers".
_TO_LEAD = re.compile(
    r"\b(?:lead|manage|supervise|oversee|run|(?:lead|manag|supervis|oversee)ing)\s+"
    r"(?P<whom>(?:(?!\b(?:with|for|at|from|to|on|by|including)\b)[^.;])+)",
    re.IGNORECASE,
)
_IS_HR = re.compile(r"\b(?:HR|human resources|personnel|people partner)\b", re.IGNORECASE)
_SHORTEST_NAME = 3
#: So many lines about one person somebody can keep in mind.
_MOST_NOTED = 3
#: "Martin nodded" is too little to go in with.
_LEAST_WORDS = 4
#: Stems of words for a rank, which say nothing of the field.
_RANKS = frozenset(
    {"manag", "director", "head", "lead", "leader", "supervisor", "chief", "senior", "offic", "vice"}
)
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "miss", "prof"})


def seen_from_the_job(person: Person, posting: Posting, others: Iterable[Person] = ()) -> Person:
    """Give a person with the role they have for this job, where the posting tells it.

    Somebody whose role is led from this job is a report; a manager is of another department where the posting
    names whom the job reports to, and that is one of the `others`.
    """
    if person.role_kind == "other" and _IS_HR.search(person.role or ""):
        return replace(person, role_kind="hr")
    to = posting.reports_to
    is_boss = to is None or is_named_by(to.text, person)
    if person.role_kind == "hiring_manager" and to and not is_boss:
        is_known = any(is_named_by(to.text, other) for other in others)
        return replace(person, role_kind="other") if is_known else person
    if person.role_kind == "other" and to and _is_the_very_role(to.text, person):
        return replace(person, role_kind="hiring_manager")
    role = set(content_words(person.role or "")) - {"somebodi"}
    led = [
        set(content_words(found["whom"])) for duty in posting.duties for found in _TO_LEAD.finditer(duty.text)
    ]
    if role and person.role_kind not in _ABOVE and any(role <= whom for whom in led):
        return replace(person, role_kind="report")
    return person


def is_named_by(reports_to: str, person: Person) -> bool:
    """Say whether the words for whom the job reports to are those of a person's role.

    What they manage tells more than that they do: a warehouse manager is no plant manager.
    """
    held, asked = set(content_words(person.role or "")), set(content_words(reports_to))
    if held - _RANKS and asked - _RANKS:
        return bool((held & asked) - _RANKS)
    return bool(held & asked)


def _is_the_very_role(reports_to: str, person: Person) -> bool:
    """Tell the "terminal mgr" of the notes where the job reports to the Terminal Manager."""
    held, asked = set(content_words(person.role or "")), set(content_words(reports_to)) - _RANKS
    return bool(asked) and asked <= held


def noted_of(person: Person, notes: Notes | None) -> tuple[Statement, ...]:
    """Give the lines of the notes that name a person first, but for those on who comes and when."""
    if notes is None or person.name is None:
        return ()
    coming = notes.next_round
    known = {other.name for other in (*coming.people, *notes.met) if other.name}
    ways = [*(other.source for other in (*coming.people, *notes.met)), *(named.source for named in notes.pay)]
    ways += [source for source in (coming.when_source, *coming.format_sources) if source]
    lines = {source.line for source in ways}
    found = {
        line.text: line
        for line in _remarks(notes)
        if line.source.line not in lines and _first_named(line.text, known) == person.name
    }
    return tuple(sorted(found.values(), key=lambda line: line.source.line or 0)[:_MOST_NOTED])


def _first_named(text: str, names: Iterable[str]) -> str | None:
    """Give the name that stands first in a text, whole or in part; None where none does."""
    places: dict[int, str] = {}
    for name in sorted(names):
        for part in re.findall(r"\w+", name):
            if len(part) >= _SHORTEST_NAME and part.lower() not in _TITLES:
                for found in re.finditer(rf"\b{re.escape(part)}\b", text, re.IGNORECASE):
                    places.setdefault(found.start(), name)
    return places[min(places)] if places else None


def _remarks(notes: Notes) -> Iterator[Statement]:
    lines = (*notes.learned, *notes.worries, *notes.open_points, *notes.unplaced)
    for line in lines:
        if len(line.text.split()) >= _LEAST_WORDS and not went_badly(line.text):
            yield line
