"""Look at an answer again: its review, other attempts at the question, progress over the days."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nextrung.practice.charts import aspect_chart
from nextrung.practice.mock.progress import progress_over_days
from nextrung.practice.mock.records import Exchange, Session
from nextrung_web.access import current_user, mine_or_404
from nextrung_web.ladder.models import Round
from nextrung_web.practice.holding import session_of
from nextrung_web.practice.models import MockInterview
from nextrung_web.practice.overview import held_by
from nextrung_web.practice.reviewing import ASPECT_NAMES, answers_to, attempts_at, review_page
from nextrung_web.practice.views import my_interview


@require_safe
def review(request: HttpRequest, pk: int, place: int) -> HttpResponse:
    """Show the review of one answer."""
    row, session, exchange = _answered(request, pk, place)
    question = session.plan.questions[exchange.question]
    context = {
        "row": row,
        "session": session,
        "exchange": exchange,
        "place": place,
        "question": question,
        "page": review_page(row, session, place),
        "attempts": len(answers_to(question.key, held_by(current_user(request), None))),
    }
    return render(request, "practice/review.html", context)


@require_safe
def attempts(request: HttpRequest, pk: int, place: int) -> HttpResponse:
    """Show all answers to the same question side by side."""
    row, session, exchange = _answered(request, pk, place)
    question = session.plan.questions[exchange.question]
    found = attempts_at(question.key, held_by(current_user(request), None))
    context = {"row": row, "place": place, "question": question, "attempts": found}
    return render(request, "practice/attempts.html", context)


def _answered(request: HttpRequest, pk: int, place: int) -> tuple[MockInterview, Session, Exchange]:
    row = my_interview(request, pk)
    session = session_of(row)
    if session is None or place >= len(session.exchanges) or session.exchanges[place].answer is None:
        raise Http404
    return row, session, session.exchanges[place]


@require_safe
def progress(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show each aspect over the days of practice, for one ladder or for all."""
    round_ = mine_or_404(request, Round.objects.select_related("application"), pk=pk) if pk else None
    sessions = [one.session for one in held_by(current_user(request), round_)]
    charts = [(ASPECT_NAMES[one.aspect], aspect_chart(one)) for one in progress_over_days(sessions)]
    return render(request, "practice/progress.html", {"round": round_, "charts": charts})
