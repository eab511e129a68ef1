"""Home with every ladder, and the page that begins a new one."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nextrung_web.access import current_user, visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.beginning import Given, add_example, begin_application, keep_given
from nextrung_web.ladder.forms import NewApplicationForm
from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.rungs import Rung, rungs_of
from nextrung_web.ladder.when import countdown, day_in_words, next_of
from nextrung_web.rounds.making import ask_for_brief
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
    applications = found.prefetch_related("rounds__brief")[: _MOST_SHOWN + 1]
    ladders = [Ladder(application=each, rungs=rungs_of(each)) for each in applications]
    context = {
        "ladders": ladders[:_MOST_SHOWN],
        "has_more": len(ladders) > _MOST_SHOWN,
        "wanted": wanted,
        "shows_archive": shows_archive,
        "next": None if wanted or shows_archive else _next_interview(mine, timezone.now()),
        "archived": mine.exclude(archived_at=None).count(),
        "is_new": not mine.exists(),
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
    content = KeptBrief.objects.filter(round=round_).values_list("content", flat=True).first()
    points = content["front"]["tonight"] if content else ()
    return tuple((point["text"], point["blank"] or "") for point in points)


@require_http_methods(["GET", "HEAD", "POST"])
def new_application(request: HttpRequest) -> HttpResponse:
    """Take the papers; what cannot be read is told beside its field, and the rest need not be given again."""
    owner = current_user(request)
    if request.method != "POST":
        return _new_page(request, NewApplicationForm(owner), {})
    form = NewApplicationForm(owner, request.POST, request.FILES)
    if not form.is_valid():
        return _new_page(request, *_with_what_was_kept(request, owner, form))
    given = keep_given(owner, form)
    if given.problems:
        return _new_page(request, *_again(request, owner, given))
    round_ = begin_application(owner, given.papers, form)
    ask_for_brief(round_)
    return redirect("round", round_.pk)


def _with_what_was_kept(
    request: HttpRequest, owner: User, form: NewApplicationForm
) -> tuple[NewApplicationForm, dict[Paper.Kind, Paper]]:
    """Keep the files of a form that has a mistake elsewhere, since a browser forgets them."""
    if any(name.endswith("_kept") for name in form.errors):
        return form, {}
    given = keep_given(owner, form)
    told = [(field, sentence) for field, sentence in given.problems if field not in form.errors]
    of_files = [
        (name, " ".join(str(each) for each in form.errors[name]))
        for name in form.errors
        if name.endswith("_file")
    ]
    return _again(request, owner, Given(papers=given.papers, problems=[*told, *of_files]))


def _again(
    request: HttpRequest, owner: User, given: Given
) -> tuple[NewApplicationForm, dict[Paper.Kind, Paper]]:
    """Give the form as it was filled in, with the kept papers in place of what they were made from."""
    data: dict[str, object] = {name: request.POST[name] for name in request.POST}
    for kind, paper in given.papers.items():
        data |= {f"{kind.value}_kept": paper.pk, f"{kind.value}_text": "", f"{kind.value}_address": ""}
    form = NewApplicationForm(owner, data)
    form.full_clean()
    for field, sentence in given.problems:
        form.add_error(field, sentence)
    return form, given.papers


def _new_page(request: HttpRequest, form: NewApplicationForm, kept: dict[Paper.Kind, Paper]) -> HttpResponse:
    context = {"form": form, "kept": {kind.value: paper for kind, paper in kept.items()}}
    return render(request, "ladder/new.html", context, status=422 if form.is_bound else 200)


@require_POST
def take_example(request: HttpRequest) -> HttpResponse:
    """Set up the bundled, invented candidate and go to the round that comes next."""
    round_ = add_example(current_user(request))
    ask_for_brief(round_)
    return redirect("round", round_.pk)
