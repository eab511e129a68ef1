"""How many years, and which degree, a line of a posting asks for."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from nextrung.intake.number_words import NUMBER_WORDS, number_from_words

DegreeLevel = Literal["high school", "certificate", "associate", "bachelor", "master", "doctorate"]

#: "a year" counts only where it is a year of something: "$60,000 a year" is pay.
_ONE = r"an?(?= (?:full |school |academic )?(?:year|month)['’]?s? (?:of|in|as|or more|experience))"
#: "Four Seasons" is a hotel, "all four seasons" the weather, and "a two-season pass" a ticket.
_WORKED = (
    r"(?: (?:of|as|in|on|with|at|or|experience|working|doing|running|leading|preferred|required|minimum)\b"
    r"|[^\w\s]|$)"
)
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{NUMBER_WORDS}|{_ONE})"
_SPAN = (
    rf"(?<![\w.$/-])(?P<low>{_NUMBER})(?:\s?\((?P<digits>\d{{1,2}})\))?\s?\+?"
    rf"(?:\s?(?:-|–|—|to|or)\s?{_NUMBER}(?:\s?\(\d{{1,2}}\))?\s?\+?)?"
    r"(?:\s(?:or more|plus))?(?:\s(?:full|complete))?"
    r"[\s-]?(?P<unit>(?:school |academic )?years?|yrs?|months?|mos"
    rf"|(?-i:seasons?)(?=['’]?{_WORKED}))\b\.?['’]?"
)
_YEARS = re.compile(_SPAN, re.IGNORECASE)
#: Years that are an age, a look back, a term, or the length of something else.
_NOT_EXPERIENCE_AFTER = re.compile(
    r"\s(?:of age|old|or older|and older|and up|running(?=\W*$|[.,;])|ago|contract|term|plan|program"
    r"|warranty|commitment|degree|college|diploma|course|from|after|into|later|award|check"
    r"|history)\b|-(?:old|degree|college)\b",
    re.IGNORECASE,
)
_NOT_EXPERIENCE_BEFORE = re.compile(
    r"\b(?:within|all|(?:past|last|previous|next|first|after|every|each|for over|aged?|older than"
    r"|record (?:for|of))(?: the| at least)?(?: past| last)?)\s*$",
    re.IGNORECASE,
)
#: "5 years of experience, including 2 in a supervisory role"
_YEARS_UNSAID = re.compile(
    rf"^(?:at least |a minimum of )?(?P<low>{_NUMBER})\+?\s(?:of (?:them|which|those)|in|as|with|at"
    rf"|on|[a-z]+ing)\b",
    re.IGNORECASE,
)

#: A number of years is named with one of these.
_UNITS = ("year", "yr", "month", "mos", "season")
#: Months in one, by how the word begins; years are all others. A school year runs from September to June. A
#: season is the four months of a winter one, the least that still takes two seasons to be two.
_MONTHS_IN: Mapping[str, int] = {"mo": 1, "season": 4, "school": 10, "academic": 10}
_OF = r"(?:['’]?s)?(?:['’])?"
#: Level, words in any case, letters as they are written ("BS" is a degree, "bs" is not).
_LEVELS: tuple[tuple[DegreeLevel, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "high school",
        (
            *(
                r"high[ -]school",
                r"secondary school",
                r"HS (?:diploma|degree|grad\w*)",
                r"grade 12 (?:education|diploma|or)",
                r"GCSEs?",
            ),
            *(r"a diploma or equivalent", r"A[ -]levels?"),
        ),
        (r"G\.?E\.?D", r"HiSET", r"HSED"),
    ),
    (
        "certificate",
        (
            r"(?:technical|trade|vocational|culinary|college)(?: school)? (?:certificate|diploma)",
            r"(?:dental|medical|welding) (?:certificate|diploma)",
            r"post-?secondary (?:certificate|diploma)",
            r"certificate program",
            r"(?:trade|technical|vocational|culinary) school",
            r"completed (?:an? )?apprenticeship",
        ),
        (r"CDA certificate",),
    ),
    (
        "associate",
        (
            *(
                rf"associate{_OF} (?:degree|of (?:arts|science|applied))",
                r"associate['’]s",
                r"associate or bachelor",
            ),
            *(r"(?:two|2)[ -]year (?:college )?degree", r"foundation degree"),
        ),
        (r"A\.A\.S?", r"A\.S\.", r"AAS", r"ADN", r"HND", r"(?:AA|AS)(?= (?:degree|in |or ))"),
    ),
    (
        "bachelor",
        (
            *(rf"bachelor{_OF}", r"baccalaureate", r"(?:four|4)[ -]year (?:college )?degree"),
            *(r"(?:college|university) graduate", r"(?:college|university|undergraduate|honou?rs) degree"),
        ),
        (
            *(r"B\.[AS]\.?(?=[\s,/;)]|$)", r"B\.?Sc", r"B\.?Ed", r"B\.?Eng", r"BSN", r"BBA", r"BFA", r"BSW"),
            r"(?<!/)(?:BA|BS)(?=/| or | in | degree|,| and | required| preferred|$)",
        ),
    ),
    (
        "master",
        (
            *(rf"master{_OF} (?:degree|of(?! ceremonies)|in|or|level|required|preferred)", r"master['’]s"),
            *(r"masters", r"(?:graduate|post-?graduate|advanced) degree"),
        ),
        (
            *(
                r"M\.[AS]\.",
                r"M\.?Sc",
                r"M\.?Ed",
                r"M\.?Eng",
                r"MBA",
                r"MSW",
                r"MSN",
                r"MPH",
                r"MPA",
                r"MLIS",
            ),
            *(r"MFA", r"(?:MA|MS)(?=/| or | in (?!and)| degree)"),
        ),
    ),
    (
        "doctorate",
        (r"doctora(?:te|l)", r"doctor of", r"law degree", r"medical degree"),
        (
            *(r"Ph\.?\s?D", r"J\.?D\.?(?=[\s,;)]|$)", r"M\.?D\.?(?= (?:degree|or D\.?O|from)|$)"),
            *(r"Pharm\.?\s?D", r"Ed\.?D", r"Psy\.?D", r"DNP", r"DPT"),
        ),
    ),
)


def _level_pattern(column: Literal[1, 2], flags: re.RegexFlag) -> re.Pattern[str]:
    """Put one column of the table into one pattern with a group for each level: a text is read once."""
    groups = (f"(?P<{level[0].replace(' ', '_')}>{'|'.join(level[column])})" for level in _LEVELS)
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", flags)


_LEVEL_PATTERNS = (_level_pattern(1, re.IGNORECASE), _level_pattern(2, re.NOFLAG))
_LEVEL_NAMES = {level.replace(" ", "_"): level for level, _, _ in _LEVELS}
#: One of these stands in all that the first pattern finds, capitals like these in all that the second finds;
#: most sentences have neither, and to look for them takes a tenth of the time.
_DEGREE_WORDS = (
    "school",
    "degree",
    "diploma",
    "certificate",
    "associate",
    "bachelor",
    "baccalaureate",
    "graduate",
    "master",
    "doctor",
    "hs grad",
    "grade 12",
    "gcse",
    "level",
    "apprentice",
)
_CAPITALS = re.compile(r"[A-Z]\w*\.?\s?[A-Z]")
_PLAIN_DEGREE = re.compile(
    r"\b(?:(?:relevant|related|appropriate|accredited|completed|professional|science|technical"
    r"|engineering|nursing"
    r"|business|education|teaching|culinary) (?:\w+ )?degree|degree (?:in|from|or|required|preferred)"
    r"|degree-qualified|degree level)\b",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"\bequivalent(?: combination| work| job| practical| professional| education| relevant| trade| military"
    r"| on[- ]the[- ]job)*(?: of)?(?: education| training| experience| and)*|\bor the experience"
    r"|\bor (?:relevant|comparable|commensurate|significant|similar|related)(?: \w+){0,2} experience"
    r"|\bin (?:lieu|place) of|\bor (?:at least )?(?:\w+ ){0,3}years?\b|\bsubstitute|\binstead of",
    re.IGNORECASE,
)


def years_asked(text: str) -> float | None:
    """Give the years of experience asked for, the lowest of a range: 1.5 for "18 months"."""
    match = years_span(text)
    if match is None:
        return None
    value = _value(match["digits"] or match["low"])
    unit = match["unit"].lower()
    months = next((count for word, count in _MONTHS_IN.items() if unit.startswith(word)), 12)
    return value if months == 12 else round(value * months / 12, 2)


@lru_cache(maxsize=1024)
def years_span(text: str) -> re.Match[str] | None:
    """Find the words that ask for years of experience; ages and terms are passed over."""
    if not any(unit in text.lower() for unit in _UNITS):
        return None
    for match in _YEARS.finditer(text):
        after, before = text[match.end() :], text[max(0, match.start() - 24) : match.start()]
        if not _NOT_EXPERIENCE_AFTER.match(after) and not _NOT_EXPERIENCE_BEFORE.search(before):
            return match
    return None


def years_unsaid(text: str) -> float | None:
    """Give the number at the start of "2 in a supervisory role", which goes on from years named before."""
    match = _YEARS_UNSAID.match(text)
    return _value(match["low"]) if match else None


def _value(words: str) -> float:
    if words[0].isdigit():
        return float(words)
    return float(number_from_words(words) or 1)


@lru_cache(maxsize=1024)
def degree_asked(text: str) -> DegreeLevel | None:
    """Give the lowest degree that `text` accepts; None where it asks for none."""
    levels = [level for _, level in _degrees(text)]
    if levels:
        return min(levels, key=get_args(DegreeLevel).index)
    return "bachelor" if _PLAIN_DEGREE.search(text) else None


def degree_start(text: str) -> int | None:
    """Give where the first degree is named; None where none is."""
    starts = [start for start, _ in _degrees(text)]
    if not starts and (plain := _PLAIN_DEGREE.search(text)):
        starts = [plain.start()]
    return min(starts, default=None)


@lru_cache(maxsize=1024)
def _degrees(text: str) -> tuple[tuple[int, DegreeLevel], ...]:
    small = text.lower()
    patterns = (
        *([_LEVEL_PATTERNS[0]] if any(word in small for word in _DEGREE_WORDS) else []),
        *([_LEVEL_PATTERNS[1]] if _CAPITALS.search(text) else []),
    )
    return tuple(
        (match.start(), _LEVEL_NAMES[match.lastgroup or ""])
        for pattern in patterns
        for match in pattern.finditer(text)
    )


def accepts_equivalent(text: str) -> bool:
    """Tell whether experience is taken in place of the degree."""
    level = degree_asked(text)
    if level is None:
        return False
    match = _EQUIVALENT.search(text)
    # "High school diploma or equivalent" means a GED, which counts as the diploma itself.
    return match is not None and not (level == "high school" and match[0].strip().lower() == "equivalent")
