"""Say how this round differs, who will be there, what to find out before, and what to do until then."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from nextrung.fit.records import Match, Strength
from nextrung.intake.pay_named import amounts_of_pay
from nextrung.intake.records import NextRound, Notes, Person, Posting, Resume, RoleKind, RoundFormat
from nextrung.preparation._announced import announced_in
from nextrung.preparation._as_said import as_said
from nextrung.preparation._meetings import meetings, people_there
from nextrung.preparation._noted import bad_answers
from nextrung.preparation._plan import Fact, plan_days
from nextrung.preparation.concerns import doubts_in_order
from nextrung.preparation.people import is_named_by
from nextrung.preparation.records import PersonToMeet, Round
from nextrung.preparation.resume_stories import stories_of
from nextrung.preparation.topics import topics_of
from nextrung.preparation.wording import (
    clock_words,
    listed,
    person_in_sentence,
    phrase,
    short,
)
from nextrung.sources import Point, Source
from nextrung.tables import load_table
from nextrung.tables.rows import Row, cite, filled

_NAMES = {2: "Second interview", 3: "Third interview", 4: "Fourth interview", 5: "Fifth interview"}
_REMOTE: frozenset[RoundFormat] = frozenset({"video", "phone"})
#: Who is there -> what a row of differences asks for.
_NEEDS_ROLE: Mapping[RoleKind, str] = {"peer": "peers", "report": "reports", "executive": "executives"}
#: Rows of differences are written for the second, the third, and any later round.
_LAST_WRITTEN_ROUND = 4


class _DifferenceRow(Row, frozen=True):
    id: str
    text: str
    number: int | None = None
    is_final: bool = False
    needs: Literal[
        "new_people", "same_people", "both_known", "no_notes", "peers", "reports", "executives", ""
    ] = ""


class _RecruiterRow(Row, frozen=True):
    id: str
    when: str
    text: str
    blank: str


class _Table(Row, frozen=True):
    difference: tuple[_DifferenceRow, ...]
    recruiter: tuple[_RecruiterRow, ...]


class FormatRow(Row, frozen=True):
    """What one format changes."""

    id: str
    format: RoundFormat
    name: str
    change: str
    #: There is something to produce.
    task_like: bool = False


class _Formats(Row, frozen=True):
    format: tuple[FormatRow, ...]


@cache
def _table() -> _Table:
    return load_table("rounds", _Table)


@cache
def format_rows() -> dict[RoundFormat, FormatRow]:
    """Give the row of each format."""
    return {row.format: row for row in load_table("formats", _Formats).format}


def plan_round(
    notes: Notes | None,
    posting: Posting,
    resume: Resume,
    matches: Sequence[Match],
    strengths: Sequence[Strength],
    now: datetime,
) -> Round:
    """Plan the round to come as of `now`, the local time where the candidate is.

    Without notes it is taken for a second interview with everything else still to be found out.
    """
    coming = notes.next_round if notes else NextRound()
    day = coming.day or (coming.starts.date() if coming.starts else None)
    asks = tuple(_to_ask(coming, notes.met if notes else (), posting))
    announced = announced_in(notes)
    facts = tuple(_facts(notes, coming, resume, matches, strengths, is_asking=bool(asks)))
    facts += tuple(_facts_of_formats(coming.formats, {one.key for one in announced}))
    local_now, local_start = _at_the_place(now, coming)
    return Round(
        name=_name(coming),
        starts=coming.starts,
        ends=coming.ends,
        timezone=coming.timezone,
        day=day,
        place=coming.place,
        formats=coming.formats,
        differences=tuple(_differences(notes, coming, posting)),
        people=people_to_meet(notes, posting),
        plan=plan_days(facts, announced, local_now, day, local_start),
        to_ask_recruiter=asks,
    )


def people_to_meet(notes: Notes | None, posting: Posting) -> tuple[PersonToMeet, ...]:
    """Give who will be there as far as the notes tell, and what each of them is there to find out."""
    coming = notes.next_round if notes else NextRound()
    return tuple(meetings(people_there(notes, coming, posting), notes))


def is_remote(formats: Sequence[RoundFormat]) -> bool:
    """Say whether nobody goes there: by video or by phone, and nothing on site."""
    return bool(_REMOTE & set(formats)) and "on_site" not in formats


def _name(coming: NextRound) -> str:
    if coming.is_final:
        return "Final interview"
    return _NAMES.get(coming.number or 2, "Next interview")


def _at_the_place(now: datetime, coming: NextRound) -> tuple[datetime, datetime | None]:
    """Give now and the start as local times at the place of the interview, without timezone."""
    starts = coming.starts
    zone = ZoneInfo(coming.timezone) if coming.timezone else (starts.tzinfo if starts else None)
    if zone and now.tzinfo:
        now = now.astimezone(zone)
    if starts and starts.tzinfo and zone:
        starts = starts.astimezone(zone)
    return now.replace(tzinfo=None), starts.replace(tzinfo=None) if starts else None


# --- who is there, and what changes ---------------------------------------------------------------


def _differences(notes: Notes | None, coming: NextRound, posting: Posting) -> Iterator[Point]:
    words, sources = _who(notes, coming, posting)
    number = min(coming.number or 2, _LAST_WRITTEN_ROUND)
    for row in _table().difference:
        fits = row.number in (None, number) and (coming.is_final or not row.is_final)
        if fits and (not row.needs or row.needs in words):
            lines = sources if row.needs in {"both_known", "same_people"} else ()
            yield Point(text=filled(row.text, words), sources=(cite(row.id, row.text), *lines))
    for kind in coming.formats:
        form = format_rows()[kind]
        yield Point(text=form.change, sources=(cite(form.id, form.change), *coming.format_sources[:1]))


def _who(notes: Notes | None, coming: NextRound, posting: Posting) -> tuple[dict[str, str], list[Source]]:
    """Say who was there and who comes; a key is there only where it holds."""
    met = notes.met if notes else ()
    known = {person.name for person in met if person.name}
    again = [person for person in coming.people if person.name in known]
    roles = {person.role_kind for person in people_there(notes, coming, posting)}
    words = {needs: "yes" for role, needs in _NEEDS_ROLE.items() if role in roles}
    if notes is None:
        words["no_notes"] = "yes"
    if len(again) < max(len(coming.people), 1):
        words["new_people"] = "yes"
    if again:
        words["same_people"] = listed([person_in_sentence(person) for person in again])
    if met and coming.people:
        words["both_known"] = "yes"
        words["met"] = listed([person_in_sentence(person) for person in met])
        words["people"] = listed([person_in_sentence(person) for person in coming.people])
    return words, [person.source for person in (*met, *coming.people)]


# --- what to find out -----------------------------------------------------------------------------


def _to_ask(coming: NextRound, met: Sequence[Person], posting: Posting) -> Iterator[Point]:
    open_now = dict(_open_things(coming, met, posting))
    for row in _table().recruiter:
        if row.when == "unknown_person":
            for person in (person for person in coming.people if person.name is None):
                text = filled(row.text, {"person": person.role or "somebody"})
                yield Point(text=text, sources=(person.source,), blank=row.blank)
        elif row.when in open_now:
            words, sources = open_now[row.when]
            yield Point(text=filled(row.text, words), sources=sources, blank=row.blank)


def _open_things(
    coming: NextRound, met: Sequence[Person], posting: Posting
) -> Iterator[tuple[str, tuple[dict[str, str], tuple[Source, ...]]]]:
    """Give what the notes leave open, each with the words and lines that it needs."""
    remote, starts = is_remote(coming.formats), coming.starts
    is_open = {
        "no_people": not coming.people,
        "no_day": coming.day is None and starts is None,
        "no_start": coming.day is not None and starts is None,
        "no_length": coming.ends is None,
        "no_format": not coming.formats,
        "no_place": coming.place is None and not remote,
        "no_link": coming.place is None and "video" in coming.formats,
        "task": any(format_rows()[kind].task_like for kind in coming.formats),
    }
    for name, holds in is_open.items():
        if holds:
            yield name, ({}, coming.format_sources[:1] if name == "task" else ())
    people = (*met, *coming.people)
    to = posting.reports_to
    if to and not any(_is_manager(person, to.text) for person in people):
        yield "manager_unseen", ({"reports_to": phrase(to.text)}, (to.source,))
    if remote and starts and starts.tzinfo is None and coming.timezone is None and coming.when_source:
        yield "no_zone", ({"time": clock_words(starts)}, (coming.when_source,))


def _is_manager(person: Person, reports_to: str) -> bool:
    """Say whether somebody is the person the job reports to, by their role or by its words."""
    return person.role_kind == "hiring_manager" or is_named_by(reports_to, person)


# --- what there is to prepare ---------------------------------------------------------------------


def _facts(
    notes: Notes | None,
    coming: NextRound,
    resume: Resume,
    matches: Sequence[Match],
    strengths: Sequence[Strength],
    *,
    is_asking: bool,
) -> Iterator[Fact]:
    # Without a number to keep, what to ask today stands on the first page already.
    if is_asking and amounts_of_pay(notes):
        yield Fact("recruiter")
    named = [person for person in coming.people if person.name]
    if named:
        names = listed([person.name for person in named if person.name])
        yield Fact("names", names, tuple(person.source for person in named))
    yield from (
        Fact("worry", doubt, (source,))
        for doubt, source in islice(doubts_in_order(notes, matches, strengths), 1, 2)
    )
    if notes:
        yield from _facts_of_notes(notes, resume, strengths)


def _facts_of_notes(notes: Notes, resume: Resume, strengths: Sequence[Strength]) -> Iterator[Fact]:
    for bad in bad_answers(notes)[:1]:
        if bad.question:
            asked = as_said(bad.question.text) or phrase(bad.question.text)
            yield Fact("again", asked, (bad.question.source,))
            yield Fact("again_note", phrase(bad.note.text), (bad.note.source,))
    stories = stories_of(resume, notes)
    for story in notes.stories[:1]:
        fresh = stories.fresh(topics_of(story.text), strengths) or stories.untold(strengths)
        if fresh:
            yield Fact("story_told", phrase(story.text))
            yield Fact("fresh", short(fresh.text), (story.source, fresh.source))


def _facts_of_formats(formats: Sequence[RoundFormat], announced: Collection[str]) -> Iterator[Fact]:
    """Give what each format asks to be prepared, but for what was announced in more words."""
    for kind in formats:
        if kind in {"video", "phone"}:
            yield Fact(kind)
        elif format_rows()[kind].task_like and not announced:
            yield Fact("a_presentation" if kind == "presentation" else "task")
    if not is_remote(formats):
        yield Fact("on_site")
