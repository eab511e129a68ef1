"""The way in: a one-time link, as the terminal prints it; with accounts on, a name and a password."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nextrung_web.accounts.models import EntryLink
from nextrung_web.accounts.signing_in import SignIn


@require_safe
def enter(request: HttpRequest, token: str = "") -> HttpResponse:
    """Let in whoever comes with a link that has not been used; the link is then spent."""
    if request.user.is_authenticated:
        return redirect("ladder")
    user = EntryLink.spend(token) if token else None
    if user is None:
        return render(request, "accounts/closed.html", status=403)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("ladder")


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Sign in; there is no such page while accounts are off."""
    if not settings.ACCOUNTS:
        raise Http404
    return SignIn.as_view()(request)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect(settings.LOGIN_URL)
