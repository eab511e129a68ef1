"""Thank-you notes: one to each person known by name, each from sentences that no other note has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from nextrung.intake.records import Notes, Posting, RoleKind
from nextrung.preparation._gaps import is_doing, is_of_the_whole_job
from nextrung.preparation.records import PersonToMeet, Round, ThankYouNote
from nextrung.preparation.told import learned_about_them
from nextrung.preparation.wording import (
    day_words,
    person_in_sentence,
    phrase,
    title_words,
    with_capital,
)
from nextrung.sources import Point, Source, Statement
from nextrung.tables.rows import Row, cite, filled, slots_in

#: A line of the posting longer than this does not fit into a note of 120 words.
_DUTY_LETTERS = 60
_LEAST_DUTY_WORDS, _MOST_DUTY_WORDS = 3, 9
_NOTED_LETTERS = 60
#: Lines under the duties that name none: about the place, the pay, or the reader.
_NO_DUTY = re.compile(
    r"[$£€?:]|\b(?:we|our|us|you|your|you'd|you'll)\b|^(?:the|an?|this|every\w*|each|all|one|two|three|four|five|six"
    r"|salar\w+|hours|shifts?|near|able|must|willing|\d\S*|no)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset({"A", "An", "And", "Of", "For", "In", "The", "To", "At", "Or"})

Pool = Literal["greeting", "thanks", "heard", "need", "offer", "end"]


class NoteRow(Row, frozen=True):
    """A sentence of a note; `answer` is an ordinary answer to its blank."""

    id: str
    pool: Pool
    text: str
    roles: tuple[RoleKind, ...] = ()
    needs: Literal["noted", "learned", "duty", ""] = ""
    blank: str | None = None
    answer: str = ""


@dataclass(kw_only=True)
class ThankYouNotes:
    """Writes the notes one after the other; what one person got no other gets."""

    rows: tuple[NoteRow, ...]
    round_: Round
    #: Words that stand the same in every note: the job, the day.
    words: Mapping[str, str]
    job: tuple[Source, ...]
    duties: list[Statement]
    learned: list[Statement]
    #: Whether a line of the notes may be come back to.
    is_worth_it: Callable[[str], bool]
    _taken: set[str] = field(default_factory=set)

    def write(self) -> Iterator[ThankYouNote]:
        """Give a note to each person known by name; one with a blank for the name where none is."""
        named = [meeting for meeting in self.round_.people if meeting.person.name]
        for meeting in named or self.round_.people[:1]:
            lines = tuple(self._lines(meeting))
            yield ThankYouNote(to=with_capital(person_in_sentence(meeting.person)), lines=lines)

    def _lines(self, meeting: PersonToMeet) -> Iterator[Point]:
        noted = next((line for line in meeting.noted if self.is_worth_it(line.text)), None)
        given = {
            "noted": noted,
            "learned": None if noted else next(iter(self.learned), None),
            "duty": next(iter(self.duties), None),
        }
        person = meeting.person
        for pool in get_args(Pool):
            for row in self._choose(pool, person.role_kind, given, has_name=person.name is not None):
                yield self._point(row, meeting, given)

    def _choose(
        self, pool: Pool, role: RoleKind, given: Mapping[str, Statement | None], *, has_name: bool
    ) -> Iterable[NoteRow]:
        rows = [row for row in self.rows if row.pool == pool]
        if pool == "end":
            return rows
        if pool == "greeting":
            return [row for row in rows if ("name" in slots_in(row.text)) == has_name]
        fitting = [
            row
            for row in rows
            if row.id not in self._taken
            and (not row.roles or role in row.roles)
            and (not row.needs or given[row.needs])
        ]
        return fitting[:1]

    def _point(self, row: NoteRow, meeting: PersonToMeet, given: Mapping[str, Statement | None]) -> Point:
        line = given[row.needs] if row.needs else None
        words = {**self.words, "name": meeting.person.name or ""}
        if line:
            words[row.needs] = phrase(line.text, _DUTY_LETTERS if row.needs == "duty" else _NOTED_LETTERS)
        self._take(row, line)
        slots = slots_in(row.text)
        sources = (
            *((meeting.person.source,) if "name" in slots else ()),
            *(self.job if "job" in slots else ()),
            *((line.source,) if line else ()),
            cite(row.id, row.text),
        )
        blank = filled(row.blank, words) if row.blank else None
        return Point(text=filled(row.text, words), sources=sources, blank=blank)

    def _take(self, row: NoteRow, line: Statement | None) -> None:
        if row.pool not in ("greeting", "end"):
            self._taken.add(row.id)
        for lines in (self.duties, self.learned):
            if line in lines:
                lines.remove(line)


def thank_you_notes(
    rows: tuple[NoteRow, ...],
    round_: Round,
    notes: Notes | None,
    posting: Posting | None,
    is_worth_it: Callable[[str], bool],
) -> tuple[ThankYouNote, ...]:
    """Write a note to each person named, in the order of the notes."""
    title = posting.title if posting else None
    words = {
        "job": f"the job of {_as_written(title.text)}" if title else "the job",
        "when": _when(round_.day),
    }
    learned = [line for line in learned_about_them(notes) if is_worth_it(line.text)]
    of_people = {line for meeting in round_.people for line in meeting.noted}
    writer = ThankYouNotes(
        rows=rows,
        round_=round_,
        words=words,
        job=(title.source,) if title else (),
        duties=list(_duties(posting)) if posting else [],
        learned=[line for line in learned if line not in of_people],
        is_worth_it=is_worth_it,
    )
    return tuple(writer.write())


def _as_written(title: str) -> str:
    """Give the title of a job as one writes it in a letter: not in capitals, without what hangs on to it."""
    words = title_words(title).split(",")[0]
    if not words.isupper():
        return words
    titled = words.title().split(" ")
    return " ".join(word.lower() if word in _SMALL_WORDS else word for word in titled)


def _when(day: date | None) -> str:
    return f" on {day_words(day).split(',')[0]}" if day else ""


def _duties(posting: Posting) -> Iterator[Statement]:
    """Give the lines on what the person will do, short enough to be named in a note."""
    for duty in posting.duties:
        has_length = _LEAST_DUTY_WORDS <= len(duty.text.split()) <= _MOST_DUTY_WORDS
        is_short = has_length and len(duty.text) <= _DUTY_LETTERS
        is_worked = is_doing(duty) and not is_of_the_whole_job(duty)
        if is_short and is_worked and not _NO_DUTY.search(duty.text):
            yield Statement(text=duty.text, source=duty.source)
