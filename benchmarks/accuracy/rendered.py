"""Render every case in every layout, and keep the files until a case or a layout changes."""

import hashlib
from functools import cache
from pathlib import Path

from benchmarks.accuracy.layouts.layout import Layout, Resume

#: Rendering by LibreOffice and Chromium takes seconds; reading takes milliseconds.
KEPT = Path(__file__).parents[2] / "build" / "benchmarks" / "layouts"


def render(layout: Layout, slug: str, resume: Resume, folder: Path) -> Path:
    """Give the résumé in this layout under `folder`, from the last run where nothing has changed."""
    own = folder / slug / layout.name
    stamp = own / ".made-from"
    made_from = hashlib.sha256(f"{resume!r}{_layout_sources()}".encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == made_from:
        return next(path for path in sorted(own.iterdir()) if path != stamp)
    own.mkdir(parents=True, exist_ok=True)
    for stale in own.iterdir():
        stale.unlink()
    path = layout.render(resume, own)
    stamp.write_text(made_from)
    return path


@cache
def _layout_sources() -> str:
    folder = Path(__file__).parent / "layouts"
    sources = [path for path in sorted(folder.rglob("*")) if path.suffix in {".py", ".typ", ".html"}]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
