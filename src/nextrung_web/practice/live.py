"""Live words: a recording written down beside, while its pieces come in.

This is for the eye of the speaker: the answer is heard again as a whole once it is finished.
"""

import threading
from uuid import UUID

from nextrung.engines.choose import load_recogniser
from nextrung.engines.protocols import SAMPLES_PER_SECOND, SpeechRecogniser, Transcription
from nextrung.errors import NextRungError
from nextrung.practice.delivery.sound.reading import read_sound
from nextrung_web.practice.pieces import joined

#: What is longer is not written down along the way: all pieces are read anew for each look.
_LONGEST_SECONDS = 300
#: Nothing came for so long: whoever spoke has gone.
_PATIENCE_SECONDS = 20.0
_MOST_AT_ONCE = 2


class _Along:
    """One recording that is being listened to along the way."""

    def __init__(self, key: UUID, recogniser: SpeechRecogniser) -> None:
        self._key = key
        self._transcription: Transcription = recogniser.listen()
        self._fed = 0
        self.has_news = threading.Event()
        self.is_over = False
        self.words = ""

    def run(self) -> None:
        """Take in what is new until nothing comes any more."""
        try:
            while self.has_news.wait(_PATIENCE_SECONDS) and not self.is_over:
                self.has_news.clear()
                if self._fed < _LONGEST_SECONDS * SAMPLES_PER_SECOND:
                    self._take_in()
                self.words = " ".join(word.text for word in self._transcription.so_far())
        finally:
            with _lock:
                _listening.pop(self._key, None)

    def _take_in(self) -> None:
        try:
            with joined(self._key) as whole:
                before = 0
                for block in read_sound(whole):
                    new = block[max(self._fed - before, 0) :]
                    before += len(block)
                    if len(new):
                        self._transcription.feed(new)
                self._fed = max(self._fed, before)
        except (NextRungError, OSError):
            return


_lock = threading.Lock()
_listening: dict[UUID, _Along] = {}


def listen_along(key: UUID) -> None:
    """Tell that there is a new piece; where nothing can write speech down, nothing happens."""
    with _lock:
        along = _listening.get(key)
        if along is None:
            recogniser = _recogniser()
            if recogniser is None or len(_listening) >= _MOST_AT_ONCE:
                return
            along = _listening[key] = _Along(key, recogniser)
            threading.Thread(target=along.run, name=f"words of {key}", daemon=True).start()
    along.has_news.set()


def leave_off(key: UUID) -> None:
    """Stop listening along: the recording is finished and is heard as a whole."""
    with _lock:
        along = _listening.get(key)
    if along is not None:
        along.is_over = True
        along.has_news.set()


def words_so_far(key: UUID) -> str:
    """Give what was written down by now; empty where nothing is."""
    along = _listening.get(key)
    return along.words if along else ""


def _recogniser() -> SpeechRecogniser | None:
    try:
        return load_recogniser()
    except NextRungError:
        return None
