"""Give a paper of a ladder again: the new version takes its place, the old one stays to be read."""

from django.db import transaction

from nextrung_web.ladder.beginning import call_by_its_posting, keep_any, take_day_from_notes
from nextrung_web.ladder.forms import PaperForm
from nextrung_web.ladder.models import Application, Paper, Round
from nextrung_web.ladder.putting_right import carry_over
from nextrung_web.rounds.making import ask_for_brief

_MOST_VERSIONS = 50


@transaction.atomic
def replace_paper(application: Application, kind: Paper.Kind, form: PaperForm) -> Paper:
    """Put a new version of the résumé or the posting into a ladder, corrections taken over.

    Raises:
        NextRungError: it cannot be read as such a paper.

    """
    old: Paper | None = getattr(application, kind.value)
    new = _kept(application, kind, form, old)
    setattr(application, kind.value, new)
    if kind == Paper.Kind.POSTING:
        call_by_its_posting(application)
    application.save()
    for round_ in application.rounds.filter(climbed_at=None, brief__isnull=False):
        ask_for_brief(round_)
    return new


@transaction.atomic
def replace_notes(round_: Round, form: PaperForm) -> Paper:
    """Put new notes into a round; they set its day where none is known.

    Raises:
        NextRungError: they cannot be read.

    """
    new = _kept(round_.application, Paper.Kind.NOTES, form, round_.notes)
    round_.notes = new
    if round_.day is None:
        take_day_from_notes(round_)
    round_.save()
    ask_for_brief(round_)
    return new


def _kept(application: Application, kind: Paper.Kind, form: PaperForm, old: Paper | None) -> Paper:
    how = form.how
    new = keep_any(application.owner, kind, form.cleaned_data[how], how, old)
    if old is not None:
        carry_over(old, new)
    return new


def versions_before(paper: Paper | None) -> list[Paper]:
    """Give the versions that a paper replaced, the newest first."""
    found: list[Paper] = []
    while paper and paper.replaces and len(found) < _MOST_VERSIONS:
        paper = paper.replaces
        found.append(paper)
    return found
