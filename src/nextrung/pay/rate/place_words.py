"""What a written place says: a town, a state, a ZIP code, or that the work can be done from anywhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nextrung.pay.rate import place_file, wage_file

#: How the work is done, which is no part of a place: "Hybrid - Austin, TX", "Remote (US)".
_MODE = re.compile(
    r"\b(?:(?:fully|100%|partially|mostly)\s+)?(?P<remote>remote(?:ly)?|anywhere|telework(?:ing)?"
    r"|telecommut(?:e|ing)|work(?:ing)? from home|wfh|virtual|nationwide)\b"
    r"|\b(?:hybrid|on-?\s?site|in[- ]office|in[- ]person)\b",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"(?:^|[\s,(–—-])(?:(?:the\s+)?united states(?: of america)?|u\.\s?s\.\s?a\.?|usa|u\.\s?s\.?|US|america)"
    r"[\s).]*$",
)
_AROUND = re.compile(
    r"^(?:greater|metro(?:politan)?|downtown|near|outside(?: of)?|(?:the )?(?:suburbs?|city|town|village) of"
    r"|suburban|rural|in|based in|based out of)\s+"
    r"|[\s-]+(?:(?:metro(?:politan)?|greater)?[\s-]*(?:area|region|suburbs?|metro|metroplex|vicinity))$",
    re.IGNORECASE,
)
_ZIP = re.compile(r"(?<!\d)(\d{5})(?:-\d{4})?(?!\d)")
_EDGES = " \t,;:|/–—-()[]."


@dataclass(frozen=True, slots=True)
class WrittenPlace:
    """The parts of a place as written; None where not said."""

    town: str | None = None
    #: Two letters.
    state: str | None = None
    zip_code: str | None = None
    #: It says that the work is remote, or names the whole country.
    is_anywhere: bool = False


def read_place(text: str) -> WrittenPlace:
    """Take a written place apart. What is no state, ZIP code or way of working is the town."""
    rest = " ".join(text.split())
    modes = list(_MODE.finditer(rest))
    rest = _MODE.sub(" ", rest).strip(_EDGES)
    country = (
        _COUNTRY.search(rest) or _COUNTRY.search(rest.lower()) if len(rest) > 2 or rest == "US" else None
    )
    if country:
        rest = rest[: country.start()].strip(_EDGES)
    zip_code = _ZIP.search(rest)
    if zip_code:
        rest = (rest[: zip_code.start()] + rest[zip_code.end() :]).strip(_EDGES)
    town, state = _split_state(" ".join(rest.split()))
    return WrittenPlace(
        town=town or None,
        state=state,
        zip_code=zip_code[1] if zip_code else None,
        is_anywhere=bool(country) or any(mode["remote"] for mode in modes),
    )


def without_surroundings(town: str) -> str:
    """Give the town of "Greater Boston area" and "suburbs of Chicago"."""
    return _AROUND.sub("", _AROUND.sub("", town)).strip(_EDGES) or town


@cache
def state_names() -> Mapping[str, str]:
    """Give the two letters of each state by its name and by the letters, both in plain lower case."""
    found = {short.lower(): short for short in place_file.states()}
    for short, code in place_file.states().items():
        found[wage_file.areas()[code]["name"].lower()] = short
    return {**found, "d.c.": "DC", "washington dc": "DC", "u.s. virgin islands": "VI"}


def _split_state(text: str) -> tuple[str, str | None]:
    """Split "Austin, TX", "Austin TX", "Portland, Oregon" and a state alone into town and state."""
    head, comma, tail = text.rpartition(",")
    if comma and (state := _state(tail)):
        return head.strip(_EDGES), state
    words = text.split(" ")
    for count in (4, 3, 2, 1):
        if count > len(words):
            continue
        tail = " ".join(words[-count:])
        is_letters = len(tail) == 2 and tail.isalpha()
        # In mixed case two letters behind a town must be capitals, for "in", "or" and "me" are words as well.
        if (state := _state(tail)) and (
            tail.isupper() or text.islower() or not is_letters or count == len(words)
        ):
            return " ".join(words[:-count]).strip(_EDGES), state
    return text, None


def _state(text: str) -> str | None:
    name = text.strip(_EDGES).lower()
    found = state_names().get(name) or state_names().get(name.replace(".", "").replace(" ", ""))
    return found or state_names().get(name.removesuffix(" state"))
