"""What is drawn on a PDF page besides text: pictures, coloured areas, bullets drawn as dots."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

#: A page's objects beyond this many are not looked at one by one (drawings, maps).
_MOST_OBJECTS = 20_000
#: Groups of objects inside groups are followed this deep.
_MOST_NESTING = 3

# pypdfium2 has no type stubs; the names say what is meant.
PdfDocument = Any
PdfPage = Any
PdfHandle = Any
Colour = tuple[int, int, int]
#: a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f.
Matrix = tuple[float, float, float, float, float, float]
_AS_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing drawn that is not text, in the page's own coordinates (points, upwards)."""

    left: float
    bottom: float
    right: float
    top: float
    #: Of the filling; None where it has none, or many (a picture, a gradient).
    colour: Colour | None
    #: A line or an outline covers nothing.
    is_filled: bool
    is_image: bool
    #: Place in the order of drawing.
    order: int

    @property
    def area(self) -> float:
        """In square points."""
        return (self.right - self.left) * (self.top - self.bottom)

    def covers(self, x: float, y: float) -> bool:
        """Tell whether the point lies on it."""
        return self.is_filled and self.left <= x <= self.right and self.bottom <= y <= self.top


def shapes_of_page(page: PdfPage) -> list[Shape]:
    """List the shapes of a pypdfium2 page in the order of drawing."""
    return [
        _shape(handle, kind, matrix, order)
        for order, (handle, kind, matrix) in enumerate(_objects_of_page(page))
        if kind != pdfium.FPDF_PAGEOBJ_TEXT
    ]


def text_order(page: PdfPage) -> dict[int, int]:
    """Tell for each text object of a page, by its address, its place in the order of drawing."""
    return {
        ctypes.addressof(handle.contents): order
        for order, (handle, kind, _) in enumerate(_objects_of_page(page))
        if kind == pdfium.FPDF_PAGEOBJ_TEXT
    }


def _objects_of_page(page: PdfPage) -> Iterator[tuple[PdfHandle, int, Matrix]]:
    return islice(_objects(page.raw, _AS_IS, 0), _MOST_OBJECTS)


def _objects(container: PdfHandle, matrix: Matrix, depth: int) -> Iterator[tuple[PdfHandle, int, Matrix]]:
    """Walk the objects of a page or of a form in the order of drawing, with the matrix around each."""
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for index in range(count(container)):
        handle = get(container, index)
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield handle, kind, matrix
        elif depth < _MOST_NESTING:
            yield from _objects(handle, _product(_matrix_of(handle), matrix), depth + 1)


def _shape(handle: PdfHandle, kind: int, matrix: Matrix, order: int) -> Shape:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(handle, *sides)
    left, bottom, right, top = (side.value for side in sides)
    if matrix is not _AS_IS:
        left, bottom, right, top = _moved(matrix, left, bottom, right, top)
    is_path = kind == pdfium.FPDF_PAGEOBJ_PATH
    fill_mode = ctypes.c_int(pdfium.FPDF_FILLMODE_ALTERNATE)
    if is_path:
        pdfium.FPDFPath_GetDrawMode(handle, fill_mode, ctypes.c_int())
    return Shape(
        left=left,
        bottom=bottom,
        right=right,
        top=top,
        colour=fill_colour(handle) if is_path else None,
        is_filled=fill_mode.value != pdfium.FPDF_FILLMODE_NONE,
        is_image=kind == pdfium.FPDF_PAGEOBJ_IMAGE,
        order=order,
    )


def fill_colour(handle: PdfHandle) -> Colour | None:
    """Give the colour an object is filled with; None where PDFium cannot tell it."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return None
    return red.value, green.value, blue.value


def _matrix_of(handle: PdfHandle) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """Apply `inner` first, then `outer`."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> tuple[float, ...]:
    """Give the bounds of a moved box."""
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
