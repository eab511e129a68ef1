"""The text layer of a PDF page: characters, their boxes, and the style of each piece of text."""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2.raw as pdfium

from nextrung.intake.pdf.shapes import Colour, PdfHandle, PdfPage, fill_colour
from nextrung.intake.typography import has_right_to_left

#: Text at up to this many degrees from a quarter turn counts as lying on it.
_CROOKED_DEGREES = 8
_WORD, _CHARACTER = re.compile(r"\S+"), re.compile(r"\S")
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibd|[-,_ ]bd\b|(?:CM|SF|EC)BX|demi(?!tri)", re.IGNORECASE)
#: PDF 32000-1, table 123: font flags, bit 19.
_FORCE_BOLD = 1 << 18
_LONGEST_FONT_NAME = 128
_FEWEST_TRACKED = 3
#: A word of that many letters is no wider than this, in ems; a wider one may have lost a space.
_WIDEST_LETTER, _WIDEST_SPARE = 0.6, 0.4
_UNDRAWN_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
#: Filled and stroked: how programs fake a bold face they do not have.
_THICKENED_MODE = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE


#: Left, bottom, right, top in the page's own coordinates (points, upwards).
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """What all characters of one text object share."""

    #: Height of the type on the page, in points.
    size: float
    is_bold: bool
    #: Quarter turns to the left: 0 is upright; None for any other angle.
    turn: int | None
    #: Where the object begins, in the page's own coordinates.
    x: float
    y: float
    colour: Colour | None
    #: Invisible text (as under a scan) is not drawn.
    is_drawn: bool
    #: Address of the text object.
    address: int

    def looks_like(self, other: "Style") -> bool:
        """Tell whether both are the same type on the same baseline."""
        return (
            self.size == other.size
            and self.y == other.y
            and self.is_bold == other.is_bold
            and self.colour == other.colour
            and self.turn == other.turn
            and self.is_drawn == other.is_drawn
        )


class Piece(NamedTuple):
    """Characters without white space between them, all of one text object."""

    text: str
    box: Box
    style: Style
    #: A space was typed before it, whatever its width.
    is_spaced: bool
    #: Space added between the letters of a word in capitals, in points.
    tracking: float


class TextLayer:
    """The text layer of one page; remembers what it found out about fonts and text objects."""

    def __init__(self, text_page: PdfPage) -> None:
        self._text_page = text_page
        #: The bare handle: calls through pypdfium2's object take half as long again, and there are thousands.
        self._handle = text_page.raw
        self._styles: dict[int, Style] = {}
        self._bold_fonts: dict[int, bool] = {}
        self._rect = pdfium.FS_RECTF()

    def text(self) -> str:
        """Give all characters, one for each index that PDFium knows."""
        count = self._text_page.count_chars()
        text: str = self._text_page.get_text_range() if count else ""
        if len(text) == count:
            return text
        # Characters beyond the basic plane or without any code shift the indices.
        codes = (pdfium.FPDFText_GetUnicode(self._handle, index) for index in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)

    def pieces(self, text: str) -> Iterator[Piece]:
        """Cut the text, as `text` gave it, at white space and where one text object follows another."""
        # PDFium turns the order of everything on a page with Hebrew or Arabic: there, places tell the words.
        is_turned = has_right_to_left(text)
        for match in (_CHARACTER if is_turned else _WORD).finditer(text):
            start, end = match.span()
            is_spaced = not is_turned and self._has_typed_space(text, start - 1)
            for first, stop, style in self._of_one_style(start, end):
                box = self._box(first, stop - 1) if style.turn == 0 else self._tight_box(first, stop - 1)
                yield Piece(text[first:stop], box, style, is_spaced, self._tracking(text, first, stop, style))
                is_spaced = False

    def _has_typed_space(self, text: str, index: int) -> bool:
        """Tell typed spaces from those that PDFium finds, which it also finds beside raised letters."""
        if index < 0 or not text[index].isspace() or text[index] in "\r\n":
            return False
        return not pdfium.FPDFText_IsGenerated(self._handle, index)

    def _of_one_style(self, start: int, end: int) -> list[tuple[int, int, Style]]:
        """Split characters where the style changes or a space was left out; leave out those of no object."""
        style, last = self._style(start), self._style(end - 1)
        if style and last and (style is last or self._are_one_word(style, last, start, end)):
            return [(start, end, style)]
        styles = [self._style(index) for index in range(start, end)]
        changes = [index for index in range(1, len(styles)) if styles[index] is not styles[index - 1]]
        cuts = zip([0, *changes], [*changes, len(styles)], strict=True)
        return [(start + first, start + stop, style) for first, stop in cuts if (style := styles[first])]

    def _are_one_word(self, first: Style, last: Style, start: int, end: int) -> bool:
        """Tell a word that is drawn letter by letter, as browsers do, without looking at every letter."""
        if not first.looks_like(last) or first.turn != 0:
            return False
        left, _, right, _ = self._box(start, end - 1)
        return 0 < right - left <= (_WIDEST_LETTER * (end - start) + _WIDEST_SPARE) * first.size

    def _box(self, first: int, last: int) -> Box:
        """Give the box around upright characters; its width is that of the advance, so gaps are true."""
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._handle, last, rect)
        right = rect.right
        if first != last:
            pdfium.FPDFText_GetLooseCharBox(self._handle, first, rect)
        return rect.left, rect.bottom, right, rect.top

    def _tracking(self, text: str, first: int, stop: int, style: Style) -> float:
        """Measure between the first two letters; only headings are set so, and they are in capitals."""
        if stop - first < _FEWEST_TRACKED or style.turn != 0 or not text[first:stop].isupper():
            return 0.0
        end_of_first, start_of_second = self._box(first, first)[2], self._box(first + 1, first + 1)[0]
        return max(0.0, start_of_second - end_of_first)

    def _tight_box(self, first: int, last: int) -> Box:
        """Give the box around the ink; PDFium's loose boxes are for upright text alone."""
        start, end = self._text_page.get_charbox(first), self._text_page.get_charbox(last)
        return min(start[0], end[0]), min(start[1], end[1]), max(start[2], end[2]), max(start[3], end[3])

    def _style(self, index: int) -> Style | None:
        handle = pdfium.FPDFText_GetTextObject(self._handle, index)
        if not handle:
            return None
        address = ctypes.addressof(handle.contents)
        style = self._styles.get(address)
        if style is None:
            style = self._styles[address] = self._new_style(handle, index, address)
        return style

    def _new_style(self, handle: PdfHandle, index: int, address: int) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._handle, index, matrix)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        return Style(
            size=pdfium.FPDFText_GetFontSize(self._handle, index) * math.hypot(matrix.c, matrix.d),
            is_bold=mode == _THICKENED_MODE or self._is_bold(pdfium.FPDFTextObj_GetFont(handle)),
            turn=_quarter_turns(matrix.a, matrix.b),
            x=matrix.e,
            y=matrix.f,
            colour=fill_colour(handle),
            is_drawn=mode not in _UNDRAWN_MODES,
            address=address,
        )

    def _is_bold(self, font: PdfHandle) -> bool:
        if not font:
            return False
        address = ctypes.addressof(font.contents)
        if address not in self._bold_fonts:
            self._bold_fonts[address] = _is_bold_font(font)
        return self._bold_fonts[address]


def _is_bold_font(font: PdfHandle) -> bool:
    """Go by the name: the weights that PDFium works out from stem widths differ by program, not by face."""
    name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_FONT_NAME)
    return bool(_BOLD_NAME.search(name.value)) or bool(pdfium.FPDFFont_GetFlags(font) & _FORCE_BOLD)


def _quarter_turns(a: float, b: float) -> int | None:
    """Tell in which direction text runs from the first column of its matrix."""
    if not math.isfinite(a + b):
        return None
    degrees = math.degrees(math.atan2(b, a)) % 360
    turns = round(degrees / 90)
    return turns % 4 if abs(degrees - 90 * turns) <= _CROOKED_DEGREES else None
