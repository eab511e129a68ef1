"""Signs of a mistake that stand in the papers as words: the table says which words, in which lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from nextrung.intake.records import Notes
from nextrung.preparation._signs import Hit, Signs
from nextrung.preparation.told import all_said
from nextrung.preparation.wording import cue, phrase
from nextrung.sources import Statement
from nextrung.tables.rows import Row
from nextrung.tables.terms import index_terms

_Lines = Literal["asked", "said", "mine", "open", "any", "resume"]


class WordRow(Row, frozen=True):
    """Words that show in the papers what makes a mistake likely."""

    name: str
    lines: _Lines
    words: tuple[str, ...]


class WordSigns:
    """All rows of words, looked for in one pass over the papers."""

    def __init__(self, rows: Sequence[WordRow]) -> None:
        """Make the words ready for looking up."""
        self._lines = {row.name: row.lines for row in rows}
        self._terms = index_terms({row.name: row.words for row in rows})

    @property
    def names(self) -> frozenset[str]:
        """What can be seen."""
        return frozenset(self._lines)

    def see(self, signs: Signs) -> Mapping[str, Hit]:
        """Give for each row the first line with one of its words, where there is one."""
        found: dict[str, Hit] = {}
        for line, kinds in _lines_with_kinds(signs):
            for name in self._terms.count(line.text):
                if self._lines[name] in kinds:
                    words = {"line": cue(line.text), "said": phrase(line.text)}
                    found.setdefault(name, Hit(words=words, sources=(line.source,)))
        return found


def _lines_with_kinds(signs: Signs) -> Iterator[tuple[Statement, frozenset[_Lines]]]:
    """Give each line of the papers with what it counts as, the notes in their order."""
    if signs.notes:
        yield from sorted(_of_notes(signs.notes), key=lambda one: one[0].source.line or 0)
    summary = signs.resume.summary
    for line in (*([summary] if summary else []), *signs.lines):
        yield line, frozenset({"resume"})


def _of_notes(notes: Notes) -> Iterator[tuple[Statement, frozenset[_Lines]]]:
    for exchange in notes.asked:
        yield exchange.question, frozenset({"asked", "any"})
    for line in all_said(notes):
        yield line, frozenset({"said", "mine", "any"})
    for line in notes.open_points:
        yield line, frozenset({"open", "any"})
    for line in (*notes.worries, *notes.unplaced):
        yield line, frozenset({"mine", "any"})
    for line in notes.learned:
        yield line, frozenset({"any"})
