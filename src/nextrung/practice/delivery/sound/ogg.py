"""Opus packets put into Ogg pages (RFC 3533, RFC 7845), the form that the Opus reader takes."""

import struct
import zlib
from collections.abc import Iterable, Iterator

_PACKETS_A_PAGE = 20
_MOST_SEGMENTS = 255
_SERIAL = 1
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def opus_pages(head: bytes, packets: Iterable[bytes]) -> Iterator[bytes]:
    """Give the pages of an Ogg file with the identification header `head` ("OpusHead...") and the packets."""
    yield _page(0, [head], first=True)
    yield _page(1, [b"OpusTags" + struct.pack("<II", 0, 0)])
    number = 2
    waiting: list[bytes] = []
    for packet in packets:
        if waiting and (len(waiting) == _PACKETS_A_PAGE or _segments([*waiting, packet]) > _MOST_SEGMENTS):
            yield _page(number, waiting)
            number, waiting = number + 1, []
        if _segments([packet]) <= _MOST_SEGMENTS:
            waiting.append(packet)
    if waiting:
        yield _page(number, waiting)


def _segments(packets: list[bytes]) -> int:
    return sum(len(packet) // 255 + 1 for packet in packets)


def _page(number: int, packets: list[bytes], *, first: bool = False) -> bytes:
    lacing = b"".join(b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) for packet in packets)
    flags = 0x02 if first else 0
    head = struct.pack("<4sBBqIIIB", b"OggS", 0, flags, 0, _SERIAL, number, 0, len(lacing))
    page = head + lacing + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(page: bytes) -> int:
    """Give the checksum of RFC 3533: zlib's polynomial, with the bits in the other order and no inversion."""
    mirrored = zlib.crc32(page.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)
