"""What may be the name of a person: words with capitals that are no town, rank or department."""

from collections.abc import Sequence

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.roles import is_name, is_surname
from nextrung.intake.notes.words import Word

MOST_WORDS_IN_NAME = 4


def is_person_name(text: str, words: Sequence[Word]) -> bool:
    """Tell whether all of these words of `text` are a person's name."""
    has_title = len(words) > 1 and has_honorific(words)
    if has_title:
        words = words[1:]
    written = [word for word in words if word.folded not in grammar().people.particles]
    if not written or len(words) > MOST_WORDS_IN_NAME:
        return False
    is_titled_surname = has_title and len(written) == 1 and is_surname(written[0])  # "Mr. Baker"
    return all(_is_written_as_name(text, word) for word in written) and (
        is_titled_surname or is_name(written)
    )


def has_honorific(words: Sequence[Word]) -> bool:
    """Tell "Mr. Pike", "Capt. Vandermolen" and "Sr. Bernadette"."""
    return bool(words) and words[0].is_capital and words[0].folded in grammar().people.honorifics


def _is_written_as_name(text: str, word: Word) -> bool:
    """Tell "Dana" and "J" from "QA" and "zone"; "DANA" is a name where all is in capitals."""
    written = text[word.start : word.end]
    return word.is_capital and (not written.isupper() or len(written) == 1 or text.isupper())
