"""Whether a request is for a whole page, or for a part of one that is open."""

from django.http import HttpRequest


def is_from_page(request: HttpRequest) -> bool:
    """Say whether an open page asks for a part of itself."""
    return bool(getattr(request, "htmx", False))
