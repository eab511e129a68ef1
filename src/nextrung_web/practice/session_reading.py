"""Session files, each read once for as long as it stands as it is; a terminal may write to them too."""

from functools import lru_cache
from pathlib import Path

from nextrung.practice.mock.records import Session
from nextrung.practice.mock.session_file import read_session


def session_in(file: Path) -> Session:
    """Read the file of an interview; only once it has changed is it read again.

    Raises:
        NextRungError: it is not there or cannot be read.

    """
    try:
        stands = file.stat()
    except OSError:
        return read_session(file)  # which says what is wrong
    return _as_it_stood(file, stands.st_ino, stands.st_mtime_ns, stands.st_size)


@lru_cache(maxsize=256)
def _as_it_stood(file: Path, *_stands: int) -> Session:
    """Read a file; what is written to it only makes it longer, so its length tells more than its clock."""
    return read_session(file)
