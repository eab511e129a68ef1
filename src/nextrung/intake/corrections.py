"""What a person put right in what was read of a paper: it wins over what was read, for good."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from nextrung.errors import NextRungError
from nextrung.intake._by_hand import (
    NO,
    YES,
    Field,
    ValueKind,
    fields_of,
    made_of,
    may_be_added,
    settled,
)
from nextrung.intake.records import Document, Line, Notes, Period, Posting, Resume, StatedPay
from nextrung.sources import BY_HAND, Source, Statement

__all__ = ["NO", "YES", "Value", "ValueKind", "checked", "correct", "correctable", "room_for"]

AnyPaper = Resume | Posting | Notes
R = TypeVar("R", bound=AnyPaper)

_WAY = re.compile(r"\w+(?:\.\w+|\[\+?\d+\])*")
_STEP = re.compile(r"\w+|\+\d+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """One value of a paper that a person can put right, or one that is not there and could be."""

    #: Such as ``work[0].position``, ``title``, or ``skills[+1].name`` for one that was added.
    way: str
    kind: ValueKind
    #: As a person would write it; empty where the paper has none.
    text: str
    #: None where the paper has none.
    source: Source | None
    #: What it belongs to goes with it: a skill without its name is no skill.
    is_needed: bool


def correct(record: R, corrections: Mapping[str, str]) -> R:
    """Give `record` with the words of `corrections` in place of what was read.

    A key is the way to a value, such as ``work[0].position`` or ``title``; an empty value takes it out, and
    an empty value for ``work[0]`` takes out the whole. ``skills[+1]`` adds one. Numbers are those of what was
    read, whatever else is taken out or added. A way that leads nowhere any more (the paper reads otherwise
    now) is passed over. What is put in rests on the person's own word: its source is the row ``you``, with
    the line where the paper said otherwise; what is added becomes a line at the end of the paper.
    """
    hand: _Hand = _Hand(record.document)
    corrected = cast("R", _with(record, _tree(corrections), hand))
    if not hand.added:
        return corrected
    return replace(corrected, document=replace(record.document, lines=(*record.document.lines, *hand.added)))


def correctable(record: AnyPaper, corrections: Mapping[str, str] | None = None) -> tuple[Value, ...]:
    """Give every value that a person can put right, in the order of the record.

    The values are as they were read; those that `corrections` adds are among them. A single value that the
    paper could have and has not is there with an empty text.
    """
    return tuple(_values(record, "", _tree(corrections or {}), _Hand(record.document)))


def checked(record: AnyPaper, corrections: Mapping[str, str], way: str, words: str) -> str:
    """Give the words of one more correction as they are to be kept.

    Raises:
        NextRungError: there is no such place in this paper, or the words are no value for it.

    """
    words = " ".join(words.split())
    known = [value.way for value in correctable(record, corrections)]
    is_whole = not words and way.endswith("]") and any(each.startswith(f"{way}.") for each in known)
    found = _field_at(type(record), way)
    if found is None or not (is_whole or way in known or way in room_for(record, corrections)):
        raise NextRungError("There is no such value in this paper.", advice="Open the paper again.")
    if words:
        made_of(found, words, _Hand(record.document).source(words, None))
    return words


def room_for(record: AnyPaper, corrections: Mapping[str, str]) -> tuple[str, ...]:
    """Give the ways under which one more can be added: ``skills[+1]``, ``work[0].highlights[+2]``."""
    return tuple(_room(record, "", _tree(corrections)))


# --- the ways as a tree -------------------------------------------------------------------------


@dataclass(slots=True)
class _Tree:
    """The corrections at a place and below it."""

    words: str | None = None
    parts: "dict[str, _Tree]" = field(default_factory=dict)

    def at(self, step: str) -> "_Tree":
        return self.parts.get(step) or _Tree()

    @property
    def added(self) -> list[str]:
        return sorted((step for step in self.parts if step.startswith("+")), key=int)


def _tree(corrections: Mapping[str, str]) -> _Tree:
    root = _Tree()
    for way, words in corrections.items():
        if not _WAY.fullmatch(way):
            continue
        place = root
        for step in _STEP.findall(way):
            place = place.parts.setdefault(step, _Tree())
        place.words = " ".join(words.split())
    return root


def _field_at(record: type, way: str) -> Field | None:
    """Give the field that a way leads to, by the names in it."""
    found: Field | None = None
    for name in re.findall(r"[a-z_]+", way):
        within = fields_of(found.holds if found else record) if found is None or found.kind is None else ()
        found = next((each for each in within if each.name == name), None)
        if found is None:
            return None
    return found


# --- putting in -----------------------------------------------------------------------------------


class _Hand:
    """Gives what a person says its source, and keeps what they add as lines of the paper."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.added: list[Line] = []

    def source(self, words: str, before: Source | None) -> Source:
        if before is not None:
            return replace(before, quote=words, row=BY_HAND)
        lines = self._document.lines
        last = lines[-1].number if lines else 0
        self.added.append(Line(number=last + len(self.added) + 1, text=words))
        return Source(document=self._document.kind, quote=words, row=BY_HAND, line=self.added[-1].number)


def _with(record: object, tree: _Tree, hand: _Hand) -> object | None:
    """Give a record with its corrections; None where what it needs was taken out, or nothing is left."""
    own = getattr(record, "source", None)
    changes: dict[str, object] = {}
    for each in fields_of(type(record)):
        if each.name not in tree.parts:
            continue
        before, below = getattr(record, each.name), tree.at(each.name)
        changes[each.name] = (
            _many(before, each, below, hand) if each.is_many else _one(before, each, below, hand, own)
        )
        if each.is_needed and changes[each.name] is None:
            return None
    changed = replace(record, **changes)  # type: ignore[type-var]
    if own is None or changed == record:
        return changed
    return settled(record, changed, hand.source(_said_in(changes) or own.quote, own))


def _said_in(changes: Mapping[str, object]) -> str:
    return ", ".join(words for words in changes.values() if isinstance(words, str))


def _many(values: tuple[object, ...], each: Field, tree: _Tree, hand: _Hand) -> tuple[object, ...]:
    kept = (
        _one(value, each, tree.at(str(number)), hand, None) if str(number) in tree.parts else value
        for number, value in enumerate(values)
    )
    added = (_added(each, tree.at(step), hand) for step in tree.added)
    return tuple(value for value in (*kept, *added) if value is not None)


def _one(value: object, each: Field, tree: _Tree, hand: _Hand, own: Source | None) -> object | None:
    """Give one value or record with what is said of it; `own` is the source of plain words."""
    if tree.words == "":
        return None if each.holds is not bool else value
    if each.kind is None:
        corrected = _with(value, tree, hand)
        return corrected if not each.is_many or (corrected and _holds_anything(corrected)) else None
    if tree.words is None:
        return value
    before = own if each.holds in (str, bool) else getattr(value, "source", None)
    made = _made(each, tree.words, hand, before)
    return value if made is None else made


def _made(each: Field, words: str, hand: _Hand, before: Source | None) -> object | None:
    """Make a value; None where the words were kept by another version and are no such value today."""
    try:
        source = before if each.holds in (str, bool) and before else hand.source(words, before)
        return made_of(each, words, source)
    except NextRungError:
        return None


def _added(each: Field, tree: _Tree, hand: _Hand) -> object | None:
    made = _made(each, tree.words, hand, None) if tree.words else None
    return made if made is None or each.kind else _with(made, tree, hand)


def _holds_anything(record: object) -> bool:
    values = (getattr(record, each.name) for each in fields_of(type(record)) if each.holds is not bool)
    return any(value not in (None, ()) for value in values)


# --- telling ----------------------------------------------------------------------------------------


def _values(record: object, way: str, tree: _Tree, hand: _Hand) -> Iterator[Value]:
    own = getattr(record, "source", None)
    for each in fields_of(type(record)):
        inner, below = f"{way}.{each.name}" if way else each.name, tree.at(each.name)
        value = getattr(record, each.name)
        if not each.is_many:
            yield from _told(value, each, inner, below, hand, own)
            continue
        for number, part in enumerate(value):
            yield from _told(part, each, f"{inner}[{number}]", below.at(str(number)), hand, own)
        for step in below.added:
            if (made := _added(each, _Tree(words=below.at(step).words), hand)) is not None:
                yield from _told(made, each, f"{inner}[{step}]", below.at(step), hand, own)


def _told(
    value: object, each: Field, way: str, tree: _Tree, hand: _Hand, own: Source | None
) -> Iterator[Value]:
    if each.kind is None:
        yield from _values(value, way, tree, hand)
        return
    source = own if isinstance(value, str | bool) else getattr(value, "source", None)
    yield Value(way=way, kind=each.kind, text=_written(value), source=source, is_needed=each.is_needed)


def _written(value: object) -> str:
    if isinstance(value, Statement):
        return value.text
    if isinstance(value, Period | StatedPay):
        return value.source.quote
    if isinstance(value, bool):
        return YES if value else NO
    return value if isinstance(value, str) else ""


def _room(record: object, way: str, tree: _Tree) -> Iterator[str]:
    for each in fields_of(type(record)):
        if not each.is_many:
            continue
        inner, below = f"{way}.{each.name}" if way else each.name, tree.at(each.name)
        if may_be_added(type(record), each):
            yield f"{inner}[+{max(map(int, below.added), default=0) + 1}]"
        if each.kind is None:
            for number, part in enumerate(getattr(record, each.name)):
                yield from _room(part, f"{inner}[{number}]", below.at(str(number)))
