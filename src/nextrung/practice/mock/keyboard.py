"""Lines from the keyboard; a line that is long in the typing is kept as it grows, and so is a broken one."""

import contextlib
import signal
import sys
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

#: The window was closed; the computer shuts down. Windows knows the second alone.
_ENDINGS = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]


#: Many type a whole answer as one line; so much of it at most is lost with the power.
_KEEP_EVERY_SECONDS = 3.0


class Keyboard:
    """Reads lines while it is entered as a context, and puts things back as they were afterwards."""

    def __init__(self, keep: Callable[[str], None] | None = None) -> None:
        """Take who keeps a line that is still being typed, every few seconds."""
        self._keep = keep
        self._kept = ""
        self._is_reading = False
        self._is_closed = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        """Take any bytes for text, edit lines as a shell does, and take a closed window for the end."""
        reconfigure: Callable[..., None] | None = getattr(sys.stdin, "reconfigure", None)
        if reconfigure:
            with contextlib.suppress(ValueError):  # it is closed
                reconfigure(errors="replace")
        if is_terminal():
            with contextlib.suppress(ImportError):  # not on Windows
                import readline  # noqa: F401 - input() uses it once it is there
        self._before = {ending: signal.signal(ending, self._close) for ending in _ENDINGS}
        if self._keep and is_terminal() and sys.platform != "win32":
            self._before[signal.SIGALRM] = signal.signal(signal.SIGALRM, self._keep_line)
            signal.setitimer(signal.ITIMER_REAL, _KEEP_EVERY_SECONDS, _KEEP_EVERY_SECONDS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Leave the signals to whoever had them."""
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_REAL, 0)
        for ending, handler in self._before.items():
            signal.signal(ending, handler)

    @property
    def is_closed(self) -> bool:
        """Whether the window was closed meanwhile."""
        return self._is_closed

    def read(self, prompt: str) -> str:
        """Read a line; `prompt` is shown to a person and left out where a file is read.

        Raises:
            EOFError: there is no more; its argument is what stood in the line that was broken off.
            KeyboardInterrupt: Ctrl-C; its argument is the same.

        """
        if self._is_closed:
            raise EOFError("")
        self._is_reading, self._kept = True, ""
        try:
            return input(prompt if is_terminal() else "")
        except KeyboardInterrupt:
            raise (EOFError if self._is_closed else KeyboardInterrupt)(_broken_off()) from None
        except (
            EOFError,
            OSError,
            RuntimeError,
            ValueError,
        ):  # at its end, closed, or never there
            raise EOFError(_broken_off()) from None
        finally:
            self._is_reading = False

    def _close(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - signals hand these over
        self._is_closed = True
        if self._is_reading:
            raise KeyboardInterrupt

    def _keep_line(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        line = _broken_off() if self._is_reading else ""
        if self._keep and line.strip() and line != self._kept:
            self._kept = line
            self._keep(line)


def is_terminal() -> bool:
    """Say whether somebody sits at the keyboard."""
    try:
        return sys.stdin.isatty()
    except (AttributeError, ValueError):  # there is none, or it is closed
        return False


def _broken_off() -> str:
    """Give what was typed into the line so far, where the line editor knows."""
    editor = sys.modules.get("readline")
    return editor.get_line_buffer() if editor and is_terminal() else ""
