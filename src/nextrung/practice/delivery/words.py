"""What a recogniser heard, made into the text of an answer; what it made up in silence is left out."""

import re
from collections.abc import Iterable

from nextrung.engines.protocols import HeardWord
from nextrung.practice.delivery.speech import Stretch
from nextrung.practice.records import TimedWord

#: "um", "uhm", "uh", "er", "errr", "erm", "eh", "ah", "hmm", "mm", "mhm", with what mark follows.
_HESITATION = re.compile(r"(?:u+h*m+|u+h+|e+r+m*|e+h+|a+h+|m*h+m+|m{2,})\W*", re.IGNORECASE)
#: A recogniser's times are up to 0.3 s off.
TIMES_ARE_OFF_BY_MS = 300


def words_in_speech(
    heard: Iterable[HeardWord], speech: tuple[Stretch, ...]
) -> tuple[str, tuple[TimedWord, ...]]:
    """Give the text and its words with their places; a word where nobody spoke was never said."""
    parts: list[str] = []
    words: list[TimedWord] = []
    at = 0
    for word in heard:
        if not _is_spoken(word, speech):
            continue
        words.append(
            TimedWord(
                text=word.text,
                span=(at, at + len(word.text)),
                start_ms=word.start_ms,
                end_ms=max(word.start_ms, word.end_ms),
                confidence=word.confidence,
            )
        )
        parts.append(word.text)
        at += len(word.text) + 1
    return " ".join(parts), tuple(words)


def _is_spoken(word: HeardWord, speech: tuple[Stretch, ...]) -> bool:
    return any(
        stretch.start_ms - TIMES_ARE_OFF_BY_MS <= word.end_ms
        and word.start_ms <= stretch.end_ms + TIMES_ARE_OFF_BY_MS
        for stretch in speech
    )


def is_hesitation(word: TimedWord) -> bool:
    """Tell a sound of hesitation, which counts as a filler and not as a word, from a word."""
    return _HESITATION.fullmatch(word.text) is not None
