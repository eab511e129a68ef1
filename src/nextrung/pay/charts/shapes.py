"""Small pieces of SVG that all charts are put together from; the same bytes every time.

Everything is drawn in `currentColor`, so that a page can set the color for light and dark, and told apart by
pattern, mark and word, so that it can be read in black and white. A picture is `WIDTH` units wide: a narrow
telephone and a column of a printed page show it at about its own size.
"""

import html
import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_CEILING, Decimal

WIDTH = 360
#: Size of the words, in units; no smaller anywhere.
WORDS, SMALL = 13.0, 11.5
#: Color where nobody sets one: on paper.
_INK = "#1f2933"
_FONTS = "Libertinus Serif, Palatino Linotype, Palatino, Georgia, serif"
#: Mean width of a letter as a share of its height: measured on Libertinus Serif, on the wide side.
_LETTER = 0.5
#: What XML 1.0 cannot hold, not even escaped, and what would turn the line around.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")

#: Fillings that differ in black and white: a tint, or what is drawn in a tile of 6 by 6 units.
_FILLINGS: tuple[float | str, ...] = (
    0.16,
    '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="currentColor" stroke-width="1.1"/>',
    '<path d="M1.5 .4V2.6M4.5 3.4V5.6" stroke="currentColor" stroke-width="2.2"/>',
    0.6,
    '<path d="M0 1.5H6M0 4.5H6" stroke="currentColor" stroke-width="1"/>',
    '<path d="M-1 -1L7 7M-1 5L1 7M5 -1L7 1" stroke="currentColor" stroke-width="1.1"/>',
    '<path d="M0 0H6V6" fill="none" stroke="currentColor" stroke-width="1.2"/>',
    '<path d="M1.5 0V6M4.5 0V6" stroke="currentColor" stroke-width="1"/>',
    '<path d="M-1 7L7 -1M-1 -1L7 7" stroke="currentColor" stroke-width="1"/>',
    '<path d="M3 2V4" stroke="currentColor" stroke-width="2"/>',
    '<path d="M0 3H6" stroke="currentColor" stroke-width="2.6"/>',
    '<path d="M0 5L1.5 1L3 5L4.5 1L6 5" fill="none" stroke="currentColor" stroke-width=".9"/>',
)


def picture(name: str, title: str, description: str, height: float, *inside: str, room: str = "pay") -> str:
    """Give a whole picture with its title and description, which a screen reader says in its place."""
    names = (f"{room}-{name}-title", f"{room}-{name}-description")
    return tag(
        "svg",
        tag("title", escaped(title), id=names[0]),
        tag("desc", escaped(description), id=names[1]),
        *inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {number(height)}",
        role="img",
        aria_labelledby=" ".join(names),
        color=_INK,
        font_family=_FONTS,
    )


def fillings(name: str, count: int) -> str:
    """Define as many fillings as there are things to tell apart; beyond twelve they begin again."""
    tiles = (
        tag("pattern", tile, id=f"{name}-{place}", width=6, height=6, patternUnits="userSpaceOnUse")
        for place, tile in enumerate(_FILLINGS[:count])
        if isinstance(tile, str)
    )
    return tag("defs", *tiles)


def say(
    text: str, x: float, y: float, *, size: float = WORDS, anchor: str = "start", bold: bool = False
) -> str:
    """Write words with their base line at y."""
    weight = {"font_weight": "bold"} if bold else {}
    return tag(
        "text", escaped(text), x=x, y=y, font_size=size, text_anchor=anchor, fill="currentColor", **weight
    )


def say_beside(text: str, x: float, y: float, *, size: float = WORDS, bold: bool = False) -> str:
    """Write words that begin at x, moved to the left as far as they need to stay in the picture."""
    cut = shortened(text, WIDTH - 8, size)
    return say(cut, max(4.0, min(x, WIDTH - 4 - width_of(cut, size, bold=bold))), y, size=size, bold=bold)


def say_clear(text: str, x: float, y: float, *, anchor: str = "start") -> str:
    """Write small words on a cleared ground, so that no line runs through them."""
    width = width_of(text, SMALL)
    cleared = ground(x - width if anchor == "end" else x, y - SMALL + 2, width, SMALL)
    return cleared + say(text, x, y, size=SMALL, anchor=anchor)


def say_at(text: str, x: float, gap: float, y: float, *, size: float = WORDS, bold: bool = False) -> str:
    """Write words to the right of a sign at x, or to the left of it where there is no room."""
    if x + gap + width_of(text, size, bold=bold) <= WIDTH - 4:
        return say(text, x + gap, y, size=size, bold=bold)
    return say(text, x - gap, y, size=size, anchor="end", bold=bold)


def line(x: float, y: float, to_x: float, to_y: float, *, width: float = 1, dashes: str = "") -> str:
    """Draw a straight line."""
    dashed = {"stroke_dasharray": dashes} if dashes else {}
    return tag("line", x1=x, y1=y, x2=to_x, y2=to_y, stroke="currentColor", stroke_width=width, **dashed)


def bar(x: float, y: float, width: float, height: float, name: str, place: int) -> str:
    """Draw a bar with a thin edge and the filling at that place of those defined under `name`."""
    tile = _FILLINGS[place % len(_FILLINGS)]
    fill: dict[str, str | float] = (
        {"fill": f"url(#{name}-{place % len(_FILLINGS)})"}
        if isinstance(tile, str)
        else {"fill": "currentColor", "fill_opacity": tile}
    )
    return tag("rect", x=x, y=y, width=width, height=height, stroke="currentColor", stroke_width=0.8, **fill)


def ground(x: float, y: float, width: float, height: float) -> str:
    """Clear a place for a letter: white, or what the page sets for the class `ground`."""
    return tag("rect", x=x, y=y, width=width, height=height, rx=2, fill="#fff", **{"class": "ground"})


def shape(points: Iterable[tuple[float, float]], *, opacity: float) -> str:
    """Fill the surface inside the points."""
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
    return tag("path", d=path, fill="currentColor", fill_opacity=opacity)


def curve(points: Iterable[tuple[float, float]], *, width: float) -> str:
    """Draw a line through the points."""
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return tag("path", d=path, fill="none", stroke="currentColor", stroke_width=width)


def tag(name: str, *inside: str, **attributes: str | float) -> str:
    """Write an element; what is inside is markup already, attributes are escaped here."""
    written = "".join(
        f' {key.replace("_", "-")}="{escaped(value if isinstance(value, str) else number(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def number(value: float) -> str:
    """Write a coordinate with at most two decimals, always in the same way."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def escaped(text: str) -> str:
    """Make words that cannot be taken for markup."""
    return html.escape(_UNFIT.sub("\ufffd", text))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Estimate how wide words are, in units."""
    return len(text) * size * _LETTER * (1.06 if bold else 1)


def shortened(text: str, width: float, size: float) -> str:
    """Cut words that are wider than that, with three dots at the end."""
    most = int(width / (size * _LETTER))
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def ticks(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Give three to six round amounts from low to high."""
    span = high - low
    power = Decimal(10) ** (span.adjusted() - 1)
    step = next(power * one for one in (1, 2, 5, 10, 20, 50) if span <= 5 * power * one)
    tick = (low / step).to_integral_value(ROUND_CEILING) * step
    while tick <= high:
        yield tick
        tick += step
