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


# --- no headings at all ----------------------------------------------------------------------------


def unheaded_entries(lines: Sequence[Line]) -> dict[str, list[list[Line]]]:
    """Find jobs and studies on a résumé that has no headings for them: from the first line with dates on.

    Gives what the sections are then, the top included; empty where there are none.
    """
    first = next((index for index, line in enumerate(lines) if index and _begins_entries(line)), None)
    if first is None:
        return {}
    found: Shared = {"work": [], "education": []}
    current = "work"
    for line in lines[first:]:
        if edge_period(line):
            is_study = names_studies(line.text) and title_score(line.text) < PLAIN_SCORE
            current = "education" if is_study else "work"
        found[current].append(line)
    return {"top": [list(lines[:first])]} | {name: [each] for name, each in found.items() if each}


def _begins_entries(line: Line) -> bool:
    """Tell whether a line has dates and words of a job or of studies."""
    if edge_period(line) is None:
        return False
    return max(title_score(line.text), employer_score(line.text)) >= _NAMES_WORK or names_studies(line.text)
