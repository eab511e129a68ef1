"""Whether the text layer of a PDF is text: pages that are pictures, and letters that mean nothing."""

import re
import unicodedata
from collections import Counter

from nextrung.intake.pdf.words import PageWords

#: A page with fewer words is a picture if a picture covers this share of it.
_FEWEST_WORDS, _PICTURE_SHARE = 20, 0.4
#: Text is garbled where more than this share of its characters is no letter, digit, sign or space.
_MOST_NOISE = 0.08
#: Of a text of any length at least this share is letters.
_FEWEST_LETTERS = 0.35
_LONG_ENOUGH = 80
#: Control, private use, unassigned.
_NOISE_CATEGORIES = {"Cc", "Co", "Cn", "Cs"}
#: Line ends, tabs, and the signs that PDFium puts for a hyphen at the end of a line.
_EXPECTED = "\r\n\t\x02\ufffe"
#: What some programs write for a sign they have no letter for.
_CODE = re.compile(r"\(cid:\d+\)")


def is_picture(page: PageWords) -> bool:
    """Tell a scanned or photographed page, perhaps with a page number or an address typed over it."""
    return len(page.words) < _FEWEST_WORDS and page.image_share >= _PICTURE_SHARE


def is_garbled(text: str) -> bool:
    """Tell text whose font does not say which letter is which."""
    visible = "".join(_CODE.sub("\ufffd", text).split())
    if len(visible) < _LONG_ENOUGH:
        return False
    counts = Counter(visible)
    noise = sum(count for character, count in counts.items() if _is_noise(character))
    letters = sum(count for character, count in counts.items() if unicodedata.category(character)[0] in "LM")
    return noise > _MOST_NOISE * len(visible) or letters < _FEWEST_LETTERS * len(visible)


def _is_noise(character: str) -> bool:
    if character in _EXPECTED:
        return False
    return character == "\ufffd" or unicodedata.category(character) in _NOISE_CATEGORIES
