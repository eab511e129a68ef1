"""What is typed while somebody speaks: looked at in passing, never waited for, and not echoed."""

import contextlib
import os
import select
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

#: What ends a take, beside Enter alone: to speak once more from the beginning, to type instead, or a command.
AGAIN, TYPE, COMMAND_BEGINS = "r", "t", "/"
_ENTER, _ERASE, _INTERRUPT, _END = "\r\n", "\x7f\b", "\x03", "\x04\x1a"


class Keys:
    """A line that grows key by key; as a context it makes the terminal hand keys over at once."""

    def __init__(self, is_closed: Callable[[], bool] = lambda: False) -> None:
        """Take what tells that the window was closed meanwhile."""
        self._is_closed = is_closed
        self._before: list[Any] | None = None
        #: What was typed so far into the line.
        self.typed = ""

    def __enter__(self) -> Self:
        """Begin an empty line; what was typed before is dropped, as it was meant for something else.

        Raises:
            EOFError: the window was closed.

        """
        self.typed = ""
        if sys.platform != "win32":
            import termios
            import tty

            try:
                self._before = termios.tcgetattr(sys.stdin.fileno())
                tty.setcbreak(sys.stdin.fileno())  # drops what waits, and leaves Ctrl-C as it is
            except termios.error:  # the window is closed
                raise EOFError from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Put the terminal back as it was."""
        if sys.platform != "win32" and self._before is not None:
            import termios

            with contextlib.suppress(termios.error):  # the window is closed
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._before)

    def line(self) -> str | None:
        """Give the line once Enter was pressed, else None; returns at once.

        Raises:
            EOFError: the window was closed, or Ctrl-D was pressed.
            KeyboardInterrupt: Ctrl-C was pressed.

        """
        if self._is_closed():
            raise EOFError
        for key in _pressed():
            if key in _ENTER:
                line, self.typed = self.typed, ""
                return line
            self._take(key)
        return None

    def _take(self, key: str) -> None:
        if key in _INTERRUPT:
            raise KeyboardInterrupt
        if key in _END:
            raise EOFError
        if key in _ERASE:
            self.typed = self.typed[:-1]
        elif key.isprintable():
            self.typed += key


def _pressed() -> str:
    """Give the keys that were pressed since the last look."""
    if sys.platform == "win32":
        import msvcrt

        keys = ""
        while msvcrt.kbhit():
            keys += msvcrt.getwch()
        return keys
    terminal = sys.stdin.fileno()
    try:
        if not select.select([terminal], [], [], 0)[0]:
            return ""
        keys = os.read(terminal, 1024).decode("utf-8", "replace")
    except OSError:  # the window is closed
        return _END[0]
    return keys or _END[0]
