"""The job one has and the offers side by side: each with what it gives beside its base."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from nextrung_web.access import mine_or_404
from nextrung_web.pay import fields as asked
from nextrung_web.pay.citing import address
from nextrung_web.pay.models import PlanPart
from nextrung_web.pay.pages import back_to, is_shown, page, take, typed_by
from nextrung_web.pay.paid import paid_for
from nextrung_web.pay.plans import Typed, keep
from nextrung_web.pay.sheet import Filled, filled, terms_of

#: More would be a table that nobody reads.
_MOST_OFFERS = 12


@require_http_methods(["GET", "HEAD", "POST"])
def offers(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the job one has and each offer, and keep each field as it is left."""
    if request.method == "POST":
        return take(request, pk, _every_field, "pay_offers")
    typed = typed_by(request, pk)
    context: dict[str, Any] = {
        "now": filled(typed, asked.NOW),
        "now_terms": terms_of(typed, "now."),
        "here_fields": filled(typed, [asked.HERE]),
        "add": address(typed, "pay_add_offer"),
        "here_terms": terms_of(typed, "job.benefits."),
        "choices": filled(typed, asked.CHOICES),
        "offers": [_shown(typed, offer) for offer in typed.offers],
        "can_add": len(typed.offers) < _MOST_OFFERS,
        "has_this": any(map(typed.is_for_this_job, typed.offers)),
    }
    if is_shown(request):
        paid = paid_for(typed)
        context |= {"paid": paid, "page": paid.page}
    return page(request, typed, "offers", context)


def _shown(typed: Typed, offer: PlanPart) -> dict[str, Any]:
    plan = typed.read.plan.offers[typed.offers.index(offer)]
    wrong = typed.read.wrong.get(typed.key_of(offer, "this_job"), "")
    is_here = typed.is_for_this_job(offer)
    return {
        "part": offer,
        "remove": address(typed, "pay_remove_offer", offer.pk),
        "name": plan.name,
        "is_this_job": is_here,
        "wrong": wrong,
        "other_job": offer.application if offer.application_id and not is_here else None,
        "fields": filled(typed, asked.OFFER, offer),
        "terms": terms_of(typed, "", offer),
    }


def _every_field(typed: Typed) -> tuple[Filled, ...]:
    alone = (*filled(typed, asked.NOW), *filled(typed, [asked.HERE]), *filled(typed, asked.CHOICES))
    terms = (*terms_of(typed, "now.").fields, *terms_of(typed, "job.benefits.").fields)
    of_offers = (
        one
        for offer in typed.offers
        for one in (*filled(typed, asked.OFFER, offer), *terms_of(typed, "", offer).fields)
    )
    return (*alone, *terms, *of_offers)


@require_POST
def add(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add an offer, for this job or from elsewhere."""
    typed = typed_by(request, pk)
    if len(typed.offers) >= _MOST_OFFERS:
        messages.warning(request, _("Twelve offers are as many as can be held side by side."))
        return back_to(typed, "pay_offers", "offers")
    is_here = request.POST.get("this_job") == "1" and not any(map(typed.is_for_this_job, typed.offers))
    offer = PlanPart.objects.create(
        owner=typed.owner, kind=PlanPart.Kind.OFFER, application=typed.application if is_here else None
    )
    if is_here and typed.application:
        keep(offer, "name", typed.application.company or typed.application.title)
    return back_to(typed, "pay_offers", f"offer-{offer.pk}")


@require_POST
def remove(request: HttpRequest, offer: int, pk: int | None = None) -> HttpResponse:
    """Take an offer away, with all that was typed of it."""
    typed = typed_by(request, pk)
    row = mine_or_404(request, PlanPart.objects.filter(kind=PlanPart.Kind.OFFER), pk=offer)
    row.delete()
    messages.info(request, _("The offer is taken away."))
    return back_to(typed, "pay_offers", "offers")
