"""What in the papers a question can spring from: each function gives the questions of one spring."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle

from nextrung.fit.records import Match
from nextrung.intake.records import Requirement, RequirementKind
from nextrung.preparation._again import from_always, from_asked, from_pay
from nextrung.preparation._claimed import from_claims
from nextrung.preparation._gaps import CONDITIONS, is_of_the_whole_job, kind_of, name_of
from nextrung.preparation._heard import from_announced, from_doubts, from_heard
from nextrung.preparation._likely import (
    Likely,
    Table,
    evidence_on,
    likelihood_of,
    plainly,
    related_note,
    telling,
    why,
)
from nextrung.preparation._noted import worries_in
from nextrung.preparation._worries import asked_before, in_their_words, matches_on
from nextrung.preparation.bank import Pattern, Spring, speaks_of
from nextrung.preparation.fields import wanted_words
from nextrung.preparation.people import person_row
from nextrung.preparation.pressure import point_named_in
from nextrung.preparation.records import PersonToMeet, PressurePoint
from nextrung.preparation.rounds import format_rows
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import (
    has_target,
    listed,
    person_in_sentence,
    phrase,
    with_capital,
)
from nextrung.sources import Point, Statement
from nextrung.tables.rows import fill

#: "Expert SQL" is used no better than SQL.
_HOW_WELL = re.compile(
    r"^(?:expert|strong|solid|advanced|basic|good|proficient|working|excellent)\s+(?:in\s+|with\s+)?",
    re.IGNORECASE,
)
#: Requirements of these kinds are asked about as what they are, whatever words they use.
_ASKED_BY_KIND: frozenset[RequirementKind] = CONDITIONS | {"degree", "licence", "language"}


def from_fit(table: Table) -> Iterator[Likely]:
    """Give questions about what it is like to work with the candidate."""
    for row in table.patterns("fit"):
        yield plainly(table, row, "fit", why("fit", [row.source]))


def from_people(table: Table) -> Iterator[Likely]:
    """Give what each person to be met is there to find out; the future supervisor where nobody is known."""
    by_role: dict[str, list[PersonToMeet]] = {}
    for meeting in table.round_.people:
        by_role.setdefault(meeting.person.role_kind, []).append(meeting)
    for role, there in by_role.items():
        rows = [row for row in table.patterns("person") if role in row.kinds]
        for row, meeting in zip(rows, cycle(there), strict=False):
            yield _from_person(table, row, meeting)
    if not table.round_.people:
        interest = person_row("hiring_manager")
        reason = why("person_unnamed", [interest.source], interest=interest.interest)
        for row in table.patterns("person"):
            if "hiring_manager" in row.kinds:
                yield plainly(table, row, "person", reason)


def _from_person(table: Table, row: Pattern, meeting: PersonToMeet) -> Likely:
    interest = person_row(meeting.person.role_kind)
    who = person_in_sentence(meeting.person)
    sources = [meeting.person.source, interest.source]
    reason = why("person", sources, who=with_capital(who), interest=interest.interest)
    return plainly(table, row, "person", reason, meeting=meeting)


def from_round(table: Table) -> Iterator[Likely]:
    """Give what belongs to this number of round and to its format."""
    notes = table.notes
    when = [notes.next_round.when_source] if notes and notes.next_round.when_source else []
    for row in table.patterns("round"):
        if not row.kinds or table.is_final:
            yield plainly(table, row, "round", why("round", [row.source, *when]))
    sources = notes.next_round.format_sources if notes else ()
    for row in table.patterns("format"):
        for form in table.round_.formats:
            if form in row.kinds:
                reason = why("format", [row.source, *sources], format=format_rows()[form].name)
                yield plainly(table, row, "format", reason)


def from_requirements(table: Table) -> Iterator[Likely]:
    """Give questions about what the posting asks for, and about what is missing."""
    wanted = [match for match in table.matches if match.requirement.kind != "duty"]
    for place, match in enumerate(want for want in wanted if not is_of_the_whole_job(want.requirement)):
        must = "must" if match.requirement.must else "wish"
        kind = kind_of(match.requirement)
        if kind in CONDITIONS:
            yield from _about(table, match, "requirement", "condition", place)
        elif match.coverage == "none" and kind != "trait":
            yield from _about(table, match, "gap", f"gap_{must}", place)
        elif match.coverage == "strong" and kind in _ASKED_BY_KIND:
            yield from _about(table, match, "requirement", "settled")
        else:
            yield from _about(table, match, "requirement", f"requirement_{must}", place)
            yield from _about_the_rest(table, match, place)


def _about_the_rest(table: Table, match: Match, place: int) -> Iterator[Likely]:
    """Give the questions about a must of which only a part is there; only those written for its words."""
    if match.coverage == "partial" and match.requirement.must:
        for likely in _about(table, match, "gap", "gap_partial", place):
            if likely.pattern.terms:
                yield likely


def from_duties(table: Table) -> Iterator[Likely]:
    """Give questions about what the person will do."""
    duties = [match for match in table.matches if match.requirement.kind == "duty"]
    for place, match in enumerate(duty for duty in duties if not is_of_the_whole_job(duty.requirement)):
        yield from _about(table, match, "duty", "duty", place)


def _about(
    table: Table, match: Match, spring: Spring, base: str, place: int | None = None
) -> Iterator[Likely]:
    wanted = match.requirement
    topics = topics_of(wanted.text)
    words = table.slots | {"phrase": phrase(wanted.text)} | _tools(wanted.skills)
    told = base if base in ("duty", "condition") else match.coverage
    if kind_of(wanted) == "trait":
        told = "strong"
    sources = [wanted.source, *(line.source for line in match.evidence[:1])]
    noted = related_note(table, wanted)
    for row in _rows_about(table, match, spring, topics):
        if text := fill(row.text, words | (_named(wanted) if "{named}" in row.text else {})):
            yield Likely(
                pattern=row,
                spring=spring,
                text=text,
                why=_with_note(why(told, sources, phrase=words["phrase"]), noted),
                likelihood=likelihood_of(table, row, base, place=place, is_noted=noted is not None),
                subject=wanted.text,
                topics=topics,
                evidence=telling(table, match.evidence),
            )


def _with_note(reason: Point, noted: Statement | None) -> Point:
    """Add the line of the notes that speaks of the same thing."""
    if noted is None:
        return reason
    added = why("noted_too", [noted.source], noted=phrase(noted.text))
    return Point(text=f"{reason.text} {added.text}", sources=(*reason.sources, *added.sources))


def _rows_about(table: Table, match: Match, spring: Spring, topics: Sequence[str]) -> Iterator[Pattern]:
    """Give the rows on the topics of a requirement, and those for its kind where no topic is known."""
    wanted = match.requirement
    rows = [row for row in table.patterns(spring) if table.fits(row) and speaks_of(row, wanted.text)]
    kind = kind_of(wanted)
    if spring == "duty" and has_target(wanted.text):
        yield from (row for row in rows if "target" in row.kinds)
    by_topic = [row for row in rows if not row.kinds and (row.topic in topics[:2] or row.terms)]
    if kind not in _ASKED_BY_KIND:
        yield from by_topic
    if not by_topic or kind != "skill":
        yield from (row for row in rows if kind in row.kinds)


def _named(wanted: Requirement) -> dict[str, str]:
    name = name_of(wanted)
    return {"named": f"“{name}”"} if name else {}


def _tools(skills: Sequence[str]) -> dict[str, str]:
    """Give the named tools of a requirement: "SAP and Excel"; nothing where it names none."""
    named = [_HOW_WELL.sub("", skill) for skill in skills if "tools" in topics_of(skill)]
    return {"tools": listed(named[:3])} if named else {}


def from_worries(table: Table) -> Iterator[Likely]:
    """Give what each worry sensed in round one leads to."""
    for worry in worries_in(table.notes):
        if asked_before(worry, table.notes):
            # A mere reaction: the question it followed comes again as such.
            continue
        topics = topics_of(worry.text)
        said = in_their_words(worry.text)
        point = point_named_in(worry.text, table.pressure)
        about = matches_on(worry.text, table.matches)
        words = table.slots | ({"worry": said} if said else {}) | dict(point.words if point else {})
        for row in _rows_on_worry(table, worry.text, topics, point):
            if text := fill(row.text, words):
                yield Likely(
                    pattern=row,
                    spring="worry",
                    text=text,
                    why=why("worry", [worry.source], quote=phrase(worry.text)),
                    likelihood=likelihood_of(table, row, "worry"),
                    subject=about[0].requirement.text if about else worry.text,
                    topics=topics or (row.topic,),
                    evidence=evidence_on(table, topics),
                )


def _rows_on_worry(
    table: Table, worry: str, topics: Sequence[str], point: PressurePoint | None
) -> Iterator[Pattern]:
    """Give the rows for the pressure point that a worry names, else for its topic, and the general ones."""
    if point:
        yield from (row for row in table.patterns("pressure") if point.kind in row.kinds)
    else:
        rows = [row for row in table.patterns("worry") if speaks_of(row, worry)]
        yield from (row for row in rows if "general" in row.kinds or row.topic in topics[:1])


def from_pressure(table: Table) -> Iterator[Likely]:
    """Give what each pressure point of the résumé leads to."""
    for point in table.pressure:
        for row in table.patterns("pressure"):
            if point.kind in row.kinds:
                yield Likely(
                    pattern=row,
                    spring="pressure",
                    text=fill(row.text, table.slots | dict(point.words)) or "",
                    why=why("pressure", point.what.sources, what=point.what.text),
                    likelihood=likelihood_of(table, row, "pressure"),
                    subject=f"{point.kind} {point.what.text}",
                    topics=(row.topic,),
                )


def from_sector(table: Table) -> Iterator[Likely]:
    """Give what could happen tomorrow in this kind of work."""
    title = table.posting.title
    if title is None:
        return
    asked_for = f"{title.text}\n{wanted_words(table.posting)}"
    reason = why("sector", [title.source], phrase=phrase(title.text))
    for row in table.patterns("sector"):
        if table.is_own_sector(row) and speaks_of(row, asked_for):
            yield plainly(table, row, "sector", _named_in(table, row) or reason)


def _named_in(table: Table, row: Pattern) -> Point | None:
    """Give the first line of the posting that the row was written for; None for a row of the whole work."""
    wanted = (match.requirement for match in table.matches)
    named = next((want for want in wanted if row.terms and speaks_of(row, want.text)), None)
    return why("sector_named", [named.source], phrase=phrase(named.text)) if named else None


#: In the order in which a person would go through the papers.
SPRINGS: tuple[Callable[[Table], Iterator[Likely]], ...] = (
    from_asked,
    from_pay,
    from_worries,
    from_requirements,
    from_pressure,
    from_people,
    from_claims,
    from_duties,
    from_sector,
    from_round,
    from_announced,
    from_heard,
    from_doubts,
    from_always,
    from_fit,
)
