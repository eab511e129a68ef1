"""The room of one round: its parts, the page to print, its files, and how far its brief is."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from nextrung.brief.wording import LOOK_YOURSELF
from nextrung_web.access import mine_or_404
from nextrung_web.ladder.models import Round
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief
from nextrung_web.rounds.parts import PARTS, Part, by_moment, part_called, with_one_advice
from nextrung_web.rounds.room import Room, open_room

#: Ending of the file: field of the model, and type.
_FILES = {
    "pdf": ("paper", "application/pdf"),
    "a4.pdf": ("paper_a4", "application/pdf"),
    "ics": ("calendar", "text/calendar; charset=utf-8"),
    "html": ("page", "text/html; charset=utf-8"),
}


def my_round(request: HttpRequest, pk: int) -> Round:
    """Give a round of the person."""
    return mine_or_404(request, Round.objects.select_related("application__owner", "notes"), pk=pk)


@require_safe
def room(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what to do tonight; while there is no brief yet, say how far it is."""
    opened = open_room(my_round(request, pk))
    return render_room(request, opened, "rounds/room.html")


@require_safe
def part(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show one part of the brief."""
    opened = open_room(my_round(request, pk))
    return render_room(request, opened, "rounds/part.html", part=part_called(slug))


@require_safe
def print_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the whole brief on one page, to read through or to print."""
    opened = open_room(my_round(request, pk))
    printed = [one for one in PARTS if one.slug != "after"]
    return render_room(request, opened, "rounds/print.html", printed=printed)


def render_room(
    request: HttpRequest,
    opened: Room,
    template: str,
    *,
    part: Part | None = None,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    """Show a page of the room; without a brief, how far its making is."""
    if opened.brief is None:
        return render(request, "rounds/waiting.html", {**_common(opened), "refreshes": True})
    context: dict[str, Any] = {
        **_common(opened),
        "part": part,
        "brief": opened.brief,
        "said_before": with_one_advice(opened.brief["consistency"]),
        "other_mistakes": by_moment(opened.brief["other_mistakes"]),
        "has_gaps": any(match["coverage"] == "none" for match in opened.brief["requirements"]),
        "look_yourself": LOOK_YOURSELF,
        "refreshes": not (part and part.has_forms),
        **more,
    }
    return render(request, template, context, status=status)


def _common(opened: Room) -> dict[str, Any]:
    return {
        "room": opened,
        "round": opened.round,
        "kept": opened.kept,
        "papers": opened.papers,
        "parts": PARTS,
    }


@require_safe
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far the making is, for a page that looks again each second; once it is done, load it anew."""
    opened = open_room(my_round(request, pk))
    if opened.is_under_way:
        return HttpResponse(status=204)  # the page stays as it is, and nothing is read out again
    refreshes = request.GET.get("refresh") == "1" and opened.brief is not None
    answer = render(request, "rounds/_state.html", {**_common(opened), "is_new": opened.brief is not None})
    if refreshes:
        answer.headers["HX-Refresh"] = "true"
    return answer


@require_POST
def make_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the brief anew, after papers have changed or it could not be made."""
    round_ = my_round(request, pk)
    ask_for_brief(round_)
    return redirect("round", round_.pk)


@require_safe
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Give the brief as a file, under a name of our own."""
    kept = mine_or_404(request, KeptBrief.without_content.all(), round_id=pk)
    if kind not in _FILES or not kept.made_at:
        raise Http404
    field, media = _FILES[kind]
    return FileResponse(
        getattr(kept, field).open("rb"), as_attachment=True, filename=f"brief.{kind}", content_type=media
    )
