"""Views whose module is loaded when one of them is first asked for, so that the first page waits for none.

All pages together take a second to load: they bring the library that reads papers and makes briefs.
"""

from collections.abc import Callable
from functools import cached_property
from importlib import import_module

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver


class ViewsIn:
    """The views of a module by their names: ``ViewsIn("nextrung_web.pay.views").numbers``."""

    def __init__(self, module: str) -> None:
        """Take the module's name; it is not loaded yet."""
        self._module = module

    def __getattr__(self, name: str) -> "ViewOnDemand":
        """Give the view of that name; whether there is one shows when it is loaded."""
        return ViewOnDemand(self._module, name)


class ViewOnDemand:
    """Answers as the view it stands for."""

    def __init__(self, module: str, name: str) -> None:
        """Take where the view is."""
        # What Django calls a view by, as long as it is not loaded.
        self.__module__, self.__name__, self.__qualname__ = module, name, name

    def __call__(self, request: HttpRequest, *arguments: object, **named: object) -> HttpResponseBase:
        """Answer."""
        return self.view(request, *arguments, **named)

    @cached_property
    def view(self) -> Callable[..., HttpResponseBase]:
        """The view itself."""
        found: Callable[..., HttpResponseBase] = getattr(import_module(self.__module__), self.__name__)
        return found

    @property
    def most_bytes(self) -> int:
        """How much it may be sent, where that is said of it (see `private.takes_up_to`)."""
        most: int = self.view.most_bytes  # type: ignore[attr-defined]
        return most


def load_all(resolver: URLResolver | None = None) -> None:
    """Load every view that there is."""
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            load_all(each)
        elif isinstance(each, URLPattern) and isinstance(each.callback, ViewOnDemand):
            _ = each.callback.view
