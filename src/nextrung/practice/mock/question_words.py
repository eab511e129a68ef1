"""The words of a question, by which it is known whatever its capitals and marks."""

import re


def question_words(text: str) -> str:
    """Give the words alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))
