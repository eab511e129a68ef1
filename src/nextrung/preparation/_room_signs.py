"""Signs of a mistake in the round itself: who is there, when, where and in what form."""

from collections.abc import Mapping, Sequence
from datetime import time

from nextrung.intake.records import Person, RoleKind, RoundFormat
from nextrung.preparation._signs import Detector, Hit, Signs
from nextrung.preparation.rounds import is_remote
from nextrung.preparation.wording import clock_words, listed, person_in_sentence, phrase

#: Before this the way there is at an hour at which few have tried it.
_EARLY = time(8, 30)


def _people(people: Sequence[Person]) -> Hit | None:
    if not people:
        return None
    return Hit(
        words={"people": listed([person_in_sentence(person) for person in people])},
        sources=tuple(person.source for person in people),
    )


def _met(signs: Signs, *roles: RoleKind) -> Hit | None:
    people = [meeting.person for meeting in signs.round_.people if meeting.person.role_kind in roles]
    return _people(people)


def _several_people(signs: Signs) -> Hit | None:
    people = [meeting.person for meeting in signs.round_.people]
    if len(people) < 2 or "one_on_ones" in signs.round_.formats:
        return None
    return _people(people)


def _unknown_people(signs: Signs) -> Hit | None:
    for meeting in signs.round_.people:
        if meeting.person.name is None:
            words = {"people": meeting.person.role or "somebody"}
            return Hit(words=words, sources=(meeting.person.source,))
    return None


def _same_people(signs: Signs) -> Hit | None:
    known = {person.name for person in signs.notes.met if person.name} if signs.notes else set()
    again = [meeting.person for meeting in signs.round_.people if meeting.person.name in known]
    return _people(again)


def _when(signs: Signs, **words: str) -> Hit | None:
    source = signs.notes.next_round.when_source if signs.notes else None
    return Hit(words={"said": phrase(source.quote), **words}, sources=(source,)) if source else None


def _final_round(signs: Signs) -> Hit | None:
    return _when(signs) if signs.notes and signs.notes.next_round.is_final else None


def _early_start(signs: Signs) -> Hit | None:
    starts = signs.round_.starts
    if starts is None or starts.time() >= _EARLY or is_remote(signs.round_.formats):
        return None
    return _when(signs, clock=clock_words(starts))


def _place_unknown(signs: Signs) -> Hit | None:
    is_open = signs.round_.day and not signs.round_.place and not is_remote(signs.round_.formats)
    return _when(signs) if is_open else None


def _form(signs: Signs, *formats: RoundFormat) -> Hit | None:
    """Give the words of the notes that name one of these formats."""
    sources = signs.notes.next_round.format_sources if signs.notes else ()
    for place, kind in enumerate(signs.round_.formats):
        if kind in formats and sources:
            source = sources[min(place, len(sources) - 1)]
            return Hit(words={"said": phrase(source.quote)}, sources=(source,))
    return None


def _link_unknown(signs: Signs) -> Hit | None:
    return None if signs.round_.place else _form(signs, "video")


#: Detectors by the name under which the table calls them.
ROOM: Mapping[str, Detector] = {
    "several_people": _several_people,
    "unknown_people": _unknown_people,
    "executive_is_met": lambda signs: _met(signs, "executive"),
    "peer_is_met": lambda signs: _met(signs, "peer"),
    "report_is_met": lambda signs: _met(signs, "report"),
    "final_round": _final_round,
    "by_video": lambda signs: _form(signs, "video"),
    "link_unknown": _link_unknown,
    "presentation": lambda signs: _form(signs, "presentation"),
    "case": lambda signs: _form(signs, "case", "assessment_centre"),
    "work_sample": lambda signs: _form(signs, "work_sample"),
    "long_visit": lambda signs: _form(signs, "one_on_ones", "assessment_centre"),
    "same_people": _same_people,
    "early_start": _early_start,
    "place_unknown": _place_unknown,
    "meal": lambda signs: _form(signs, "meal"),
    "job_shadow": lambda signs: _form(signs, "job_shadow"),
    "by_phone": lambda signs: _form(signs, "phone"),
}
