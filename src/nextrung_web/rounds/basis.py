"""What the brief of a round is made from, so that a page can tell when that has changed."""

import hashlib

from django.db.models import Q, QuerySet

from nextrung.fit.choices import Choices, GivenQuote, Swap
from nextrung_web.ladder.models import Correction, Round
from nextrung_web.rounds.models import Choice


def sum_up(round_: Round) -> str:
    """Give a short sum of the papers, corrections, day and choices that a brief rests on."""
    application = round_.application
    papers = [application.resume_id, application.posting_id, round_.notes_id]
    corrections = Correction.objects.filter(paper__in=[paper for paper in papers if paper])
    starts = round_.starts_at.timestamp() if round_.starts_at else None
    when = (round_.kind, str(round_.day), starts, round_.time_zone)
    parts = (
        *papers,
        *when,
        *sorted(corrections.values_list("paper_id", "field", "value")),
        *choices_holding_for(round_).values_list("kind", "about", "value", "who"),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def choices_of(round_: Round) -> Choices:
    """Give what was chosen for a round, as the library takes it.

    Somebody's words hold for every round of the ladder; which strengths to name is chosen for each.
    """
    rows = list(choices_holding_for(round_))
    apart = [row.about for row in rows if row.kind == Choice.Kind.APART]
    return Choices(
        swaps=tuple(Swap(out=row.about, put_in=row.value) for row in rows if row.kind == Choice.Kind.SWAP),
        sets_apart=apart[-1] if apart else None,
        quotes=tuple(
            GivenQuote(requirement=row.about, text=row.value, who=row.who)
            for row in rows
            if row.kind == Choice.Kind.QUOTE
        ),
    )


def choices_holding_for(round_: Round) -> QuerySet[Choice]:
    """Give the choices made for a round, and the quotes that were added on any rung of its ladder."""
    is_quote_of_its_ladder = Q(kind=Choice.Kind.QUOTE, round__application=round_.application_id)
    return Choice.objects.filter(Q(round=round_) | is_quote_of_its_ladder)
