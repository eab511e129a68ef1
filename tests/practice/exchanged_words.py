"""One word of a text for another, with its article and its capital."""

import re
from collections.abc import Iterable


def has_word(word: str, text: str) -> bool:
    """Tell whether the word stands in the text just like this, and whole."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


def exchange_word(text: str, old: str, new: str) -> str:
    """Exchange a whole word wherever it stands, with "a" or "an" before it, and large where it was large.

    A word given with a capital is a name, and stays where it stands without one.
    """
    whole = re.compile(
        rf"(?:\b(?P<article>an?) )?(?<![\w-])(?P<word>{re.escape(old)})(?![\w-])", re.IGNORECASE
    )

    def exchange(found: re.Match[str]) -> str:
        if old[0].isupper() and not found["word"][0].isupper():
            return found.group()
        word = like(found["word"], new)
        if not found["article"]:
            return word
        return f"{like(found['article'], 'an' if word[0].lower() in 'aeiou' else 'a')} {word}"

    return whole.sub(exchange, text)


def exchange_words(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Exchange one pair after the other."""
    for old, new in pairs:
        text = exchange_word(text, old, new)
    return text


def like(old: str, new: str) -> str:
    """Write the new word large where the old one was."""
    return new[0].upper() + new[1:] if old[0].isupper() else new
