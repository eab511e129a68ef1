"""Who was there in round one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.long_titles import first_names_used_again, people_with_long_titles
from nextrung.intake.notes.people import (
    FoundPerson,
    as_person,
    is_people_list,
    is_stranger,
    name_before_verb,
    people_in,
    people_in_front,
)
from nextrung.intake.notes.people_lists import named_behind_role, small_name_at
from nextrung.intake.notes.same_person import is_among, is_initial, merge_people
from nextrung.intake.notes.setting import Placed
from nextrung.intake.notes.tables import about_phrases
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import Document, Person

_NOT_ROUND_ONE = frozenset(("next", "place", "format", "title", "open"))
_FIRM = re.compile(r"\b(?:at|joined|joining|leave|leaving|left)\s(?P<name>[A-ZÀ-Þ][\w'’-]+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Met:
    """The people of round one, and which parts named some or were expected to."""

    #: Named as people met.
    people: tuple[Person, ...]
    #: Named by what they did, no more: they may as well belong to the next round.
    in_passing: tuple[Person, ...]
    #: Spoken of with a role, and not said to have been there.
    spoken_of: tuple[Person, ...]
    #: Names beside the day of round one; they are people where the next round has them too.
    beside_day: tuple[Person, ...]
    #: Numbers of the parts that were expected to name people and do not.
    empty: frozenset[int]
    #: Numbers of the parts that name somebody in passing, with a role.
    told: frozenset[int]


def find_met(placed: Sequence[Placed], document: Document, strangers: frozenset[str]) -> Met:
    """Give everybody met in round one.

    A name is taken from a list of people, from behind words of meeting ("met", "spoke with"), or from before
    what only a person in the room does ("Dana frowned"); a firm's name is none.
    """
    firms = strangers | {match["name"].lower() for match in _FIRM.finditer(document.text)}
    used_again = first_names_used_again(document)
    people: list[Person] = []
    in_passing: list[Person] = []
    spoken_of: list[Person] = []
    beside_day: list[Person] = []
    empty: set[int] = set()
    told: set[int] = set()
    for number, one in enumerate(placed):
        found = [person for person in _people(one) if not is_stranger(person, strangers)]
        if not any(person.name for person in found) and _may_name_somebody(placed, number):
            titled = list(people_with_long_titles(one.timing.rest, used_again))
            told.update([number] if titled else [])
            found = titled or found
        people += [as_person(person, one.clause) for person in found]
        beside_day += _beside_day(one)
        if one.about == "met" and not found and not one.frames_round_one and words_of(one.timing.rest):
            empty.add(number)
        if not found and not one.part.in_letter and one.about not in _NOT_ROUND_ONE:
            spoken_of += _spoken_of(placed[max(0, number - 1) : number + 1])
            passing = [person for person in _in_passing(one) if not is_stranger(person, firms)]
            in_passing += [as_person(person, one.clause) for person in passing]
            told.update([number] if any(person.role for person in passing) else [])
    return Met(
        people=merge_people(people),
        in_passing=tuple(in_passing),
        spoken_of=tuple(spoken_of),
        beside_day=tuple(beside_day),
        empty=frozenset(empty - told),
        told=frozenset(told),
    )


def everybody_met(met: Met, to_be_met: Sequence[Person]) -> tuple[Person, ...]:
    """Give each person of round one once; who is named in passing and comes next was not there."""
    passing = [person for person in met.in_passing if person.role or not is_among(person, to_be_met)]
    beside_day = [person for person in met.beside_day if is_among(person, to_be_met) or _has_title(person)]
    everybody = merge_people((*met.people, *passing, *beside_day))
    return tuple(person for person in everybody if not is_initial(person))


def _may_name_somebody(placed: Sequence[Placed], number: int) -> bool:
    """Tell the first line, the line below that of round one, and what is about the people there."""
    one, before = placed[number], placed[number - 1] if number else None
    is_below = before is not None and before.frames_round_one and before.part.passage == one.part.passage - 1
    return one.about == "met" or (one.about is None and (one.part.passage == 0 or is_below))


def _has_title(person: Person) -> bool:
    """Tell "Dr. Faraday": no firm and no town is called so."""
    first, *behind = words_of(person.name or "")
    return bool(behind) and first.is_capital and first.folded in grammar().people.honorifics


def _people(placed: Placed) -> Iterator[FoundPerson]:
    if placed.about != "met":
        return
    rest, words = placed.timing.rest, placed.clause.words
    cues = [cue.last for cue in about_phrases().find(words) if cue.label == "met"]
    if placed.part.heading == "met" or is_people_list(rest):
        yield from people_in(rest, is_list=True)
    elif not cues:
        yield from (person for person in people_in(rest, is_list=True) if person.name and person.role)
    else:
        withs = [
            number + 1 for number, word in enumerate(words) if word.folded == "with" and number >= cues[0]
        ]
        for behind in dict.fromkeys((*cues, *withs)):
            may_be_firm = any(word.folded == "interview" for word in words[max(0, behind - 6) : behind])
            for person in people_in(rest, words[behind - 1].end, is_list=False):
                if person.role is not None or not may_be_firm:
                    yield person
            if not may_be_firm:
                yield from small_name_at(rest, words[behind - 1].end)


def _beside_day(placed: Placed) -> Iterator[Person]:
    """Give the names of "Phone, Philippa, Weds 18th"; a firm and a town look no different."""
    if placed.frames_round_one:
        named = people_in(placed.timing.rest, is_list=True)
        yield from (as_person(person, placed.clause) for person in named if person.name)


def _spoken_of(both: Sequence[Placed]) -> Iterator[Person]:
    """Give who is named with a role in the last of these parts: "The clerk, Lupe, really runs it"."""
    last = both[-1]
    for person in people_in_front(last.timing.rest):
        if not _does_something_there(last, person):
            yield as_person(person, last.clause)
    if len(both) > 1 and both[0].part.passage == last.part.passage:
        named = named_behind_role(both[0].clause, last.clause)
        if named is not None:
            yield as_person(named, last.clause)


def _does_something_there(placed: Placed, person: FoundPerson) -> bool:
    """Tell whether what follows the person is what somebody does in the room, or nothing."""
    behind = next((word.folded for word in placed.clause.words if word.start >= person.end), None)
    verbs = grammar().verbs
    return behind is None or behind in verbs.in_the_room | verbs.dealt_with_me


def _in_passing(placed: Placed) -> Iterator[FoundPerson]:
    """Give who is named by what they did: "Dana frowned", "The recruiter, Janine Okoro, called me"."""
    in_front = [one for one in people_in_front(placed.timing.rest) if _does_something_there(placed, one)]
    yield from in_front
    by_deed = None if in_front else name_before_verb(placed.clause, grammar().verbs.in_the_room)
    if by_deed is not None:
        yield by_deed
