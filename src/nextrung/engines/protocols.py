"""What an engine must do, so that a room can use one without knowing which."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns sentences into vectors whose dot product tells how near their topics are."""

    @property
    def name(self) -> str:
        """Name and version, as shown by ``nextrung doctor`` and in the brief."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row of unit length for each text: shape (len(texts), dimensions)."""
        ...


#: Sound as every engine takes it: one channel, this many samples a second, float32 from -1.0 to 1.0.
SAMPLES_PER_SECOND = 16_000
Samples = NDArray[np.float32]


@dataclass(frozen=True, kw_only=True, slots=True)
class HeardWord:
    """A word as a recogniser heard it, with the mark that follows it: "warehouse."."""

    text: str
    #: From the first sample fed.
    start_ms: int
    end_ms: int
    #: 0.0-1.0.
    confidence: float = 1.0


class Transcription(Protocol):
    """One recording being written down while it comes in."""

    def feed(self, samples: Samples) -> None:
        """Take the next samples; returns at once, the work may go on beside."""
        ...

    def so_far(self) -> tuple[HeardWord, ...]:
        """Give the words that are written down by now, in order; returns at once."""
        ...

    def finish(self) -> tuple[HeardWord, ...]:
        """Give all words, in order, once the last samples were fed."""
        ...


class SpeechRecogniser(Protocol):
    """Writes speech down, word by word with times."""

    @property
    def name(self) -> str:
        """Name and version, as shown by ``nextrung doctor``."""
        ...

    def listen(self) -> Transcription:
        """Begin a recording."""
        ...


class VoiceActivity(Protocol):
    """Tells speech from everything else, for one recording."""

    @property
    def window_samples(self) -> int:
        """How many samples each probability stands for."""
        ...

    def feed(self, samples: Samples) -> list[float]:
        """Give the probability of speech for each window that is now full."""
        ...


class Voice(Protocol):
    """Says a question aloud; a text on the screen is always enough."""

    @property
    def name(self) -> str:
        """Name and version, as shown by ``nextrung doctor``."""
        ...

    def speak(self, text: str) -> bytes:
        """Give the text spoken, as a WAV file.

        Raises:
            NextRungError: the voice did not answer.

        """
        ...
