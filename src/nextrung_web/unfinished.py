"""Work whose worker was killed: noticed when a worker starts, and done again, once."""

from typing import Protocol

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


class Work(Protocol):
    """What a task is at: a brief being made, a posting being fetched, a recording being heard."""

    task_id: str

    @property
    def is_under_way(self) -> bool:
        """Somebody is at it, as far as it knows itself."""
        ...


def is_given_up(work: Work) -> bool:
    """Say whether work under way is nobody's any more: its task failed, or is not on the list."""
    if not (work.is_under_way and work.task_id):
        return False
    try:
        return default_task_backend.get_result(work.task_id).status == TaskResultStatus.FAILED
    except TaskResultDoesNotExist:
        return True
