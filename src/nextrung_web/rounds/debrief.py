"""What is typed after a round: kept word for word, and read as the notes for the next one."""

from operator import attrgetter
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from nextrung_web.ladder.beginning import take_day_from_notes
from nextrung_web.ladder.models import Paper, Round
from nextrung_web.ladder.papers import keep_text
from nextrung_web.rounds.models import KeptBrief, Typed

if TYPE_CHECKING:
    from django.db.models import QuerySet


@transaction.atomic
def keep_typed(round_: Round, kind: Typed.Kind, about: str, text: str) -> None:
    """Keep what was typed in place of what was there; nothing typed takes it away."""
    text = text.replace("\0", "")
    if text.strip():
        now = {"text": text, "typed_at": timezone.now()}
        Typed.objects.update_or_create(round=round_, kind=kind, about=about, defaults=now)
    else:
        Typed.objects.filter(round=round_, kind=kind, about=about).delete()


def typed(round_: Round, kind: Typed.Kind) -> dict[str, str]:
    """Give what was typed, by the prompt or the person."""
    return dict(Typed.objects.filter(round=round_, kind=kind).values_list("about", "text"))


def as_notes(round_: Round) -> str:
    """Give the debrief as notes: each prompt that was answered, and the answer below it."""
    answers = typed(round_, Typed.Kind.DEBRIEF)
    asked = KeptBrief.objects.filter(round=round_).values_list("content__after__debrief", flat=True).first()
    prompts = dict.fromkeys([*(asked or ()), *answers])
    return "\n\n".join(f"{prompt}\n{answers[prompt].strip()}" for prompt in prompts if prompt in answers)


def round_after(round_: Round) -> Round | None:
    """Give the rung above that is not climbed yet and has interviews; None where there is none."""
    rounds = _interviews_beside(round_).filter(climbed_at=None).select_related("notes")
    above = [other for other in rounds if other.standing > round_.standing]
    return min(above, key=attrgetter("standing"), default=None)


@transaction.atomic
def hand_on(round_: Round, to: Round) -> None:
    """Put the debrief of a round into the next one as its notes; notes before stay to be read.

    Raises:
        NextRungError: it cannot be read.

    """
    owner = round_.application.owner
    to.notes = keep_text(owner, Paper.Kind.NOTES, as_notes(round_), replaces=to.notes)
    if to.day is None:
        take_day_from_notes(to)
    to.save()


def bring_debrief(round_: Round) -> None:
    """Give a round that was set up without notes the debrief of the round below, where there is one.

    Raises:
        NextRungError: it cannot be read.

    """
    if round_.notes is not None:
        return
    told = _interviews_beside(round_).filter(typed__kind=Typed.Kind.DEBRIEF).distinct()
    below = [other for other in told if other.standing < round_.standing]
    before = max(below, key=attrgetter("standing"), default=None)
    if before is not None:
        hand_on(before, round_)


def _interviews_beside(round_: Round) -> "QuerySet[Round]":
    """Give the interviews of the same ladder, the round itself included."""
    rounds = Round.objects.filter(application=round_.application_id, kind__in=Round.INTERVIEWS)
    return rounds.select_related("application__owner")
