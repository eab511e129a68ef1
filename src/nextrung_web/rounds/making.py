"""Make the brief of a round from its kept papers, corrections and choices, and keep what comes of it."""

from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from nextrung.brief.as_json import brief_to_json
from nextrung.brief.brief import Papers, make_brief
from nextrung.brief.records import Brief
from nextrung.brief.render import Format, Paper, draw_all
from nextrung.engines.choose import load_embedder
from nextrung.errors import NextRungError
from nextrung.prepare import with_pay
from nextrung_web.ladder.models import Round
from nextrung_web.ladder.reading import notes_of_round, posting_of, resume_of
from nextrung_web.ladder.when import here
from nextrung_web.pay.plans import plan_of
from nextrung_web.rounds.basis import choices_of, sum_up
from nextrung_web.rounds.debrief import bring_debrief
from nextrung_web.rounds.models import KeptBrief

_State = KeptBrief.State


def ask_for_brief(round_: Round) -> KeptBrief:
    """Put the making of a round's brief on the list of things to do, once."""
    kept, _is_new = KeptBrief.without_content.get_or_create(round=round_)
    if kept.state == _State.WAITING and kept.task_id:
        return kept  # one that is being made has read its papers already, so it is made once more
    kept.state, kept.problem, kept.asked_at = _State.WAITING, "", timezone.now()
    kept.task_id = str(make_kept_brief.enqueue(round_.pk).id)
    kept.save(update_fields=["state", "problem", "asked_at", "task_id"])
    return kept


@task()
def make_kept_brief(round_id: int) -> None:
    """Make the brief of a round and keep it; a paper that cannot be read is told to the person."""
    kept = KeptBrief.without_content.get(round_id=round_id)
    KeptBrief.objects.filter(pk=kept.pk).update(state=_State.MAKING)
    round_ = Round.objects.select_related(
        "application__owner", "application__resume", "application__posting", "notes"
    ).get(pk=round_id)
    try:
        bring_debrief(round_)
        made_from = sum_up(round_)
        brief = _brief_of(round_)
        files = _files_of(brief)
    except NextRungError as error:
        _tell(kept, str(error))
        return
    except Exception:
        _tell(kept, _("Something went wrong on our side while this brief was made. Your papers are kept."))
        raise
    kept.resume, kept.posting = round_.application.resume, round_.application.posting
    kept.notes, kept.made_from = round_.notes, made_from
    _keep(kept, brief, files)


def _tell(kept: KeptBrief, problem: str) -> None:
    KeptBrief.objects.filter(pk=kept.pk).update(state=_State.FAILED, problem=problem)


def _brief_of(round_: Round) -> Brief:
    application = round_.application
    if application.resume is None or application.posting is None:
        raise NextRungError(
            _("A brief needs a résumé and a posting."),
            advice=_("Add what is missing and it will be made."),
        )
    now = here(timezone.now(), round_.time_zone)
    papers = Papers(
        resume=resume_of(application.resume),
        posting=posting_of(application.posting),
        notes=notes_of_round(round_),
    )
    brief = make_brief(papers, now, load_embedder(), choices=choices_of(round_))
    plan = plan_of(application)
    return with_pay(brief, plan, papers) if plan else brief


def _files_of(brief: Brief) -> dict[str, bytes]:
    wanted: dict[str, tuple[Format, Paper]] = {
        "page": ("html", "us-letter"),
        "paper": ("pdf", "us-letter"),
        "paper_a4": ("pdf", "a4"),
        "calendar": ("ics", "us-letter"),
    }
    return dict(zip(wanted, draw_all(brief, list(wanted.values())), strict=True))


@transaction.atomic
def _keep(kept: KeptBrief, brief: Brief, files: dict[str, bytes]) -> None:
    """Keep a brief in place of the one before; where it was asked for anew meanwhile, that still stands."""
    for name, data in files.items():
        file = getattr(kept, name)
        if file:
            transaction.on_commit(partial(file.storage.delete, file.name), robust=True)
        file.save(name, ContentFile(data), save=False)
    kept.content, kept.made_at = brief_to_json(brief), timezone.now()
    kept.save(update_fields=[*files, "content", "made_at", "resume", "posting", "notes", "made_from"])
    KeptBrief.objects.filter(pk=kept.pk, state=_State.MAKING).update(state=_State.READY, problem="")
