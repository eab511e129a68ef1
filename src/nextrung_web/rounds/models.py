"""The brief of a round as it was last made, what the person chose in it, and what they typed beside it."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nextrung_web.access import Owned
from nextrung_web.ladder.models import Paper, Round

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet


#: Postgres refuses longer words in an index; nobody has two places whose names are so long and the same.
_IS_SHORT = models.Q(LessThanOrEqual(Length("about"), 600))


def _file_name(kept: "KeptBrief", name: str) -> str:  # noqa: ARG001 - Django gives both
    return f"briefs/{uuid.uuid4().hex}"


class _WithoutContent(models.Manager["KeptBrief"]):
    """Leaves the large JSON in the database until it is asked for, wherever a brief comes with its round."""

    def get_queryset(self) -> "QuerySet[KeptBrief]":
        return super().get_queryset().defer("content")


class KeptBrief(Owned):
    """One brief, and whether it is being made; an old one stays readable while a new one is made."""

    OWNER: ClassVar = "round__application__owner"

    class State(models.TextChoices):
        """How far the making is."""

        WAITING = "waiting", _("Waiting")
        MAKING = "making", _("Being made")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Could not be made")

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="brief")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    asked_at = models.DateTimeField(default=timezone.now)
    made_at = models.DateTimeField(null=True)
    #: What to tell the person where it could not be made.
    problem = models.TextField(blank=True)
    #: Of the task that makes it.
    task_id = models.CharField(max_length=64, blank=True)
    #: The papers whose lines it cites.
    resume = models.ForeignKey(Paper, null=True, on_delete=models.SET_NULL, related_name="+")
    posting = models.ForeignKey(Paper, null=True, on_delete=models.SET_NULL, related_name="+")
    notes = models.ForeignKey(Paper, null=True, on_delete=models.SET_NULL, related_name="+")
    #: All it was made from, as `rounds.basis` sums it up.
    made_from = models.CharField(max_length=64, blank=True)
    #: The library's JSON of the brief, schema nextrung/brief/1.
    content = models.JSONField(null=True)
    page = models.FileField(upload_to=_file_name, max_length=100, blank=True)
    paper = models.FileField(upload_to=_file_name, max_length=100, blank=True)
    paper_a4 = models.FileField(upload_to=_file_name, max_length=100, blank=True)
    calendar = models.FileField(upload_to=_file_name, max_length=100, blank=True)

    objects = models.Manager()
    without_content = _WithoutContent()

    class Meta:
        base_manager_name = "without_content"

    def __str__(self) -> str:
        return f"brief of {self.round}, {self.get_state_display()}"

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: "Iterable[str] | None" = None,
        from_queryset: "QuerySet[KeptBrief] | None" = None,
    ) -> None:
        """Read all of it again; Django would go by the manager that leaves the content out."""
        rows = KeptBrief.objects.all() if from_queryset is None else from_queryset
        super().refresh_from_db(using=using, fields=fields, from_queryset=rows)

    @property
    def is_under_way(self) -> bool:
        """Somebody is at it, or will be."""
        return self.state in (self.State.WAITING, self.State.MAKING)


class Choice(Owned):
    """What the person chose among their strengths; it stands above what is computed, for good."""

    OWNER: ClassVar = "round__application__owner"

    class Kind(models.TextChoices):
        """What was chosen."""

        SWAP = "swap", _("Another strength")
        APART = "apart", _("What sets you apart")
        QUOTE = "quote", _("Somebody’s words")

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="choices")
    kind = models.CharField(max_length=10, choices=Kind)
    #: Text of the requirement whose strength is meant; of a swap, the one that was named before.
    about = models.TextField()
    #: Of a swap, the requirement whose strength is named now; of a quote, the words.
    value = models.TextField(blank=True)
    #: Who said the words.
    who = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["made_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["round", "kind", "about"],
                condition=~models.Q(kind="apart") & _IS_SHORT,
                name="one_choice_a_strength",
            ),
            models.UniqueConstraint(
                fields=["round"], condition=models.Q(kind="apart"), name="one_sets_apart"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.about[:60]}"


class Typed(Owned):
    """What the person typed after a round: an answer of the debrief, or a note of thanks."""

    OWNER: ClassVar = "round__application__owner"

    class Kind(models.TextChoices):
        """What it is."""

        DEBRIEF = "debrief", _("Debrief")
        THANKS = "thanks", _("Note of thanks")

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="typed")
    kind = models.CharField(max_length=10, choices=Kind)
    #: The prompt it answers, or the person it is to.
    about = models.TextField()
    text = models.TextField()
    typed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["round", "kind", "about"], condition=_IS_SHORT, name="one_text_a_place"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.about[:60]}"
