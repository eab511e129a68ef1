"""Speak with the interviewer: hear a question, and say the answer while it is kept and written down."""

import contextlib
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nextrung.engines.protocols import Loudspeaker, Microphone, SpeechRecogniser, Voice
from nextrung.errors import NextRungError
from nextrung.practice.delivery import HeardAnswer, Listener, measure_delivery
from nextrung.practice.mock.keys import AGAIN, COMMAND_BEGINS, TYPE, Keys
from nextrung.practice.mock.level_line import LevelLine
from nextrung.practice.mock.recording_file import RecordingFile, samples_of

#: The last sounds before Enter are still on their way from the device.
_CHUNKS_AFTER_ENTER = 2

_WENT_AWAY = "The microphone went away."
_TOO_LONG = "This answer is as long as an answer can be, so the recording was ended."


@dataclass(frozen=True, kw_only=True, slots=True)
class Take:
    """One time that somebody spoke, from beginning to end."""

    #: Gives what was said and how; takes a moment.
    hear: Callable[[], HeardAnswer]
    #: Name of the file; empty where nothing could be kept of it.
    file: str
    #: What was typed before Enter to end it: nothing where it is done, `AGAIN`, `TYPE` or a command.
    typed: str = ""
    #: Why it ended by itself; empty where somebody ended it.
    ended_by_itself: str = ""
    #: Why some of the sound is not on the disk; empty where all is.
    not_kept: str = ""
    #: Whether not even the noise of a room came in.
    is_dead: bool = False


class Speaking:
    """A microphone, and a voice where there is one, as one terminal has them."""

    def __init__(
        self,
        microphone: Microphone,
        recogniser: SpeechRecogniser | None,
        keys: Keys,
        level: LevelLine,
        aloud: tuple[Voice, Loudspeaker] | None = None,
    ) -> None:
        """Take who hears, who writes down, who watches the keyboard, where the level shows, and who asks."""
        self._microphone = microphone
        self._recogniser = recogniser
        self._keys = keys
        self._level = level
        self._aloud = aloud

    def ask(self, question: str) -> None:
        """Say a question aloud, until Enter is pressed; where that does not go it is on the screen alone.

        Raises:
            NextRungError: nothing can be said aloud here, so it is not tried again.

        """
        if self._aloud is None:
            return
        voice, loudspeaker = self._aloud
        try:
            with self._keys as keys:
                loudspeaker.play(voice.speak(question), lambda: keys.line() is None)
        except NextRungError:
            self._aloud = None
            raise

    def record(self, file: Path, begun: Callable[[], None]) -> Take:
        """Listen until Enter is pressed, and keep what is said in `file` all along.

        `begun` is called once the microphone listens.

        Raises:
            NextRungError: there is no microphone, or it may not be used.
            EOFError: the window was closed; KeyboardInterrupt: Ctrl-C. What was said is in the file.

        """
        recording = RecordingFile(file)
        listener = Listener(self._recogniser)
        self._level.begin()
        with contextlib.ExitStack() as stack:
            chunks = stack.enter_context(self._microphone.listen())
            keys = stack.enter_context(self._keys)
            stack.callback(self._level.clear)
            stack.callback(recording.close)
            begun()
            typed, ended_by_itself = self._listen(chunks, keys, listener, recording)
        return Take(
            hear=lambda: self._heard(listener.finish),
            typed=typed,
            file=file.name if recording.is_there else "",
            ended_by_itself=ended_by_itself,
            not_kept=recording.problem,
            is_dead=self._level.is_dead,
        )

    def kept(self, file: Path) -> Take:
        """Give a take that was kept earlier."""
        return Take(
            hear=lambda: self._heard(lambda: measure_delivery(file, self._recogniser)), file=file.name
        )

    def _listen(
        self, chunks: Iterator[bytes], keys: Keys, listener: Listener, recording: RecordingFile
    ) -> tuple[str, str]:
        """Take chunk after chunk; gives what was typed at the end, or why it ended by itself."""
        for chunk in chunks:
            samples = samples_of(chunk)
            recording.add(chunk)
            if not listener.feed(samples):
                return "", _TOO_LONG
            line = keys.line()
            self._level.show(samples, keys.typed)
            if line is not None and _is_meant(line):
                for last in itertools.islice(chunks, _CHUNKS_AFTER_ENTER):
                    recording.add(last)
                    listener.feed(samples_of(last))
                return line.strip(), ""
        return "", _WENT_AWAY

    def _heard(self, listened: Callable[[], HeardAnswer]) -> HeardAnswer:
        self._level.note("One moment, this is being written down.")
        try:
            return listened()
        finally:
            self._level.clear()


def _is_meant(line: str) -> bool:
    """Say whether a line was meant to end the take; a key that was hit by chance is not."""
    return line.strip().lower() in ("", AGAIN, TYPE) or line.startswith(COMMAND_BEGINS)
