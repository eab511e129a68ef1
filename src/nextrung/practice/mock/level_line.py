"""One line that shows while somebody speaks: the clock, how loud it is, and which keys do what."""

import contextlib
import math
from typing import TextIO

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples
from nextrung.practice.mock.keys import AGAIN, COMMAND_BEGINS, TYPE

#: One column is left free: a line that fills the terminal wraps in some.
_COLUMNS = 79
_CELLS = 20
#: A quiet room lies below the first; a shout, with the mouth at the microphone, reaches the second.
_QUIETEST_DB, _LOUDEST_DB = -60.0, -6.0
#: A story takes one to two minutes: docs/delivery.md, the row on length.
_LONG_SECONDS = 120
#: After so long without a single sound, not even the room's, the microphone is muted or withheld.
_DEAD_SECONDS = 3

_KEYS = "Enter: done   r: start again   t: type instead"
_LONG = "Two minutes. Bring it to its end, then press Enter."
_DEAD = "Nothing comes from the microphone. Is it muted?"
_CONFIRM = {AGAIN: "Enter: start again from the beginning", TYPE: "Enter: type this answer instead"}


class LevelLine:
    """Written over itself, with nothing but a carriage return; where nobody sees it nothing is written."""

    def __init__(self, out: TextIO | None) -> None:
        """Take the terminal to write to; None where there is none."""
        self._out = out
        self._samples = 0
        self._is_dead = True

    def begin(self) -> None:
        """Begin at nought."""
        self._samples, self._is_dead = 0, True

    @property
    def seconds(self) -> float:
        """How much was heard so far."""
        return self._samples / SAMPLES_PER_SECOND

    @property
    def is_dead(self) -> bool:
        """Whether every sample so far was nought: no microphone that works hears that."""
        return self._is_dead

    def show(self, samples: Samples, typed: str = "") -> None:
        """Show the loudness of what came last, and the time with it added."""
        self._samples += len(samples)
        self._is_dead = self._is_dead and not samples.any()
        minutes, seconds = divmod(int(self.seconds), 60)
        self._write(f"  {minutes}:{seconds:02}  [{_bar(samples):<{_CELLS}}]  {self._hint(typed)}")

    def note(self, words: str) -> None:
        """Show some words in place of the line."""
        self._write(f"  {words}")

    def clear(self) -> None:
        """Leave the line empty."""
        self._write("")
        self._write(None)

    def _hint(self, typed: str) -> str:
        letter = typed.strip().lower()
        if letter in _CONFIRM:
            return _CONFIRM[letter]
        if typed.startswith(COMMAND_BEGINS):
            return typed
        if self._is_dead and self.seconds >= _DEAD_SECONDS:
            return _DEAD
        return _LONG if self.seconds >= _LONG_SECONDS else _KEYS

    def _write(self, words: str | None) -> None:
        if self._out is None:
            return
        with contextlib.suppress(OSError, ValueError):
            self._out.write("\r" if words is None else f"\r{words[:_COLUMNS]:<{_COLUMNS}}")
            self._out.flush()


def _bar(samples: Samples) -> str:
    loudness = float(np.sqrt(np.square(samples, dtype=np.float64).mean())) if len(samples) else 0.0
    decibels = 20 * math.log10(max(loudness, 1e-6))
    part = (decibels - _QUIETEST_DB) / (_LOUDEST_DB - _QUIETEST_DB)
    return "#" * round(_CELLS * min(max(part, 0.0), 1.0))
