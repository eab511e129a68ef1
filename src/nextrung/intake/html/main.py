"""Find the part of a web page that a person came to read."""

import re
from dataclasses import dataclass
from functools import cache

from lxml import etree

from nextrung.intake._phrases import PhraseList
from nextrung.intake.html.tree import Element
from nextrung.tables import load_table

_UNSEEN_TAGS = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
        ),
        *(
            "canvas",
            "map",
            "dialog",
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "datalist",
            "frameset",
        ),
        *("frame", "noframes", "head", "link", "meta", "title"),
    )
)
_AROUND_TAGS = frozenset(("nav", "footer", "aside", "form", "menu"))
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

#: Share of the page's words that a part around the text cannot have: a page all inside one form stays.
_MOST_AROUND = 0.5
#: Share of words that are links, from which a block leads elsewhere instead of saying something.
_MOST_LINKS = 0.7
#: Share of the page's words that the main part must have, where the page names one.
_LEAST_MAIN = 0.3
#: A consent banner is no longer than this, in characters.
_BANNER = 900


@dataclass(frozen=True, kw_only=True, slots=True)
class _PageWords:
    """The table ``web_page.toml``."""

    around_names: frozenset[str]
    around_roles: frozenset[str]
    other_jobs: tuple[str, ...]
    consent: tuple[str, ...]


@cache
def _page_words() -> _PageWords:
    return load_table("web_page", _PageWords)


@cache
def _other_jobs() -> PhraseList:
    return PhraseList(_page_words().other_jobs)


@cache
def _consent() -> PhraseList:
    return PhraseList(_page_words().consent)


@dataclass(slots=True)
class _Size:
    letters: int = 0
    in_links: int = 0


def drop_unseen(page: Element) -> None:
    """Take off what a browser does not show: scripts, styles, hidden elements, controls."""
    _drop([element for element in page.iter("*") if _is_unseen(element)])


def find_main(page: Element) -> Element:
    """Take off what stands around the text (menus, banners, lists of other jobs) and give the part to read.

    The part is the `main`, `article` or the like where it holds a fair share of the words; otherwise the
    smallest element that holds nearly all of them.
    """
    sizes = _sizes(page)
    whole = sizes[page].letters
    _drop([element for element in page.iter("*") if _is_around(element, sizes, whole)])
    _drop(_lists_of_other_jobs(page))
    sizes = _sizes(page)
    fitting = [
        element
        for element in page.iter("*")
        if _is_named_main(element) and sizes[element].letters >= _LEAST_MAIN * sizes[page].letters
    ]
    if fitting:
        return max(fitting, key=lambda element: sizes[element].letters)
    return _narrowed(page, sizes)


def _is_named_main(element: Element) -> bool:
    is_main = element.tag in ("main", "article") or element.get("role") == "main"
    return is_main or "JobPosting" in element.get("itemtype", "")


def _is_unseen(element: Element) -> bool:
    return (
        element.tag in _UNSEEN_TAGS
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(element.get("style", "")) is not None
    )


def _drop(elements: list[Element]) -> None:
    """Remove elements and all in them; the text behind each stays where it is."""
    for element in elements:
        parent = element.getparent()
        if parent is None:
            continue
        if element.tail:
            before = element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + " " + element.tail
            else:
                parent.text = (parent.text or "") + " " + element.tail
        parent.remove(element)


def _sizes(page: Element) -> dict[Element, _Size]:
    """Count the letters in each element and those of them that are links."""
    sizes: dict[Element, _Size] = {}
    open_sizes: list[_Size] = [_Size()]
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start":
            open_sizes.append(_Size(letters=_letters(element.text)))
            continue
        size = open_sizes.pop()
        if element.tag == "a":
            size.in_links = size.letters
        sizes[element] = size
        outer = open_sizes[-1]
        outer.letters += size.letters + _letters(element.tail)
        outer.in_links += size.in_links
    return sizes


def _letters(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _is_around(element: Element, sizes: dict[Element, _Size], whole: int) -> bool:
    size = sizes[element]
    if element.tag in ("html", "body", "main", "article") or size.letters > _MOST_AROUND * whole:
        return False
    if element.tag in _AROUND_TAGS or element.get("role") in _page_words().around_roles:
        return True
    names = set(re.split(r"[\W_]+", f"{element.get('class', '')} {element.get('id', '')}".lower()))
    if names & _page_words().around_names and element.tag not in _HEADINGS:
        return True
    if element.tag in ("ul", "ol", "div", "section", "table", "p"):
        leads_elsewhere = (
            len(element) > 1 and size.letters > 0 and size.in_links >= _MOST_LINKS * size.letters
        )
        return leads_elsewhere or (size.letters < _BANNER and _is_consent(element))
    return False


def _is_consent(element: Element) -> bool:
    text = _text_of(element)
    return len(text) < _BANNER and "cookies" in text.lower() and _consent().stands_in(text)


def _lists_of_other_jobs(page: Element) -> list[Element]:
    """Give the headings of lists of other jobs with all that stands under them."""
    found: list[Element] = []
    for heading in page.iter(*_HEADINGS):
        if _other_jobs().begins(_text_of(heading)):
            found += [heading, *_under(heading)]
    return found


def _text_of(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _under(heading: Element) -> list[Element]:
    under = []
    for element in heading.itersiblings():
        if element.tag in _HEADINGS and element.tag <= heading.tag:
            break
        under.append(element)
    return under


def _narrowed(page: Element, sizes: dict[Element, _Size]) -> Element:
    element = page
    while True:
        inner = max(element, key=lambda child: sizes[child].letters, default=None)
        if (
            inner is None
            or sizes[inner].letters < 0.98 * sizes[element].letters
            or inner.tag in ("p", "tr", "li")
        ):
            return element
        element = inner
