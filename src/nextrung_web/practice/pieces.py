"""The pieces of a recording on the disk: each written through before it is acknowledged, joined when read."""

import contextlib
import errno
import uuid
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.utils.translation import gettext as _

from nextrung.lasting import write_whole
from nextrung.practice.delivery.sound.kinds import SoundKind, kind_of_sound
from nextrung_web.practice.folders import pieces_folder

#: How long the browser makes a piece; what is lost when all goes dark is at most one.
PIECE_SECONDS = 2
LONGEST_MINUTES = 15
_MOST_PIECES = LONGEST_MINUTES * 60
MOST_BYTES_A_PIECE = 2 * 1024 * 1024
MOST_BYTES = 50 * 1024 * 1024
_BLOCK_BYTES = 64 * 1024

_MEDIA: dict[SoundKind, str] = {
    "webm": "audio/webm",
    "mp4": "audio/mp4",
    "opus": "audio/ogg",
    "vorbis": "audio/ogg",
    "wav": "audio/wav",
}


class PieceRefusedError(Exception):
    """A piece cannot be kept; `status` is that of the answer, `says` what to tell the person."""

    def __init__(self, status: int, says: str) -> None:
        super().__init__(says)
        self.status = status
        self.says = says


def keep_piece(key: UUID, number: int, content: bytes) -> None:
    """Write a piece to the disk, through to the platter; one that is there already stays as it is.

    Raises:
        PieceRefusedError: it is too large, too many, no sound, or the disk does not take it.

    """
    folder = pieces_folder(key)
    file = folder / f"{number:06d}.part"
    if file.exists():
        return  # sent again because the answer to the first time was lost
    _refuse_unfit(number, content, sum(piece.stat().st_size for piece in pieces_of(key)))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(file, content)
    except OSError as error:
        raise PieceRefusedError(507, _not_written(error)) from error


def _refuse_unfit(number: int, content: bytes, bytes_before: int) -> None:
    if not 1 <= number <= _MOST_PIECES or bytes_before + len(content) > MOST_BYTES:
        raise PieceRefusedError(413, _("The recording is as long as it can be. Finish it here."))
    if not content or len(content) > MOST_BYTES_A_PIECE:
        raise PieceRefusedError(413, _("This piece of the recording is empty or too large."))
    if number == 1 and kind_of_sound(content) not in _MEDIA:
        raise PieceRefusedError(415, _("This is not a recording of a kind we know. Type the answer instead."))


def _not_written(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("The disk is full. What was recorded before is kept; make room, and it goes on.")
    return _("The recording cannot be written. What was recorded before is kept.")


def pieces_of(key: UUID) -> list[Path]:
    """Give the pieces from the first on, up to the first that is missing."""
    there = {file.name for file in pieces_folder(key).glob("*.part")}
    found: list[Path] = []
    while (name := f"{len(found) + 1:06d}.part") in there:
        found.append(pieces_folder(key) / name)
    return found


def seconds_of(key: UUID) -> int:
    """Give about how long a recording is, by the number of its pieces."""
    return len(pieces_of(key)) * PIECE_SECONDS


def media_type(key: UUID) -> str:
    """Give the type by which a browser plays the recording."""
    found = pieces_of(key)
    kind = kind_of_sound(found[0].read_bytes()[:4096]) if found else None
    return _MEDIA.get(kind, "application/octet-stream") if kind else "application/octet-stream"


def size_of(key: UUID) -> int:
    """Give how many bytes the pieces are together."""
    return sum(piece.stat().st_size for piece in pieces_of(key))


def read_bytes(key: UUID, first: int, last: int) -> Iterator[bytes]:
    """Give the bytes from `first` to `last`, both included, of the pieces joined."""
    begins = 0
    for piece in pieces_of(key):
        size = piece.stat().st_size
        if begins <= last and begins + size > first:
            with piece.open("rb") as file:
                file.seek(max(first - begins, 0))
                left = min(last + 1 - begins, size) - file.tell()
                while left > 0 and (block := file.read(min(left, _BLOCK_BYTES))):
                    left -= len(block)
                    yield block
        begins += size


@contextlib.contextmanager
def joined(key: UUID) -> Iterator[Path]:
    """Give one file of all pieces, for as long as it is needed."""
    whole = pieces_folder(key) / f".{uuid.uuid4().hex}"
    try:
        with whole.open("xb") as out:
            for block in read_bytes(key, 0, size_of(key) - 1):
                out.write(block)
        yield whole
    finally:
        whole.unlink(missing_ok=True)
