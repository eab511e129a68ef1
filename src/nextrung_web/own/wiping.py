"""Leave no word of what was deleted in the database's files, nor in its list of work that was done."""

from django.db import connection, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django_tasks_db.models import DBTaskResult

from nextrung_web.access import Owned


@receiver(post_delete)
def wipe_after(instance: object, **_: object) -> None:
    """Wipe once, when rows of a person are gone for certain."""
    waiting = [call[1] for call in connection.run_on_commit]
    if isinstance(instance, Owned) and wipe not in waiting:
        transaction.on_commit(wipe, robust=True)


def wipe() -> None:
    """Forget work that was done, whose errors may quote a paper, and empty SQLite's log of changes.

    SQLite writes zeros over what is deleted (`secure_delete`, settings.py); only the log still holds it.
    """
    DBTaskResult.objects.finished().delete()
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def wipe_all() -> None:
    """Wipe, and write the whole database anew without its gaps; Postgres does that on its own."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
    wipe()
