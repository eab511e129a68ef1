"""What a file is, told by its bytes: people rename files, and phones save pictures under any name."""

import io
import re
import zipfile

from nextrung.errors import NextRungError, NoTextError, UnreadableDocumentError
from nextrung.zip_files import UNREADABLE_ZIP

_SAVE_AS = "Open it in the program it was made with and save it as PDF or DOCX."
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
    b"8BPS",
    b"\xff\x0a",
    b"\x00\x00\x00\x0cJXL ",
)
#: ISO media files name their brand after "ftyp"; these brands are still pictures.
_PICTURE_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
_RECORDINGS = (b"ID3", b"OggS", b"fLaC", b"\xff\xfb", b"\xff\xf3", b"\x1aE\xdf\xa3", b"#!AMR")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
#: A PDF's header may stand anywhere in its first kilobyte (ISO 32000-1, annex H).
_PDF_HEADER_WITHIN = 1024

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_ARCHIVE = re.compile(
    rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?mime-version:", re.IGNORECASE
)
#: Control characters that no text has.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.005


def is_pdf(data: bytes) -> bool:
    """Tell a PDF, also one with a few bytes before its header."""
    return b"%PDF-" in data[:_PDF_HEADER_WITHIN]


def is_docx(data: bytes, name: str) -> bool:
    """Tell a Word document.

    Raises:
        UnreadableDocumentError: it is a ZIP file of another kind, or damaged.

    """
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except UNREADABLE_ZIP as error:
        raise UnreadableDocumentError(
            "This file is damaged, as after a download that stopped.",
            file=name,
            advice="Fetch or save it again, if you can as PDF.",
        ) from error
    if "word/document.xml" in names or ("[Content_Types].xml" in names and _holds(names, "word/")):
        return True
    raise UnreadableDocumentError(f"This file is {_kind_of_zip(names)}.", file=name, advice=_SAVE_AS)


def _kind_of_zip(names: list[str]) -> str:
    if _holds(names, "Index/") or "index.apxl" in names or "index.xml" in names:
        return "made with Pages, Numbers or Keynote"
    if _holds(names, "xl/"):
        return "an Excel sheet"
    if _holds(names, "ppt/"):
        return "a PowerPoint presentation"
    if "mimetype" in names and "content.xml" in names:
        return "an OpenDocument (ODT) file"
    return "a ZIP archive, not a document"


def _holds(names: list[str], folder: str) -> bool:
    return any(name.startswith(folder) for name in names)


def refuse_what_is_no_text(data: bytes, name: str) -> None:
    """Say in words what a file is that holds no text we can read.

    Raises:
        UnreadableDocumentError: the file is none that we read; the sentence says what it is.
        NoTextError: it is a picture.

    """
    refusal = _refusal(data, name)
    if refusal:
        raise refusal


def _refusal(data: bytes, name: str) -> NextRungError | None:
    if _is_picture(data):
        return NoTextError(
            "This file is a picture, so its words cannot be read.",
            file=name,
            advice="Give the document itself as PDF, DOCX or text, or run text recognition (OCR) first.",
        )
    if data.startswith(_OLD_OFFICE):
        return _old_office(data, name)
    if data.startswith(b"{\\rtf"):
        return UnreadableDocumentError("This is an RTF file.", file=name, advice=_SAVE_AS)
    if data.startswith(_ARCHIVES):
        return UnreadableDocumentError(
            "This is an archive, not a document.", file=name, advice="Unpack it and give the document inside."
        )
    if data.startswith(_RECORDINGS) or data[4:8] == b"ftyp" or data[8:12] in (b"WAVE", b"AVI "):
        return UnreadableDocumentError(
            "This is a sound or video file.", file=name, advice="Give a PDF, DOCX or text file."
        )
    if _MAIL_ARCHIVE.match(data[:4000]) and b"multipart/" in data[:4000]:
        return UnreadableDocumentError(
            "This is a saved e-mail or web archive.",
            file=name,
            advice="Save the page as HTML or PDF, or copy its words into a text file.",
        )
    return None


def _is_picture(data: bytes) -> bool:
    if data[4:8] == b"ftyp":
        return data[8:12] in _PICTURE_BRANDS
    if data.startswith(b"BM"):
        return data[6:10] == b"\x00\x00\x00\x00"
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP") or _is_svg(data)


def _is_svg(data: bytes) -> bool:
    start = data[:600].lstrip()
    return start.startswith(b"<svg") or (start.startswith(b"<?xml") and b"<svg" in start)


def _old_office(data: bytes, name: str) -> UnreadableDocumentError:
    if _LOCKED_OFFICE in data:
        return UnreadableDocumentError(
            "This document is locked with a password.",
            file=name,
            advice="Open it with the password, save it without one, and give that file.",
        )
    return UnreadableDocumentError(
        "This is a file of an old Office format (DOC).",
        file=name,
        advice="Open it in Word, LibreOffice or Google Docs and save it as DOCX or PDF.",
    )


def decoded(data: bytes, name: str) -> str:
    """Decode text: by its byte order mark, else UTF-8, else as Windows writes Western letters (cp1252).

    Raises:
        UnreadableDocumentError: the bytes are no text.

    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise UnreadableDocumentError(
            "This file holds no text that can be read.",
            file=name,
            advice="Give a PDF, DOCX, text, Markdown, HTML or JSON Resume file.",
        )
    return text


def is_html(text: str) -> bool:
    """Tell a web page by how it begins."""
    return _HTML.match(text[:4000]) is not None
