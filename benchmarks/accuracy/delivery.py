"""How far off the figures of delivery are, on speech made from known scripts.

    python -m benchmarks.accuracy.delivery [--voices seen|unseen] [--only clean] [--no-words] [--live]

Fillers, pauses, words and loudness are known because they were put in. A synthetic voice is steadier than a
person's: read the figures for hesitations found in the sound as the best that can be expected.
"""

import argparse
import os
import re
import tempfile
import time
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein

from benchmarks.accuracy.delivery_speech import (
    RATE,
    SCRIPTS,
    VOICES,
    act,
    by_telephone,
    with_noise,
    write_wav,
)
from nextrung.engines.protocols import HeardWord
from nextrung.engines.whisper import WhisperRecogniser, find_whisper
from nextrung.practice.delivery import Listener, measure_delivery
from nextrung.practice.delivery.pauses import LEAST_PAUSE_MS

_FILLER_WORDS = {
    "um",
    "uh",
    "er",
    "erm",
    "mm",
    "hmm",
    "ah",
    "oh",
    "umm",
    "uhm",
    "mmm",
    "hm",
    "mhm",
    "errr",
    "err",
}
_CONDITIONS = {
    "clean": (lambda samples: samples, RATE),
    "noise 20 dB below": (lambda samples: with_noise(samples, 20), RATE),
    "noise 10 dB below": (lambda samples: with_noise(samples, 10), RATE),
    "telephone, 8 kHz": (by_telephone, RATE // 2),
    "12 dB quieter": (lambda samples: samples / 10 ** (12 / 20), RATE),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--voices", choices=VOICES, default="unseen")
    arguments.add_argument("--only", choices=_CONDITIONS)
    arguments.add_argument("--no-words", action="store_true")
    arguments.add_argument("--live", action="store_true")
    arguments.add_argument("--verbose", action="store_true")
    asked = arguments.parse_args()
    missing = find_whisper()
    recogniser = None if asked.no_words or missing else WhisperRecogniser()
    if asked.live:
        live(recogniser)
        return
    acted = [
        act(script, *VOICES[asked.voices][index % len(VOICES[asked.voices])])
        for index, script in enumerate(SCRIPTS)
    ]
    loud = None
    for name, (change, rate) in _CONDITIONS.items():
        if asked.only in (None, name):
            loud = measured(
                name, [(change(s), rate, truth) for s, truth in acted], recogniser, loud, asked.verbose
            )


def measured(name, recordings, recogniser, loud_before, verbose):
    """Measure one condition and print its errors; gives the loudness of each recording."""
    pauses, fillers, dropped, words, rates, loud = [], [], [], [], [], []
    for samples, rate, truth in recordings:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "answer.wav"
            write_wav(path, samples, rate)
            heard = measure_delivery(path, recogniser)
            if recogniser:
                without = measure_delivery(path, Dropping(heard.words)).delivery
                dropped.append(_fillers(truth, without))
        delivery = heard.delivery
        pauses.append(_pauses(truth, delivery))
        fillers.append(_fillers(truth, delivery))
        loud.append(delivery.loudness_db)
        if recogniser:
            words.append((_word_errors(truth.words, _plain(heard.text)), len(truth.words)))
            true_rate = len(truth.words) * 60_000 / (truth.last_ms - truth.first_ms)
            rates.append(abs((delivery.words_per_minute or 0) - true_rate))
        if verbose:
            print(
                heard.text,
                "\n ",
                pauses[-1],
                "\n ",
                fillers[-1],
                [f"{f.text}@{f.start_ms}" for f in delivery.fillers],
            )
    print(f"\n{name}")
    found, there, made_up, errors = (
        [e for one in part for e in one] if i == 3 else sum(part)
        for i, part in enumerate(zip(*pauses, strict=True))
    )
    print(
        f"  pauses: {found} of {there} found, {made_up} made up; edges off by {np.mean(errors):.0f} ms, "
        f"nine in ten within {np.percentile(errors, 90):.0f} ms"
    )
    if loud_before:
        print(f"  loudness: moved by {np.mean(np.array(loud) - loud_before):+.1f} dB")
    if recogniser:
        print(
            f"  words: {sum(e for e, _ in words) / sum(n for _, n in words):.1%} wrong; words per minute off "
            f"by {np.mean(rates):.1f} (most {max(rates):.1f})"
        )
        _print_fillers("fillers", fillers)
        _print_fillers("fillers where the recogniser drops every um", dropped)
    return loud_before or loud


class Dropping:
    """A recogniser that leaves hesitations out, as Whisper does unless it is coaxed."""

    name = "dropping"

    def __init__(self, words):
        self._words = [
            word for word in words if _plain(word.text) and _plain(word.text)[0] not in _FILLER_WORDS
        ]

    def listen(self):
        return self

    def feed(self, samples):
        pass

    def finish(self):
        return tuple(HeardWord(text=w.text, start_ms=w.start_ms, end_ms=w.end_ms) for w in self._words)


def _print_fillers(name, results):
    parts = []
    for sides in ("both", "one", "no"):
        found, there = (sum(one[0][sides][i] for one in results) for i in (0, 1))
        parts.append(f"silence on {sides} side{'s' * (sides != 'one')} {found} of {there}")
    print(f"  {name}: {', '.join(parts)}; made up {sum(one[1] for one in results)}")


def _pauses(truth, delivery):
    true = [pause for pause in truth.pauses if pause[1] - pause[0] >= LEAST_PAUSE_MS]
    made_up, errors = 0, []
    for pause in delivery.pauses:
        match = [
            one
            for one in true
            if min(one[1], pause.end_ms) - max(one[0], pause.start_ms) > (one[1] - one[0]) / 2
        ]
        if match:
            errors += [abs(match[0][1] - pause.end_ms)] + [abs(match[0][0] - pause.start_ms)] * (
                match[0][0] > 0
            )
            true.remove(match[0])
        else:
            made_up += 1
    there = sum(pause[1] - pause[0] >= LEAST_PAUSE_MS for pause in truth.pauses)
    return there - len(true), there, made_up, errors


def _fillers(truth, delivery):
    """Give found and there by sides, how many were made up, and how many of those in the sound."""
    left = [one for one in delivery.fillers if _plain(one.text)[:1] and _plain(one.text)[0] in _FILLER_WORDS]
    by_sides = {"both": [0, 0], "one": [0, 0], "no": [0, 0]}
    for start, end, sides in truth.fillers:
        by_sides[sides][1] += 1
        near = [one for one in left if one.start_ms < end + 300 and one.end_ms > start - 300]
        if near:
            by_sides[sides][0] += 1
            left.remove(near[0])
    return by_sides, len(left), sum(one.span is None for one in left)


def _plain(text):
    return re.findall(r"[a-z']+", text.lower())


def _word_errors(true, heard):
    heard = [word for word in heard if word not in _FILLER_WORDS]
    true = _plain(" ".join(true))
    return Levenshtein.distance(true, heard)


def live(recogniser) -> None:
    """Feed two minutes as fast as they would be spoken; print how long the result takes."""
    samples = np.concatenate([act(s, "en-us", 155)[0] for s in SCRIPTS])[: 120 * RATE].astype(np.float32)
    recogniser.transcribe(samples[: 2 * RATE])
    listener = Listener(recogniser)
    begin = time.monotonic()
    for at in range(0, len(samples), RATE // 4):
        listener.feed(samples[at : at + RATE // 4])
        time.sleep(max(0.0, begin + (at + RATE // 4) / RATE - time.monotonic()))
    last, used = time.monotonic(), time.process_time()
    heard = listener.finish()
    took, worked = time.monotonic() - last, time.process_time() - used
    print(f"{len(samples) / RATE:.0f} s of speech, {len(heard.words)} words")
    print(f"{took:.2f} s after the last word, {worked:.2f} s of work; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
