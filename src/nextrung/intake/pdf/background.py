"""What colour is behind the words of a PDF page where its shapes do not tell: the page as drawn tells."""

from collections import Counter
from functools import cached_property

import pypdfium2

from nextrung.intake.pdf.shapes import Colour, PdfPage
from nextrung.intake.pdf.text import Box

#: Pixels a point; a letter is then some pixels high, which is enough for what is behind it.
_SCALE = 0.5
#: A page is drawn no larger than this (pixels a side).
_LARGEST = 1200
#: Every so many pixels of a box are looked at.
_STEP = 2


class Background:
    """A page as drawn, on demand."""

    def __init__(self, page: PdfPage, frame: Box) -> None:
        self._page = page
        self._left, self._bottom, right, self._top = frame
        longest = max(right - self._left, self._top - self._bottom, 1.0)
        self._scale = min(_SCALE, _LARGEST / longest)

    @cached_property
    def _bitmap(self) -> pypdfium2.PdfBitmap:
        return self._page.render(scale=self._scale, draw_annots=False)

    def colour_in(self, box: Box) -> Colour | None:
        """Give the commonest colour in a box of the page's own coordinates; None where there is nothing."""
        bitmap = self._bitmap
        left, bottom, right, top = box
        columns = self._pixels(left - self._left, right - self._left, bitmap.width)
        rows = self._pixels(self._top - top, self._top - bottom, bitmap.height)
        starts = (row * bitmap.stride + column * bitmap.n_channels for row in rows for column in columns)
        pixels = Counter(bytes(bitmap.buffer[start : start + 3]) for start in starts)
        if not pixels:
            return None
        blue, green, red = min(pixels, key=lambda pixel: (-pixels[pixel], pixel))
        return red, green, blue

    def _pixels(self, start: float, end: float, most: int) -> range:
        first, last = (max(0, min(most - 1, round(points * self._scale))) for points in (start, end))
        return range(first, last + 1, _STEP)
