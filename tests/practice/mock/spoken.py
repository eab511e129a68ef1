"""A microphone that hears what it was given, and a keyboard that types after so many chunks."""

import contextlib

import numpy as np

from nextrung.errors import NextRungError
from nextrung.practice.mock.level_line import LevelLine
from nextrung.practice.mock.speaking import Speaking

CHUNK_SAMPLES = 1600


def chunks_of(samples):
    whole = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return [whole[at : at + 2 * CHUNK_SAMPLES] for at in range(0, len(whole), 2 * CHUNK_SAMPLES)]


class FakeMicrophone:
    """Hears one recording after the other; each goes away at its end, and after the last there is none."""

    def __init__(self, *recordings):
        self._recordings = list(recordings)
        self.is_listening = False

    @contextlib.contextmanager
    def listen(self):
        if not self._recordings:
            raise NextRungError("No microphone was found.", advice="Plug one in.")
        self.is_listening = True
        try:
            yield iter(chunks_of(self._recordings.pop(0)))
        finally:
            self.is_listening = False


class FakeKeys:
    """Gives one line for each take, once so many chunks came; an exception is raised instead."""

    typed = ""

    def __init__(self, *lines):
        self._lines = list(lines)
        self._left = 0

    def __enter__(self):
        self._left, self._line = self._lines.pop(0) if self._lines else (10**9, None)
        return self

    def __exit__(self, *error):
        pass

    def line(self):
        self._left -= 1
        if self._left:
            return None
        if isinstance(self._line, type):
            raise self._line
        return self._line


def speaking(microphone, recogniser, *lines, aloud=None):
    """Give one that listens to `microphone` until these lines are typed, each after so many chunks."""
    return Speaking(microphone, recogniser, FakeKeys(*lines), LevelLine(None), aloud)
