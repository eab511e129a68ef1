"""What a posting asks for in the way of a degree: levels, fields and years, each way of meeting it apart."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import msgspec

from nextrung.fit.lengths import years_named
from nextrung.fit.phrases import Phrases, fold
from nextrung.intake.records import Requirement
from nextrung.tables import load_table

#: Lowest first; the names are those of `Requirement.degree` and of ``tables/degrees.toml``.
LEVELS = ("high school", "certificate", "associate", "bachelor", "master", "doctorate")
_CERTIFICATE = LEVELS.index("certificate")
#: Years of experience taken for a degree where the posting names no number; docs/scores.md.
YEARS_FOR_A_DEGREE = 4.0

#: Short names that are words, too; they count in capitals alone.
_ALSO_WORDS = frozenset(("as", "be", "bed", "do", "ma", "march", "mat", "md", "med", "mem", "ms", "od"))
_WAYS = re.compile(
    r"\bor\b(?! (?:university|college|higher|above|better|more|greater|related|closely|similar)\b)",
    re.IGNORECASE,
)
_FIELD_FOLLOWS = re.compile(r"\b(?:in|of)\s+(?!lieu|place|progress)(?P<field>.+)", re.IGNORECASE)
_FIELD_BEFORE = re.compile(
    r"(?P<field>[^,;:]*?)\s*\b(?:degree|diploma|certificate|certification)\b", re.IGNORECASE
)
#: What follows is no part of the field any more.
_FIELD_ENDS = re.compile(
    r"\b(?:from|with|plus|together|required|preferred|is|are|at|through|by|or an?|or equivalent|equivalent"
    r"|and (?:at least|\d))\b|[;:.(]",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(r"\b(?:certification|licen[sc]e|licensure|designation|credential)\b", re.IGNORECASE)
#: "A degree in nursing", "a related degree", but not "in lieu of a degree".
_SOME_DEGREE = re.compile(
    r"^(?:an? )?(?:[\w-]+ ){0,2}degree\b(?<!of a degree)(?<!of the degree)", re.IGNORECASE
)
_EXPERIENCE = re.compile(r"\bexperience\b|\bwork history\b|\bon the job\b", re.IGNORECASE)


class _Degrees(msgspec.Struct, frozen=True):
    """The part of ``tables/degrees.toml`` that is used here."""

    levels: dict[str, list[str]]


class _Fields(msgspec.Struct, frozen=True):
    """The part of ``tables/fields.toml`` that is used here."""

    around: list[str]
    of_degree: dict[str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet what is asked: a degree, years of work, both together, or a certificate instead."""

    text: str
    #: Place in LEVELS; None where this way asks for no degree.
    level: int | None
    #: Words of the field; empty where any will do.
    field: str
    #: Years of work; None where none are asked for.
    years: float | None
    #: A licence or certificate will do instead.
    is_credential: bool = False


def ways_to_meet(requirement: Requirement) -> tuple[Way, ...]:
    """Take "BS in HR or business, or 6 years in HR" apart; the first way is the degree the reader found.

    What follows an "or" and names neither a degree nor years is another field for the way before it; what
    names a degree and no field shares the field of the next.
    """
    ways: list[Way] = []
    for part in _parts(requirement.text):
        way = _way(part)
        if way.level is None and way.years is None and ways and not way.is_credential:
            ways[-1] = _with_field(ways[-1], part)
        else:
            ways.append(way)
    if ways[0].level is not None or all(way.level is None for way in ways):
        ways[0] = replace(ways[0], level=_first_level(ways[0], requirement))
    shared = [_sharing_field(way, after) for way, after in zip(ways, [*ways[1:], None], strict=True)]
    if requirement.or_equivalent and all(way.years is None or way.level is not None for way in shared):
        rest = re.split(r"\bor\b|\bequivalent\b", requirement.text, flags=re.IGNORECASE)[-1]
        shared.append(Way(rest, None, "", requirement.years or YEARS_FOR_A_DEGREE))
    return tuple(way for at, way in enumerate(shared) if at == 0 or way.level != _CERTIFICATE or way.field)


def _first_level(way: Way, requirement: Requirement) -> int:
    """Give the lower of the two levels: in "BSN, MSN preferred" the reader knows which is asked for."""
    named = LEVELS.index("bachelor") if way.level is None else way.level
    return min(named, LEVELS.index(requirement.degree)) if requirement.degree else named


def level_named(text: str) -> int | None:
    """Give the level that the longest name of a degree in `text` stands for; None where it names none."""
    plain = _plain(text)
    words = fold(plain)
    found = [
        (len(name), LEVELS.index(level))
        for level, names in load_levels().items()
        for name in names
        if f" {name} " in words and (name not in _ALSO_WORDS or _in_capitals(name, plain))
    ]
    return max(found)[1] if found else None


@cache
def load_levels() -> dict[str, tuple[str, ...]]:
    """Give the names of degrees by level."""
    levels = load_table("degrees", _Degrees).levels
    return {level: tuple(levels.get(level, ())) for level in LEVELS}


def _parts(text: str) -> list[str]:
    return [part.strip(" ,;") for part in _WAYS.split(text) if part.strip(" ,;")] or [text]


@lru_cache(maxsize=256)
def _way(part: str) -> Way:
    level = level_named(part)
    if level is None and _SOME_DEGREE.search(part):
        level = LEVELS.index("bachelor")
    years = years_named(part)
    if level is None and years is None and _EXPERIENCE.search(part):
        years = YEARS_FOR_A_DEGREE
    is_credential = level is None and years is None and _CREDENTIAL.search(part) is not None
    return Way(part, level, _field(part) if years is None or level is not None else "", years, is_credential)


def _with_field(way: Way, part: str) -> Way:
    if way.level is None or (not way.field and level_named(way.text) is not None):
        return way
    return replace(way, text=f"{way.text} or {part}", field=f"{way.field}, {_cut(part)}")


def _sharing_field(way: Way, after: Way | None) -> Way:
    has_own = way.field or way.level in (None, LEVELS.index("high school"))
    return way if has_own or after is None or after.level is None else replace(way, field=after.field)


def _field(part: str) -> str:
    """Give the words after "in" or "of", or those before "degree"; empty where only the level is named."""
    rest = _without_level(part)
    match = _FIELD_FOLLOWS.search(rest) or _FIELD_BEFORE.match(part)
    field = _around().taken_from(_cut(match["field"])).strip() if match else ""
    return field if field and level_named(field) is None else fields_of_names(part)


def fields_of_names(text: str) -> str:
    """Give the fields that names of degrees stand for: "M.Ed." is one in education."""
    words = fold(_plain(text)).split()
    of_degree = _fields().of_degree
    return " ".join(of_degree[word] for word in words if word in of_degree)


def _plain(text: str) -> str:
    """Write "M.Ed." as "MEd" and "bachelor's" as "bachelors"."""
    return re.sub(r"(?<=\w)\.|['’]", "", text)


def _cut(text: str) -> str:
    return _FIELD_ENDS.split(text)[0]


def _without_level(part: str) -> str:
    """Take "Bachelor of Science" out, of which neither word is a field."""
    return re.sub(
        r"\b(?:bachelor|master|doctor|associate)['’]?s? (?:of|in) (?:(?:applied )?science|(?:fine )?arts?)\b",
        "",
        part,
        flags=re.IGNORECASE,
    )


@cache
def _around() -> Phrases:
    return Phrases(_fields().around)


@cache
def _fields() -> _Fields:
    return load_table("fields", _Fields)


def _in_capitals(name: str, text: str) -> bool:
    return any(
        word.lower() == name and sum(map(str.isupper, word)) >= min(2, len(word))
        for word in re.findall(r"[A-Za-z]+", text)
    )
