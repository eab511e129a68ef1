"""The numbers, the budget sheet, the household and the going rate."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nextrung.intake.records import Posting
from nextrung.pay.household.budget import due_by_month
from nextrung.pay.plan.typed import key_parts
from nextrung.pay.rate.employer import find_employer_industry
from nextrung_web.access import visible
from nextrung_web.ladder.models import Application, Round
from nextrung_web.open_page import is_from_page
from nextrung_web.pay import fields as asked
from nextrung_web.pay.citing import Citing, address
from nextrung_web.pay.models import PlanAnswer
from nextrung_web.pay.pages import (
    answer_to_form,
    in_page,
    is_shown,
    page,
    states,
    take,
    typed_by,
)
from nextrung_web.pay.paid import paid_for, papers_for, readings
from nextrung_web.pay.plans import Typed, can_settle, last_change
from nextrung_web.pay.sheet import Lines, add_lines, budget_of, filled, keep_all, read_back
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief

#: From this share on a title is taken as understood.
_SURE = 0.7
_MOST_LISTED = 20


@dataclass(frozen=True, kw_only=True)
class Step:
    """One of the pages to fill in, and how far it is."""

    name: str
    title: str
    state: str
    is_done: bool
    address: str


@require_safe
def numbers(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show need, walk-away, target and opening, what they rest on, and what to say when."""
    typed = typed_by(request, pk)
    steps = _steps(typed)
    context: dict[str, Any] = {"steps": steps, "is_empty": not any(step.is_done for step in steps)}
    if typed.application is None:
        context["applications"] = visible(Application.objects.filter(archived_at=None), typed.owner)[
            :_MOST_LISTED
        ]
    if is_shown(request):
        paid = paid_for(typed)
        citing = Citing(typed=typed, papers=paid.papers)
        context |= {"paid": paid, "page": paid.page, "briefs": _briefs(typed)}
        if paid.page:
            context |= {
                "why": citing.points(paid.page.why),
                "could_give": citing.points(paid.page.could_give),
                "stated": citing.points(paid.page.stated),
                "stages": [(stage.name, citing.points(stage.points)) for stage in paid.page.stages],
            }
    return page(request, typed, "numbers", context)


def _steps(typed: Typed) -> list[Step]:
    plan = typed.read.plan
    lines = [line for line in plan.budget.lines if line.amount is not None]
    has_title = plan.job.title or (typed.application and typed.application.title)
    offers = len([offer for offer in (plan.now, *plan.offers) if offer and offer.base is not None])
    blank = _("blank")
    states = {
        "budget": (
            _("The budget"),
            ngettext("%d line", "%d lines", len(lines)) % len(lines) if lines else blank,
        ),
        "household": (_("The household"), plan.household.state if plan.household else blank),
        "rate": (
            _("The going rate"),
            _("from the posting") if has_title and not plan.job.title else plan.job.title,
        ),
        "offers": (
            _("Your job now, and other offers"),
            ngettext("%d with its pay", "%d with their pay", offers) % offers if offers else blank,
        ),
    }
    return [
        Step(
            name=name,
            title=title,
            state=state or blank,
            is_done=bool(state) and state != blank,
            address=address(typed, f"pay_{name}"),
        )
        for name, (title, state) in states.items()
    ]


def _briefs(typed: Typed) -> str:
    """Say whether the brief has these numbers: "old", "new", or that there is nothing to put in it."""
    if typed.application is None or not can_settle(typed.read.plan):
        return ""
    briefs = KeptBrief.objects.filter(round__application=typed.application).exclude(made_at=None)
    made, changed = briefs.order_by("-made_at").first(), last_change(typed)
    if made is None or made.made_at is None or changed is None:
        return ""
    has_them = bool(made.content and made.content.get("pay"))
    return "new" if has_them and made.made_at > changed else "old"


@require_POST
def into_brief(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the briefs of the rounds that are still ahead made again, with these numbers."""
    typed = typed_by(request, pk)
    rounds = Round.objects.filter(application_id=pk, climbed_at=None, kind__in=Round.INTERVIEWS)
    ahead = list(visible(rounds, typed.owner))
    for round_ in ahead:
        ask_for_brief(round_)
    if not ahead:
        messages.info(request, _("There is no interview ahead for which a brief could be made."))
        return redirect(address(typed, "pay"))
    return redirect("round", ahead[-1].pk)


@require_http_methods(["GET", "HEAD", "POST"])
def budget(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show the budget sheet, and keep each line as it is left."""
    typed = typed_by(request, pk)
    if request.method != "POST":
        return page(request, typed, "budget", _sheet(typed))
    before = [one for lines in budget_of(typed) for one in lines.fields]
    changed = keep_all(typed, before, request.POST)
    problems = [] if is_from_page(request) else list(add_lines(typed, request.POST))
    if not is_from_page(request):
        return answer_to_form(request, typed_by(request, pk), problems, address(typed, "pay_budget"))
    after = typed_by(request, pk)
    context = _sheet(after)
    shown = [one for lines in context["sheet"] for one in lines.fields]
    context["states"] = states(before, shown, changed, _understood(after, context["sheet"]))
    return in_page(request, "pay/_budget_states.html", context)


def _sheet(typed: Typed) -> dict[str, Any]:
    sheet = budget_of(typed)
    spent = typed.read.plan.budget.per_year
    due = [(month, amount) for month, amount in due_by_month(typed.read.plan.budget).items() if amount]
    blanks = sum(lines.total.blank for lines in sheet)
    return {"sheet": sheet, "per_year": spent, "per_month": spent / 12, "due": due, "blanks": blanks}


def _understood(typed: Typed, sheet: Iterable[Lines]) -> dict[str, str]:
    """Say of each line how its amount was read."""
    read = {(line.category, line.name): read_back(line) for line in typed.read.plan.budget.lines}
    return {
        one.field.id: read.get(
            (lines.category.name, lines.category.name_of(key_parts(one.field.key)[-1])), ""
        )
        for lines in sheet
        for one in lines.fields
    }


@require_POST
def remove_line(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Take away a line of the person's own."""
    typed = typed_by(request, pk)
    every = [one for lines in budget_of(typed) for one in lines.fields]
    keep_all(typed, every, request.POST)  # without JavaScript the button sends the whole sheet
    for one in every:
        if one.field.is_own and one.field.id == request.POST.get("line"):
            visible(PlanAnswer.objects.filter(key=one.field.key), typed.owner).delete()
            messages.info(request, _("“%(name)s” is taken away.") % {"name": one.field.label})
    return redirect(address(typed, "pay_budget"))


@require_http_methods(["GET", "HEAD", "POST"])
def household(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show who lives on the pay, as far as taxes care, and keep each field as it is left."""
    if request.method == "POST":
        return take(request, pk, lambda one: filled(one, asked.HOUSEHOLD), "pay_household")
    typed = typed_by(request, pk)
    return page(request, typed, "household", {"fields": filled(typed, asked.HOUSEHOLD)})


@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show what this work earns there with one's own numbers on it; title and place can be put right."""
    every = (*asked.JOB, *asked.POSTED, *asked.NEARER, asked.OCCUPATION)
    if request.method == "POST":
        return take(request, pk, lambda one: filled(one, every), "pay_rate")
    typed = typed_by(request, pk)
    papers = papers_for(typed.application)
    posting = papers.posting
    context: dict[str, Any] = {
        "fields": filled(typed, _with_posting(posting)),
        "posted": filled(typed, asked.POSTED),
        "nearer": filled(typed, asked.NEARER),
        "posting": posting,
    }
    if is_shown(request):
        paid = paid_for(typed, papers)
        found = readings(typed, papers)
        rate_found = paid.rate
        chosen = typed.read.plan.job.occupation
        context |= {
            "paid": paid,
            "page": paid.page,
            "rate": rate_found,
            "readings": found,
            "code": rate_found.occupation.code if rate_found else chosen,
            "is_unsure": bool(found) and (chosen is not None or found[0].confidence < _SURE),
            "occupation": filled(typed, [asked.OCCUPATION])[0],
        }
    return page(request, typed, "rate", context)


def _with_posting(posting: Posting | None) -> Iterable[asked.Field]:
    """Show in an empty box what the posting says, which counts while it is empty."""
    employer = find_employer_industry(posting)
    said = {
        "job.title": posting.title.text if posting and posting.title else "",
        "job.location": posting.location.text if posting and posting.location else "",
        "job.industry": employer.text if employer else "",
    }
    return [replace(field, instead=said.get(field.key, "")) for field in asked.JOB]


@require_safe
def plan_file(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Give the plan as the file that the command line reads."""
    typed = typed_by(request, pk)
    answer = HttpResponse(typed.read.text, content_type="text/plain; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="plan.toml"'
    return answer
