"""Listen to a recorded answer, and answer with it: slow work, done as a task."""

from uuid import UUID

import msgspec
from django.utils.translation import gettext as _
from django_tasks import task

from nextrung.engines.choose import load_recogniser
from nextrung.errors import NextRungError
from nextrung.practice.delivery import HeardAnswer, measure_delivery
from nextrung.practice.records import Delivery
from nextrung_web.practice.holding import held
from nextrung_web.practice.models import Recording
from nextrung_web.practice.pieces import joined, pieces_of
from nextrung_web.unfinished import is_given_up


def ask_to_hear(recording: Recording) -> None:
    """Put the hearing of a recording on the list of things to do, once."""
    if recording.is_under_way:
        return
    recording.state, recording.problem = Recording.State.WAITING, ""
    recording.save(update_fields=["state", "problem"])
    task_id = str(hear.enqueue(str(recording.key)).id)
    Recording.objects.filter(pk=recording.pk).update(task_id=task_id)


def notice_given_up(recording: Recording) -> Recording:
    """See whether the task of a recording that is being heard has failed; the person can then try again."""
    if is_given_up(recording):
        recording.state = Recording.State.FAILED
        recording.problem = _("It could not be written down. The recording is kept; try it again.")
        recording.save(update_fields=["state", "problem"])
    return recording


@task()
def hear(key: str) -> None:
    """Listen to a recording and answer with what was said in it; done twice it answers once."""
    recording = Recording.objects.select_related("interview__owner", "interview__round").get(key=key)
    _keep(recording, state=Recording.State.HEARING)
    try:
        heard = recording.heard_answer or _listened(recording)
        if heard.text.strip():
            _answer_with(recording, heard)
    except NextRungError as error:
        _keep(recording, state=Recording.State.FAILED, problem=str(error))
        return
    _keep(recording, state=Recording.State.HEARD, problem=" ".join(_no_words(heard)))


def _keep(recording: Recording, **changes: object) -> None:
    Recording.objects.filter(pk=recording.pk).update(**changes)


def _listened(recording: Recording) -> HeardAnswer:
    key: UUID = recording.key
    if not pieces_of(key):
        raise NextRungError(
            _("Nothing of this recording was kept."), advice=_("Record the answer once more, or type it.")
        )
    with joined(key) as whole:
        try:
            heard = measure_delivery(whole, load_recogniser())
        except NextRungError as error:  # the name of our own file says nothing to anybody
            raise NextRungError(error.what, advice=error.advice) from error
    _keep(recording, heard=msgspec.to_builtins(heard))
    return heard


def _no_words(heard: HeardAnswer) -> tuple[str, ...]:
    return () if heard.text.strip() else heard.delivery.missing


def _answer_with(recording: Recording, heard: HeardAnswer) -> None:
    """Answer the question the recording was made for, if it still waits for an answer."""
    with held(recording.interview, heard) as interview:
        exchanges = interview.session.exchanges
        if interview.is_over or recording.place != len(exchanges) - 1 or exchanges[-1].answer is not None:
            return
        interview.answer(heard.text, delivery=heard.delivery, recording=str(recording.key))
        interview.next_prompt()


def sounded_without_words(recording: Recording | None) -> Delivery | None:
    """Give how a recording sounded whose words have to be typed; None where there is no such recording."""
    heard = recording.heard_answer if recording else None
    if heard is None or heard.text.strip() or heard.delivery.speaking_seconds is None:
        return None
    return heard.delivery
