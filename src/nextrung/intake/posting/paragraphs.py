"""The paragraphs of a posting: whole sentences, and none so long that nothing can be found in it."""

import re
from collections.abc import Iterable, Iterator

from nextrung.intake.documents import Paragraph, paragraphs
from nextrung.intake.posting.list_marks import with_list_marks
from nextrung.intake.records import Document

#: A line that was wrapped is no shorter, in characters.
_WRAPPED_LINE = 45
#: A paper with a longer line was not wrapped at all, in characters.
_WIDEST_WRAPPED = 140
#: Lines that were joined already, so many of them, show that the whole paper is wrapped.
_WRAPPED_LINES = 3
#: "(b) two years ..." begins an item, however the line above it ends.
_ENUMERATED = re.compile(r"\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})[.)]\s")
#: No paragraph of a posting has more lines; what was taken for one is a list.
_MOST_LINES = 60
#: A sentence goes on after one of these; a capital after it is a name.
LEADS_ON = frozenset(
    (
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "both",
            "by",
            "for",
            "from",
            "in",
            "into",
            "is",
            "like",
            "of",
            "on",
            "or",
            "our",
        ),
        *(
            "per",
            "the",
            "through",
            "to",
            "using",
            "via",
            "with",
            "within",
            "your",
            "including",
            "federal",
            "state",
        ),
    )
)


def posting_paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """Give the paragraphs, those joined that were cut in the middle of a sentence."""
    return marked_paragraphs(with_list_marks(document))


def marked_paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a document whose list marks were read already."""
    is_wrapped = all(len(line.text) <= _WIDEST_WRAPPED for line in document.lines)
    rejoined = _rejoined(paragraphs(document), is_wrapped=is_wrapped)
    return tuple(piece for part in rejoined for piece in _cut_down(part))


def _cut_down(part: Paragraph) -> Iterator[Paragraph]:
    if len(part.lines) <= _MOST_LINES:
        yield part
        return
    for start in range(0, len(part.lines), _MOST_LINES):
        lines = part.lines[start : start + _MOST_LINES]
        yield Paragraph(text=" ".join(line.text for line in lines), first=lines[0], lines=lines)


def _rejoined(parts: Iterable[Paragraph], *, is_wrapped: bool) -> Iterator[Paragraph]:
    """Join paragraphs that were cut in the middle of a sentence: nothing between them but a line end.

    Where nothing else was wrapped, a small letter at the start of a line does not tell that it goes on.
    """
    last: Paragraph | None = None
    for part in parts:
        if last is not None and _breaks_off(last, part, is_wrapped=is_wrapped):
            last = Paragraph(
                text=f"{last.text} {part.text}", first=last.first, lines=(*last.lines, *part.lines)
            )
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _breaks_off(part: Paragraph, follows: Paragraph, *, is_wrapped: bool) -> bool:
    first = follows.first
    is_long = len(part.lines[-1].text) >= _WRAPPED_LINE or len(part.lines) >= _WRAPPED_LINES
    if first.is_bullet or first.is_heading or first.gap_above or not is_long:
        return False
    if part.text.endswith((".", "!", "?", ":", "; and", "; or")) or _ENUMERATED.match(first.text):
        return False
    last_word = part.text.split()[-1].lower()
    is_small, leads_on = first.text[:1].islower(), last_word in LEADS_ON or last_word.endswith(",")
    return (is_small or leads_on) if is_wrapped else (is_small and leads_on)
