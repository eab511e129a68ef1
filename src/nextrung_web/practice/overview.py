"""What the start page of practice tells: what is due, what can be gone on with, what was held."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from nextrung.practice.mock.history import answered, overall_of
from nextrung.practice.mock.records import Session
from nextrung.practice.mock.spacing import Due, what_is_next
from nextrung.preparation.rounds import people_to_meet
from nextrung_web.access import visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Application, Round
from nextrung_web.ladder.reading import notes_of_round, posting_of, resume_of
from nextrung_web.ladder.when import shown_here
from nextrung_web.practice.holding import take_in_sessions
from nextrung_web.practice.models import MockInterview


@dataclass(frozen=True, kw_only=True)
class Held:
    """One interview, as a line of the list."""

    row: MockInterview
    session: Session

    @property
    def is_open(self) -> bool:
        """Whether it can be gone on with."""
        return self.session.ending is None

    @property
    def began(self) -> datetime:
        """When it began, as the clock of this computer showed."""
        return shown_here(self.session.began_at)

    @property
    def overall(self) -> float | None:
        """Mean over the judged answers, 1.0-5.0."""
        return overall_of(self.session)

    @property
    def answered(self) -> int:
        """How many planned questions were answered."""
        return answered(self.session)

    @property
    def count(self) -> int:
        """How many questions were planned."""
        return len(self.session.plan.questions)


@dataclass(frozen=True, kw_only=True)
class DueToday:
    """A question that should come again today, and why."""

    due: Due
    job: str


def held_by(owner: User, round_: Round | None) -> list[Held]:
    """Give the interviews of a person, the newest first; for a round, those of its ladder and of its job."""
    sessions = take_in_sessions(owner)
    rows = visible(MockInterview.objects.select_related("round"), owner)
    every = [Held(row=row, session=sessions[row.number]) for row in rows if row.number in sessions]
    if round_ is None:
        return every
    application, job = round_.application, job_of(round_.application)
    return [each for each in every if is_held_for(each.row, each.session, application, job)]


def job_of(application: Application) -> str:
    """Name the job as the plan of an interview does."""
    return ", ".join(part for part in (application.title, application.company) if part)


def is_held_for(row: MockInterview, session: Session | None, application: Application, job: str) -> bool:
    """Say whether an interview was held for a ladder; one of the terminal names only a job."""
    if row.round is not None:
        return row.round.application_id == application.pk
    return bool(job) and session is not None and session.plan.job == job


def due_today(held: Iterable[Held], today: date, interview_day: date | None) -> list[DueToday]:
    """Give what should come again by today, the most pressing first, job by job."""
    by_job: dict[str, list[Session]] = {}
    for each in sorted(held, key=lambda one: one.row.number):
        by_job.setdefault(each.session.plan.job, []).append(each.session)
    found = [
        DueToday(due=due, job=job)
        for job, sessions in sorted(by_job.items())
        for due in what_is_next(sessions, today, _day_of(sessions, interview_day))
        if due.day <= today
    ]
    return sorted(found, key=lambda one: (one.due.day, one.due.overall or 0.0, one.due.question.key))


def _day_of(sessions: Sequence[Session], interview_day: date | None) -> date | None:
    return interview_day or sessions[-1].plan.interview_day


def names_there(round_: Round | None) -> list[str]:
    """Give the names of those who will be met, as the papers have them; without both papers, none.

    Raises:
        NextRungError: a paper cannot be read, so that no interview can be begun with it.

    """
    application = round_.application if round_ else None
    if round_ is None or application is None or not (application.resume and application.posting):
        return []
    resume_of(application.resume)  # it names nobody who is there, but must be readable as well
    people = people_to_meet(notes_of_round(round_), posting_of(application.posting))
    return [one.person.name for one in people if one.person.name]
