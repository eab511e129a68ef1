"""Lines that stand under one heading and belong to several sections: whose is which."""

from collections.abc import Callable, Sequence

from nextrung.intake.dates import find_period
from nextrung.intake.records import Line
from nextrung.intake.resume.degrees import names_studies
from nextrung.intake.resume.languages import begins_with_language
from nextrung.intake.resume.layout import Setting
from nextrung.intake.resume.passages import Passage, passages
from nextrung.intake.resume.quotes import QUOTED
from nextrung.intake.resume.telling import edge_period, is_sentence
from nextrung.intake.resume.words import (
    PLAIN_SCORE,
    credential_words,
    employer_score,
    find_degree,
    is_language,
    title_score,
    words_of,
)

#: From here on a score tells words of a job.
_NAMES_WORK = 1.5
#: Title, employer and place may stand above the dates, each in a line of its own.
_MOST_LINES_ABOVE = 3
#: White space of an empty line (see `Line.gap_above`).
_EMPTY_LINE = 12.0

Shared = dict[str, list[Line]]


def share_lines(
    names: Sequence[str], lines: Sequence[Line], setting: Setting, alone: frozenset[str] = frozenset()
) -> Shared:
    """Give each of the joined sections its lines; one section has all, but for what is plainly another's.

    `alone` are the sections that have a heading of their own, so nothing of theirs stands under others.
    """
    names = [name for name in names if name not in alone] or names[:1]
    if len(names) > 1:
        return _shared(names, lines, setting)
    if names[0] == "education" and "certificates" not in alone:
        return _parted(lines, setting, "education", "certificates", _is_plain_certificate)
    if names[0] == "awards" and "references" not in alone:
        return _parted(lines, setting, "awards", "references", lambda text: QUOTED.match(text) is not None)
    if names[0] == "interests" and any(edge_period(line) for line in lines):
        return {"volunteer": list(lines)}
    if names[0] == "summary" and "work" not in alone and (found := unheaded_entries(lines)):
        return {"summary" if name == "top" else name: each for name, (each,) in found.items()}
    if names[0] in ("other", "summary"):
        return {_told_by_content(names[0], lines, setting, alone): list(lines)}
    return {names[0]: list(lines)}


def _told_by_content(name: str, lines: Sequence[Line], setting: Setting, alone: frozenset[str]) -> str:
    """Tell from its rows what a section is whose heading does not tell; `name` where they do not either."""
    if sum(edge_period(line) is not None for line in lines if not line.is_bullet) > 1 and "work" not in alone:
        return "work"
    if name != "other":
        return name
    rows = passages(lines, setting)
    bearing = {
        found: sum(bears(_undated(row)) for row in rows)
        for found, bears in _TELLING.items()
        if found not in alone
    }
    best = max(bearing, key=lambda found: bearing[found], default=name)
    # Items of several lines have one with their date.
    dated = sum(edge_period(row) is not None for row in rows)
    items = dated if best in _DATED and not any(is_sentence(row.text) for row in rows) else 0
    return best if 2 * bearing.get(best, 0) > (items or len(rows)) else name


def _parted(
    lines: Sequence[Line], setting: Setting, usual: str, other: str, belongs_to_other: Callable[[str], bool]
) -> Shared:
    """Part from a section the passages that belong to another one."""
    shared: Shared = {usual: [], other: []}
    for passage in passages(lines, setting):
        shared[other if belongs_to_other(_undated(passage)) else usual] += passage.lines
    return shared


def _shared(names: Sequence[str], lines: Sequence[Line], setting: Setting) -> Shared:
    """Share lines out by their words.

    Dates that stand in front go where the passage behind them goes. A passage goes to the first of the
    sections whose words it bears. One with a date and no such words is a certificate, unless it may belong
    to the line before; else it goes where the one before went.
    """
    shared: Shared = {name: [] for name in names}
    last, was_dated = names[0], True
    rows = passages(lines, setting)
    dates_first = bool(rows) and not any(map(str.isalpha, _undated(rows[0])))
    waiting: list[Line] = []
    for passage in rows:
        is_dated = find_period(passage.text) is not None
        text = _undated(passage)
        if dates_first and is_dated and not any(map(str.isalpha, text)):
            waiting += passage.lines
            continue
        fitting = next((name for name in names if name in _FITS and _FITS[name](text)), None)
        is_certificate = is_dated and was_dated and "certificates" in names
        last = fitting or ("certificates" if is_certificate else last)
        shared[last] += (*waiting, *passage.lines)
        waiting, was_dated = [], is_dated
    shared[last] += waiting
    return shared


def _undated(passage: Passage) -> str:
    """Give the words of a passage without its dates."""
    found = find_period(passage.text)
    text = passage.text
    return f"{text[: found.span[0]]}{text[found.span[1] :]}".strip(" ,–—-") if found else text


def _is_certificate(text: str) -> bool:
    return not credential_words().certificate_words.isdisjoint(words_of(text)) and find_degree(text) is None


def _is_plain_certificate(text: str) -> bool:
    is_named = not credential_words().plain_certificate_words.isdisjoint(words_of(text))
    return is_named and not names_studies(text)


def _is_study(text: str) -> bool:
    return names_studies(text) and credential_words().plain_certificate_words.isdisjoint(words_of(text))


#: Words by which a line under a joined heading is known.
_FITS: dict[str, Callable[[str], bool]] = {
    "education": _is_study,
    "certificates": _is_certificate,
    "awards": lambda text: not credential_words().award_words.isdisjoint(words_of(text)),
    "languages": lambda text: any(is_language(word) for word in words_of(text)[:3]),
    "work": lambda text: title_score(text) >= _NAMES_WORK,
}


#: Words by which the rows of a section without a telling heading are known.
_TELLING: dict[str, Callable[[str], bool]] = {
    "references": lambda text: QUOTED.search(text) is not None,
    "languages": begins_with_language,
    "awards": _FITS["awards"],
    "certificates": lambda text: not credential_words().plain_certificate_words.isdisjoint(words_of(text)),
    "education": names_studies,
}


_DATED = frozenset(("awards", "certificates", "education"))


# --- no heading for the jobs ----------------------------------------------------------------------


def unheaded_entries(lines: Sequence[Line]) -> dict[str, list[list[Line]]]:
    """Find jobs and studies on a résumé that has no heading for its jobs: they stand under its top.

    Gives what the sections are then, the top included; empty where there are none.
    """
    first = next((index for index, line in enumerate(lines) if index and _begins_entries(lines, index)), None)
    if first is None:
        return {}
    start = _start_of_head(lines, first)
    found: Shared = {"work": [], "education": []}
    current = "work"
    for index in range(start, len(lines)):
        line = lines[index]
        if edge_period(line) and index >= first:
            is_study = names_studies(line.text) and title_score(line.text) < PLAIN_SCORE
            current = "education" if is_study else "work"
        found[current].append(line)
    return {"top": [list(lines[:start])]} | {name: [each] for name, each in found.items() if each}


def _begins_entries(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line has dates, and words of a job or of studies beside them or right above."""
    if edge_period(lines[index]) is None:
        return False
    head = lines[_start_of_head(lines, index) : index + 1]
    return any(_names_work(line.text) or names_studies(line.text) for line in head)


def _start_of_head(lines: Sequence[Line], dated: int) -> int:
    """Give where the head begins that ends with the dates: names stand above, with no empty line between."""
    start = dated
    while start > 1 and dated - start < _MOST_LINES_ABOVE and not _stands_apart(lines[start]):
        above = lines[start - 1]
        if above.is_bullet or "@" in above.text or is_sentence(above.text) or not _may_be_head(lines, start):
            break
        start -= 1
    return start


def _may_be_head(lines: Sequence[Line], below: int) -> bool:
    """Tell a name above the dates from the last line of the top: it says so, or begins a block."""
    above = lines[below - 1]
    return _names_work(above.text) or (_stands_apart(above) and below > 1)


def _stands_apart(line: Line) -> bool:
    return line.gap_above >= _EMPTY_LINE


def _names_work(text: str) -> bool:
    return max(title_score(text), employer_score(text)) >= _NAMES_WORK
