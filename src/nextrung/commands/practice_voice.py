"""Answers by voice in ``nextrung practice``: recordings given as files, and the microphone."""

from pathlib import Path
from typing import TYPE_CHECKING

from nextrung.commands.output import tell, tell_lines, terminal_beside

if TYPE_CHECKING:
    from nextrung.practice.mock.interview import Interview
    from nextrung.practice.mock.keyboard import Keyboard
    from nextrung.practice.mock.spoken_answers import SpokenAnswers
    from nextrung.practice.records import Delivery


def hear(file: Path) -> "tuple[str, Delivery | None]":
    """Give the words of a recording, and how it was said.

    Raises:
        NextRungError: no words could be taken from it.

    """
    from nextrung.engines.choose import load_recogniser
    from nextrung.errors import NextRungError
    from nextrung.practice.delivery import measure_delivery

    heard = measure_delivery(file, load_recogniser())
    if not heard.text.strip():
        raise NextRungError(
            " ".join(("No words could be taken from it.", *heard.delivery.missing)),
            file=str(file),
            advice="Until then, type this answer.",
        )
    return heard.text, heard.delivery


def answers_by_voice(interview: "Interview", keyboard: "Keyboard") -> "SpokenAnswers | None":
    """Give what takes answers by voice; None where nobody sits at the keyboard to say when one is done."""
    from nextrung.engines.choose import load_loudspeaker, load_microphone, load_recogniser
    from nextrung.engines.voice import find_voice
    from nextrung.practice.mock.keyboard import is_terminal
    from nextrung.practice.mock.keys import Keys
    from nextrung.practice.mock.level_line import LevelLine
    from nextrung.practice.mock.plain_text import wrapped
    from nextrung.practice.mock.speaking import Speaking
    from nextrung.practice.mock.spoken_answers import SpokenAnswers

    if not is_terminal():
        tell_lines(wrapped("There is no keyboard here to end an answer with, so this interview is typed."))
        return None
    recogniser, voice = load_recogniser(), find_voice()
    if recogniser is None:
        tell_lines(
            wrapped(
                "Nothing here can write speech down, so each answer is recorded first and typed then. "
                "Install it with: pip install 'nextrung[voice]'."
            )
        )
    speaking = Speaking(
        load_microphone(),
        recogniser,
        Keys(lambda: keyboard.is_closed),
        LevelLine(terminal_beside()),
        (voice, load_loudspeaker()) if voice else None,
    )
    return SpokenAnswers(interview, speaking, keyboard.read, tell)
