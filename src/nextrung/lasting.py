"""Files that are on the disk before anything is said of them, whatever fails a moment later."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Write a file: whole and on the disk before it takes the place of the one that was there.

    A new one is for its owner alone; one that was there keeps who may read it.

    Raises:
        OSError: there is no room or no permission; the file is as it was before.

    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".new")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
        keep_names(file.parent)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def keep_names(folder: Path) -> None:
    """Have the names of new files in a folder on the disk as well, where the system can do that.

    Raises:
        OSError: the folder cannot be opened.

    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
