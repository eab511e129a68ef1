"""An interview held for the time of one request: its file locked, read, taken up, and let go again."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _

from nextrung.engines.choose import load_embedder
from nextrung.errors import NextRungError, OutputError
from nextrung.practice.delivery import HeardAnswer
from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.records import Session
from nextrung.practice.mock.session_file import Journal, read_session
from nextrung.practice.papers import PracticePapers
from nextrung.practice.recording import review_heard
from nextrung.practice.records import Delivery, Review
from nextrung.practice.review import review_answer
from nextrung.practice.review_json import review_to_json
from nextrung_web.accounts.models import User
from nextrung_web.ladder.when import here
from nextrung_web.practice.folders import sessions_of
from nextrung_web.practice.material import papers_of
from nextrung_web.practice.models import KeptReview, MockInterview
from nextrung_web.practice.session_reading import session_in

_PATIENCE_SECONDS, _STEP_SECONDS = 6.0, 0.05


class PageReviewer:
    """Reviews answers against the papers of an interview, and remembers the last review whole."""

    def __init__(self, papers: Callable[[], PracticePapers | None], heard: HeardAnswer | None = None) -> None:
        """`papers` are read once something is reviewed; `heard` is the recording that answers."""
        self._papers = papers
        self._heard = heard
        self.last: tuple[str, Review] | None = None

    def __call__(self, question: str, text: str, delivery: Delivery | None) -> Review:
        """Give the review of an answer; where it was heard, each remark with its moment."""
        if self._heard and delivery and text == self._heard.text:
            _, review = review_heard(question, self._heard, embedder=load_embedder(), papers=self._papers())
        else:
            review = review_answer(
                question, text, embedder=load_embedder(), papers=self._papers(), delivery=delivery
            )
        self.last = (text, review)
        return review


@contextmanager
def held(row: MockInterview, heard: HeardAnswer | None = None) -> Iterator[Interview]:
    """Hold an interview: nobody else can write to it until the block ends; its review is kept.

    Raises:
        NextRungError: its file cannot be read, is open elsewhere, or what happened cannot be written.

    """
    journal = _opened(row)
    try:
        session = read_session(row.file)
        reviewer = PageReviewer(lambda: papers_of(row.round, session), heard)
        interview = Interview.take_up(session, reviewer, journal, clock)
        answered_before = _reviewed(interview.session)
        yield interview
        refuse_unsaved(journal)
        for place in _reviewed(interview.session) - answered_before:
            if reviewer.last:
                keep_review(row, place, *reviewer.last)
    finally:
        journal.close()


def _reviewed(session: Session) -> set[int]:
    return {place for place, one in enumerate(session.exchanges) if one.marks}


def _opened(row: MockInterview) -> Journal:
    """Open the file of an interview; another request lets it go within moments, a terminal may not."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return Journal.reopen(row.file)
        except OutputError:
            if time.monotonic() > until or not row.file.exists():
                raise
            time.sleep(_STEP_SECONDS)


def refuse_unsaved(journal: Journal) -> None:
    """See that all is on the disk.

    Raises:
        OutputError: it is not; what is waiting is lost with the request, so the person must send it again.

    """
    if not journal.is_all_saved:
        raise OutputError(
            _("This could not be saved (%(why)s).") % {"why": journal.problem},
            file=str(journal.file),
            advice=_("Make room on the disk and send it again; what you wrote is still here."),
        )


def clock() -> datetime:
    """Give this moment on the clock of this computer."""
    return here(timezone.now(), "")


def keep_review(row: MockInterview, place: int, text: str, review: Review) -> KeptReview:
    """Keep the whole review of one answer."""
    kept, _is_new = KeptReview.objects.update_or_create(
        interview=row, place=place, defaults={"text": text, "content": review_to_json(review)}
    )
    return kept


def session_of(row: MockInterview) -> Session | None:
    """Read an interview; None where its file cannot be read."""
    return _readable(row.file)


def _readable(file: Path) -> Session | None:
    try:
        return session_in(file)
    except NextRungError:
        return None


def take_in_sessions(owner: User) -> dict[int, Session]:
    """Bring the rows in line with the files: interviews of the terminal come in, those deleted go.

    Gives the sessions that can be read, by their number.
    """
    found = sorted(sessions_of(owner).glob("*.jsonl"))
    files = {int(file.stem): file for file in found if file.stem.isdecimal()}
    rows = MockInterview.objects.filter(owner=owner)
    known = set(rows.values_list("number", flat=True))
    for gone in rows.filter(number__in=known - files.keys()):
        gone.delete()
    MockInterview.objects.bulk_create(
        [MockInterview(owner=owner, number=number) for number in sorted(files.keys() - known)],
        ignore_conflicts=True,
    )
    sessions = ((number, _readable(files[number])) for number in sorted(files))
    return {number: session for number, session in sessions if session is not None}
