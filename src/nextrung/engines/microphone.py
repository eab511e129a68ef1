"""The microphone of this computer, by way of miniaudio: whichever the system's sound settings name."""

import contextlib
import queue
from collections.abc import Generator, Iterator, Sequence
from typing import Any

import miniaudio

from nextrung.engines._sound_system import sound_systems, without_murmur
from nextrung.engines.protocols import SAMPLES_PER_SECOND
from nextrung.errors import NextRungError

_CHUNK_MS = 100
#: So many chunks wait in the device while this program is busy.
_CHUNKS_WAITING = 10
#: An empty chunk is given after this long without sound; after the second the microphone is taken for gone.
_TICK_SECONDS = 0.2
_PATIENCE_SECONDS = 4.0
#: What Linux lists beside microphones: a device that hears nothing, and what the loudspeaker plays.
_NO_MICROPHONES = ("Discard all samples", "Monitor of ")

#: What the device's own thread hands over; None where it stopped.
_Arrived = queue.SimpleQueue[bytes | None]


class SystemMicrophone:
    """The system's own choice of microphone; opened at its first use and kept for the next answer."""

    def __init__(self, systems: Sequence[Any] | None = None) -> None:
        """Take the sound systems to try; those of this computer if none are named."""
        self._systems = systems
        self._device: Any = None

    @contextlib.contextmanager
    def listen(self) -> Iterator[Iterator[bytes]]:
        """Listen until the context ends; see `Microphone.listen`."""
        arrived: _Arrived = queue.SimpleQueue()
        device = self._started(arrived)
        try:
            yield self._chunks(arrived)
        finally:
            with contextlib.suppress(miniaudio.MiniaudioError):
                device.stop()

    def _started(self, arrived: _Arrived) -> Any:  # noqa: ANN401 - miniaudio has no types
        """Start the device that is open; one that has gone since is opened anew."""
        if self._device is not None:
            with contextlib.suppress(miniaudio.MiniaudioError):
                return _start(self._device, arrived)
            self._let_go()
        try:
            with without_murmur():
                self._device = self._opened()
                return _start(self._device, arrived)
        except miniaudio.MiniaudioError as error:
            self._let_go()
            raise _not_opened(error) from error

    def _opened(self) -> Any:  # noqa: ANN401
        return miniaudio.CaptureDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=SAMPLES_PER_SECOND,
            buffersize_msec=_CHUNK_MS,
            callback_periods=_CHUNKS_WAITING,
            backends=sound_systems() if self._systems is None else list(self._systems),
            app_name="Next Rung",
        )

    def _chunks(self, arrived: _Arrived) -> Iterator[bytes]:
        silent_seconds = 0.0
        while silent_seconds < _PATIENCE_SECONDS:
            try:
                chunk = arrived.get(timeout=_TICK_SECONDS)
            except queue.Empty:
                silent_seconds += _TICK_SECONDS
                yield b""
                continue
            if chunk is None:
                break
            silent_seconds = 0.0
            yield chunk
        self._let_go()

    def _let_go(self) -> None:
        if self._device is not None:
            self._device.close()
        self._device = None


def microphones() -> tuple[str, ...]:
    """Give the names of the microphones that the system lists; none of them is opened."""
    try:
        with without_murmur():
            listed = miniaudio.Devices(sound_systems()).get_captures()
    except miniaudio.MiniaudioError:
        return ()
    names = dict.fromkeys(str(one["name"]) for one in listed)
    return tuple(name for name in names if not name.startswith(_NO_MICROPHONES))


def _start(device: Any, arrived: _Arrived) -> Any:  # noqa: ANN401
    collector = _collector(arrived)
    next(collector)
    device.stop_callback = lambda: arrived.put(None)
    device.start(collector)
    return device


def _collector(arrived: _Arrived) -> Generator[None, bytearray, None]:
    """Take each chunk from the device's own thread, which must not wait for anybody."""
    while True:
        chunk = yield
        arrived.put(bytes(chunk))


def _not_opened(error: miniaudio.MiniaudioError) -> NextRungError:
    code = error.args[-1] if error.args else None
    if code == miniaudio.lib.MA_ACCESS_DENIED:
        return NextRungError(
            "This program may not use the microphone.",
            advice="Allow it in the system's privacy settings, under Microphone.",
        )
    if code == miniaudio.lib.MA_BUSY:
        return NextRungError(
            "The microphone is in use by another program.", advice="Close that program, and try again."
        )
    return NextRungError(
        "No microphone was found.", advice="Plug one in, or choose one in the system's sound settings."
    )
