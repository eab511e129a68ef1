"""How much a PDF may unpack to, told before PDFium opens it: a few kilobytes can hold gigabytes."""

import re
import zlib

#: What unpacks to no more than this costs PDFium at most a second and 300 MB, however it is built (measured
#: on files made to be as costly as can be); a résumé unpacks to a few hundred kilobytes.
_LIGHT_BYTES = 1_500_000
_LIGHT_FILE = 4_000_000
_MOST_STREAMS = 5_000
#: A form that draws forms that draw forms grows tenfold or more with every level.
_MOST_NESTED_DRAWINGS = 50
_PIECE = 65_536
_DICTIONARY = 2_000

_STREAM = re.compile(rb"(?<!end)stream[^\r\n]{0,4000}(\r\n|\r|\n)?")
_DRAWING = re.compile(rb"/[^\s/<>\[\]()]+\s+Do\b")
#: Signs of what is not looked into here: other filters, filters one after the other or told elsewhere,
#: encryption, and ordinary letters written in hex, which no honest program does.
_OPAQUE = re.compile(
    rb"/Filter\s*(?:\[\s*/\w+\s*/|\[?\s*/(?!FlateDecode|DCTDecode|JPXDecode|CCITTFax)\w|\[?\s*\d)"
    rb"|/Encrypt\b|/(?:(?![/<>\[\]()])[!-~])*#(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])",
    re.IGNORECASE,
)


def is_light(data: bytes) -> bool:
    """Tell whether PDFium may open it in this process; what cannot be told counts as heavy."""
    if len(data) > _LIGHT_FILE or _OPAQUE.search(data):
        return False
    left = _LIGHT_BYTES
    drawings = 0
    for count, match in enumerate(_STREAM.finditer(data)):
        content = _unpacked(data, match.end(), left)
        if content is None or match[1] is None or count > _MOST_STREAMS:
            return False
        left -= len(content)
        if b"/Form" in data[max(0, match.start() - _DICTIONARY) : match.start()]:
            drawings += len(_DRAWING.findall(content))
        if drawings > _MOST_NESTED_DRAWINGS:
            return False
    return True


def _unpacked(data: bytes, start: int, most: int) -> bytes | None:
    """Give the content of a stream, packed or not; None where it is more than `most` bytes or damaged."""
    if not _is_packed(data, start):
        end = data.find(b"endstream", start)
        end = end if end >= 0 else len(data)
        return data[start:end] if end - start <= most else None
    unpacker = zlib.decompressobj()
    content = b""
    while not unpacker.eof and start < len(data):
        try:
            content += unpacker.decompress(data[start : start + _PIECE], most + 1 - len(content))
        except zlib.error:
            return None
        if len(content) > most:
            return None
        start += _PIECE
    return content


def _is_packed(data: bytes, start: int) -> bool:
    """Tell a zlib header (RFC 1950): deflate, and a check that makes its two bytes a multiple of 31."""
    header = data[start : start + 2]
    return len(header) == 2 and header[0] & 0x0F == 8 and int.from_bytes(header, "big") % 31 == 0
