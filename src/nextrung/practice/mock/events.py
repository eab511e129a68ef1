"""What happens in an interview, one event a line of its file; docs/session-file.md tells it in words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

import msgspec

from nextrung.practice.mock.records import (
    Ending,
    Exchange,
    Marks,
    PaperFiles,
    Plan,
    PromptKind,
    Session,
    Sounded,
)

SCHEMA: Final = "nextrung/session/1"


class _Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag=str.lower, omit_defaults=True):
    at: datetime


class Began(_Event, frozen=True, kw_only=True):
    """The interview was planned and begun; always the first line."""

    schema: Literal["nextrung/session/1"]
    plan: Plan
    papers: PaperFiles


class Asked(_Event, frozen=True, kw_only=True):
    """The interviewer said something that wants an answer."""

    #: Which question of the plan, from 0; how many follow-ups came before.
    question: int
    follow_up: int
    kind: PromptKind
    lead: str
    text: str


class Typed(_Event, frozen=True, kw_only=True):
    """A line was typed; it belongs to the answer to the last question asked."""

    text: str


class Typing(_Event, frozen=True, kw_only=True):
    """A line that is still being typed, as it stands; the next such line or `typed` takes its place."""

    text: str
    #: It is the whole answer so far, in place of the lines before it.
    is_whole: bool = False


class Recording(_Event, frozen=True, kw_only=True):
    """The answer to the last question is being spoken; its sound is kept while it is made."""

    #: Name of a WAV file beside this one; empty where it was set aside, to type the answer.
    file: str = ""


class Answered(_Event, frozen=True, kw_only=True):
    """The answer to the last question asked is complete."""

    text: str
    #: Where it was spoken: the recording, and how it sounded.
    recording: str = ""
    sounded: Sounded | None = None


class Reviewed(_Event, frozen=True, kw_only=True):
    """The last answer was reviewed; it can be reviewed again at any time."""

    marks: Marks


class Skipped(_Event, frozen=True, kw_only=True):
    """The last question asked was left out."""


class Paused(_Event, frozen=True, kw_only=True):
    """It was left to be gone on with."""


class Resumed(_Event, frozen=True, kw_only=True):
    """It was gone on with."""


class Ended(_Event, frozen=True, kw_only=True):
    """It is over."""

    how: Ending


Event = Began | Asked | Typed | Typing | Recording | Answered | Reviewed | Skipped | Paused | Resumed | Ended


class Progress:
    """How far an interview has come: the events one after the other, taken together."""

    def __init__(
        self,
        began: Began,
        exchanges: Iterable[Exchange] = (),
        draft: Iterable[str] = (),
        ending: Ending | None = None,
        recording: str = "",
    ) -> None:
        """Begin at the beginning, or where an interview was left."""
        self.began = began
        #: Name of the WAV file that holds what was said to the last question and is no answer yet.
        self.recording = recording
        self.exchanges = list(exchanges)
        self._lines = list(draft)
        self._line_in_typing = ""
        self.ending = ending

    @property
    def last(self) -> Exchange | None:
        """The last thing asked; None before the first."""
        return self.exchanges[-1] if self.exchanges else None

    @property
    def draft(self) -> tuple[str, ...]:
        """Lines of the answer that is being typed, the last perhaps not whole."""
        return (*self._lines, *((self._line_in_typing,) if self._line_in_typing else ()))

    def session(self, file: Path, unreadable: Sequence[str] = ()) -> Session:
        """Give the interview so far, as its file tells it."""
        return Session(
            file=file,
            began_at=self.began.at,
            plan=self.began.plan,
            papers=self.began.papers,
            exchanges=tuple(self.exchanges),
            draft=self.draft,
            ending=self.ending,
            unreadable=tuple(unreadable),
            recording=self.recording,
        )

    def apply(self, event: Event) -> None:
        """Take in one event; one that belongs to nothing asked, in a damaged file, changes nothing."""
        if isinstance(event, Typed):
            self._lines.append(event.text)
        elif isinstance(event, Asked):
            self.exchanges.append(_exchange(event))
            self._lines, self.recording = [], ""
        elif isinstance(event, Typing) and event.is_whole:
            self._lines = []
        elif isinstance(event, Ended):
            self.ending = event.how
        elif self.exchanges:
            self._change_last(event)
        self._line_in_typing = event.text if isinstance(event, Typing) else self._line_after(event)

    def _line_after(self, event: Event) -> str:
        """Give what is left of a line in typing: leaving and coming back do not end it."""
        return self._line_in_typing if isinstance(event, Paused | Resumed) else ""

    def _change_last(self, event: Event) -> None:
        if isinstance(event, Answered):
            self._replace_last(answer=event.text, sounded=event.sounded)
            self._lines, self.recording = [], ""
        elif isinstance(event, Skipped):
            self._replace_last(is_skipped=True)
            self._lines, self.recording = [], ""
        elif isinstance(event, Recording):
            self.recording = event.file
        elif isinstance(event, Reviewed):
            self._replace_last(marks=event.marks)

    def _replace_last(self, **changes: object) -> None:
        self.exchanges[-1] = replace(self.exchanges[-1], **changes)  # type: ignore[arg-type]


def _exchange(asked: Asked) -> Exchange:
    return Exchange(
        question=asked.question,
        follow_up=asked.follow_up,
        kind=asked.kind,
        lead=asked.lead,
        asked=asked.text,
    )


def session_of(file: Path, events: Sequence[Event], unreadable: Sequence[str] = ()) -> Session | None:
    """Give the interview that the events of a file tell; None where its first line is missing."""
    began = next((event for event in events if isinstance(event, Began)), None)
    if began is None:
        return None
    progress = Progress(began)
    for event in events:
        progress.apply(event)
    return progress.session(file, unreadable)
