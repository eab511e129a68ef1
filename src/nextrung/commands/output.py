"""What the commands share: their exit codes, the clock, days and moments as they are typed, and printing."""

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TextIO

DONE, INPUT_ERROR, USAGE_ERROR, INTERRUPTED = 0, 1, 2, 130


def now(arguments: argparse.Namespace) -> datetime:
    """Give the moment that was named with ``--now``, or the clock's."""
    given: datetime | None = getattr(arguments, "now", None)
    return given or datetime.now().astimezone()


def day(text: str) -> date:
    """Read a day from an argument.

    Raises:
        argparse.ArgumentTypeError: it is none.

    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day written as YYYY-MM-DD") from None


def moment(text: str) -> datetime:
    """Read a moment from an argument.

    Raises:
        argparse.ArgumentTypeError: it is none.

    """
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a time written as 2026-12-01T18:30") from None


def write_json(value: object) -> None:
    """Print plain values as indented JSON, and nothing else."""
    from nextrung.plain_json import encode

    sys.stdout.flush()
    sys.stdout.buffer.write(encode(value))
    sys.stdout.buffer.flush()


def write_json_lines(values: Iterable[object]) -> None:
    """Print plain values as JSON, one a line, as they come."""
    import msgspec

    sys.stdout.flush()
    for value in values:
        sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def write_lines(lines: Iterable[str]) -> None:
    """Print lines for a person."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def tell(line: str) -> None:
    """Show a line; where nobody reads any more, nothing happens."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def tell_lines(lines: Iterable[str]) -> None:
    """Show lines one after the other."""
    for line in lines:
        tell(line)


def terminal_beside() -> TextIO | None:
    """Give the terminal for what shows for a moment and is written over, where somebody sees it."""
    try:
        can = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    except (AttributeError, ValueError):  # there is none, or it is closed
        return None
    return sys.stderr if can else None


def emphasis() -> Callable[[str], str]:
    """Give what makes a line bold, where the terminal can; no colour shows on dark and on light alike."""
    can = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return (lambda line: f"\x1b[1m{line}\x1b[0m") if can else str
