"""What a person typed into a pay plan, field by field; the plan is read from it anew each time."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from nextrung_web.access import Owned
from nextrung_web.ladder.models import Application


class PlanPart(Owned):
    """Part of a plan: how one lives, which every plan of a person shares; one job; or one offer."""

    OWNER: ClassVar = "owner"

    class Kind(models.TextChoices):
        """Which tables of a plan file it holds."""

        #: [household], [budget], [savings], [now], [choices].
        LIVING = "living", "Living"
        #: [job], of an application or, without one, of the page that stands on its own.
        JOB = "job", "Job"
        #: One [[offer]]: of an application, or from elsewhere.
        OFFER = "offer", "Offer"

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan_parts")
    kind = models.CharField(max_length=10, choices=Kind)
    application = models.ForeignKey(
        Application, null=True, blank=True, on_delete=models.CASCADE, related_name="plan_parts"
    )
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["made_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner"], condition=Q(kind="living"), name="one_living_each"),
            models.UniqueConstraint(
                fields=["application"], condition=Q(kind="job"), name="one_job_an_application"
            ),
            models.UniqueConstraint(
                fields=["owner"], condition=Q(kind="job", application=None), name="one_job_of_its_own"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of a plan"


class PlanAnswer(Owned):
    """What was typed in one field, to the letter, readable or not."""

    OWNER: ClassVar = "part__owner"

    part = models.ForeignKey(PlanPart, on_delete=models.CASCADE, related_name="answers")
    #: Key path in a plan file, such as ``household.state``; of an offer without its table: ``base``.
    key = models.CharField(max_length=200)
    words = models.CharField(max_length=200, blank=True)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["part", "key"], name="one_answer_a_key")]

    def __str__(self) -> str:
        return f"{self.key}: {self.words}"
