"""Plain text in: lines with their bullets, headings, cells and empty lines understood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nextrung.intake.records import Document, Line
from nextrung.intake.typography import ends_quotation, fold, is_bullet_sign, take_bullet, wide_parts
from nextrung.sources import DocumentKind

#: Points for a character of indent, and for an empty line.
_CHARACTER, _EMPTY_LINE = 6.0, 12.0
_TAB_STOP = 4
#: A heading in capitals or over a rule has at most this many words, and is not longer than this.
_MOST_HEADING_WORDS, _LONGEST_HEADING = 6, 60

_RULE = re.compile(r"[-=_~*#+•–—]{3,}|(?:[-=_*–—] ){2,}[-=_*–—]")
_PAGE_NUMBER = re.compile(r"\s*[-–—|]?\s*page \d{1,3}(?: of \d{1,3})?\s*[-–—|]?\s*", re.IGNORECASE)
#: What headings are framed with, twice or more on both sides.
_FRAMES = "-=*#~_+–—"


@dataclass(slots=True)
class Draft:
    """A line before it has its number; one without text is an empty line."""

    text: str = ""
    indent: int = 0
    size: float = 0.0
    is_bold: bool = False
    is_bullet: bool = False
    is_heading: bool = False
    cells: tuple[str, ...] = ()


def read_text(text: str, name: str, kind: DocumentKind) -> Document:
    """Read plain text: tabs or three spaces part cells, capitals or a rule underneath make a heading."""
    return Document(kind=kind, name=name, format="text", lines=numbered(_drafts(text)))


def numbered(drafts: Iterable[Draft]) -> tuple[Line, ...]:
    """Give each line its number, and count the empty lines above it."""
    lines: list[Line] = []
    empty_above = 0
    for draft in drafts:
        if not draft.text:
            empty_above += 1
            continue
        lines.append(
            Line(
                number=len(lines) + 1,
                text=draft.text,
                left=_CHARACTER * draft.indent,
                right=_CHARACTER * (draft.indent + len(draft.text)),
                size=draft.size,
                is_bold=draft.is_bold,
                is_bullet=draft.is_bullet,
                is_heading=draft.is_heading,
                gap_above=_EMPTY_LINE * empty_above if lines else 0.0,
                cells=draft.cells,
            )
        )
        empty_above = 0
    return tuple(lines)


def _drafts(text: str) -> Iterator[Draft]:
    """Read line by line; each draft is held back until it is known whether a rule stands under it."""
    held = Draft()
    last_words = ""
    is_after_sign = False
    for raw in _without_page_heads(text.splitlines()):
        stripped = raw.strip()
        if is_bullet_sign(stripped):
            is_after_sign = True
            continue
        if _RULE.fullmatch(stripped):
            held.is_heading = held.is_heading or _may_be_heading(held)
            yield held
            held = Draft()
            continue
        yield held
        held = draft_of(raw, after_quotation=ends_quotation(last_words))
        if is_after_sign and held.text:
            held.is_bullet, is_after_sign = True, False
        last_words = held.text or last_words
    yield held


def _without_page_heads(lines: Sequence[str]) -> Iterator[str]:
    """Leave out what was copied from between two pages: "Page 2" and the name above it."""
    first = next((line.strip() for line in lines if line.strip()), "")
    for index, line in enumerate(lines):
        is_name = index > 0 and line.strip() == first
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if not (_PAGE_NUMBER.fullmatch(line) or (is_name and _PAGE_NUMBER.fullmatch(following))):
            yield line


def draft_of(raw: str, *, after_quotation: bool = False) -> Draft:
    """Take one line of text apart."""
    raw = raw.expandtabs(_TAB_STOP) if raw[:1] in ("\t", " ") else raw
    stripped = raw.strip()
    framed = _framed(stripped)
    first, *others = wide_parts(framed or stripped)
    first, is_bullet = take_bullet(first, after_quotation=after_quotation)
    cells = tuple(filter(None, (first, *map(fold, others))))
    draft = Draft(
        text=" ".join(cells),
        indent=len(raw) - len(raw.lstrip()),
        is_bullet=is_bullet,
        cells=cells if len(cells) > 1 else (),
    )
    draft.is_heading = bool(framed) or (_is_in_capitals(draft.text) and _may_be_heading(draft))
    return draft


def _framed(text: str) -> str:
    """Give the words of a framed heading ("=== EXPERIENCE ==="); nothing where there is no frame."""
    mark = text[:1]
    if not mark or mark not in _FRAMES or not (text.startswith(mark * 2) and text.endswith(mark * 2)):
        return ""
    return text.strip(mark).strip()


def _may_be_heading(draft: Draft) -> bool:
    return (
        not draft.cells
        and not draft.is_bullet
        and 0 < len(draft.text) <= _LONGEST_HEADING
        and len(draft.text.split()) <= _MOST_HEADING_WORDS
        and not draft.text.endswith((".", ","))
    )


def _is_in_capitals(text: str) -> bool:
    return (
        text.isupper()
        and sum(map(str.isalpha, text)) >= 3
        and not any(map(str.isdigit, text))
        and "," not in text
    )
