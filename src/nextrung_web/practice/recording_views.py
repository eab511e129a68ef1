"""Record an answer: piece by piece to the disk, then heard; and play it again."""

import re
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from nextrung_web.access import mine_or_404
from nextrung_web.open_page import is_from_page
from nextrung_web.practice.hearing import ask_to_hear, notice_given_up
from nextrung_web.practice.holding import session_of
from nextrung_web.practice.live import leave_off, listen_along, words_so_far
from nextrung_web.practice.models import Recording
from nextrung_web.practice.pieces import (
    MOST_BYTES_A_PIECE,
    PieceRefusedError,
    keep_piece,
    media_type,
    read_bytes,
    seconds_of,
    size_of,
)
from nextrung_web.practice.views import my_interview

_RANGE = re.compile(r"bytes=(\d*)-(\d*)\Z")


def _mine(request: HttpRequest, key: UUID) -> Recording:
    return mine_or_404(request, Recording.objects.select_related("interview__owner"), key=key)


@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a take of the answer to the question that is asked now."""
    row = my_interview(request, pk)
    session = session_of(row)
    place = request.POST.get("place", "")
    if session is None or session.ending is not None or place != str(len(session.exchanges) - 1):
        return JsonResponse({"says": _("This question was answered. Load the page again.")}, status=409)
    row.recordings.filter(place=place, state=Recording.State.RECORDING).update(
        state=Recording.State.SET_ASIDE
    )
    recording = Recording.objects.create(interview=row, place=int(place))
    return JsonResponse(
        {
            "key": str(recording.key),
            "pieces": reverse("recording_piece", args=[recording.key, 0])[:-2],
            "finish": reverse("finish_recording", args=[recording.key]),
            "aside": reverse("set_recording_aside", args=[recording.key]),
            "words": reverse("recording_words", args=[recording.key]),
        }
    )


@require_POST
def piece(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Keep one piece; the answer comes once it is on the disk."""
    recording = _mine(request, key)
    if recording.state not in (Recording.State.RECORDING, Recording.State.SET_ASIDE):
        return HttpResponse(status=204)  # it came late; what was heard stays as it was heard
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES_A_PIECE:
        return HttpResponse(_("This piece of the recording is too large."), status=413)
    try:
        keep_piece(recording.key, number, request.body)
    except PieceRefusedError as refused:
        return HttpResponse(refused.says, status=refused.status, content_type="text/plain; charset=utf-8")
    listen_along(recording.key)
    return HttpResponse(status=204)


@require_POST
def finish(request: HttpRequest, key: UUID) -> HttpResponse:
    """Hear the recording as far as it is there, and answer with it."""
    recording = _mine(request, key)
    leave_off(recording.key)
    ask_to_hear(recording)
    return redirect("interview", recording.interview_id)


@require_POST
def set_aside(request: HttpRequest, key: UUID) -> HttpResponse:
    """Set a take aside, to record the answer once more or to type it."""
    recording = _mine(request, key)
    Recording.objects.filter(pk=recording.pk).update(state=Recording.State.SET_ASIDE)
    return redirect("interview", recording.interview_id)


@require_POST
def delete(request: HttpRequest, key: UUID) -> HttpResponse:
    """Delete a take, from the disk too."""
    recording = _mine(request, key)
    pk = recording.interview_id
    recording.delete()
    messages.success(request, _("The recording is gone."))
    return redirect("interview_summary", pk)


@require_safe
def progress(request: HttpRequest, key: UUID) -> HttpResponse:
    """Tell how far the hearing is; once it is done the page goes on."""
    recording = notice_given_up(_mine(request, key))
    if not recording.is_under_way:
        where = reverse("interview", args=[recording.interview_id])
        return HttpResponse(headers={"HX-Redirect": where}) if is_from_page(request) else redirect(where)
    context = {"recording": recording, "seconds": seconds_of(recording.key)}
    if is_from_page(request):
        return render(request, "practice/_hearing.html", context)
    return redirect("interview", recording.interview_id)


@require_safe
def words(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give the words that were written down so far while somebody speaks."""
    return JsonResponse({"words": words_so_far(_mine(request, key).key)})


@require_safe
def sound(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """Play a recording; a browser that jumps asks for a part of it."""
    recording = _mine(request, key)
    size, media = size_of(recording.key), media_type(recording.key)
    if not size:
        raise Http404
    asked = _RANGE.match(request.headers.get("Range", ""))
    wanted = _part(asked, size) if asked and any(asked.groups()) else None
    if asked and any(asked.groups()) and wanted is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    first, last = wanted or (0, size - 1)
    answer = StreamingHttpResponse(
        read_bytes(recording.key, first, last), status=206 if wanted else 200, content_type=media
    )
    answer.headers["Accept-Ranges"] = "bytes"
    answer.headers["Content-Length"] = str(last - first + 1)
    if wanted:
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return answer


def _part(asked: re.Match[str], size: int) -> tuple[int, int] | None:
    """Give the first and last byte of a range as RFC 9110 has it; None where it lies outside."""
    first, last = asked.groups()
    if not first:
        begin = max(size - int(last), 0)
        return (begin, size - 1) if int(last) else None
    begin, end = int(first), min(int(last), size - 1) if last else size - 1
    return (begin, end) if begin <= end and begin < size else None
