"""Parts of lines, and the statements made of them: words that stand in the paper, with their place."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nextrung.intake.dates import FoundPeriod, find_period
from nextrung.intake.documents import source_of
from nextrung.intake.records import Document, Line, Period
from nextrung.intake.resume.passages import Passage
from nextrung.sources import Source, Statement

_EDGES = " \t,;:|•·–—-/"
_ABBREVIATION = re.compile(r"\b(?:[A-Za-z]|Inc|Co|Corp|Ltd|Jr|Sr|St|Dept|Univ|Bros|Mfg)\.$")
#: A word parted at a line end is whole in what is said.
_HYPHEN = re.compile(r"[-‐‑]\s*")
#: Signs that part two facts wherever they stand.
_STRONG = re.compile(r"\s*[|‖•·∙‧♦◆⋄❖●]\s*|\s{3,}|\t")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together in one line or in lines that run on."""

    text: str
    lines: tuple[Line, ...]
    #: The words as they stand in the paper; None where the text has nothing more.
    quote: str | None = None

    def part(self, start: int, end: int | None = None) -> "Piece":
        """Give the words from `start` to `end` without separators at the edges."""
        return Piece(trim(self.text[start:end]), self.lines)

    @property
    def is_bold(self) -> bool:
        """It is set in bold."""
        return self.lines[0].is_bold


def trim(text: str) -> str:
    """Take separators off both edges, and brackets that stand around all or have lost their partner."""
    text = text.strip(_EDGES)
    if not any(map(str.isalnum, text)):
        return ""
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    text = text.rstrip("([").lstrip(")]")
    if text.endswith(")") and text.count("(") < text.count(")"):
        text = text[:-1]
    return text.strip(_EDGES)


def piece_of(whole: Line | Passage) -> Piece:
    """Give a whole line or passage as one piece."""
    return Piece(whole.text, whole.lines if isinstance(whole, Passage) else (whole,))


def joined(passages: Iterable[Passage]) -> Piece | None:
    """Give several passages as one piece, items of a list as sentences; None of none."""
    found = list(passages)
    if not found:
        return None
    lines = tuple(line for each in found for line in each.lines)
    quote = " ".join(each.text for each in found)
    if not any(each.is_bullet for each in found):
        return Piece(quote, lines)
    sentences = [each.text if each.text.endswith((".", "!", "?")) else f"{each.text}." for each in found]
    return Piece(" ".join(sentences), lines, quote)


def cells_of(whole: Line | Passage) -> list[Piece]:
    """Give the parts that stand far apart or have a bar, a dot or a tab between them."""
    return [part for cell in far_cells(whole) for part in split_at_signs(cell)]


def far_cells(whole: Line | Passage) -> list[Piece]:
    """Give the parts that stand far apart; what runs on into a second line belongs to the last one."""
    piece = piece_of(whole)
    cells = piece.lines[0].cells
    if len(cells) < 2:
        return [piece]
    last = piece.lines[0].text.removesuffix(cells[-1])
    return [Piece(text, piece.lines) for text in (*cells[:-1], piece.text[len(last) :])]


def split_at_signs(piece: Piece) -> list[Piece]:
    """Split at bars, dots and the like."""
    return [Piece(words, piece.lines) for part in _STRONG.split(piece.text) if (words := trim(part))]


def parts_without_dates(
    whole: Line | Passage, dates_of: Callable[[str], FoundPeriod | None] = find_period
) -> list[Piece]:
    """Give the parts with the dates cut out; `dates_of` finds those of a cell."""
    found: list[Piece] = []
    for cell in far_cells(whole):
        dates = dates_of(cell.text)
        for part in without(cell, dates.span) if dates else [cell]:
            found += split_at_signs(_without_full_stop(part) if dates else part)
    return found


def _without_full_stop(piece: Piece) -> Piece:
    """Take off the full stop that stood between a name and the dates; that of an abbreviation stays."""
    is_end = piece.text.endswith(".") and not _ABBREVIATION.search(piece.text)
    return Piece(piece.text[:-1], piece.lines) if is_end else piece


def without(piece: Piece, span: tuple[int, int]) -> list[Piece]:
    """Cut a span out: what stands before it and what stands after it, where there is anything."""
    parts = piece.part(0, span[0]), piece.part(span[1])
    return [part for part in parts if part.text]


def statement(document: Document, piece: Piece | None) -> Statement | None:
    """Make a statement of a piece; None of None and of nothing."""
    if piece is None or not piece.text:
        return None
    return Statement(text=piece.text, source=source_of_piece(document, piece))


def source_of_piece(document: Document, piece: Piece) -> Source:
    """Name the line in which the words of a piece begin, and as many of its words as stand there together."""
    lines = _first_run([document.lines[line.number - 1] for line in piece.lines])
    words = piece.quote or piece.text
    first = next((line for line in lines if words in line.text), None)
    whole = " ".join(line.text for line in lines)
    if first is None and len(lines) > 1 and _HYPHEN.sub("", words) in _HYPHEN.sub("", whole):
        return source_of(document, lines, quote=words)
    if first is None:
        first, words = lines[0], _opening(words, whole)
    return Source(document=document.kind, quote=words, line=first.number, page=first.page)


def _first_run(lines: Sequence[Line]) -> list[Line]:
    """Give the lines up to the first that does not follow the one before it in the paper."""
    run = [lines[0]]
    for line in lines[1:]:
        if line.number != run[-1].number + 1:
            break
        run.append(line)
    return run


def _opening(words: str, text: str) -> str:
    """Give the first words, as many as stand in `text`; the whole text where none do."""
    parts = words.split(" ")
    openings = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((opening for opening in openings if opening in text), text)


def statements(document: Document, pieces: Iterable[Piece]) -> tuple[Statement, ...]:
    """Make statements of pieces, leaving empty ones out."""
    return tuple(made for piece in pieces if (made := statement(document, piece)))


def period(document: Document, found: FoundPeriod | None, piece: Piece | None) -> Period | None:
    """Make a period of what was found in `piece`."""
    if found is None or piece is None:
        return None
    source = source_of_piece(document, Piece(piece.text[slice(*found.span)].strip(), piece.lines))
    return Period(start=found.start, end=found.end, is_current=found.is_current, source=source)
