"""Where this computer keeps what the pages need: one private folder, and a key that never leaves it."""

import os
import secrets
from pathlib import Path

from nextrung.data_folder import data_folder
from nextrung.errors import OutputError


def private_folder() -> Path:
    """Give the folder ``web`` of the user's data folder, made if need be, closed to other users.

    Raises:
        OutputError: it cannot be made.

    """
    folder = data_folder() / "web"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise OutputError(
            "Next Rung cannot write to its data folder.",
            file=str(folder),
            advice="Make room there, or set NEXTRUNG_DATA to another folder.",
        ) from error
    return folder


def secret_key(folder: Path) -> str:
    """Give the key that signs cookies; made once, readable by its owner alone."""
    file = folder / "secret-key"
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii")
    with os.fdopen(handle, "w", encoding="ascii") as out:
        key = secrets.token_urlsafe(48)
        out.write(key)
    return key
