"""The sound packets of an MP4 or M4A file, whole or in fragments, as telephones and browsers write it.

Boxes: ISO/IEC 14496-12; the sound's description: 14496-14 and 14496-3, and for Opus the encapsulation of
Opus in ISO base media files (opus-codec.org). Only what is needed to hand the packets to a decoder is read.
"""

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf", b"mvex"}
#: A sound description's own fields, before the boxes in it.
_DESCRIPTION_BYTES = 28


class Mp4Error(ValueError):
    """The file is no MP4 that we read, or holds no sound that we know."""


@dataclass(frozen=True, slots=True)
class SoundTrack:
    """What to decode, and with what."""

    codec: Literal["aac", "opus"]
    #: AudioSpecificConfig for AAC, the OpusHead for Opus.
    config: bytes
    #: First and one past the last byte of each packet in the file.
    packets: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Box:
    name: bytes
    #: Its first byte, and where what it holds starts and ends.
    at: int
    start: int
    end: int


def sound_in_mp4(data: memoryview) -> SoundTrack:
    """Find the first sound track and where its packets are.

    Raises:
        Mp4Error: there is none, it is of another codec, or the tables of the file do not fit together.

    """
    try:
        boxes = list(_boxes(data, 0, len(data)))
        track = _sound_boxes(data, boxes)
        codec, config = _description(data, track)
        packets = (*_from_tables(data, track), *_from_fragments(data, boxes, _track_number(data, track)))
    except (struct.error, IndexError, KeyError, ValueError, OverflowError) as damaged:
        raise Mp4Error("damaged tables") from damaged
    return SoundTrack(
        codec, config, tuple(itertools.takewhile(lambda packet: packet[1] <= len(data), packets))
    )


def adts_frame(config: bytes, packet: bytes) -> bytes:
    """Give an AAC packet with the head that lets it stand alone (ISO/IEC 14496-3, 1.A.2)."""
    settings = int.from_bytes(config[:2], "big")
    kind, rate, channels = settings >> 11, settings >> 7 & 15, settings >> 3 & 15
    profile = min(kind, 4) - 1 if kind in (1, 2, 3, 4) else 1
    length = len(packet) + 7
    head = 0xFFF1 << 40 | profile << 38 | rate << 34 | channels << 30 | length << 13 | 0x7FF << 2
    return head.to_bytes(7, "big") + packet


def _boxes(data: memoryview, start: int, end: int) -> Iterator[_Box]:
    """Give all boxes in order, those that hold others before what they hold, until the file breaks off."""
    at = start
    while at + 8 <= end:
        size, name = struct.unpack_from(">I4s", data, at)
        inner = at + 8
        if size == 1:
            size, inner = struct.unpack_from(">Q", data, at + 8)[0], at + 16
        past = end if size == 0 else at + size
        if past < inner:
            raise Mp4Error("a box without an end")
        yield _Box(name, at, inner, min(past, end))
        at = inner if name in _HOLDERS else past


def _sound_boxes(data: memoryview, boxes: list[_Box]) -> dict[bytes, _Box]:
    """Give the boxes of the first track whose handler is for sound, by name."""
    for trak in boxes:
        if trak.name == b"trak":
            inside = {box.name: box for box in boxes if trak.start <= box.at and box.end <= trak.end}
            handler = inside.get(b"hdlr")
            if handler and bytes(data[handler.start + 8 : handler.start + 12]) == b"soun":
                return inside
    raise Mp4Error("no sound track")


def _track_number(data: memoryview, track: dict[bytes, _Box]) -> int:
    start = track[b"tkhd"].start
    return int(struct.unpack_from(">I", data, start + (20 if data[start] else 12))[0])


def _description(data: memoryview, track: dict[bytes, _Box]) -> tuple[Literal["aac", "opus"], bytes]:
    start = track[b"stsd"].start + 8
    size, name = struct.unpack_from(">I4s", data, start)
    end = min(start + size, track[b"stsd"].end)
    inside = {box.name: box for box in _boxes(data, start + 8 + _DESCRIPTION_BYTES, end)}
    if name == b"mp4a" and b"esds" in inside:
        return "aac", _audio_config(bytes(data[inside[b"esds"].start + 4 : inside[b"esds"].end]))
    if name == b"Opus" and b"dOps" in inside:
        return "opus", _opus_head(bytes(data[inside[b"dOps"].start : inside[b"dOps"].end]))
    raise Mp4Error(f"sound of the kind {name!r}")


def _audio_config(descriptors: bytes) -> bytes:
    """Find the AudioSpecificConfig (tag 5) within the descriptors that enclose it (tags 3 and 4)."""
    fields_before = {3: 3, 4: 13}
    at = 0
    while at < len(descriptors):
        tag, length, at = descriptors[at], 0, at + 1
        for _ in range(4):
            byte, at = descriptors[at], at + 1
            length = length << 7 | byte & 0x7F
            if not byte & 0x80:
                break
        if tag == 5 and length >= 2:
            return descriptors[at : at + length]
        at += fields_before.get(tag, length)
    raise Mp4Error("no description of the AAC")


def _opus_head(box: bytes) -> bytes:
    """Turn the box's big-endian fields into the Ogg header's little-endian ones (RFC 7845, 5.1)."""
    _, channels, skip, rate, gain, family = struct.unpack_from(">BBHIhB", box)
    return b"OpusHead" + struct.pack("<BBHIhB", 1, channels, skip, rate, gain, family) + box[11:]


def _from_tables(data: memoryview, track: dict[bytes, _Box]) -> list[tuple[int, int]]:
    """Place each packet of a whole file: sizes, packets in a chunk, and where each chunk begins."""
    sizes = _sizes(data, track[b"stsz"].start + 4)
    wide = b"co64" in track
    at = track[b"co64" if wide else b"stco"].start + 4
    chunks = _numbers(data, at, ">u8" if wide else ">u4")
    runs = _numbers(data, track[b"stsc"].start + 4, ">u4", columns=3).reshape(-1, 3)
    lengths = np.diff(np.append(runs[:, 0], len(chunks) + 1))
    # A damaged table may promise thousands of millions of rows: as many are made as there are sizes.
    in_chunk = np.repeat(runs[:, 1], _within(lengths, len(chunks)))
    chunk_of = np.repeat(np.arange(len(in_chunk)), _within(in_chunk, len(sizes)))
    sizes = sizes[: len(chunk_of)]
    before = np.cumsum(sizes) - sizes
    first_of_chunk = np.searchsorted(chunk_of, chunk_of)
    starts = chunks[chunk_of] + before - before[first_of_chunk]
    return list(zip(starts.tolist(), (starts + sizes).tolist(), strict=True))


def _within(counts: NDArray[np.int64], total: int) -> NDArray[np.int64]:
    """Cut counts off where together they pass a total."""
    return np.asarray(np.diff(np.minimum(np.cumsum(np.maximum(counts, 0)), total), prepend=0), dtype=np.int64)


def _sizes(data: memoryview, at: int) -> NDArray[np.int64]:
    same, count = struct.unpack_from(">II", data, at)
    if same:
        return np.full(min(count, len(data) // same), same, dtype=np.int64)
    return _numbers(data, at + 4, ">u4")


def _numbers(data: memoryview, at: int, form: str, columns: int = 1) -> NDArray[np.int64]:
    """Read a table: how many rows, then the rows."""
    count = struct.unpack_from(">I", data, at)[0] * columns
    return np.frombuffer(data, form, count, at + 4).astype(np.int64)


def _from_fragments(data: memoryview, boxes: list[_Box], wanted: int) -> Iterator[tuple[int, int]]:
    """Place each packet of a file that was written while it was recorded."""
    fragment_at, defaults = 0, _Defaults()
    for box in boxes:
        if box.name == b"moof":
            fragment_at = box.at
        elif box.name == b"tfhd":
            defaults = _defaults(data, box, fragment_at)
        elif box.name == b"trun" and defaults.track == wanted:
            yield from _run(data, box, defaults)


@dataclass(frozen=True, slots=True)
class _Defaults:
    track: int = 0
    base: int = 0
    packet_size: int = 0


def _defaults(data: memoryview, box: _Box, fragment_at: int) -> _Defaults:
    flags, track = struct.unpack_from(">II", data, box.start)
    at, base, packet_size = box.start + 8, fragment_at, 0
    if flags & 0x01:
        base, at = struct.unpack_from(">Q", data, at)[0], at + 8
    at += 4 * bool(flags & 0x02) + 4 * bool(flags & 0x08)
    if flags & 0x10:
        packet_size = struct.unpack_from(">I", data, at)[0]
    return _Defaults(track, base, packet_size)


def _run(data: memoryview, box: _Box, defaults: _Defaults) -> Iterator[tuple[int, int]]:
    flags, count = struct.unpack_from(">II", data, box.start)
    at, start = box.start + 8, defaults.base
    if flags & 0x01:
        start, at = start + struct.unpack_from(">i", data, at)[0], at + 4
    at += 4 * bool(flags & 0x04)
    fields = [flag for flag in (0x100, 0x200, 0x400, 0x800) if flags & flag]
    for _ in range(min(count, len(data))):
        size = defaults.packet_size
        if 0x200 in fields:
            size = struct.unpack_from(">I", data, at + 4 * fields.index(0x200))[0]
        at += 4 * len(fields)
        yield start, start + size
        start += size
