"""Home with every ladder: the page that somebody sees first, so it loads nothing that reads papers."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from nextrung_web.access import current_user, visible
from nextrung_web.ladder.models import Application, Round
from nextrung_web.ladder.rungs import Rung, rungs_of
from nextrung_web.ladder.when import countdown, day_in_words, next_of
from nextrung_web.rounds.models import KeptBrief

_MOST_SHOWN = 60


@dataclass(frozen=True, kw_only=True)
class Next:
    """The interview that comes next of all, and what to do before it."""

    round: Round
    when: str
    countdown: str
    #: Sentences of the brief, each with what is left to fill in; empty while there is no brief.
    tonight: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """One ladder as home shows it."""

    application: Application
    rungs: tuple[Rung, ...]


@require_safe
def ladder(request: HttpRequest) -> HttpResponse:
    """Show the ladders of the person: the next interview first, then the newest."""
    wanted = request.GET.get("q", "").strip()[:200]
    shows_archive = request.GET.get("archive") == "1"
    mine = visible(Application.objects.all(), current_user(request))
    found = _matching(mine.filter(archived_at__isnull=not shows_archive), wanted)
    applications = found.select_related("fetching").prefetch_related("rounds__brief")[: _MOST_SHOWN + 1]
    ladders = [Ladder(application=each, rungs=rungs_of(each)) for each in applications]
    context = {
        "ladders": ladders[:_MOST_SHOWN],
        "has_more": len(ladders) > _MOST_SHOWN,
        "wanted": wanted,
        "shows_archive": shows_archive,
        "next": None if wanted or shows_archive else _next_interview(mine, timezone.now()),
        "archived": mine.exclude(archived_at=None).count(),
        "is_new": not ladders and not mine.exists(),
    }
    return render(request, "ladder/ladder.html", context)


def _matching(rows: "QuerySet[Application]", wanted: str) -> "QuerySet[Application]":
    """Keep the ladders in whose title, employer or place every word stands."""
    for word in wanted.replace("\0", " ").split():
        rows = rows.filter(
            Q(title__icontains=word) | Q(company__icontains=word) | Q(location__icontains=word)
        )
    return rows


def _next_interview(mine: "QuerySet[Application]", now: datetime) -> Next | None:
    """Give the round that comes next of all; None where no day is known."""
    open_ones = Round.objects.filter(application__in=mine.filter(archived_at=None), climbed_at=None)
    round_ = next_of(open_ones.exclude(day=None).select_related("application"), now)
    if round_ is None:
        return None
    return Next(
        round=round_, when=day_in_words(round_), countdown=countdown(round_, now), tonight=_tonight(round_)
    )


def _tonight(round_: Round) -> tuple[tuple[str, str], ...]:
    points = KeptBrief.objects.filter(round=round_).values_list("content__front__tonight", flat=True).first()
    return tuple((point["text"], point["blank"] or "") for point in points or ())
