"""Begin an interview, hold it question by question, and see how it went."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nextrung.errors import NextRungError
from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.records import Session
from nextrung.practice.mock.summary import sum_up
from nextrung_web.access import current_user, mine_or_404
from nextrung_web.ladder.models import Round
from nextrung_web.practice.beginning import begin_interview
from nextrung_web.practice.forms import AnswerForm, BeginForm
from nextrung_web.practice.hearing import notice_given_up, sounded_without_words
from nextrung_web.practice.holding import held, session_of
from nextrung_web.practice.material import today_at
from nextrung_web.practice.models import MockInterview, Recording
from nextrung_web.practice.overview import Held, due_today, held_by, names_there
from nextrung_web.practice.pieces import LONGEST_MINUTES, PIECE_SECONDS, seconds_of
from nextrung_web.practice.reviewing import bars_of
from nextrung_web.practice.said import Said, all_said

_MOST_SHOWN = 40


# --- begin ----------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show what can be practised, for a round or without one; a form begins an interview."""
    round_ = _my_round(request, pk)
    owner = current_user(request)
    every = held_by(owner, round_)
    due = due_today(every, today_at(round_), round_.day if round_ else None)
    own_due = [one for one in due if round_ is not None or not one.job]
    people, problem = _people(round_)
    form = BeginForm(
        people, request.POST or None, has_due=bool(own_due), question=request.GET.get("question")
    )
    if request.method == "POST" and form.is_valid():
        try:
            row = begin_interview(owner, round_, form, [one.due.question for one in own_due])
        except NextRungError as error:
            form.add_error(None, str(error))
        else:
            return redirect("interview", row.pk)
    context = {
        "round": round_,
        "form": form,
        "problem": problem,
        "due": due,
        "unfinished": [each for each in every if each.is_open][:3],
        "past": [each for each in every if not each.is_open][:_MOST_SHOWN],
    }
    return render(request, "practice/start.html", context, status=422 if form.errors else 200)


def _my_round(request: HttpRequest, pk: int | None) -> Round | None:
    if pk is None:
        return None
    rounds = Round.objects.select_related("application__resume", "application__posting", "notes")
    return mine_or_404(request, rounds, pk=pk)


def _people(round_: Round | None) -> tuple[list[str], str]:
    """Give who will be met, as the papers call them, and what is wrong with the papers."""
    try:
        return names_there(round_), ""
    except NextRungError as error:
        return [], str(error)


# --- hold -----------------------------------------------------------------------------------------


def my_interview(request: HttpRequest, pk: int) -> MockInterview:
    """Give an interview of the person."""
    rows = MockInterview.objects.select_related(
        "owner", "round__application__resume", "round__application__posting", "round__notes"
    )
    return mine_or_404(request, rows, pk=pk)


@require_safe
def interview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the question that is asked now; after the last one, how it went."""
    row = my_interview(request, pk)
    session = session_of(row)
    if session is None:
        return _unreadable(request, row)
    if session.ending is not None:
        return redirect("interview_summary", pk)
    if not _is_asked(session):
        try:
            with held(row) as going_on:
                going_on.next_prompt()
                session = going_on.session
        except NextRungError as error:
            return _unreadable(request, row, str(error))
        if session.ending is not None:
            return redirect("interview_summary", pk)
    return _question_page(request, row, session)


def _is_asked(session: Session) -> bool:
    last = session.exchanges[-1] if session.exchanges else None
    return last is not None and last.answer is None and not last.is_skipped


def _unreadable(request: HttpRequest, row: MockInterview, problem: str = "") -> HttpResponse:
    return render(request, "practice/unreadable.html", {"row": row, "problem": problem}, status=409)


def _question_page(
    request: HttpRequest, row: MockInterview, session: Session, *, problem: str = "", typed: str | None = None
) -> HttpResponse:
    place = len(session.exchanges) - 1
    asked = session.exchanges[place]
    recording = latest_recording(row, place)
    context = {
        "row": row,
        "session": session,
        "asked": asked,
        "number": asked.question + 1,
        "count": len(session.plan.questions),
        "place": place,
        "draft": "\n".join(session.draft) if typed is None else typed,
        "problem": problem,
        "recording": recording,
        "seconds": seconds_of(recording.key) if recording else 0,
        "said": all_said(row, session),
        "piece_ms": PIECE_SECONDS * 1000,
        "longest_ms": LONGEST_MINUTES * 60_000,
    }
    return render(request, "practice/interview.html", context, status=422 if problem else 200)


def latest_recording(row: MockInterview, place: int) -> Recording | None:
    """Give the newest take of an answer that was not set aside."""
    takes = row.recordings.filter(place=place).exclude(state=Recording.State.SET_ASIDE)
    newest = takes.order_by("pk").last()
    return notice_given_up(newest) if newest else None


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a typed answer, leave a question out, leave the interview for later, or end it."""
    row = my_interview(request, pk)
    session = session_of(row)
    if session is None:
        return _unreadable(request, row)
    form = AnswerForm(_without_nul(request))
    if not form.is_valid():
        problem = _("This could not be taken as an answer; it may be too long.")
        return _question_page(request, row, session, problem=problem, typed=request.POST.get("text", ""))
    text, place = form.cleaned_data["text"].replace("\r\n", "\n"), form.cleaned_data["place"]
    act = request.POST.get("act", "answer")
    if session.ending is not None:
        return redirect("interview_summary", pk)
    if act == "answer" and not text:
        problem = _("Write a few words first, or leave this question out.")
        return _question_page(request, row, session, problem=problem)
    try:
        with held(row) as going_on:
            is_this_one = _is_asked(going_on.session) and place == len(going_on.session.exchanges) - 1
            if is_this_one:
                _act(going_on, act, text, latest_recording(row, place))
            session = going_on.session
    except NextRungError as error:
        return _question_page(request, row, session, problem=str(error), typed=text)
    if not is_this_one and session.ending is None:
        problem = _("You had answered that question already, in another tab perhaps. This is the next one.")
        return _question_page(request, row, session, problem=problem, typed=text)
    if act == "pause":
        messages.success(request, _("It is kept. Go on with it whenever you like."))
        return _to_start(row.round_id)
    return redirect("interview_summary" if session.ending else "interview", pk)


def _to_start(round_id: int | None) -> HttpResponse:
    return redirect("round_practice", round_id) if round_id else redirect("practice")


def _without_nul(request: HttpRequest) -> dict[str, str]:
    """Give what was sent without the one character that is no text."""
    return {name: request.POST[name].replace("\0", " ") for name in request.POST}


def _act(going_on: Interview, act: str, text: str, recording: Recording | None) -> None:
    """Do what was asked for, and ask what comes next."""
    if act in ("pause", "end"):
        going_on.keep_draft(text)
        going_on.pause() if act == "pause" else going_on.quit()
        return
    if act == "skip":
        going_on.skip()
    else:
        delivery = sounded_without_words(recording)
        key = str(recording.key) if recording and delivery else ""
        going_on.answer(text, delivery=delivery, recording=key)
    going_on.next_prompt()


@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is being typed, as it stands now."""
    row = my_interview(request, pk)
    form = AnswerForm(_without_nul(request))
    if not form.is_valid():
        return HttpResponse(status=422)
    try:
        with held(row) as going_on:
            session = going_on.session
            if session.ending is not None or form.cleaned_data["place"] != len(session.exchanges) - 1:
                return HttpResponse(status=409)
            going_on.keep_draft(form.cleaned_data["text"].replace("\r\n", "\n"))
    except NextRungError as error:
        return HttpResponse(str(error), status=507, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)


# --- afterwards -----------------------------------------------------------------------------------


@require_safe
def summary(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how an interview went, as far as it went."""
    row = my_interview(request, pk)
    session = session_of(row)
    if session is None:
        return _unreadable(request, row)
    others = [one.session for one in held_by(current_user(request), None) if one.row.pk != row.pk]
    summed = sum_up(session, others, today_at(row.round), row.round.day if row.round else None)
    said = all_said(row, session)
    context = {
        "row": row,
        "session": session,
        "held": Held(row=row, session=session),
        "summary": summed,
        "bars": bars_of({one.aspect: one.mean for one in summed.aspects}),
        "said": said,
        "today": today_at(row.round),
        "takes": _other_takes(row, said),
    }
    return render(request, "practice/summary.html", context)


def _other_takes(row: MockInterview, said: list[Said]) -> list[Recording]:
    used = {one.recording.pk for one in said if one.recording}
    return [take for take in row.recordings.all() if take.pk not in used]


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete an interview with its recordings, from the disk too."""
    row = my_interview(request, pk)
    round_id = row.round_id
    row.delete()
    messages.success(request, _("The interview and its recordings are gone."))
    return _to_start(round_id)
