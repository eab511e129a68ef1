"""One paper: what was read, line for line, and put right by hand."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from nextrung.errors import NextRungError
from nextrung_web.access import mine_or_404
from nextrung_web.ladder.beginning import in_words
from nextrung_web.ladder.forms import CorrectionForm
from nextrung_web.ladder.models import Application, Paper
from nextrung_web.ladder.paper_page import Tried, anchor_of, show_paper
from nextrung_web.ladder.putting_right import put_right, undo
from nextrung_web.ladder.reading import document_of
from nextrung_web.ladder.replacing import versions_before
from nextrung_web.open_page import is_from_page

_ENDINGS = {"text": "txt", "markdown": "md", "html": "html.txt"}


@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a paper and what was read in it."""
    return _page(request, _mine(request, pk), None)


def _mine(request: HttpRequest, pk: int) -> Paper:
    return mine_or_404(request, Paper.objects.select_related("replaces"), pk=pk)


def _page(request: HttpRequest, shown: Paper, tried: Tried | None) -> HttpResponse:
    try:
        page, problem = show_paper(shown, tried), ""
    except NextRungError as error:
        page, problem = None, in_words(error)
    context = {
        "paper": shown,
        "page": page,
        "problem": problem,
        "tried": tried,
        "application": _ladder_with(shown),
        "before": versions_before(shown),
        "newer": Paper.objects.filter(replaces=shown).first(),
    }
    return render(request, "ladder/paper.html", context, status=422 if tried else 200)


def _ladder_with(shown: Paper) -> Application | None:
    """Give a ladder that uses the paper, the newest of them."""
    mine = Application.objects.filter(owner=shown.owner_id)
    used = mine.filter(resume=shown) | mine.filter(posting=shown) | mine.filter(rounds__notes=shown)
    return used.distinct().first()


@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a value right, take it out, or go back to what was read."""
    shown = _mine(request, pk)
    form = CorrectionForm(request.POST)
    way = request.POST.get("way", "")[:200]
    try:
        if not form.is_valid():
            raise NextRungError(_("That is too long to keep, or has signs that cannot be kept."), advice="")
        _apply(shown, request.POST.get("act", ""), way, form.cleaned_data["words"])
    except NextRungError as error:
        tried = Tried(way=way, words=request.POST.get("words", "")[:6_000], problem=in_words(error))
        return _part(request, shown, way, tried) if is_from_page(request) else _page(request, shown, tried)
    if is_from_page(request):
        return _part(request, shown, way, None)
    messages.success(request, _("Kept. What was made from this paper is being made again."))
    return redirect(f"{reverse('paper', args=[pk])}#value-{anchor_of(way)}")


def _apply(shown: Paper, act: str, way: str, words: str) -> None:
    if act == "undo":
        undo(shown, way)
    elif act == "out":
        put_right(shown, way, "")
    elif words:
        put_right(shown, way, words)
    else:
        raise NextRungError(
            _("There is nothing in the field."), advice=_("To remove it, choose “take it out”.")
        )


def _part(request: HttpRequest, shown: Paper, way: str, tried: Tried | None) -> HttpResponse:
    """Give the item of the page that has changed; nothing where it is gone."""
    item = show_paper(shown, tried).item_with(way)
    if item is None:
        return HttpResponse("")
    context = {"paper": shown, "item": item, "is_saved": tried is None, "saved_way": way}
    return render(request, "ladder/_item.html", context)


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give a paper back as it was given, under a name of our own, to be saved and not to be opened here."""
    shown = _mine(request, pk)
    try:
        ending = document_of(shown).format
    except NextRungError:
        ending = "text"
    name = f"{shown.kind}-{shown.added_at:%Y-%m-%d}.{_ENDINGS.get(ending, ending)}"
    return FileResponse(
        shown.file.open("rb"), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
