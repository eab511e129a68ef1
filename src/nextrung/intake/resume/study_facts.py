"""What each part of an entry of studies is: all ways to read it are weighed, and the best whole is taken.

A part may be the school, the degree, the field, a place, a result or a remark; a school, a degree and a
field stand there once at most, each in parts that follow one another. What speaks for a part is how it looks,
the sign before it and what stands before that. The weights are plain judgement: 1 is a mild sign, 3 and more
a strong one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from nextrung.intake._places import is_place
from nextrung.intake.resume.pieces import Piece
from nextrung.intake.resume.study_looks import (
    LIKELY,
    NO,
    degree_goes_on,
    field_goes_on,
    looks_like_degree,
    looks_like_field,
    looks_like_note,
    looks_like_school,
    school_goes_on,
)
from nextrung.intake.resume.study_parts import Part, Sign

Fact = Literal["school", "degree", "field", "place", "score", "note"]
#: A fact behind a sign behind another fact.
Step = tuple[Fact | None, Sign, Fact]

#: The facts taken so far that stand there once, and the last fact.
_Taken = tuple[frozenset[Fact], Fact | None]

_ONCE: tuple[Fact, ...] = ("school", "degree", "field")
#: Facts are no more than this many parts.
_MOST_PARTS = 4

_PLACE, _RESULT = 3.5, 4.0
#: What the sign and the fact before it say for a fact.
_STEPS: dict[Step, float] = {
    ("degree", "in", "field"): 2.0,
    ("degree", "space", "field"): 1.0,
    ("degree", "in", "school"): -2.0,
    ("field", "space", "degree"): 0.3,
    ("school", "comma", "place"): 0.3,
    ("school", "comma", "field"): -0.7,
    ("school", "row", "field"): 0.3,
}
#: A field stands beside its degree more often than a school does.
_BESIDE = 0.5
#: A step that other entries of the section take.
_HABIT = 1.0


@dataclass(frozen=True, slots=True)
class Told:
    """One fact, and the parts that tell it."""

    fact: Fact
    piece: Piece
    sign: Sign
    #: How plainly it looks like one.
    weight: float


#: A fact, and the index behind its last part.
_Option = tuple[int, Told]
#: What speaks for a way to read the first parts, and what they are.
_Way = tuple[float, tuple[Told, ...]]


def read_entries(entries: Sequence[Sequence[Part]]) -> list[list[Told]]:
    """Tell what the parts of all entries are: steps that some plainly take are likelier in the others."""
    ways = [[list(_options(parts, index)) for index in range(len(parts))] for parts in entries]
    alone = [_best(options, {}) for options in ways]
    if len(entries) < 2:
        return alone
    usual = dict.fromkeys((step for told in alone for step in _plain_steps(told)), _HABIT)
    return [_best(options, usual) for options in ways]


def _plain_steps(told: Sequence[Told]) -> Iterator[Step]:
    before: Fact | None = None
    for each in told:
        if each.fact in _ONCE and each.weight >= LIKELY:
            yield before, each.sign, each.fact
        before = each.fact


def _best(options: Sequence[Sequence[_Option]], usual: Mapping[Step, float]) -> list[Told]:
    """Give the way to read one entry for which most speaks; `options` begin with each of its parts."""
    reached: list[dict[_Taken, _Way]] = [{} for _ in range(len(options) + 1)]
    reached[0][frozenset(), None] = (0.0, ())
    for index, begun in enumerate(options):
        for (taken, last), (weight, told) in reached[index].items():
            for end, option in begun:
                if option.fact in taken:
                    continue
                step = (last, option.sign, option.fact)
                total = weight + option.weight + _step_weight(step) + usual.get(step, 0.0)
                now = _taken(taken, last, option.fact)
                if now not in reached[end] or total > reached[end][now][0]:
                    reached[end][now] = (total, (*told, option))
    return list(max(reached[-1].values(), key=lambda way: way[0])[1])


def _taken(taken: frozenset[Fact], last: Fact | None, fact: Fact) -> _Taken:
    """Give what was taken with one more fact; remarks and results do not part what stands around them."""
    return (taken | {fact} if fact in _ONCE else taken), (last if fact in ("note", "score") else fact)


def _step_weight(step: Step) -> float:
    last, sign, fact = step
    if sign == "major":
        return 2.5 if fact == "field" else -1.0
    if sign == "at":
        return 2.5 if fact == "school" else -1.5
    is_beside = last == "degree" and fact == "field" and sign != "row"
    return _STEPS.get(step, _BESIDE if is_beside else 0.0)


def _options(parts: Sequence[Part], start: int) -> Iterator[_Option]:
    """Give every fact that begins with a part, with the index behind its last part."""
    first = parts[start]
    yield from _lasting(parts, start, "school", looks_like_school(first), school_goes_on)
    yield from _lasting(parts, start, "degree", looks_like_degree(first, parts), degree_goes_on)
    yield from _lasting(parts, start, "field", looks_like_field(first), field_goes_on)
    if first.is_score:
        yield start + 1, Told("score", first.own, first.sign, _RESULT)
        return
    if is_place(first.text):
        yield start + 1, Told("place", first.own, first.sign, _PLACE)
    elif start + 1 < len(parts) and is_place(first.with_parts_to(parts[start + 1]).text):
        yield start + 2, Told("place", first.with_parts_to(parts[start + 1]), first.sign, _PLACE)
    yield start + 1, Told("note", first.own, first.sign, looks_like_note(first, parts))


def _lasting(
    parts: Sequence[Part], start: int, fact: Fact, weight: float, goes_on: Callable[[Part, Part], float]
) -> Iterator[_Option]:
    """Give a fact that begins with a part, and the same with the parts that go on with it."""
    first = parts[start]
    for end in range(start, min(len(parts), start + _MOST_PARTS)):
        if end > start:
            weight = weight + goes_on(first, parts[end]) if parts[end].piece is first.piece else NO
        if weight <= NO:
            return
        yield end + 1, Told(fact, first.with_parts_to(parts[end]), first.sign, weight)
