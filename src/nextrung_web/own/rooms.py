"""What the rooms keep on the disk beside their rows, and what they do when rows are brought in.

A room that keeps files which no column names adds them here; all else of a room is found by its models.
"""

from pathlib import Path

from nextrung_web.access import Owned
from nextrung_web.accounts.models import User
from nextrung_web.practice.folders import pieces_folder
from nextrung_web.practice.hearing import ask_to_hear
from nextrung_web.practice.holding import take_in_sessions
from nextrung_web.practice.models import MockInterview, Recording
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief


def path_beside(row: Owned) -> Path | None:
    """Give the file or the folder that a row keeps without naming it; it may not be there."""
    if isinstance(row, MockInterview):
        return row.file
    if isinstance(row, Recording):
        return pieces_folder(row.key)
    return None


def bring_up_to_date(owner: User) -> None:
    """See that there is a row for everything of a person on the disk."""
    take_in_sessions(owner)


def go_on_with(row: Owned) -> None:
    """Take up the work that was being done for a row where it was before."""
    if isinstance(row, KeptBrief) and row.state in (KeptBrief.State.WAITING, KeptBrief.State.MAKING):
        row.task_id = ""
        row.save(update_fields=["task_id"])
        ask_for_brief(row.round)
    if isinstance(row, Recording) and row.is_under_way:
        row.state = Recording.State.RECORDING
        ask_to_hear(row)
