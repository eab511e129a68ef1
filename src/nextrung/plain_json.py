"""Plain values as JSON, written the same way by every command and file."""

import msgspec


def encode(value: object) -> bytes:
    """Write plain values as indented UTF-8 JSON with a line feed at the end; amounts are exact numbers."""
    content = msgspec.json.Encoder(decimal_format="number").encode(value)
    return msgspec.json.format(content, indent=2) + b"\n"
