"""Writes sound down over and over, as the worker of ``nextrung serve`` does, until it is ended.

The sound is noise, heard without the filter that would find no speech in it: as much work as speech.
"""

import numpy as np

from nextrung.engines.whisper import WhisperRecogniser
from nextrung_web.worker import let_pages_go_first

_RATE_HZ, _SECONDS = 16_000, 30


def main():
    """Write down for ever."""
    let_pages_go_first()
    model = WhisperRecogniser()._model
    noise = np.random.default_rng(1).normal(0, 0.1, _RATE_HZ * _SECONDS).astype(np.float32)
    while True:
        segments, _ = model.transcribe(
            noise, language="en", vad_filter=False, beam_size=1, word_timestamps=True
        )
        list(segments)


if __name__ == "__main__":
    main()
