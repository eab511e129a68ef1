"""Lines of notes as passages of running text: what an e-mail program wrapped is put together again."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nextrung.intake.notes.words import starts_statement, words_of
from nextrung.intake.records import Document, Line
from nextrung.sources import Source

#: From narrower than any e-mail program wraps to wider than any does, in characters.
_WRAP_WIDTHS = range(60, 131)
#: White space above that is at least half an empty line (see `Line.gap_above`).
HALF_A_LINE = 6

_LABELLED = re.compile(r"[\w.'’ -]{1,20}:\s")
_ENDS_SENTENCE = re.compile(r"[.?!:;…][\"'”’)]*$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A line, or several that a program has wrapped, as one text."""

    text: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line on which it begins."""
        return self.lines[0]

    def source(self, start: int, end: int) -> Source:
        """Give the place of the words from `start` to before `end`."""
        line = self._line_at(start)
        return Source(document="notes", quote=self.text[start:end], line=line.number, page=line.page)

    def _line_at(self, place: int) -> Line:
        for line in self.lines:
            if place <= len(line.text):
                return line
            place -= len(line.text) + 1
        return self.lines[-1]


def passages(document: Document, stands_alone: Callable[[str], bool]) -> Iterator[Passage]:
    """Give the lines that say something, wrapped ones put together again.

    `stands_alone` tells a line that is never part of a longer text: a heading in a whole sentence.
    """
    run: list[Line] = []
    for line in document.lines:
        is_alone = bool(run) and (stands_alone(line.text) or stands_alone(run[-1].text))
        if run and (is_alone or _begins_anew(run[-1], line) or not _says_something(line)):
            yield from _unwrapped(run)
            run = []
        if _says_something(line):
            run.append(line)
    if run:
        yield from _unwrapped(run)


def _says_something(line: Line) -> bool:
    return any(character.isalnum() or character == "$" for character in line.text)


def _begins_anew(before: Line, line: Line) -> bool:
    return line.is_bullet or line.is_heading or before.is_heading or line.gap_above >= HALF_A_LINE


def _unwrapped(run: list[Line]) -> Iterator[Passage]:
    is_wrapped = _is_wrapped(run)
    start = 0
    for end in range(1, len(run) + 1):
        if end < len(run) and is_wrapped and not _ENDS_SENTENCE.search(run[end - 1].text):
            continue
        lines = tuple(run[start:end])
        yield Passage(text=" ".join(line.text for line in lines), lines=lines)
        start = end


def _is_small(text: str) -> bool:
    """Tell notes that begin their lines small: there a small letter does not say that a line goes on."""
    return next((letter.islower() for letter in text if letter.isalpha()), False)


def _is_wrapped(run: Sequence[Line]) -> bool:
    """Tell whether each next line's first word would have been too much for the line before it."""
    width = max(len(line.text) for line in run)
    if len(run) < 2 or width not in _WRAP_WIDTHS:
        return False
    full_lines = 0
    for line, following in pairwise(run):
        has_room = len(line.text) + 1 + len(following.text.partition(" ")[0]) <= width
        if _ENDS_SENTENCE.search(line.text):
            continue
        if has_room:
            return False
        full_lines += 1
    second = run[1].text
    is_new = starts_statement(words_of(second[:60])) or _LABELLED.match(second) is not None
    is_sure = not _is_small(run[0].text) or second.endswith(".")
    goes_on = second[0].islower() and not is_new and is_sure
    return full_lines > 1 or goes_on
