"""What may stand in a row of a question bank, ours or a coach's, and what is wrong with it in a few words."""

from collections.abc import Collection, Iterator, Mapping
from typing import get_args

from nextrung.intake.records import RequirementKind, RoleKind, RoundFormat
from nextrung.preparation._announced import announced_keys
from nextrung.preparation.bank import Pattern, Spring
from nextrung.preparation.fields import sectors
from nextrung.preparation.records import PressureKind
from nextrung.preparation.topics import names
from nextrung.tables.rows import slots_in

#: What `kinds` may hold, by spring.
KINDS: Mapping[Spring, frozenset[str]] = {
    "requirement": frozenset(get_args(RequirementKind)),
    "gap": frozenset(get_args(RequirementKind)),
    "duty": frozenset({"duty", "target"}),
    "pressure": frozenset(get_args(PressureKind)),
    "person": frozenset(get_args(RoleKind)),
    "format": frozenset(get_args(RoundFormat)),
    "round": frozenset({"final"}),
    "claim": frozenset({"number", "change"}),
    "announced": frozenset(announced_keys()),
    "worry": frozenset({"general"}),
}
#: Slots that may be filled whatever a question springs from, and those of one spring.
ANY_SLOT = frozenset({"in_job", "company", "somebody", "employer_now", "employer_last"})
_OF_A_WANT = frozenset({"phrase", "named", "tools"})
_OF_A_POINT = frozenset({"when", "since", "employer", "from_job", "to_job"})
SLOTS: Mapping[Spring, frozenset[str]] = {
    "requirement": _OF_A_WANT,
    "gap": _OF_A_WANT,
    "duty": _OF_A_WANT,
    "asked": frozenset({"asked"}),
    "claim": frozenset({"proof"}),
    "worry": _OF_A_POINT | {"worry"},
    "pressure": _OF_A_POINT,
    "announced": frozenset({"announced"}),
    "heard": frozenset({"noted"}),
}
#: A row of this spring is never asked, or has no reason to show, where this column is empty.
_NEEDED: Mapping[Spring, str] = {
    "person": "kinds",
    "format": "kinds",
    "pressure": "kinds",
    "announced": "kinds",
    "sector": "sectors",
    "always": "why",
}
_ROUNDS = ("1", "2", "3", "4")
_MOST_WEIGHT = 0.2


def wrong_with(row: Pattern, known_ids: Collection[str]) -> Iterator[str]:
    """Give what is wrong with a row that has all its columns, its own id apart; nothing where all is well.

    `known_ids` are those that `alike` may name.
    """
    kinds = frozenset[str]().union(*(KINDS.get(spring, frozenset()) for spring in row.springs))
    slots = ANY_SLOT.union(*(SLOTS.get(spring, frozenset()) for spring in row.springs))
    yield from _empty(row)
    yield from _unknown("topic", [row.topic], names())
    yield from _unknown("sector", row.sectors, sectors())
    yield from _unknown("kind for its springs", row.kinds, sorted(kinds))
    yield from _unknown("round", map(str, row.rounds), _ROUNDS)
    yield from _unknown("slot for its springs", sorted(slots_in(row.text)), sorted(slots))
    yield from (f"“alike” names {one}, and there is no such row" for one in row.alike if one not in known_ids)
    if not 0 <= row.weight <= _MOST_WEIGHT:
        yield f"the weight {row.weight} is not between 0 and {_MOST_WEIGHT}"


def _empty(row: Pattern) -> Iterator[str]:
    if not row.springs:
        yield "“springs” is empty"
    for column in ("competency", "text", "after", "answer_1", "answer_3", "answer_5"):
        if not getattr(row, column).strip():
            yield f"“{column}” is empty"
    if not all(follow_up.strip() for follow_up in row.follow_ups):
        yield "one of “follow_ups” is empty"
    for spring in row.springs:
        if (needed := _NEEDED.get(spring)) and not getattr(row, needed):
            yield f"a row that springs from “{spring}” needs “{needed}”"


def _unknown(what: str, given: Collection[str] | Iterator[str], known: Collection[str]) -> Iterator[str]:
    for one in given:
        if one not in known:
            yield f"“{one}” is no {what} ({', '.join(known) or 'there are none'})"
