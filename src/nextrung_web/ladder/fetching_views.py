"""A posting that is being fetched: how far it is, and once more where it could not be had."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from nextrung_web.access import mine_or_404
from nextrung_web.ladder.fetching import ask_to_fetch, fetching_of
from nextrung_web.ladder.models import Application, Fetching


@require_safe
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far it is, for a page that looks again each second."""
    application = mine_or_404(request, Application.objects.all(), pk=pk)
    fetching = fetching_of(application)
    if fetching and fetching.is_under_way:
        return HttpResponse(status=204)  # the page stays as it is, and nothing is read out again
    return render(request, "ladder/_fetching.html", {"application": application, "fetching": fetching})


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Fetch it once more, or, where there is a posting already, leave it at that."""
    application = mine_or_404(request, Application.objects.all(), pk=pk)
    fetching = Fetching.objects.filter(application=application).first()
    if fetching and not fetching.is_under_way:
        if request.POST.get("act") == "leave":
            fetching.delete()
        else:
            ask_to_fetch(application, fetching.address)
    return redirect("application", pk)
