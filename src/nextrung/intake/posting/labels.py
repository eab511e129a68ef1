"""Lines of a posting that give one fact after its label ("Location: Albany, NY"), and the words of facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nextrung.intake._phrases import PhraseList
from nextrung.intake.posting.headings import known_heading
from nextrung.intake.records import Document, Line
from nextrung.tables import load_table

Fact = Literal["title", "company", "location", "employment_type", "reports_to", "pay"]
FactWords = Literal["employed", "seeking", "before_title", "not_a_name", "of_any_address", "does"]

_LABELLED = re.compile(r"\W{0,3}(?P<label>[A-Za-z][A-Za-z'’/ ]{1,40}?)\s?(?::|\s[–—-]\s)\s*(?P<value>\S.*)$")
#: What parts the facts of one line: "Millpond Grill | Dayton, OH".
PARTS = re.compile(r"\s+(?:[|•·★☆✦◆●■~]|//)\s+")
#: "Duty station for this vacancy"
_FOR_THIS = re.compile(r" (?:for|of) (?:this|the) \w+$")
#: A value is a few words; more are a sentence that happens to begin with such a word.
_VALUE_WORDS = 24
#: On a line of its own it has fewer.
_VALUE_BELOW_WORDS = 9


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """The value behind a label, and its line."""

    text: str
    line: Line


@dataclass(frozen=True, kw_only=True, slots=True)
class _FactTable:
    """The table ``posting_facts.toml``."""

    employed: tuple[str, ...]
    seeking: tuple[str, ...]
    before_title: tuple[str, ...]
    not_a_name: tuple[str, ...]
    of_any_address: tuple[str, ...]
    does: tuple[str, ...]
    labels: dict[Fact, frozenset[str]]


@cache
def _table() -> _FactTable:
    return load_table("posting_facts", _FactTable)


@cache
def fact_words(name: FactWords) -> PhraseList:
    """Give the phrases of one list of the table."""
    return PhraseList(getattr(_table(), name))


def labelled_facts(document: Document) -> dict[Fact, Labelled]:
    """Give the first value of each labelled fact, wherever in the posting it stands."""
    found: dict[Fact, Labelled] = {}
    for line, follows in zip(document.lines, [*document.lines[1:], None], strict=False):
        for label, value in _labels_and_values(line):
            if len(value.split()) <= _VALUE_WORDS:
                for fact in _facts_of(label):
                    found.setdefault(fact, Labelled(text=value, line=line))
        if follows and _is_value_below(follows):
            for fact in _facts_of(line.text.rstrip(" :")):
                found.setdefault(fact, Labelled(text=follows.text, line=follows))
    return found


def _is_value_below(follows: Line) -> bool:
    """Tell a value that stands right below its label, as sites set them: "Location", "Albany, NY"."""
    text = follows.text
    is_value = (
        len(text.split()) <= _VALUE_BELOW_WORDS
        and not text.endswith((".", ":", "?"))
        and not follows.is_bullet
    )
    return is_value and not follows.gap_above and not _facts_of(text) and known_heading(text) is None


def is_labelled(line: Line) -> bool:
    """Tell whether a line begins with one of the labels."""
    return any(_facts_of(label) for label, _ in _labels_and_values(line))


def parts_of(line: Line) -> Sequence[str]:
    """Give the facts of one line: its cells, or what stands between bars."""
    return line.cells if len(line.cells) > 1 and "|" not in line.text else PARTS.split(line.text)


def _labels_and_values(line: Line) -> list[tuple[str, str]]:
    matches = [match for part in parts_of(line) if (match := _LABELLED.match(part))]
    if len(line.cells) == 2 and not matches:
        return [(line.cells[0].strip(" :"), line.cells[1])]
    return [(match["label"], match["value"]) for match in matches]


def _facts_of(label: str) -> list[Fact]:
    plain = _FOR_THIS.sub("", " ".join(label.replace("’", "'").lower().split()))
    return [fact for fact, labels in _table().labels.items() if plain in labels]
