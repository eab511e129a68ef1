"""Write a brief in the formats asked for, each file whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal, get_args

from nextrung.brief.records import Brief
from nextrung.errors import OutputError

Format = Literal["html", "pdf", "json", "ics"]
Paper = Literal["us-letter", "a4"]
FORMATS: tuple[Format, ...] = get_args(Format)
#: The cores of a small laptop.
_AT_ONCE = 2


def write_brief(
    brief: Brief, folder: Path, formats: Sequence[Format] = FORMATS, paper: Paper = "us-letter"
) -> tuple[Path, ...]:
    """Write ``brief.<format>`` for each format into `folder` and give the paths written.

    A calendar file is left out where the day of the interview is not known.

    Raises:
        OutputError: the folder cannot be made or written to, or there is no room; what stood there stays.

    """
    names = tuple(dict.fromkeys(formats))
    drawn = draw_all(brief, [(name, paper) for name in names])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(
            _write_whole(folder / f"brief.{name}", content)
            for name, content in zip(names, drawn, strict=True)
            if content
        )
    except OSError as error:
        raise OutputError(
            f"The brief could not be written ({error.strerror or error}).",
            file=str(folder),
            advice="Choose another folder with --out, or make room there.",
        ) from error


def draw_all(brief: Brief, wanted: Sequence[tuple[Format, Paper]]) -> list[bytes]:
    """Give the bytes of each format and paper, in the order wanted, as `draw` does.

    Typst sets a PDF outside of Python, so the others are drawn meanwhile, or another PDF.
    """
    longest_first = sorted(wanted, key=lambda one: one[0] != "pdf")
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as beside:
        drawn = {one: beside.submit(draw, brief, *one) for one in longest_first}
        return [drawn[one].result() for one in wanted]


def draw(brief: Brief, name: Format, paper: Paper = "us-letter") -> bytes:
    """Give the bytes of one format; empty where it has nothing to show (a calendar without a day)."""
    return _DRAW[name](brief, paper)


def _html(brief: Brief, paper: Paper) -> bytes:
    from nextrung.brief.as_html import brief_to_html

    return brief_to_html(brief, paper).encode()


def _pdf(brief: Brief, paper: Paper) -> bytes:
    from nextrung.brief.as_pdf import brief_to_pdf

    return brief_to_pdf(brief, paper)


def _json(brief: Brief, paper: Paper) -> bytes:  # noqa: ARG001 - JSON has no paper
    from nextrung.brief.as_json import brief_to_json
    from nextrung.plain_json import encode

    return encode(brief_to_json(brief))


def _ics(brief: Brief, paper: Paper) -> bytes:  # noqa: ARG001 - a calendar has no paper
    from nextrung.brief.as_calendar import brief_to_calendar

    return brief_to_calendar(brief)


_DRAW: dict[Format, Callable[[Brief, Paper], bytes]] = {
    "html": _html,
    "pdf": _pdf,
    "json": _json,
    "ics": _ics,
}


def _write_whole(path: Path, content: bytes) -> Path:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
