"""What keeps the pages private: headers on every answer, nobody let in unasked, nothing too large."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

Answer = Callable[[HttpRequest], HttpResponse]

#: Pages that are answered before anybody is let in: the way in itself.
_OPEN = ("/enter/", "/sign-in/")

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class SecurityHeaders:
    """Add the policy that no page may run, load or send anything from or to elsewhere."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the headers."""
        response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path.startswith(f"/{settings.STATIC_URL.strip('/')}/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class OnlyTheOwner:
    """Show the way in to whoever has not come by it."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer somebody who is let in; tell anybody else how to get in."""
        if request.user.is_authenticated or request.path.startswith(_OPEN):
            return self._answer(request)
        if settings.ACCOUNTS and request.method in ("GET", "HEAD"):
            return redirect_to_login(request.get_full_path())
        return render(request, "accounts/closed.html", status=403)


def takes_up_to(most_bytes: int) -> Callable[[View], View]:
    """Let a view be sent more than the others."""

    def marked(view: View) -> View:
        view.most_bytes = most_bytes  # type: ignore[attr-defined]
        return view

    return marked


class NothingTooLarge:
    """Refuse what is larger than its page takes, before any of it is read."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the size is looked at once it is known which page is meant."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], *_: object
    ) -> HttpResponse | None:
        """Refuse by the size that was announced; nobody reads more than that."""
        most = getattr(view, "most_bytes", settings.MOST_BYTES_A_REQUEST)
        announced = request.META.get("CONTENT_LENGTH") or "0"
        if announced.isdecimal() and int(announced) <= most:
            return None
        return render(request, "too_large.html", {"most_bytes": most}, status=413)
