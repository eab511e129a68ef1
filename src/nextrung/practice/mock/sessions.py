"""All interviews of one person: the folder they are kept in, which is the next, which is unfinished."""

from collections.abc import Sequence
from pathlib import Path

from nextrung.errors import NextRungError
from nextrung.practice.mock.records import Session
from nextrung.practice.mock.session_file import file_of, read_session


class NoSuchSessionError(NextRungError):
    """There is no interview with that number, or none to go on with."""


def sessions_folder(data_folder: Path) -> Path:
    """Give the folder of the interviews within the user's data folder."""
    return data_folder / "sessions"


def read_sessions(folder: Path) -> tuple[Session, ...]:
    """Read all interviews, oldest first; a file that cannot be read is left alone."""
    found = []
    for file in _files(folder):
        try:
            found.append(read_session(file))
        except NextRungError:
            continue
    return tuple(found)


def next_number(folder: Path) -> int:
    """Give the number of the next interview: one more than the highest there is, readable or not."""
    return max((int(file.stem) for file in _files(folder)), default=0) + 1


def find_session(folder: Path, number: int) -> Session:
    """Read the interview with this number.

    Raises:
        NextRungError: there is none, or it cannot be read.

    """
    file = file_of(folder, number)
    if not file.exists():
        raise NoSuchSessionError(
            f"There is no interview {number}.", advice="See which there are: nextrung practice --list"
        )
    return read_session(file)


def unfinished(sessions: Sequence[Session]) -> Session | None:
    """Give the newest interview that can be gone on with; None where there is none."""
    return next((session for session in reversed(sessions) if session.ending is None), None)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.glob("*.jsonl") if file.stem.isdecimal())
    except OSError:
        return []
