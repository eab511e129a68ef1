"""Lines to the screen, as long as somebody is there to read them."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable


def tell(line: str) -> None:
    """Show a line; where nobody reads any more, nothing happens."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def tell_lines(lines: Iterable[str]) -> None:
    """Show lines one after the other."""
    for line in lines:
        tell(line)


def emphasis() -> Callable[[str], str]:
    """Give what makes a line bold, where the terminal can; no colour shows on dark and on light alike."""
    can = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return (lambda line: f"\x1b[1m{line}\x1b[0m") if can else str
