"""An answer from a file: text as it is, or a recording to listen to."""

from pathlib import Path

from nextrung.errors import UnreadableDocumentError
from nextrung.intake.documents import read_plain_text

#: Of one typed answer; an hour of talk holds a quarter of it.
MOST_CHARACTERS = 200_000
#: What a recording may be called; what it is, its bytes say.
RECORDINGS = frozenset((".wav", ".mp3", ".m4a", ".mp4", ".ogg", ".oga", ".opus", ".webm", ".flac", ".aac"))


def is_recording(file: Path) -> bool:
    """Tell a recording by its name."""
    return file.suffix.lower() in RECORDINGS


def read_answer_text(file: Path) -> str:
    """Read a typed answer, in UTF-8, UTF-16 or Windows-1252; an empty file is an empty answer.

    Raises:
        UnreadableDocumentError: it cannot be opened, is no text, or is longer than anybody would say.

    """
    text = read_plain_text(file)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocumentError(
            f"This answer has more than {MOST_CHARACTERS:,} characters.",
            file=file.name,
            advice="Give one answer, as you would say it.",
        )
    return text
