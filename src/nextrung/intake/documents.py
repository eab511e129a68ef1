"""Any paper in: a file or pasted text to lines, lines to paragraphs, and words back to where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from nextrung.errors import UnreadableDocumentError
from nextrung.intake import _formats
from nextrung.intake._wrapping import Wrapping
from nextrung.intake.records import Document, Line
from nextrung.intake.typography import fold
from nextrung.sources import DocumentKind, Source

LARGEST_FILE_MB = 20
#: Of plain text; sixty printed pages hold a fifth of it.
MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph, or an item of a list, whose lines are joined."""

    #: The lines joined with spaces; a word parted at a line end is whole again.
    text: str
    first: Line
    lines: tuple[Line, ...]


# --- reading ------------------------------------------------------------------------------------------


def read_document(path: Path, kind: DocumentKind) -> Document:
    """Read a file of any format we know, told by its bytes and not by its name.

    Raises:
        UnreadableDocumentError: there is no such file, or it is empty, damaged, locked, too large, or of a
            kind that cannot be read; the sentence says what to do.
        NoTextError: it holds pictures of text.
        WrongDocumentError: it is JSON of another kind than a JSON Resume.

    """
    return document_from_bytes(_bytes_of(path), path.name, kind)


def document_from_bytes(data: bytes, name: str, kind: DocumentKind) -> Document:
    """Read the bytes of a file; `name` is for messages and tells Markdown from plain text.

    Raises:
        NextRungError: as `read_document`.

    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UnreadableDocumentError(
            "This file is empty.", file=name, advice="Save the document again, or give another file."
        )
    if _formats.is_pdf(data):
        from nextrung.intake.pdf.reading import read_pdf

        return read_pdf(data, name, kind)
    if _formats.is_docx(data, name):
        from nextrung.intake.word.reading import read_word

        return read_word(data, name, kind)
    _formats.refuse_what_is_no_text(data, name)
    text = _formats.decoded(data, name)
    if _formats.is_html(text):
        from nextrung.intake.html.reading import read_html

        return read_html(data, name, kind)
    if name.lower().endswith(".json") or _is_json(text):
        from nextrung.intake.resume.json_resume import read_json

        return read_json(data, name, kind)
    return document_from_text(text, kind, name)


def read_plain_text(path: Path) -> str:
    """Give the words of a text file as they stand: UTF-8, UTF-16 or Windows-1252; an empty file is "".

    Raises:
        UnreadableDocumentError: there is no such file, or it is too large or no text.
        NoTextError: it is a picture.

    """
    data = _bytes_of(path)
    _formats.refuse_what_is_no_text(data, path.name)
    return _formats.decoded(data, path.name)


def document_from_text(text: str, kind: DocumentKind, name: str = "pasted text") -> Document:
    """Read plain text or Markdown.

    Raises:
        UnreadableDocumentError: there are no words in it, or far too many.

    """
    from nextrung.intake.markdown import looks_like_markdown, read_markdown
    from nextrung.intake.plain import read_text

    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocumentError(
            "This text is far longer than sixty pages.", file=name, advice="Give only the part that matters."
        )
    is_markdown = name.lower().endswith((".md", ".markdown")) or looks_like_markdown(text)
    document = (read_markdown if is_markdown else read_text)(text, name, kind)
    if not document.lines:
        raise UnreadableDocumentError(
            "There are no words in it.", file=name, advice="Give a file or a text with words."
        )
    return document


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableDocumentError(
                "This is a folder, not a file.", file=path.name, advice="Name the file inside it."
            )
        if not path.is_file():
            raise UnreadableDocumentError(
                "There is no such file.", file=path.name, advice="Check the name and the folder."
            )
        if path.stat().st_size > LARGEST_FILE_MB * 1_000_000:
            raise UnreadableDocumentError(
                f"This file is larger than {LARGEST_FILE_MB} MB.",
                file=path.name,
                advice="Save it with smaller pictures, or give the words alone as a text file.",
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableDocumentError(
            "This file could not be opened.",
            file=path.name,
            advice="Check that you may read it and that no other program holds it.",
        ) from error


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


# --- lines to paragraphs ------------------------------------------------------------------------------


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """Join the lines that were one paragraph or one item of a list before they were wrapped."""
    wrapping = Wrapping(document)
    groups: list[list[Line]] = []
    for line in document.lines:
        if groups and wrapping.goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Paragraph(text=wrapping.joined(lines), first=lines[0], lines=tuple(lines)) for lines in groups
    )


# --- words back to where they stand -------------------------------------------------------------------


def source_of(
    document: Document, where: Line | Paragraph | Sequence[Line], quote: str | None = None
) -> Source:
    """Give the source of words in a line, a paragraph or several lines, all of them where no quote is given.

    The source names the line in which the quote begins.
    """
    if isinstance(where, Paragraph):
        lines: Sequence[Line] = where.lines
        whole = where.text
    else:
        lines = [where] if isinstance(where, Line) else where
        whole = " ".join(line.text for line in lines)
    words = fold(quote) if quote is not None else whole
    first = _line_with(lines, words)
    return Source(document=document.kind, quote=words, line=first.number, page=first.page)


def _line_with(lines: Sequence[Line], quote: str) -> Line:
    """Find the line in which the quote first begins; the first of all where the lines do not hold it."""
    if len(lines) == 1:
        return lines[0]
    texts = [line.text for line in lines]
    stop = next((stop for stop in range(1, len(texts) + 1) if _holds("\n".join(texts[:stop]), quote)), 0)
    start = next(
        (start for start in range(stop - 1, 0, -1) if _holds("\n".join(texts[start:stop]), quote)), 0
    )
    return lines[start]


def contains(document: Document, quote: str) -> bool:
    """Tell whether the words of a quote stand in the document, white space and hyphens at line ends aside."""
    return _holds(document.text, quote)


_HYPHEN = re.compile(r"[-‐‑]\s*")


def _holds(text: str, quote: str) -> bool:
    """Compare as it stands, and with the hyphens taken out of both: one at a line end may be either."""
    text, quote = fold(text.replace("\n", " ")), fold(quote)
    return _has_words(text, quote) or _has_words(_HYPHEN.sub("", text), _HYPHEN.sub("", quote))


def _has_words(text: str, words: str) -> bool:
    """Find whole words: "art" is not in "party"."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        begins_inside = start > 0 and text[start - 1].isalnum() and words[0].isalnum()
        ends_inside = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not begins_inside and not ends_inside:
            return True
        start = text.find(words, start + 1)
    return False
