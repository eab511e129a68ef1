"""Elements of a web page to lines, in the order in which a person reads them."""

from lxml import etree

from nextrung.intake.html.tree import Element
from nextrung.intake.records import Line
from nextrung.intake.typography import fold, take_bullet

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Elements that begin and end a line.
_BLOCKS = _HEADINGS | frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
        ),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
        ),
        *(
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
        ),
    )
)
#: Those of them that browsers set apart by white space.
_APART = _HEADINGS | frozenset(
    ("p", "ul", "ol", "dl", "table", "blockquote", "section", "article", "header", "hr")
)
_BOLD = frozenset(("b", "strong", "th"))
_LISTS = frozenset(("ul", "ol"))
#: A cell with more in it lays out the page; it is no part of a table of facts, in characters.
_LONGEST_CELL = 160
#: One empty line and one level of a list, in points.
_GAP = 12.0
_INDENT = 18.0


def lines_of(element: Element) -> tuple[Line, ...]:
    """Give the lines of an element: blocks, items of lists, rows of tables."""
    writer = _Writer()
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start":
            cells = _row(inner)
            if cells:
                writer.row(cells)
                walk.skip_subtree()
            else:
                writer.opens(inner)
        else:
            writer.closes(inner)
            if inner is not element:
                writer.add(inner.tail)
    writer.end_line()
    return tuple(writer.lines)


def _row(element: Element) -> tuple[str, ...]:
    """Give the cells of a table row that holds facts; empty where the table only lays out the page."""
    if element.tag != "tr" or next(element.iter("table", "ul", "ol", *_HEADINGS), None) is not None:
        return ()
    cells = tuple(
        filter(None, (fold(" ".join(map(str, cell.itertext()))) for cell in element.iter("td", "th")))
    )
    return cells if len(cells) > 1 and all(len(cell) <= _LONGEST_CELL for cell in cells) else ()


class _Writer:
    """Puts pieces of text together until a line ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[str] = []
        self._letters = 0
        self._bold_letters = 0
        self._bold = 0
        self._lists = 0
        self._preformatted = 0
        self._heading = 0
        self._item_depth = 0
        self._item_opens = False
        self._gap = 0.0
        self._term: str | None = None

    def opens(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.end_line()
            self._gap = _GAP if self._stands_apart(tag) else self._gap
        self._lists += tag in _LISTS
        self._heading += tag in _HEADINGS
        self._preformatted += tag == "pre"
        self._bold += tag in _BOLD
        self._item_depth += tag == "li"
        self._item_opens = self._item_opens or tag == "li"
        self.add(element.text)

    def closes(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.end_line()
        if tag == "dt":
            self._term = fold("".join(self._pieces))
            self._clear()
        elif tag == "dd" and self._term:
            self.row((self._term, fold("".join(self._pieces))))
            self._clear()
        elif tag in _BLOCKS:
            self.end_line()
            self._gap = _GAP if self._stands_apart(tag) else self._gap
        self._lists -= tag in _LISTS
        self._heading -= tag in _HEADINGS
        self._preformatted -= tag == "pre"
        self._bold -= tag in _BOLD
        self._item_depth -= tag == "li"
        self._item_opens = self._item_opens and tag != "li"

    def _stands_apart(self, tag: str) -> bool:
        return tag in _APART and not self._item_depth

    def add(self, text: str | None) -> None:
        """Take up a piece of text; inside `pre` its line breaks count."""
        if not text:
            return
        first, *others = text.split("\n") if self._preformatted else (text,)
        self._take(first)
        for other in others:
            self.end_line()
            self._take(other)

    def _take(self, text: str) -> None:
        self._pieces.append(text)
        letters = sum(map(len, text.split()))
        self._letters += letters
        self._bold_letters += letters if self._bold else 0

    def row(self, cells: tuple[str, ...]) -> None:
        self._term = None
        told = tuple(filter(None, cells))
        if told:
            self._write(" ".join(told), is_bullet=False, is_bold=False, cells=told)

    def end_line(self) -> None:
        text, has_sign = take_bullet("".join(self._pieces))
        if text:
            is_bullet = has_sign or self._item_opens
            is_bold = self._letters > 0 and self._bold_letters == self._letters
            self._write(text, is_bullet=is_bullet, is_bold=is_bold, cells=())
            self._item_opens = False
        self._clear()

    def _clear(self) -> None:
        self._pieces = []
        self._letters = self._bold_letters = 0

    def _write(self, text: str, *, is_bullet: bool, is_bold: bool, cells: tuple[str, ...]) -> None:
        self.lines.append(
            Line(
                number=len(self.lines) + 1,
                text=text,
                left=_INDENT * self._lists,
                is_bold=is_bold,
                is_bullet=is_bullet,
                is_heading=self._heading > 0,
                gap_above=self._gap if self.lines else 0.0,
                cells=cells,
            )
        )
        self._gap = 0.0
