"""Afterwards: the debrief and the notes of thanks, kept as each is typed, and handed to the next round."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from nextrung.errors import NextRungError
from nextrung_web.ladder.beginning import in_words
from nextrung_web.ladder.models import Round
from nextrung_web.open_page import is_from_page
from nextrung_web.rounds.after import MOST_CHARACTERS, Field, prompts, thanks
from nextrung_web.rounds.debrief import as_notes, hand_on, keep_typed, round_after
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import Typed
from nextrung_web.rounds.parts import part_called
from nextrung_web.rounds.room import Room, open_room
from nextrung_web.rounds.views import my_round, render_room


@require_safe
def after(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what to do when it is over."""
    return _page(request, open_room(my_round(request, pk)))


def _page(request: HttpRequest, opened: Room, problem: str = "") -> HttpResponse:
    return render_room(
        request,
        opened,
        "rounds/part.html",
        status=422 if problem else 200,
        part=part_called("after"),
        prompts=prompts(opened),
        thanks=thanks(opened),
        next=round_after(opened.round),
        most_characters=MOST_CHARACTERS,
        problem=problem,
    )


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was typed; a button at the end hands the debrief to the next round."""
    opened = open_room(my_round(request, pk))
    try:
        _keep_all(request, opened)
        if request.POST.get("act") == "hand_on":
            return _hand_on(request, opened.round)
    except NextRungError as error:
        if is_from_page(request):
            return render(request, "rounds/_kept.html", {"problem": in_words(error)})
        return _page(request, opened, in_words(error))
    if is_from_page(request):
        return render(request, "rounds/_kept.html")
    messages.success(request, _("Kept."))
    return redirect("round_after", pk)


def _keep_all(request: HttpRequest, opened: Room) -> None:
    fields = [(Typed.Kind.DEBRIEF, field) for field in prompts(opened)]
    fields += [(Typed.Kind.THANKS, field) for field in thanks(opened)]
    sent = [(kind, field, request.POST[field.name]) for kind, field in fields if field.name in request.POST]
    if any(len(text) > MOST_CHARACTERS for _kind, _field, text in sent):
        raise NextRungError(_("That is too long to keep."), advice=_("Keep to what matters most."))
    for kind, field, text in sent:
        if _is_new(field, text):
            keep_typed(opened.round, kind, field.about, text)


def _is_new(field: Field, text: str) -> bool:
    """Tell whether somebody typed: a browser sends lines back with other ends."""
    return text.replace("\r\n", "\n").strip() != field.text.strip()


def _hand_on(request: HttpRequest, round_: Round) -> HttpResponse:
    if not as_notes(round_):
        raise NextRungError(
            _("There is nothing in the debrief yet."), advice=_("One line for one prompt is enough.")
        )
    to = round_after(round_)
    if to is None:
        messages.success(
            request, _("Kept. When you are called back, set up the next rung, and this will be its notes.")
        )
        return redirect("round_after", round_.pk)
    hand_on(round_, to)
    ask_for_brief(to)
    messages.success(request, _("Kept. These are the notes of the next round now, and its brief follows."))
    return redirect("round", to.pk)
