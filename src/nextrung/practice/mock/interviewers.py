"""Choose who asks: somebody the candidate will meet, or a role."""

from collections.abc import Sequence

from nextrung.errors import NextRungError
from nextrung.intake.records import RoleKind
from nextrung.practice.mock.records import Interviewer
from nextrung.practice.mock.wording import mock_table
from nextrung.preparation.people import person_row
from nextrung.preparation.records import PersonToMeet
from nextrung.preparation.wording import person_words
from nextrung.sources import Point


class UnknownInterviewerError(NextRungError):
    """Nobody to be met goes by that name, and it is no role we know."""


def choose_interviewer(asked_for: str | None, people: Sequence[PersonToMeet], number: int) -> Interviewer:
    """Give who asks in the interview with this number.

    `asked_for` is a name or a role ("recruiter", "manager", "peer", "executive"). Where nothing is asked for,
    the people to be met take turns; where none are known, it is the person one would work for.

    Raises:
        UnknownInterviewerError: no person and no role fits; the sentence says which there are.

    """
    if asked_for is None:
        return _met(people[(number - 1) % len(people)]) if people else _in_role("hiring_manager")
    wanted = set(asked_for.casefold().split())
    for meeting in people:
        if wanted and wanted <= set((meeting.person.name or "").casefold().split()):
            return _met(meeting)
    if role_kind := _role_called(asked_for):
        same = [meeting for meeting in people if meeting.person.role_kind == role_kind]
        return _met(same[0]) if same else _in_role(role_kind)
    for meeting in people:
        if wanted and wanted <= set(person_words(meeting.person).casefold().replace(",", "").split()):
            return _met(meeting)
    raise UnknownInterviewerError(
        f"There is nobody called “{asked_for}” to be met, and it is no role.", advice=_choices(people)
    )


def _role_called(words: str) -> RoleKind | None:
    called = " ".join(words.casefold().replace("’", "'").split())
    return next((role for role, names in mock_table().seats.items() if called in names), None)


def _met(meeting: PersonToMeet) -> Interviewer:
    return Interviewer(
        called=person_words(meeting.person),
        role_kind=meeting.person.role_kind,
        looks_for=meeting.looks_for,
    )


def _in_role(role_kind: RoleKind) -> Interviewer:
    row = person_row(role_kind)
    return Interviewer(
        called=row.called, role_kind=role_kind, looks_for=Point(text=row.looks_for, sources=(row.source,))
    )


def _choices(people: Sequence[PersonToMeet]) -> str:
    names = [meeting.person.name for meeting in people if meeting.person.name]
    roles = ", ".join(names[0] for names in mock_table().seats.values())
    return f"Choose one of: {', '.join((*names, roles))}."
