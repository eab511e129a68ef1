"""Give a paper of a ladder again: the new version takes its place, the old one stays to be read."""

from django.db import transaction

from nextrung_web.ladder.beginning import call_by_its_posting, keep_any, take_day_from_notes
from nextrung_web.ladder.forms import PaperForm
from nextrung_web.ladder.models import Application, Fetching, Paper, Round
from nextrung_web.ladder.putting_right import carry_over
from nextrung_web.rounds.making import ask_for_brief

_MOST_VERSIONS = 50


@transaction.atomic
def replace_paper(application: Application, kind: Paper.Kind, form: PaperForm) -> Paper:
    """Put a new version of the résumé or the posting into a ladder, corrections taken over.

    Raises:
        NextRungError: it cannot be read as such a paper.

    """
    new = _kept(application, kind, form, getattr(application, kind.value))
    put_in(application, kind, new)
    return new


@transaction.atomic
def put_in(application: Application, kind: Paper.Kind, new: Paper) -> None:
    """Put a kept résumé or posting into its ladder; the briefs that rest on it follow.

    Corrections of the version before are taken over. A posting that is still being fetched is not wanted
    any more.
    """
    old: Paper | None = getattr(application, kind.value)
    if old is not None:
        carry_over(old, new)
    setattr(application, kind.value, new)
    if kind == Paper.Kind.POSTING:
        call_by_its_posting(application)
        Fetching.objects.filter(application=application).delete()
    application.save()
    resting = application.rounds.filter(climbed_at=None)
    has_brief = {"brief__isnull": False} if old else {"kind__in": Round.INTERVIEWS}
    for round_ in resting.filter(**has_brief):
        ask_for_brief(round_)


@transaction.atomic
def replace_notes(round_: Round, form: PaperForm) -> Paper:
    """Put new notes into a round; they set its day where none is known.

    Raises:
        NextRungError: they cannot be read.

    """
    new = _kept(round_.application, Paper.Kind.NOTES, form, round_.notes)
    if round_.notes is not None:
        carry_over(round_.notes, new)
    round_.notes = new
    if round_.day is None:
        take_day_from_notes(round_)
    round_.save()
    ask_for_brief(round_)
    return new


def _kept(application: Application, kind: Paper.Kind, form: PaperForm, old: Paper | None) -> Paper:
    return keep_any(application.owner, kind, form.cleaned_data[form.how], old)


def versions_before(paper: Paper | None) -> list[Paper]:
    """Give the versions that a paper replaced, the newest first."""
    found: list[Paper] = []
    while paper and paper.replaces and len(found) < _MOST_VERSIONS:
        paper = paper.replaces
        found.append(paper)
    return found
