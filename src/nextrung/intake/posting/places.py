"""Places as postings write them: in capitals, without a comma, with words on how one works behind them."""

import re
from functools import lru_cache

from nextrung.intake._places import is_place, split_place

#: "Tidewater Pipe & Drain LLC, Norfolk VA", "landscape foreman - knoxville tn"
_TOWN_AND_STATE = re.compile(
    r"(?:^|(?<=, )|(?<=[-–—|] ))(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}) (?P<state>[A-Z]{2,3})$"
)
#: "Newcastle upon Tyne, with some home working"
_HOW_ONE_WORKS = re.compile(
    r"[,;]\s+(?:with|plus|and|some|one|two|three|four|\d|hybrid|remote|on-?site)\b.*$", re.IGNORECASE
)
_REMOTE = re.compile(
    r"(?:fully )?remote(?: \([^()]{2,20}\)| within [A-Z][\w ]{2,20}"
    r"| [-–—] [A-Z][\w ]{2,20}(?= \(|$))?(?=$|[,;|]| \([^()]{2,40}\)$)",
    re.IGNORECASE,
)
#: "Requisition ID" is not in Idaho.
_NUMBER_LABEL = re.compile(r"(?:requisition|req|job|position|posting|employee|vacancy) ID$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def place_span(text: str) -> tuple[int, int] | None:
    """Give where a place at the end of `text` begins and where it ends; None where there is none."""
    written = _in_usual_letters(text)
    if remote := _REMOTE.match(written):
        return remote.span()
    if _NUMBER_LABEL.search(written):
        return None
    without = _HOW_ONE_WORKS.sub("", written)
    for words in (written, without):
        if span := split_place(words):
            return span
        name, comma, last = words.rpartition(", ")
        if comma and is_place(last):
            return len(name) + len(comma), len(words)
        town = _TOWN_AND_STATE.search(words)
        if town and is_place(f"{town['town']}, {town['state']}"):
            return town.span()
    return None


def is_remote(text: str) -> bool:
    """Tell "Remote (US)": no place, and all there is to say of it."""
    return _REMOTE.fullmatch(text) is not None


def _in_usual_letters(text: str) -> str:
    """Write "SPRINGFIELD, MISSOURI" and "knoxville tn" as usual, without changing the length."""
    if not (text.isupper() or text.islower()):
        return text
    last = len(text.rstrip(" .)"))

    def written(word: re.Match[str]) -> str:
        is_state = len(word[0]) == 2 and word.end() == last
        return word[0].upper() if is_state else word[0].capitalize()

    usual = _WORD.sub(written, text)
    return usual if len(usual) == len(text) else text
