"""What a layout is: a way to print a known résumé, and what of it can be seen on the page."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: A JSON Resume document.
Resume = dict[str, Any]

#: The day the invented candidates live on; LinkedIn prints how long a job has lasted.
TODAY = (2026, 11)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One way in which people lay out and save a résumé."""

    name: str
    #: One line for the table.
    what: str
    #: Print the résumé into the folder with a real tool; gives the file.
    render: Callable[[Resume, Path], Path]
    #: The part of the résumé that the page shows, in the page's own words: what a reader can get right.
    shown: Callable[[Resume], Resume]
    #: Programs that must be installed.
    needs: tuple[str, ...] = ()
    #: Names and headings stand in capitals, so case is not compared.
    in_capitals: bool = False
    #: Summary and highlights of a job look alike on the page, so they are compared as one list.
    plain_descriptions: bool = False

    @property
    def missing(self) -> str | None:
        """The first program needed and not installed."""
        return next((program for program in self.needs if shutil.which(program) is None), None)


def run(*command: str | Path) -> None:
    """Run a program quietly, with two minutes to finish.

    Raises:
        RuntimeError: it failed; the message is what it printed.

    """
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr or done.stdout}")
