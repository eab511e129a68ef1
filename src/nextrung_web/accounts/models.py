"""A person, and the one-time link that lets them in."""

import hashlib
import secrets

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class User(AbstractUser):
    """A person whose papers these are. Ours from the first migration on, so that it can grow."""


class EntryLink(models.Model):
    """A link that opens the pages once; only its hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    made_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link of {self.made_at:%Y-%m-%d %H:%M}"

    @classmethod
    def make(cls, user: User) -> str:
        """Make a link for `user` and give its token; links made before it no longer open anything."""
        token = secrets.token_urlsafe(32)
        cls.objects.filter(user=user).delete()
        cls.objects.create(token_hash=_hash(token), user=user)
        return token

    @classmethod
    def spend(cls, token: str) -> User | None:
        """Give the user a token lets in, once; None where it is unknown or spent."""
        unspent = cls.objects.filter(token_hash=_hash(token), used_at=None)
        if not unspent.update(used_at=timezone.now()):
            return None
        return cls.objects.select_related("user").get(token_hash=_hash(token)).user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def local_user() -> User:
    """Give the one person of this computer, made on first use."""
    user, _ = User.objects.get_or_create(username="me")
    return user
