"""The loudspeaker of this computer, by way of miniaudio: whichever the system's sound settings name."""

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Sequence
from typing import Any

import miniaudio

from nextrung.engines._sound_system import sound_systems, without_murmur
from nextrung.errors import NextRungError

#: That of espeak-ng and of most voices of Piper.
_SAMPLES_PER_SECOND = 22_050
_BYTES_PER_SAMPLE = 2
_LOOK_SECONDS = 0.05
#: What a device may take longer than the sound lasts before it is taken for gone.
_PATIENCE_SECONDS = 3.0
#: The last samples are handed over before they are heard.
_LAST_HEARD_SECONDS = 0.3


class SystemLoudspeaker:
    """The system's own choice of loudspeaker; opened at its first use and kept for the next question."""

    def __init__(self, systems: Sequence[Any] | None = None) -> None:
        """Take the sound systems to try; those of this computer if none are named."""
        self._systems = systems
        self._device: Any = None

    def play(self, wav: bytes, goes_on: Callable[[], bool]) -> None:
        """Play a WAV file; see `Loudspeaker.play`."""
        is_over = threading.Event()
        try:
            sound = miniaudio.decode(wav, nchannels=1, sample_rate=_SAMPLES_PER_SECOND).samples.tobytes()
            player = _player(sound, is_over)
            next(player)
            with without_murmur():
                self._device = self._device or self._opened()
                self._device.start(player)
        except miniaudio.MiniaudioError as error:
            self._let_go()
            raise NextRungError(
                "Nothing can be played here.", advice="The questions are on the screen as well."
            ) from error
        seconds = len(sound) / _BYTES_PER_SAMPLE / _SAMPLES_PER_SECOND
        try:
            _wait(is_over, seconds + _PATIENCE_SECONDS, goes_on)
        finally:
            with contextlib.suppress(miniaudio.MiniaudioError):
                self._device.stop()

    def _opened(self) -> Any:  # noqa: ANN401 - miniaudio has no types
        return miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=_SAMPLES_PER_SECOND,
            backends=sound_systems() if self._systems is None else list(self._systems),
            app_name="Next Rung",
        )

    def _let_go(self) -> None:
        if self._device is not None:
            self._device.close()
        self._device = None


def _wait(is_over: threading.Event, at_most_seconds: float, goes_on: Callable[[], bool]) -> None:
    left = at_most_seconds
    while left > 0 and goes_on():
        if is_over.is_set():
            left = min(left, _LAST_HEARD_SECONDS)
        time.sleep(_LOOK_SECONDS)
        left -= _LOOK_SECONDS


def _player(sound: bytes, is_over: threading.Event) -> Generator[bytes, int, None]:
    """Give as many samples as the device asks for; what it gets no more of, it plays as silence."""
    at, asked = 0, (yield b"")
    while at < len(sound):
        end = at + asked * _BYTES_PER_SAMPLE
        chunk = sound[at:end]
        at = end
        asked = yield chunk
    is_over.set()
