"""What a person chooses to begin an interview."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nextrung.practice.mock.wording import lengths, mock_table

_MANNERS = [
    ("friendly", _("Friendly: one follow-up at most")),
    ("neutral", _("Neutral: as most are")),
    ("tough", _("Tough: asks about gaps, and does not let go")),
]
_ROLES = {
    "recruiter": _("A recruiter"),
    "hr": _("Human resources"),
    "hiring_manager": _("The person you would work for"),
    "managers_manager": _("Their manager"),
    "executive": _("The owner or an executive"),
    "peer": _("A colleague"),
    "report": _("Somebody you would lead"),
    "client": _("A client or customer"),
    "other": _("Somebody from another department"),
}


class BeginForm(forms.Form):
    """Who asks, for how long, in which mood."""

    interviewer = forms.ChoiceField(label=_("Who asks"), required=False)
    minutes = forms.TypedChoiceField(label=_("How long"), coerce=int, initial=20)
    manner = forms.ChoiceField(label=_("Mood"), choices=_MANNERS, initial="neutral")
    #: A question to begin with, in the words of the brief.
    question = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    due_first = forms.BooleanField(label=_("Ask first what is due today"), required=False, initial=True)

    def __init__(
        self,
        people: Sequence[str],
        data: Any = None,  # noqa: ANN401 - what Django gives
        *,
        has_due: bool = False,
        question: str | None = None,
    ) -> None:
        """`people` are those to be met, as the brief calls them; `question` is one to begin with."""
        super().__init__(data, initial={"question": question or ""})
        minutes = [(each, _("%(n)d minutes") % {"n": each}) for each in lengths()]
        self.fields["minutes"].choices = minutes  # type: ignore[attr-defined]
        self.fields["interviewer"].choices = _who(people)  # type: ignore[attr-defined]
        if not has_due:
            del self.fields["due_first"]


def _who(people: Sequence[str]) -> list[tuple[Any, Any]]:
    turns = _("Those you meet, in turn") if people else _("The person you would work for")
    seats = [(names[0], _ROLES[role]) for role, names in mock_table().seats.items()]
    if not people:
        return [("", turns), (_("Somebody else"), seats)]
    return [("", turns), (_("You will meet"), [(name, name) for name in people]), (_("Somebody else"), seats)]


class AnswerForm(forms.Form):
    """A typed answer, and which question it is for."""

    text = forms.CharField(required=False, max_length=200_000, strip=True)
    place = forms.IntegerField(min_value=0)
