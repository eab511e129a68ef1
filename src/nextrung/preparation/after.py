"""What to do when it is over: steps, a thank-you note to each person, and a debrief for the next round."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal

from nextrung.intake.records import Notes, Person, Posting
from nextrung.preparation._thank_you import NoteRow, thank_you_notes
from nextrung.preparation._working_days import WorkingDays
from nextrung.preparation.records import After, Round
from nextrung.preparation.wording import day_words, person_in_sentence
from nextrung.sources import Point
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, fill
from nextrung.tables.terms import Terms, index_terms


class _Step(Row, frozen=True):
    id: str
    when: Literal["any", "has_recruiter"]
    text: str
    #: Where the day of the interview is not known.
    unknown_text: str = ""
    blank: str | None = None


class _Prompt(Row, frozen=True):
    id: str
    text: str


class _Worth(Row, frozen=True):
    words: tuple[str, ...]
    not_with: tuple[str, ...]


class _Table(Row, frozen=True):
    step: tuple[_Step, ...]
    days: WorkingDays
    debrief: tuple[_Prompt, ...]
    worth_coming_back_to: _Worth
    note: tuple[NoteRow, ...]


@cache
def _table() -> _Table:
    return load_table("after", _Table)


@cache
def _worth() -> Terms:
    worth = _table().worth_coming_back_to
    return index_terms({"for": worth.words, "against": worth.not_with})


def _is_worth_it(noted: str) -> bool:
    """Say whether a line of the notes tells of something that a note of thanks may come back to."""
    return set(_worth().count(noted)) == {"for"}


def plan_after(round_: Round, notes: Notes | None, posting: Posting | None = None) -> After:
    """Plan the steps afterwards with their days, the debrief, and a note to each person known by name.

    A note has 80 to 120 words once its blanks are filled, and shares no sentence with another but for
    greeting and end. The prompts of the debrief are worded as headings, so that the answers can be read as
    the notes for the next round.
    """
    table = _table()
    return After(
        steps=tuple(_steps(notes, round_.day)),
        notes=thank_you_notes(table.note, round_, notes, posting, _is_worth_it),
        debrief=tuple(prompt.text for prompt in table.debrief),
    )


def _steps(notes: Notes | None, day: date | None) -> Iterator[Point]:
    recruiter = _recruiter(notes)
    words = _days(day) | ({"recruiter": person_in_sentence(recruiter)} if recruiter else {})
    when = notes.next_round.when_source if notes else None
    for row in _table().step:
        is_meant = row.when == "any" or recruiter is not None
        text = fill(row.text, words) or row.unknown_text
        if is_meant and text:
            papers = [recruiter.source] if recruiter and row.when == "has_recruiter" else []
            papers += [when] if when and day and row.unknown_text else []
            said = row.unknown_text if text == row.unknown_text else row.text
            yield Point(text=text, sources=(*papers, cite(row.id, said)), blank=row.blank)


def _days(day: date | None) -> dict[str, str]:
    """Give the days on which to write, counted from the day of the interview; none where it is not known."""
    if day is None:
        return {}
    days = _table().days
    counts = {"next_day": days.note, "ask_day": days.ask, "last_day": days.last}
    return {name: day_words(days.after(day, count)) for name, count in counts.items()}


def _recruiter(notes: Notes | None) -> Person | None:
    people = (*notes.met, *notes.next_round.people) if notes else ()
    return next((person for person in people if person.role_kind == "recruiter"), None)
