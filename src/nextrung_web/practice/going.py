"""The mock interviews that would go, each by its day and who asked: for the pages that ask first."""

from dataclasses import dataclass
from datetime import datetime

from nextrung.practice.mock.recordings import recordings_of
from nextrung.practice.mock.records import Session
from nextrung_web.access import visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Application
from nextrung_web.ladder.when import shown_here
from nextrung_web.practice.holding import take_in_sessions
from nextrung_web.practice.models import MockInterview
from nextrung_web.practice.overview import is_held_for, job_of


@dataclass(frozen=True, kw_only=True)
class GoingInterview:
    """One interview, and what is in it."""

    row: MockInterview
    #: None where its file cannot be read.
    session: Session | None
    recordings: int

    @property
    def began(self) -> datetime | None:
        """When it began, as the clock of this computer showed."""
        return shown_here(self.session.began_at) if self.session else None

    @property
    def answers(self) -> int:
        """How many answers were given, those to follow-ups too."""
        return sum(one.answer is not None for one in self.session.exchanges) if self.session else 0


def every_interview(owner: User) -> tuple[GoingInterview, ...]:
    """Give all interviews of a person, the oldest first."""
    sessions = take_in_sessions(owner)
    rows = visible(MockInterview.objects.select_related("round"), owner).order_by("number")
    return tuple(
        GoingInterview(row=row, session=sessions.get(row.number), recordings=_recordings(row)) for row in rows
    )


def interviews_going_with(application: Application) -> tuple[GoingInterview, ...]:
    """Give the interviews held for a ladder, the oldest first.

    Those of the terminal name a job and no ladder; they go with the last ladder that has this job.
    """
    job = "" if _is_elsewhere(application) else job_of(application)
    every = every_interview(application.owner)
    return tuple(one for one in every if is_held_for(one.row, one.session, application, job))


def _recordings(row: MockInterview) -> int:
    """Count what was spoken in the browser, and in the terminal."""
    return row.recordings.count() + len(recordings_of(row.file))


def _is_elsewhere(application: Application) -> bool:
    others = Application.objects.filter(owner=application.owner_id).exclude(pk=application.pk)
    return others.filter(title=application.title, company=application.company).exists()
