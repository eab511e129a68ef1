"""Mock interviews, the recordings made in them, and the reviews of their answers.

The interview itself is told by its session file (docs/session-file.md); the row says whose it is and where.
"""

import uuid
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import msgspec
from django.conf import settings
from django.db import models
from django.utils import timezone

from nextrung_web.access import Owned
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Round
from nextrung_web.ladder.when import shown_here
from nextrung_web.practice.folders import sessions_of

if TYPE_CHECKING:
    from nextrung.practice.delivery import HeardAnswer


class MockInterview(Owned):
    """One interview: the file with its number in its owner's folder."""

    OWNER: ClassVar = "owner"

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mock_interviews"
    )
    #: From 1, through all interviews of a person; the name of the file.
    number = models.PositiveIntegerField()
    #: The round it was held for; None where it was held without papers, or in the terminal.
    round = models.ForeignKey(
        Round, null=True, blank=True, on_delete=models.CASCADE, related_name="mock_interviews"
    )
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "number"], name="one_interview_a_number")
        ]

    def __str__(self) -> str:
        return f"interview {self.number}"

    @property
    def file(self) -> Path:
        """Where the session file is."""
        owner: User = self.owner
        return sessions_of(owner) / f"{self.number:04d}.jsonl"


class KeptReview(Owned):
    """The review of one answer as it was made; the session file keeps its figures alone."""

    OWNER: ClassVar = "interview__owner"

    interview = models.ForeignKey(MockInterview, on_delete=models.CASCADE, related_name="reviews")
    #: Which exchange of the session, from 0.
    place = models.PositiveIntegerField()
    #: What was reviewed: with follow-ups, the whole answer in parts.
    text = models.TextField()
    #: As ``nextrung review --json`` prints it.
    content = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interview", "place"], name="one_review_an_answer")
        ]

    def __str__(self) -> str:
        return f"review of answer {self.place} in {self.interview}"


class Recording(Owned):
    """One take of a spoken answer; its pieces are files in a folder of its own."""

    OWNER: ClassVar = "interview__owner"

    class State(models.TextChoices):
        """How far it is."""

        RECORDING = "recording", "Being recorded"
        WAITING = "waiting", "Waiting to be heard"
        HEARING = "hearing", "Being heard"
        HEARD = "heard", "Heard"
        FAILED = "failed", "Could not be heard"
        SET_ASIDE = "set_aside", "Set aside"

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    interview = models.ForeignKey(MockInterview, on_delete=models.CASCADE, related_name="recordings")
    #: Which exchange of the session it answers, from 0.
    place = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.RECORDING)
    began_at = models.DateTimeField(default=timezone.now)
    #: What was heard, as the library's record; None until it is.
    heard = models.JSONField(null=True)
    #: What to tell the person where it could not be heard.
    problem = models.TextField(blank=True)
    #: Of the task that hears it.
    task_id = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering: ClassVar = ["began_at", "pk"]

    def __str__(self) -> str:
        return f"recording {self.key}, {self.get_state_display()}"

    @property
    def began_here(self) -> datetime:
        """When it began, as the clock of this computer showed."""
        return shown_here(self.began_at)

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is at it."""
        return self.state in (self.State.WAITING, self.State.HEARING)

    @property
    def heard_answer(self) -> "HeardAnswer | None":
        """What was said in it, and how."""
        from nextrung.practice.delivery import HeardAnswer  # with what reads sound: not for the first page

        return msgspec.convert(self.heard, HeardAnswer) if self.heard else None
