"""Shelves, one shelf with its filters, one entry, and a search over all of them."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from nextrung.tables.catalogue import catalogue
from nextrung_web.library.sections import SECTIONS, Section, choices, entries, kept, search, section_of, show

_MOST_FOUND = 60
#: The questions are three hundred, which is more than anybody reads at once, and too large a page.
_MOST_A_PAGE = 120


@require_safe
def shelves(request: HttpRequest) -> HttpResponse:
    """Show the shelves, or what a search finds on all of them."""
    wanted = request.GET.get("q", "").strip()[:200]
    found = list(search(wanted)) if wanted else []
    context = {
        "sections": [(section, len(entries(section))) for section in SECTIONS],
        "wanted": wanted,
        "found": found[:_MOST_FOUND],
        "more": max(0, len(found) - _MOST_FOUND),
    }
    return render(request, "library/shelves.html", context)


@require_safe
def shelf(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one shelf, or those of its entries that are asked for; a long one page by page."""
    section = _section(slug)
    chosen = {column: request.GET.get(column, "") for column in section.filters}
    page = Paginator(kept(section, chosen), _MOST_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": section,
        "page": page,
        "shown": [show(section, entry) for entry in page],
        "choices": choices(section, chosen),
        "chosen": any(chosen.values()),
    }
    return render(request, "library/shelf.html", context)


@require_safe
def row(request: HttpRequest, entry_id: str) -> HttpResponse:
    """Show one row of our tables: what a statement with its id rests on."""
    entry = catalogue().get(entry_id)
    if entry is None:
        raise Http404
    section = section_of(entry_id)
    if section is None:
        return redirect("library")
    return render(request, "library/row.html", {"section": section, "shown": show(section, entry)})


def _section(slug: str) -> Section:
    for section in SECTIONS:
        if section.slug == slug:
            return section
    raise Http404
