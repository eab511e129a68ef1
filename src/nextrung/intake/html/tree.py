"""Bytes of a web page to a tree of elements."""

import codecs
import re
from typing import TypeAlias

from lxml import etree

from nextrung.errors import UnreadableDocumentError

Element: TypeAlias = etree._Element

#: Pictures inside the page taken off, no page of words is larger, in bytes.
_MOST_BYTES = 12_000_000
#: Nor has one more tags: a hundred screens of text have some thousands.
_MOST_TAGS = 200_000
#: Where a page says which encoding it is in, in bytes from its start (HTML standard: 1024; pages are sloppy).
_HEAD = 4_096

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(
    rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_INLINE_PICTURE = re.compile(rb"""data:[a-z]+/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=%\s]{200,}""")


def parse_page(data: bytes, name: str) -> Element | None:
    """Parse a page as browsers do, whatever is broken in it; None where there is no element at all.

    Raises:
        UnreadableDocumentError: the page is larger than any page of words.

    """
    if len(data) > _MOST_BYTES:
        data = _INLINE_PICTURE.sub(b"", data)
    if len(data) > _MOST_BYTES or data.count(b"<") > _MOST_TAGS:
        raise UnreadableDocumentError(
            "This page is too large to be a posting or a résumé.",
            file=name,
            advice="Copy the words you need into a text file and give that.",
        )
    return parse_markup(decode_page(data))


def parse_markup(markup: str) -> Element | None:
    """Parse a page or a piece of one; comments and processing instructions are left out."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    return etree.fromstring(markup.encode("utf-8", "replace") or b" ", parser)


def decode_page(data: bytes) -> str:
    """Decode by byte order mark, by what the page says, as UTF-8, else as Windows-1252."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding:
        return data.decode(encoding, "replace")
    named = _CHARSET.search(data[:_HEAD])
    for candidate in ("utf-8", named[1].decode("ascii") if named else "utf-8"):
        try:
            return data.decode(candidate)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")
