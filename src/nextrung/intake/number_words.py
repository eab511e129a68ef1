"""Numbers written out in words: "ninety-five", "a hundred and ten", "three"."""

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
#: Single words and what they say, from "zero" to "ninety".
NUMBER_VALUES = {word: value for value, word in enumerate(_ONES)}
NUMBER_VALUES |= {word: value * 10 for value, word in enumerate(_TENS, start=2)}
_WORD = "(?:" + "|".join(sorted(NUMBER_VALUES, key=len, reverse=True)) + ")"

#: Matches one number in words; case is left to the caller.
NUMBER_WORDS = (
    rf"(?:(?:an?|{_WORD})[ -]hundred(?:[ -]and)?(?:[ -]{_WORD}){{0,2}}|{_WORD}(?:[ -]{_WORD}){{0,2}})"
)


def number_from_words(words: str) -> int | None:
    """Give the number that `words` say, or None where they say none.

    Two numbers side by side are read as people speak of money: "one twenty" is 120.
    """
    total = 0
    for word in re.split(r"[\s-]+", words.strip().lower()):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word in NUMBER_VALUES:
            value = NUMBER_VALUES[word]
            total = total * 100 + value if 0 < total < 10 <= value else total + value
        elif word not in {"a", "an", "and"}:
            return None
    return total or None
