"""A row about studies cut into parts, at every sign that may stand between two facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nextrung.intake.resume.degrees import GRADE, HONOURS, degree_span, holds_degree_in_name
from nextrung.intake.resume.pieces import Piece, trim

#: What stands before a part.
Sign = Literal[
    "row", "cell", "major", "at", "in", "dash", "slash", "colon", "comma", "stop", "bracket", "space"
]

#: "Major: X", "with a major in X": what follows is a field of study.
_MAJOR = (
    r"[\s,;:(–—-]*(?<![\w.])(?:[Ww]ith an?\s|[Aa]n?\s)?"
    r"(?:[Mm]ajor(?:ed|ing|s)?|[Ff]ield(?: of study)?|[Dd]iscipline|[Cc]ourse of study)\s?(?:in\s|:)\s*"
)
_SIGNS = re.compile(
    rf"(?P<major>{_MAJOR})|(?P<at>\)?,?\s+(?:at|from)\s+(?=[A-Z]))|(?P<dash>\s+[-–—]{{1,2}}\s+|\s?—\s?)"
    r"|(?P<slash>\s+/\s+)|(?P<colon>(?<!inor)(?<!inors)\s*[;:]\s+)|(?P<comma>,\s+)"
    r"|(?P<stop>(?<=[a-z)]{4})\.\s+(?=[A-Z]))|(?P<bracket>\s*\((?=[^()]*(?:\)|$)))|(?P<space>\)[,.]?\s*(?=\w))",
)
_AFTER_DEGREE = re.compile(r"[\s,:]*\b(?:in|of)\s+")
#: "Minor in Spanish" is one part.
_IN = re.compile(r"(?<!inor)(?<!inors)(?<!ration)(?<!hasis)(?<!zation)(?<!focus)\s+in\s+(?=[A-Z])")
_FULL_STOP = re.compile(r"(?<=[a-z)]{4})\.$")


@dataclass(frozen=True, slots=True)
class Part:
    """Words between two signs."""

    text: str
    #: What stands before it.
    sign: Sign
    piece: Piece
    start: int
    #: Where it ends, with the bracket that closes it.
    end: int
    is_degree: bool = False
    is_score: bool = False

    @property
    def own(self) -> Piece:
        """The words with the lines in which they stand."""
        return Piece(self.text, self.piece.lines)

    def with_parts_to(self, last: "Part") -> Piece:
        """Give its words and those of the parts behind it, up to `last`, as they stand."""
        if last is self:
            return self.own
        text = self.piece.text[self.start : last.end]
        # The bracket around the first part is closed before the others.
        is_closed = self.sign == "bracket" and ")" in text.partition("(")[0]
        return Piece(trim(text.replace(")", "", 1) if is_closed else text), self.piece.lines)


def parts_of(piece: Piece, sign: Sign) -> Iterator[Part]:
    """Cut a piece of a row; `sign` stands before it."""
    text = piece.text
    degree = find_degree_in(text)
    scores = [found.span() for found in _scores(text, degree)]
    whole = [*([degree] if degree else []), *scores]
    start, before = 0, sign
    for cut_start, cut_end, kind in _cuts(text, degree, whole):
        yield from _part(piece, (start, cut_start), before, degree, scores)
        # Of two signs that meet, the plainer one counts.
        is_empty = not trim(text[start:cut_start])
        before = before if is_empty and kind == "space" else kind
        start = cut_end
    yield from _part(piece, (start, len(text)), before, degree, scores)


@lru_cache(maxsize=1024)
def find_degree_in(text: str) -> tuple[int, int] | None:
    """Find the degree, which is not the one in the name of a school ("Harlow Apprenticeship Program")."""
    masked = text
    bounds = [0, *(edge for sign in _SIGNS.finditer(text) for edge in sign.span()), len(text)]
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        if holds_degree_in_name(text[start:end]):
            masked = f"{masked[:start]}{'·' * (end - start)}{masked[end:]}"
    return degree_span(masked)


def _scores(text: str, degree: tuple[int, int] | None) -> Iterator[re.Match[str]]:
    found = sorted((each for way in (GRADE, HONOURS) for each in way.finditer(text)), key=re.Match.start)
    end = 0
    for each in found:
        is_apart = degree is None or each.end() <= degree[0] or degree[1] <= each.start()
        if is_apart and each.start() >= end:
            yield each
            end = each.end()


def _cuts(
    text: str, degree: tuple[int, int] | None, whole: list[tuple[int, int]]
) -> list[tuple[int, int, Sign]]:
    """Give start, end and kind of every cut, from left to right; none stands inside a degree or a score."""
    found: list[tuple[int, int, Sign]] = [
        (*each.span(), each.lastgroup)  # type: ignore[misc]
        for each in _SIGNS.finditer(text)
    ]
    if degree and (joint := _AFTER_DEGREE.match(text, degree[1])):
        found.append((degree[1], joint.end(), "in"))
    elif degree is None:
        found += [(*each.span(), "in") for each in _IN.finditer(text)]
    for start, end in whole:
        found += [(start, start, "space"), (end, end, "space")]
    # An "in" behind a degree stands before the comma that is part of it.
    found.sort(key=lambda cut: (cut[0], -cut[1]))
    kept: list[tuple[int, int, Sign]] = []
    for cut in found:
        is_inside = any(start < cut[1] and cut[0] < end and cut[0] != cut[1] for start, end in whole)
        if not is_inside and (not kept or cut[0] >= kept[-1][1]):
            kept.append(cut)
    return kept


def _part(
    piece: Piece,
    span: tuple[int, int],
    sign: Sign,
    degree: tuple[int, int] | None,
    scores: list[tuple[int, int]],
) -> Iterator[Part]:
    start, end = span
    words = _FULL_STOP.sub("", trim(piece.text[start:end]).lstrip(". "))
    if not words:
        return
    closed = end + (piece.text[end : end + 1] == ")")
    yield Part(words, sign, piece, start, closed, is_degree=span == degree, is_score=span in scores)
