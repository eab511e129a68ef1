"""The sound systems of this computer as miniaudio knows them: WASAPI, Core Audio, PulseAudio, ALSA."""

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any

import miniaudio

#: They play nothing and hear silence: a missing microphone must not look like a quiet one.
_NOT_REAL = (miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM)


def sound_systems() -> list[Any]:
    """Give the sound systems that can be used here, best first, as `miniaudio` orders them."""
    there = miniaudio.get_enabled_backends()
    return [system for system in miniaudio.Backend if system in there and system not in _NOT_REAL]


@contextlib.contextmanager
def without_murmur() -> Iterator[None]:
    """Keep from the terminal what ALSA writes while a device is looked for; the result says all."""
    if sys.platform != "linux":
        yield
        return
    with contextlib.ExitStack() as stack:
        try:
            before, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
        except OSError:  # standard error is closed, so there is nothing to keep quiet
            yield
            return
        stack.callback(os.close, before)
        stack.callback(os.dup2, before, 2)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
