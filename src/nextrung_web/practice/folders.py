"""Where interviews and recordings are kept on the disk."""

from pathlib import Path
from uuid import UUID

from django.conf import settings

from nextrung.data_folder import data_folder
from nextrung.practice.mock.sessions import sessions_folder
from nextrung_web.accounts.models import User


def sessions_of(owner: User) -> Path:
    """Give the folder of a person's interviews: on one's own computer the one that the terminal uses too."""
    if settings.ACCOUNTS:
        return Path(settings.DATA) / "sessions" / str(owner.pk)
    return sessions_folder(data_folder())


def pieces_folder(key: UUID) -> Path:
    """Give the folder that holds the pieces of a recording."""
    return Path(settings.DATA) / "recordings" / str(key)
