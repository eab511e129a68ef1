"""What the rooms keep on the disk beside their rows, and what they do when rows are brought in.

A room that keeps files which no column names adds them here; all else of a room is found by its models.
"""

import re
import shutil
from pathlib import Path

from django.utils.translation import gettext as _

from nextrung.practice.mock.recordings import recordings_of
from nextrung_web.access import Owned
from nextrung_web.accounts.models import User
from nextrung_web.ladder.models import Fetching
from nextrung_web.practice.folders import pieces_folder
from nextrung_web.practice.hearing import ask_to_hear
from nextrung_web.practice.holding import take_in_sessions
from nextrung_web.practice.models import MockInterview, Recording
from nextrung_web.rounds.making import ask_for_brief
from nextrung_web.rounds.models import KeptBrief

#: What a recording made in the terminal is called after its interview, whose number is another elsewhere.
_SPOKEN = re.compile(r"-[0-9]{1,6}\.wav")


def files_beside(row: Owned) -> dict[str, Path]:
    """Give the files that a row keeps without naming them, each by what follows its number in the zip."""
    if isinstance(row, MockInterview):
        spoken = {file.name.removeprefix(row.file.stem): file for file in recordings_of(row.file)}
        session = {"": row.file} if row.file.exists() else {}
        return session | {ending: file for ending, file in spoken.items() if _SPOKEN.fullmatch(ending)}
    if isinstance(row, Recording):
        pieces = sorted(pieces_folder(row.key).glob("[!.]*"))
        return {f"/{file.name}": file for file in pieces if file.is_file()}
    return {}


def place_beside(row: Owned, ending: str) -> Path | None:
    """Give where such a file goes; None where a row keeps no such file."""
    if isinstance(row, MockInterview) and not ending:
        return row.file
    if isinstance(row, MockInterview) and _SPOKEN.fullmatch(ending):
        return row.file.with_name(row.file.stem + ending)
    if isinstance(row, Recording) and ending.startswith("/"):
        return pieces_folder(row.key) / ending[1:]
    return None


def clear_beside(row: Owned) -> None:
    """Clear the place of a new row: what lies there is of a deleted one, and the power went before it did."""
    if isinstance(row, MockInterview) and not row.file.exists():
        for file in recordings_of(row.file):
            file.unlink(missing_ok=True)
    if isinstance(row, Recording):
        shutil.rmtree(pieces_folder(row.key), ignore_errors=True)


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
    if isinstance(row, Fetching) and row.is_under_way:  # no page is fetched behind somebody's back
        row.task_id, row.problem = "", _("It was not fetched yet when it was brought here.")
        row.save(update_fields=["task_id", "problem"])
