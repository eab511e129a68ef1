"""What is typed after a round: kept word for word, and read as the notes for the next one."""

from operator import attrgetter

from django.db import transaction

from nextrung_web.ladder.beginning import take_day_from_notes
from nextrung_web.ladder.models import Paper, Round
from nextrung_web.ladder.papers import keep_text
from nextrung_web.rounds.models import KeptBrief, Typed

_RUNGS = Round.Kind.values


@transaction.atomic
def keep_typed(round_: Round, kind: Typed.Kind, about: str, text: str) -> None:
    """Keep what was typed in place of what was there; nothing typed takes it away."""
    text = text.replace("\0", "")
    Typed.objects.filter(round=round_, kind=kind, about=about).delete()
    if text.strip():
        Typed.objects.create(round=round_, kind=kind, about=about, text=text)


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
    above = _RUNGS[round_.height + 1 : -1]
    rounds = Round.objects.filter(application=round_.application_id, climbed_at=None, kind__in=above)
    ordered = sorted(rounds.select_related("application__owner", "notes"), key=attrgetter("height"))
    return ordered[0] if ordered else None


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
    below = _RUNGS[1 : round_.height]
    told = Round.objects.filter(
        application=round_.application_id, kind__in=below, typed__kind=Typed.Kind.DEBRIEF
    ).distinct()
    before = max(told.select_related("application__owner"), key=attrgetter("height"), default=None)
    if before is not None:
        hand_on(before, round_)
