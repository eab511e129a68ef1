"""Work whose worker was killed: noticed when a worker starts, and done again, once."""

from django.utils import timezone
from django_tasks import TaskResultStatus, default_task_backend
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks_db.models import DBTaskResult

#: A task that has killed two workers is not begun a third time.
_MOST_WORKERS = 2


def take_up_unfinished() -> int:
    """Put tasks that are marked as running back on the list; there is one worker, and it is only starting.

    Gives how many were put back. One that was begun twice is marked as failed instead.
    """
    again = 0
    for task in DBTaskResult.objects.running():
        if len(task.worker_ids) < _MOST_WORKERS:
            task.status, task.started_at = TaskResultStatus.READY, None
            again += 1
        else:
            task.status, task.finished_at = TaskResultStatus.FAILED, timezone.now()
        task.save(update_fields=["status", "started_at", "finished_at"])
    return again


def is_given_up(task_id: str) -> bool:
    """Say whether nobody will go on with a task: it failed, or it is not on the list any more."""
    try:
        return default_task_backend.get_result(task_id).status == TaskResultStatus.FAILED
    except TaskResultDoesNotExist:
        return True
