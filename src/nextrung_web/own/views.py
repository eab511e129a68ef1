"""The settings: language, engines, the data folder; everything taken along, brought in, or deleted."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nextrung.errors import NextRungError
from nextrung_web.access import current_user, visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.beginning import in_words
from nextrung_web.ladder.models import Application, Paper
from nextrung_web.ladder.when import here
from nextrung_web.own import facts
from nextrung_web.own.archive import MOST_BYTES
from nextrung_web.own.deleting import delete_everything
from nextrung_web.own.exporting import export
from nextrung_web.own.forms import DeleteForm, TakeInForm
from nextrung_web.own.taking_in import take_in
from nextrung_web.practice.going import every_interview
from nextrung_web.private import takes_up_to


@require_safe
def own_settings(request: HttpRequest) -> HttpResponse:
    """Show the settings."""
    return _page(request, TakeInForm(), 200)


def _page(request: HttpRequest, form: TakeInForm, status: int) -> HttpResponse:
    context = {
        "form": form,
        "languages": settings.LANGUAGES,
        "engines": facts.engines(),
        "kept": facts.kept(),
        "folder": facts.folder(),
        "versions": facts.versions(),
        "has_accounts": settings.ACCOUNTS,
    }
    return render(request, "own/settings.html", context, status=status)


@require_safe
def save_everything(request: HttpRequest) -> StreamingHttpResponse:
    """Give everything of the person as one zip, written while it is sent."""
    now = timezone.now()
    answer = StreamingHttpResponse(export(current_user(request), now), content_type="application/zip")
    name = f"next-rung-{here(now, ''):%Y-%m-%d}.zip"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_POST
@takes_up_to(MOST_BYTES)
def bring(request: HttpRequest) -> HttpResponse:
    """Take in a zip that was saved elsewhere; where it is not fit, nothing has changed."""
    form = TakeInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, 422)
    try:
        added = take_in(current_user(request), form.cleaned_data["zip"].file)
    except NextRungError as error:
        form.add_error("zip", in_words(error))
        return _page(request, form, 422)
    messages.success(request, _in_words(added[Application], sum(added.values())))
    return redirect("ladder")


def _in_words(applications: int, rows: int) -> str:
    if applications:
        said = ngettext("%(n)d application was taken in.", "%(n)d applications were taken in.", applications)
        return said % {"n": applications}
    return _("It was taken in.") if rows else _("All of it was here already.")


@require_http_methods(["GET", "HEAD", "POST"])
def delete_all(request: HttpRequest) -> HttpResponse:
    """Name what goes; once the word is typed, delete everything of the person for good."""
    user = current_user(request)
    form = DeleteForm(request.POST) if request.method == "POST" else DeleteForm()
    if not form.is_valid():
        return render(request, "own/delete.html", _going(user, form), status=422 if form.is_bound else 200)
    delete_everything(user)
    _begin_anew(request, user)
    messages.info(request, _("Everything is deleted. Nothing of yours is left here."))
    return redirect("enter" if settings.ACCOUNTS else "ladder")


def _going(user: User, form: DeleteForm) -> dict[str, object]:
    return {
        "form": form,
        "applications": visible(Application.objects.all(), user),
        "papers": visible(Paper.objects.all(), user).count(),
        "interviews": every_interview(user),
        "has_accounts": settings.ACCOUNTS,
    }


def _begin_anew(request: HttpRequest, user: User) -> None:
    """Let the one person of this computer go on with a new session; an account goes with what was its own."""
    logout(request)
    if settings.ACCOUNTS:
        user.delete()
    else:
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
