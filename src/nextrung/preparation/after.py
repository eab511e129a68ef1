"""What to do when it is over: steps, a thank-you note to each person, and a debrief for the next round."""

from collections.abc import Iterator, Sequence
from functools import cache

from nextrung.intake.records import Notes, Person, Posting
from nextrung.preparation._cues import is_reason_to_come
from nextrung.preparation._people import person_row
from nextrung.preparation._rows import Row, cite, fill, filled, slots_in
from nextrung.preparation._wording import (
    listed,
    person_in_sentence,
    person_words,
    phrase,
    title_words,
    with_capital,
)
from nextrung.preparation.records import After, PersonToMeet, Round, ThankYouNote
from nextrung.sources import Point
from nextrung.tables import load_table


class _SayRow(Row, frozen=True):
    id: str
    text: str
    when: str = "any"
    needs: str = "any"
    blank: str | None = None


class _Prompt(Row, frozen=True):
    id: str
    text: str


class _Table(Row, frozen=True):
    step: tuple[_SayRow, ...]
    debrief: tuple[_Prompt, ...]
    note: tuple[_SayRow, ...]


@cache
def _table() -> _Table:
    return load_table("after", _Table)


def plan_after(round_: Round, notes: Notes | None, posting: Posting | None = None) -> After:
    """Plan the steps afterwards, a note of 80 to 120 words, and the debrief.

    There is one note for all who are met; what is different for one of them is a line in it.
    The prompts of the debrief are worded as headings, so that the answers can be read as the notes for the
    next round.
    """
    return After(
        steps=tuple(_steps(notes)),
        notes=(_note(round_.people, posting),) if round_.people else (),
        debrief=tuple(prompt.text for prompt in _table().debrief),
    )


def _steps(notes: Notes | None) -> Iterator[Point]:
    recruiter = _recruiter(notes)
    holds = {"any": True, "has_recruiter": recruiter is not None}
    words = {"recruiter": person_in_sentence(recruiter)} if recruiter else {}
    for row in _table().step:
        if holds[row.when] and (text := fill(row.text, words)):
            sources = (recruiter.source,) if recruiter and row.when == "has_recruiter" else ()
            yield Point(text=text, sources=(*sources, cite(row.id, row.text)), blank=row.blank)


def _recruiter(notes: Notes | None) -> Person | None:
    people = (*notes.met, *notes.next_round.people) if notes else ()
    return next((person for person in people if person.role_kind == "recruiter"), None)


def _note(people: Sequence[PersonToMeet], posting: Posting | None) -> ThankYouNote:
    title = posting.title if posting else None
    words = {
        "about_the_job": f"about the job of {title_words(title.text)}" if title else "about the job",
        "thanks": _thanks(people),
    }
    known = {"any", "no_name"}
    if len(people) == 1 and (name := people[0].person.name):
        known, words["name"] = {"any", "name"}, name
    papers = (*(meeting.person.source for meeting in people), *([title.source] if title else []))
    lines = [
        Point(
            text=text,
            sources=(*(papers if slots_in(row.text) else ()), cite(row.id, row.text)),
            blank=row.blank,
        )
        for row in _table().note
        if row.needs in known and (text := fill(row.text, words))
    ]
    named = [person_in_sentence(meeting.person) for meeting in people]
    return ThankYouNote(to=with_capital(listed(named)), lines=(*lines, *_for_one_of_them(people)))


def _thanks(people: Sequence[PersonToMeet]) -> str:
    """Give what all of them are thanked for: what their role gives, or their time where the roles differ."""
    given = {person_row(meeting.person.role_kind).thanks for meeting in people}
    return given.pop() if len(given) == 1 else person_row("unknown").thanks


def _for_one_of_them(people: Sequence[PersonToMeet]) -> Iterator[Point]:
    """Give what the notes hold of one person that a note of thanks may come back to."""
    row = next(row for row in _table().note if row.needs == "noted")
    for meeting in people:
        for noted in [line for line in meeting.noted if is_reason_to_come(line.text)][:1]:
            words = {"who": person_words(meeting.person), "noted": phrase(noted.text)}
            yield Point(text=filled(row.text, words), sources=(noted.source, cite(row.id, row.text)))
