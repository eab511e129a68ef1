"""What goes from the disk when an interview or a recording is deleted."""

import shutil

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from nextrung.practice.mock.recordings import recordings_of
from nextrung_web.practice.folders import pieces_folder
from nextrung_web.practice.models import MockInterview, Recording


@receiver(post_delete, sender=MockInterview)
def let_files_go(instance: MockInterview, **_: object) -> None:
    """Delete the session file, and what was spoken beside it in the terminal, once the row is gone."""
    session = instance.file

    def let_go() -> None:
        for file in (*recordings_of(session), session):
            file.unlink(missing_ok=True)

    transaction.on_commit(let_go, robust=True)


@receiver(post_delete, sender=Recording)
def let_pieces_go(instance: Recording, **_: object) -> None:
    """Delete the pieces once the row is gone for certain."""
    folder = pieces_folder(instance.key)
    transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True), robust=True)
