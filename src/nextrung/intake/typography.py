"""Characters as a person sees them: odd spaces, ligatures and bullet signs of every format made plain."""

import re
import unicodedata

_SPACES = (
    0x09,
    0x0B,
    0x0C,
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
)
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
#: Soft hyphen, zero-width characters, marks that only steer direction, byte order mark.
_UNSEEN = (
    0xAD,
    0x034F,
    0x061C,
    0x180E,
    0x200B,
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
)
#: What PDFium puts where a word is hyphenated at the end of a line.
_LINE_END_HYPHENS = {0x02: "-", 0xFFFE: "-"}
_FOLDED: dict[int, str | None] = {
    **dict.fromkeys(_SPACES, " "),
    **_LIGATURES,
    **dict.fromkeys(_UNSEEN),
    **_LINE_END_HYPHENS,
}
#: Joiners say nothing beside Latin letters; in Persian or Hindi they are part of the spelling.
_IDLE_JOINERS = re.compile("(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
#: Bold and italic "letters" that people paste in from social networks.
_STYLED_LETTERS = re.compile("[\U0001d400-\U0001d7ff]")
#: Control characters, and the private-use ones in which icon fonts keep their pictures.
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\U000f0000-\U0010ffff]")

#: Bullets of the Symbol and Wingdings fonts, at the private-use places where Word keeps them.
_WINGDINGS_BULLETS = "\uf02d\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e8\uf0fc\uf0fe"
_BULLETS = f"•‣⁃∙▪▫■□▸►▶◆◇❖✦●○◦⦿⚫⚬➢➤➔➜✓✔☑✅{_WINGDINGS_BULLETS}"
#: These are bullets only where white space follows: the words after them may need the sign otherwise.
_BULLETS_BEFORE_SPACE = "–—―*+·»›>→⇒~-"
_BULLET = re.compile(
    rf"""\s*(?: [{_BULLETS}]+ (?:\s+|(?=\S)|$)
            | [o{_BULLETS_BEFORE_SPACE}] (?:\s+(?=\S)|$)
            | [-*] (?=[A-Z][a-z])
            | (?: \(?\d{{1,2}}[.)] | [a-h]\) ) \s+ (?=\S) )""",
    re.VERBOSE,
)
#: Tabs, or spaces typed to push words apart.
_WIDE_SPACE = re.compile(r"\t+| {3,}")
#: Hebrew, Arabic and their kin (Unicode blocks 0590-08FF and their presentation forms).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ATTRIBUTION = re.compile(r"\s*[–—―-]\s*[A-Z]")
_CLOSING_QUOTES = ("”", '"', "»", "’", "''")


def fold(text: str) -> str:
    """Give `text` as a person sees it: composed letters, plain single spaces, no invisible characters."""
    if text.isascii():
        return " ".join(_NOT_TEXT.sub(" ", text.replace("\x02", "-")).split())
    text = _IDLE_JOINERS.sub("", text.translate(_FOLDED))
    text = _STYLED_LETTERS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return " ".join(unicodedata.normalize("NFC", _NOT_TEXT.sub(" ", text)).split())


def take_bullet(text: str, *, after_quotation: bool = False) -> tuple[str, bool]:
    """Take a leading bullet sign or list number off: the folded words, and whether there was one.

    Under a quotation a dash with a name ("— Dana Ortiz") tells who said it; it is not a bullet.
    """
    match = _BULLET.match(text)
    if match is None or (after_quotation and _ATTRIBUTION.match(text)):
        return fold(text), False
    return fold(text[match.end() :]), True


def has_right_to_left(text: str) -> bool:
    """Tell whether some of it is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def ends_quotation(text: str) -> bool:
    """Tell whether a line ends with a closing quotation mark."""
    return text.endswith(_CLOSING_QUOTES)


def is_bullet_sign(text: str) -> bool:
    """Tell whether `text` is a bullet sign or a list number and nothing else."""
    match = _BULLET.match(f"{text} x")
    return match is not None and match.end() == len(text) + 1


def wide_parts(text: str) -> list[str]:
    """Cut at tabs and wide spaces, but not between a bullet and its words."""
    parts = _WIDE_SPACE.split(text)
    if len(parts) > 1 and is_bullet_sign(parts[0]):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return parts
