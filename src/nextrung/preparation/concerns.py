"""Answer the doubts they may have in three steps: own it, show evidence, say what is different now."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nextrung.fit.rarity import opens_the_door
from nextrung.fit.records import Evidence, Match, Strength
from nextrung.intake.records import Notes, Resume
from nextrung.preparation._gaps import bridge_of, gaps, is_learned
from nextrung.preparation._heard import doubts_in
from nextrung.preparation._longest_stay import longest_stay
from nextrung.preparation._noted import worries_in
from nextrung.preparation._story_fit import shown_by
from nextrung.preparation._worries import (
    AnswerRow,
    answer_row,
    as_they_wonder,
    asked_before,
    matches_on,
    no_line_needed,
    nothing_found,
    row_for_worry,
)
from nextrung.preparation.pressure import point_named_in
from nextrung.preparation.records import Concern, PressureKind, PressurePoint
from nextrung.preparation.resume_stories import Stories, same_line, stories_of
from nextrung.preparation.story_parts import is_claim, telling_points
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import cue, listed, phrase
from nextrung.sources import Point, Source, Statement
from nextrung.tables.rows import cite, filled

#: More than five nobody can prepare.
MOST = 5
_MOST_LINES = 2
#: More than so many at once nobody answers.
_MOST_TOGETHER = 3
#: Of several in one sentence so many letters each are quoted.
_MOST_LETTERS_TOGETHER = 60
#: So many doubts that were not noted as a worry are answered.
_MOST_DOUBTS = 2
#: Doubts about staying are answered with the longest stay.
_ABOUT_STAYING: frozenset[PressureKind] = frozenset({"short_stays", "short_stay", "leaving_soon"})


def answer_concerns(
    notes: Notes | None,
    matches: Sequence[Match],
    pressure_points: Sequence[PressurePoint],
    resume: Resume,
    strengths: Sequence[Strength],
) -> tuple[Concern, ...]:
    """Give at most five: worries sensed in round one, then must-haves that are missing, then pressure points.

    A missing must-have or a pressure point on the subject of a worry is answered together with it.
    """
    stories = stories_of(resume, notes)
    worries = _worries_and_doubts(notes)
    covered = [match for worry in worries for match in matches_on(_subject_of(worry, notes), matches)]
    named = {worry: point_named_in(worry.text, pressure_points) for worry in worries}
    sensed = [
        _worry_about(worry, point, resume, strengths)
        if point
        else _worry(worry, notes, matches, stories, strengths)
        for worry, point in named.items()
    ]
    open_gaps = [match for match in _open_gaps(matches, strengths) if match not in covered]
    missing = [_gap(together, resume, stories) for together in _alike(open_gaps, resume, stories)]
    pressed = [
        _pressure(point, resume, strengths) for point in pressure_points if point not in named.values()
    ]
    # The first pressure point keeps its place, however much the posting asks for.
    room = MOST - len(sensed) - min(len(pressed), 1)
    return tuple([*sensed, *missing[: max(room, 1)], *pressed][:MOST])


def doubts_in_order(
    notes: Notes | None, matches: Sequence[Match], strengths: Sequence[Strength]
) -> Iterator[tuple[str, Source]]:
    """Give what they may doubt, in the order in which it is answered: noted worries, then what is missing."""
    worries = _worries_and_doubts(notes)
    for worry in worries:
        yield as_they_wonder(worry.text, asked_before(worry, notes)), worry.source
    covered = [match for worry in worries for match in matches_on(_subject_of(worry, notes), matches)]
    for match in _open_gaps(matches, strengths):
        if match not in covered:
            yield f"They ask for “{phrase(match.requirement.text)}”.", match.requirement.source


def _subject_of(worry: Statement, notes: Notes | None) -> str:
    """Give the words that tell what a worry is about: its own, and the question it was the answer to."""
    asked = asked_before(worry, notes)
    return f"{asked} {worry.text}" if asked else worry.text


def _open_gaps(matches: Sequence[Match], strengths: Sequence[Strength]) -> list[Match]:
    """Leave out what is named as a strength: nobody brings up as a worry what they are good at."""
    return [match for match in gaps(matches) if match.coverage == "none" or not _is_shown(match, strengths)]


def _is_shown(match: Match, strengths: Sequence[Strength]) -> bool:
    return any(
        strength.requirement == match.requirement
        or (
            match.requirement.kind == "skill"
            and any(same_line(strength.evidence[0].source, line.source) for line in match.evidence[:1])
        )
        for strength in strengths
    )


def _worries_and_doubts(notes: Notes | None) -> list[Statement]:
    """Give the worries that were sensed, then what else the notes doubt in other lines of them."""
    worries = worries_in(notes)
    sensed = {worry.source.line for worry in worries}
    of_line: dict[int | None, Statement] = {}
    for doubt in doubts_in(notes)[:_MOST_DOUBTS]:
        of_line.setdefault(doubt.source.line, doubt)
    return [*worries, *(doubt for line, doubt in of_line.items() if line not in sensed)]


def _own_it(row: AnswerRow, **words: str) -> Point:
    return Point(text=filled(row.own_it, words), sources=(cite(row.id, row.own_it),), blank=row.own_it_blank)


def _different_now(row: AnswerRow) -> Point:
    return Point(text=row.different_now, blank=row.blank)


def _or_nothing(points: Sequence[Point]) -> tuple[Point, ...]:
    """Keep the best lines, or say that there is none."""
    row = nothing_found()
    return tuple(points[:_MOST_LINES]) or (
        Point(text=row.text, sources=(cite(row.id, row.text),), blank=row.blank),
    )


def _worry(
    worry: Statement,
    notes: Notes | None,
    matches: Sequence[Match],
    stories: Stories,
    strengths: Sequence[Strength],
) -> Concern:
    asked, subject = asked_before(worry, notes), _subject_of(worry, notes)
    row = row_for_worry(subject)
    return Concern(
        worry=as_they_wonder(worry.text, asked),
        source=worry.source,
        own_it=_own_it(row),
        evidence=(no_line_needed(),)
        if row.is_no_line
        else _or_nothing(list(_lines_on(subject, matches, stories, strengths))),
        different_now=_different_now(row),
    )


def _worry_about(
    worry: Statement, point: PressurePoint, resume: Resume, strengths: Sequence[Strength]
) -> Concern:
    return replace(_pressure(point, resume, strengths), worry=as_they_wonder(worry.text), source=worry.source)


def _lines_on(
    worry: str, matches: Sequence[Match], stories: Stories, strengths: Sequence[Strength]
) -> Iterator[Point]:
    """Give the lines for the requirements that a worry is about, their bridge, then stories on its topic."""
    about = matches_on(worry, matches)
    wanted = set(topics_of(worry)[:1])
    if wanted and about and about[0].coverage == "none":
        # What is missing is not shown by a line that was found for something else.
        about = [match for match in about if match.coverage != "strong"]
    told = {line.source.line for line in stories.lines}
    lines: list[Statement | Evidence] = [
        line for match in about for line in match.evidence if line.source.line in told
    ]
    lines += [line for line in stories.lines if wanted & set(stories.topics[line][:2])]
    if not lines:
        lines = [one.evidence[0] for one in strengths if wanted & set(topics_of(one.requirement.text)[:1])]
    if not lines:  # a title or a license bears out what opens the door, and answers where no deed does
        lines = [line for match in about if opens_the_door(match.requirement) for line in match.evidence]
    of_line: dict[Source, Statement | Evidence] = {}
    for line in lines:
        of_line.setdefault(line.source, line)
    # What tells most comes first; the name of a duty answers no doubt while there is anything else.
    best = sorted(of_line.values(), key=lambda line: -telling_points(line.text))
    for line in [line for line in best if telling_points(line.text)] or best:
        yield Point(text=f"“{cue(line.text)}”", sources=(line.source,))
    yield from (bridge for match in about if not lines and (bridge := bridge_of(match)))


def _alike(matches: Sequence[Match], resume: Resume, stories: Stories) -> list[list[Match]]:
    """Put together the gaps that have the same answer: no line, and the same three steps."""
    found: dict[object, list[Match]] = {}
    for match in matches:
        has_line = bool(_lines_for(match, resume, stories))
        key: object = match if has_line else _row_for(match).id
        found.setdefault(key, []).append(match)
    return [together[:_MOST_TOGETHER] for together in found.values()]


def _is_by_title(match: Match, resume: Resume) -> bool:
    """Tell a skill that only a title speaks for: no line would stand behind "you have done a part of it"."""
    titles = {work.position.source for work in resume.work if work.position}
    is_part = match.coverage == "partial" and match.requirement.kind == "skill"
    return is_part and bool(match.evidence) and all(line.source in titles for line in match.evidence)


def _row_for(match: Match) -> AnswerRow:
    is_to_show = match.coverage == "none" and not is_learned(match.requirement)
    return answer_row("none_to_show" if is_to_show else match.coverage)


def _lines_for(match: Match, resume: Resume, stories: Stories) -> list[Point]:
    """Give the lines for a requirement, those first that are on its subject, or the bridge to it."""
    titles = [work.position.source for work in resume.work if work.position]
    found = [
        Statement(text=line.text, source=line.source)
        for line in match.evidence
        # A title bears out years; of a skill it shows nothing.
        if (match.requirement.kind != "skill" or line.source not in titles) and not is_claim(line.text)
    ]
    wanted = set(topics_of(match.requirement.text)[:1])
    told = [line for line in stories.lines if wanted & shown_by(line.text)]
    if found and told and not any(wanted & shown_by(line.text) for line in found):
        found = told
    lines = [Point(text=f"“{cue(line.text)}”", sources=(line.source,)) for line in found[:_MOST_LINES]]
    if not lines and match.coverage == "none" and (bridge := bridge_of(match)):
        lines.append(bridge)
    return lines


def _gap(matches: Sequence[Match], resume: Resume, stories: Stories) -> Concern:
    """Answer one gap, or several that have no line: they take the same three steps."""
    first = matches[0].requirement
    row = answer_row("by_title") if _is_by_title(matches[0], resume) else _row_for(matches[0])
    limits = {} if len(matches) == 1 else {"limit": _MOST_LETTERS_TOGETHER}
    named = listed([f"“{phrase(match.requirement.text, **limits)}”" for match in matches])
    own_it = _own_it(row)
    others = tuple(match.requirement.source for match in matches[1:])
    return Concern(
        worry=filled(row.worry, {"phrase": named, "it": "it" if len(matches) == 1 else "them"}),
        source=first.source,
        own_it=replace(own_it, sources=(*others, *own_it.sources)),
        evidence=_or_nothing(_lines_for(matches[0], resume, stories)),
        different_now=_different_now(row),
    )


def _pressure(point: PressurePoint, resume: Resume, strengths: Sequence[Strength]) -> Concern:
    row = answer_row("pressure")
    lines = [longest_stay(resume)] if point.kind in _ABOUT_STAYING else []
    lines += [
        Point(text=f"“{cue(line.text)}”", sources=(line.source,))
        for strength in strengths[:1]
        for line in strength.evidence[:1]
    ]
    return Concern(
        worry=point.worry,
        source=point.what.sources[0],
        own_it=Point(text=point.own_it, sources=point.what.sources),
        evidence=_or_nothing([line for line in lines if line]),
        different_now=Point(text=row.different_now, blank=point.advice.blank),
    )
