"""What a person fills in in a round room."""

from django import forms
from django.utils.translation import gettext_lazy as _


class QuoteForm(forms.Form):
    """What somebody said for a strength."""

    about = forms.CharField(widget=forms.HiddenInput, max_length=20_000)
    words = forms.CharField(
        label=_("Their words, as they said or wrote them"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    who = forms.CharField(label=_("Who they are"), max_length=200)
