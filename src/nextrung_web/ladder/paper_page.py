"""What the page of a paper shows: its lines, and beside them each value as read and as put right."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from nextrung.intake.corrections import NO, YES, Value, correct, correctable, room_for
from nextrung.intake.records import Document, Line, Notes, Posting, Resume
from nextrung.sources import BY_HAND
from nextrung_web.ladder.models import Paper
from nextrung_web.ladder.paper_words import GROUPS, LABELS, TOGETHER, TOGETHER_IN
from nextrung_web.ladder.reading import as_read, corrections_of

_PLACE_OF_NUMBER = re.compile(r"\[(\+?\d+)\]")
_ITEM = re.compile(r"\w+\[\+?\d+\]|next_round\.people\[\+?\d+\]|\w+")
_LONG_CHARACTERS = 70


@dataclass(kw_only=True)
class Shown:
    """One value on the page."""

    way: str
    label: str
    kind: str
    #: As it stands now: read, or put right.
    text: str
    #: As it was read; empty where it was added.
    read: str
    #: Line of the paper where it was read; None where it was added.
    line: int | None
    is_by_hand: bool
    is_out: bool
    is_needed: bool
    #: What it was read as, beside its line: its label, or the heading it stands under.
    found_as: str = ""
    #: The value above has the same label: one more line of the same job.
    is_same: bool = False
    #: What the person wrote that could not be kept, and why.
    tried: str = ""
    problem: str = ""

    @property
    def anchor(self) -> str:
        """Name of its place on the page."""
        return "value-" + anchor_of(self.way)

    @property
    def is_long(self) -> bool:
        """It wants a box of several lines."""
        return len(self.tried or self.text) > _LONG_CHARACTERS

    @property
    def is_added(self) -> bool:
        """The person added it; undoing takes it away."""
        return "[+" in self.way

    @property
    def can_be_undone(self) -> bool:
        """There is something to go back to, or something added to take away."""
        return self.is_by_hand and not (self.is_added and self.kind == "yes_no")

    @property
    def says(self) -> str:
        """Give the value as it is shown: yes and no in words."""
        if self.kind == "yes_no":
            return {YES: _("Yes, a must"), NO: _("No, a plus")}.get(self.text, "")
        return self.text


@dataclass(kw_only=True)
class Item:
    """What belongs together: one job with its values, or one value alone."""

    way: str
    values: list[Shown] = field(default_factory=list)
    #: Values that the paper could have and has not.
    missing: list[Shown] = field(default_factory=list)
    #: Ways under which one more can be added, with what it is.
    room: list[Shown] = field(default_factory=list)
    #: The person took the whole out.
    is_out: bool = False

    @property
    def anchor(self) -> str:
        """Name of its place on the page."""
        return "item-" + anchor_of(self.way)

    @property
    def is_whole(self) -> bool:
        """It has several values and can be taken out as one."""
        return self.way.endswith("]") and len([one for one in self.values if one.kind != "yes_no"]) > 1

    @property
    def could_have(self) -> list[Shown]:
        """What can be filled in or added here."""
        return self.missing + self.room

    @property
    def problem(self) -> str:
        """What is wrong with something that was to be added here."""
        return next((one.problem for one in self.could_have if one.problem), "")


@dataclass(kw_only=True)
class Group:
    """One heading with its items."""

    key: str
    title: str
    items: list[Item] = field(default_factory=list)
    #: What can be added: a skill, a requirement.
    room: Shown | None = None


@dataclass(frozen=True, kw_only=True)
class LineShown:
    """One line of the paper with what was read in it."""

    line: Line
    values: tuple[Shown, ...]


@dataclass(frozen=True, kw_only=True)
class PaperShown:
    """The whole page."""

    groups: tuple[Group, ...]
    #: Groups of which the paper has nothing, and to which something can be added.
    empty_groups: tuple[Group, ...]
    lines: tuple[LineShown, ...]
    problems: tuple[str, ...]
    #: The day and hour that notes tell, which are set on the ladder's own page; empty where none.
    when: str = ""

    def item_with(self, way: str) -> Item | None:
        """Give the item in which a value stands."""
        wanted = item_of(way)
        return next((item for group in self.groups for item in group.items if item.way == wanted), None)


@dataclass(frozen=True, kw_only=True)
class Tried:
    """A correction that could not be kept."""

    way: str
    words: str
    problem: str


def show_paper(paper: Paper, tried: Tried | None = None) -> PaperShown:
    """Read a kept paper for its page.

    Raises:
        NextRungError: it can no longer be read.

    """
    record = as_read(paper)
    corrections = corrections_of(paper)
    values = [_shown(value, corrections, tried) for value in correctable(record, corrections)]
    groups = _grouped(record, values, corrections, tried)
    return PaperShown(
        groups=tuple(group for group in groups if group.items),
        empty_groups=tuple(group for group in groups if group.room and not group.items),
        lines=_lines(record.document, values),
        problems=correct(record, corrections).problems,
        when=_when(record),
    )


def anchor_of(way: str) -> str:
    """Make the way to a value fit for an address within the page."""
    return re.sub(r"\W+", "-", way.replace("+", "p")).strip("-")


def item_of(way: str) -> str:
    """Give the way of the item that a value belongs to; single values of a paper are one item."""
    found = _ITEM.match(way)
    top = found[0] if found else way
    return top if top.endswith("]") else "top"


def _shown(value: Value, corrections: Mapping[str, str], tried: Tried | None) -> Shown:
    said = corrections.get(value.way)
    whole = any(words == "" and value.way.startswith(f"{way}.") for way, words in corrections.items())
    failed = tried if tried and tried.way == value.way else None
    added = value.source is not None and value.source.row == BY_HAND
    return Shown(
        way=value.way,
        label=_label(value.way),
        kind=value.kind,
        text=value.text if said is None or said == "" else said,
        read="" if added else value.text,
        line=value.source.line if value.source and not added else None,
        is_by_hand=said is not None or added,
        is_out=said == "" or whole,
        is_needed=value.is_needed,
        tried=failed.words if failed else "",
        problem=failed.problem if failed else "",
    )


def _label(way: str) -> str:
    name = _PLACE_OF_NUMBER.sub("", way).rsplit(".", 1)[-1]
    return str(LABELS.get(name, ""))


def _grouped(
    record: Resume | Posting | Notes,
    values: Iterable[Shown],
    corrections: Mapping[str, str],
    tried: Tried | None,
) -> list[Group]:
    together = TOGETHER_IN.get(record.document.kind, TOGETHER)
    groups: dict[str, Group] = {}
    items: dict[tuple[str, str], Item] = {}
    for value in values:
        name = re.split(r"\W", value.way, maxsplit=1)[0]
        key = together.get(name, name)
        group = groups.setdefault(key, Group(key=key, title=str(GROUPS.get(key, key))))
        way = item_of(value.way)
        if (key, way) not in items:
            items[key, way] = Item(way=way, is_out=corrections.get(way) == "")
            group.items.append(items[key, way])
        value.found_as = value.label or group.title
        if value.kind != "yes_no" or key != "duties":
            _put(items[key, way], value)
    for way in room_for(record, corrections):
        _make_room(way, together, groups, items, tried)
    return [groups[key] for key in GROUPS if key in groups]


def _put(item: Item, value: Shown) -> None:
    if not (value.text or value.is_by_hand):
        item.missing.append(value)
        return
    value.is_same = bool(item.values) and item.values[-1].label == value.label
    item.values.append(value)


def _make_room(
    way: str,
    together: Mapping[str, str],
    groups: dict[str, Group],
    items: dict[tuple[str, str], Item],
    tried: Tried | None,
) -> None:
    failed = tried if tried and tried.way == way else None
    room = Shown(
        way=way,
        label=_label(way),
        kind="words",
        text="",
        read="",
        line=None,
        is_by_hand=False,
        is_out=False,
        is_needed=False,
        tried=failed.words if failed else "",
        problem=failed.problem if failed else "",
    )
    name = re.split(r"\W", way, maxsplit=1)[0]
    key = together.get(name, name)
    if "." in way:
        items[key, item_of(way)].room.append(room)
    elif key == name:
        groups.setdefault(key, Group(key=key, title=str(GROUPS.get(key, key)))).room = room


def _lines(document: Document, values: Iterable[Shown]) -> tuple[LineShown, ...]:
    found: dict[int, list[Shown]] = {}
    for value in values:
        if value.line is not None and value.kind != "yes_no":
            found.setdefault(value.line, []).append(value)
    return tuple(LineShown(line=line, values=tuple(found.get(line.number, ()))) for line in document.lines)


def _when(record: Resume | Posting | Notes) -> str:
    if not isinstance(record, Notes) or record.next_round.when_source is None:
        return ""
    return record.next_round.when_source.quote
