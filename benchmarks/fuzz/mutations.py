"""Ways in which a file goes wrong: on a bad disk, in a careless mail program, or by somebody's ill will."""

import io
import random
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483647",
    b"-2147483648",
    b"99999999999999999999",
    b"1e308",
)
_TEXTS = (
    "\x00",
    "\ufeff",
    "\u202e",
    "\u0301" * 400,
    "\U0001f469\u200d\U0001f4bb",
    "\x0c\x0b\x1f",
    "–" * 3000,
    "a" * 40_000,
    "9" * 5000,
    " \t" * 5000,
    "(" * 2000,
    "$1,000,000,000,000 - $" * 50,
    "01/0000 – 99/9999",
    "February 30, 2026 at 25:61 pm",
    "<div>" * 1000,
    "[" * 3000,
    "&#x110000;&#0;&bogus;",
)


def _spot(content: bytes, rng: random.Random) -> int:
    return rng.randrange(len(content)) if content else 0


def _chunk(content: bytes, rng: random.Random) -> tuple[int, int]:
    start = _spot(content, rng)
    return start, min(len(content), start + rng.choice((1, 4, 16, 64, 512, 4096)))


def flip_bits(content: bytes, rng: random.Random) -> bytes:
    """Turn over a few single bits."""
    changed = bytearray(content)
    for _ in range(rng.choice((1, 2, 8, 32)) if content else 0):
        changed[_spot(content, rng)] ^= 1 << rng.randrange(8)
    return bytes(changed)


def truncate(content: bytes, rng: random.Random) -> bytes:
    """End too early."""
    return content[: _spot(content, rng)]


def insert(content: bytes, rng: random.Random) -> bytes:
    """Put noise in the middle."""
    at = _spot(content, rng)
    return content[:at] + rng.randbytes(rng.choice((1, 8, 200))) + content[at:]


def delete(content: bytes, rng: random.Random) -> bytes:
    """Lose a piece."""
    start, end = _chunk(content, rng)
    return content[:start] + content[end:]


def repeat(content: bytes, rng: random.Random) -> bytes:
    """Say a piece again, perhaps many times."""
    start, end = _chunk(content, rng)
    return content[:end] + content[start:end] * rng.choice((1, 3, 100)) + content[end:]


def swap(content: bytes, rng: random.Random) -> bytes:
    """Exchange two pieces."""
    (a, b), (c, d) = sorted((_chunk(content, rng), _chunk(content, rng)))
    if b > c:
        return content
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def change_number(content: bytes, rng: random.Random) -> bytes:
    """Put an unlikely number where one stood."""
    numbers = list(re.finditer(rb"-?\d+(?:\.\d+)?", content))
    if not numbers:
        return content
    number = rng.choice(numbers)
    return content[: number.start()] + rng.choice(_NUMBERS) + content[number.end() :]


def add_text(content: bytes, rng: random.Random) -> bytes:
    """Paste words that no one writes, at the end of a line."""
    ends = [found.end() for found in re.finditer(rb"[\n>}]", content)] or [len(content)]
    at = rng.choice(ends)
    return content[:at] + rng.choice(_TEXTS).encode() + content[at:]


def repeat_lines(content: bytes, rng: random.Random) -> bytes:
    """Paste the whole many times over, or one line thousands of times."""
    lines = content.splitlines(keepends=True) or [b""]
    if rng.random() < 0.3:
        return content * rng.choice((5, 40))
    line = rng.choice(lines)
    return content + line * rng.choice((300, 5000))


def shuffle_lines(content: bytes, rng: random.Random) -> bytes:
    """Put the lines in another order, or run them all together."""
    lines = content.splitlines()
    if rng.random() < 0.3:
        return b" ".join(lines)
    rng.shuffle(lines)
    return b"\n".join(lines)


_BYTES: tuple[Mutation, ...] = (flip_bits, truncate, insert, delete, repeat, swap, change_number)
_LINES: tuple[Mutation, ...] = (*_BYTES, add_text, repeat_lines, shuffle_lines)


def mutate_zip(content: bytes, rng: random.Random) -> bytes:
    """Open a DOCX, damage one member, lose it, say it twice or blow it up, and close the DOCX again."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        members = [(info.filename, package.read(info)) for info in package.infolist()]
    texts = [i for i, (name, _) in enumerate(members) if name.endswith((".xml", ".rels"))]
    at = rng.choice(texts)
    name, member = members[at]
    deed = rng.choice(("change", "change", "change", "lose", "twice", "blow up", "rename"))
    if deed == "change":
        members[at] = (name, rng.choice(_LINES)(member, rng))
    elif deed == "lose":
        del members[at]
    elif deed == "twice":
        members.append((name, rng.choice(_BYTES)(member, rng)))
    elif deed == "blow up":
        members[at] = (name, member.replace(b"</w:t>", b" " * 2_000_000 + b"</w:t>", 40))
    else:
        members[at] = (name.upper() + "/../../x", member)
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as package:
        warnings.simplefilter("ignore")  # a name that stands twice is the very thing wanted here
        for each, inside in members:
            package.writestr(zipfile.ZipInfo(each), inside, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def mutate_pdf_stream(content: bytes, rng: random.Random) -> bytes:
    """Unpack one stream of a PDF, damage what is inside, and pack it again at its new length."""
    streams = list(re.finditer(rb"/Length (\d+)(.{0,200}?)stream\r?\n", content, re.DOTALL))
    rng.shuffle(streams)
    for head in streams:
        start, length = head.end(), int(head[1])
        try:
            inside = zlib.decompress(content[start : start + length])
        except zlib.error:
            continue
        packed = zlib.compress(rng.choice(_BYTES)(inside, rng))
        before = content[: head.start()] + b"/Length %d" % len(packed) + head[2] + b"stream\n"
        return before + packed + content[start + length :]
    return flip_bits(content, rng)


def mutate(content: bytes, suffix: str, rng: random.Random) -> bytes:
    """Damage a file in one to three ways that suit its format."""
    inside = {".docx": mutate_zip, ".pdf": mutate_pdf_stream}.get(suffix)
    if inside and rng.random() < 0.6:
        return inside(content, rng)
    ways = _BYTES if inside else _LINES
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        content = rng.choice(ways)(content, rng)
    return content
