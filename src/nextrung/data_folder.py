"""Where a user's own data lies: sessions, titles that were added, the pages' database."""

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """Give the user's data folder: NEXTRUNG_DATA, or the place that the system has for such data."""
    if given := os.environ.get("NEXTRUNG_DATA"):
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "nextrung"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "nextrung"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "nextrung"
