"""Words broken into lines for a terminal."""

import textwrap

WIDTH = 80


def wrapped(text: str, lead: str = "") -> list[str]:
    """Break words into lines of 80 columns; the first begins with `lead`, the others below its end."""
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
