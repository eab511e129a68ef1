"""What a recording is, told by its first bytes and not by its name."""

from typing import Literal

#: ``other`` is sound that only the programs know: AMR, AIFF, CAF, WMA.
SoundKind = Literal["wav", "mp3", "flac", "vorbis", "opus", "webm", "mp4", "aac", "other"]

#: How many bytes are needed to tell.
ENOUGH_BYTES = 4096

_OTHER = (b"#!AMR", b"FORM", b"caff", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11")


def kind_of_sound(beginning: bytes) -> SoundKind | None:
    """Tell the kind from a file's first 4 kB; None where it is no sound that we know."""
    if beginning[:4] in (b"RIFF", b"RF64") and beginning[8:12] == b"WAVE":
        return "wav"
    if beginning.startswith(b"fLaC"):
        return "flac"
    if beginning.startswith(b"\x1a\x45\xdf\xa3"):
        return "webm"
    if beginning[4:8] == b"ftyp":
        return "mp4"
    if beginning.startswith(b"OggS"):
        return _kind_in_ogg(beginning)
    if beginning.startswith(b"ID3"):
        return "mp3"
    if beginning.startswith(_OTHER):
        return "other"
    return _kind_of_frames(beginning)


def _kind_in_ogg(beginning: bytes) -> SoundKind:
    if b"OpusHead" in beginning[:256]:
        return "opus"
    return "vorbis" if b"\x01vorbis" in beginning[:256] else "other"


def _kind_of_frames(beginning: bytes) -> SoundKind | None:
    """Tell MPEG layer 3 and AAC by the eleven or twelve ones that every frame begins with."""
    if len(beginning) < 3 or beginning[0] != 0xFF:
        return None
    if beginning[1] & 0xF6 == 0xF0:
        return "aac"
    is_layer_three = beginning[1] & 0xE0 == 0xE0 and beginning[1] & 0x06 == 0x02
    return "mp3" if is_layer_three and beginning[2] & 0xF0 != 0xF0 else None
