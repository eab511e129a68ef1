"""What goes from the disk when an interview or a recording is deleted."""

import shutil

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from nextrung_web.practice.folders import pieces_folder
from nextrung_web.practice.models import MockInterview, Recording


@receiver(post_delete, sender=MockInterview)
def let_file_go(instance: MockInterview, **_: object) -> None:
    """Delete the session file once the row is gone for certain."""
    file = instance.file
    transaction.on_commit(lambda: file.unlink(missing_ok=True), robust=True)


@receiver(post_delete, sender=Recording)
def let_pieces_go(instance: Recording, **_: object) -> None:
    """Delete the pieces once the row is gone for certain."""
    folder = pieces_folder(instance.key)
    transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True), robust=True)
