"""Recordings made of tones and noise, and a recogniser that hears what it is told."""

import struct
import wave
from pathlib import Path

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, HeardWord

RATE = SAMPLES_PER_SECOND


def silence(seconds):
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def vowel(seconds, loudness=0.2, pitch=120.0):
    """A buzz with the partials of a voice: it stays what it is, as an "uh" does."""
    times = np.arange(round(seconds * RATE)) / RATE
    partials = sum(np.sin(2 * np.pi * pitch * n * times) / n for n in range(1, 20))
    return _eased(loudness * partials / 2)


def talk(seconds, loudness=0.2, seed=3):
    """A voice whose vowel changes eight times a second, as in speech."""
    random = np.random.default_rng(seed)
    times = np.arange(round(seconds * RATE)) / RATE
    steps = (times * 8).astype(int)
    tilts = random.uniform(0.2, 2.0, (steps.max() + 1, 20))[steps].T if len(steps) else []
    partials = sum(np.sin(2 * np.pi * 130 * n * times) / n**tilt for n, tilt in enumerate(tilts, 1))
    return _eased(loudness * partials / 4)


def noise(seconds, loudness=0.1, seed=5):
    return (np.random.default_rng(seed).standard_normal(round(seconds * RATE)) * loudness).astype(np.float32)


def write_wav(path: Path, samples, rate=RATE) -> Path:
    """Write one channel, or several where `samples` has a row for each."""
    channels = np.atleast_2d(samples)
    with wave.open(str(path), "wb") as file:
        file.setparams((len(channels), 2, rate, 0, "NONE", ""))
        file.writeframes((np.clip(channels.T, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def webm(packets, head=b"OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00"):
    """A file as a browser's recorder writes it: neither length nor index."""
    track = _element(0xAE, _element(0xD7, b"\x01") + _element(0x86, b"A_OPUS") + _element(0x63A2, head))
    blocks = b"".join(
        _element(0xA3, b"\x81" + struct.pack(">hB", n * 20, 0x80) + p) for n, p in enumerate(packets)
    )
    unknown = b"\x01" + b"\xff" * 7
    ebml = _element(0x1A45DFA3, b"\x42\x82\x84webm")
    return (
        ebml
        + b"\x18\x53\x80\x67"
        + unknown
        + _element(0x1654AE6B, track)
        + b"\x1f\x43\xb6\x75"
        + unknown
        + blocks
    )


def _element(number, content):
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + (0x10000000 | len(content)).to_bytes(4, "big") + content


def _eased(samples):
    ease = np.minimum(1.0, np.minimum(np.arange(len(samples)), np.arange(len(samples))[::-1]) / (0.01 * RATE))
    return (samples * ease).astype(np.float32)


class Hears:
    """A recogniser and its one recording: hears the words it was given, whatever comes in."""

    name = "hears"

    def __init__(self, *words):
        self._words = tuple(HeardWord(text=text, start_ms=start, end_ms=end) for text, start, end in words)
        self.samples = 0

    def listen(self):
        return self

    def feed(self, samples):
        self.samples += len(samples)

    def so_far(self):
        return self._words

    def finish(self):
        return self._words
