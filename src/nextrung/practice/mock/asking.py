"""Hold an interview in a terminal: say what the interviewer says, read what is typed, line by line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from nextrung.errors import NextRungError
from nextrung.practice.mock.interview import Interview
from nextrung.practice.mock.plain_text import cut, shown, wrapped
from nextrung.practice.mock.recordings import recording_named
from nextrung.practice.mock.records import Prompt
from nextrung.practice.mock.wording import manner_row
from nextrung.practice.records import Delivery

if TYPE_CHECKING:  # who types need not load what hears
    from nextrung.practice.mock.spoken_answers import SpokenAnswers

#: How it was left.
Left = Literal["finished", "quit", "paused"]
#: Gives the words of a recording, and how they sounded.
Listener = Callable[[Path], tuple[str, Delivery | None]]

_PROMPT = "> "
_TYPE = "Type your answer as you would say it; an empty line ends it. /help shows more."
_HELP = (
    ("an empty line", "ends your answer"),
    ("/repeat", "hear the question again"),
    ("/skip", "leave this question out"),
    ("/file answer.wav", "answer with a recording"),
    ("/save", "try again to save, where the disk was full"),
    ("/pause", "save and leave; --resume-session goes on with it"),
    ("/quit", "end it here and see how it went"),
    ("/help", "show this"),
)
#: What can be typed in place of an answer.
COMMANDS = frozenset({"/repeat", "/skip", "/save", "/pause", "/quit", "/help", "/file"})


class _LeavingError(Exception):
    """Somebody leaves before the end."""

    def __init__(self, how: Left) -> None:
        self.how = how
        super().__init__(how)


class Conversation:
    """One interview in one terminal."""

    def __init__(
        self,
        interview: Interview,
        read: Callable[[str], str],
        say: Callable[[str], None],
        hear: Listener,
        emphasise: Callable[[str], str] = str,
        spoken: "SpokenAnswers | None" = None,
    ) -> None:
        """Take where to read from and to write to.

        `read` gives a line for a prompt; its EOFError and KeyboardInterrupt leave the interview, and may
        bring what stood in a line that was broken off. `hear` gives the words of a recording. `emphasise`
        makes a line stand out where the terminal can. `spoken` takes answers by voice.
        """
        self._interview = interview
        self._read = read
        self._say = say
        self._hear = hear
        self._emphasise = emphasise
        self._spoken = spoken

    def hold(self) -> Left:
        """Hold the interview from where it stands, and say how it was left."""
        self._say_lines(wrapped(self._spoken.introduction if self._spoken else _TYPE))
        try:
            while prompt := self._interview.next_prompt():
                self._ask(prompt)
                self._take_answer(prompt)
                self._tell_if_not_saved()
        except _LeavingError as leaving:
            return self._leave(leaving.how)
        except (KeyboardInterrupt, EOFError) as stopped:
            if stopped.args and stopped.args[0]:  # what stood in the line that was broken off
                self._interview.add_line(str(stopped.args[0]))
            return self._leave("paused")
        self._say("")
        self._say_lines(wrapped(manner_row(self._interview.plan.manner).closing))
        return "finished"

    # --- asking ---------------------------------------------------------------------------------

    def _ask(self, prompt: Prompt) -> None:
        self._say("")
        if prompt.kind == "question":
            self._say(f"Question {prompt.number} of {prompt.count}")
        if prompt.lead:
            self._say_lines(wrapped(prompt.lead, "  "))
        for line in wrapped(prompt.text, "  "):
            self._say(self._emphasise(line))
        self._say("")
        if self._interview.draft:
            self._say_lines(wrapped("You had typed this; go on, or end it with an empty line:"))
            for text in self._interview.draft:
                self._say_lines(wrapped(text, "  "))
        kept = recording_named(self._interview.journal.file, self._interview.recording)
        if kept and not self._spoken:
            self._say_lines(wrapped("You had begun to say this, and it was kept. To answer with it, type:"))
            self._say(shown(f"  /file {kept}"))

    def _take_answer(self, prompt: Prompt) -> None:
        """Take the answer by voice where it is spoken, else by the keyboard."""
        if self._spoken is None or self._interview.draft:
            self._take_lines("")
            return
        self._spoken.ask(prompt)
        line = self._spoken.take()
        if line is not None:
            self._take_lines(line)

    def _take_lines(self, first: str) -> None:
        """Read lines until the answer is there, or the question was left out; the first may be there."""
        while True:
            line = first or self._read(_PROMPT)
            first = ""
            word, _, rest = line.strip().partition(" ")
            if word in COMMANDS and (not rest or word == "/file"):
                if self._obey(word, rest.strip()):
                    return
            elif self._is_mistyped(line):
                self._say_lines(wrapped(f"There is no {cut(word, 20)} here; /help shows what there is."))
            elif line.strip():
                self._interview.add_line(line)
            elif self._has_words():
                self._answer()
                return
            else:
                self._say_lines(wrapped("Nothing is typed yet. /skip leaves this question out."))

    def _has_words(self) -> bool:
        return any(text.strip() for text in self._interview.draft)

    def _answer(self) -> None:
        delivery, recording = self._spoken.sound if self._spoken else (None, "")
        self._interview.answer("\n".join(self._interview.draft), delivery=delivery, recording=recording)

    def _is_mistyped(self, line: str) -> bool:
        """Say whether a first line looks like a command and is none; within an answer all is answer."""
        return not self._interview.draft and line.startswith("/") and line.strip()[1:].isalpha()

    def _obey(self, command: str, rest: str) -> bool:
        """Do what a command says; True where the question is done with."""
        if command == "/pause":
            raise _LeavingError("paused")
        if command == "/quit":
            if self._has_words():
                self._answer()
            raise _LeavingError("quit")
        if command == "/skip":
            self._interview.skip()
            return True
        if command == "/file":
            return self._answer_by_recording(rest)
        if command == "/repeat" and (prompt := self._interview.next_prompt()):
            for line in wrapped(prompt.text, "  "):
                self._say(self._emphasise(line))
        elif command == "/help":
            for words, meaning in _HELP:
                self._say_lines(wrapped(meaning, f"  {words:<17}"))
        elif command == "/save" and self._interview.journal.save():
            self._say("All is saved.")
        else:
            self._tell_if_not_saved()
        return False

    def _answer_by_recording(self, file: str) -> bool:
        if not file:
            self._say_lines(wrapped("Name the recording as well: /file answer.wav"))
            return False
        try:
            text, delivery = self._hear(Path(file).expanduser())
        except NextRungError as error:
            self._say_lines(wrapped(str(error)))
            return False
        self._say_lines(wrapped(f"Heard: {cut(text, 200)}", "  "))
        self._interview.answer(text, delivery=delivery, recording=file)
        return True

    # --- saving and leaving ---------------------------------------------------------------------

    def _leave(self, how: Left) -> Left:
        """Save, and say how to go on."""
        if how == "quit":
            self._interview.quit()
        else:
            self._interview.pause()
            if self._interview.journal.is_all_saved:
                self._say("")
                by_voice = " --voice" if self._spoken else ""
                self._say_lines(wrapped(f"Saved. Go on with: nextrung practice --resume-session{by_voice}"))
        self._tell_if_not_saved()
        return how

    def _tell_if_not_saved(self) -> None:
        journal = self._interview.journal
        if not journal.is_all_saved:
            self._say_lines(
                wrapped(
                    f"What you said is kept here but is not on the disk yet ({journal.problem}): "
                    f"{journal.file}. It is tried again with every answer; /save tries now."
                )
            )

    def _say_lines(self, lines: list[str]) -> None:
        for line in lines:
            self._say(line)


def what_is_not_saved(interview: Interview) -> list[str]:
    """Give all that was said, to be copied by hand, where it could not be saved to the last; else nothing."""
    if interview.journal.is_all_saved:
        return []
    lines = wrapped(
        f"This could not be saved ({interview.journal.problem}). Copy it before you close the window:"
    )
    for one in interview.session.exchanges:
        if one.answer is not None:
            lines += ["", *wrapped(one.asked), *wrapped(one.answer, "  ", "  ")]
    if interview.draft:
        lines += ["", *wrapped(" ".join(interview.draft), "  ", "  ")]
    return lines
