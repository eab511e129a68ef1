"""Sign in with a name and a password, where accounts are on; whoever guesses is made to wait."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_MOST_WRONG = 10
_WAIT_SECONDS = 15 * 60


class SignInForm(AuthenticationForm):
    """A name and a password; after ten wrong passwords for a name, it rests for a quarter of an hour."""

    def clean(self) -> dict[str, Any]:
        """See that the password is right, unless too many were not."""
        kept = f"wrong-passwords:{str(self.cleaned_data.get('username', ''))[:150].casefold()}"
        if cache.get(kept, 0) >= _MOST_WRONG:
            raise ValidationError(_("Too many passwords were wrong. Try again in a quarter of an hour."))
        try:
            cleaned = super().clean()
        except ValidationError:
            cache.add(kept, 0, _WAIT_SECONDS)
            cache.incr(kept)
            raise
        cache.delete(kept)
        return cleaned


class SignIn(LoginView):
    """The page to sign in."""

    form_class = SignInForm
    template_name = "accounts/sign_in.html"
    redirect_authenticated_user = True
    next_page = "ladder"
