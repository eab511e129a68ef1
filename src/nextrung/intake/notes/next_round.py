"""The round to come, put together from all parts of the notes that speak of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nextrung.intake.notes.people import (
    FoundPerson,
    as_person,
    is_people_list,
    is_stranger,
    people_in,
)
from nextrung.intake.notes.people_lists import people_side_by_side
from nextrung.intake.notes.person_names import has_honorific
from nextrung.intake.notes.places import find_place, is_address
from nextrung.intake.notes.same_person import is_among, merge_people
from nextrung.intake.notes.setting import Placed
from nextrung.intake.notes.timing import Timing, masked, with_formats_of_next
from nextrung.intake.notes.when import find_when, says_length
from nextrung.intake.notes.words import words_of
from nextrung.intake.records import NextRound, Person, RoundFormat
from nextrung.sources import Source, Statement

_NUMBERS = {"second": 2, "two": 2, "third": 3, "three": 3, "fourth": 4, "four": 4, "fifth": 5, "five": 5}
_ROUND = re.compile(
    r"\b(?:(?P<ordinal>second|third|fourth|fifth|[2-5](?:nd|rd|th))[\s-](?:(?:and|&)\s(?:final|last)\s)?"
    r"(?:round|interview|rd|stage|meeting|talk)"
    r"|(?:round|interview|rd|stage)\s?#?\s?(?P<number>[2-5]|two|three|four|five))\b",
    re.IGNORECASE,
)
#: "2nd: Dec 8, 1 p.m.".
_ORDINAL_ALONE = re.compile(r"(second|third|fourth|fifth|[2-5](?:nd|rd|th))\s?[:=]", re.IGNORECASE)
_FINAL = re.compile(r"\b(?:final|last)[\s-](?:round|interview|rd|stage|step|meeting)\b", re.IGNORECASE)
_NOT_FINAL = re.compile(
    r"\b(?:not|isn't|before|until|then|after)\s(?:the\s|a\s)?(?:final|last)\b", re.IGNORECASE
)
_WILL_COME = re.compile(
    r"\b(?:will\s(?:(?:also|both|all)\s)?(?:be\sthere|join|attend|sit\sin|come)|sits?\sin|joins|attends)\b",
    re.IGNORECASE,
)
_FEWEST_IN_LIST = 2
_SPEAKS_OF_NEXT = frozenset(("next", "format"))
_AT_A_DISTANCE = frozenset(("video", "phone"))
#: Formats that are prepared at home.
_TASKS = frozenset(("presentation", "case", "work_sample"))
_BEFORE_PEOPLE = re.compile(
    r"(?<!\w)(?:w/|(?:with|w|meet|meeting|see|seeing|(?:interviewed|run|led)\sby|incl|including"
    r"|present\w{0,10}\s[^.]{0,60}?\bto)(?!\w))[\s.:]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundNextRound:
    """The next round, the parts that told nothing of it, and what is unclear."""

    next_round: NextRound
    #: Numbers of the parts that were expected to speak of it and do not.
    empty: frozenset[int]
    problems: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Facts:
    """What one clause says of the round to come."""

    placed: Placed
    timing: Timing
    #: Its day is over: it tells of a round before.
    is_past: bool
    place: Statement | None
    people: tuple[Person, ...]
    number: int | None
    is_final: bool

    @property
    def is_empty(self) -> bool:
        known = (self.place, self.people, self.number, self.is_final, says_length(self.timing))
        return not any((*known, self.timing.formats, self.timing.days, self.timing.hours))


def find_next_round(
    placed: Sequence[Placed],
    met: Sequence[Person],
    strangers: frozenset[str],
    today: date,
    timezone: str | None,
) -> FoundNextRound:
    """Put the next round together from the parts that are about it.

    `met` are the people of round one, by whom bare names are known; `strangers` are words that are no
    interviewer's name, such as the candidate's own.
    """
    facts: list[_Facts] = []
    empty: set[int] = set()
    for number, one in enumerate(placed):
        if one.about in {"next", "place", "format", "title"}:
            found = _facts(one, met, strangers, today)
            facts.append(found)
            if found.is_empty and one.about != "title":
                empty.add(number)
    when = find_when([found.timing for found in facts if found.placed.about != "title"], today, timezone)
    place = next((found.place for found in facts if found.place), None)
    goes_there = place is not None and is_address(place.text)
    formats = _formats(facts, [one for one in placed if one.about == "open"], goes_there=goes_there)
    next_round = NextRound(
        number=max((found.number for found in facts if found.number), default=_after(placed, today)),
        is_final=any(found.is_final for found in facts),
        day=when.day,
        starts=when.starts,
        ends=when.ends,
        timezone=when.timezone,
        when_source=when.source,
        place=place,
        formats=tuple(formats),
        format_sources=tuple(formats.values()),
        people=merge_people((one for found in facts for one in _each_of(found.people, met)), met),
    )
    return FoundNextRound(next_round=next_round, empty=frozenset(empty), problems=when.problems)


def _formats(
    facts: Sequence[_Facts], tasks: Sequence[Placed], *, goes_there: bool
) -> dict[RoundFormat, Source]:
    """Give each format once, with the first words that name it.

    `tasks` are open points: what is to be prepared is part of the round ("bring a ten minute presentation").
    `goes_there` says that an address is given: then "video" and "phone" count only beside the day or the
    time, or behind a label for them; elsewhere they are about something else ("call from the lobby").
    """
    named = [found.timing for found in facts if not found.is_past]
    beside = [found.timing for found in facts if _tells_form(found.placed)]
    formats: dict[RoundFormat, Source] = {}
    to_do = [with_formats_of_next(one.timing) if one.part.heading == "next" else one.timing for one in tasks]
    for timing in (*named, *to_do):
        for name, start, end in timing.formats:
            is_elsewhere = goes_there and name in _AT_A_DISTANCE and timing not in beside
            if (timing in named and not is_elsewhere) or name in _TASKS:
                formats.setdefault(name, timing.clause.source(start, end))
    return formats


def _tells_form(placed: Placed) -> bool:
    return placed.about in {"format", "title"} or bool(placed.timing.days or placed.timing.hours)


def _facts(placed: Placed, met: Sequence[Person], strangers: frozenset[str], today: date) -> _Facts:
    timing, clause = placed.timing, placed.clause
    if placed.about in _SPEAKS_OF_NEXT:
        timing = with_formats_of_next(timing)
    number, is_final = _round_number(clause.text)
    without_number = masked(timing.rest, (match.span() for match in _ROUND.finditer(timing.rest)))
    is_past = timing.is_past(today)
    is_labelled = placed.about == "place"
    has_place = placed.about != "title" and not is_past
    names = _first_names(met)
    place = find_place(without_number, is_labelled=is_labelled, people=names) if has_place else None
    rest = masked(without_number, [place] if place else [])
    people = _people(clause.text, rest, met) if placed.about in _SPEAKS_OF_NEXT and not is_past else []
    return _Facts(
        placed=placed,
        timing=timing,
        is_past=is_past,
        place=clause.statement(*place) if place else None,
        people=tuple(as_person(person, clause) for person in people if not is_stranger(person, strangers)),
        number=number,
        is_final=is_final,
    )


def _people(text: str, rest: str, met: Sequence[Person]) -> list[FoundPerson]:
    """Give the people to be met: a list, or those behind "with"; elsewhere only who is known already.

    `rest` is `text` with bars in the place of what is no person.
    """
    everybody = people_in(rest, is_list=True)
    names = _first_names(met)
    if is_people_list(rest):
        side_by_side = [] if any(map(str.isupper, rest)) else people_side_by_side(rest, names)
        return side_by_side or everybody
    announced = [*_announced(text, rest), *_small_names(rest, met), *people_side_by_side(rest, names)]
    known = [person for person in everybody if _is_known(person, met)]
    leading = people_in(rest, is_list=False)
    if any(one.name for one in leading) and any(one in known for one in leading):
        announced += leading
    if announced or not any(person.name for person in known):
        known = [person for person in known if (person.name and person.role) or _is_somebody(person)]
        known += [person for person in everybody if person.name and has_honorific(words_of(person.name))]
    by_place = {person.start: person for person in (*known, *announced)}
    return [by_place[start] for start in sorted(by_place)]


def _each_of(people: Sequence[Person], met: Sequence[Person]) -> Iterator[Person]:
    """Part "Lupe, a board member" in a list, where the notes know Lupe as the clerk: they are two."""
    for person in people:
        known = next((one for one in met if one.name and one.role and is_among(one, [person])), None)
        if len(people) < _FEWEST_IN_LIST or known is None or not _are_two(person, known):
            yield person
            continue
        yield replace(person, role=None, role_kind="unknown")
        yield replace(person, name=None)


def _are_two(person: Person, known: Person) -> bool:
    name, role, other = person.name or "", (person.role or "").lower(), (known.role or "").lower()
    is_listed = person.source.quote.startswith(f"{name},")
    return is_listed and bool(role) and role.split()[-1] not in other.split()


def _first_names(people: Sequence[Person]) -> frozenset[str]:
    return frozenset(person.name.split()[0].lower() for person in people if person.name)


def _announced(text: str, rest: str) -> Iterator[FoundPerson]:
    """Give those behind "with" or "meet", and those before "will be there"."""
    for match in _BEFORE_PEOPLE.finditer(text):
        yield from people_in(rest, match.end(), is_list=False)
    for match in _WILL_COME.finditer(text):
        yield from people_in(rest, rest.rfind(",", 0, match.start()) + 1, is_list=False)


def _small_names(rest: str, met: Sequence[Person]) -> Iterator[FoundPerson]:
    """Give those whose names the notes write in small letters, and who were met: "ray will be there"."""
    small = {person.name.split()[0] for person in met if person.name and person.name.islower()}
    for word in words_of(rest):
        name = rest[word.start : word.end]
        if name in small:
            yield FoundPerson(name=name, role=None, role_kind="unknown", start=word.start, end=word.end)


def _is_somebody(person: FoundPerson) -> bool:
    return (person.role or "").lower().startswith(("someone ", "somebody "))


def _is_known(person: FoundPerson, met: Sequence[Person]) -> bool:
    return person.role is not None or any(
        other.name and person.name and person.name.split()[0] in other.name.split() for other in met
    )


def _after(placed: Sequence[Placed], today: date) -> int | None:
    """Give 3 where the notes tell of a second round that is over: "Round 2 (Dec 1, on Zoom)"."""
    over = [one.clause.text for one in placed if one.about == "met" and one.timing.is_past(today)]
    numbers = [number for number, _ in map(_round_number, over) if number is not None]
    return max(numbers) + 1 if numbers else None


def _round_number(text: str) -> tuple[int | None, bool]:
    is_final = _FINAL.search(text) is not None and _NOT_FINAL.search(text) is None
    match = _ROUND.search(text) or _ORDINAL_ALONE.match(text)
    if match is None:
        return None, is_final
    said = next(group for group in match.groups() if group).lower()
    number = _NUMBERS.get(said) or int(said[0])
    return number, is_final or " final " in f" {match[0].lower()} "
