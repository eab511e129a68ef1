"""The parts of a DOCX file, opened only after it is known that they are not a bomb."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from itertools import islice
from typing import Any

from docx.exceptions import PythonDocxError
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.oxml.parser import parse_xml
from lxml import etree

from nextrung.errors import UnreadableDocumentError

#: A résumé of sixty pages has less than a tenth of this.
_MOST_PARTS = 3_000
_LARGEST_TEXT_PART = 16_000_000
_LARGEST_TEXT = 32_000_000
_LARGEST_WHOLE = 100_000_000
#: Sixty full pages have fewer paragraphs, and fewer elements of any kind.
_MOST_PARAGRAPHS, _MOST_ELEMENTS = 10_000, 300_000
#: Office itself refuses to expand these; no honest document holds them.
_ENTITY_MARKS = (b"<!DOCTYPE", b"<!ENTITY")
#: Files saved as Strict Open XML use other names for the same elements (ISO/IEC 29500-1 and -4).
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#: All that damaged bytes have made zipfile, lxml and python-docx raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    etree.LxmlError,
    OpcError,
    PythonDocxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    EOFError,
    OSError,
    RuntimeError,
)

_SAVE_AGAIN = "Open it in Word, LibreOffice or Google Docs and save it again as DOCX, or as PDF."

# lxml elements of python-docx's own classes, and python-docx's parts, which have no type stubs.
Element = Any
Part = Any
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = f"{{{_TRANSITIONAL.decode()}}}"


@dataclass(frozen=True, kw_only=True, slots=True)
class WordParts:
    """The XML of the parts that hold words or tell how they look."""

    body: Element
    styles: Element | None = None
    #: Of the first page.
    header: Element | None = None
    footer: Element | None = None


def open_parts(data: bytes, name: str) -> WordParts:
    """Open a DOCX file.

    Raises:
        UnreadableDocumentError: it is damaged, locked, far too long, or would grow beyond all bounds.

    """
    try:
        _refuse_bombs(data, name)
        try:
            parts = _parts_of_package(data)
        except _DAMAGE:
            parts = _parts_without_package(data)
        _refuse_too_long(parts.body, name)
        return parts
    except _DAMAGE as error:
        raise UnreadableDocumentError("This document is damaged.", file=name, advice=_SAVE_AGAIN) from error


def _parts_of_package(data: bytes) -> WordParts:
    main = OpcPackage.open(io.BytesIO(data)).main_document_part
    body = _body_of(_xml(main))
    return WordParts(
        body=body,
        styles=_related(main, RELATIONSHIP.STYLES),
        header=_first_page_part(main, body, "headerReference"),
        footer=_first_page_part(main, body, "footerReference"),
    )


def _parts_without_package(data: bytes) -> WordParts:
    """Read the text alone: of a file whose parts refer to missing ones, or one saved as Strict Open XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        contents = {
            part: archive.read(part).replace(_STRICT, _TRANSITIONAL)
            for part in ("word/document.xml", "word/styles.xml")
            if part in archive.namelist()
        }
    styles = contents.get("word/styles.xml")
    return WordParts(
        body=_body_of(parse_xml(contents["word/document.xml"])),
        styles=parse_xml(styles) if styles else None,
    )


def _body_of(document: Element) -> Element:
    body = document.find(f"{W}body")
    if body is None:
        raise ValueError("no body")
    return body


def _refuse_bombs(data: bytes, name: str) -> None:
    """Look at the sizes that the file declares, which zipfile enforces, and for XML that expands itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        texts = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableDocumentError(
                "This document is locked with a password.",
                file=name,
                advice="Open it with the password, save it without one, and give that file.",
            )
        if (
            len(parts) > _MOST_PARTS
            or sum(part.file_size for part in parts) > _LARGEST_WHOLE
            or sum(part.file_size for part in texts) > _LARGEST_TEXT
            or any(part.file_size > _LARGEST_TEXT_PART for part in texts)
        ):
            raise UnreadableDocumentError(
                "This document would unpack to far more than a résumé or a posting holds.",
                file=name,
                advice=_SAVE_AGAIN,
            )
        contents = [archive.read(part) for part in texts]
    if any(mark in content for content in contents for mark in _ENTITY_MARKS):
        raise UnreadableDocumentError(
            "This document holds instructions that no word processor writes.", file=name, advice=_SAVE_AGAIN
        )


def _refuse_too_long(body: Element, name: str) -> None:
    for elements, most in ((body.iter(f"{W}p"), _MOST_PARAGRAPHS), (body.iter(), _MOST_ELEMENTS)):
        if sum(1 for _ in islice(elements, most + 1)) > most:
            raise UnreadableDocumentError(
                "This document is longer than sixty pages.",
                file=name,
                advice="Give only the pages that matter.",
            )


def _xml(part: Part) -> Element:
    """Give the root element; parts of macro documents and templates come as bytes."""
    element = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


def _related(main: Part, relationship: str) -> Element | None:
    """Give the root of the part that stands in this relationship; None where there is none."""
    for relation in main.rels.values():
        if relation.reltype == relationship and not relation.is_external:
            return _xml(relation.target_part)
    return None


def _first_page_part(main: Part, body: Element, reference: str) -> Element | None:
    """Give the header or footer of the first page."""
    section = next(body.iter(f"{W}sectPr"), None)
    if section is None:
        return None
    wanted = "default" if section.find(f"{W}titlePg") is None else "first"
    for element in section.findall(f"{W}{reference}"):
        relation = main.rels.get(element.get(f"{_R}id"))
        if element.get(f"{W}type", "default") == wanted and relation is not None and not relation.is_external:
            return _xml(relation.target_part)
    return None
