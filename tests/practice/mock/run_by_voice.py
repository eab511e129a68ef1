"""Runs ``nextrung practice --voice`` in a process of its own, with a microphone that hears a made voice."""

import contextlib
import itertools
import sys
import time

import numpy as np

from nextrung.cli import main
from nextrung.commands import practice
from nextrung.engines import choose, voice
from nextrung.practice.delivery import measure
from tests.practice.delivery.made_sounds import Hears, silence, talk
from tests.practice.mock import talking
from tests.practice.mock.spoken import chunks_of


class _Microphone:
    """Hears the same two seconds for ever, ten times as fast as they would be spoken."""

    @contextlib.contextmanager
    def listen(self):
        yield self._chunks()

    def _chunks(self):
        for chunk in itertools.cycle(chunks_of(np.concatenate([talk(1.5), silence(0.5)]))):
            time.sleep(0.01)
            yield chunk


practice._reviewer = talking.reviewer
choose.load_microphone = _Microphone
choose.load_recogniser = lambda: Hears(("It", 100, 300), ("is", 400, 800), ("complete", 900, 1200))
voice.find_voice = lambda: None
measure.begin_voice_activity = lambda: None
sys.exit(main(sys.argv[1:]))
