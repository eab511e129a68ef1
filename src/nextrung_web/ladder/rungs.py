"""A ladder as it is drawn: its rungs from the top, those climbed, the next one, those still to come."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Literal

from django.utils import timezone

from nextrung_web.ladder.models import Application, Round
from nextrung_web.ladder.when import countdown, day_in_words, is_over

State = Literal["climbed", "next", "ahead"]


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One rung; `round` is None for one that is drawn because it is where ladders end."""

    round: Round | None
    name: str
    state: State
    when: str = ""
    countdown: str = ""
    #: There is a room to open: an interview to come, or one whose brief was made.
    has_room: bool = False
    #: Its day has passed and it is not climbed: how did it go?
    is_over: bool = False


def rungs_of(application: Application, now: datetime | None = None) -> tuple[Rung, ...]:
    """Give the rungs of a ladder, the highest first; an offer stands above all, reached or not."""
    now = now or timezone.now()
    rounds = sorted(application.rounds.all(), key=attrgetter("standing"))
    open_ones = [each for each in rounds if each.climbed_at is None]
    rungs = [_rung(each, "climbed" if each.climbed_at else "ahead", now) for each in rounds]
    if open_ones:
        place = rounds.index(open_ones[0])
        rungs[place] = _rung(open_ones[0], "next", now)
    if not any(each.kind == Round.Kind.OFFER for each in rounds):
        rungs.append(Rung(round=None, name=str(Round.Kind.OFFER.label), state="ahead"))
    return tuple(reversed(rungs))


def rung_above(application: Application) -> Round.Kind:
    """Give the rung above the highest of a ladder; above a final interview stands the offer.

    That there is another interview between is left to the person to say.
    """
    heights = [each.height for each in application.rounds.all()]
    above = list(Round.Kind)[max(heights, default=0) + 1 :]
    return next((kind for kind in above if kind != Round.Kind.ANOTHER), Round.Kind.OFFER)


def _rung(round_: Round, state: State, now: datetime) -> Rung:
    return Rung(
        round=round_,
        name=str(Round.Kind(round_.kind).label),
        state=state,
        when=day_in_words(round_),
        has_room=_has_room(round_),
        countdown=countdown(round_, now) if state != "climbed" else "",
        is_over=state == "next" and is_over(round_, now),
    )


def _has_room(round_: Round) -> bool:
    return round_.is_interview and (round_.climbed_at is None or hasattr(round_, "brief"))
