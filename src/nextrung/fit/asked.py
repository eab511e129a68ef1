"""What a requirement asks for: its skills and telling words, and which of them stand in for one another."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from nextrung.fit.people import asked_of_people
from nextrung.fit.senses import with_senses
from nextrung.fit.skills import SAME, SIBLING, SkillMention, answers_for, find_skills, is_field
from nextrung.fit.terms import LIGHT, TELLING, Token, near_groups, owning, tokens, word_weight

#: A word that stands in for another answers this well.
NEAR_WORD = 0.85
#: A named skill tells more than a word, a whole field of work ("retail") less; see docs/scores.md.
SKILL_WEIGHT, FIELD_WEIGHT = 1.8, 0.8

#: "5+ years of experience in", "at least three years as": the time is counted elsewhere.
_TIME_ASKED = re.compile(
    r"\bpost[\s-](?:qualif\w+|registration|licensure|graduation|certification)\b"
    r"|\b(?:at least|minimum(?: of)?|more than|over|a |(?:not|no) (?:less|fewer) than|upwards of)?\s*"
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|fifteen|twenty)\s*(?:\+|plus|or more|\(\d+\))?\s*(?:(?:-|–|to)\s*\d+\s*)?(?:\+\s*)?"
    r"(?:years?['’]?|yrs?\.?|months?)\b(?: or more| of)?|\bor (?:more|greater|above|higher|better)\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(r"\bsuch as\b|\blike\b|\be\.g\.|\bfor example\b|\bi\.e\.", re.IGNORECASE)
_OR = re.compile(r"\bor\b|^\s*/\s*$", re.IGNORECASE)
#: "Maximo or similar": whatever is near will do.
_NEAR_WILL_DO = re.compile(
    r",?\s*\b(?:or|and)\s+(?:with\s+)?"
    r"(?:an?\s*other|another|(?:a\s+|any\s+)?(?:similar|comparable|equivalent|like)|other such"
    r"|something(?:\s+(?:like it|similar|comparable))?)\b"
    r"(?:\s+(?:one|tool|system|software|program|platform|certification))?",
    re.IGNORECASE,
)
NEAR_WILL_DO = 0.9
#: What follows an opening bracket is a choice: "(Allen-Bradley or Siemens)".
_CHOICE = re.compile(r"[^()]*(?:\bor\b|,|/)[^()]*\)", re.IGNORECASE)
_BREAK = re.compile(
    r"[,;:.()–—]|\b(?:and|with|including|plus|as well as|but|who|that|which|while)\b|&", re.IGNORECASE
)


#: What says why, for what, or how it is marked, and asks for nothing: "so that you can ...", "(E)".
_ASIDE = re.compile(
    r",?\s*\b(?:so(?: that)? (?:you|we|they|the|your|our|it|she|he)\b|because\b|in order (?:to|that)\b"
    r"|since (?:we|you|the|our)\b|as (?:we|our|they)\b)[^.;]*"
    r"|,\s*of which (?!two|three|one|at least|not less|\d)[^.;]*"
    r"|\((?:[A-Z](?:,\s?|/)?){1,3}\)|\((?:any|all|no|not)\b[^)]*\)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A skill or a telling word of the requirement."""

    text: str
    #: Key of a line -> how well a line that has it answers, 0.0-1.0.
    accepts: Mapping[str, float]
    #: Telling words of a named skill, of which some may stand in the line without its name.
    words: tuple[Mapping[str, float], ...]
    word_weights: tuple[float, ...]
    weight: float
    start: int
    end: int
    #: Every key that answers it in some way.
    keys: frozenset[str]


#: Units that stand side by side and are wanted together.
Phrase = tuple[Unit, ...]


@dataclass(frozen=True)
class Group:
    """Phrases of which any one will do."""

    phrases: tuple[Phrase, ...]

    @cached_property
    def weight(self) -> float:
        """How much there is to answer: the weight of the weightiest phrase."""
        return max(phrase_weight(phrase) for phrase in self.phrases)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every key that answers some of it."""
        return frozenset[str]().union(*(unit.keys for phrase in self.phrases for unit in phrase))

    def narrowed(self, keeps: Callable[[Unit], bool]) -> "Group | None":
        """Give the group with only those units that are kept; None where none are.

        A choice of which nothing is kept ("a WMS or Laserpick") stays with its telling words.
        """
        phrases = tuple(tuple(unit for unit in phrase if keeps(unit)) for phrase in self.phrases)
        if not any(phrases):
            return None
        others = (tuple(filter(is_telling, phrase)) for phrase in self.phrases)
        choices = (phrase or other for phrase, other in zip(phrases, others, strict=True))
        return Group(tuple(choice for choice in choices if choice))


@dataclass(frozen=True)
class Asked:
    """A requirement taken apart."""

    text: str
    groups: tuple[Group, ...]
    #: The whole is asked for: "own", "responsible for"; who only helped has a part.
    is_ownership: bool

    @property
    def weight(self) -> float:
        """How much there is to answer."""
        return sum(group.weight for group in self.groups)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every key that answers some of it."""
        return frozenset[str]().union(*(unit.keys for unit in self.units))

    @cached_property
    def skills(self) -> frozenset[str]:
        """What answers in full for the skills asked for in their own right."""
        core = (unit.accepts for unit in self.units if is_core(unit))
        return frozenset(key for accepts in core for key, worth in accepts.items() if worth == SAME)

    @property
    def has_core(self) -> bool:
        """Some skill in its own right is asked for."""
        return any(map(is_core, self.units))

    @property
    def units(self) -> Iterator[Unit]:
        """All units, phrase by phrase."""
        return (unit for group in self.groups for phrase in group.phrases for unit in phrase)

    def without_neighbours(self) -> "Asked":
        """Give the same with every skill answered by itself alone, and not by what is near to it."""
        groups = (
            Group(tuple(tuple(map(_by_itself, phrase)) for phrase in group.phrases)) for group in self.groups
        )
        return replace(self, groups=tuple(groups))

    def narrowed(self, keeps: Callable[[Unit], bool]) -> "Asked":
        """Give what is left when only some units are kept."""
        groups = (group.narrowed(keeps) for group in self.groups)
        return replace(self, groups=tuple(group for group in groups if group))


def _by_itself(unit: Unit) -> Unit:
    accepts = {key: worth for key, worth in unit.accepts.items() if worth >= NEAR_WORD}
    return replace(unit, accepts=accepts, keys=frozenset(accepts).union(*unit.words))


def is_core(unit: Unit) -> bool:
    """Tell a skill in its own right: without it the requirement is not met."""
    return unit.weight == SKILL_WEIGHT


def is_skill(unit: Unit) -> bool:
    """Tell a skill or a field of work from a mere word."""
    return unit.weight in (SKILL_WEIGHT, FIELD_WEIGHT)


def is_telling(unit: Unit) -> bool:
    """Tell a skill in its own right, or a word that is neither empty nor light."""
    return unit.weight >= TELLING


def phrase_weight(phrase: Phrase) -> float:
    """Give the weight of units that are wanted together."""
    return sum(unit.weight for unit in phrase)


@lru_cache(maxsize=512)
def take_apart(text: str) -> Asked:
    """Find the skills and the telling words that `text` asks for."""
    bare = _TIME_ASKED.sub(_blank, _ASIDE.sub(_blank, text))
    near_will_do = _NEAR_WILL_DO.search(bare) is not None
    bare = _NEAR_WILL_DO.sub(_blank, bare)
    units = sorted(_units(bare, near_will_do), key=lambda unit: unit.start)
    units = _with_people(bare, units, near_will_do)
    return Asked(text, tuple(_groups(bare, units)), owning().search(text) is not None)


def _blank(match: re.Match[str]) -> str:
    """Keep the places of the other words."""
    return " " * len(match.group())


def _units(text: str, near_will_do: bool) -> Iterator[Unit]:
    words = with_senses(tokens(text))
    mentions = find_skills(words)
    for mention in mentions:
        yield _skill_unit(text, mention, words, near_will_do)
    for token in words:
        is_inside = any(mention.start <= token.start < mention.end for mention in mentions)
        if token.stem and not is_inside and (weight := word_weight(token.stem)) > 0:
            accepts = _accepts_word(token.stem)
            yield Unit(token.text, accepts, (), (), weight, token.start, token.end, frozenset(accepts))


def _skill_unit(text: str, mention: SkillMention, words: Sequence[Token], near_will_do: bool) -> Unit:
    accepts: dict[str, float] = {}
    for skill in sorted(mention.skills):
        for held, nearness in answers_for(skill).items():
            worth = NEAR_WILL_DO if near_will_do and SIBLING <= nearness < SAME else nearness
            accepts[held] = max(worth, accepts.get(held, 0.0))
    inside = [token.stem for token in words if mention.start <= token.start < mention.end and token.stem]
    told = [stem for stem in inside if stem.isdigit() or word_weight(stem) > 0]
    weight = FIELD_WEIGHT if any(map(is_field, mention.skills)) else SKILL_WEIGHT
    spelled = tuple(map(_accepts_word, told)) if mention.by_stems else ()
    weights = tuple(word_weight(stem) or LIGHT for stem in told) if spelled else ()
    keys = frozenset(accepts).union(*spelled)
    return Unit(
        text[mention.start : mention.end], accepts, spelled, weights, weight, mention.start, mention.end, keys
    )


def _with_people(text: str, units: list[Unit], near_will_do: bool) -> list[Unit]:
    """Add leading or teaching people where the shape of the sentence asks for it and no skill names it."""
    for key, start, end in asked_of_people(text):
        if all(unit.accepts.get(key, 0.0) < SAME for unit in units):
            unit = _skill_unit(
                text, SkillMention(frozenset({key}), start, end, 1, True), tokens(text), near_will_do
            )
            units = [unit, *(other for other in units if other.start >= end or other.end <= start)]
    return sorted(units, key=lambda unit: unit.start)


def _accepts_word(stem: str) -> dict[str, float]:
    return dict.fromkeys(sorted(near_groups(stem)), NEAR_WORD) | {stem: 1.0}


def _groups(text: str, units: Sequence[Unit]) -> Iterator[Group]:
    """Join phrases that stand in for one another: those around "or", a list before it, and examples."""
    phrases, links = _phrases(text, units)
    at = 0
    while at < len(phrases):
        last = at
        while last < len(links) and _is_alternative(links, last):
            last += 1
        alternatives = phrases[at : last + 1]
        telling = [phrase for phrase in alternatives if any(unit.weight > LIGHT for unit in phrase)]
        yield Group(tuple(telling or alternatives))
        at = last + 1


def _phrases(text: str, units: Sequence[Unit]) -> tuple[list[Phrase], list[str]]:
    """Cut the units into phrases; each link is "or", "list", "examples" or "apart"."""
    phrases: list[Phrase] = []
    links: list[str] = []
    for unit in units:
        between = text[phrases[-1][-1].end : unit.start] if phrases else ""
        link = _link(between, text, unit.start)
        if not phrases:
            phrases.append((unit,))
        elif link:
            phrases.append((unit,))
            links.append(link)
        else:
            phrases[-1] = (*phrases[-1], unit)
    return phrases, links


def _link(between: str, text: str, end: int) -> str | None:
    if _EXAMPLES.search(between) or ("(" in between and _CHOICE.match(text, end)):
        return "examples"
    if _OR.search(between):
        return "or"
    if re.fullmatch(r"\s*,\s*", between):
        return "list"
    return "apart" if _BREAK.search(between) else None


def _is_alternative(links: Sequence[str], at: int) -> bool:
    """Tell whether the phrase after this link stands in for the one before it."""
    if links[at] in ("or", "examples"):
        return True
    if links[at] == "apart":
        return False
    ahead = at
    while ahead < len(links) and links[ahead] == "list":
        ahead += 1
    behind = at
    while behind >= 0 and links[behind] in ("list", "or"):
        behind -= 1
    return (ahead < len(links) and links[ahead] == "or") or (behind >= 0 and links[behind] == "examples")
