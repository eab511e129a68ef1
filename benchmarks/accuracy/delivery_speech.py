"""Speech from known scripts, with fillers and pauses put in at known moments; needs `espeak-ng` installed."""

import io
import subprocess
import wave
from dataclasses import dataclass, field

import numpy as np

RATE = 16_000
#: Voices and speeds that thresholds were chosen on, and those that they were not.
VOICES = {
    "seen": (("en-us", 155), ("en-gb+f3", 165), ("en-us+m3", 145)),
    "unseen": (("en-gb-scotland+f2", 150), ("en-gb-x-rp", 170), ("en-us+f5", 140)),
}
#: How espeak-ng is asked for a hesitation: its phonemes and its speed.
HESITATIONS = {
    "um": ("[[V::m:]]", 150),
    "uh": ("[[V::]]", 170),
    "er": ("[[3::]]", 200),
    "mm": ("[[m:m:]]", 140),
}

#: Words; "(600)" a pause in ms; "um" and the like between them: alone "/um/", joined to the word after
#: "/um", to the word before "um/", or to both "um". Phrases are parted by 180 ms.
_TEXT = """\
(900) in my last job I looked after the night shift of a small warehouse | we had seven people and two
lorries (700) /um/ one night in March a lorry came very late (550) so I moved people over to packing | and
told the driver where to wait (1200) /uh we were ready when it came | and nothing was left over in the
morning

I have worked as a nurse on a children's ward for six years (800) /um the part I like most is talking with
parents (600) they are afraid and they want plain words | uh/ (500) so I always sit down first (1500) /er/
last winter a mother would not let us near her son | I asked her what had gone wrong before

(1500) I taught history at a middle school | and the class could not sit still (650) so I cut every lesson
into three parts (450) /um/ a story and a question and something to write | by spring most of them had
handed in all their work (900) which had never happened before | and the head asked me to show the others

we lost a big customer because nobody had answered their letter (1100) uh I had seen it and I thought that
sales would do it (750) /mm/ that was my mistake | I called them the same day and said so (500) /um they
came back in the autumn | since then every letter has a name on it (2300) and I read the list on Fridays

I am an electrician and I did my training in a hospital (600) where you cannot simply turn off the power |
so you plan (850) /uh/ you write down every step and who does it (700) um/ and you walk it once with the
light on (480) I still do that in every house | and I have never had to call anybody out twice

the kitchen was short of two cooks on a Saturday (950) and we had ninety people booked (560) /er I took
six dishes off the menu | and put the waiters on cold plates (620) nobody waited longer than half an hour
(1300) /um/ the owner wanted me to keep the short menu | and we did
"""
SCRIPTS = tuple(" ".join(script.split()) for script in _TEXT.split("\n\n"))


@dataclass
class Truth:
    """What was put in, in ms."""

    words: list[str] = field(default_factory=list)
    pauses: list[tuple[int, int]] = field(default_factory=list)
    #: Start, end, and whether silence stands on "both", "one" or "no" sides.
    fillers: list[tuple[int, int, str]] = field(default_factory=list)
    first_ms: int | None = None
    last_ms: int = 0


def speak(text: str, voice: str, speed: int) -> np.ndarray:
    """Give espeak-ng's speech without the silence around it, at 16 kHz."""
    made = subprocess.run(
        ["espeak-ng", "-v", voice, "-s", str(speed), "--stdout", text], capture_output=True, check=True
    ).stdout
    with wave.open(io.BytesIO(made)) as sound:
        rate = sound.getframerate()
        samples = np.frombuffer(sound.readframes(2**30), np.int16).astype(np.float64) / 32768
    samples = np.interp(np.arange(0, len(samples) / rate, 1 / RATE) * rate, np.arange(len(samples)), samples)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1] + 1]


def act(script: str, voice: str, speed: int) -> tuple[np.ndarray, Truth]:
    """Speak a script; give its sound and what was put in."""
    truth, parts, at = Truth(), [], 0

    def add(samples: np.ndarray) -> tuple[int, int]:
        nonlocal at
        start = at
        at += len(samples)
        parts.append(samples)
        return round(start * 1000 / RATE), round(at * 1000 / RATE)

    def silence(ms: int) -> tuple[int, int]:
        return add(np.zeros(ms * RATE // 1000))

    waiting: list[str] = []

    def say() -> None:
        if waiting:
            start, truth.last_ms = add(speak(" ".join(waiting), voice, speed))
            truth.first_ms = start if truth.first_ms is None else truth.first_ms
            truth.words += waiting
            waiting.clear()

    for token in script.split():
        if token == "|":
            say()
            silence(180)
        elif token.startswith("("):
            say()
            truth.pauses.append(silence(int(token.strip("()"))))
        elif token.strip("/") in HESITATIONS:
            say()
            _hesitate(token, voice, truth, add, silence)
        else:
            waiting.append(token)
    say()
    silence(800)
    return np.concatenate(parts), truth


def _hesitate(token: str, voice: str, truth: Truth, add, silence) -> None:
    phonemes, speed = HESITATIONS[token.strip("/")]
    before, after = token.startswith("/"), token.endswith("/")
    if before:
        silence(200)
    start, end = add(speak(phonemes, voice, speed))
    truth.fillers.append((start, end, ("no", "one", "both")[before + after]))
    truth.first_ms = start if truth.first_ms is None else truth.first_ms
    if after:
        silence(200)
    _merge(truth, start, before)


def _merge(truth: Truth, start: int, silence_before: bool) -> None:
    """Let a pause that the silence before a filler goes on from be as long as it is heard."""
    if silence_before and truth.pauses and truth.pauses[-1][1] == start - 200:
        truth.pauses[-1] = (truth.pauses[-1][0], start)


def with_noise(samples: np.ndarray, snr_db: float, seed: int = 7) -> np.ndarray:
    """Add steady noise this far below the speech."""
    noise = np.random.default_rng(seed).standard_normal(len(samples))
    noise = np.convolve(noise, np.ones(4) / 4, "same")
    speech = np.sqrt(np.square(samples[np.abs(samples) > 0.01]).mean())
    return samples + noise / np.sqrt(np.square(noise).mean()) * speech * 10 ** (-snr_db / 20)


def by_telephone(samples: np.ndarray) -> np.ndarray:
    """Keep 300 to 3,400 Hz and 8,000 samples a second, as a telephone does; give 8 kHz."""
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
    spectrum[(hertz < 300) | (hertz > 3400)] = 0
    return np.fft.irfft(spectrum, len(samples))[::2]


def write_wav(path, samples: np.ndarray, rate: int = RATE) -> None:
    """Write 16-bit samples."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
