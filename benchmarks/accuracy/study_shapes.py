"""The words and shapes of ``study_words.toml``: dealt out in two halves, filled, and read for their dates."""

import random
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).parent / "study_words.toml"
HALVES = {"A": 0, "B": 1}
#: Right readings of one field, the plain one first; an empty text where nothing may be read too.
Ways = tuple[str, ...]
_MONTHS = dict(
    zip(
        ("Jan", "Feb", "Mar", "Apr", "May", "June", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
        range(1, 13),
        strict=True,
    )
)


class Words:
    """The half of the table that is dealt out to one run."""

    def __init__(self, half: str) -> None:
        self._table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
        self._half = HALVES[half]

    def of(self, path: str) -> list[str]:
        """Give this half of a list: "schools.colleges"."""
        value: Any = self._table
        for key in path.split("."):
            value = value[key]
        if isinstance(value, str):
            value = [word.strip() for word in re.split(r"[;\n]", value) if word.strip()]
        return value[self._half :: 2]


class Choice:
    """Chooses among the words of one half."""

    def __init__(self, words: Words, chooser: random.Random) -> None:
        self.words, self.random = words, chooser

    def one(self, path: str) -> str:
        return self.random.choice(self.words.of(path))

    def chance(self, share: float) -> bool:
        return self.random.random() < share


def filled(shape: str, slots: Mapping[str, str]) -> str:
    """Fill a shape; a slot without a value takes the sign before it away."""
    for name, value in slots.items():
        if value:
            shape = shape.replace("{" + name + "}", value)
        else:
            joint = (
                r"(?:\s*[,;:|·•/–—-]\s|,\s|\t| \(?(?:from|by|through|at|via|issued by|certified by) "
                r"|, (?:issued|certified) by | (?=\())?"
            )
            shape = re.sub(rf"\(\{{{name}\}}\)", "{" + name + "}", shape)
            shape = re.sub(rf"(?<=\()\{{{name}\}}(?:, |: )?", "", shape)
            first = rf"(?m)^(- |\* )?\{{{name}\}}(?:\s[–—|·•/-]\s|[,;:]\s|\t| (?=\())?"
            shape = re.sub(first, r"\1", shape)
            shape = re.sub(rf"{joint}\{{{name}\}}", "", shape)
    shape = re.sub(r" ?\(\)", "", shape).replace("(, ", "(")
    shape = re.sub(r"\s+,", ",", shape)
    return "\n".join(
        line.replace("\t", "        ").rstrip() for line in shape.split("\n") if line.strip(" .-*")
    )


def dates_in(text: str) -> list[str]:
    """The dates of a shape, as JSON Resume writes them."""
    found = re.findall(rf"(?:(?:({'|'.join(_MONTHS)})[a-z.]*\s)|(\d\d)/)?(20\d\d)", text)
    return [
        f"{year}-{int(number or _MONTHS[month]):02}" if number or month else year
        for month, number, year in found
    ]
