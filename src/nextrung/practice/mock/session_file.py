"""The file of one interview: JSON Lines, only ever added to, on the disk after every line.

A line that a crash or a full disk cut off stays where it is and is passed over when the file is read; what
comes after it begins on a line of its own. docs/session-file.md describes the format.
"""

import contextlib
import os
import sys
from collections import deque
from pathlib import Path
from typing import Self

import msgspec

from nextrung.errors import OutputError, UnreadableDocumentError
from nextrung.practice.mock.events import SCHEMA, Event, session_of
from nextrung.practice.mock.records import Session

_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
#: The interview of an hour takes 200 kB; what is larger is no session file.
_MOST_BYTES = 50_000_000
#: Bytes that are no UTF-8 within a string come up as the second.
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError)
_ADVICE = "Set NEXTRUNG_DATA to a folder of yours that has room, and begin again."


class Journal:
    """Writes the events of an interview to its file, and keeps what could not be written for another try."""

    def __init__(self, file: Path, descriptor: int) -> None:
        self.file = file
        self._descriptor = descriptor
        self._waiting: deque[bytes] = deque()
        self._is_line_open = not _ends_with_a_line(file)
        self._is_synced = True
        #: Why the last try to write failed, in the words of the system; empty where all is on the disk.
        self.problem = ""

    @classmethod
    def create(cls, folder: Path, number: int) -> Self:
        """Make the file of the interview with this number.

        Raises:
            OutputError: the folder cannot be written, or there is such an interview already.

        """
        file = file_of(folder, number)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(file, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError as error:
            raise OutputError(
                "The interview cannot be saved there.", file=str(file), advice=_ADVICE
            ) from error
        _hold(descriptor, file)
        return cls(file, descriptor)

    @classmethod
    def reopen(cls, file: Path) -> Self:
        """Open the file of an interview to go on with it.

        Raises:
            OutputError: it cannot be written, or another window is at it.

        """
        try:
            descriptor = os.open(file, _FLAGS)
        except OSError as error:
            raise OutputError(
                "The interview cannot be saved there.", file=str(file), advice=_ADVICE
            ) from error
        _hold(descriptor, file)
        return cls(file, descriptor)

    @property
    def is_all_saved(self) -> bool:
        """Whether everything so far is on the disk."""
        return not self._waiting and self._is_synced

    def append(self, event: Event) -> None:
        """Write an event through to the disk; what cannot be written waits, and `problem` says why."""
        self._waiting.append(msgspec.json.encode(event))
        self.save()

    def save(self) -> bool:
        """Try to write all that waits, and say whether it is on the disk."""
        try:
            while self._waiting:
                self._write_line(self._waiting[0])
                self._waiting.popleft()
            if not self._is_synced:
                os.fsync(self._descriptor)
        except OSError as error:
            self.problem = error.strerror or str(error)
            return False
        self._is_synced, self.problem = True, ""
        return True

    def close(self) -> None:
        """Close the file; what waits is tried once more."""
        self.save()
        with contextlib.suppress(OSError):
            os.close(self._descriptor)

    def _write_line(self, line: bytes) -> None:
        """Write one line; what an earlier try left half-written stays a line of its own."""
        rest = (b"\n" if self._is_line_open else b"") + line + b"\n"
        self._is_line_open, self._is_synced = True, False
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        self._is_line_open = False


def file_of(folder: Path, number: int) -> Path:
    """Give where the interview with this number is kept."""
    return folder / f"{number:04d}.jsonl"


def read_session(file: Path) -> Session:
    """Read the file of an interview; what is cut off in it is kept aside.

    Raises:
        UnreadableDocumentError: it cannot be opened, is no session file, or is of a newer kind.

    """
    events: list[Event] = []
    unreadable: list[str] = []
    for line in _content(file).split(b"\n"):
        if not line.strip():
            continue
        try:
            events.append(msgspec.json.decode(line, type=Event))
        except _UNREADABLE:
            if not _is_of_a_newer_kind(line):
                unreadable.append(line.decode("utf-8", "replace"))
    session = session_of(file, events, unreadable)
    if session is None:
        raise UnreadableDocumentError(
            "This is no interview that can be read.",
            file=str(file),
            advice="It may have been begun by a newer Next Rung, or be damaged; it is left as it is.",
        )
    return session


def _is_of_a_newer_kind(line: bytes) -> bool:
    """Say whether a line is whole but tells of something that this version does not know."""
    try:
        value = msgspec.json.decode(line)
    except _UNREADABLE:
        return False
    return isinstance(value, dict) and "event" in value and value.get("schema", SCHEMA) == SCHEMA


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableDocumentError(
            "This interview cannot be opened.", file=str(file), advice="Check that the file may be read."
        ) from error
    if len(content) > _MOST_BYTES:
        raise UnreadableDocumentError(
            "This file is too large for an interview.", file=str(file), advice="Look what is in it."
        )
    return content


def _ends_with_a_line(file: Path) -> bool:
    with file.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(size - 1, 0))
        return size == 0 or opened.read(1) == b"\n"


def _hold(descriptor: int, file: Path) -> None:
    """Keep a second window from going on with the same interview, where the system can."""
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise OutputError(
            "This interview is open in another window.",
            file=str(file),
            advice="Go on there, or close that window first.",
        ) from error
    except OSError:
        return  # some network folders know no locks
