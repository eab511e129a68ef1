"""Um and uh found in the sound: a voice that stays on one vowel, with no word over it."""

import re

import numpy as np

from nextrung.practice.delivery.frames import FRAME_MS, Loudness
from nextrung.practice.delivery.speech import Stretch, frames_within, joined, runs
from nextrung.practice.delivery.voiced import BACK_MS, Voicing
from nextrung.practice.records import TimedWord

LEAST_MS = 150
MOST_MS = 900
#: A silence that parts one sound from the next; within a word silences are shorter.
_LEAST_GAP_MS = 60
#: A hesitation that stands alone has more silence around it than a word's parts have between them.
_ALONE_GAP_MS = 120
#: How far from the floor to the loudness of speech a frame must be to be part of a sound.
_SOUND_PART = 0.4
_PERIODIC = 0.6
_STEADY_DB = 4.0
#: How much of the sound must be voiced, and how much of it steady ("um" moves once, from vowel to hum).
_VOICED_PART = 0.8
_STEADY_PART = 0.55
#: Recognisers stretch a word over the hesitation before it; a word shares this with its sound.
_LEAST_SHARED_MS = 60
_NO_SOUND = -1
#: Joined to a word a vowel must be longer: those at the edge of a phrase last up to a quarter of a second.
_LEAST_JOINED_MS = 270
_AT_EDGE_MS = 80
_LEAST_STEADY_MS = 120
_STEP_MS = 80
_BEGINS_HARD = re.compile(r"\W*[bcdfgjkpqstvxz]", re.IGNORECASE)


def find_hesitations(
    loudness: Loudness, voicing: Voicing, speech: tuple[Stretch, ...], words: tuple[TimedWord, ...]
) -> tuple[Stretch, ...]:
    """Give the sounds that hesitate: those that stand alone, and those joined to the word after them.

    Each word belongs to the sound it shares most time with. A steady sound without a word, silence on both
    sides, hesitates. So does a long steady vowel before the first word of a sound, where that word begins
    with a hard consonant: the vowel then is no part of the word. One joined to the word before it cannot be
    told from the lengthening at the end of a phrase, and is left.
    """
    sounds = _sounds(loudness, speech)
    first_words: dict[int, str] = {}
    for word in words:
        first_words.setdefault(_sound_of(word, sounds), word.text)
    found = []
    for index, sound in enumerate(sounds):
        if index in first_words:
            steady = _steady_beginning(sound, voicing)
            if steady and _BEGINS_HARD.match(first_words[index]):
                found.append(steady)
        elif _stands_alone(index, sounds) and _hesitates(sound, voicing):
            found.append(sound)
    return tuple(sound for sound in found if LEAST_MS <= sound.end_ms - sound.start_ms <= MOST_MS)


def _stands_alone(index: int, sounds: list[Stretch]) -> bool:
    before = sounds[index - 1].end_ms if index else -_ALONE_GAP_MS
    after = sounds[index + 1].start_ms if index + 1 < len(sounds) else sounds[index].end_ms + _ALONE_GAP_MS
    return sounds[index].start_ms - before >= _ALONE_GAP_MS <= after - sounds[index].end_ms


def _steady_beginning(sound: Stretch, voicing: Voicing) -> Stretch | None:
    """Give the vowel that a sound begins with where it lasts longer than a word's."""
    steady = _steady_parts(sound, voicing)
    if not steady or steady[0].start_ms - sound.start_ms > _AT_EDGE_MS:
        return None
    return steady[0] if steady[0].end_ms - steady[0].start_ms >= _LEAST_JOINED_MS else None


def _steady_parts(sound: Stretch, voicing: Voicing) -> list[Stretch]:
    """Give the steady stretches of a sound; the step from the vowel of an "um" to its hum parts none."""
    first = sound.start_ms // FRAME_MS
    frames = slice(first, sound.end_ms // FRAME_MS)
    steady = (voicing.periodic[frames] >= _PERIODIC) & (voicing.movement_db[frames] <= _STEADY_DB)
    found: list[Stretch] = []
    for start, end in runs(steady):
        # The first steady frame is like the one before it by that much, so the vowel began there.
        stretch = Stretch((first + start) * FRAME_MS - BACK_MS, (first + end) * FRAME_MS)
        if stretch.end_ms - stretch.start_ms < _LEAST_STEADY_MS:
            continue
        if found and stretch.start_ms - found[-1].end_ms <= _STEP_MS:
            found[-1] = Stretch(found[-1].start_ms, stretch.end_ms)
        else:
            found.append(Stretch(max(sound.start_ms, stretch.start_ms), stretch.end_ms))
    return found


def _sounds(loudness: Loudness, speech: tuple[Stretch, ...]) -> list[Stretch]:
    """Part speech at every short silence."""
    frames, inside = loudness.frames_db, frames_within(speech, loudness)
    if not inside.any():
        return []
    floor, usual = float(np.percentile(frames, 5)), float(np.median(frames[inside]))
    sounding = inside & (frames > floor + _SOUND_PART * (usual - floor))
    stretches = (Stretch(start * FRAME_MS, end * FRAME_MS) for start, end in runs(sounding))
    return joined(stretches, _LEAST_GAP_MS)


def _sound_of(word: TimedWord, sounds: list[Stretch]) -> int:
    shared = [min(word.end_ms, sound.end_ms) - max(word.start_ms, sound.start_ms) for sound in sounds]
    best = int(np.argmax(shared)) if shared else _NO_SOUND
    return best if shared and shared[best] >= _LEAST_SHARED_MS else _NO_SOUND


def _hesitates(sound: Stretch, voicing: Voicing) -> bool:
    frames = slice(sound.start_ms // FRAME_MS, sound.end_ms // FRAME_MS)
    voiced = voicing.periodic[frames] >= _PERIODIC
    steady = voiced & (voicing.movement_db[frames] <= _STEADY_DB)
    return bool(len(voiced)) and float(voiced.mean()) >= _VOICED_PART and float(steady.mean()) >= _STEADY_PART
