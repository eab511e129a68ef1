"""Lines joined to paragraphs and to items of lists."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nextrung.intake.records import Line
from nextrung.intake.resume.columns import is_set_alike
from nextrung.intake.resume.layout import Setting

#: No paragraph of a résumé has more lines.
_MOST_LINES = 60
#: The words after a bullet are indented by no more than this (points).
_DEEPEST_HANG = 45.0


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together as one paragraph or one item of a list."""

    lines: tuple[Line, ...]
    #: All lines as one; a word parted at a line end is whole again.
    text: str

    @property
    def is_bullet(self) -> bool:
        """It is an item of a list."""
        return self.lines[0].is_bullet


def passage_of(lines: Sequence[Line], setting: Setting) -> Passage:
    """Join lines as a person reads on."""
    return Passage(tuple(lines), setting.wrapping.joined(lines) if len(lines) > 1 else lines[0].text)


def passages(lines: Iterable[Line], setting: Setting, *, narrow: bool = False) -> list[Passage]:
    """Join the lines that run on into one another; `narrow` as for `Setting.runs_on`."""
    return joined_where(lines, setting, lambda row, line: continues(row, line, setting, narrow=narrow))


def joined_where(
    lines: Iterable[Line], setting: Setting, goes_on: Callable[[Sequence[Line], Line], bool]
) -> list[Passage]:
    """Join the lines of which `goes_on` tells that they go on with the lines before them."""
    found: list[list[Line]] = []
    for line in lines:
        if found and goes_on(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [passage_of(each, setting) for each in found]


def continues(passage: Sequence[Line], line: Line, setting: Setting, *, narrow: bool = False) -> bool:
    """Tell whether `line` goes on with `passage`; under a bullet what is indented goes on with it."""
    last, first = passage[-1], passage[0]
    if len(passage) >= _MOST_LINES or (first.is_bullet and line.left < first.left - 1):
        return False
    return setting.runs_on(last, line, narrow=narrow) or (
        first.is_bullet and setting.is_wrapped and _is_under(passage, line) and not setting.stands_apart(line)
    )


def _is_under(passage: Sequence[Line], line: Line) -> bool:
    """Tell whether a line is indented like the words of a bullet."""
    last, first = passage[-1], passage[0]
    if line.is_bullet or line.is_heading or line.column != first.column or not is_set_alike(last, line):
        return False
    hangs = first.left + 1 < line.left < first.left + _DEEPEST_HANG
    return hangs or (len(passage) > 1 and abs(line.left - last.left) < 1)
