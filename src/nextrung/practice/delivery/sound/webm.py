"""The Opus packets of a WebM file, as a browser's recorder writes it: often without a length or an index.

Elements and their numbers: RFC 8794 (EBML) and RFC 9559 (Matroska).
"""

from collections.abc import Iterator
from dataclasses import dataclass

_SEGMENT, _CLUSTER, _TRACKS, _TRACK, _GROUP = 0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE, 0xA0
#: Elements that hold others: their heads are passed by and what they hold is read in turn.
_HOLDERS = {_SEGMENT, _CLUSTER, _TRACKS, _TRACK, _GROUP}
_NUMBER, _CODEC, _PRIVATE = 0xD7, 0x86, 0x63A2
_SIMPLE_BLOCK, _BLOCK = 0xA3, 0xA1
_LACED = 0x06


class WebmError(ValueError):
    """The file is no WebM that we read, or holds no Opus."""


@dataclass(slots=True)
class _Track:
    number: int = 0
    codec: bytes = b""
    private: bytes = b""


def opus_in_webm(data: memoryview) -> tuple[bytes, Iterator[bytes]]:
    """Give the "OpusHead" of the first Opus track and its packets in order.

    Raises:
        WebmError: there is no Opus track before the first sound, or its packets are laced.

    """
    track = _opus_track(data)
    return track.private, _packets(data, track.number)


def _opus_track(data: memoryview) -> _Track:
    tracks = [_Track()]
    for name, start, end in _elements(data):
        if name == _CLUSTER:
            break
        if name == _TRACK:
            tracks.append(_Track())
        elif name == _NUMBER:
            tracks[-1].number = int.from_bytes(data[start:end], "big")
        elif name == _CODEC:
            tracks[-1].codec = bytes(data[start:end])
        elif name == _PRIVATE:
            tracks[-1].private = bytes(data[start:end])
    for track in tracks:
        if track.codec == b"A_OPUS" and track.private.startswith(b"OpusHead"):
            return track
    raise WebmError("no Opus track")


def _packets(data: memoryview, wanted: int) -> Iterator[bytes]:
    for name, start, end in _elements(data):
        if name not in (_SIMPLE_BLOCK, _BLOCK):
            continue
        number, start = _varint(data, start, keep_marker=False)
        if number != wanted or end - start < 3:
            continue
        if data[start + 2] & _LACED:
            raise WebmError("laced packets")
        yield bytes(data[start + 3 : end])


def _elements(data: memoryview) -> Iterator[tuple[int, int, int]]:
    """Give number, start and end of each element; those that hold others come before what they hold."""
    at = 0
    while at < len(data):
        try:
            name, at = _varint(data, at, keep_marker=True)
            size, at = _varint(data, at, keep_marker=False)
        except IndexError:  # the file breaks off here
            return
        if name in _HOLDERS:
            yield name, at, at
            continue
        end = at + size
        if end > len(data):
            return
        yield name, at, end
        at = end


def _varint(data: memoryview, at: int, *, keep_marker: bool) -> tuple[int, int]:
    """Read a number whose first byte's leading zeros tell its length; give it and what comes after."""
    first = data[at]
    if not first:
        raise WebmError("not an element")
    length = 9 - first.bit_length()
    if at + length > len(data):
        raise IndexError
    number = int.from_bytes(data[at : at + length], "big")
    return (number if keep_marker else number & ~(1 << 7 * length)), at + length
