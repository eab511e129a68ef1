"""Words of a person, made safe to show in a terminal."""

import re

from nextrung import wrapping

#: Control characters, which can move the cursor or hide words, and marks that turn the writing round.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """Give a text with a plain sign in place of each character that would change the terminal."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def wrapped(text: str, lead: str = "", hang: str | None = None) -> list[str]:
    """Fold a text into lines of 80 columns; `lead` stands before the first, `hang` before the others."""
    return wrapping.wrapped(" ".join(shown(text).split()), lead, hang) or [lead.rstrip()]


def cut(text: str, letters: int) -> str:
    """Give the beginning of a text on one line."""
    words = " ".join(shown(text).split())
    return words if len(words) <= letters else f"{words[: letters - 1].rstrip()}…"
