"""The strengths as their page shows them: each with what was chosen for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nextrung_web.rounds.basis import choices_holding_for
from nextrung_web.rounds.choosing import named
from nextrung_web.rounds.forms import QuoteForm
from nextrung_web.rounds.models import Choice
from nextrung_web.rounds.room import Room


@dataclass(frozen=True, kw_only=True)
class StrengthShown:
    """One strength of the brief."""

    strength: Mapping[str, Any]
    #: The choices that made it what it is; None where it was computed so.
    put_in: Choice | None
    apart: Choice | None
    quote: Choice | None
    form: QuoteForm


def strengths_shown(opened: Room, tried: QuoteForm | None = None) -> list[StrengthShown]:
    """Give the strengths of a brief; `tried` is a form that was filled in and not accepted."""
    chosen = _chosen(opened)
    meant = tried["about"].value() if tried else None
    found = []
    for place, strength in enumerate(opened.brief["strengths"] if opened.brief else ()):
        text = strength["requirement"]["text"]
        quote = chosen.get((Choice.Kind.QUOTE, text))
        blank = QuoteForm(
            initial={
                "about": text,
                "words": quote.value if quote else "",
                "who": quote.who if quote else "",
            },
            auto_id=f"s{place}-%s",
        )
        if tried and meant == text:
            tried.auto_id = f"s{place}-%s"
        found.append(
            StrengthShown(
                strength=strength,
                put_in=chosen.get((Choice.Kind.SWAP, text)),
                apart=chosen.get((Choice.Kind.APART, text)),
                quote=quote,
                form=tried if tried and meant == text else blank,
            )
        )
    return found


def not_followed(opened: Room) -> list[Choice]:
    """Give the choices that the brief as it stands could not follow: the papers bear them out no more."""
    kept = opened.kept
    if opened.brief is None or kept is None or kept.is_under_way or opened.is_stale:
        return []
    texts = named(opened.brief)
    known = [*texts, *(strength["requirement"]["text"] for strength in opened.brief["other_strengths"])]
    return [
        choice
        for (kind, text), choice in _chosen(opened).items()
        if text not in (known if kind == Choice.Kind.QUOTE else texts)
    ]


def _chosen(opened: Room) -> dict[tuple[str, str], Choice]:
    """Give the choices by kind and by the requirement of the strength that they make what it is."""
    return {
        (choice.kind, choice.value if choice.kind == Choice.Kind.SWAP else choice.about): choice
        for choice in choices_holding_for(opened.round)
    }
