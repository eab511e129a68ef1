"""From what was typed to the library's plan, and back into the rows."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from nextrung.pay.plan.records import Plan
from nextrung.pay.plan.typed import TypedPlan, plan_from_words
from nextrung_web.access import visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Application
from nextrung_web.pay.models import PlanAnswer, PlanPart

FILE = "plan.toml"
MOST_CHARACTERS = 200
#: An offer marked with it is the one for the job of this interview.
THIS_JOB = "this_job"
_JOB = "job."


@dataclass(frozen=True, kw_only=True)
class Typed:
    """All that was typed for one application, or for the page that stands on its own."""

    owner: User
    application: Application | None
    #: Key path in the plan -> words; offers are numbered in the order of `offers`.
    words: Mapping[str, str]
    offers: tuple[PlanPart, ...]
    read: TypedPlan

    def is_for_this_job(self, offer: PlanPart) -> bool:
        """Say whether an offer is the one for the job of the application."""
        return self.application is not None and offer.application_id == self.application.pk

    def key_of(self, offer: PlanPart, key: str) -> str:
        """Give the key path of a field of an offer."""
        return f"offer[{self.offers.index(offer) + 1}].{key}"


def typed_for(owner: User, application: Application | None) -> Typed:
    """Read what was typed: one's living, this job, and every offer that is still open."""
    parts = visible(PlanPart.objects.prefetch_related("answers"), owner)
    mine = [part for part in parts if part.kind != PlanPart.Kind.OFFER]
    here = None if application is None else application.pk
    words = {
        answer.key: answer.words
        for part in mine
        if part.kind == PlanPart.Kind.LIVING or part.application_id == here
        for answer in part.answers.all()
    }
    offers = tuple(_open_offers(parts, here))
    for place, offer in enumerate(offers, 1):
        words |= {f"offer[{place}].{answer.key}": answer.words for answer in offer.answers.all()}
        words.setdefault(f"offer[{place}].name", "")
        if here is not None and offer.application_id == here:
            words[f"offer[{place}].{THIS_JOB}"] = "on"
    read = plan_from_words(words, FILE)
    return Typed(owner=owner, application=application, words=words, offers=offers, read=read)


def _open_offers(parts: Iterable[PlanPart], here: int | None) -> Iterable[PlanPart]:
    """Keep this job's offer and those from elsewhere, without those of jobs that are in the archive."""
    closed = set(Application.objects.exclude(archived_at=None).values_list("pk", flat=True))
    for part in parts:
        if part.kind == PlanPart.Kind.OFFER and (
            part.application_id == here or part.application_id not in closed
        ):
            yield part


def plan_of(application: Application) -> Plan | None:
    """Give the plan for an application; None while nothing in it could settle a number."""
    plan = typed_for(application.owner, application).read.plan
    return plan if can_settle(plan) else None


def can_settle(plan: Plan) -> bool:
    """Say whether a plan holds a budget with a household, or another pay to hold this one against."""
    has_need = plan.household is not None and bool(plan.budget.per_year)
    others = (plan.now, *(offer for offer in plan.offers if not offer.is_this_job))
    return has_need or any(offer is not None and offer.base is not None for offer in others)


def last_change(typed: Typed) -> datetime | None:
    """Give when anything that this plan rests on was last typed."""
    answers = visible(PlanAnswer.objects.all(), typed.owner)
    return answers.order_by("-changed_at").values_list("changed_at", flat=True).first()


def cleaned(words: str) -> str:
    """Take out what no person types: characters without a shape, which could hide or turn the others."""
    shown = "".join(
        one for one in words if unicodedata.category(one) not in ("Cc", "Cf", "Cs") or one == "\u200d"
    )
    return " ".join(shown.split())[:MOST_CHARACTERS].strip()


def living_of(owner: User) -> PlanPart:
    """Give the part with household, budget, savings and the job they have."""
    return PlanPart.objects.get_or_create(owner=owner, kind=PlanPart.Kind.LIVING)[0]


def job_of(owner: User, application: Application | None) -> PlanPart:
    """Give the part with the job of an application, or of the page that stands on its own."""
    return PlanPart.objects.get_or_create(owner=owner, kind=PlanPart.Kind.JOB, application=application)[0]


def part_for(typed: Typed, key: str) -> PlanPart:
    """Give the part in which a field of the plan is kept that is no offer's."""
    return job_of(typed.owner, typed.application) if key.startswith(_JOB) else living_of(typed.owner)


@transaction.atomic
def keep(part: PlanPart, key: str, words: str) -> None:
    """Keep what was typed in one field, and nothing else."""
    PlanAnswer.objects.update_or_create(
        part=part, key=key, defaults={"words": cleaned(words), "changed_at": timezone.now()}
    )
