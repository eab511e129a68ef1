"""The employer's name by its address: who writes from hello@mosscap.example.com is called Mosscap."""

import re
from collections.abc import Iterator, Sequence

from nextrung.intake.posting.head import Found
from nextrung.intake.posting.labels import fact_words
from nextrung.intake.records import Document

#: Shorter words stand in too many names, in letters.
_SHORTEST = 4
#: A name has no more words.
_NAME_WORDS = 5

_HOST = re.compile(r"(?:@|https?://|\bwww\.)(?P<host>[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})", re.IGNORECASE)
_WORD = re.compile(r"[^\W_][\w&'’-]*")
_LETTERS = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’]s$")


def employer_by_address(document: Document, names: Sequence[Found]) -> Found | None:
    """Give the name that an e-mail or web address of the posting is made of; `names` are those of the head.

    None where no address is given, or none of its parts is written out as a name.
    """
    parts = list(dict.fromkeys(_parts_of_addresses(document)))
    for part in parts:
        for name in names:
            first = _LETTERS.sub("", name.text.split()[0].lower())
            if _letters(name.text).startswith(part) or (len(first) >= _SHORTEST and part.startswith(first)):
                return name
    return next((found for part in parts for found in _written_out(document, part)), None)


def _parts_of_addresses(document: Document) -> Iterator[str]:
    """Give the parts of every address that may be a name: "quillbox" of wren@quillbox.example.com."""
    for line in document.lines:
        for host in _HOST.finditer(line.text):
            for part in host["host"].lower().split(".")[:-1]:
                letters = _LETTERS.sub("", part)
                if len(letters) >= _SHORTEST and not fact_words("of_any_address").begins(letters):
                    yield letters


def _written_out(document: Document, part: str) -> Iterator[Found]:
    """Find words with capitals whose letters are those of an address."""
    for line in document.lines:
        words = [word for word in _WORD.finditer(line.text) if line.text[word.end() : word.end() + 1] != "@"]
        for at, first in enumerate(words):
            if not (first[0][0].isupper() and part.startswith(_letters(first[0]))):
                continue
            for last in words[at : at + _NAME_WORDS]:
                text = _POSSESSIVE.sub("", line.text[first.start() : last.end()])
                if _letters(text) == part:
                    yield Found(text=text, line=line)


def _letters(text: str) -> str:
    return _LETTERS.sub("", _POSSESSIVE.sub("", text.lower()))
