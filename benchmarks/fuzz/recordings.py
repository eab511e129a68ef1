"""Damaged recordings: real files of each kind, mutated, each kind read in a process of its own.

python -m benchmarks.fuzz.recordings [--mutations 100] [--seed 1] [--all-readers]

Needs `ffmpeg` to make the files. They are read by our own readers alone, unless `--all-readers` lets `av`
and `ffmpeg` try as well. Anything but sound or a NextRungError is a finding: another exception, a crash, more
than ten seconds, or more than 2 GB of address space.
"""

import argparse
import random
import resource
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

import numpy as np

from benchmarks.accuracy.delivery_speech import RATE, write_wav
from benchmarks.fuzz.mutations import delete, flip_bits, insert, repeat, swap, truncate
from nextrung.errors import NextRungError
from nextrung.practice.delivery.sound import decoders
from nextrung.practice.delivery.sound.reading import read_sound

_KINDS = {
    "16-bit.wav": ["-c:a", "pcm_s16le"],
    "float.wav": ["-c:a", "pcm_f32le"],
    "mu-law.wav": ["-c:a", "pcm_mulaw", "-ar", "8000"],
    "answer.mp3": ["-b:a", "64k"],
    "answer.flac": [],
    "vorbis.ogg": ["-c:a", "libvorbis"],
    "opus.ogg": ["-c:a", "libopus", "-b:a", "32k"],
    "browser.webm": ["-c:a", "libopus", "-b:a", "32k", "-live", "1"],
    "phone.m4a": ["-b:a", "64k"],
    "stream.m4a": ["-b:a", "64k", "-movflags", "+faststart"],
    "browser.mp4": ["-b:a", "64k", "-movflags", "frag_keyframe+empty_moov"],
    "answer.aac": ["-b:a", "64k"],
}
_MUTATIONS = (flip_bits, flip_bits, truncate, insert, delete, repeat, swap)
_SECONDS = 10
_BYTES = 2 << 30


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--mutations", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--all-readers", action="store_true")
    arguments.add_argument("--child", nargs=2, metavar=("SEED_FILE", "FOLDER"), help=argparse.SUPPRESS)
    asked = arguments.parse_args()
    if asked.child:
        read_damaged(Path(asked.child[0]), Path(asked.child[1]), asked)
        return 0
    findings = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = np.arange(4 * RATE) / RATE
        sound = sum(np.sin(2 * np.pi * 130 * n * times) / n for n in range(1, 12)) * (times % 1 < 0.7) / 5
        write_wav(folder / "sound.wav", sound)
        for kind, options in _KINDS.items():
            made = ["ffmpeg", "-v", "error", "-i", str(folder / "sound.wav"), *options, str(folder / kind)]
            subprocess.run(made, check=True)
            command = [sys.executable, "-m", "benchmarks.fuzz.recordings", *sys.argv[1:]]
            done = subprocess.run(
                [*command, "--child", str(folder / kind), name], capture_output=True, text=True, check=False
            )
            findings += done.returncode != 0
            said = (
                done.stdout.strip()
                if not done.returncode
                else f"FINDING {done.returncode} {done.stderr[-600:]}"
            )
            print(f"{kind:14} {said}")
    return min(findings, 1)


def read_damaged(seed_file: Path, folder: Path, asked: argparse.Namespace) -> None:
    """Read mutations of one file; an exception that is no NextRungError ends the process."""
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    rng = random.Random(f"{asked.seed} {seed_file.name}")
    content, path = seed_file.read_bytes(), folder / f"damaged-{seed_file.name}"
    read = refused = 0
    installed = decoders._is_installed
    with ExitStack() as stack:
        if not asked.all_readers:
            only_ours = mock.patch.object(
                decoders, "_is_installed", lambda name: name != "av" and installed(name)
            )
            stack.enter_context(only_ours)
            stack.enter_context(mock.patch.object(decoders.shutil, "which", return_value=None))
        for _ in range(asked.mutations):
            damaged = content
            for _ in range(rng.choice((1, 1, 2, 3))):
                damaged = rng.choice(_MUTATIONS)(damaged, rng)
            path.write_bytes(damaged)
            signal.alarm(_SECONDS)
            try:
                list(read_sound(path))
                read += 1
            except NextRungError:
                refused += 1
            signal.alarm(0)
    print(f"{read} read, {refused} refused")


if __name__ == "__main__":
    sys.exit(main())
