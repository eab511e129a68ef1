"""The forms of the settings."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class TakeInForm(forms.Form):
    """The zip that another installation gave."""

    zip = forms.FileField(
        label=gettext_lazy("The zip that “Save everything” gave you"),
        error_messages={"required": gettext_lazy("Choose the zip first.")},
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )


class DeleteForm(forms.Form):
    """The word that says it is meant."""

    word = forms.CharField(
        max_length=20, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )

    def clean_word(self) -> str:
        """See that the word is the one that was asked for."""
        word: str = self.cleaned_data["word"].strip().strip("“”\"'").casefold()
        if word != self.wanted.casefold():
            raise forms.ValidationError(_("Type the word, to be sure. Nothing was deleted."))
        return word

    @property
    def wanted(self) -> str:
        """Give the word to type."""
        return _("delete")
