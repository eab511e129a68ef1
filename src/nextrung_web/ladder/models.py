"""Papers with their corrections, applications, and the rounds of each."""

import uuid
from datetime import datetime
from typing import ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from nextrung.sources import DocumentKind
from nextrung_web.access import Owned


def _file_name(paper: "Paper", name: str) -> str:  # noqa: ARG001 - Django gives both
    """Keep a file under a name of our own; the name it came with is only shown."""
    return f"papers/{uuid.uuid4().hex}"


class Paper(Owned):
    """One version of a résumé, a posting or notes, as it was given; versions are never changed."""

    OWNER: ClassVar = "owner"

    class Kind(models.TextChoices):
        """What a paper is; the library's own words."""

        RESUME = "resume", _("Résumé")
        POSTING = "posting", _("Posting")
        NOTES = "notes", _("Notes")

        @property
        def document(self) -> DocumentKind:
            """Give the library's name for it."""
            kinds: dict[str, DocumentKind] = {"resume": "resume", "posting": "posting", "notes": "notes"}
            return kinds[self.value]

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=10, choices=Kind)
    #: As it was uploaded, or the address it was fetched from; shown, never used as a path.
    name = models.CharField(max_length=300)
    file = models.FileField(upload_to=_file_name, max_length=100)
    added_at = models.DateTimeField(default=timezone.now)
    #: The version before this one.
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        ordering: ClassVar = ["-added_at", "-pk"]

    def __str__(self) -> str:
        return self.name


class Correction(Owned):
    """What the person put right in what was read; it wins over what was read, for good."""

    OWNER: ClassVar = "paper__owner"

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="corrections")
    #: Place in what was read, such as ``work[0].position`` or ``title``.
    field = models.CharField(max_length=200)
    #: Empty where the person took the value out.
    value = models.TextField(blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["paper", "field"], name="one_value_a_field")]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"


class Application(Owned):
    """One job somebody has applied for: a ladder."""

    OWNER: ClassVar = "owner"

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="applications")
    title = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    location = models.CharField(max_length=200, blank=True)
    resume = models.ForeignKey(Paper, null=True, on_delete=models.PROTECT, related_name="+")
    posting = models.ForeignKey(Paper, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    archived_at = models.DateTimeField(null=True, blank=True)
    #: The bundled, invented candidate.
    is_example = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return " – ".join(part for part in (self.title, self.company) if part) or gettext("A job")


class Fetching(Owned):
    """The address of a posting that is being fetched; once its page is kept, the row is gone."""

    OWNER: ClassVar = "application__owner"

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="fetching")
    #: As the person gave it.
    address = models.CharField(max_length=2_000)
    asked_at = models.DateTimeField(default=timezone.now)
    #: What to tell the person where it could not be fetched; empty while somebody is at it.
    problem = models.TextField(blank=True)
    #: Of the task that fetches it.
    task_id = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"posting at {self.address[:60]}"

    @property
    def is_under_way(self) -> bool:
        """Somebody is at it, or will be."""
        return not self.problem

    @property
    def site(self) -> str:
        """Name of the site that is asked."""
        return urlsplit(self.address).hostname or self.address


class Round(Owned):
    """One rung: applied, first, second, another or several, final, offer."""

    OWNER: ClassVar = "application__owner"

    class Kind(models.TextChoices):
        """The rungs, lowest first."""

        APPLIED = "applied", _("Applied")
        FIRST = "first", _("First interview")
        SECOND = "second", _("Second interview")
        ANOTHER = "another", _("Another interview")
        FINAL = "final", _("Final interview")
        OFFER = "offer", _("Offer")

    #: Rungs for which a brief is made.
    INTERVIEWS: ClassVar = (Kind.FIRST, Kind.SECOND, Kind.ANOTHER, Kind.FINAL)

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="rounds")
    kind = models.CharField(max_length=10, choices=Kind)
    #: The day at the place of the interview; the hour may still be unknown.
    day = models.DateField(null=True, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    #: IANA name of the zone of the interview; empty where it is not known, and this computer's clock counts.
    time_zone = models.CharField(max_length=64, blank=True)
    #: Notes of the round before, from which this one is prepared.
    notes = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    climbed_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.application}"

    @property
    def height(self) -> int:
        """How many rungs are below."""
        return self.Kind.values.index(self.kind)

    @property
    def standing(self) -> tuple[int, datetime, int]:
        """Where it stands on its ladder, to sort by; of two of a kind the one set up later is higher."""
        return self.height, self.made_at, self.pk

    @property
    def is_interview(self) -> bool:
        """Whether it has a room with a brief."""
        return self.kind in self.INTERVIEWS
