"""What is installed, which engines work, and what to do about the rest."""

import importlib.metadata
import sys
from dataclasses import dataclass

from nextrung import __version__


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    works: bool
    #: Without it the main job cannot be done.
    is_needed: bool
    #: Version where it works, what to do where it does not.
    says: str


#: Distribution name and what it is for.
_PARTS = {
    "pypdfium2": "reads PDF",
    "python-docx": "reads DOCX",
    "lxml": "reads HTML",
    "pystemmer": "compares words",
    "jinja2": "makes the page",
    "typst": "makes the PDF",
    "icalendar": "makes the calendar file",
    "msgspec": "makes the JSON",
}


def examine() -> tuple[Finding, ...]:
    """Look at the program itself, each part it needs, and each engine."""
    python = ".".join(map(str, sys.version_info[:3]))
    program = Finding(
        name="nextrung",
        works=True,
        is_needed=True,
        says=f"{__version__}, on Python {python}, nothing is sent",
    )
    return (program, *(_part(name, purpose) for name, purpose in _PARTS.items()), _embedder())


def _part(name: str, purpose: str) -> Finding:
    try:
        version = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return Finding(name=name, works=False, is_needed=True, says=f"{purpose}; missing: pip install {name}")
    return Finding(name=name, works=True, is_needed=True, says=f"{version}, {purpose}")


def _embedder() -> Finding:
    from nextrung.engines.choose import load_embedder

    embedder = load_embedder()
    if embedder is None:
        says = "none found, so words alone are compared: pip install wordllama"
        return Finding(name="meanings", works=False, is_needed=False, says=says)
    return Finding(name="meanings", works=True, is_needed=False, says=f"{embedder.name}, compares meanings")
