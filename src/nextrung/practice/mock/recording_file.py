"""The sound of an answer, kept while it is spoken: a WAV file beside the session, whole at any moment."""

import os
import struct
from pathlib import Path

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples
from nextrung.lasting import keep_names

_BYTES_PER_SAMPLE = 2
_BYTES_PER_SECOND = SAMPLES_PER_SECOND * _BYTES_PER_SAMPLE
#: So much at most is lost with the power.
_KEEP_EVERY_SECONDS = 2
#: RIFF with one "fmt " chunk of plain numbers, and the "data" chunk's head.
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_FULL_SCALE = 32_768.0


class RecordingFile:
    """Grows by what is said; after every piece its lengths are right and it is on the disk.

    What cannot be written, for want of room, waits in memory and is tried again with the next piece.
    """

    def __init__(self, file: Path) -> None:
        """Take a file that is not there yet; it is made with the first piece."""
        self.file = file
        self._opened: int | None = None
        self._waiting = bytearray()
        self._bytes_kept = 0
        #: Why the last piece could not be written, in the words of the system; empty where it was.
        self.problem = ""

    @property
    def is_there(self) -> bool:
        """Whether anything of it is on the disk."""
        return self._bytes_kept > 0

    def add(self, chunk: bytes) -> None:
        """Take what was said, in 16-bit whole numbers; every two seconds it is written through."""
        self._waiting += chunk
        if len(self._waiting) >= _KEEP_EVERY_SECONDS * _BYTES_PER_SECOND:
            self.save()

    def save(self) -> None:
        """Try to write all that waits; the lengths are set right only after the sound is there."""
        try:
            if self._opened is None:
                self._opened = _make(self.file)
            _write_at(self._opened, _HEADER.size + self._bytes_kept, self._waiting)
            _write_at(self._opened, 0, _header(self._bytes_kept + len(self._waiting)))
            os.fsync(self._opened)
        except OSError as error:
            self.problem = error.strerror or str(error)
            return
        self._bytes_kept += len(self._waiting)
        self._waiting.clear()
        self.problem = ""

    def close(self) -> None:
        """Write the rest, and close the file."""
        if self._waiting:
            self.save()
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None


def samples_of(chunk: bytes) -> Samples:
    """Give 16-bit whole numbers as samples from -1.0 to 1.0."""
    return np.frombuffer(chunk, dtype="<i2").astype(np.float32) / np.float32(_FULL_SCALE)


def _make(file: Path) -> int:
    """Make the file, for nobody else to read, and see that its name lasts as well."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    opened = os.open(file, flags, 0o600)
    keep_names(file.parent)
    return opened


def _write_at(opened: int, place: int, content: bytes | bytearray) -> None:
    os.lseek(opened, place, os.SEEK_SET)
    rest = bytes(content)
    while rest:
        rest = rest[os.write(opened, rest) :]


def _header(data_bytes: int) -> bytes:
    return _HEADER.pack(
        b"RIFF",
        _HEADER.size - 8 + data_bytes,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        SAMPLES_PER_SECOND,
        _BYTES_PER_SECOND,
        _BYTES_PER_SAMPLE,
        8 * _BYTES_PER_SAMPLE,
        b"data",
        data_bytes,
    )
