"""Markdown in: what it would show, line by line, without its marks."""

import html
import re
from collections.abc import Iterator

from nextrung.intake.plain import Draft, draft_of, numbered
from nextrung.intake.records import Document
from nextrung.intake.typography import ends_quotation, fold
from nextrung.sources import DocumentKind

#: Sizes that browsers give to headings and text, in points: they tell a section from a part of one.
_SIZES = {1: 24.0, 2: 18.0, 3: 14.0, 4: 12.0, 5: 10.0, 6: 8.0}
_TEXT_SIZE = 12.0

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t](.*))?$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_TABLE_RULE = re.compile(r":?-+:?")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*\S+")
_TASK = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]\s+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|center|code|dd|details|div|dl|dt|em|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|small|span|strong"
    r"|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)

# Marked words are looked for within these many characters, so that a line of nothing but marks takes no time.
_SPAN = "{1,400}?"
_LINK = re.compile(
    r"!?\[((?:[^\[\]\\]|\\.)*)\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'][^\"']*[\"'])?\)|\[[^\]]*\])"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>]{1,200}[@/.][^\s<>]{0,200})>")
_STRONG = re.compile(rf"(\*\*|__)(?=\S)(.{_SPAN})(?<=\S)\1")
_EMPHASIS = re.compile(rf"(?<![\w*\\])([*_])(?=[^\s*_])(.{_SPAN})(?<=[^\s*_\\])\1(?![\w*])")
_CODE = re.compile(rf"(`{{1,3}})(.{_SPAN})\1")
_STRUCK = re.compile(rf"~~(.{_SPAN})~~")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"\\$")

_HEADING_LINE = re.compile(r"^#{1,4} \S", re.MULTILINE)
_OTHER_MARK = re.compile(r"\*\*\S[^*\n]{0,200}\*\*|\[[^\]\n]{1,200}\]\(\S")


def looks_like_markdown(text: str) -> bool:
    """Tell Markdown by its marks: two headings, or one and a bold word or a link."""
    headings = len(_HEADING_LINE.findall(text))
    return headings >= 2 or (headings == 1 and _OTHER_MARK.search(text) is not None)


def read_markdown(text: str, name: str, kind: DocumentKind) -> Document:
    """Read Markdown: headings, lists, tables, bold words and links, each line for itself."""
    return Document(kind=kind, name=name, format="markdown", lines=numbered(_drafts(text)))


def _drafts(text: str) -> Iterator[Draft]:
    """Read line by line; each draft is held back until it is known whether a rule stands under it."""
    held = Draft()
    is_code = False
    for raw in _BREAK.sub("\n", _COMMENT.sub("", text)).splitlines():
        if _FENCE.match(raw):
            is_code = not is_code
            continue
        underline = _UNDERLINE.match(raw)
        if underline and held.text and not is_code and not held.is_bullet:
            held.is_heading, held.size = True, _SIZES[1 if "=" in underline[1] else 2]
            continue
        yield held
        held = _code_draft(raw) if is_code else _draft(raw, after_quotation=ends_quotation(held.text))
    yield held


def _code_draft(raw: str) -> Draft:
    return Draft(text=fold(raw), indent=len(raw) - len(raw.lstrip()), size=_TEXT_SIZE)


def _draft(raw: str, *, after_quotation: bool) -> Draft:
    if _RULE.match(raw) or _DEFINITION.match(raw):
        return Draft()
    if "|" in raw and raw.lstrip().startswith("|"):
        return _table_row(raw)
    heading = _HEADING.match(raw)
    if heading:
        words = _without_closing_marks(heading[2] or "")
        return Draft(text=fold(_shown(words)), size=_SIZES[len(heading[1])], is_heading=True)
    is_quotation = _QUOTE.match(raw) is not None
    raw = _TASK.sub(r"\1", _QUOTE.sub("", raw))
    draft = draft_of(_shown(_HARD_BREAK.sub("", raw)), after_quotation=after_quotation or is_quotation)
    draft.size = _TEXT_SIZE
    draft.is_bold = _is_bold(raw)
    return draft


def _without_closing_marks(text: str) -> str:
    """Take off the marks that may close a heading, if white space stands before them."""
    text = text.strip()
    words = text.rstrip("#")
    return words.rstrip() if words != text and (not words or words[-1].isspace()) else text


def _table_row(raw: str) -> Draft:
    inside = [cell.strip() for cell in raw.strip().strip("|").split("|")]
    if all(map(_TABLE_RULE.fullmatch, inside)):
        return Draft()
    cells = tuple(filter(None, (fold(_shown(cell)) for cell in inside)))
    return Draft(
        text=" ".join(cells), size=_TEXT_SIZE, is_bold=_is_bold(raw), cells=cells if len(cells) > 1 else ()
    )


def _shown(text: str) -> str:
    """Take the marks off: what is left is what a reader sees."""
    text = _LINK.sub(_words_of_link, text)
    text = _AUTOLINK.sub(lambda match: match[1].removeprefix("mailto:"), text)
    text = _CODE.sub(r"\2", text)
    for mark, kept in ((_STRONG, r"\2"), (_EMPHASIS, r"\2"), (_STRUCK, r"\1"), (_TAG, ""), (_ESCAPE, r"\1")):
        text = mark.sub(kept, text)
    return html.unescape(text)


def _words_of_link(match: re.Match[str]) -> str:
    """Give the words of a link; a picture has none."""
    return "" if match[0].startswith("!") else match[1]


def _is_bold(raw: str) -> bool:
    bold = sum(sum(map(str.isalpha, match[2])) for match in _STRONG.finditer(raw))
    return 0 < sum(map(str.isalpha, _LINK.sub(_words_of_link, raw))) < 2 * bold
