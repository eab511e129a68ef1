"""Keep what the person chooses among their strengths, and have the brief made again with it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from nextrung.errors import NextRungError
from nextrung_web.ladder.models import Round
from nextrung_web.rounds.basis import choices_holding_for
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import Choice, KeptBrief

_Kind = Choice.Kind


def named(brief: Mapping[str, Any]) -> list[str]:
    """Give the requirements of the strengths that a brief names."""
    return [strength["requirement"]["text"] for strength in brief["strengths"]]


@transaction.atomic
def put_in(kept: KeptBrief, out: str, text: str) -> None:
    """Name another strength in place of one; the one named first keeps its place for it.

    Raises:
        NextRungError: the brief does not have the one or the other.

    """
    _require(out, kept, "strengths")
    _require(text, kept, "other_strengths")
    rows = Choice.objects.filter(round=kept.round, kind=_Kind.SWAP)
    before = rows.filter(value=out).first()
    about = before.about if before else out
    if text == about:
        rows.filter(about=about).delete()
    else:
        _keep(kept.round, _Kind.SWAP, about=about, value=text)
    Choice.objects.filter(round=kept.round, kind=_Kind.APART, about=out).delete()
    ask_for_brief(kept.round)


@transaction.atomic
def set_apart(kept: KeptBrief, text: str) -> None:
    """Choose the strength that sets apart.

    Raises:
        NextRungError: the brief does not name it.

    """
    _require(text, kept, "strengths")
    now = {"about": text, "made_at": timezone.now()}
    Choice.objects.update_or_create(round=kept.round, kind=_Kind.APART, defaults=now)
    ask_for_brief(kept.round)


@transaction.atomic
def add_quote(kept: KeptBrief, text: str, words: str, who: str) -> None:
    """Add what somebody said for a strength, in place of what was added before.

    Raises:
        NextRungError: the brief does not name the strength.

    """
    _require(text, kept, "strengths")
    of_the_ladder = choices_holding_for(kept.round).filter(kind=_Kind.QUOTE, about=text)
    of_the_ladder.exclude(round=kept.round).delete()
    _keep(kept.round, _Kind.QUOTE, about=text, value=words, who=who)
    ask_for_brief(kept.round)


@transaction.atomic
def take_back(choice: Choice, round_: Round) -> None:
    """Go back to what is computed."""
    choice.delete()
    ask_for_brief(round_)


def _keep(round_: Round, kind: Choice.Kind, *, about: str, **chosen: str) -> None:
    """Keep what was chosen for a strength in place of what was chosen before."""
    now = {**chosen, "made_at": timezone.now()}
    Choice.objects.update_or_create(round=round_, kind=kind, about=about, defaults=now)


def _require(text: str, kept: KeptBrief, group: str) -> None:
    if kept.content is None:
        raise NextRungError(_("There is no brief to choose in yet."), advice=_("Look again in a moment."))
    if not any(strength["requirement"]["text"] == text for strength in kept.content[group]):
        raise NextRungError(
            _("That strength is not in your brief any more."), advice=_("Choose from those shown now.")
        )
