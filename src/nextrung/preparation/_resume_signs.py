"""Signs of a mistake in the résumé: how it is written, what it lacks, and which way it went."""

import re
from collections.abc import Callable, Mapping, Sequence

from nextrung.fit.records import Match
from nextrung.preparation._gaps import kind_of
from nextrung.preparation._signs import Detector, Hit, Signs, first_of
from nextrung.preparation.records import PressureKind
from nextrung.preparation.story_parts import tells_result
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import cue, has_figure, has_number, listed, phrase
from nextrung.sources import Source, Statement

#: So many lines are needed before anything is said about how a résumé is written.
_LEAST_LINES = 4
_FEW_NUMBERS, _MANY_NUMBERS = 0.25, 0.6
_MANY_POSITIONS = 6
_MANY_INITIALS = 4
_PEOPLE_TOPICS = frozenset({"leading", "teaching", "conflict", "served", "classroom"})
_PEOPLE = re.compile(
    r"\b(?:team|people|staff|colleagues?|technicians?|specialists?|teachers?|assistants?|nurses?|apprentices?"
    r"|hired|coached|taught|trained|children|pupils|students|guests|patients|customers|families|parents)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\b[A-Z]{3,5}s?\b")
_BESIDE_THE_WORK = re.compile(
    r"^(?:helped|assisted|participated|supported|contributed|involved|responsible for|worked with|part of)\b",
    re.IGNORECASE,
)


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
    return _line(first_of([line for line in signs.lines if not has_number(line.text)]))


def _many_numbers(signs: Signs) -> Hit | None:
    share = _share_of_numbers(signs.lines)
    if share is None or share < _MANY_NUMBERS:
        return None
    counted = [line for line in signs.lines if has_figure(line.text)]
    return _line(first_of([line for line in counted if tells_result(line.text)] or counted))


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


def _hours_or_travel(signs: Signs) -> Hit | None:
    for match in signs.matches:
        wanted = match.requirement
        if wanted.kind in {"shift", "travel"} and kind_of(wanted) != "skill":
            return Hit(words={"phrase": phrase(wanted.text)}, sources=(wanted.source,))
    return None


def _partly_shown(signs: Signs) -> Hit | None:
    """See whether something is asked for that the résumé only tells from beside the work."""
    for match in signs.matches:
        wanted, line = match.requirement, next(iter(match.evidence), None)
        if line and wanted.must and match.coverage == "partial" and _BESIDE_THE_WORK.match(line.text):
            words = {"phrase": phrase(wanted.text), "line": cue(line.text)}
            return Hit(words=words, sources=(wanted.source, line.source))
    return None


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
    done = {line.source for line in signs.lines}
    about_things = [
        line
        for line in lines
        if line.source in done and tells_result(line.text) and not _names_people(line.text)
    ]
    if not wanted or not about_things or len(about_things) <= len(lines) / 2:
        return None
    return Hit(
        words={"phrase": phrase(wanted[0].text), "line": cue(about_things[0].text)},
        sources=(wanted[0].source, about_things[0].source),
    )


def _names_people(line: str) -> bool:
    return bool(_PEOPLE_TOPICS & set(topics_of(line)) or _PEOPLE.search(line))


# --- the path -------------------------------------------------------------------------------------


def _pressure(signs: Signs, *kinds: PressureKind) -> Hit | None:
    for point in signs.pressure:
        if point.kind in kinds:
            return Hit(words={"what": point.what.text}, sources=point.what.sources)
    return None


#: Detectors by the name under which the table calls them.
RESUME: Mapping[str, Detector] = {
    "few_numbers": _few_numbers,
    "many_numbers": _many_numbers,
    "helped_and_assisted": _helped_and_assisted,
    "many_positions": _many_positions,
    "many_initials": _many_initials,
    "tool_is_missing": _tool_is_missing,
    "degree_is_missing": _degree_is_missing,
    "people_asked_systems_shown": _people_asked_systems_shown,
    "gap_in_time": lambda signs: _pressure(signs, "gap_in_time"),
    "out_of_work": lambda signs: _pressure(signs, "out_of_work_now"),
    "short_stays": lambda signs: _pressure(signs, "short_stays", "short_stay", "leaving_soon"),
    "change_of_field": lambda signs: _pressure(signs, "change_of_field"),
    "step_down": lambda signs: _pressure(signs, "step_down"),
    "long_stay": lambda signs: _pressure(signs, "long_stay"),
    "hours_or_travel": _hours_or_travel,
    "partly_shown": _partly_shown,
}
