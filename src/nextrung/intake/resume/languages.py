"""Languages spoken, and how well."""

import re
from collections.abc import Iterator, Sequence

from nextrung.intake.records import Document, Language, Line
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, continues, joined_where
from nextrung.intake.resume.pieces import Piece, far_cells, piece_of, statement, trim
from nextrung.intake.resume.words import is_language, language_words

_FLUENT_IN = re.compile(
    r"(?P<level>[\w -]{3,40}?)(?P<sign>\s+(?:in|speaker of|knowledge of)\s+|:\s+|\s+)(?P<language>.+)",
    re.IGNORECASE,
)
#: What may stand between two languages, or between a language and its level.
_BETWEEN = re.compile(r"\s*[,;|•·/]\s*(?:and\s+)?|\s+and\s+|\s+&\s+")
#: The words up to the next sign.
_WORDS = re.compile(r"[\w'’ ]+?(?=\s*(?:[(,;|:•·–—/-]|\sand\s|$))")
_NAME = re.compile(r"(?P<name>[^(:–—|,]{2,40}?)\s*(?:\(|:|\s[-–—]|[–—|,·]|$)")


def read_languages(document: Document, lines: Sequence[Line], setting: Setting) -> tuple[Language, ...]:
    """Read languages, one by one."""
    rows = joined_where(
        lines,
        setting,
        lambda row, line: not begins_with_language(line.text) and continues(row, line, setting),
    )
    items = (item for row in rows for item in _items(row))
    found = [language for item in items if (language := language_of(document, item))]
    return tuple(_with_levels_below(found))


def language_of(document: Document, item: Piece) -> Language | None:
    """Read "Spanish (fluent)", "Spanish - native", "fluent in Spanish"; None where nothing is named."""
    fluent = _FLUENT_IN.fullmatch(item.text)
    if fluent and (fluent["sign"].strip() not in ("", ":") or _is_level(fluent["level"])):
        name, level = item.part(*fluent.span("language")), item.part(*fluent.span("level"))
    else:
        end = _end_of_name(item.text)
        name, level = item.part(0, end), item.part(end)
    made = statement(document, name)
    return Language(language=made, fluency=statement(document, level)) if made else None


def _is_level(text: str) -> bool:
    return text.lower() in language_words().fluency and not is_language(text)


def begins_with_language(text: str) -> bool:
    """Tell whether `text` begins with the name of a language that people speak."""
    return _end_of_language(text) > 0


def _end_of_name(text: str) -> int:
    """Give where the language ends: at a known name, or at the first sign."""
    known, name = _end_of_language(text), _NAME.match(text)
    if name is None:
        return known
    return min(known, name.end("name")) if known else name.end("name")


def _end_of_language(text: str) -> int:
    words = list(re.finditer(r"[\w'’]+", text[:60]))[:3]
    return max((word.end() for word in words if is_language(text[: word.end()])), default=0)


def _items(row: Passage) -> Iterator[Piece]:
    """Split a list of languages; a cell between a language and its level does not part them."""
    cells = far_cells(row)
    if len(cells) == 2 and is_language(cells[0].text) and not begins_with_language(cells[1].text):
        cells = [piece_of(row)]
    for cell in cells:
        yield from _parts(cell)


def _parts(piece: Piece) -> Iterator[Piece]:
    """Part at commas and the like wherever a new language begins."""
    start = 0
    for sign in _BETWEEN.finditer(piece.text):
        words = _WORDS.match(piece.text, sign.end())
        if words and (is_language(words.group()) or is_language(words.group().split(" ")[-1])):
            if trim(piece.text[start : sign.start()]):
                yield piece.part(start, sign.start())
            start = sign.end()
    if trim(piece.text[start:]):
        yield piece.part(start)


def _with_levels_below(found: Sequence[Language]) -> Iterator[Language]:
    """Take a row with a level only ("Native or bilingual") as that of the language above it."""
    pending: Language | None = None
    for each in found:
        if _is_level(each.language.text) and pending is not None and pending.fluency is None:
            each, pending = Language(language=pending.language, fluency=each.language), None
        if pending is not None:
            yield pending
        pending = each
    if pending is not None:
        yield pending
