"""Words of one DOCX paragraph: runs put together, what is deleted or hidden left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from nextrung.intake.word.parts import Element, W
from nextrung.intake.word.styles import RunLook, Styles

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

#: Deleted, or said elsewhere.
_LEFT_OUT = {f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sdtPr")}
_LINE_BREAKS = {f"{W}br", f"{W}cr"}
#: Fields whose result is a page number.
_PAGE_FIELDS = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])


@dataclass(slots=True)
class TextLine:
    """What stands between two line breaks of a paragraph."""

    #: With tabs.
    text: str = ""
    letters: int = 0
    bold_letters: int = 0
    #: Characters by size of type, in points.
    sizes: dict[float, int] = field(default_factory=dict)

    @property
    def size(self) -> float:
        """The size that most characters have; 0 where there are none."""
        return max(self.sizes, key=lambda size: (self.sizes[size], size), default=0.0)

    def add(self, text: str, look: RunLook) -> None:
        """Add words of a run."""
        letters = sum(map(str.isalpha, text))
        self.text += text
        self.letters += letters
        self.bold_letters += letters if look.is_bold else 0
        self.sizes[look.size] = self.sizes.get(look.size, 0) + len(text.strip())


@dataclass(slots=True)
class ParagraphText:
    """What a paragraph says."""

    lines: list[TextLine] = field(default_factory=lambda: [TextLine()])
    unseen_words: int = 0
    #: Contents of text boxes that are anchored here.
    boxes: list[Element] = field(default_factory=list)

    def add(self, text: str, look: RunLook) -> None:
        """Add the words of a run, in which a line feed is a line break."""
        for index, part in enumerate(text.split("\n")):
            if index:
                self.lines.append(TextLine())
            self.lines[-1].add(part, look)


def text_of(paragraph: Element, styles: Styles, *, may_be_white: bool) -> ParagraphText:
    """Read a paragraph; white words are unseen unless something dark lies behind them."""
    said = ParagraphText()
    fields: list[str] = []
    inherited = styles.of_paragraph(paragraph)
    for run in _runs(paragraph):
        _follow_fields(run, fields)
        said.boxes.extend(_boxes(run))
        text = "".join(_characters(run))
        if not text or any(map(_is_page_field, fields)):
            continue
        look = styles.run(run, inherited)
        if look.is_unseen or (look.is_white and not may_be_white and not is_shaded(run.find(f"{W}rPr"))):
            said.unseen_words += len(text.split())
        else:
            said.add(text, look)
    return said


def is_shaded(properties: Element | None) -> bool:
    """Tell whether a colour lies behind the words."""
    shading = None if properties is None else properties.find(f"{W}shd")
    return shading is not None and (shading.get(f"{W}fill") or "auto").upper() not in ("AUTO", "FFFFFF")


def chosen(alternatives: Element) -> Element:
    """Give the one of several versions of the same thing that a new program shows."""
    choice = alternatives.find(f"{MC}Choice")
    fallback = alternatives.find(f"{MC}Fallback")
    return choice if choice is not None else (fallback if fallback is not None else [])


def _runs(element: Element) -> Iterator[Element]:
    """Walk the runs, through links, insertions, fields and whatever else may be around them."""
    for child in element:
        if child.tag == f"{W}r":
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from _runs(chosen(child))
        elif child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        elif child.tag != f"{W}fldSimple" or not _is_page_field(child.get(f"{W}instr") or ""):
            yield from _runs(child)


def _follow_fields(run: Element, fields: list[str]) -> None:
    """Keep the codes of the fields that are open at this run."""
    for child in run:
        if child.tag == f"{W}instrText" and fields:
            fields[-1] += child.text or ""
        elif child.tag == f"{W}fldChar":
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()


def _is_page_field(code: str) -> bool:
    return code.split()[:1] in _PAGE_FIELDS


def _characters(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in _LINE_BREAKS:
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{W}sym":
            yield _symbol(child.get(f"{W}char") or "")
        elif child.tag == f"{W}ruby":
            yield "".join(child.find(f"{W}rubyBase").itertext(f"{W}t"))


def _symbol(code: str) -> str:
    """Give the character of a symbol font, at the private-use place where bullets are looked for."""
    try:
        return chr(0xF000 | int(code, 16) & 0xFFF)
    except ValueError:
        return ""


def _boxes(element: Element) -> Iterator[Element]:
    """Find text boxes, each once: Word stores them a second time for old programs."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{MC}AlternateContent":
            yield from _boxes(chosen(child))
        else:
            yield from _boxes(child)
