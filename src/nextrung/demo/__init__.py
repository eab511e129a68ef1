"""The papers of an invented candidate, so that anybody can see a brief before giving their own papers."""

from datetime import datetime
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

#: Two evenings before the invented interview; fixed, so that the demo is the same on every day.
DEMO_NOW = datetime(2026, 12, 1, 18, 0, tzinfo=ZoneInfo("America/Los_Angeles"))


def demo_papers() -> Path:
    """Give the folder with ``resume.pdf``, ``posting.txt`` and ``notes.txt``."""
    return Path(str(resources.files(__name__)))
