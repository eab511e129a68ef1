"""One ladder: its rungs climbed, its papers given again, its place in the archive, its end."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from nextrung.errors import NextRungError
from nextrung_web.access import mine_or_404
from nextrung_web.ladder.beginning import add_next_round, in_words
from nextrung_web.ladder.deleting import delete_application, going_with
from nextrung_web.ladder.fetching import ask_to_fetch, fetching_of
from nextrung_web.ladder.forms import NextRoundForm, PaperForm, WhenForm
from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.replacing import replace_notes, replace_paper, versions_before
from nextrung_web.ladder.rungs import Rung, rung_above, rungs_of
from nextrung_web.ladder.when import set_when
from nextrung_web.rounds.making import ask_for_brief

_GLAD = {
    Round.Kind.APPLIED: lambda: _("It is sent. That was the first step."),
    Round.Kind.FIRST: lambda: _("One rung higher. They want to see more of you."),
    Round.Kind.SECOND: lambda: _("One rung higher. Few get this far; take a moment to be glad."),
    Round.Kind.ANOTHER: lambda: _("One rung higher. Few get this far; take a moment to be glad."),
    Round.Kind.FINAL: lambda: _("That was the last interview. Whatever comes, you did the climbing."),
    Round.Kind.OFFER: lambda: _("You have an offer. Be glad tonight; the numbers can wait until tomorrow."),
}


@dataclass
class Filled:
    """Forms of the page that were sent and not accepted; the others are as new."""

    next_round: NextRoundForm | None = None
    when: WhenForm | None = None
    paper: PaperForm | None = None
    #: The round whose day or notes were meant.
    round_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RungForms:
    """A rung and what can be done with it."""

    rung: Rung
    when: WhenForm | None
    notes: PaperForm | None
    is_open: bool


@dataclass(frozen=True, kw_only=True)
class PaperForms:
    """A paper of the ladder, the versions before it, and the form for a new one."""

    kind: Paper.Kind
    paper: Paper | None
    before: list[Paper]
    form: PaperForm


@require_http_methods(["GET", "HEAD", "POST"])
def application(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one ladder with its papers; a form sets up the next rung."""
    shown = _mine(request, pk)
    if request.method != "POST":
        return _page(request, shown, Filled())
    form = NextRoundForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, shown, Filled(next_round=form))
    try:
        round_ = add_next_round(shown, form)
    except NextRungError as error:
        form.add_error("notes_file" if form.cleaned_data["notes_file"] else "notes_text", in_words(error))
        return _page(request, shown, Filled(next_round=form))
    if round_.kind == Round.Kind.OFFER:
        return redirect(f"{reverse('application', args=[pk])}#rung-{round_.pk}")
    ask_for_brief(round_)
    return redirect("round", round_.pk)


def _mine(request: HttpRequest, pk: int) -> Application:
    return mine_or_404(
        request,
        Application.objects.select_related("resume", "posting").prefetch_related("rounds__brief"),
        pk=pk,
    )


def _my_round(request: HttpRequest, pk: int) -> Round:
    return mine_or_404(request, Round.objects.select_related("application", "notes"), pk=pk)


def _page(request: HttpRequest, shown: Application, filled: Filled) -> HttpResponse:
    rungs = [_with_forms(rung, filled) for rung in rungs_of(shown)]
    context = {
        "application": shown,
        "rungs": rungs,
        "has_next": any(each.rung.state == "next" for each in rungs),
        "fetching": fetching_of(shown),
        "papers": [_with_form(shown, kind, filled) for kind in (Paper.Kind.RESUME, Paper.Kind.POSTING)],
        "form": filled.next_round or NextRoundForm(initial={"kind": rung_above(shown)}),
    }
    is_bad = filled != Filled()
    return render(request, "ladder/application.html", context, status=422 if is_bad else 200)


def _with_forms(rung: Rung, filled: Filled) -> RungForms:
    round_ = rung.round
    if round_ is None or round_.climbed_at or round_.kind == Round.Kind.APPLIED:
        return RungForms(rung=rung, when=None, notes=None, is_open=False)
    is_meant = filled.round_id == round_.pk
    return RungForms(
        rung=rung,
        when=(filled.when if is_meant else None) or WhenForm.of(round_),
        notes=(filled.paper if is_meant else None) or PaperForm(Paper.Kind.NOTES),
        is_open=is_meant,
    )


def _with_form(shown: Application, kind: Paper.Kind, filled: Filled) -> PaperForms:
    paper: Paper | None = getattr(shown, kind.value)
    meant = filled.paper if filled.paper and filled.paper.prefix == kind.value else None
    return PaperForms(kind=kind, paper=paper, before=versions_before(paper), form=meant or PaperForm(kind))


@require_POST
def replace(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Put a new version of the résumé or the posting into a ladder; the old one stays to be read."""
    shown = _mine(request, pk)
    if kind not in (Paper.Kind.RESUME, Paper.Kind.POSTING):
        raise Http404
    form = PaperForm(Paper.Kind(kind), request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, shown, Filled(paper=form))
    try:
        if form.how == "address":
            ask_to_fetch(shown, form.cleaned_data["address"])
            return redirect(f"{reverse('application', args=[pk])}#fetching")
        replace_paper(shown, Paper.Kind(kind), form)
    except NextRungError as error:
        form.add_error(form.how, in_words(error))
        return _page(request, shown, Filled(paper=form))
    messages.success(request, _("The new version is kept, and the brief is being made again with it."))
    return redirect("application", pk)


@require_POST
def climb(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a rung as climbed, with a word to be glad about; or take the mark back."""
    round_ = _my_round(request, pk)
    is_climbed = request.POST.get("climbed", "1") == "1"
    round_.climbed_at = (round_.climbed_at or timezone.now()) if is_climbed else None
    round_.save(update_fields=["climbed_at"])
    if is_climbed:
        messages.success(request, _GLAD[Round.Kind(round_.kind)](), extra_tags="glad")
    return redirect(f"{reverse('application', args=[round_.application_id])}#rung-{pk}")


@require_POST
def change_when(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the day, hour and zone of a round; its brief is made again, since its plan depends on them."""
    round_ = _my_round(request, pk)
    form = WhenForm(request.POST, prefix=f"r{pk}")
    if not form.is_valid():
        return _page(request, round_.application, Filled(when=form, round_id=pk))
    set_when(round_, *form.when)
    round_.save()
    _make_again(round_)
    return redirect(f"{reverse('application', args=[round_.application_id])}#rung-{pk}")


@require_POST
def change_notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Put new notes into a round; the old ones stay to be read."""
    round_ = _my_round(request, pk)
    form = PaperForm(Paper.Kind.NOTES, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, round_.application, Filled(paper=form, round_id=pk))
    try:
        replace_notes(round_, form)
    except NextRungError as error:
        form.add_error(form.how, in_words(error))
        return _page(request, round_.application, Filled(paper=form, round_id=pk))
    messages.success(request, _("Your notes are kept, and the brief is being made again with them."))
    return redirect(f"{reverse('application', args=[round_.application_id])}#rung-{pk}")


def _make_again(round_: Round) -> None:
    if round_.is_interview:
        ask_for_brief(round_)


@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a ladder into the archive, or bring it back."""
    shown = _mine(request, pk)
    shown.archived_at = None if shown.archived_at else timezone.now()
    shown.save(update_fields=["archived_at"])
    kept = _("It is in the archive. Nothing was deleted.")
    messages.info(request, kept if shown.archived_at else _("It is back on your ladder."))
    return redirect("ladder")


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Name what goes with a ladder; once that is confirmed, take it away for good."""
    shown = _mine(request, pk)
    if request.method != "POST":
        return render(request, "ladder/delete.html", {"application": shown, "going": going_with(shown)})
    delete_application(shown, with_resume=request.POST.get("with_resume") == "1")
    messages.info(request, _("It is deleted."))
    return redirect("ladder")
