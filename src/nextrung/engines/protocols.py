"""What an engine must do, so that a room can use one without knowing which."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
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


class Microphone(Protocol):
    """Hears somebody speak."""

    def listen(self) -> AbstractContextManager[Iterator[bytes]]:
        """Listen until the context ends; gives what was heard as it comes, about a tenth of a second at once.

        A chunk is one channel, `SAMPLES_PER_SECOND`, 16-bit whole numbers, the lower byte first; it is empty
        where nothing came for a while, so that whoever listens can look at the keyboard meanwhile. The chunks
        end by themselves only where the microphone went away.

        Raises:
            NextRungError: there is no microphone, or it may not be used.

        """
        ...


class Loudspeaker(Protocol):
    """Plays a sound."""

    def play(self, wav: bytes, goes_on: Callable[[], bool]) -> None:
        """Play a WAV file to its end, or until `goes_on`, asked twenty times a second, gives False.

        Raises:
            NextRungError: nothing can be played here.

        """
        ...
