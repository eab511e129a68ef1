"""Tables for a person to read and the same figures for a program."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Report:
    """Lines for a person and figures for a program."""

    lines: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)

    def say(self, text: str = "") -> None:
        """Add a line."""
        self.lines.append(text)

    def table(self, heads: Iterable[str], rows: Iterable[Iterable[Any]]) -> None:
        """Add a table, its first column to the left and the others to the right."""
        cells = [list(map(_cell, heads)), *(list(map(_cell, row)) for row in rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            first, *rest = zip(row, widths, strict=True)
            self.say(
                "  ".join([first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest)]).rstrip()
            )
        self.say()


def _cell(value: Any) -> str:
    return f"{value:.1%}" if isinstance(value, float) else str(value)
