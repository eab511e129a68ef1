"""Read the notes of round one as people scribble them: who, what was asked and said, what comes next."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from nextrung.intake.notes.asked import find_asked
from nextrung.intake.notes.days import reads_day_first
from nextrung.intake.notes.met import everybody_met, find_met
from nextrung.intake.notes.next_round import find_next_round
from nextrung.intake.notes.other_papers import refuse_other_papers
from nextrung.intake.notes.pay import find_noted_pay
from nextrung.intake.notes.said_back import what_was_understood
from nextrung.intake.notes.same_person import name_words
from nextrung.intake.notes.sections import sections_of
from nextrung.intake.notes.setting import Placed
from nextrung.intake.notes.statements import each, joined
from nextrung.intake.notes.tables import About
from nextrung.intake.notes.topics import place_parts
from nextrung.intake.records import Document, Line, Notes, Person

__all__ = ["read_notes", "what_was_understood"]

#: Notes of an interview are a page or two; this is some ten, and read in a fraction of a second.
_MOST_CHARACTERS = 20_000
_MOST_LINES = 600


def read_notes(document: Document, today: date, timezone: str | None = None) -> Notes:
    """Find in the notes who was met, what was asked and said, and what comes next.

    `today` settles "Thursday" and a year left out. `timezone` is the IANA name of the zone of the job's
    place; a zone named in the notes goes before it. Times keep the clock of the place on the day itself, so
    a change of summer time does not move them. What finds no place is in `unplaced`; what is unclear is left
    out, and `problems` says so.

    Raises:
        UnreadableDocumentError: there are no words in the notes.
        WrongDocumentError: the paper is plainly a résumé or a posting.

    """
    refuse_other_papers(document)
    read, cut = _within_reason(document)
    sections = sections_of(read)
    noted_pay = find_noted_pay(sections.parts)
    placed = place_parts(sections.parts, noted_pay.parts, today, day_first=reads_day_first(timezone))
    met = find_met(placed, read, sections.greeted)
    coming = find_next_round(
        placed, (*met.people, *met.in_passing, *met.spoken_of), sections.greeted, today, timezone
    )
    people = everybody_met(met, coming.next_round.people)
    asked = find_asked(placed, _names(people))
    rest = {number for number, one in enumerate(placed) if one.about is None and not one.tells_dress}
    about_people = _about_people(placed, rest - asked.answers - met.told, people)
    return Notes(
        document=document,
        met=people,
        next_round=coming.next_round,
        asked=asked.exchanges,
        said=joined(placed, _numbers(placed, "said", "answer") - asked.answers),
        stories=each(placed, lambda one: one.about == "story" or one.tells_story),
        pay=noted_pay.pay,
        worries=joined(placed, _numbers(placed, "worry")),
        learned=joined(
            placed, _numbers(placed, "learned") | about_people | (_numbers(placed, "pay") - noted_pay.parts)
        ),
        dress=joined(placed, _numbers(placed, "dress") | _dressed(placed)),
        open_points=joined(placed, _numbers(placed, "open")),
        unplaced=joined(
            placed,
            (rest - asked.answers - about_people - met.told) | met.empty | coming.empty,
            by_passage=True,
        ),
        problems=(*cut, *coming.problems, *noted_pay.problems),
    )


def _numbers(placed: Sequence[Placed], *about: About) -> set[int]:
    return {number for number, one in enumerate(placed) if one.about in about}


def _about_people(placed: Sequence[Placed], numbers: set[int], met: Sequence[Person]) -> set[int]:
    """Give those of the parts that begin with the name of somebody met: "Bill: 20 years at the company"."""
    names = _names(met)
    return {
        number for number in numbers if any(word.folded in names for word in placed[number].clause.words[:2])
    }


def _names(people: Sequence[Person]) -> frozenset[str]:
    return frozenset(word for person in people if person.name for word in name_words(person.name))


def _dressed(placed: Sequence[Placed]) -> set[int]:
    return {number for number, one in enumerate(placed) if one.tells_dress}


def _within_reason(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Give the first pages of notes too long to be notes, and the sentence that says so."""
    lines: list[Line] = []
    room = _MOST_CHARACTERS
    for line in document.lines[:_MOST_LINES]:
        if room <= 0:
            break
        lines.append(dataclasses.replace(line, text=line.text[:room]) if len(line.text) > room else line)
        room -= len(line.text) + 1
    if room > 0 and len(lines) == len(document.lines):
        return document, ()
    problem = f"The notes are very long: they were read as far as line {lines[-1].number}."
    return dataclasses.replace(document, lines=tuple(lines)), (problem,)
