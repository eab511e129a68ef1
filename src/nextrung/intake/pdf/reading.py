"""PDF in: the lines of a PDF in the order in which a person reads them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nextrung.errors import NoTextError
from nextrung.intake._layout_words import is_section_heading
from nextrung.intake.pdf.apart import pages_read_apart
from nextrung.intake.pdf.columns import strands_of
from nextrung.intake.pdf.legible import is_garbled, is_picture
from nextrung.intake.pdf.lines import heading_edges, last_base, lines_of, mark_drawn_bullets
from nextrung.intake.pdf.margins import without_running_heads
from nextrung.intake.pdf.pages import SAVE_AGAIN, pages_of
from nextrung.intake.pdf.rows import Row, Strand, rows_of, segments_of
from nextrung.intake.pdf.weight import is_light
from nextrung.intake.pdf.words import PageWords
from nextrung.intake.records import Document, Line
from nextrung.sources import DocumentKind

#: Two columns whose widths differ by less than this share may be one text that flows through both.
_EVEN_WIDTHS = 0.25
#: With this share of pages that are pictures, the rest is a cover sheet or the like.
_MANY_PICTURES = 0.8
#: Column of text at a right angle to the rest.
_TURNED_COLUMN = 9


def read_pdf(data: bytes, name: str, kind: DocumentKind) -> Document:
    """Read a PDF: main text first, side bars at the end, without running heads and unseen words.

    Raises:
        UnreadableDocumentError: it is damaged, locked with a password, or far too long.
        NoTextError: it holds pictures of text, or letters that nobody can tell.

    """
    pages = pages_of(data, name) if is_light(data) else pages_read_apart(data, name)
    _refuse_pictures(pages, name)
    return Document(kind=kind, name=name, format="pdf", lines=_lines(pages), problems=_problems(pages))


# --- what cannot be read ------------------------------------------------------------------------------


def _refuse_pictures(pages: Sequence[PageWords], name: str) -> None:
    unread = sum(is_picture(page) or not page.words for page in pages)
    if unread >= _MANY_PICTURES * len(pages):
        raise NoTextError(
            "This PDF holds no words that can be read: its pages are pictures, or empty.",
            file=name,
            advice="Save it as PDF from the program it was written in. If there is only the paper or a scan, "
            "run text recognition (OCR) on it first.",
        )
    if is_garbled("".join(page.raw_text for page in pages)):
        raise NoTextError(
            "This PDF does not say which letters its signs stand for.", file=name, advice=SAVE_AGAIN
        )


def _problems(pages: Sequence[PageWords]) -> tuple[str, ...]:
    problems = [
        f"Page {number} is a picture, so its words could not be read."
        for number, page in enumerate(pages, 1)
        if is_picture(page)
    ]
    unseen = sum(page.unseen_words for page in pages)
    if unseen:
        words = "One word" if unseen == 1 else f"{unseen} words"
        problems.append(
            f"{words} in this PDF cannot be seen on the page (white, tiny or outside its edges): left out."
        )
    return tuple(problems)


# --- from words to lines ------------------------------------------------------------------------------


def _lines(pages: Sequence[PageWords]) -> tuple[Line, ...]:
    peeled = without_running_heads([_rows(page) for page in pages], [page.height for page in pages])
    strands = [
        strands_of([segment for row in rows for segment in row], is_first_page=index == 0)
        for index, rows in enumerate(peeled.pages)
    ]
    margins = heading_edges(strand for page in strands for strand in page)
    ordered = [*_in_order(strands), *_afterwards(pages, peeled.kept)]
    lines: list[Line] = []
    last_texts: dict[int, str] = defaultdict(str)
    ends: dict[int, list[float]] = defaultdict(list)
    for strand, page in ordered:
        above = [end for end in ends[page] if end < strand.rows[0][0].base]
        new_lines = lines_of(
            strand,
            page,
            text_before=last_texts[strand.column],
            base_above=max(above, default=None),
            margins=margins,
        )
        ends[page].append(last_base(strand.rows[-1]))
        if new_lines:
            lines += new_lines
            last_texts[strand.column] = new_lines[-1].text
    return tuple(replace(line, number=number) for number, line in enumerate(lines, 1))


def _rows(page: PageWords) -> list[Row]:
    segments = segments_of(page.words)
    mark_drawn_bullets(segments, page.dots)
    return rows_of(segments)


def _in_order(pages: Sequence[Sequence[Strand]]) -> Iterator[tuple[Strand, int]]:
    """Go through the main text of all pages first, so that a side bar never cuts a job in two."""
    side_bars = []
    for number, strands in enumerate(pages, 1):
        main = None
        for strand in strands:
            if main and strand.is_side_bar and not _flows_on(main, strand):
                side_bars.append((strand, number))
            else:
                main = strand
                yield strand, number
    yield from side_bars


def _flows_on(main: Strand, side: Strand) -> bool:
    """Tell text set in two columns like a newspaper's from a side bar with headings of its own."""
    widths = [
        max(row[-1].right for row in strand.rows) - min(row[0].left for row in strand.rows)
        for strand in (main, side)
    ]
    is_even = min(widths) >= (1 - _EVEN_WIDTHS) * max(widths)
    return (
        is_even
        and side.rows[0][0].left > main.rows[0][0].left
        and not is_section_heading(side.rows[0][0].text)
    )


def _afterwards(pages: Sequence[PageWords], kept: list[Row]) -> Iterator[tuple[Strand, int]]:
    """Give what stands on the margins or at a right angle to the text."""
    if kept:
        yield Strand(kept, column=0), 1
    for number, page in enumerate(pages, 1):
        if page.turned_words:
            yield Strand(rows_of(segments_of(page.turned_words)), column=_TURNED_COLUMN), number
