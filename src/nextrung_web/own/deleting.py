"""Delete everything that is somebody's, from the disk too."""

from django.core.files.storage import default_storage
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from nextrung_web.access import Owned, visible
from nextrung_web.accounts.models import User
from nextrung_web.own.rooms import bring_up_to_date, files_beside
from nextrung_web.own.rows import files_of, owned_models, rows_of
from nextrung_web.own.wiping import wipe_all


def delete_everything(owner: User) -> None:
    """Delete every row and every file of a person; nothing is left of them but that they can come in."""
    bring_up_to_date(owner)
    with transaction.atomic():
        rows = [row for model in owned_models() for row in rows_of(model, owner)]
        names = [str(file.name) for row in rows for _, file in files_of(row)]
        paths = [path for row in rows for path in files_beside(row).values()]
        _forget_work(rows)
        for model in reversed(owned_models()):
            visible(model._default_manager.all(), owner).delete()
    for name in names:
        default_storage.delete(name)
    for path in paths:  # most went with their rows; one that cannot be removed must not be passed over
        path.unlink(missing_ok=True)
    wipe_all()


def _forget_work(rows: list[Owned]) -> None:
    """Take work for these rows off the list; it has nothing to be done with any more."""
    tasks = {str(task) for row in rows if (task := getattr(row, "task_id", ""))}
    DBTaskResult.objects.filter(pk__in=tasks).delete()
