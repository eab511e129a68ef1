"""What only leads to a person in a list: "the", "again", "and at the end"."""

from collections.abc import Sequence
from functools import cache

from nextrung.intake.notes.grammar import grammar
from nextrung.intake.notes.words import Phrases, Word

#: Words in the longest phrase of order.
_MOST_WORDS_IN_ORDER = 4


def without_leads(words: Sequence[Word]) -> tuple[frozenset[str], Sequence[Word]]:
    """Give the words that only lead to a person, in lower case, and the words behind them."""
    leads: set[str] = set()
    while words:
        length = _length_of_order(words)
        if not length and words[0].folded not in grammar().people.leads:
            break
        leads.update(word.folded for word in words[: length or 1])
        words = words[length or 1 :]
    return frozenset(leads), words


def _length_of_order(words: Sequence[Word]) -> int:
    """Give how many words at the front say when somebody comes in: "at the end"."""
    found = _orders().find(words[:_MOST_WORDS_IN_ORDER])
    return max((order.last for order in found if order.first == 0), default=0)


@cache
def _orders() -> Phrases[str]:
    return Phrases({"order": grammar().people.orders})
