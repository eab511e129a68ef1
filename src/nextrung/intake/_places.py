"""Places as they stand on a résumé: "Albany, NY", "Leeds, UK", "Remote"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from nextrung.intake.resume.words import PLAIN_SCORE, employer_score, title_score
from nextrung.tables import load_table


class OtherPlaces(msgspec.Struct, frozen=True):
    """Countries, places without a town, and how the name of an area ends."""

    countries: frozenset[str]
    counties: frozenset[str]
    towns: frozenset[str]
    anywhere: frozenset[str]
    area_endings: tuple[str, ...]


class Places(msgspec.Struct, frozen=True):
    """``places.toml``."""

    regions: dict[str, str]
    others: OtherPlaces


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of a place as JSON Resume wants them; None where not said."""

    address: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None


@cache
def places() -> Places:
    """Load ``places.toml`` once."""
    return load_table("places", Places)


@cache
def _region() -> str:
    known = places()
    names = sorted(
        {*known.regions.values(), *known.others.countries, *known.others.counties},
        key=lambda name: (-len(name), name),
    )
    short = "|".join(sorted(known.regions, key=lambda name: (-len(name), name)))
    return rf"(?:(?:{short})(?![\w'’.-])|(?:{'|'.join(map(re.escape, names))})(?![\w'’])|[A-Z]\.[A-Z]\.)"


_POSTCODE = r"(?:\s*,?\s?(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}))?"
_POSTCODE_AT_END = re.compile(rf"(?:^|\s){_POSTCODE.removesuffix('?')}$")
_TOWN_WORD = r"(?:(?:St|Ft|Mt|Ste)\.|[^\W\d_][\w'’-]*|de|du|of|la|le|upon|on|and)"
_TAIL = r"(?i:\s*\((?:remote|hybrid|on-?site)\)|\s?[-/,–]\s?(?:remote|hybrid|on-?site))?"
#: Words that end an employer's name, but a town's name as well.
_TOWN_ENDINGS = frozenset(
    (
        "city",
        "farms",
        "gardens",
        "grove",
        "mill",
        "mills",
        "park",
        "port",
        "state",
        "town",
        "township",
        "village",
    )
)
_LAST_PART = re.compile(r".*(?:,\s|\s[-–—|•·]\s|\s\()([^,()|]{3,30})\)?$")
#: States whose letters stand after a person's name too.
_LETTERS_AFTER_NAMES = frozenset(("MA", "MD", "MS", "PA", "DC", "LA", "OR"))
#: A place with the name in front of it is no longer than this, a town without a comma has no more words.
_LONGEST, _MOST_TOWN_WORDS = 200, 4


@cache
def _place_at_end() -> re.Pattern[str]:
    region = _region()
    return re.compile(
        rf"(?P<lead>^|.*?(?P<joint>,\s?|\s[-–—|•·]\s|\(|\s))"
        rf"(?P<town>{_TOWN_WORD}(?:[ ]{_TOWN_WORD}){{0,3}}),\s?"
        rf"(?P<region>{region}){_POSTCODE}(?:,\s?{region})?{_TAIL}\)?$"
    )


@cache
def _region_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:{_region()}{_POSTCODE}(?:,\s?{_region()})?{_TAIL})$")


def is_place(text: str) -> bool:
    """Tell whether the whole of `text` is a place."""
    found = split_place(text)
    return found is not None and found[0] == 0


@lru_cache(maxsize=1024)
def split_place(text: str) -> tuple[int, int] | None:
    """Give where a place at the end of `text` begins and where it ends; None where there is none.

    "Kestrel Dairy, Albany, NY" gives the part "Albany, NY". Without a comma in front the town is what
    follows the last word of a title or an employer's name.
    """
    if len(text) > _LONGEST:
        return None
    if _is_known_place(text) or _is_area(text):
        return 0, len(text)
    found = _place_at_end().match(text)
    if found is None and (span := _town_then_state(text)):
        return span
    if found is None:
        last = _LAST_PART.match(text)
        return last.span(1) if last and _is_known_place(last[1]) else None
    if found["region"] not in places().regions and (span := _town_and_state(text)):
        return span
    start: int | None = found.start("town")
    if found["joint"] in (None, " "):
        start = _start_of_town(text[: found.end("town")])
    if start is None:
        return _town_and_state(text)
    has_open_bracket = text[start:].count("(") < text[start:].count(")")
    return start, len(text) - (text.endswith(")") and has_open_bracket)


def _town_and_state(text: str) -> tuple[int, int] | None:
    """Read "Brazil, IN" and "Durham, NC" behind other words: towns called like a country or a county."""
    found = _state_at_end().search(text)
    if found is None or not _may_be_in_town(found["town"].split(" ")[-1]):
        return None
    return found.span()


@cache
def _state_at_end() -> re.Pattern[str]:
    short = "|".join(sorted(places().regions, key=lambda name: (-len(name), name)))
    town = rf"{_TOWN_WORD}(?:[ ]{_TOWN_WORD}){{0,2}}"
    return re.compile(rf"(?<=,\s)(?P<town>{town}),\s(?:{short}){_POSTCODE}$")


def _town_then_state(text: str) -> tuple[int, int] | None:
    """Read "Kestrel Dairy, Tulsa OK", where no comma parts town and state; a sign stands before the town."""
    found = _state_without_comma().search(text)
    if found is None or not all(_may_be_in_town(word) for word in found["town"].split(" ")):
        return None
    # "Nurse, Main OR" is an operating room.
    is_specialty = found["state"] == "OR" and title_score(text[: found.start()]) >= PLAIN_SCORE
    return None if is_specialty else found.span()


def is_town_and_state(text: str, *, is_address: bool) -> bool:
    """Tell whether the whole of `text` is "Dayton OH" or "Joliet IL 60435".

    `is_address` says that it stands beside a phone number or the like: elsewhere "Springfield MA" may as well
    be somebody with a master's degree.
    """
    found = _state_without_comma().search(f", {text}")
    if found is None or found.start() != 2 or not all(map(_may_be_in_town, found["town"].split(" "))):
        return False
    return is_address or text[-1].isdigit() or found["state"] not in _LETTERS_AFTER_NAMES


@cache
def _state_without_comma() -> re.Pattern[str]:
    short = "|".join(sorted(code for code in places().regions if code.isalpha() and len(code) == 2))
    word = r"(?:(?:St|Ft|Mt|Ste)\.|[A-Z][a-z][\w'’-]*)"
    town = rf"(?P<town>{word}(?:[ ]{word}){{0,2}})"
    return re.compile(rf"(?:(?<=,\s)|(?<=\s[-–—|•·]\s)){town}[ ](?P<state>{short}){_POSTCODE}$")


def _is_known_place(text: str) -> bool:
    """Tell a large town, a region in full, a country, or "Remote"."""
    known = places()
    plain = text.strip()
    if plain.lower() in known.others.anywhere or plain in known.others.towns:
        return True
    return plain not in known.regions and _region_alone().match(plain) is not None


def _is_area(text: str) -> bool:
    """Tell "Greater Boston Area" and "New York City Metropolitan Area"."""
    words = text.lower().split()
    if not 3 <= len(words) <= 6 or not text.lower().endswith(places().others.area_endings):
        return False
    return text[:1].isupper() and "," not in text and not title_score(text)


def _start_of_town(text: str) -> int | None:
    """Find where the town begins when no comma tells: after the last word that is no part of its name."""
    words = list(re.finditer(r"\S+", text))
    for index in range(len(words) - 1, -1, -1):
        word = words[index].group()
        if index and words[index - 1].group().endswith(","):
            return words[index].start()
        if index >= len(words) - 2 and word.lower() in _TOWN_ENDINGS:
            continue
        if not _may_be_in_town(word):
            return words[index + 1].start() if index + 1 < len(words) else None
    return 0 if len(words) <= _MOST_TOWN_WORDS else None


def _may_be_in_town(word: str) -> bool:
    """Tell whether a word may be part of a town's name ("Coeur d'Alene", "Truth or Consequences")."""
    is_name = employer_score(word) >= PLAIN_SCORE or title_score(word) >= PLAIN_SCORE
    return not is_name and (word[0].isupper() or len(word) < 4 or word[1] in "'’")


def _town_apart(part: str) -> list[str]:
    """Part "Tulsa OK", which has no comma, into town and state."""
    town, _, state = part.rpartition(" ")
    is_state = state.isupper() and state in places().regions
    return [town, state] if town and is_state and not part[:1].isdigit() else [part]


def address_of(text: str) -> Address:
    """Take a place apart; what is not understood stays in `address`."""
    known = places()
    regions = known.regions.keys() | set(known.regions.values())
    parts = [part.strip() for part in text.split(",") if part.strip()]
    country = parts.pop() if len(parts) > 1 and parts[-1] in known.others.countries else None
    postal_code = None
    if parts and (code := _POSTCODE_AT_END.search(parts[-1])):
        postal_code = code.group().strip()
        parts[-1:] = [rest] if (rest := parts[-1][: code.start()].strip()) else []
    parts[-1:] = _town_apart(parts[-1]) if parts else []
    is_town_and_region = len(parts) == 2 and country is None and not parts[0][:1].isdigit()
    region = parts.pop() if len(parts) > 1 and (parts[-1] in regions or is_town_and_region) else None
    city = parts.pop() if parts and not parts[-1][:1].isdigit() else None
    return Address(
        address=", ".join(parts) or None, city=city, region=region, postal_code=postal_code, country=country
    )
