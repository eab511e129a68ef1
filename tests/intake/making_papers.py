"""Papers made in the test that reads them: PDFs set by typst or written by hand, and DOCX by python-docx."""

import hashlib
import io
import zipfile

import docx
import typst
from docx.document import Document as WordDocument

from nextrung.intake.records import Document


def set_pdf(source: str, *, page: str = "margin: 2cm", text: str = "size: 10pt") -> bytes:
    """Set a typst source."""
    preamble = f'#set page(paper: "us-letter", {page})\n#set text(font: "Libertinus Serif", {text})\n'
    return typst.compile((preamble + source).encode())


def drawn_pdf(
    content: bytes,
    *,
    resources: bytes = b"",
    page: bytes = b"",
    objects: tuple[bytes, ...] = (),
    pages: int = 1,
) -> bytes:
    """Write a PDF by hand: one content for all pages, Helvetica as /F1, further objects from number 6."""
    first_page = 6 + len(objects)
    kids = b" ".join(b"%d 0 R" % (first_page + index) for index in range(pages))
    one_page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R"
        b"/Resources<</Font<</F1 4 0 R>>%s>>%s>>" % (resources, page)
    )
    every = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        stream(content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"null",
        *objects,
        *[one_page] * pages,
    ]
    return _with_cross_references(every)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Write a stream object's body."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def shown(x: float, y: float, words: str, *, size: float = 11) -> bytes:
    """Write the operators that show words at a place."""
    return b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, words.encode("latin-1"))


def body_text(rows: int = 12) -> bytes:
    """Write some rows of ordinary words, from 500 points downwards."""
    return b"".join(
        shown(72, 500 - 14 * row, f"Row {row} of ordinary words on the page") for row in range(rows)
    )


def encrypted_pdf(content: bytes, *, opens_without_password: bool) -> bytes:
    """Write a PDF with the oldest encryption (RC4, 40 bits; ISO 32000-1, algorithms 1, 2 and 4)."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner, rights, name = bytes(32), (-4 & 0xFFFFFFFF).to_bytes(4, "little"), b"0123456789abcdef"
    password = b"" if opens_without_password else b"secret"
    key = hashlib.md5((password + padding)[:32] + owner + rights + name, usedforsecurity=False).digest()[:5]
    own_key = hashlib.md5(key + (3).to_bytes(3, "little") + bytes(2), usedforsecurity=False).digest()[:10]
    data = drawn_pdf(content).replace(stream(content), stream(_rc4(own_key, content)))
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<%s><%s>]" % (
        owner.hex().encode(),
        _rc4(key, padding).hex().encode(),
        name.hex().encode(),
        name.hex().encode(),
    )
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R" + lock)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    place = 0
    for index in range(256):
        place = (place + state[index] + key[index % len(key)]) % 256
        state[index], state[place] = state[place], state[index]
    out = bytearray()
    first = second = 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        out.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(out)


def _with_cross_references(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def saved(document: WordDocument) -> bytes:
    """Save a python-docx document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_document(*paragraphs: str) -> WordDocument:
    """Start a DOCX with these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Replace or add a part of a DOCX."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def texts(document: Document) -> list[str]:
    """Give the text of each line."""
    return [line.text for line in document.lines]
