"""The strengths: show them with what can be chosen, and follow a choice."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from nextrung.errors import NextRungError
from nextrung_web.access import mine_or_404
from nextrung_web.ladder.beginning import in_words
from nextrung_web.ladder.models import Round
from nextrung_web.rounds.choosing import add_quote, put_in, set_apart, take_back
from nextrung_web.rounds.forms import QuoteForm
from nextrung_web.rounds.models import Choice, KeptBrief
from nextrung_web.rounds.parts import part_called
from nextrung_web.rounds.room import open_room
from nextrung_web.rounds.strengths import not_followed, strengths_shown
from nextrung_web.rounds.views import my_round, render_room


@require_safe
def strengths(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the strengths and what can be chosen."""
    return _page(request, my_round(request, pk))


def _page(
    request: HttpRequest, round_: Round, *, tried: QuoteForm | None = None, problem: str = ""
) -> HttpResponse:
    opened = open_room(round_)
    if opened.brief is None:
        return render_room(request, opened, "rounds/part.html")
    is_bad = bool(tried or problem)
    return render_room(
        request,
        opened,
        "rounds/part.html",
        status=422 if is_bad else 200,
        part=part_called("strengths"),
        strengths=strengths_shown(opened, tried),
        not_followed=not_followed(opened),
        problem=problem,
    )


@require_POST
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow one choice, and have the brief made again with it."""
    round_ = my_round(request, pk)
    kept = mine_or_404(request, KeptBrief.objects.select_related("round__application"), round=round_)
    form = QuoteForm(request.POST) if request.POST.get("act") == "quote" else None
    try:
        if form is not None and not form.is_valid():
            return _page(request, round_, tried=form)
        _follow(request, kept, form)
    except NextRungError as error:
        return _page(request, round_, problem=in_words(error))
    return redirect("round_strengths", pk)


def _follow(request: HttpRequest, kept: KeptBrief, form: QuoteForm | None) -> None:
    about = request.POST.get("about", "")
    if form is not None:
        add_quote(kept, about, form.cleaned_data["words"], form.cleaned_data["who"])
    elif request.POST.get("act") == "apart":
        set_apart(kept, about)
    else:
        put_in(kept, about, request.POST.get("put_in", ""))


@require_POST
def undo(request: HttpRequest, pk: int, choice: int) -> HttpResponse:
    """Take a choice back."""
    round_ = my_round(request, pk)
    chosen = mine_or_404(request, Choice.objects.all(), pk=choice, round__application=round_.application_id)
    take_back(chosen, round_)
    return redirect("round_strengths", pk)
