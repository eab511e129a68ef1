"""The sections of a résumé: which lines are headings, and which lines stand under them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from nextrung.intake._places import split_place
from nextrung.intake.dates import find_period
from nextrung.intake.records import Document, Line
from nextrung.intake.resume.headings import SPACED_LETTERS, sections_named, sections_of_last_word
from nextrung.intake.resume.labelled import labels_of_form
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.quoted_lines import heads_quotes
from nextrung.intake.resume.words import employer_score, is_language, title_score

#: What is only a sign of a heading together with others.
_WEAK_MARKS = frozenset(("apart", "colon"))
#: Marks that text under a heading hardly ever bears.
_STRONG_MARKS = frozenset(("heading", "larger", "capitals", "spaced"))
#: Where headings are larger than the text, none is smaller than most by more than this factor.
_NEARLY_AS_LARGE = 0.85
#: A line with its heading in front is no longer than this.
_LONGEST_LINE = 400
_MOST_WORDS_UNKNOWN = 5
#: Signs drawn on both sides of a heading; the one in front looks like a bullet.
_RULES = ("-", "–", "—", "=", "*", "~", "#")
#: "TOOLS Excel, Canva" where the headings are in capitals, and the sections that are such lists.
_CAPITALS_IN_FRONT = re.compile(r"(?P<head>[A-Z]{4,}(?: [A-Z&]+){0,2})\s+(?P<rest>[A-Za-z]*[a-z].*)")
_LISTS = frozenset(("skills", "languages", "certificates", "interests"))
#: From here on a score tells words of a title or an employer.
_NAMES_WORK = 1.5


@dataclass(slots=True)
class Section:
    """A heading and the lines under it; "top" is what stands before the first heading."""

    #: More than one where a heading joins two ("Education & Certifications").
    names: tuple[str, ...]
    heading: Line | None
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may be a heading."""

    index: int
    line: Line
    names: tuple[str, ...]
    marks: frozenset[str]
    #: Words after the heading in the same line ("Skills: Excel, Word", or the next cell of a table).
    rest: str = ""


def split_sections(document: Document, setting: Setting) -> list[Section]:
    """Give the sections in the order of reading, the top first; the lines of a column stay together."""
    headings = {each.index: each for each in _headings(document.lines, setting)}
    sections = [Section(("top",), None)]
    current: dict[int, Section] = {}
    for index, line in enumerate(document.lines):
        heading = headings.get(index)
        if heading is None:
            current.setdefault(line.column, sections[0]).lines.append(line)
            continue
        current[line.column] = Section(heading.names, line)
        sections.append(current[line.column])
        if heading.rest:
            current[line.column].lines.append(_rest_of(line, heading.rest))
    return sections


def _rest_of(line: Line, rest: str) -> Line:
    """Give what stands behind a heading as a line of its own."""
    cells = line.cells[1:] if line.cells and line.cells[0] not in rest else ()
    return replace(line, text=rest, cells=cells if len(cells) > 1 else (), is_heading=False, gap_above=0.0)


def _headings(lines: Sequence[Line], setting: Setting) -> list[_Candidate]:
    """Accept the candidates that are set as this résumé sets its headings."""
    labels = labels_of_form(lines)
    candidates = [
        found
        for index, line in enumerate(lines)
        if line.number not in labels and (found := _candidate(index, line, setting))
    ]
    alone = [each for each in candidates if not each.rest]
    drawn = _usual_marks(alone) - _WEAK_MARKS
    if "larger" in drawn:
        candidates = [
            each
            for each in candidates
            if _is_in_capitals_in_front(each) or _is_large_enough(each.line, alone)
        ]
        alone = [each for each in alone if _is_large_enough(each.line, alone)]
    whole = Counter(each.line.column for each in alone if drawn <= each.marks)
    accepted = [
        each
        for each in candidates
        if (
            _is_run_in_heading(each, drawn)
            if each.rest
            else _is_heading(each, drawn, lines, has_model=whole[each.line.column] > 1)
        )
    ]
    if not any("work" in each.names for each in accepted):
        accepted += [each for each in alone if "work" in each.names and drawn - {"capitals"} <= each.marks]
    known = {each.index for each in accepted}
    accepted += [each for each in _headings_of_quotes(lines, setting) if each.index not in known]
    return [*accepted, *_unknown_headings(lines, accepted, setting)]


def _headings_of_quotes(lines: Sequence[Line], setting: Setting) -> Iterator[_Candidate]:
    """Find what is known as a heading by the words of others below it: "From my review, 2025"."""
    for index, line in enumerate(lines):
        if index and heads_quotes(lines, index) and (setting.stands_apart(line) or line.is_heading):
            yield _Candidate(index, line, ("references",), _marks(line, setting))


def _is_large_enough(line: Line, headings: Sequence[_Candidate]) -> bool:
    """Tell a heading from a position called like one, in smaller type."""
    sizes = [each.line.size for each in headings if each.line.column == line.column]
    return not sizes or line.size >= _NEARLY_AS_LARGE * median(sizes)


def _candidate(index: int, line: Line, setting: Setting) -> _Candidate | None:
    """Find a known heading in a line: the whole of it, its first cell, or what stands before a colon."""
    is_item = line.is_bullet and not line.is_heading and not line.text.endswith(_RULES)
    if len(line.text) > _LONGEST_LINE or is_item:
        return None
    marks = _marks(line, setting)
    if names := sections_named(line.text):
        return _Candidate(index, line, names, marks)
    if len(line.cells) > 1 and (names := sections_named(line.cells[0])):
        return _Candidate(index, line, names, marks, line.text[len(line.cells[0]) :].strip())
    if capitals := _CAPITALS_IN_FRONT.match(line.text):
        names = sections_named(capitals["head"])
        if names and names[0] in _LISTS:
            return _Candidate(index, line, names, marks | {"capitals"}, capitals["rest"])
    head, _, rest = line.text.partition(":")
    if rest.strip() and (names := sections_named(head)):
        return _Candidate(index, line, names, marks, rest.strip())
    return None


def _marks(line: Line, setting: Setting) -> frozenset[str]:
    """Name what makes a line look like a heading."""
    text = line.cells[0] if line.cells else line.text.partition(":")[0]
    found = {
        "heading": line.is_heading,
        "capitals": text.isupper() and sum(map(str.isalpha, text)) > 3,
        "bold": line.is_bold,
        "larger": setting.is_larger(line),
        "spaced": SPACED_LETTERS.fullmatch(text) is not None,
        "apart": setting.stands_apart(line) or line.number == 1,
        "colon": line.text.endswith(":"),
    }
    return frozenset(name for name, holds in found.items() if holds)


def _usual_marks(candidates: Sequence[_Candidate]) -> frozenset[str]:
    """Give the marks that at least two thirds of the headings bear."""
    counts = Counter(mark for each in candidates for mark in each.marks)
    least = max(2, 2 * len(candidates) / 3)
    return frozenset(mark for mark, count in counts.items() if count >= least)


def _is_heading(
    candidate: _Candidate, drawn: frozenset[str], lines: Sequence[Line], *, has_model: bool
) -> bool:
    """Hold a known phrase against the way in which this résumé draws its headings.

    `has_model`: other headings of the same column bear all the marks, so this one must too.
    """
    if drawn:
        return drawn <= candidate.marks or (not has_model and len(drawn - candidate.marks) <= 1 < len(drawn))
    before = lines[candidate.index - 1] if candidate.index else None
    is_apart = before is None or before.column != candidate.line.column or candidate.line.gap_above > 0
    return bool(candidate.marks) or is_apart or not any(line.gap_above or line.size for line in lines)


def _is_in_capitals_in_front(candidate: _Candidate) -> bool:
    """Tell "TOOLS Excel, Canva": nothing but its capitals says that its first word is a heading."""
    return (
        bool(candidate.rest)
        and ":" not in candidate.line.text[: -len(candidate.rest)]
        and (_CAPITALS_IN_FRONT.match(candidate.line.text) is not None and not candidate.line.cells)
    )


def _is_run_in_heading(candidate: _Candidate, drawn: frozenset[str]) -> bool:
    """Tell "Skills: Excel, Word" from a group of skills named "Software: Excel, Word"."""
    if _is_in_capitals_in_front(candidate):
        return "capitals" in drawn
    if drawn - {"bold"}:
        return drawn <= candidate.marks
    if candidate.names == ("skills",):
        return "skills" in re.split(r"[\s:]+", candidate.line.text.lower(), maxsplit=3)[:3]
    if candidate.names == ("languages",):
        return is_language(re.split(r"[,;(–—|-]", candidate.rest, maxsplit=1)[0])
    return candidate.names not in (("work",), ("other",))


# --- headings that we do not know ------------------------------------------------------------------


def _unknown_headings(
    lines: Sequence[Line], accepted: Sequence[_Candidate], setting: Setting
) -> Iterator[_Candidate]:
    """Find short lines that are set exactly like the known headings, so that what follows goes elsewhere."""
    known = [each for each in accepted if not each.rest]
    usual = _usual_marks(known)
    if len(known) < 2 or not usual & _STRONG_MARKS:
        return
    taken = {each.index for each in accepted}
    styles = {_style(each.line) for each in known}
    alike = [
        index
        for index in range(min(taken) + 1, len(lines))
        if index not in taken and _style(lines[index]) in styles and usual <= _marks(lines[index], setting)
    ]
    # An entry set like the headings stands right under one of them at least once.
    is_own_style = not any(index - 1 in taken for index in alike)
    lists = {each.index for each in known if each.names[0] in _LISTS}
    for index in alike:
        line = lines[index]
        if index - 1 in lists:
            continue  # "OSHA / MSHA", the first of the skills
        if _could_be_heading(line) and (is_own_style or not _heads_an_entry(lines[index + 1 : index + 3])):
            yield _Candidate(index, line, (sections_of_last_word(line.text) or ("other",)), usual)


def _style(line: Line) -> tuple[object, ...]:
    return line.is_heading, line.is_bold, round(line.size, 1), line.text.isupper(), line.column


def _could_be_heading(line: Line) -> bool:
    text = line.text
    if line.is_bullet or len(line.cells) > 1 or len(text.split()) > _MOST_WORDS_UNKNOWN:
        return False
    if find_period(text) or split_place(text) or not any(map(str.isalpha, text)):
        return False
    is_name = title_score(text) >= _NAMES_WORK or employer_score(text) >= _NAMES_WORK
    return not is_name and not any(character in text for character in "@,;|")


def _heads_an_entry(following: Sequence[Line]) -> bool:
    """Tell an employer in capitals from a heading: dates stand in one of the next lines."""
    return any(find_period(line.text) is not None and not line.is_bullet for line in following)
