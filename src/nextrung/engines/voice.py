"""The interviewer's voice: a program the user installed, run beside us; its licence stays its own.

espeak-ng needs nothing else. Piper sounds like a person and needs a voice, whose file the environment names
in NEXTRUNG_PIPER_VOICE. Both are free software under the GPL; they are not part of this package.
"""

import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nextrung.engines.protocols import Voice
from nextrung.errors import NextRungError

PIPER_VOICE = "NEXTRUNG_PIPER_VOICE"
_PATIENCE_SECONDS = 60
#: Words a minute: slower than espeak-ng's own 175, as people ask questions.
_ESPEAK_PACE = "155"


class EspeakVoice:
    """espeak-ng: plain, at once, everywhere."""

    def __init__(self, program: str) -> None:
        """Take the program's path."""
        self._program = program

    @property
    def name(self) -> str:
        """The program's name."""
        return "espeak-ng"

    def speak(self, text: str) -> bytes:
        """Give the text spoken, as a WAV file; see `Voice.speak`."""
        return _with_lengths(
            _run([self._program, "-s", _ESPEAK_PACE, "--stdin", "--stdout"], text, self.name)
        )


class PiperVoice:
    """Piper with a voice of the user's."""

    def __init__(self, program: str, voice: Path) -> None:
        """Take the program's path and the voice's ``.onnx`` file."""
        self._program = program
        self._voice = voice

    @property
    def name(self) -> str:
        """The program's name and the voice's."""
        return f"piper, {self._voice.stem}"

    def speak(self, text: str) -> bytes:
        """Give the text spoken, as a WAV file; see `Voice.speak`."""
        with tempfile.TemporaryDirectory() as folder:
            spoken = Path(folder) / "spoken.wav"
            _run([self._program, "--model", str(self._voice), "--output_file", str(spoken)], text, self.name)
            return spoken.read_bytes() if spoken.is_file() else _silent(self.name)


def find_voice(environment: Mapping[str, str] = os.environ) -> Voice | None:
    """Give the best voice installed: Piper where a voice is named for it, else espeak-ng, else None."""
    piper, voice = shutil.which("piper"), environment.get(PIPER_VOICE)
    if piper and voice and Path(voice).is_file():
        return PiperVoice(piper, Path(voice))
    espeak = shutil.which("espeak-ng")
    return EspeakVoice(espeak) if espeak else None


def _run(command: list[str], text: str, name: str) -> bytes:
    """Hand the text over on standard input, so that nothing in it can be read as an option."""
    one_line = " ".join(text.split())
    try:
        done = subprocess.run(  # noqa: S603 - our own command, no shell
            command, input=one_line.encode(), capture_output=True, timeout=_PATIENCE_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return _silent(name)
    return done.stdout


def _with_lengths(wav: bytes) -> bytes:
    """Write the true lengths into a WAV file that was streamed; espeak-ng cannot know them beforehand."""
    data = wav.find(b"data", 12) + 8
    if data < 20:
        return _silent("espeak-ng")
    riff_length, data_length = struct.pack("<I", len(wav) - 8), struct.pack("<I", len(wav) - data)
    return wav[:4] + riff_length + wav[8 : data - 4] + data_length + wav[data:]


def _silent(name: str) -> bytes:
    raise NextRungError(
        f"The voice {name} did not answer.",
        advice="The questions are on the screen as well; try it in a terminal.",
    )
