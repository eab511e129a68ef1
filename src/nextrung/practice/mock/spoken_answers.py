"""Take answers by voice: record, hear, and hand over to the keyboard where somebody prefers it or must."""

from collections.abc import Callable

from nextrung.errors import NextRungError
from nextrung.practice.delivery import HeardAnswer
from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.keys import AGAIN, TYPE
from nextrung.practice.mock.plain_text import cut, wrapped
from nextrung.practice.mock.recordings import next_recording, recording_named
from nextrung.practice.mock.records import Prompt
from nextrung.practice.mock.speaking import Speaking, Take
from nextrung.practice.records import Delivery

_INTRODUCTION = (
    "Speak your answers. Enter ends one; r and Enter starts it again, t and Enter lets you type it. "
    "What you say is kept on this computer and nowhere else."
)
_SPEAK_NOW = "Speak now. Press Enter when you are done."
_OFFER = "Enter takes it as your answer, r and Enter starts it again, t and Enter lets you type it."
_NOTHING_HEARD = "Nothing was heard. See that the microphone is near, and that it is the one you speak into."
_DEAD = (
    "Nothing came from the microphone, not even the noise of the room. It may be muted, or this program may "
    "not be allowed to listen: see the system's sound and privacy settings."
)
_SPEAK_AGAIN = "Enter speaks again, t and Enter lets you type it."
_GOES_ON_TYPED = (
    "This interview goes on typed; an empty line ends an answer. Once the microphone is there, leave with "
    "/pause and come back with --resume-session --voice."
)
_NO_WORDS = "This was recorded, and how it sounded was measured. Now type what you said, for its words."
_PROMPT = "> "


class SpokenAnswers:
    """The answers of one interview, as far as they are spoken."""

    #: What to tell somebody who begins.
    introduction = _INTRODUCTION

    def __init__(
        self,
        interview: Interview,
        speaking: Speaking,
        read: Callable[[str], str],
        say: Callable[[str], None],
    ) -> None:
        """Take the interview, who listens, and where to read lines from and write them to."""
        self._interview = interview
        self._speaking = speaking
        self._read = read
        self._say = say
        self._has_microphone = True
        self._take: Take | None = None
        #: How an answer sounded whose words have to be typed, and its file.
        self.sound: tuple[Delivery | None, str] = (None, "")

    def ask(self, prompt: Prompt) -> None:
        """Say the question aloud, where something here can."""
        try:
            self._speaking.ask(f"{prompt.lead} {prompt.text}".strip())
        except NextRungError as error:
            self._tell(str(error))

    def take(self) -> str | None:
        """Take the answer to what was asked; None once it is given, else the line that typing begins with.

        An empty line means that typing begins with nothing yet.
        """
        self.sound = (None, "")
        if not self._has_microphone:
            return ""
        choice: str | None = self._take_up()
        while choice in ("", AGAIN):
            choice = self._record() if choice == AGAIN else self._give()
        if choice is not None and self._interview.recording and not self.sound[1]:
            self._interview.keep_recording("")
        return "" if choice == TYPE else choice

    def _take_up(self) -> str:
        """Offer what was said before a crash or a pause; where there is nothing, begin."""
        self._take = None
        file = recording_named(self._interview.journal.file, self._interview.recording)
        if file is None:
            return AGAIN
        self._take = self._speaking.kept(file)
        self._tell("You had begun to say this, and it was kept.")
        return self._choose(_OFFER)

    def _record(self) -> str:
        file = next_recording(self._interview.journal.file)

        def begun() -> None:
            self._interview.keep_recording(file.name)
            self._tell(_SPEAK_NOW)

        try:
            take = self._take = self._speaking.record(file, begun)
        except NextRungError as error:
            self._has_microphone = False
            self._tell(f"{error} {_GOES_ON_TYPED}")
            return TYPE
        if take.not_kept:
            self._tell(
                f"Not all of this sound is on the disk ({take.not_kept}). Its words go into your answer."
            )
        if take.ended_by_itself:
            self._tell(f"{take.ended_by_itself} What you said until then is kept.")
            return self._choose(_OFFER)
        return _choice(take.typed)

    def _give(self) -> str | None:
        """Hear the take and answer with it; where there are no words, give what is to be done instead."""
        take = self._take
        if take is None:
            return AGAIN
        try:
            heard = take.hear()
        except NextRungError as error:
            self._tell(str(error))
            return self._choose(_SPEAK_AGAIN) or AGAIN
        if heard.text.strip():
            self._answer(heard, take.file)
            return None
        if heard.delivery.speaking_seconds is None:
            self._tell(_DEAD if take.is_dead else _NOTHING_HEARD)
            return self._choose(_SPEAK_AGAIN) or AGAIN
        self.sound = (heard.delivery, take.file)
        self._tell(_NO_WORDS)
        return TYPE

    def _answer(self, heard: HeardAnswer, file: str) -> None:
        for line in wrapped(f"Heard: {cut(heard.text, 200)}", "  "):
            self._say(line)
        self._interview.answer(heard.text, delivery=heard.delivery, recording=file)

    def _choose(self, words: str) -> str:
        self._tell(words)
        return _choice(self._read(_PROMPT))

    def _tell(self, words: str) -> None:
        for line in wrapped(words):
            self._say(line)


def _choice(line: str) -> str:
    """Give what was chosen: nothing, one of the two letters however it was written, or a line as it is."""
    letter = line.strip().lower()
    return letter if letter in (AGAIN, TYPE) else line.strip()
