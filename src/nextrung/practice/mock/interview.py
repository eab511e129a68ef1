"""An interview while it is held: what is asked now, and what an answer leads to."""

from collections.abc import Callable
from datetime import datetime
from typing import Self

from nextrung.practice.mock.events import (
    SCHEMA,
    Answered,
    Asked,
    Began,
    Ended,
    Event,
    Paused,
    Progress,
    Recording,
    Resumed,
    Reviewed,
    Skipped,
    Typed,
    Typing,
)
from nextrung.practice.mock.history import whole_answer
from nextrung.practice.mock.marks import marks_of, not_reviewed, sounded_of
from nextrung.practice.mock.probing import Probe, probe
from nextrung.practice.mock.records import Exchange, PaperFiles, Plan, Prompt, Reviewer, Session
from nextrung.practice.mock.session_file import Journal
from nextrung.practice.mock.wording import manner_row
from nextrung.practice.records import Delivery

#: A talk of an hour is 60,000 letters. What is longer is kept whole, and reviewed so far.
_MOST_LETTERS = 60_000

Clock = Callable[[], datetime]


class Interview:
    """One interview, held by asking for the next prompt and giving the answer to it.

    Everything that happens is an event; each is written to the journal before the next thing is asked.
    Nothing here reads, prints or waits, so that a page can hold it as well as a terminal.
    """

    def __init__(self, progress: Progress, review: Reviewer, journal: Journal, clock: Clock) -> None:
        """Take what `begin` and `go_on` have prepared."""
        self._progress = progress
        self._review = review
        self._clock = clock
        self.journal = journal

    @classmethod
    def begin(cls, plan: Plan, papers: PaperFiles, review: Reviewer, journal: Journal, clock: Clock) -> Self:
        """Begin an interview that was planned."""
        began = Began(at=clock(), schema=SCHEMA, plan=plan, papers=papers)
        journal.append(began)
        return cls(Progress(began), review, journal, clock)

    @classmethod
    def go_on(cls, session: Session, review: Reviewer, journal: Journal, clock: Clock) -> Self:
        """Go on with one that was left, at the question where it was left."""
        interview = cls.take_up(session, review, journal, clock)
        interview._record(Resumed(at=clock()))
        return interview

    @classmethod
    def take_up(cls, session: Session, review: Reviewer, journal: Journal, clock: Clock) -> Self:
        """Take up one that is going on, as a page does that holds it only while it answers a request."""
        began = Began(at=session.began_at, schema=SCHEMA, plan=session.plan, papers=session.papers)
        progress = Progress(began, session.exchanges, session.draft, session.ending, session.recording)
        return cls(progress, review, journal, clock)

    @property
    def plan(self) -> Plan:
        """What was planned."""
        return self._progress.began.plan

    @property
    def draft(self) -> tuple[str, ...]:
        """Lines of the answer that is being typed."""
        return self._progress.draft

    @property
    def recording(self) -> str:
        """Name of the file beside the journal with what was said and is no answer yet; mostly empty."""
        return self._progress.recording

    @property
    def session(self) -> Session:
        """The interview so far, as its file tells it."""
        return self._progress.session(self.journal.file)

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked."""
        return self._progress.ending is not None

    def next_prompt(self) -> Prompt | None:
        """Give what the interviewer says now; the same until it is answered, None at the end."""
        if self.is_over:
            return None
        if not self._is_asked:
            asked = self._next_to_ask()
            if asked is None:
                self._record(Ended(at=self._clock(), how="finished"))
                return None
            self._record(asked)
        return self._prompt()

    def add_line(self, text: str) -> None:
        """Keep one more line of the answer that is being typed, so that nothing said is lost."""
        self._record(Typed(at=self._clock(), text=_encodable(text)))

    def keep_line(self, text: str) -> None:
        """Keep a line that is still being typed, as it stands now."""
        self._record(Typing(at=self._clock(), text=_encodable(text)))

    def keep_draft(self, text: str) -> None:
        """Keep the whole answer that is being typed, as it stands now."""
        self._record(Typing(at=self._clock(), text=_encodable(text), is_whole=True))

    def keep_recording(self, file: str) -> None:
        """Keep which file, beside the journal, the answer is being spoken into; "" sets it aside."""
        self._record(Recording(at=self._clock(), file=file))

    def answer(self, text: str, *, delivery: Delivery | None = None, recording: str = "") -> None:
        """Take the answer to what was asked, keep it, and only then review it.

        Raises:
            ValueError: nothing was asked that waits for an answer.

        """
        if self.is_over or not self._is_asked:
            raise ValueError("nothing was asked that waits for an answer")
        answered = Answered(
            at=self._clock(), text=_encodable(text), recording=recording, sounded=sounded_of(delivery)
        )
        self._record(answered)
        self._review_last(delivery)

    def skip(self) -> None:
        """Leave out what was asked."""
        if not self.is_over and self._is_asked:
            self._record(Skipped(at=self._clock()))

    def pause(self) -> None:
        """Leave it, to be gone on with."""
        if not self.is_over:
            self._record(Paused(at=self._clock()))

    def quit(self) -> None:
        """End it before its end."""
        if not self.is_over:
            self._record(Ended(at=self._clock(), how="quit"))

    # --- what comes next ------------------------------------------------------------------------

    @property
    def _is_asked(self) -> bool:
        last = self._progress.last
        return last is not None and last.is_open

    def _next_to_ask(self) -> Asked | None:
        last = self._progress.last
        if last is None:
            return self._planned(0)
        if last.answer is not None:
            if last.marks is None:  # it was cut off between the answer and its review
                self._review_last(None)
            if found := probe(self.plan, self._progress.exchanges):
                return self._follow_up(last, found)
        following = last.question + 1
        return self._planned(following) if following < len(self.plan.questions) else None

    def _planned(self, place: int) -> Asked:
        words, question = manner_row(self.plan.manner), self.plan.questions[place]
        lead = words.next[place % len(words.next)]
        if place == 0:
            lead = words.greeting.replace("{minutes}", str(self.plan.minutes))
        elif question.part == "ask_us":
            lead = words.last
        return Asked(
            at=self._clock(), question=place, follow_up=0, kind="question", lead=lead, text=question.text
        )

    def _follow_up(self, last: Exchange, found: Probe) -> Asked:
        return Asked(
            at=self._clock(),
            question=last.question,
            follow_up=last.follow_up + 1,
            kind=found.kind,
            lead=found.lead,
            text=found.text,
        )

    def _prompt(self) -> Prompt:
        last = self._progress.exchanges[-1]
        return Prompt(
            kind=last.kind,
            lead=last.lead,
            text=last.asked,
            number=last.question + 1,
            count=len(self.plan.questions),
        )

    def _review_last(self, delivery: Delivery | None) -> None:
        last = self._progress.exchanges[-1]
        question = self.plan.questions[last.question].text
        if last.kind == "follow_up":
            delivery = None  # it belongs to a part of what is reviewed
        try:
            marks = marks_of(self._review(question, self._said_to_last(), delivery))
        except Exception as error:  # noqa: BLE001 - the answer is saved; a slip in its review must not end the talk
            marks = not_reviewed(f"This answer could not be reviewed ({type(error).__name__}).")
        self._record(Reviewed(at=self._clock(), marks=marks))

    def _said_to_last(self) -> str:
        exchanges = self._progress.exchanges
        return whole_answer(exchanges, len(exchanges) - 1)[:_MOST_LETTERS]

    def _record(self, event: Event) -> None:
        self._progress.apply(event)
        self.journal.append(event)


def _encodable(text: str) -> str:
    """Replace the halves of characters that no file can hold, as a broken paste leaves them."""
    return text.encode("utf-8", "replace").decode("utf-8")
