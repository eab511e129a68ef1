import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nextrung.practice.delivery.sound.mp4 import Mp4Error, adts_frame, sound_in_mp4
from nextrung.practice.delivery.sound.ogg import opus_pages
from nextrung.practice.delivery.sound.webm import WebmError, opus_in_webm
from tests.practice.delivery.made_sounds import webm


@given(st.lists(st.binary(min_size=1, max_size=600), max_size=60))
def test_packets_come_out_of_webm_as_they_went_in(packets):
    head, found = opus_in_webm(memoryview(webm(packets)))
    assert head.startswith(b"OpusHead")
    assert list(found) == packets


def test_a_webm_that_breaks_off_gives_what_came_before():
    whole = webm([b"first packet", b"second packet"])
    assert list(opus_in_webm(memoryview(whole[:-3]))[1]) == [b"first packet"]


@given(st.binary(max_size=200), st.integers(0, 120))
def test_a_damaged_webm_is_refused_or_read(junk, at):
    data = bytearray(webm([b"one", b"two"]))
    data[at : at + len(junk)] = junk
    with contextlib.suppress(WebmError):
        list(opus_in_webm(memoryview(bytes(data)))[1])


@given(st.lists(st.binary(max_size=1500), max_size=70))
def test_packets_come_out_of_ogg_pages_as_they_went_in(packets):
    found = []
    for page in list(opus_pages(b"OpusHead" + bytes(11), packets))[2:]:
        lacing = page[27 : 27 + page[26]]
        at, size = 27 + page[26], 0
        for part in lacing:
            size += part
            if part < 255:
                found.append(page[at : at + size])
                at, size = at + size, 0
    assert found == packets


def test_the_first_page_has_the_checksum_of_the_standard():
    """Worked out bit by bit, as RFC 3533 describes it."""
    page = next(opus_pages(b"OpusHead" + bytes(11), []))
    rest = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        rest ^= byte << 24
        for _ in range(8):
            rest = (rest << 1 ^ (0x04C11DB7 if rest & 0x80000000 else 0)) & 0xFFFFFFFF
    assert struct.unpack("<I", page[22:26])[0] == rest


def box(name, *contents):
    content = b"".join(contents)
    return struct.pack(">I4s", len(content) + 8, name) + content


def numbers(*values):
    return struct.pack(f">{len(values)}I", *values)


def an_m4a(packets, config=b"\x14\x08"):
    """Two packets to a chunk; the tables come after the sound, as telephones write it."""
    start = 8 + len(box(b"ftyp", b"M4A ", bytes(4)))
    chunks, at = [], start
    for index, packet in enumerate(packets):
        if index % 2 == 0:
            chunks.append(at)
        at += len(packet)
    descriptor = (
        b"\x03" + bytes([20 + len(config)]) + bytes(3) + b"\x04" + bytes([15 + len(config)]) + bytes(13)
    )
    descriptor += b"\x05" + bytes([len(config)]) + config
    described = box(b"mp4a", bytes(28), box(b"esds", bytes(4), descriptor))
    runs = [1, 2, 1] if len(packets) % 2 == 0 else [1, 2, 1, len(chunks), 1, 1]
    if len(packets) == 1:
        runs = [1, 1, 1]
    table = box(
        b"stbl",
        box(b"stsd", numbers(0, 1), described),
        box(b"stsz", numbers(0, 0, len(packets), *map(len, packets))),
        box(b"stsc", numbers(0, len(runs) // 3, *runs)),
        box(b"stco", numbers(0, len(chunks), *chunks)),
    )
    handler = box(b"hdlr", bytes(8), b"soun", bytes(12))
    track = box(b"trak", box(b"tkhd", bytes(12), numbers(1)), box(b"mdia", handler, box(b"minf", table)))
    return box(b"ftyp", b"M4A ", bytes(4)) + box(b"mdat", *packets) + box(b"moov", track)


@given(st.lists(st.binary(min_size=1, max_size=90), min_size=1, max_size=9))
def test_packets_come_out_of_m4a_as_they_went_in(packets):
    data = an_m4a(packets)
    track = sound_in_mp4(memoryview(data))
    assert (track.codec, track.config) == ("aac", b"\x14\x08")
    assert [data[start:end] for start, end in track.packets] == packets


@given(st.integers(0, 460), st.binary(min_size=1, max_size=12))
def test_a_damaged_m4a_is_refused_or_read(at, junk):
    data = bytearray(an_m4a([b"one", b"two", b"three"]))
    data[at : at + len(junk)] = junk
    with contextlib.suppress(Mp4Error):
        sound_in_mp4(memoryview(bytes(data)))


def test_a_file_without_tables_is_refused():
    with pytest.raises(Mp4Error):
        sound_in_mp4(memoryview(box(b"ftyp", b"M4A ") + box(b"mdat", bytes(500))))


def test_an_aac_packet_gets_the_head_that_says_its_length():
    frame = adts_frame(b"\x14\x08", b"x" * 100)  # AAC-LC, 16 kHz, one channel
    bits = int.from_bytes(frame[:7], "big")
    assert bits >> 44 == 0xFFF
    assert (bits >> 38 & 3, bits >> 34 & 15, bits >> 30 & 7) == (1, 8, 1)
    assert bits >> 13 & 0x1FFF == len(frame) == 107
