"""What in the papers makes a mistake likely: one small detector for each sign that the table names."""

import re
from collections.abc import Callable, Sequence

from nextrung.fit.records import Match
from nextrung.intake.records import RoleKind, RoundFormat
from nextrung.preparation._contradictions import find_contradiction
from nextrung.preparation._noted import worries_in
from nextrung.preparation._signs import Hit, Signs
from nextrung.preparation._terms import index_terms
from nextrung.preparation._told import all_said, spoke_ill
from nextrung.preparation._topics import topics_of
from nextrung.preparation._wording import cue, has_figure, has_number, listed, person_in_sentence, phrase
from nextrung.preparation.ask_them import is_about_pay
from nextrung.preparation.consistency import is_theirs
from nextrung.preparation.records import PressureKind
from nextrung.preparation.rounds import format_rows
from nextrung.sources import Source, Statement

#: So many lines are needed before anything is said about how a résumé is written.
_LEAST_LINES = 4
_FEW_NUMBERS, _MANY_NUMBERS = 0.25, 0.6
_MANY_POSITIONS = 6
_MANY_INITIALS = 4
_PEOPLE_TOPICS = frozenset({"leading", "teaching", "conflict", "served", "classroom"})
_PEOPLE = re.compile(
    r"\b(?:team|people|staff|colleagues?|technicians?|specialists?|teachers?|assistants?|nurses?|apprentices?"
    r"|hired|coached|taught|trained)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\b[A-Z]{3,5}s?\b")
_BESIDE_THE_WORK = re.compile(
    r"^(?:helped|assisted|participated|supported|contributed|involved|responsible for|worked with|part of)\b",
    re.IGNORECASE,
)
_CONFIDENTIAL = index_terms(
    {
        "trust": (
            *("patient*", "resident*", "student*", "client*", "confidential*", "payroll", "medical record*"),
            *("case file*", "litigation", "HIPAA", "account numbers", "personnel"),
        )
    }
)


Detector = Callable[[Signs], Hit | None]


def _said(statement: Statement | None) -> Hit | None:
    if statement is None:
        return None
    return Hit(words={"said": phrase(statement.text)}, sources=(statement.source,))


def _first(statements: Sequence[Statement]) -> Statement | None:
    return next(iter(statements), None)


# --- round one ------------------------------------------------------------------------------------


def _contradiction(signs: Signs) -> Hit | None:
    notes = signs.notes
    if notes is None:
        return None
    year = notes.next_round.day.year if notes.next_round.day else None
    found = (said for said in all_said(notes) if find_contradiction(said, signs.resume, year))
    return _said(next(found, None))


def _pay_was_named(signs: Signs) -> Hit | None:
    for named in [named for named in signs.notes.pay if not is_theirs(named)] if signs.notes else ():
        return Hit(words={"said": phrase(named.source.quote)}, sources=(named.source,))
    return None


def _pay_question_noted(signs: Signs) -> Hit | None:
    noted = signs.notes.open_points if signs.notes else ()
    return _said(_first([line for line in noted if is_about_pay(line.text)]))


def _story_was_told(signs: Signs) -> Hit | None:
    return _said(_first(signs.notes.stories if signs.notes else ()))


def _worry_was_sensed(signs: Signs) -> Hit | None:
    return _said(_first(worries_in(signs.notes)))


def _spoke_ill(signs: Signs) -> Hit | None:
    return _said(spoke_ill(signs.notes))


def _no_open_points(signs: Signs) -> Hit | None:
    return Hit(words={}, sources=()) if signs.notes and not signs.notes.open_points else None


# --- the way the résumé is written ----------------------------------------------------------------


def _line(statement: Statement | None) -> Hit | None:
    if statement is None:
        return None
    return Hit(words={"line": cue(statement.text)}, sources=(statement.source,))


def _share_of_numbers(lines: Sequence[Statement]) -> float | None:
    if len(lines) < _LEAST_LINES:
        return None
    return sum(has_number(line.text) for line in lines) / len(lines)


def _few_numbers(signs: Signs) -> Hit | None:
    share = _share_of_numbers(signs.lines)
    if share is None or share >= _FEW_NUMBERS:
        return None
    return _line(_first([line for line in signs.lines if not has_number(line.text)]))


def _many_numbers(signs: Signs) -> Hit | None:
    share = _share_of_numbers(signs.lines)
    if share is None or share < _MANY_NUMBERS:
        return None
    return _line(_first([line for line in signs.lines if has_figure(line.text)]))


def _helped_and_assisted(signs: Signs) -> Hit | None:
    beside = [line for line in signs.lines if _BESIDE_THE_WORK.match(line.text)]
    return _line(beside[0]) if len(beside) > 1 else None


def _many_positions(signs: Signs) -> Hit | None:
    named = [work.position for work in signs.resume.work if work.position]
    return _line(named[-1]) if len(named) >= _MANY_POSITIONS else None


def _many_initials(signs: Signs) -> Hit | None:
    found: dict[str, Source] = {}
    for line in signs.lines:
        for initials in _INITIALS.findall(line.text):
            found.setdefault(initials, line.source)
    if len(found) < _MANY_INITIALS:
        return None
    first = list(found)[:3]
    return Hit(words={"initials": listed(first)}, sources=tuple(dict.fromkeys(found[one] for one in first)))


def _confidential_work(signs: Signs) -> Hit | None:
    return _line(_first([line for line in signs.lines if _CONFIDENTIAL.count(line.text)]))


# --- the job and the gaps -------------------------------------------------------------------------


def _missing(signs: Signs, fits: Callable[[Match], bool]) -> Hit | None:
    for match in signs.matches:
        wanted = match.requirement
        if match.coverage == "none" and fits(match):
            return Hit(words={"phrase": phrase(wanted.text)}, sources=(wanted.source,))
    return None


def _tool_is_missing(signs: Signs) -> Hit | None:
    return _missing(
        signs,
        lambda match: match.requirement.kind == "skill" and "tools" in topics_of(match.requirement.text)[:1],
    )


def _degree_is_missing(signs: Signs) -> Hit | None:
    return _missing(signs, lambda match: match.requirement.kind == "degree" and match.requirement.must)


def _people_asked_systems_shown(signs: Signs) -> Hit | None:
    """See whether people are to be led and the best lines of the résumé are all about something else."""
    wanted = [
        match.requirement for match in signs.matches if "leading" in topics_of(match.requirement.text)[:1]
    ]
    lines = [
        match.evidence[0]
        for match in signs.matches
        if match.coverage == "strong" and match.evidence and match.requirement.kind == "skill"
    ]
    about_things = [line for line in lines if has_figure(line.text) and not _names_people(line.text)]
    if not wanted or not about_things or len(about_things) <= len(lines) / 2:
        return None
    return Hit(
        words={"phrase": phrase(wanted[0].text), "line": cue(about_things[0].text)},
        sources=(wanted[0].source, about_things[0].source),
    )


def _names_people(line: str) -> bool:
    return bool(_PEOPLE_TOPICS & set(topics_of(line)) or _PEOPLE.search(line))


# --- who is there, and how ------------------------------------------------------------------------


def _met(signs: Signs, *roles: RoleKind) -> Hit | None:
    people = [meeting.person for meeting in signs.round_.people if meeting.person.role_kind in roles]
    if not people:
        return None
    return Hit(
        words={"people": listed([person_in_sentence(person) for person in people])},
        sources=tuple(person.source for person in people),
    )


def _several_people(signs: Signs) -> Hit | None:
    people = [meeting.person for meeting in signs.round_.people]
    if len(people) < 2 or "one_on_ones" in signs.round_.formats:
        return None
    return Hit(
        words={"people": listed([person_in_sentence(person) for person in people])},
        sources=tuple(person.source for person in people),
    )


def _unknown_people(signs: Signs) -> Hit | None:
    for meeting in signs.round_.people:
        if meeting.person.name is None:
            words = {"people": meeting.person.role or "somebody"}
            return Hit(words=words, sources=(meeting.person.source,))
    return None


def _final_round(signs: Signs) -> Hit | None:
    notes = signs.notes
    if notes is None or not notes.next_round.is_final:
        return None
    source = notes.next_round.when_source
    return Hit(words={}, sources=(source,) if source else ())


def _form(signs: Signs, *formats: RoundFormat) -> Hit | None:
    there = [kind for kind in signs.round_.formats if kind in formats]
    sources = signs.notes.next_round.format_sources if signs.notes else ()
    return Hit(words={"format": format_rows()[there[0]].name}, sources=sources[:1]) if there else None


def _link_unknown(signs: Signs) -> Hit | None:
    return None if signs.round_.place else _form(signs, "video")


# --- the path -------------------------------------------------------------------------------------


def _pressure(signs: Signs, *kinds: PressureKind) -> Hit | None:
    for point in signs.pressure:
        if point.kind in kinds:
            return Hit(words={"what": point.what.text}, sources=point.what.sources)
    return None


def _always(_: Signs) -> Hit | None:
    return Hit(words={}, sources=())


#: Detectors by the name under which the table calls them.
DETECTORS: dict[str, Detector] = {
    "contradiction": _contradiction,
    "pay_was_named": _pay_was_named,
    "pay_question_noted": _pay_question_noted,
    "story_was_told": _story_was_told,
    "worry_was_sensed": _worry_was_sensed,
    "spoke_ill": _spoke_ill,
    "no_open_points": _no_open_points,
    "few_numbers": _few_numbers,
    "many_numbers": _many_numbers,
    "helped_and_assisted": _helped_and_assisted,
    "many_positions": _many_positions,
    "many_initials": _many_initials,
    "confidential_work": _confidential_work,
    "tool_is_missing": _tool_is_missing,
    "degree_is_missing": _degree_is_missing,
    "people_asked_systems_shown": _people_asked_systems_shown,
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
    "gap_in_time": lambda signs: _pressure(signs, "gap_in_time"),
    "out_of_work": lambda signs: _pressure(signs, "out_of_work_now"),
    "short_stays": lambda signs: _pressure(signs, "short_stays", "short_stay", "leaving_soon"),
    "change_of_field": lambda signs: _pressure(signs, "change_of_field"),
    "step_down": lambda signs: _pressure(signs, "step_down"),
    "long_stay": lambda signs: _pressure(signs, "long_stay"),
    "always": _always,
}
