"""The one place that decides who may see what."""

from typing import TYPE_CHECKING, ClassVar, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

if TYPE_CHECKING:
    from nextrung_web.accounts.models import User


class Owned(Model):
    """A row that is somebody's; ``OWNER`` is the lookup to whose, such as ``application__owner``."""

    OWNER: ClassVar[str]

    class Meta:
        abstract = True


M = TypeVar("M", bound=Owned)


def current_user(request: HttpRequest) -> "User":
    """Give the person at the keyboard; the middleware has let nobody else in."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user


def visible(rows: "QuerySet[M]", user: "User") -> "QuerySet[M]":
    """Keep those rows that `user` may see: today, their own."""
    return rows.filter(**{rows.model.OWNER: user})


def mine_or_404(request: HttpRequest, rows: "QuerySet[M]", **lookup: object) -> M:
    """Give one row that the person may see; what is another's looks the same as what is not there."""
    return get_object_or_404(visible(rows, current_user(request)), **lookup)
