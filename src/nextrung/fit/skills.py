"""The skills table as an index: which skills a text names, and how near one skill is to another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import msgspec

from nextrung.errors import TableError
from nextrung.fit.senses import OTHER_SENSE
from nextrung.fit.terms import Token, phrase_stems, singular, stems_of_name, tokens
from nextrung.tables import load_table

#: How well one skill answers for another; docs/scores.md says where the figures come from.
SAME, SIBLING, FAMILY_FOR_MEMBER = 1.0, 0.5, 0.4
#: The next rung below, and what each rung further down takes off.
LOWER_RUNG, FURTHER_RUNG = 0.55, 0.05
#: A title answers this well for what usually goes with it.
GOES_WITH_TITLE = 0.35


class _Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A skill and those within it, each as "name | other way to write it | ..."."""

    name: str
    members: list[str]
    #: The members stand in for one another in part.
    alike: bool = False
    #: The members are rungs, lowest first: who holds a higher one holds the lower.
    rising: bool = False
    #: A field of work, of which a line shows only a part; the name of an employer may show it.
    field: bool = False


class _Usual(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Skills that go with a title, whether or not a line says so."""

    titles: str
    skills: list[str]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    #: Names of products that are also words; found only where they begin with a capital.
    also_words: list[str]
    family: list[_Family]
    usual: list[_Usual]


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill named in a text."""

    #: Ids of the skills that the words can stand for ("PM" has more than one), each beginning with "@".
    skills: frozenset[str]
    #: Where in the text, first character and the one after the last.
    start: int
    end: int
    #: How many words it takes, function words left out.
    length: int
    #: Found by the stems of its words; False for names found by their very letters (RN, Go).
    by_stems: bool


@dataclass(slots=True)
class _Index:
    """Everything that is looked up."""

    by_stems: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    by_word: dict[str, set[str]] = field(default_factory=dict)
    by_letters: dict[str, set[str]] = field(default_factory=dict)
    first_stems: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    families: dict[str, list[str]] = field(default_factory=dict)
    alike: set[str] = field(default_factory=set)
    rising: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    neighbours: dict[str, set[str]] = field(default_factory=dict)


def find_skills(words: Sequence[Token]) -> list[SkillMention]:
    """Give the skills named in a text, longest reading first at each place, none within another."""
    index = _index()
    found = []
    kept = phrase_stems(words)
    at = 0
    while at < len(kept):
        mention = _mention_at(index, kept, at)
        if mention:
            found.append(mention)
        at += mention.length if mention else 1
    return found


def skill_name(skill: str) -> str:
    """Give the name of a skill as the table writes it."""
    return _index().names[skill]


def goes_with_title(words: Sequence[Token]) -> frozenset[str]:
    """Give the keys of skills that usually go with a title, each beginning with "^"."""
    stems = [token.stem for token in phrase_stems(words) if token.stem]
    usual = _usual()
    found: set[str] = set()
    for at in range(len(stems)):
        for length in range(1, len(stems) - at + 1):
            found.update(usual.get(tuple(stems[at : at + length]), ()))
    return frozenset(found)


@cache
def _usual() -> dict[tuple[str, ...], frozenset[str]]:
    usual: dict[tuple[str, ...], frozenset[str]] = {}
    for row in _table().usual:
        skills = frozenset(f"^{skill}" for name in row.skills for skill in _named(name))
        for title in row.titles.split("|"):
            stems = stems_of_name(title)
            usual[stems] = usual.get(stems, frozenset()) | skills
    return usual


def _named(name: str) -> frozenset[str]:
    found = find_skills(tokens(name))
    if not found:
        raise TableError(
            f"No skill is called {name!r}.", file="skills.toml", advice="Name one of the skills above."
        )
    return found[0].skills


@cache
def is_field(skill: str) -> bool:
    """Tell whether the skill is a whole field of work ("retail"), of which a line can show only a part."""
    index = _index()
    return skill in index.fields and skill not in index.alike


@cache
def tells_workplace(skill: str) -> bool:
    """Tell whether an employer's name may show the skill: a field, or a kind of school or ward in one."""
    index = _index()
    kinds = (family for family in index.families.get(skill, ()) if family in index.alike)
    return skill in index.fields or any(family in index.fields for family in kinds)


@cache
def answers_for(skill: str) -> Mapping[str, float]:
    """Give every skill that answers for this one, with how well, 0.0-1.0.

    The skill itself and all that stands within it answer in full; what shares an alike family, a lower
    rung, or the family alone, in part.
    """
    index = _index()
    answers = dict.fromkeys(_within(index, skill), SAME)
    for family in index.families.get(skill, ()):
        rungs = index.members[family]
        for other in rungs:
            if family in index.rising:
                steps_below = rungs.index(skill) - rungs.index(other)
                nearness = SAME if steps_below < 0 else LOWER_RUNG - FURTHER_RUNG * (steps_below - 1)
            else:
                nearness = SIBLING if family in index.alike else 0.0
            if nearness:
                for held in _within(index, other):
                    answers[held] = max(answers.get(held, 0.0), nearness)
        if family in index.alike or family in index.rising:
            answers.setdefault(family, FAMILY_FOR_MEMBER)
    for beside in index.neighbours.get(skill, ()):
        answers[beside] = max(answers.get(beside, 0.0), SIBLING)
    answers |= {f"^{held}": GOES_WITH_TITLE for held in _within(index, skill)}
    return dict(sorted(answers.items()))


def _within(index: _Index, skill: str) -> Iterator[str]:
    """Give the skill and all that stands within it."""
    seen = {skill}
    waiting = [skill]
    while waiting:
        current = waiting.pop()
        yield current
        for member in index.members.get(current, ()):
            if member not in seen:
                seen.add(member)
                waiting.append(member)


def _mention_at(index: _Index, words: list[Token], at: int) -> SkillMention | None:
    first = words[at]
    for length in range(
        min(index.first_stems.get(first.stem.rstrip(OTHER_SENSE), 0), len(words) - at), 1, -1
    ):
        skills = index.by_stems.get(
            tuple(token.stem.rstrip(OTHER_SENSE) for token in words[at : at + length])
        )
        if skills:
            return SkillMention(frozenset(skills), first.start, words[at + length - 1].end, length, True)
    if first.stem.endswith(OTHER_SENSE):
        return None
    letters = index.by_letters.get(first.text)
    alone = letters or index.by_word.get(singular(first.text))
    return SkillMention(frozenset(alone), first.start, first.end, 1, letters is None) if alone else None


@cache
def _table() -> _Table:
    return load_table("skills", _Table)


@cache
def _index() -> _Index:
    index = _Index()
    for family in _table().family:
        head = _add(index, family.name)
        if family.alike:
            index.alike.add(head)
        if family.rising:
            index.rising.add(head)
        if family.field:
            index.fields.add(head)
        for written in family.members:
            _enter_member(index, head, written)
    return index


def _enter_member(index: _Index, family: str, written: str) -> None:
    """Enter "A", peers "A ~ B", or a skill with tools in it "A > B ~ C"."""
    outer, _, inner = written.partition(">")
    peers = [_add(index, one) for one in outer.split("~")]
    for member in peers:
        index.members.setdefault(family, []).append(member)
        index.families.setdefault(member, []).append(family)
        index.neighbours.setdefault(member, set()).update(peers)
    if inner:
        _enter_member(index, peers[0], inner)


def _add(index: _Index, written: str) -> str:
    """Enter a skill under all the ways to write it, and give its id."""
    ways = [way.strip() for way in written.split("|")]
    if not all(ways):
        raise TableError(
            f"A name is empty in {written!r}.", file="skills.toml", advice="Take the extra | out."
        )
    skill = f"@{ways[0].lower()}"
    index.names.setdefault(skill, ways[0])
    for way in ways:
        stems = stems_of_name(way)
        if _goes_by_letters(way):
            index.by_letters.setdefault(way, set()).add(skill)
        elif len(stems) == 1:
            index.by_word.setdefault(singular(way), set()).add(skill)
        elif stems:
            index.by_stems.setdefault(stems, set()).add(skill)
            index.first_stems[stems[0]] = max(index.first_stems.get(stems[0], 0), len(stems))
    return skill


def _goes_by_letters(way: str) -> bool:
    """Tell names that would be common words in small letters: RN, AP, Word, Epic, Teams."""
    if " " in way or "-" in way or "/" in way or not way[0].isalpha():
        return False
    return way[0].isupper() and (way.isupper() or way.lower() in _table().also_words)
