"""From the bytes of a PDF to the words of its pages; everything that PDFium does is done from here."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from nextrung.errors import UnreadableDocumentError
from nextrung.intake.pdf.shapes import PdfDocument, PdfPage
from nextrung.intake.pdf.words import PageWords, words_of_page

MOST_PAGES = 60
#: A page of the smallest type that people read holds fewer characters; so do sixty ordinary pages.
_MOST_CHARACTERS_A_PAGE, _MOST_CHARACTERS = 20_000, 200_000
SAVE_AGAIN = "Save it as PDF again from the program it was written in, or give it as DOCX or plain text."

#: PDFium must not be called from two threads at a time.
PDFIUM = threading.Lock()
#: Typed over the page or filled into a form: a person sees it, but it is not in the page's own text.
_TYPED_OVER = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}
_MOST_ANNOTATIONS = 500


def pages_of(data: bytes, name: str) -> list[PageWords]:
    """Read the words of all pages.

    Raises:
        UnreadableDocumentError: it is damaged, locked with a password, or far too long.

    """
    with PDFIUM, _opened(data, name) as pdf:
        count = len(pdf)
        if count > MOST_PAGES:
            raise _too_long(f"This PDF has {count} pages.", name)
        pages: list[PageWords] = []
        for index in range(count):
            pages.append(_read_page(pdf, index, name))
            if sum(len(page.raw_text) for page in pages) > _MOST_CHARACTERS:
                raise _too_long("This PDF holds more text than sixty printed pages.", name)
        return pages


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[PdfDocument]:
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, name) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _refusal(error: pypdfium2.PdfiumError, name: str) -> UnreadableDocumentError:
    if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return UnreadableDocumentError(
            "This PDF is locked with a password.",
            file=name,
            advice="Open it with the password, print it to a new PDF, and give that one.",
        )
    return UnreadableDocumentError("This PDF is damaged and does not open.", file=name, advice=SAVE_AGAIN)


def _too_long(what: str, name: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        what,
        file=name,
        advice=f"Save the pages that matter as a PDF of their own, {MOST_PAGES} at most, and give that one.",
    )


def _read_page(pdf: PdfDocument, index: int, name: str) -> PageWords:
    try:
        page = pdf[index]
        if _has_typed_over(page):
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            page.close()
            page = pdf[index]
        try:
            words = words_of_page(page, most_characters=_MOST_CHARACTERS_A_PAGE)
        finally:
            page.close()
    except (pypdfium2.PdfiumError, AssertionError) as error:  # pypdfium2 asserts what PDFium promises
        raise UnreadableDocumentError(
            f"Page {index + 1} of this PDF is damaged.", file=name, advice=SAVE_AGAIN
        ) from error
    if words is None:
        raise _too_long(f"Page {index + 1} of this PDF holds more text than can be read on it.", name)
    return words


def _has_typed_over(page: PdfPage) -> bool:
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if subtype in _TYPED_OVER:
                return True
    return False
