"""Words of a PDF page as a person sees them on paper; what cannot be seen is counted and left out."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nextrung.intake.pdf.background import Background
from nextrung.intake.pdf.shapes import Colour, PdfPage, Shape, shapes_of_page, text_order
from nextrung.intake.pdf.text import Piece, Style, TextLayer

#: Type smaller than this is not meant for readers (points).
_SMALLEST_TYPE = 3.0
#: Colours that differ by less than this in every channel (of 255) cannot be told apart on paper.
_NEAR_COLOUR = 20
_WHITE: Colour = (255, 255, 255)
#: A scan with recognised text: a picture covers this share of the page, and nearly no word is drawn.
_SCAN_IMAGE_SHARE = 0.5
_SCAN_UNDRAWN_SHARE = 0.8
#: Sides of what may be a bullet drawn as a dot or a square, in points.
_SMALLEST_DOT, _LARGEST_DOT = 1.2, 9.0
#: Sides of a box drawn around a word or a few, in points; more boxes than this are a drawing.
_BOX_HEIGHT, _BOX_WIDTH, _MOST_BOXES = (8.0, 36.0), 250.0, 300

Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Word:
    """One word and its place, in points from the top left corner; `base` is the line its letters stand on."""

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool
    #: A space was typed before it, whatever its width.
    is_spaced: bool
    #: Space added between its letters, in points.
    tracking: float = 0.0
    #: Number of the small box that is drawn around it (a tag, a shaded cell), from 1; 0 where there is none.
    box: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class PageWords:
    """What is on one page."""

    width: float
    height: float
    words: list[Word]
    #: Text at a right angle to the rest, placed as if the page were turned to it.
    turned_words: list[Word]
    #: Left, top, right, bottom of the small shapes that may be bullets.
    dots: list[Box]
    #: Words that are white on white, tiny, undrawn, or outside the page.
    unseen_words: int
    #: How much of the page its largest picture covers, from 0 to 1.
    image_share: float
    #: The text layer, seen or not, as the file gives it.
    raw_text: str


def words_of_page(page: PdfPage, *, most_characters: int) -> PageWords | None:
    """Read the words of one pypdfium2 page; None where it holds more characters than that."""
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > most_characters:
            return None
        layer = TextLayer(text_page)
        raw_text = layer.text()
        return _sorted_out(page, raw_text, list(layer.pieces(raw_text)))
    finally:
        text_page.close()


def _sorted_out(page: PdfPage, raw_text: str, pieces: list[Piece]) -> PageWords:
    """Part the words that are seen from those at an angle and those unseen."""
    frame: Box = page.get_bbox()
    left, bottom, right, top = frame
    shapes = shapes_of_page(page)
    pictures = max((shape.area for shape in shapes if shape.is_image), default=0.0)
    image_share = min(1.0, pictures / max((right - left) * (top - bottom), 1.0))
    drawn_only = not _is_recognised_scan(pieces, image_share)
    paper = _Paper(page, frame, shapes)
    seen = [piece for piece in pieces if paper.shows(piece, drawn_only=drawn_only)]
    turn = _commonest_turn(piece.style for piece in seen)
    is_sideways = turn % 2 == 1
    words = [_word(piece, frame) for piece in seen if piece.style.turn == turn]
    drawn = [] if turn else [_placed(_bounds(shape), 0, frame) for shape in shapes if not shape.is_image]
    _put_in_boxes(words, [box for box in drawn if _may_hold_words(box)])
    return PageWords(
        width=top - bottom if is_sideways else right - left,
        height=right - left if is_sideways else top - bottom,
        words=words,
        turned_words=[_word(piece, frame) for piece in seen if piece.style.turn not in (turn, None)],
        dots=[box for box in drawn if _is_dot(box)],
        unseen_words=len(pieces) - len(seen),
        image_share=image_share,
        raw_text=raw_text,
    )


class _Paper:
    """Decides what of a page's text can be seen."""

    def __init__(self, page: PdfPage, frame: Box, shapes: Sequence[Shape]) -> None:
        self._page = page
        self._frame = frame
        self._areas = [shape for shape in shapes if shape.is_filled]
        self._colours = {shape.colour for shape in self._areas} | {_WHITE}
        self._text_order: dict[int, int] | None = None
        self._blends: dict[Colour | None, bool] = {}
        self._background = Background(page, frame)

    def shows(self, piece: Piece, *, drawn_only: bool) -> bool:
        """Tell whether a person sees it."""
        style = piece.style
        left, bottom, right, top = piece.box
        x, y = (left + right) / 2, (bottom + top) / 2
        is_inside = self._frame[0] <= x <= self._frame[2] and self._frame[1] <= y <= self._frame[3]
        if not is_inside or not math.isfinite(style.size + style.x + style.y):
            return False
        if not style.is_drawn:
            return not drawn_only
        if max(style.size, top - bottom) < _SMALLEST_TYPE:
            return False
        return not self._may_blend(style.colour) or not self._blends_in(piece, x, y)

    def _may_blend(self, colour: Colour | None) -> bool:
        """Spare the search for what is behind where no area has the colour of the text."""
        if colour not in self._blends:
            self._blends[colour] = any(_are_near(colour, other) for other in self._colours)
        return self._blends[colour]

    def _blends_in(self, piece: Piece, x: float, y: float) -> bool:
        """Tell whether what is behind has the colour of the text.

        PDFium gives white for what is filled with a gradient, so there the page as drawn tells.
        """
        behind = self._behind(piece.style, x, y)
        if not _are_near(piece.style.colour, behind.colour if behind else _WHITE):
            return False
        if behind is None or behind.colour != _WHITE:
            return True
        return _are_near(piece.style.colour, self._background.colour_in(piece.box))

    def _behind(self, style: Style, x: float, y: float) -> Shape | None:
        """Give the area under a piece of text; its colour is None where it is a picture."""
        if self._text_order is None:
            self._text_order = text_order(self._page)
        drawn_at = self._text_order.get(style.address, 0)
        under = [area for area in self._areas if area.order < drawn_at and area.covers(x, y)]
        return under[-1] if under else None


def _are_near(one: Colour | None, other: Colour | None) -> bool:
    if one is None or other is None:
        return False
    return all(abs(a - b) < _NEAR_COLOUR for a, b in zip(one, other, strict=True))


def _is_recognised_scan(pieces: Sequence[Piece], image_share: float) -> bool:
    """Text recognised in a scan lies undrawn over the picture, and is all the text there is."""
    undrawn = sum(not piece.style.is_drawn for piece in pieces)
    return image_share >= _SCAN_IMAGE_SHARE and undrawn > _SCAN_UNDRAWN_SHARE * len(pieces)


def _commonest_turn(styles: Iterable[Style]) -> int:
    turns = Counter(style.turn for style in styles if style.turn is not None)
    return min(turns, key=lambda turn: (-turns[turn], turn), default=0)


def _word(piece: Piece, frame: Box) -> Word:
    style = piece.style
    turn = style.turn or 0
    left, top, right, bottom = _placed(piece.box, turn, frame)
    _, base, _, _ = _placed((style.x, style.y, style.x, style.y), turn, frame)
    return Word(
        text=piece.text,
        left=left,
        right=right,
        base=base,
        size=style.size if style.size >= _SMALLEST_TYPE else bottom - top,
        is_bold=style.is_bold,
        is_spaced=piece.is_spaced,
        tracking=piece.tracking,
    )


def _placed(box: Box, turn: int, frame: Box) -> Box:
    """Turn a box of the page's own coordinates upright: left, top, right, bottom from the top left corner."""
    left, bottom, right, top = box
    frame_left, frame_bottom, frame_right, frame_top = frame
    if turn == 1:
        return bottom - frame_bottom, left - frame_left, top - frame_bottom, right - frame_left
    if turn == 2:
        return frame_right - right, bottom - frame_bottom, frame_right - left, top - frame_bottom
    if turn == 3:
        return frame_top - top, frame_right - right, frame_top - bottom, frame_right - left
    return left - frame_left, frame_top - top, right - frame_left, frame_top - bottom


def _bounds(shape: Shape) -> Box:
    return shape.left, shape.bottom, shape.right, shape.top


def _is_dot(box: Box) -> bool:
    sides = box[2] - box[0], box[3] - box[1]
    return min(sides) >= _SMALLEST_DOT and max(sides) <= min(_LARGEST_DOT, 1.6 * min(sides))


def _may_hold_words(box: Box) -> bool:
    (smallest, largest), widest = _BOX_HEIGHT, _BOX_WIDTH
    return smallest <= box[3] - box[1] <= largest and smallest <= box[2] - box[0] <= widest


def _put_in_boxes(words: Iterable[Word], boxes: Sequence[Box]) -> None:
    """Note for each word the box around it, the last drawn one where there are several."""
    if not 0 < len(boxes) <= _MOST_BOXES:
        return
    for word in words:
        x, y = (word.left + word.right) / 2, word.base - word.size / 3
        for number, (left, top, right, bottom) in enumerate(boxes, 1):
            if left <= x <= right and top <= y <= bottom:
                word.box = number
