"""Words broken into lines for a terminal."""

import textwrap

WIDTH = 80


def wrapped(text: str, lead: str = "", hang: str | None = None) -> list[str]:
    """Break words into lines of 80 columns; the first begins with `lead`, the others with `hang`.

    Without a `hang` the others begin below the end of `lead`. No words give no line.
    """
    hang = " " * len(lead) if hang is None else hang
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=hang)
