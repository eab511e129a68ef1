"""How many or how much a requirement asks for, beside what a line shows: "a crew of fifteen", "$1M"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nextrung.fit.terms import near_groups, stem, word_lists
from nextrung.intake.number_words import NUMBER_VALUES

_WORDS = {word: value for word, value in NUMBER_VALUES.items() if value} | {"hundred": 100}
_SCALE = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "million": 10**6,
    "b": 10**9,
    "billion": 10**9,
}
_AMOUNT = re.compile(
    rf"(?P<dollar>\$)?(?P<number>\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(_WORDS)})\b)"
    r"(?:\s?(?P<scale>k|mm?|b|million|thousand|billion)\b)?(?P<percent>\s?%)?"
    r"\+?(?:[\s-]+(?:or more|plus)\b)?(?P<after>(?:[\s-]+[a-z]+){0,2})",
    re.IGNORECASE,
)
_CREW_OF = re.compile(
    r"\b(?:crew|team|staff|group|department|class|classes|caseload)s?\s+of\s+"
    r"(?:about |around |up to |at least )?$",
    re.IGNORECASE,
)
#: Time, shares and marks are not counts of anything that can be set side by side.
_NOT_COUNTED = frozenset(
    ("year", "month", "week", "day", "hour", "minut", "percent", "point", "shift", "yrs")
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: "$", "people", or stems of nouns and the groups they stand in."""

    value: float
    of: frozenset[str]


def quantities(text: str) -> Iterator[Quantity]:
    """Give the counts and amounts of money in `text`; lengths of time and percentages are left out."""
    for match in _AMOUNT.finditer(text):
        of = _what_it_counts(match, text)
        if of:
            yield Quantity(_value(match), of)


def falls_short(asked: str, held: str) -> tuple[float, float] | None:
    """Give (shown, asked for) where the line counts the same thing and shows less; None otherwise."""
    shown = list(quantities(held))
    for wanted in quantities(asked):
        same = [quantity.value for quantity in shown if quantity.of & wanted.of]
        if same and max(same) < wanted.value:
            return max(same), wanted.value
    return None


def reaches(asked: str, held: str) -> bool:
    """Tell whether the line counts the same thing as something asked for, and as much or more."""
    wanted = list(quantities(asked))
    return any(shown.value >= one.value for shown in quantities(held) for one in wanted if shown.of & one.of)


def _what_it_counts(match: re.Match[str], text: str) -> frozenset[str]:
    if match["dollar"]:
        return frozenset({"$"})
    nouns = [stem(word) for word in re.findall(r"[a-z]+", match["after"], re.IGNORECASE)]
    if match["percent"] or (nouns and nouns[0] in _NOT_COUNTED):
        return frozenset()
    if _CREW_OF.search(text[: match.start()]) or not _people().isdisjoint(nouns):
        return frozenset({"people"})
    return frozenset(nouns).union(*map(near_groups, nouns))


@cache
def _people() -> frozenset[str]:
    return frozenset(map(stem, word_lists().people.split()))


def _value(match: re.Match[str]) -> float:
    number = match["number"].lower()
    value = float(_WORDS[number]) if number in _WORDS else float(number.replace(",", ""))
    return value * _SCALE.get((match["scale"] or "").lower(), 1)
