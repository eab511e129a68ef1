"""Each kind of recording to its samples, block by block, by the part that knows it.

`miniaudio` reads WAV, MP3, FLAC and Ogg Vorbis; `sphn` decodes AAC and Opus, whose packets our own readers of
MP4 and WebM hand to it. What these cannot read is tried with `av` and with an installed `ffmpeg`.
"""

import importlib.util
import mmap
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples
from nextrung.practice.delivery.sound.kinds import SoundKind
from nextrung.practice.delivery.sound.mp4 import adts_frame, sound_in_mp4
from nextrung.practice.delivery.sound.ogg import opus_pages
from nextrung.practice.delivery.sound.one_channel import OneChannel
from nextrung.practice.delivery.sound.resampling import Resampler
from nextrung.practice.delivery.sound.webm import opus_in_webm

Decoder = Callable[[Path], Iterator[Samples]]

_BLOCK_SECONDS = 1.0
#: Of an Opus file: the decoder takes a few seconds at once, and a kilobyte of the thinnest sound is one.
_BLOCK_BYTES = 1 << 10


#: What a person calls each kind, for those that people record in.
READABLE: Mapping[SoundKind, str] = {
    "wav": "WAV",
    "mp3": "MP3",
    "mp4": "M4A",
    "vorbis": "Ogg Vorbis",
    "opus": "Ogg Opus",
    "webm": "WebM",
    "flac": "FLAC",
}


class DecodingError(ValueError):
    """A decoder cannot read the recording."""


def decoders_for(kind: SoundKind) -> tuple[Decoder, ...]:
    """Give the decoders that are installed and may read this kind, the best one first."""
    own: Decoder | None = None
    if kind in ("wav", "mp3", "flac", "vorbis") and _is_installed("miniaudio"):
        own = partial(_by_miniaudio, kind=kind)
    elif kind in ("opus", "webm", "mp4", "aac") and _is_installed("sphn"):
        own = partial(_by_sphn, kind=kind)
    found = (
        own,
        _by_av if _is_installed("av") else None,
        _by_ffmpeg if shutil.which("ffmpeg") else None,
    )
    return tuple(decoder for decoder in found if decoder)


def kinds_that_are_read() -> tuple[SoundKind, ...]:
    """Give the kinds of recording that something installed here can read."""
    return tuple(kind for kind in READABLE if decoders_for(kind))


def _is_installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None


# --- miniaudio ----------------------------------------------------------------------------------------


def _by_miniaudio(path: Path, kind: SoundKind) -> Iterator[Samples]:
    import miniaudio

    look = {
        "wav": miniaudio.wav_get_file_info,
        "mp3": miniaudio.mp3_get_file_info,
        "flac": miniaudio.flac_get_file_info,
        "vorbis": miniaudio.vorbis_get_file_info,
    }
    try:
        channels = look[kind](str(path)).nchannels
        blocks = miniaudio.stream_file(
            str(path),
            output_format=miniaudio.SampleFormat.FLOAT32,
            nchannels=channels,
            sample_rate=SAMPLES_PER_SECOND,
            frames_to_read=int(_BLOCK_SECONDS * SAMPLES_PER_SECOND),
        )
        one = OneChannel()
        for block in blocks:
            yield one.feed(np.array(block, dtype=np.float32).reshape(-1, channels).T)
    except miniaudio.MiniaudioError as error:
        raise DecodingError(str(error)) from error


# --- sphn ---------------------------------------------------------------------------------------------


def _by_sphn(path: Path, kind: SoundKind) -> Iterator[Samples]:
    if kind == "aac":
        yield from _aac_file(path)
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        data = memoryview(mapped)
        try:
            yield from _opus(_slices(data)) if kind == "opus" else _packets(data, kind)
        finally:
            data.release()


def _slices(data: memoryview) -> Iterator[bytes]:
    for start in range(0, len(data), _BLOCK_BYTES):
        yield bytes(data[start : start + _BLOCK_BYTES])


def _packets(data: memoryview, kind: SoundKind) -> Iterator[Samples]:
    if kind == "webm":
        yield from _opus(opus_pages(*opus_in_webm(data)))
        return
    track = sound_in_mp4(data)
    packets = (bytes(data[start:end]) for start, end in track.packets)
    if track.codec == "opus":
        yield from _opus(opus_pages(track.config, packets))
        return
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "sound.aac"
        with alone.open("wb") as file:
            file.writelines(adts_frame(track.config, packet) for packet in packets)
        yield from _aac_file(alone)


def _opus(pages: Iterable[bytes]) -> Iterator[Samples]:
    import sphn

    reader = sphn.OpusStreamReader(SAMPLES_PER_SECOND)
    one = OneChannel()
    for page in pages:
        samples = reader.append_bytes(page)
        if samples is not None and samples.size:
            yield one.feed(np.atleast_2d(np.asarray(samples, dtype=np.float32)))


def _aac_file(path: Path) -> Iterator[Samples]:
    """Decode second by second; one that is damaged becomes silence, and what comes after keeps its time."""
    import sphn

    reader = sphn.FileReader(str(path))
    resampler, one = Resampler(reader.sample_rate), OneChannel()
    at, block_samples = 0.0, int(_BLOCK_SECONDS * reader.sample_rate)
    silence = np.zeros((reader.channels, block_samples), dtype=np.float32)
    while True:
        try:
            block = reader.decode(at, _BLOCK_SECONDS)
        except ValueError:
            if at >= reader.duration_sec:  # a guess, mostly a little short
                break
            block = silence
        at += _BLOCK_SECONDS
        yield resampler.feed(one.feed(block))
        if block.shape[1] < block_samples:
            break
    yield resampler.finish()


# --- av and ffmpeg ------------------------------------------------------------------------------------


def _by_av(path: Path) -> Iterator[Samples]:
    import av

    try:
        with av.open(str(path), metadata_errors="ignore") as container:
            if not container.streams.audio:
                raise DecodingError("no sound in it")
            one = OneChannel()
            resampler = av.AudioResampler(format="fltp", rate=SAMPLES_PER_SECOND)
            for frame in container.decode(container.streams.audio[0]):
                for part in resampler.resample(frame):
                    yield one.feed(part.to_ndarray().astype(np.float32))
    except av.FFmpegError as error:
        raise DecodingError(str(error)) from error


def _by_ffmpeg(path: Path) -> Iterator[Samples]:
    """Read one channel from the program; it may open this one file and nothing else."""
    command = ["ffmpeg", "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe", "-i", f"file:{path}"]
    command += ["-map", "0:a:0", "-ac", "1", "-ar", str(SAMPLES_PER_SECOND), "-f", "f32le", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:  # noqa: S603
        assert program.stdout  # noqa: S101
        try:
            while block := program.stdout.read(4 * int(_BLOCK_SECONDS * SAMPLES_PER_SECOND)):
                yield np.frombuffer(block[: len(block) // 4 * 4], dtype=np.float32)
        finally:
            program.kill()
