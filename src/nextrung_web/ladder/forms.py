"""What a person fills in to begin a ladder, add a rung, set a day, or give a paper again."""

from collections.abc import Mapping
from datetime import date, time
from typing import TYPE_CHECKING, TypeAlias

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from nextrung_web.access import visible
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Paper, Round
from nextrung_web.ladder.when import local_start
from nextrung_web.ladder.zone_choice import ZoneSelect, zones

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.utils.datastructures import MultiValueDict
    from django_stubs_ext import StrPromise as _StrPromise

Filled: TypeAlias = Mapping[str, object] | None
Files: TypeAlias = "MultiValueDict[str, UploadedFile[bytes]] | None"

_NEXT = [
    (Round.Kind.SECOND, _("A second interview")),
    (Round.Kind.ANOTHER, _("Another interview, before the final one")),
    (Round.Kind.FINAL, _("A final interview")),
    (Round.Kind.FIRST, _("A first interview")),
]
#: A posting or a résumé has a third of this, in characters.
_MOST_CHARACTERS = 200_000
_MOST_IN_ADDRESS = 2_000
_READABLE = ".pdf,.docx,.txt,.md,.html,.htm,.json"


def _file() -> forms.FileField:
    return forms.FileField(
        label=_("As a file"), required=False, widget=forms.FileInput(attrs={"accept": _READABLE})
    )


def _text(label: "_StrPromise", rows: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=_MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def _address() -> forms.URLField:
    return forms.URLField(
        label=_("Its address on the web"),
        required=False,
        assume_scheme="https",
        max_length=_MOST_IN_ADDRESS,
        widget=forms.URLInput(attrs={"placeholder": "https://", "autocomplete": "off"}),
    )


class KeptPaperField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the papers that were given before, told by name and day."""

    def __init__(self, label: "_StrPromise") -> None:
        """Offer none until the owner is known."""
        super().__init__(Paper.objects.none(), label=label, required=False, empty_label=_("none of them"))

    def label_from_instance(self, obj: Paper) -> str:
        """Give the name and the day it was given."""
        return f"{obj.name}, {date_format(obj.added_at, str(_('F j, Y')))}"


class _PlainForm(forms.Form):
    """A form whose labels end without a sign."""

    def __init__(
        self, data: Filled = None, files: Files = None, prefix: str | None = None, initial: Filled = None
    ) -> None:
        super().__init__(
            data, files, prefix=prefix, initial=dict(initial) if initial else None, label_suffix=""
        )


class WhenForm(_PlainForm):
    """The day, the hour and the zone of an interview, each as far as it is known."""

    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    hour = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    time_zone = forms.ChoiceField(
        label=_("On the clock of"), required=False, choices=zones, widget=ZoneSelect
    )

    @classmethod
    def of(cls, round_: Round) -> "WhenForm":
        """Give the form filled with what is known of a round."""
        start = local_start(round_)
        known = {"day": round_.day, "hour": start.time() if start else None, "time_zone": round_.time_zone}
        return cls(initial=known, prefix=f"r{round_.pk}")

    def clean(self) -> dict[str, object]:
        """Refuse an hour of no day."""
        given: dict[str, object] = super().clean() or self.cleaned_data
        if given.get("hour") and not given.get("day") and "day" not in self.errors:
            self.add_error("day", _("Which day? An hour alone is not enough."))
        return given

    @property
    def when(self) -> tuple[date | None, time | None, str]:
        """Day, hour and zone of a valid form."""
        given = self.cleaned_data
        return given["day"], given["hour"], given["time_zone"]


class NewApplicationForm(WhenForm):
    """The papers, each as a file, as words, or as one kept before; and when the interview is."""

    resume_file = _file()
    resume_text = _text(_("Its words, pasted"), 5)
    resume_kept = KeptPaperField(_("One you gave before"))
    posting_file = _file()
    posting_text = _text(_("Its words, pasted"), 5)
    posting_address = _address()
    posting_kept = KeptPaperField(_("One you gave before"))
    notes_file = _file()
    notes_text = _text(_("In your own words"), 8)
    notes_kept = KeptPaperField(_("Notes you gave before"))
    kind = forms.ChoiceField(label=_("What comes next"), choices=_NEXT)

    def __init__(self, owner: User, data: Filled = None, files: Files = None) -> None:
        """Offer only the papers of `owner`."""
        super().__init__(data, files)
        for kind in Paper.Kind:
            field = self.fields[f"{kind.value}_kept"]
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = visible(Paper.objects.filter(kind=kind), owner)


class NextRoundForm(WhenForm):
    """The next rung of a ladder: which one, when, and what is remembered of the last."""

    kind = forms.ChoiceField(label=_("Which rung"), choices=[*_NEXT, (Round.Kind.OFFER, _("An offer"))])
    notes_file = _file()
    notes_text = _text(_("In your own words"), 8)


class PaperForm(_PlainForm):
    """One paper, as a file, as words, or (a posting) as an address."""

    file = _file()
    text = _text(_("Its words, pasted"), 5)
    address = _address()

    def __init__(self, kind: Paper.Kind, data: Filled = None, files: Files = None) -> None:
        """Ask for an address only where it is a posting."""
        super().__init__(data, files, prefix=kind.value)
        if kind != Paper.Kind.POSTING:
            del self.fields["address"]

    def clean(self) -> dict[str, object]:
        """Refuse a form without a paper."""
        given: dict[str, object] = super().clean() or self.cleaned_data
        if not self.errors and not any(given.values()):
            self.add_error("file", _("Give a file, or paste the words."))
        return given

    @property
    def how(self) -> str:
        """Tell in which field of a valid form the paper was given."""
        return next(name for name, value in self.cleaned_data.items() if value)


class CorrectionForm(forms.Form):
    """The place of a value and what it should be."""

    way = forms.CharField(max_length=200)
    words = forms.CharField(required=False, max_length=5_000, strip=True)
