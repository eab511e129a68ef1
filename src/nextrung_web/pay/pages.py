"""What the pages of pay share: whose plan it is, how one is shown, and how its fields are kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nextrung_web.access import current_user, mine_or_404
from nextrung_web.ladder.models import Application
from nextrung_web.open_page import is_from_page
from nextrung_web.pay.citing import address
from nextrung_web.pay.plans import Typed, typed_for
from nextrung_web.pay.sheet import Filled, keep_all

#: Gives the fields of a page with what stands in them.
FieldsOf: TypeAlias = Callable[[Typed], Sequence[Filled]]
#: Asks for what takes a moment to work out: in the page or, of a page that is open, alone.
_SHOWN = "shown"
_LINKS = ("pay", "pay_budget", "pay_household", "pay_rate", "pay_offers", "pay_file", "pay_remove_line")


def typed_by(request: HttpRequest, pk: int | None) -> Typed:
    """Give what the person typed, for their application or for the page on its own."""
    papers = Application.objects.select_related("resume", "posting")
    application = None if pk is None else mine_or_404(request, papers, pk=pk)
    return typed_for(current_user(request), application)


def page(request: HttpRequest, typed: Typed, name: str, context: dict[str, Any]) -> HttpResponse:
    """Show one of the pages, or, of a page that is open, the part that takes a moment."""
    shown = is_shown(request)
    template = f"pay/_{name}.html" if shown and is_from_page(request) else f"pay/{name}.html"
    base = {
        "typed": typed,
        "application": typed.application,
        "here": name,
        "links": {each: address(typed, each) for each in _LINKS},
        "is_shown": shown,
    }
    return render(request, template, base | context)


def is_shown(request: HttpRequest) -> bool:
    """Say whether what takes a moment is asked for."""
    return request.GET.get(_SHOWN) == "1"


def take(request: HttpRequest, pk: int | None, fields_of: FieldsOf, name: str) -> HttpResponse:
    """Keep what was sent of the fields of a page; answer to the field, or to the whole form."""
    typed = typed_by(request, pk)
    before = fields_of(typed)
    changed = keep_all(typed, before, request.POST)
    after = typed_by(request, pk)
    if not is_from_page(request):
        return answer_to_form(request, after, [], address(typed, name))
    context = {"states": states(before, fields_of(after), changed, {})}
    return in_page(request, "pay/_states.html", context)


def states(
    before: Sequence[Filled], after: Sequence[Filled], changed: Sequence[str], understood: Mapping[str, str]
) -> list[Filled]:
    """Give the fields beside which something is to be said anew."""
    was_wrong = {one.field.id: one.wrong for one in before}
    return [
        replace(one, kept=_kept_words(understood.get(one.field.id, "")) if one.field.id in changed else "")
        for one in after
        if one.field.id in changed or one.wrong != was_wrong.get(one.field.id, "")
    ]


def _kept_words(understood: str) -> str:
    return _("Kept: %(amount)s") % {"amount": understood} if understood else _("Kept")


def in_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Answer to one field, and let the rest of the page know that something was kept."""
    answer = render(request, template, context)
    answer.headers["HX-Trigger"] = "kept"
    return answer


def answer_to_form(request: HttpRequest, after: Typed, problems: Sequence[str], where: str) -> HttpResponse:
    """Answer to a whole form: kept, and how much of it cannot be read yet."""
    for problem in problems:
        messages.warning(request, problem)
    count = len(after.read.wrong)
    if count:
        words = ngettext(
            "Kept. One field cannot be read yet, which is told beside it.",
            "Kept. %(n)d fields cannot be read yet, which is told beside each.",
            count,
        )
        messages.warning(request, words % {"n": count})
    else:
        messages.success(request, _("Kept."))
    return redirect(where)


def back_to(typed: Typed, name: str, place: str) -> HttpResponse:
    """Lead back to a place on a page."""
    return redirect(f"{address(typed, name)}#{place}")
