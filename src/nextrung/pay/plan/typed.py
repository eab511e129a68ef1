"""A plan from the words typed into a form: what can be read counts, and the rest is told field by field."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import tomlkit
from tomlkit.items import Item

from nextrung.pay.household.budget import categories
from nextrung.pay.plan.file import PlanMistakeError, parse_plan
from nextrung.pay.plan.records import Plan

#: Key path in a plan file, such as "household.state" or "offer[2].base" -> the words typed there.
Words = Mapping[str, str]

#: Tables whose keys are the user's own words, where an amount may have any name.
_OWN_NAMES = ("budget", "savings", "other")
#: Keys that hold a number and not an amount of money; a percent sign and commas are read away.
_NUMBERS = frozenset(
    (
        *("years", "age", "retirement_percent", "local_tax_percent", "adjust_percent", "hours_per_week"),
        *("stay_years", "time_percent", "paid_days_off", "remote_days", "percent", "up_to_percent"),
        *("vesting_years", "odds_percent", "cliff_years", "count_percent", "miles", "minutes"),
        *("days_per_week", "keep_years"),
    )
)
#: Keys that hold an amount of money; a bare number is written as one.
_AMOUNTS = frozenset(
    (
        *("posted_min", "posted_max", "moving_costs", "lost_by_leaving", "other_gross"),
        *("premiums_per_month", "base", "amount", "value", "fares_per_day", "relocation"),
    )
)
_FLAG, _AGES = "this_job", "children"
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
#: The place of a child among the ages, which are typed into one field.
_CHILD = re.compile(r"(?<=children)\[\d+\]$")
_OFFER = re.compile(r"offer\[(\d+)\]")
_TABLES = ("job", "household", "budget", "savings", "now", "offer", "choices")
_HEAD = "Your plan. Amounts are US dollars; a number alone is by the month. Blank is not zero."


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedPlan:
    """What a form holds, as a plan."""

    plan: Plan
    #: The same as a plan file, without what could not be read.
    text: str
    #: Key path -> what is wrong with the words there.
    wrong: Mapping[str, str]


def plan_from_words(words: Words, file: str) -> TypedPlan:
    """Read the words of a form as a plan; `file` is its name, for messages.

    Blank words are as if nothing stood there. Offers count from 1 and leave no number out. What cannot be
    read is left out, with those words that cannot be read without it, and told in `wrong`.
    """
    left, wrong = dict(words), dict[str, str]()
    offers = _count_offers(words)
    while True:
        text = _text(left, offers)
        try:
            return TypedPlan(plan=parse_plan(text, file), text=text, wrong=wrong)
        except PlanMistakeError as mistake:
            path = _CHILD.sub("", mistake.path)
            keys = _meant(path, left)
            if not keys:
                raise
            wrong[_shown_at(path, keys)] = mistake.wrong
            for key in keys:
                del left[key]


def _count_offers(words: Words) -> int:
    return max((int(found[1]) for key in words if (found := _OFFER.match(key))), default=0)


def _text(words: Words, offers: int) -> str:
    """Write the words as a plan file, tables and lines in their order; an offer may be left empty."""
    document: dict[str, Any] = {"offer": [{} for _ in range(offers)]} if offers else {}
    for key in sorted(words, key=_order):
        place, parts = _place(document, key)
        if not words[key].strip() and parts[0] not in _OWN_NAMES:
            continue
        for part in parts[:-1]:
            place = place.setdefault(part, {})
        place[parts[-1]] = _value(parts, words[key])
    ordered = {name: document[name] for name in _TABLES if name in document}
    return f"# {_HEAD}\n\n{tomlkit.dumps(ordered)}"


def _order(key: str) -> tuple[int, str]:
    """Put the lines of the budget in the order of the sheet, those of the user's own after it."""
    return _sheet_order().get(key, len(_sheet_order())), key


@cache
def _sheet_order() -> Mapping[str, int]:
    keys = (".".join((*category.table, line.key)) for category in categories() for line in category.lines)
    return {key: place for place, key in enumerate(keys)}


def key_parts(key: str) -> tuple[str, ...]:
    """Cut a key path at its dots, but not within a name of the user's own: "budget.fun.Dr. Who" has three."""
    parts = key.split(".")
    own = next((place for place, part in enumerate(parts) if part in _OWN_NAMES), None)
    if own is None:
        return tuple(parts)
    head = own + 2 if parts[own] == "budget" else own + 1
    return (*parts[:head], ".".join(parts[head:]))


def _place(document: dict[str, Any], key: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Give the table from which the key is told on, and the rest of its path."""
    found = _OFFER.match(key)
    if found is None:
        return document, key_parts(key)
    return document["offer"][int(found[1]) - 1], key_parts(key[found.end() + 1 :])


def _value(parts: Sequence[str], typed: str) -> object:
    words, key = typed.strip(), parts[-1]
    if parts[0] in _OWN_NAMES or parts[-2:-1] == ("other",):
        return _number(words)
    if key == _FLAG:
        return bool(words)
    if key == _AGES:
        return [_number(age) for age in re.split(r"[\s,;]+(?:and\s+)?", words) if age]
    if key in _NUMBERS:
        return _number(words.removesuffix("%").rstrip())
    return _number(words) if key in _AMOUNTS else words


def _number(words: str) -> Item | str:
    """Write a bare number as one; other words stay as they are."""
    bare = words.replace(",", "") if _COMMAS.fullmatch(words) else words
    if not _NUMBER.fullmatch(bare):
        return words
    number = Decimal(bare)
    return tomlkit.item(int(number)) if number == int(number) else tomlkit.value(f"{number:f}")


def _meant(path: str, words: Words) -> tuple[str, ...]:
    """Give the keys that a mistake is about: that key, those in that table, or those around it."""
    while path:
        keys = tuple(_at_or_in(path, words))
        if keys:
            return keys
        path = path.rpartition(".")[0]
    return ()


def _at_or_in(path: str, words: Iterable[str]) -> Iterator[str]:
    yield from (key for key in words if key == path or key.startswith(f"{path}."))


def _shown_at(path: str, keys: Sequence[str]) -> str:
    """Give the field beside which a mistake is told: the one it names, or the first of that table."""
    inside = [key for key in keys if key.startswith(f"{path}.")]
    return inside[0] if inside else path
