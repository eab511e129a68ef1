"""Words of a text as the matcher compares them: stems, what stands in for what, and how much each tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec
import Stemmer

from nextrung.fit.phrases import pattern_of
from nextrung.tables import load_table

#: How much a shared word tells; docs/scores.md says where the figures come from.
TELLING, LIGHT, EMPTY = 1.0, 0.35, 0.0

_TOKEN = re.compile(
    r"""\.NET\b                               # the one name that begins with a full stop
    | [A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9]*[+#]*(?:['’][a-z]+)?   # C++, don't, driver's
    | \d+(?:[.,]\d+)*[A-Za-z]*                # 1,200  5S  401k
    | [,;:.()|!?•–—]                          # a phrase does not run across these
    """,
    re.VERBOSE,
)
_PHRASE_ENDS = frozenset(",;:.()|!?•–—")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text, or a sign that ends a phrase (its stem is then empty)."""

    text: str
    stem: str
    start: int
    end: int


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``tables/words.toml``; every text holds words, the groups of `near` stand one a line."""

    function: list[str]
    empty: str
    light: str
    near: str
    lessening: list[str]
    denying: list[str]
    wanting: list[str]
    unwelcome: str
    owning: list[str]
    people: str
    workplaces: str
    leads: str
    teaches: str
    between_verb_and_people: str
    verbs: str
    verbs_with_other_lives: str
    past: str


@cache
def word_lists() -> WordLists:
    """Give the lists of ``tables/words.toml``."""
    return load_table("words", WordLists)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


#: Words that the stemmer would throw together with others of another meaning.
_OWN_STEMS = {
    "accounting": "accountancy",
    "accountant": "accountancy",
    "accountants": "accountancy",
    "marketing": "marketing",
    "important": "important",
    "importantly": "important",
    "university": "university",
    "universities": "university",
    "international": "international",
    "personnel": "personnel",
    "news": "news",
    "statement": "statement",
    "statements": "statement",
    "building": "building",
    "buildings": "building",
    "police": "police",
    "emergency": "emergency",
    "emergencies": "emergency",
    "general": "general",
    "generally": "general",
    "organic": "organic",
    "reservation": "reservation",
    "reservations": "reservation",
    "housing": "housing",
    "shipping": "shipping",
    "warehousing": "warehouse",
}


#: British spellings and the American ones that stand for them.
_SPELLINGS = (
    (re.compile(r"^(cent|theat|lit|met|fib)re(?=s?$)"), r"\1er"),
    (re.compile(r"^programme"), "program"),
    (re.compile(r"^(licen|defen|offen)ce(?=s?$)"), r"\1se"),
    (re.compile(r"^(behavi|lab|col|hon|fav|neighb|harb|endeav)our"), r"\1or"),
    (re.compile(r"(?<=[a-z]{2}(?:al|or|er|an|im|it|ar|gn|il|rd))is(?=(?:e[drs]?|es|ing|ations?)$)"), "iz"),
    (re.compile(r"^(anal|paral)ys(?=(?:e[ds]?|ing)$)"), r"\1yz"),
    (re.compile(r"^(p|orthop|encyclop)aed"), r"\1ed"),
    (re.compile(r"^(an)aesth"), r"\1esth"),
    (re.compile(r"^(gyn)aec"), r"\1ec"),
    (re.compile(r"^(catal|dial)ogue"), r"\1og"),
    (re.compile(r"^(counse|trave|labe|mode|cance)ll(?=(?:ed|ing|ors?|ers?)$)"), r"\1l"),
    (re.compile(r"^(enrol|fulfil|instal)(?=(?:s|ments?)?$)"), r"\1l"),
)


_MAY_BE_BRITISH = re.compile(r"[bt]res?$|mme|ces?$|our|is[ei]|isa|ys[ei]|ae|ogue|ll[eio]|enrol|fulfil|instal")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Give the stem of one word: "planning", "planned" and "plans" are one, "centre" and "center", too."""
    small = word.lower()
    if _MAY_BE_BRITISH.search(small):
        for british, american in _SPELLINGS:
            small = british.sub(american, small)
    own = _OWN_STEMS.get(small)
    if own:
        return own
    return str(_stemmer().stemWord(small.replace("’", "'").removesuffix("'s")))


def singular(word: str) -> str:
    """Give one word in small letters without the ending of its plural."""
    small = word.lower()
    if small.endswith("ies") and len(small) > 4:
        return small[:-3] + "y"
    if small.endswith("s") and not small.endswith(("ss", "us", "is")) and len(small) > 3:
        return small[:-1]
    return small


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Give the words of `text` in order, and the signs that end a phrase."""
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        is_end = word in _PHRASE_ENDS
        found.append(Token(word, "" if is_end else stem(word), match.start(), match.end()))
    return tuple(found)


def stems_of_name(name: str) -> tuple[str, ...]:
    """Give the stems of the name of a skill, function words left out."""
    function = word_lists().function
    return tuple(
        stem(word) for word in _TOKEN.findall(name) if word not in function and word not in _PHRASE_ENDS
    )


def phrase_stems(words: Sequence[Token]) -> list[Token]:
    """Leave out the function words, so that "management of inventory" and its kin read on."""
    return [token for token in words if token.text not in word_lists().function]


@cache
def _empty_stems() -> frozenset[str]:
    return frozenset(map(stem, word_lists().empty.split()))


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(map(stem, word_lists().light.split())) - _empty_stems()


@cache
def unwelcome_stems() -> frozenset[str]:
    """Give the stems of what one is glad not to have: "no lost-time injuries" claims something."""
    return frozenset(map(stem, word_lists().unwelcome.split()))


@cache
def workplace_stems() -> frozenset[str]:
    """Give the stems of kinds of workplace, which the name of an employer may show: "Blue Fig Restaurant"."""
    return frozenset(map(stem, word_lists().workplaces.split()))


@cache
def _groups_by_stem() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for number, line in enumerate(word_lists().near.strip().splitlines()):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(f"~{number}")
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def near_groups(word_stem: str) -> frozenset[str]:
    """Give the groups of words that stand in for this one, as ids that begin with "~"."""
    return _groups_by_stem().get(word_stem, frozenset())


def word_weight(word_stem: str) -> float:
    """Tell how much a shared word tells, 0.0-1.0; a number by itself tells nothing."""
    if word_stem in _empty_stems() or word_stem.isdigit() or len(word_stem) < 2:
        return EMPTY
    return LIGHT if word_stem in _light_stems() else TELLING


@cache
def lessening() -> re.Pattern[str]:
    """Match what makes a claim less than the whole: "helped with", "basic", "filled in"."""
    return pattern_of(word_lists().lessening)


@cache
def denying() -> re.Pattern[str]:
    """Match what turns the words after it into their opposite: "no", "without"."""
    return pattern_of(word_lists().denying)


@cache
def wanting() -> re.Pattern[str]:
    """Match what a reviewer still misses in somebody: "needs to", "room for improvement"."""
    return pattern_of(word_lists().wanting)


@cache
def owning() -> re.Pattern[str]:
    """Match what asks for the whole of something: "own", "responsible for", "permanent"."""
    return pattern_of(word_lists().owning)
