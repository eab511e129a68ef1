"""How the words of a DOCX look: bold, size, indent, heading or list, through the styles they inherit from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nextrung.intake.word.parts import Element, W, WordParts

_TWIPS_A_POINT = 20
#: What Word takes where nothing is said, in points.
_USUAL_SIZE = 10.0
_LIST_INDENT = 18.0
_LONGEST_CHAIN = 20
#: Word keeps the English names of its own styles in every language.
_HEADING_NAME = re.compile(r"heading \d+$|title$", re.IGNORECASE)
_LIST_NAME = re.compile(r"list (?:bullet|number)", re.IGNORECASE)
_FIRST_BODY_LEVEL = 9
_SMALLEST_TYPE = 3.0


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph's own properties and its styles say; measures in points."""

    is_heading: bool
    is_list: bool
    left: float
    space_before: float
    space_after: float


@dataclass(frozen=True, slots=True)
class RunLook:
    """What a run's own properties and its styles say."""

    is_bold: bool
    #: In points.
    size: float
    #: Marked as hidden, or too small to be seen.
    is_unseen: bool
    is_white: bool


class Styles:
    """The styles of a document."""

    def __init__(self, parts: WordParts) -> None:
        every = [] if parts.styles is None else list(parts.styles.iter(f"{W}style"))
        self._by_id = {style.get(f"{W}styleId"): style for style in every}
        self._default = next(
            (
                style.get(f"{W}styleId")
                for style in every
                if style.get(f"{W}type") == "paragraph" and _is_default(style)
            ),
            None,
        )
        self._defaults = [] if parts.styles is None else [parts.styles]
        self._chains: dict[str | None, list[Element]] = {}

    def paragraph(self, paragraph: Element) -> ParagraphLook:
        """Tell how a paragraph looks."""
        own = paragraph.find(f"{W}pPr")
        chain = self.of_paragraph(paragraph)
        holders = _holders(own, chain, "pPr", self._defaults, "pPrDefault")
        names = [_value(style, "name") or "" for style in chain]
        is_heading = (
            any(_HEADING_NAME.match(name) for name in names)
            or _number(_find(holders, "outlineLvl"), "val", _FIRST_BODY_LEVEL) < _FIRST_BODY_LEVEL
        )
        numbering = _find(holders, "numPr")
        list_id = None if numbering is None else _value(numbering, "numId")
        is_list = list_id not in (None, "0") or (
            list_id is None and any(_LIST_NAME.match(name) for name in names)
        )
        level = 0.0 if numbering is None else _number(numbering.find(f"{W}ilvl"), "val", 0)
        indent, spacing = _find(holders, "ind"), _find(holders, "spacing")
        left = _number(indent, "left", _number(indent, "start", -1)) / _TWIPS_A_POINT
        return ParagraphLook(
            is_heading=is_heading,
            is_list=is_list and not is_heading,
            left=left if left >= 0 else (_LIST_INDENT * (level + 1) if is_list else 0.0),
            space_before=_number(spacing, "before", 0) / _TWIPS_A_POINT,
            space_after=_number(spacing, "after", 0) / _TWIPS_A_POINT,
        )

    def of_paragraph(self, paragraph: Element) -> list[Element]:
        """Give the styles that a paragraph's runs inherit from, the nearest first."""
        return self._chain(_value(paragraph.find(f"{W}pPr"), "pStyle") or self._default)

    def run(self, run: Element, inherited: Sequence[Element]) -> RunLook:
        """Tell how a run looks that inherits from these styles."""
        own = run.find(f"{W}rPr")
        chain = [*self._chain(_value(own, "rStyle")), *inherited]
        holders = _holders(own, chain, "rPr", self._defaults, "rPrDefault")
        size = _number(_find(holders, "sz"), "val", 2 * _USUAL_SIZE) / 2
        colour = _find(holders, "color")
        return RunLook(
            is_bold=_is_on(_find(holders, "b")),
            size=size,
            is_unseen=_is_on(_find(holders, "vanish")) or size < _SMALLEST_TYPE,
            is_white=colour is not None and (colour.get(f"{W}val") or "").upper() == "FFFFFF",
        )

    def _chain(self, style_id: str | None) -> list[Element]:
        """Give a style and those it is based on, the nearest first."""
        if style_id not in self._chains:
            chain: list[Element] = []
            following = style_id
            while following in self._by_id and len(chain) < _LONGEST_CHAIN:
                chain.append(self._by_id[following])
                following = _value(chain[-1], "basedOn")
            self._chains[style_id] = chain
        return self._chains[style_id]


def _holders(
    own: Element | None, chain: Sequence[Element], tag: str, defaults: Sequence[Element], default_tag: str
) -> list[Element]:
    """Give the elements that may hold a property, the nearest first."""
    found = [own, *(style.find(f"{W}{tag}") for style in chain)]
    found += [root.find(f"{W}docDefaults/{W}{default_tag}/{W}{tag}") for root in defaults]
    return [holder for holder in found if holder is not None]


def _find(holders: Sequence[Element], tag: str) -> Element | None:
    return next((found for holder in holders if (found := holder.find(f"{W}{tag}")) is not None), None)


def _value(parent: Element | None, tag: str) -> str | None:
    found = None if parent is None else parent.find(f"{W}{tag}")
    value: str | None = None if found is None else found.get(f"{W}val")
    return value


def _number(element: Element | None, attribute: str, otherwise: float) -> float:
    """Read a number; what is none counts as not said."""
    try:
        return float(element.get(f"{W}{attribute}")) if element is not None else otherwise
    except (TypeError, ValueError):
        return otherwise


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(f"{W}val") not in ("0", "false", "off", "none")


def _is_default(style: Element) -> bool:
    return style.get(f"{W}default") in ("1", "true", "on")
