"""``django-admin add_person NAME``: make an account, or give it a new password."""

import getpass
from argparse import ArgumentParser

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from nextrung_web.accounts.models import User


class Command(BaseCommand):
    """Make an account, or give it a new password."""

    help = "Make an account, or give it a new password, which is asked for."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name to sign in with."""
        parser.add_argument("name")

    def handle(self, *_: object, name: str, **__: object) -> None:
        """Ask for the password, and keep its hash."""
        user = User.objects.filter(username=name).first() or User(username=name)
        password = getpass.getpass(f"Password for {name}: ")
        try:
            User.username_validator(name)
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.set_password(password)
        user.save()
        self.stdout.write(f"{name} can sign in.")
